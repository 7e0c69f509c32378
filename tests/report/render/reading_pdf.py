"""Reads a tagged PDF back: what its structure says, in the order in which it is read aloud.

Not what a viewer makes of the page. Viewers order what they copy by where it stands on the page, with rules of thumb
that fail where scripts of both directions meet; the structure tree needs none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pikepdf

_BLOCKS = re.compile("/(P|Title|H[1-6])")
_NUMBER = re.compile(r"\s*(\d+)\.\s(.*)", re.DOTALL)
_ISOLATES = re.compile("[\u2066-\u2069]")
_CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Piece:
    """Glyphs set in one go: their words in reading order, and in points where they begin on the page."""

    page: int
    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or list with its kind: ``P``, ``Title``, ``H1``, ``H2``, ``L``."""

    kind: str
    text: str


class Reading:
    """One file, opened."""

    def __init__(self, data: bytes):
        self.file = pikepdf.open(BytesIO(data))
        self.root = self.file.Root
        self._pages = {page.objgen: number for number, page in enumerate(self.file.pages)}

    @cached_property
    def marked(self) -> list[dict[int, list[Piece]]]:
        """For each page the pieces of each of its marked contents, by number."""
        return [dict(_marked(number, page)) for number, page in enumerate(self.file.pages)]

    @property
    def pieces(self) -> list[Piece]:
        return [piece for page in self.marked for pieces in page.values() for piece in pieces]

    @property
    def blocks(self) -> list[Block]:
        return list(self._blocks(self.root.StructTreeRoot, None))

    def elements(self) -> Iterator[pikepdf.Dictionary]:
        """Every element of the structure tree, outer before inner."""
        waiting = [self.root.StructTreeRoot]
        while waiting:
            element = waiting.pop()
            if "/S" in element:
                yield element
            waiting.extend(child for child in reversed(_children(element)) if isinstance(child, pikepdf.Dictionary))

    def _blocks(self, element: pikepdf.Dictionary, page: int | None) -> Iterator[Block]:
        kind = str(element.get("/S", ""))
        page = self._page(element, page)
        if _BLOCKS.fullmatch(kind):
            yield Block(kind[1:], self.text(element, page))
        elif kind == "/L":
            yield Block("L", self.text(element, page))
        else:
            for child in _children(element):
                if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                    yield from self._blocks(child, page)

    def text(self, element: pikepdf.Dictionary, page: int | None = None) -> str:
        """The words of an element and of all below it; a list entry ends in a line feed, its label in a space."""
        page = self._page(element, page)
        words = []
        for child in _children(element):
            if not isinstance(child, pikepdf.Dictionary):
                words.append("".join(piece.text for piece in self.marked[page][int(child)]))
            elif "/S" in child:
                words.append(self.text(child, page))
            elif "/MCID" in child:
                number = self._page(child, page)
                words.append("".join(piece.text for piece in self.marked[number][int(child.MCID)]))
        ending = {"/Lbl": " ", "/LBody": "\n"}.get(str(element.get("/S", "")), "")
        return "".join(words) + ending

    def _page(self, element: pikepdf.Dictionary, page: int | None) -> int | None:
        return self._pages[element.Pg.objgen] if "/Pg" in element else page


def paragraphs_of(data: bytes) -> dict[int, str]:
    """The numbered paragraphs by number, with their lists, in reading order.

    Every run of white space is one space, and the marks that isolate words of the other direction are left out.
    """
    found: dict[int, list[str]] = {}
    number = None
    in_body = False
    for block in Reading(data).blocks:
        if block.kind == "Title":
            in_body = True
        elif block.kind == "P" and in_body:
            numbered = _NUMBER.fullmatch(block.text)
            if not numbered:
                raise ValueError(f"a paragraph without a number: {block.text!r}")
            number = int(numbered[1])
            found[number] = [numbered[2]]
        elif block.kind == "L":
            found[number].append(block.text)
    return {number: " ".join(_ISOLATES.sub("", " ".join(words)).split()) for number, words in found.items()}


def words_only(text: str) -> str:
    """``text`` without white space: where a line is broken on the page, a space may or may not be."""
    return "".join(text.split())


def _children(element: pikepdf.Dictionary) -> list:
    children = element.get("/K")
    if children is None:
        return []
    return list(children) if isinstance(children, pikepdf.Array) else [children]


def _marked(number: int, page: pikepdf.Page) -> Iterator[tuple[int, list[Piece]]]:
    """The marked contents of a page: number and pieces.

    Glyphs of words from right to left are painted from left to right, marked ``ReversedChars``; a piece of such words
    may be painted in several parts, the last first.
    """
    fonts = {name: _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    marks: list[tuple[str, pikepdf.Object | None]] = []
    current: list[tuple[float, float, list[str]]] = []
    reversed_ = False
    origin = (0.0, 0.0)
    characters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else None
                if properties is not None and "/MCID" in properties:
                    current, reversed_ = [], False
                marks.append((str(operands[0]), properties))
                reversed_ = reversed_ or str(operands[0]) == "/ReversedChars"
            case "EMC":
                _, properties = marks.pop()
                if properties is not None and "/MCID" in properties:
                    yield int(properties.MCID), _pieces(number, current, reversed_)
            case "cm":
                origin = (float(operands[4]), float(operands[5]))
            case "Tf":
                characters = fonts[str(operands[0])]
            case "Tm":
                place = (origin[0] + float(operands[4]), origin[1])
            case "TJ" | "Tj":
                glyphs = _glyphs(operands[0], characters)
                actual = next((p.ActualText for _, p in marks if p is not None and "/ActualText" in p), None)
                current.append((*place, glyphs if actual is None else [str(actual)]))


def _pieces(page: int, parts: list[tuple[float, float, list[str]]], reversed_: bool) -> list[Piece]:
    if reversed_:
        parts = [(x, y, glyphs[::-1]) for x, y, glyphs in reversed(parts)]
    return [Piece(page, x, y, "".join(glyphs)) for x, y, glyphs in parts]


def _glyphs(shown: pikepdf.Object, characters: dict[int, str]) -> list[str]:
    strings = (
        [shown] if isinstance(shown, pikepdf.String) else [part for part in shown if isinstance(part, pikepdf.String)]
    )
    codes = b"".join(bytes(string) for string in strings)
    return [characters[int.from_bytes(codes[place : place + 2])] for place in range(0, len(codes), 2)]


def _characters(font: pikepdf.Dictionary) -> dict[int, str]:
    """The words of each glyph of a font, by its code."""
    rows = (row for part in _CHARACTERS.findall(font.ToUnicode.read_bytes()) for row in _PAIR.findall(part))
    return {int(code, 16): bytes.fromhex(words.decode()).decode("utf-16-be") for code, words in rows}
