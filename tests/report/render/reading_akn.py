"""Reads numbered paragraphs back from a paper in Akoma Ntoso."""

from lxml import etree

from sessional.report.render.akn import AKN

_PARAGRAPH, _NUM, _CONTENT = (f"{{{AKN}}}{name}" for name in ("paragraph", "num", "content"))
_P, _LIST, _ITEM = (f"{{{AKN}}}{name}" for name in ("p", "blockList", "item"))


def paragraphs_of(akn_bytes: bytes) -> dict[int, str]:
    """Number -> words (list entries with their markers), runs of white space as one space."""
    return {
        int(paragraph.findtext(_NUM).removesuffix(".")): " ".join(" ".join(_words(paragraph.find(_CONTENT))).split())
        for paragraph in etree.fromstring(akn_bytes).iter(_PARAGRAPH)
    }


def working_text(akn_bytes: bytes) -> dict[int, str]:
    """The text that people work on: the same as :func:`paragraphs_of`."""
    return paragraphs_of(akn_bytes)


def _words(block):
    for child in block:
        if child.tag in (_P, _NUM):
            yield "".join(child.itertext())
        elif child.tag in (_LIST, _ITEM):
            yield from _words(child)
        else:
            raise ValueError(f"a paragraph holds {child.tag}")
