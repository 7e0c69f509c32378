"""Runs: words with their style, direction and language, and the links around symbols."""

import re
from dataclasses import dataclass, field

from sessional.report.render.docx.direction import (
    LEFT_TO_RIGHT_EMBEDDING,
    POP_DIRECTIONAL_FORMATTING,
    RIGHT_TO_LEFT_EMBEDDING,
    Embedded,
    Look,
    Piece,
    pieces_of,
)
from sessional.report.render.docx.layout import is_han, language
from sessional.report.render.docx.ooxml import tag, val, words
from sessional.report.tree import Inline

TAB = "<w:r><w:tab/></w:r>"

_BREAKS = re.compile("(\r\n|[\n\r\t])")


@dataclass(slots=True)
class Runs:
    """Writes the words of a document and remembers the addresses they link to, with the ids of their relationships.

    ``characters`` counts what was written, as a measure of the document's length.
    """

    lang: str
    rtl: bool
    links: dict[str, str] = field(default_factory=dict)
    characters: int = 0
    _properties: dict[Look, str] = field(default_factory=dict)

    def of(self, content: tuple[Inline, ...]) -> str:
        """The runs of ``content`` in a paragraph of the document."""
        return self._of_pieces(pieces_of(content, self.lang, self.rtl))

    def _of_pieces(self, pieces: list[Piece | Embedded]) -> str:
        return "".join([self._embedded(piece) if isinstance(piece, Embedded) else self._run(piece) for piece in pieces])

    def _embedded(self, embedded: Embedded) -> str:
        opening = RIGHT_TO_LEFT_EMBEDDING if embedded.rtl else LEFT_TO_RIGHT_EMBEDDING
        look = Look("", embedded.rtl)
        return tag(
            "dir",
            self._run(Piece(opening, look)),
            self._of_pieces(embedded.pieces),
            self._run(Piece(POP_DIRECTIONAL_FORMATTING, look)),
            val="rtl" if embedded.rtl else "ltr",
        )

    def _run(self, piece: Piece) -> str:
        text, look, href = piece
        self.characters += len(text)
        properties = self._properties.get(look)
        if properties is None:
            properties = self._properties[look] = _properties(look)
        run = f"<w:r>{properties}{_broken(text)}</w:r>"
        if href is None:
            return run
        link = self.links.setdefault(href, f"link{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{link}" w:history="1">{run}</w:hyperlink>'


def _broken(text: str) -> str:
    """The words of a run; lines and columns inside words that somebody wrote stay what they are."""
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return words(text)
    parts = []
    for place, piece in enumerate(_BREAKS.split(text)):
        if place % 2:
            parts.append("<w:tab/>" if piece == "\t" else "<w:br/>")
        elif piece:
            parts.append(words(piece))
    return "".join(parts)


def _style(look: Look) -> str | None:
    """A run has one character style; that a fact is open goes before all else."""
    if look.open:
        return "OpenFact"
    if look.linked:
        return "Hyperlink"
    if look.symbol:
        return "DocumentSymbol"
    return "Emphasis" if look.italic else None


def _properties(look: Look) -> str:
    style = _style(look)
    properties = [
        val("rStyle", style) if style else "",
        # Quotation marks and dots of Chinese text are drawn from the Chinese font.
        tag("rFonts", hint="eastAsia") if is_han(look.lang) else "",
        tag("i") if look.italic and style != "Emphasis" else "",
        tag("noProof") if look.symbol and style == "OpenFact" else "",
        tag("rtl") if look.rtl else "",
        language(look.lang, look.rtl) if look.lang else "",
    ]
    return tag("rPr", *properties) if any(properties) else ""
