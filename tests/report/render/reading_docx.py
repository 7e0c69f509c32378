"""Reading the numbered paragraphs out of a Word file, with the numbers that Word would print.

The numbers are worked out from the file alone, by the rules of ISO/IEC 29500-1, 17.9: each list level counts on from
paragraph to paragraph, begins again below a higher level, and begins again where a list overrides its start.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
NAMESPACES = {"w": WORD}

#: Direction marks and embeddings, which are no words.
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c"))

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HAN = "零一二三四五六七八九"


def without_marks(text: str) -> str:
    """``text`` without direction marks and embeddings."""
    return text.translate(_MARKS)


def parts_of(file: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name, in the order of the archive."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


@dataclass(frozen=True)
class Line:
    """A paragraph of the file: its style, the automatic marker or ``""``, and its words; a tab is ``"\\t"``."""

    style: str
    marker: str
    text: str


def lines_of(file: bytes) -> list[Line]:
    """The paragraphs of the main part in order, with direction marks left out."""
    parts = parts_of(file)
    numbers = Numbers(etree.fromstring(parts["word/numbering.xml"]), etree.fromstring(parts["word/styles.xml"]))
    body = etree.fromstring(parts["word/document.xml"]).find("w:body", NAMESPACES)
    lines = []
    for paragraph in body.iterfind("w:p", NAMESPACES):
        style = paragraph.find("w:pPr/w:pStyle", NAMESPACES).get(W + "val")
        lines.append(Line(style, numbers.marker(paragraph, style), without_marks(_text(paragraph))))
    return lines


def paragraphs_of(file: bytes) -> dict[int, str]:
    """Number -> words with the markers of lists, runs of white space as one space."""
    found: dict[int, list[str]] = {}
    own: list[str] = []
    for line in lines_of(file):
        text = line.text
        if line.style == "ReportParagraph":
            marker, text = (line.marker, text) if line.marker else text.split("\t", 1)
            own = found[int(re.fullmatch(r"([0-9]+)\.", marker)[1])] = [text]
        elif line.style.startswith("ReportItem"):
            own += [line.marker, text]
    return {number: " ".join(" ".join(texts).split()) for number, texts in found.items()}


def _text(paragraph: etree._Element) -> str:
    parts = []
    for element in paragraph.iterfind(".//w:r/*", NAMESPACES):
        match element.tag.removeprefix(W):
            case "t":
                parts.append(element.text or "")
            case "tab":
                parts.append("\t")
            case "br":
                parts.append("\n")
            case "noBreakHyphen":
                parts.append("-")
    return "".join(parts)


@dataclass
class Numbers:
    """Counts the lists of a file; :meth:`marker` must be asked for each paragraph in order."""

    numbering: etree._Element
    styles: etree._Element
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def marker(self, paragraph: etree._Element, style: str) -> str:
        place = self._place(paragraph.find("w:pPr/w:numPr", NAMESPACES)) or self._place_of_style(style)
        if place is None or place[0] == "0":
            return ""
        num, level = place
        found = self._one("w:num", "numId", num)
        outline = found.find("w:abstractNumId", NAMESPACES).get(W + "val")
        counts = self.counts.setdefault(outline, {})
        if num not in self.begun:
            self.begun.add(num)
            for override in found.iterfind("w:lvlOverride", NAMESPACES):
                start = override.find("w:startOverride", NAMESPACES)
                counts[int(override.get(W + "ilvl"))] = int(start.get(W + "val")) - 1
        levels = {
            int(lvl.get(W + "ilvl")): lvl
            for lvl in self._one("w:abstractNum", "abstractNumId", outline).iterfind("w:lvl", NAMESPACES)
        }
        start = int(levels[level].find("w:start", NAMESPACES).get(W + "val"))
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]

        def number(match: re.Match) -> str:
            at = int(match[1]) - 1
            return printed(levels[at].find("w:numFmt", NAMESPACES).get(W + "val"), counts.get(at, 1))

        return re.sub("%([1-9])", number, levels[level].find("w:lvlText", NAMESPACES).get(W + "val"))

    def _place(self, properties: etree._Element | None) -> tuple[str, int] | None:
        if properties is None:
            return None
        level = properties.find("w:ilvl", NAMESPACES)
        num = properties.find("w:numId", NAMESPACES).get(W + "val")
        return num, 0 if level is None else int(level.get(W + "val"))

    def _place_of_style(self, style: str) -> tuple[str, int] | None:
        return self._place(self.styles.find(f"w:style[@w:styleId='{style}']/w:pPr/w:numPr", NAMESPACES))

    def _one(self, path: str, key: str, value: str) -> etree._Element:
        return self.numbering.find(f"{path}[@w:{key}='{value}']", NAMESPACES)


def printed(sequence: str, number: int) -> str:
    """``number`` in a number format of Word."""
    match sequence:
        case "decimal":
            return str(number)
        case "lowerLetter" | "upperLetter":
            letters = _LATIN[(number - 1) % 26] * ((number + 25) // 26)
            return letters.upper() if sequence == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return _roman(number).upper() if sequence == "upperRoman" else _roman(number)
        case "russianLower":
            return _RUSSIAN[number - 1]
        case "chineseCountingThousand":
            return _counted_in_han(number)
        case "none":
            return ""
    raise ValueError(f"a number format that no paper has: {sequence}")


def _roman(number: int) -> str:
    digits = []
    for one, five, ten in ("mmm", "cdm", "xlc", "ivx"):
        place = 10 ** (3 - len(digits))
        digit = number // place % 10
        shape = ("", "1", "11", "111", "15", "5", "51", "511", "5111", "1t")[digit]
        digits.append(shape.translate({ord("1"): one, ord("5"): five, ord("t"): ten}))
    return "".join(digits)


def _counted_in_han(number: int) -> str:
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十"
    return before + (_HAN[ones] if ones else "")
