"""From a document tree to the bytes of a Word file."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from unicodedata import east_asian_width

from sessional.report.render.docx.bookmarks import bookmark_name, paper_part
from sessional.report.render.docx.furniture import furniture
from sessional.report.render.docx.layout import (
    END_MARGIN,
    FURNITURE_MARGIN,
    HEADING_INDENTS,
    LIST_INDENTS,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE_MARGIN,
    STEP,
)
from sessional.report.render.docx.numbering import Format, Numbering, Place, format_of, usual_levels
from sessional.report.render.docx.ooxml import part, tag, val
from sessional.report.render.docx.package import packed
from sessional.report.render.docx.runs import TAB, Runs
from sessional.report.render.docx.styles import font_part, settings_part, style_part
from sessional.report.render.markup import direction_of
from sessional.report.tree import (
    Document,
    Foreign,
    Inline,
    Item,
    MastheadLine,
    Paragraph,
    Section,
    Text,
    paragraphs,
    sections,
)

#: About how many characters fill a page, for the number of pages in the file until Word counts.
_PAGE = {"zh": 800}
_ALPHABETIC_PAGE = 2400

#: The deepest list entries that have a style of their own.
_STYLED_DEPTH = 4


def docx(document: Document) -> bytes:
    """``document`` as a Word file; the same tree gives the same bytes everywhere.

    Raises :class:`sessional.report.render.markup.UnwritableCharacter` for a character that XML cannot hold.
    """
    body = _Body(document)
    main = body.part()
    pages = 1 + body.runs.characters // _PAGE.get(document.lang, _ALPHABETIC_PAGE)
    numbering = body.numbering
    word = {
        "document.xml": main,
        "styles.xml": style_part(
            document.lang,
            body.rtl,
            sum(form is not None for form in numbering.headings),
            numbering.numbered,
            numbering.linked_depths,
        ),
        "numbering.xml": numbering.part(),
        "settings.xml": settings_part(document.lang),
        "fontTable.xml": font_part(),
        **furniture(document, pages),
    }
    return packed(document, word, paper_part(document, body.names), body.runs.links)


def _markers(items: Sequence[Item]) -> list[str]:
    return [item.marker for item in items]


def heading_formats(document: Document) -> tuple[Format | None, Format | None]:
    """The formats that print the markers of the two levels of headings; None for a level whose markers are literal.

    Parts of sections begin again in each section, which Word does only below an automatic number.
    """
    outline = [(section.level, section.marker) for section in sections(document)]
    upper = format_of([marker for level, marker in outline if level == 1])
    if upper is None:
        return None, None
    groups = [
        [marker for _, marker in group]
        for level, group in groupby(outline, key=lambda entry: min(entry[0], 2))
        if level == 2
    ]
    forms = {format_of(group) for group in groups} or {Format("", "upperLetter", ".")}
    return upper, forms.pop() if len(forms) == 1 else None


def list_levels(document: Document) -> tuple[Format, ...]:
    """The levels of the paper's own list: at each depth the format most of its lists have, else the usual one."""
    counts: dict[int, Counter[Format]] = {}

    def count(items: Sequence[Item], depth: int) -> None:
        form = format_of(_markers(items))
        if form:
            counts.setdefault(depth, Counter())[form] += 1
        for item in items:
            count(item.items, depth + 1)

    for paragraph in paragraphs(document):
        count(paragraph.items, 1)
    return tuple(
        counts[depth].most_common(1)[0][0] if depth in counts else form
        for depth, form in enumerate(usual_levels(document.lang))
    )


class _Body:
    """The main part in the making."""

    def __init__(self, document: Document):
        self.document = document
        self.rtl = document.direction == "rtl"
        self.runs = Runs(document.lang, self.rtl)
        numbers = [paragraph.number for paragraph in paragraphs(document)]
        self.numbering = Numbering(
            levels=list_levels(document),
            headings=heading_formats(document),
            numbered=numbers == list(range(1, len(numbers) + 1)),
            heading_indents=HEADING_INDENTS,
            indents=LIST_INDENTS,
            rtl=self.rtl,
        )
        self.names: dict[str, str] = {}
        self._written: list[str] = []
        self._direction = "<w:bidi/><w:rPr><w:rtl/></w:rPr>" if self.rtl else ""

    def part(self) -> bytes:
        """``word/document.xml``."""
        self._add_masthead()
        for section in self.document.sections:
            self._add_section(section)
        return part("document", tag("body", *self._written, self._page_setup()))

    def _add(self, style: str, content: str, numbered: tuple[int, int] | None = None, *, leads: bool = False) -> None:
        """One paragraph; ``numbered`` is the list and level where they are not those of the style, and ``leads`` says
        that a list follows which must not begin on another page."""
        keep = tag("keepNext") if leads else ""
        number = tag("numPr", val("ilvl", numbered[1]), val("numId", numbered[0])) if numbered else ""
        self._written.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{number}{self._direction}</w:pPr>{content}</w:p>'
        )

    def _add_masthead(self) -> None:
        masthead = self.document.masthead
        self._add("MastheadTop", self.runs.of(masthead.publisher) + TAB + self.runs.of((masthead.symbol,)))
        for line in masthead.lines:
            self._add("MastheadLine", self.runs.of(self._labelled(line)))
        for style, content in (
            ("MastheadBody", masthead.body),
            ("MastheadOccasion", masthead.occasion),
            ("Title", masthead.title),
        ):
            if content:
                self._add(style, self.runs.of(content))

    def _labelled(self, line: MastheadLine) -> tuple[Inline, ...]:
        # A full-width colon brings its own space.
        gap = " " if line.label and line.value and east_asian_width(line.label[-1]) not in "FW" else ""
        content = (Text(line.label + gap), *line.value)
        if line.lang == self.document.lang:
            return content
        return (Foreign(content, line.lang, direction_of(line.lang)),)

    def _add_section(self, section: Section) -> None:
        level = min(section.level, 2)
        literal = self.numbering.headings[level - 1] is None
        marker = self._marker(section.marker) if literal else ""
        self._add(f"Heading{level}", marker + self.runs.of(section.heading))
        for block in section.blocks:
            if isinstance(block, Paragraph):
                self._add_numbered(block)
            else:
                self._add_section(block)

    def _add_numbered(self, block: Paragraph) -> None:
        name, id_ = bookmark_name(block, self.names), len(self.names) + 1
        self.names[name] = block.id
        place = self.numbering.paper if self.numbering.numbered else None
        marker = self._marker(f"{block.number}.") if place is None else ""
        start = f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>'
        self._add("ReportParagraph", start + marker + self.runs.of(block.content), leads=bool(block.items))
        self._add_list(block.items, 1, place)
        # The bookmark ends inside the last entry of the paragraph's list.
        last = self._written[-1].removesuffix("</w:p>")
        self._written[-1] = f'{last}<w:bookmarkEnd w:id="{id_}"/></w:p>'

    def _add_list(self, items: tuple[Item, ...], depth: int, parent: Place | None) -> None:
        if not items:
            return
        below = next((item.items for item in items if item.items), ())
        place = self.numbering.place(_markers(items), depth, parent, _markers(below))
        linked = depth <= self.numbering.linked_depths
        if place is None:
            numbered = (0, 0) if self.numbering.linked_depths else None
        else:
            numbered = None if linked and place == self.numbering.paper else (place.num, depth)
        style = f"ReportItem{min(depth, _STYLED_DEPTH)}"
        for item in items:
            marker = self._marker(item.marker) if place is None else ""
            self._add(style, marker + self.runs.of(item.content), numbered, leads=bool(item.items))
            self._add_list(item.items, depth + 1, place)

    def _marker(self, marker: str) -> str:
        return self.runs.of((Text(marker),)) + TAB

    def _page_setup(self) -> str:
        kinds = [(name, kind) for kind in ("first", "even", "default") for name in ("header", "footer")]
        return tag(
            "sectPr",
            *(f'<w:{name}Reference w:type="{kind}" r:id="{name}-{kind}"/>' for name, kind in kinds),
            tag("pgSz", w=PAGE_WIDTH, h=PAGE_HEIGHT),
            tag(
                "pgMar",
                top=END_MARGIN,
                right=SIDE_MARGIN,
                bottom=END_MARGIN,
                left=SIDE_MARGIN,
                header=FURNITURE_MARGIN,
                footer=FURNITURE_MARGIN,
                gutter=0,
            ),
            tag("cols", space=STEP),
            tag("titlePg"),
            tag("bidi") if self.rtl else "",
        )
