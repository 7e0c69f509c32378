"""The paper as a Word file (Office Open XML, ISO/IEC 29500 transitional) that a secretariat can go on editing.

:func:`docx` writes the file, :func:`bookmarks` reads back which paragraph came from where. Nothing in the file depends
on the machine, the clock or the process: entries are stored without compression, since two builds of a compressor may
squeeze the same bytes differently.

No character is added to a symbol or range. Word and LibreOffice do not end a line after the slash of a symbol in
alphabetic text; in Chinese text both may, and a list of characters that must not end a line is given to Word. After the
hyphen of a range a line may end: a non-breaking hyphen would be another character in what a reader copies.
"""

from sessional.report.render.docx.document import docx
from sessional.report.render.docx.reading import bookmarks

__all__ = ["bookmarks", "docx"]
