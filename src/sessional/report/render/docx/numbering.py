"""Automatic numbers: which of Word's number formats prints a list's markers, and the numbering part.

The markers are in the tree, and what prints must equal them. A list is numbered automatically when one of the formats
below makes exactly its markers, counted from 1; otherwise its markers stand in the text. Only sequences that Word and
LibreOffice make alike are here, each as far as they agree. Arabic letters are not: for ``arabicAbjad`` Word begins with
U+0623 (Microsoft, [MS-DOCX] 2.4) and LibreOffice with U+0627, and ``arabicAlpha`` is in another order than the papers.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sessional.report.render.docx.ooxml import part, tag, val

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HAN = "一二三四五六七八九"


def decimal(number: int) -> str | None:
    """1, 2, 3 without end."""
    return str(number)


def lower_roman(number: int) -> str | None:
    """i to mmmcmxcix."""
    if number > 3999:
        return None
    parts = []
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        parts.append(letters * times)
    return "".join(parts)


def upper_roman(number: int) -> str | None:
    """I to MMMCMXCIX."""
    small = lower_roman(number)
    return small and small.upper()


def lower_letter(number: int) -> str | None:
    """a to z, aa, bb to zz, aaa and so on, up to thirty times the same letter."""
    times, place = divmod(number - 1, 26)
    return _LATIN[place] * (times + 1) if times < 30 else None


def upper_letter(number: int) -> str | None:
    """A to Z, AA, BB to ZZ, AAA and so on, up to thirty times the same letter."""
    small = lower_letter(number)
    return small and small.upper()


def russian_lower(number: int) -> str | None:
    """а to я without ё, й, ъ and ь; Word and LibreOffice differ after the twenty-ninth."""
    return _RUSSIAN[number - 1] if number <= len(_RUSSIAN) else None


def chinese_counting_thousand(number: int) -> str | None:
    """一 to 九十九."""
    tens, ones = divmod(number, 10)
    if tens > 9:
        return None
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens - 1] + "十") + (_HAN[ones - 1] if ones else "")


#: Word's name of a sequence (ISO/IEC 29500-1, 17.18.59) and the marker it makes of a number from 1, or None.
SEQUENCES: dict[str, Callable[[int], str | None]] = {
    "decimal": decimal,
    "upperRoman": upper_roman,
    "lowerRoman": lower_roman,
    "upperLetter": upper_letter,
    "lowerLetter": lower_letter,
    "russianLower": russian_lower,
    "chineseCountingThousand": chinese_counting_thousand,
}


@dataclass(frozen=True, slots=True)
class Format:
    """A sequence and what stands before and after each of its numbers: ``(``, ``lowerLetter``, ``)``."""

    before: str
    sequence: str
    after: str

    def marker(self, number: int) -> str | None:
        """What Word prints for the entry ``number``, from 1; None where that is not known."""
        core = SEQUENCES[self.sequence](number)
        return None if core is None else f"{self.before}{core}{self.after}"


def format_of(markers: Sequence[str]) -> Format | None:
    """The format that prints ``markers`` as the numbers 1, 2, 3 and so on; None if there is none."""
    if not markers:
        return None
    first = markers[0]
    for name, sequence in SEQUENCES.items():
        before, core, after = first.partition(sequence(1))
        around = before + after
        # In a format "%" stands for a number, and a letter in it would be half of a word.
        if not core or "%" in around or any(char.isalnum() or char.isspace() for char in around):
            continue
        found = Format(before, name, after)
        if all(found.marker(number) == marker for number, marker in enumerate(markers, start=1)):
            return found
    return None


HEADINGS = 1
PAPER = 2
LEVELS = 9

#: The list levels of a paper below its paragraph numbers, for lists in the usual form of a language.
_BOTH = (Format("(", "lowerLetter", ")"), Format("(", "lowerRoman", ")"))
_CLOSED = (Format("", "lowerLetter", ")"), Format("", "lowerRoman", ")"))
_STOPPED = (Format("", "lowerLetter", "."), Format("", "lowerRoman", "."))
_USUAL = {"es": _CLOSED, "fr": _CLOSED, "ru": _CLOSED}

NUMBER = Format("", "decimal", ".")


def usual_levels(lang: str) -> tuple[Format, ...]:
    """Paragraph numbers and, below them, the eight further levels of a list in the usual form of ``lang``."""
    below = _USUAL.get(lang, _BOTH) + _STOPPED
    return (NUMBER, *below, *below)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list is numbered: in the list ``num`` of the numbering part, whose levels are ``levels``."""

    num: int
    levels: tuple[Format, ...]


@dataclass(slots=True)
class Numbering:
    """The numbering part in the making.

    ``levels`` are the formats of the paper's own list, paragraph numbers first; ``headings`` are those of the two
    heading levels, and ``numbered`` says whether paragraph numbers are automatic. ``indents`` are, for each level of the paper's list, the start indent and how far the marker hangs before
    it, both in twentieths of a point. A paragraph's number does not hang: its level has the position of the text's tab
    instead, as a negative value.
    """

    levels: tuple[Format, ...]
    headings: tuple[Format | None, Format | None]
    numbered: bool
    heading_indents: tuple[tuple[int, int], ...]
    indents: tuple[tuple[int, int], ...]
    rtl: bool
    paper: Place = field(init=False)
    _outlines: dict[tuple[Format, ...], int] = field(default_factory=dict)
    _lists: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self):
        self.paper = Place(PAPER, self.levels)
        self._outlines[self.paper.levels] = PAPER

    @property
    def linked_depths(self) -> int:
        """To how many depths the styles of list entries carry the paper's numbering; in Arabic to none."""
        return 0 if self.rtl or not self.numbered else 4

    def place(self, markers: Sequence[str], depth: int, parent: Place | None, below: Sequence[str]) -> Place | None:
        """Where the list ``markers`` at ``depth`` (from 1) is numbered; None if its markers must stand in the text.

        ``parent`` is the place of the paragraph or entry the list belongs to, None if that has no automatic number: a
        list begins again at 1 by itself only below a number of its own list. ``below`` are the markers of the first
        list under this one, so that one list serves both.
        """
        found = format_of(markers)
        if found is None or depth >= LEVELS:
            return None
        if parent is not None and parent.levels[depth] == found:
            return parent
        levels = list(self.paper.levels)
        levels[depth] = found
        under = format_of(below)
        if under is not None and depth + 1 < LEVELS:
            levels[depth + 1] = under
        shape = tuple(levels)
        outline = self._outlines.setdefault(shape, PAPER + len(self._outlines))
        self._lists.append((outline, depth))
        return Place(PAPER + len(self._lists), shape)

    def part(self) -> bytes:
        """``word/numbering.xml``."""
        outlines = [self._headings_outline()]
        outlines += [self._outline(number, levels) for levels, number in self._outlines.items()]
        lists = [tag("num", val("abstractNumId", number), numId=number) for number in (HEADINGS, PAPER)]
        for number, (outline, depth) in enumerate(self._lists, start=PAPER + 1):
            again = tag("lvlOverride", val("startOverride", 1), ilvl=depth)
            lists.append(tag("num", val("abstractNumId", outline), again, numId=number))
        return part("numbering", *outlines, *lists)

    def _headings_outline(self) -> str:
        return _outline(
            HEADINGS,
            [
                self._level(level, form, f"Heading{level + 1}" if form else None, *self.heading_indents[level])
                for level, form in enumerate(self.headings)
            ],
        )

    def _outline(self, number: int, levels: tuple[Format, ...]) -> str:
        styles: dict[int, str] = {}
        if number == PAPER and self.numbered:
            styles = {depth: f"ReportItem{depth}" for depth in range(1, self.linked_depths + 1)}
            styles[0] = "ReportParagraph"
        return _outline(
            number,
            [self._level(level, form, styles.get(level), *self.indents[level]) for level, form in enumerate(levels)],
        )

    def _level(self, level: int, form: Format | None, style: str | None, start: int, hanging: int) -> str:
        if hanging < 0:
            stop = tag("tabs", tag("tab", val="left", pos=start - hanging))
            layout = tag("pPr", stop, tag("ind", left=start, firstLine=0))
        else:
            layout = tag("pPr", tag("ind", left=start, hanging=hanging))
        return tag(
            "lvl",
            val("start", 1),
            val("numFmt", form.sequence if form else "none"),
            val("pStyle", style) if style else "",
            val("suff", "tab"),
            val("lvlText", f"{form.before}%{level + 1}{form.after}" if form else ""),
            val("lvlJc", "left"),
            layout,
            tag("rPr", tag("rtl")) if self.rtl else "",
            ilvl=level,
        )


def _outline(number: int, levels: list[str]) -> str:
    """Word tells lists apart by two numbers of eight hexadecimal digits, of its own choice."""
    return tag(
        "abstractNum",
        val("nsid", f"5E55{number:04X}"),
        val("multiLevelType", "multilevel"),
        val("tmpl", f"5E56{number:04X}"),
        *levels,
        abstractNumId=number,
    )
