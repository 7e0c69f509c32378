"""The named styles, the fonts and the settings of the file. They depend on the language and the numbering, never on words."""

from functools import lru_cache

from sessional.report.render.docx.layout import (
    ARABIC_FONT,
    HAN_FONT,
    HEADING_INDENTS,
    INDENT,
    LATIN_FONT,
    MASTHEAD_LINES,
    NUMBER_TAB,
    STEP,
    TEXT_WIDTH,
    Sizes,
    document_languages,
    entry_indents,
    is_han,
    size,
    sizes,
)
from sessional.report.render.docx.numbering import HEADINGS, PAPER
from sessional.report.render.docx.ooxml import part, tag, val

#: Names that stand in for the paper's fonts where they are not installed (ISO/IEC 29500-1, 17.8.3.1), and the fonts'
#: character sets.
_FONTS = {
    LATIN_FONT: ("Times New Roman", "00"),
    ARABIC_FONT: ("Traditional Arabic", "B2"),
    HAN_FONT: ("SimSun", "86"),
}

#: Characters that may not end or begin a line of Chinese text: Word's own, and the slash and hyphen of symbols.
_NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥/-"
_NOT_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"

_LINK_COLOUR = "1F3864"
_OPEN_FACT_COLOUR = "FFF2CC"


@lru_cache(maxsize=64)
def style_part(lang: str, rtl: bool, numbered_headings: int, numbered: bool, linked_depths: int) -> bytes:
    """``word/styles.xml``.

    ``numbered_headings`` is how many of the two heading levels are numbered automatically, ``numbered`` whether
    paragraphs are, and ``linked_depths`` to how many depths the styles of list entries are.
    """
    own_sizes = sizes(lang)
    return part(
        "styles",
        _defaults(lang, own_sizes),
        _normal(lang, rtl, own_sizes),
        *_headings(lang, own_sizes, numbered_headings),
        *_paragraphs(numbered, linked_depths),
        *_masthead(lang, own_sizes),
        *_margins(lang, own_sizes),
        *_characters(),
    )


def _defaults(lang: str, own_sizes: Sizes) -> str:
    fonts = tag("rFonts", ascii=LATIN_FONT, hAnsi=LATIN_FONT, eastAsia=HAN_FONT, cs=ARABIC_FONT)
    properties = tag("rPr", fonts, size(lang, own_sizes.text), tag("lang", **document_languages(lang)))
    return tag("docDefaults", tag("rPrDefault", properties), tag("pPrDefault"))


def _style(
    kind: str,
    name: str,
    *looks: str,
    id_: str | None = None,
    based_on: str | None = "Normal",
    following: str | None = None,
    rank: int | None = None,
    offered: bool = True,
    **attributes: int,
) -> str:
    """A style. Its id is the name without spaces unless ``id_`` says otherwise; ``offered`` ones stand in Word's
    gallery; ``attributes`` are ``default=1`` for the style of all that has none and ``customStyle=1`` for the paper's
    own styles."""
    return tag(
        "style",
        val("name", name),
        val("basedOn", based_on) if based_on else "",
        val("next", following) if following else "",
        val("uiPriority", rank) if rank is not None else "",
        tag("qFormat" if offered else "semiHidden"),
        *looks,
        type=kind,
        **attributes,
        styleId=id_ or name.replace(" ", ""),
    )


def _normal(lang: str, rtl: bool, own_sizes: Sizes) -> str:
    rules = ("kinsoku", "overflowPunct", "autoSpaceDE", "autoSpaceDN") if is_han(lang) else ()
    layout = tag(
        "pPr",
        tag("widowControl"),
        *map(tag, rules),
        tag("bidi") if rtl else "",
        tag("spacing", before=0, after=120, line=own_sizes.line, lineRule="atLeast"),
    )
    hidden = {"based_on": None, "offered": False, "default": 1}
    return (
        _style("paragraph", "Normal", layout, based_on=None, default=1)
        + _style("character", "Default Paragraph Font", rank=1, **hidden)
        + _style("numbering", "No List", rank=99, **hidden)
    )


def _headings(lang: str, own_sizes: Sizes, numbered: int) -> list[str]:
    spaced = ((own_sizes.heading_1, 360, 180), (own_sizes.heading_2, 240, 140))
    return [
        _style(
            "paragraph",
            f"heading {level + 1}",
            tag(
                "pPr",
                tag("keepNext"),
                tag("keepLines"),
                _number(HEADINGS, level) if level < numbered else "",
                _tab("left", HEADING_INDENTS[level][0]),
                tag("spacing", before=before, after=after),
                tag("ind", left=HEADING_INDENTS[level][0], right=INDENT, hanging=HEADING_INDENTS[level][1]),
                val("jc", "left"),
                val("outlineLvl", level),
            ),
            _bold(lang, half_points),
            id_=f"Heading{level + 1}",
            following="ReportParagraph",
            rank=9,
        )
        for level, (half_points, before, after) in enumerate(spaced)
    ]


def _paragraphs(numbered: bool, linked_depths: int) -> list[str]:
    layout = tag(
        "pPr",
        _number(PAPER, 0) if numbered else "",
        _tab("left", NUMBER_TAB),
        tag("ind", left=INDENT, right=INDENT, firstLine=0),
        val("jc", "both"),
    )
    styles = [_style("paragraph", "Report Paragraph", layout, customStyle=1)]
    for depth in range(1, 5):
        start, hanging = entry_indents(depth)
        layout = tag(
            "pPr",
            _number(PAPER, depth) if depth <= linked_depths else "",
            _tab("left", start),
            tag("ind", left=start, right=INDENT, hanging=hanging),
            # In short lines, before a symbol that does not break, justified words would drift far apart.
            val("jc", "left"),
        )
        styles.append(_style("paragraph", f"Report Item {depth}", layout, customStyle=1))
    return styles


def _masthead(lang: str, own_sizes: Sizes) -> list[str]:
    top = tag(
        "pPr",
        tag("pBdr", tag("bottom", val="single", sz=24, space=4, color="auto")),
        _tab("right", TEXT_WIDTH),
        tag("spacing", after=160),
    )
    line = tag("pPr", tag("spacing", after=20), tag("ind", left=MASTHEAD_LINES), val("jc", "left"))
    title = tag(
        "pPr",
        tag("keepNext"),
        tag("spacing", before=360, after=240),
        tag("ind", left=INDENT, right=INDENT),
        val("jc", "left"),
    )

    def own(name: str, *looks: str) -> str:
        return _style("paragraph", name, *looks, customStyle=1)

    return [
        own("Masthead Top", top, tag("rPr", size(lang, own_sizes.publisher))),
        own("Masthead Line", line),
        own("Masthead Body", tag("pPr", tag("spacing", before=360, after=40)), _bold(lang, own_sizes.heading_2 + 1)),
        own("Masthead Occasion", tag("pPr", tag("spacing", after=240))),
        _style("paragraph", "Title", title, _bold(lang, own_sizes.title), following="ReportParagraph", rank=10),
    ]


def _margins(lang: str, own_sizes: Sizes) -> list[str]:
    rule = tag("pBdr", tag("bottom", val="single", sz=4, space=2, color="auto"))
    small = tag("rPr", size(lang, own_sizes.margin))
    return [
        _style(
            "paragraph",
            name,
            tag("pPr", border, _tab("right", TEXT_WIDTH), tag("spacing", after=0)),
            small,
            id_=name.title(),
            rank=99,
        )
        for name, border in (("header", rule), ("footer", ""))
    ]


def _characters() -> list[str]:
    def character(name: str, *looks: str, rank: int | None = None, **attributes: int) -> str:
        look = tag("rPr", *looks)
        return _style("character", name, look, based_on="DefaultParagraphFont", rank=rank, **attributes)

    return [
        character("Emphasis", tag("i"), rank=20),
        character("Hyperlink", tag("noProof"), val("color", _LINK_COLOUR), rank=99),
        character("Document Symbol", tag("noProof"), customStyle=1),
        character("Open Fact", tag("shd", val="clear", color="auto", fill=_OPEN_FACT_COLOUR), customStyle=1),
    ]


def _number(num: int, level: int) -> str:
    return tag("numPr", val("ilvl", level), val("numId", num))


def _tab(side: str, position: int) -> str:
    return tag("tabs", tag("tab", val=side, pos=position))


def _bold(lang: str, half_points: int) -> str:
    return tag("rPr", tag("b"), tag("bCs"), size(lang, half_points))


@lru_cache(maxsize=1)
def font_part() -> bytes:
    """``word/fontTable.xml``: the fonts by name, with the name to use where one is missing; none is embedded."""
    return part(
        "fonts",
        *(
            tag(
                "font",
                val("altName", other),
                val("charset", charset),
                val("family", "roman"),
                val("pitch", "variable"),
                name=name,
            )
            for name, (other, charset) in _FONTS.items()
        ),
    )


@lru_cache(maxsize=16)
def settings_part(lang: str) -> bytes:
    """``word/settings.xml``: odd and even pages differ, no hyphenation, the rules of Chinese lines."""
    chinese = (
        val("characterSpacingControl", "compressPunctuation"),
        tag("noLineBreaksAfter", lang="zh-CN", val=_NOT_LAST),
        tag("noLineBreaksBefore", lang="zh-CN", val=_NOT_FIRST),
    )
    version = tag("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val="15")
    return part(
        "settings",
        tag("zoom", percent=100),
        val("defaultTabStop", STEP),
        val("autoHyphenation", "false"),
        tag("evenAndOddHeaders"),
        *(chinese if is_han(lang) else ()),
        tag("compat", version),
        tag("themeFontLang", **document_languages(lang)),
    )
