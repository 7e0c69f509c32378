"""Reading a Word file back: which paragraphs of which paper it holds."""

import io
import zipfile

from lxml import etree

from sessional.report.render.docx.bookmarks import PAPER, PARAGRAPH, hash_in
from sessional.report.render.docx.ooxml import W

_DOCUMENT = "word/document.xml"


class NotAWordFile(ValueError):
    """The bytes are no Word file; the message says what is wrong with them."""


def bookmarks(file: bytes) -> list[tuple[str, str]]:
    """The id and text hash of every paragraph that this file had from :func:`docx`, in the order they stand in now.

    The hash is that of the words the file was written with, not of the words that stand there now. A paragraph whose
    bookmark was deleted is missing, as is one whose id the file no longer knows. Raises :class:`NotAWordFile`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            document = _parsed(package.read(_DOCUMENT))
            ids = _ids(package)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise NotAWordFile(f"the file cannot be read as a Word file: {error}") from error
    found = []
    for start in document.iter(W + "bookmarkStart"):
        name = start.get(W + "name", "")
        text_hash = hash_in(name)
        if text_hash and name in ids:
            found.append((ids[name], text_hash))
    return found


def _ids(package: zipfile.ZipFile) -> dict[str, str]:
    """The ids by bookmark name. Programs rename custom XML parts when they save, so each is looked into."""
    for entry in package.namelist():
        if entry.startswith("customXml/") and entry.endswith(".xml"):
            paper = _parsed(package.read(entry))
            if paper.tag == PAPER:
                return {paragraph.get("bookmark", ""): paragraph.get("id", "") for paragraph in paper.iter(PARAGRAPH)}
    return {}


def _parsed(part: bytes) -> etree._Element:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
