"""Measures of the page and of its paragraphs, and the tags of languages.

Lengths are in twentieths of a point (567 make one centimetre), font sizes in half points, as in the file.
"""

from dataclasses import dataclass

from sessional.report.render.docx.ooxml import tag, val

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
SIDE_MARGIN = 1134
END_MARGIN = 1418
FURNITURE_MARGIN = 680
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE_MARGIN

STEP = 567

#: Paragraphs stand in from both margins, so that headings can hang their markers before them.
INDENT = 2 * STEP
NUMBER_TAB = INDENT + STEP

#: The masthead's labelled lines stand at the end side.
MASTHEAD_LINES = 11 * STEP

#: Start indent and hang of the two levels of headings.
HEADING_INDENTS = ((INDENT, INDENT), (INDENT, INDENT))


def entry_indents(depth: int) -> tuple[int, int]:
    """Start indent and hang of list entries at ``depth``, from 1."""
    return NUMBER_TAB + depth * STEP, STEP


#: Of each level of the paper's list; a paragraph's number stands in its first line and does not hang.
LIST_INDENTS = ((INDENT, -STEP), *(entry_indents(depth) for depth in range(1, 9)))


@dataclass(frozen=True, slots=True)
class Sizes:
    """Font sizes of a language, in half points, and the least height of a line: fonts of two scripts share a line."""

    text: int
    heading_1: int
    heading_2: int
    title: int
    publisher: int
    margin: int
    line: int


_ALPHABETIC = Sizes(text=20, heading_1=26, heading_2=21, title=32, publisher=26, margin=17, line=280)
_SIZES = {
    "ar": Sizes(text=23, heading_1=29, heading_2=25, title=36, publisher=29, margin=19, line=400),
    "zh": Sizes(text=21, heading_1=27, heading_2=22, title=34, publisher=27, margin=17, line=310),
}
#: Latin letters and digits among Arabic words look as large as these when they are smaller.
_LATIN_IN_ARABIC = 0.95

LATIN_FONT = "Noto Serif"
HAN_FONT = "Noto Serif SC"
ARABIC_FONT = "Noto Naskh Arabic"

TAGS = {"ar": "ar-SA", "en": "en-GB", "es": "es-ES", "fr": "fr-FR", "ru": "ru-RU", "zh": "zh-CN"}
_HAN = frozenset({"zh", "ja", "ko", "yue"})


def sizes(lang: str) -> Sizes:
    """The font sizes of a paper in ``lang``."""
    return _SIZES.get(lang, _ALPHABETIC)


def is_han(lang: str) -> bool:
    """Whether Word sets the language ``lang`` in its East Asian font."""
    return lang.split("-")[0].lower() in _HAN


def language(lang: str, rtl: bool) -> str:
    """The language of a run.

    A run is written in one of three kinds of scripts and its language stands in the attribute for that kind. Words in
    an undetermined language are marked so that no dictionary is tried on them.
    """
    if lang.split("-")[0].lower() in ("und", "mul", "zxx"):
        return tag("lang", val="x-none")
    return tag("lang", **{"bidi" if rtl else "eastAsia" if is_han(lang) else "val": TAGS.get(lang, lang)})


def document_languages(lang: str) -> dict[str, str]:
    """The default language of each kind of script in a paper in ``lang``."""
    own = "bidi" if lang == "ar" else "eastAsia" if is_han(lang) else "val"
    return {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA", own: TAGS.get(lang, lang)}


def size(lang: str, half_points: int) -> str:
    """A font size of the paper's own script; Latin letters in Arabic are a little smaller."""
    latin = round(half_points * _LATIN_IN_ARABIC) if lang == "ar" else half_points
    return val("sz", latin) + val("szCs", half_points)
