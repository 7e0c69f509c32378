"""A document tree becomes a file: PDF, DOCX, HTML, Akoma Ntoso and plain text.

The same tree gives the same bytes, on every machine and in every process.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sessional.report.render.akn import akn
from sessional.report.render.docx import docx
from sessional.report.render.html import html
from sessional.report.render.pdf import MissingGlyph, pdf
from sessional.report.render.text import txt
from sessional.report.symbols import file_stem
from sessional.report.tree import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ``name`` in commands and addresses, its ``suffix``, its media type, and what draws it."""

    name: str
    suffix: str
    media_type: str
    draw: Callable[[Document], bytes]


FORMATS = {
    format.name: format
    for format in (
        Format("pdf", "pdf", "application/pdf", pdf),
        Format("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx),
        Format("html", "html", "text/html; charset=utf-8", html),
        Format("akn", "xml", "application/akn+xml", akn),
        Format("txt", "txt", "text/plain; charset=utf-8", txt),
    )
}


def file_name(symbol: str, lang: str, format: Format) -> str:
    """``UNODC_CCPCJ_EG.4_2019_L.1-zh.pdf``; the suffix of Akoma Ntoso is ``xml``."""
    return f"{file_stem(symbol)}-{lang}.{format.suffix}"


def draw_all(documents: Iterable[Document], formats: Iterable[Format]) -> Iterator[tuple[Document, Format, bytes]]:
    """Every document in every format, in the order asked for.

    Two threads: the PDF compiler works outside the interpreter's lock, so one document is set while another is written.
    """
    tasks = [(document, format) for document in documents for format in formats]
    with ThreadPoolExecutor(2) as pool:
        drawn = pool.map(lambda task: task[1].draw(task[0]), tasks)
        for (document, format), data in zip(tasks, drawn, strict=True):
            yield document, format, data


__all__ = ["FORMATS", "Format", "MissingGlyph", "draw_all", "file_name"]
