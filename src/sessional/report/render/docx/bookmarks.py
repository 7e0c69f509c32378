"""Names of bookmarks, and the part of the file that says which paragraph each stands for.

Word allows a bookmark's name 40 characters: letters, digits and underscores, a letter first. A paragraph's name is
``p_`` + the first 16 hexadecimal digits of the SHA-256 of its id in UTF-8 + ``_`` + its :func:`tree.text_hash`, 35
characters; a second paragraph of the same id and words gets ``_2`` after it. The hash is thus readable from the name
alone, and an id that is known can be looked for; all ids stand in full in a custom XML part, which Word keeps when it
saves::

    <paper xmlns="urn:sessional:report:paper" symbol="…" lang="…" stage="…">
      <paragraph bookmark="p_…" id="…"/>
    </paper>
"""

import hashlib
import re
from collections.abc import Collection
from itertools import count

from sessional.report.render.docx.ooxml import DECLARATION, escaped
from sessional.report.tree import Document, Paragraph, text_hash

NAMESPACE = "urn:sessional:report:paper"
PAPER = f"{{{NAMESPACE}}}paper"
PARAGRAPH = f"{{{NAMESPACE}}}paragraph"

_NAME = re.compile("p_[0-9a-f]{16}_([0-9a-f]{16})(?:_[0-9]+)?")


def bookmark_name(paragraph: Paragraph, taken: Collection[str] = ()) -> str:
    """The name of the bookmark around ``paragraph`` and its list, other than those ``taken``."""
    name = f"p_{hashlib.sha256(paragraph.id.encode()).hexdigest()[:16]}_{text_hash(paragraph)}"
    if name not in taken:
        return name
    return next(other for number in count(2) if (other := f"{name}_{number}") not in taken)


def hash_in(name: str) -> str | None:
    """The text hash in a bookmark's name; None if it is not the name of a paragraph's bookmark."""
    found = _NAME.fullmatch(name)
    return found and found[1]


def paper_part(document: Document, names: dict[str, str]) -> bytes:
    """The custom XML part; ``names`` are the paragraphs' ids by the names of their bookmarks, in order."""
    entries = "".join(f'<paragraph bookmark="{name}" id="{escaped(id_)}"/>' for name, id_ in names.items())
    return (
        f'{DECLARATION}<paper xmlns="{NAMESPACE}" symbol="{escaped(document.symbol)}" lang="{escaped(document.lang)}"'
        f' stage="{escaped(document.stage)}">{entries}</paper>'
    ).encode()
