"""Words of a paragraph in the order and direction they are read in.

Word takes the direction of words from their run. LibreOffice knows only the Unicode bidirectional algorithm (Unicode
Standard Annex 9), which reverses ``2018-2021`` after an Arabic letter. So that both show the same, invisible direction
marks stand beside, and never inside, such words: U+200E or U+200F, each in a run of its own. Words that mix both
directions inside a text of one direction (an Arabic sentence with symbols in an English paper) are embedded whole. A
paper in one direction holds none of these characters.
"""

import re
from itertools import groupby
from typing import NamedTuple
from unicodedata import bidirectional

from sessional.report.render.docx.layout import is_han
from sessional.report.render.markup import address
from sessional.report.tree import Bracket, Emphasis, FactSpan, Foreign, Inline, Symbol, Text

LEFT_TO_RIGHT_MARK = "\u200e"
RIGHT_TO_LEFT_MARK = "\u200f"
LEFT_TO_RIGHT_EMBEDDING = "\u202a"
RIGHT_TO_LEFT_EMBEDDING = "\u202b"
POP_DIRECTIONAL_FORMATTING = "\u202c"

_LTR_LETTER = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u0588\u1e00-\u1fff\u2c00-\u2dff"
    "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
)
_RTL_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
#: Words in letters of the other direction with what stands between them; numbers and their ranges.
_LTR_WORDS = re.compile(
    rf"[{_LTR_LETTER}](?:[{_LTR_LETTER}0-9 '’./,:&+_@-]*[{_LTR_LETTER}0-9])?|[0-9]+(?:[-–/.,:][0-9]+)*"
)
_RTL_WORDS = re.compile(rf"[{_RTL_LETTER}](?:[{_RTL_LETTER}0-9 '’./,:-]*[{_RTL_LETTER}0-9])?")

#: A number that the algorithm leaves in order after any letter: its separators are all of the class CS.
_PLAIN_NUMBER = re.compile("[0-9]+(?:[.,/:][0-9]+)*")

_MARKS = (LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK)
_CLOSING = {"(": ")", "[": "]"}

_STRONG = {False: ("L",), True: ("R", "AL")}
_UPRIGHT = frozenset({"ar", "fa", "he", "ur"})


class Look(NamedTuple):
    """How a run is drawn. ``lang`` is empty where the words have none, as in a number."""

    lang: str
    rtl: bool
    symbol: bool = False
    linked: bool = False
    open: bool = False
    italic: bool = False


class Piece(NamedTuple):
    """Words that become one run, and the address that they link to."""

    text: str
    look: Look
    href: str | None = None

    @property
    def rtl(self) -> bool:
        return self.look.rtl


class Embedded(NamedTuple):
    """Words of both directions that read in the direction ``rtl`` inside a text of the other."""

    pieces: "list[Piece | Embedded]"
    rtl: bool


#: What a paragraph is made of, in reading order.
Pieces = list[Piece | Embedded]


def pieces_of(content: tuple[Inline, ...], lang: str, rtl: bool) -> Pieces:
    """The words of ``content``, direction marks included, in a paragraph in ``lang``."""
    made: Pieces = []
    _collect(made, content, Look(lang, rtl))
    return _joined(_marked(made, rtl))


def _joined(pieces: Pieces) -> Pieces:
    """``pieces`` with neighbours that look the same made one; symbols and marks stay alone."""
    joined: Pieces = []
    open_to_more = False
    for piece in pieces:
        alone = isinstance(piece, Embedded) or piece.look.symbol or piece.text in _MARKS
        if open_to_more and not alone and joined[-1].look == piece.look:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.look)
        else:
            joined.append(piece)
        open_to_more = not alone
    return joined


def _collect(made: Pieces, content: tuple[Inline, ...], look: Look) -> None:
    for node in content:
        match node:
            case Text(text=text):
                _split(made, text, look)
            case Symbol(text=""):
                pass
            case Symbol(text=text, href=href):
                target = address(href)
                made.append(Piece(text, Look("", False, True, target is not None, look.open, look.italic), target))
            case Bracket(children=children):
                inside = look._replace(open=True)
                made.append(Piece("[", inside))
                _collect(made, children, inside)
                made.append(Piece("]", inside))
            case Emphasis(children=children):
                _collect(made, children, look._replace(italic=_has_italics(look)))
            case FactSpan(children=children):
                _collect(made, children, look)
            case Foreign(children=children, lang=lang, direction=direction):
                _collect_foreign(made, children, look._replace(lang=lang, rtl=direction == "rtl"), look.rtl)


def _has_italics(look: Look) -> bool:
    return not (look.rtl or is_han(look.lang) or look.lang.split("-")[0].lower() in _UPRIGHT)


def _collect_foreign(made: Pieces, children: tuple[Inline, ...], look: Look, rtl: bool) -> None:
    inner: Pieces = []
    _collect(inner, children, look)
    if look.rtl == rtl or all(isinstance(piece, Piece) and piece.rtl == look.rtl for piece in inner):
        made += inner
    else:
        made.append(Embedded(_joined(_marked(inner, look.rtl)), look.rtl))


def _split(made: Pieces, text: str, look: Look) -> None:
    """``text`` in parts of one direction; those of the other direction than the text's have no known language."""
    place = 0
    for found in (_LTR_WORDS if look.rtl else _RTL_WORDS).finditer(text):
        if place < found.start():
            made.append(Piece(text[place : found.start()], look))
        lang = "" if found[0][0].isdigit() else "und"
        made.append(Piece(found[0], look._replace(lang=lang, rtl=not look.rtl)))
        place = found.end()
    if place < len(text):
        made.append(Piece(text[place:], look))


def _marked(pieces: Pieces, rtl: bool) -> Pieces:
    """``pieces`` of a text that reads in the direction ``rtl``, with the marks that hold the other pieces in order."""
    if not rtl and not any(isinstance(piece, Embedded) or piece.rtl for piece in pieces):
        return pieces
    groups = [
        (island, list(group))
        for island, group in groupby(pieces, lambda piece: isinstance(piece, Embedded) or piece.rtl != rtl)
    ]
    if rtl:
        _take_brackets(groups)
    made: Pieces = []
    for place, (island, group) in enumerate(groups):
        if island:
            made += _held(group, not rtl)
        else:
            if place and _drifts("".join(piece.text for piece in group), rtl, last=place == len(groups) - 1):
                made.append(_mark(rtl))
            made += group
    return made


def _take_brackets(groups: list[tuple[bool, Pieces]]) -> None:
    """Brackets right around an island in a text from right to left become a part of it.

    They look the same, and LibreOffice, which would end a line between an opening bracket and a Latin letter, does not.
    """
    for (_, before), (island, inside), (_, after) in zip(groups, groups[1:], groups[2:], strict=False):
        if not island or any(isinstance(piece, Embedded) for piece in inside):
            continue
        if _PLAIN_NUMBER.fullmatch("".join(piece.text for piece in inside)):
            continue
        while before and after and _CLOSING.get(before[-1].text[-1]) == after[0].text[0]:
            opening, closing = before[-1], after[0]
            inside.insert(0, Piece(opening.text[-1], opening.look._replace(lang="", rtl=False)))
            inside.append(Piece(closing.text[0], closing.look._replace(lang="", rtl=False)))
            before[-1:] = [Piece(opening.text[:-1], opening.look)] if len(opening.text) > 1 else []
            after[:1] = [Piece(closing.text[1:], closing.look)] if len(closing.text) > 1 else []


def _held(island: Pieces, rtl: bool) -> Pieces:
    words = "".join("" if isinstance(piece, Embedded) else piece.text for piece in island)
    if _PLAIN_NUMBER.fullmatch(words):
        return island
    held = list(island)
    if not isinstance(island[0], Embedded) and not _starts_strongly(words, rtl):
        held.insert(0, _mark(rtl))
    if not isinstance(island[-1], Embedded) and not _ends_strongly(words, rtl):
        held.append(_mark(rtl))
    return held


def _starts_strongly(words: str, rtl: bool) -> bool:
    return bool(words) and bidirectional(words[0]) in _STRONG[rtl]


def _ends_strongly(words: str, rtl: bool) -> bool:
    for char in reversed(words):
        kind = bidirectional(char)
        if kind != "NSM":
            return kind in _STRONG[rtl] or kind in ("EN", "AN")
    return False


def _drifts(words: str, rtl: bool, *, last: bool) -> bool:
    """Whether ``words`` after an island would read as a part of it: no letter of their own comes before a number, or
    before the next island."""
    for char in words:
        kind = bidirectional(char)
        if kind in _STRONG[rtl]:
            return False
        if kind in ("EN", "AN"):
            return True
    return not last


def _mark(rtl: bool) -> Piece:
    return Piece(RIGHT_TO_LEFT_MARK if rtl else LEFT_TO_RIGHT_MARK, Look("", rtl))
