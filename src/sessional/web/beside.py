"""A paper cut into pieces, so that two languages can stand side by side, paragraph by paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from lxml import etree, html as lxml_html

from sessional.report.render.html import fragment
from sessional.report.tree import Document, paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paper that stands on its own: the masthead, a heading, a paragraph, or what stands at the end.

    ``id`` is the same in every language; ``number`` is that of a paragraph, else None.
    """

    id: str
    number: int | None
    html: SafeString


@dataclass(frozen=True, slots=True)
class Row:
    """The same piece in one language and, where there is a second, in the other; None where one of the two papers lacks
    it, as a version without a job number does."""

    left: Piece | None
    right: Piece | None

    @property
    def number(self) -> int | None:
        return (self.left or self.right).number


def pieces(document: Document, prefix: str = "") -> Iterator[Piece]:
    """The paper in reading order, as its own HTML has it; ``prefix`` stands before every identifier."""
    numbers = {paragraph.id: paragraph.number for paragraph in paragraphs(document)}
    article = lxml_html.fragment_fromstring(fragment(document, prefix))
    for part in article:
        yield from _pieces(part, numbers)


def _pieces(part, numbers: dict[str, int]) -> Iterator[Piece]:
    if part.tag != "section":
        yield Piece(part.get("class"), None, _html(part))
        return
    heading, *blocks = part
    # The section's anchor goes with its heading, since the section itself is taken apart.
    heading.set("id", part.get("id"))
    yield Piece(f"heading-{part.get('data-id')}", None, _html(heading))
    for block in blocks:
        if block.tag == "section":
            yield from _pieces(block, numbers)
        else:
            yield Piece(block.get("data-id"), numbers[block.get("data-id")], _html(block))


def _html(element) -> SafeString:
    return mark_safe(etree.tostring(element, encoding="unicode", method="html", with_tail=False))


def rows(left: Document, right: Document | None) -> list[Row]:
    """The pieces of one paper, each beside its counterpart in the other."""
    others = {piece.id: piece for piece in pieces(right, f"{right.lang}-")} if right else {}
    paired = [Row(piece, others.pop(piece.id, None)) for piece in pieces(left)]
    return paired + [Row(None, piece) for piece in others.values()]
