"""The paper as HTML: an article to put into a page, or a page of its own to keep.

The number of each paragraph is a link to the paragraph. Identifiers are ``p10`` for paragraph 10, ``p10.2`` for its
second list entry, and ``s-`` and the section's id for a section; ``data-id`` holds the ids of the tree. A fact carries
``data-fact``, and ``data-status`` unless it is confirmed; square brackets are characters of the text. All words are
escaped; none is read as markup.

The rules of ``paper.css`` hang on the class ``paper`` of the article. The page of its own has them inside, so that the
file needs nothing else; it has no script.
"""

from html import escape
from pathlib import Path

from sessional.report.render.markup import address, check_writable, direction_of, label_gap, token
from sessional.report.status import Status
from sessional.report.tree import (
    Bracket,
    Document,
    Emphasis,
    FactSpan,
    Foreign,
    Inline,
    Item,
    Masthead,
    MastheadLine,
    Paragraph,
    Section,
    Symbol,
    Text,
    plain,
)

_PAPER_CSS = Path(__file__).with_name("paper.css").read_text(encoding="utf-8")

#: What the link on a paragraph's number is called, in the language of the paper.
_NUMBER_NAMES = {
    "ar": "الفقرة {}",
    "en": "Paragraph {}",
    "es": "Párrafo {}",
    "fr": "Paragraphe {}",
    "ru": "Пункт {}",
    "zh": "第{}段",
}


def fragment(document: Document, prefix: str = "") -> str:
    """The paper as one ``<article>``; ``prefix`` stands before every identifier, for two papers on one page."""
    return check_writable("".join(_Writer(document, token(prefix)).article()))


def html(document: Document) -> bytes:
    """The paper as a complete page in UTF-8 that stands alone."""
    name = document.title or plain(document.masthead.title)
    title = " – ".join(filter(None, (name, document.symbol)))
    keywords = f'<meta name="keywords" content="{escape(", ".join(document.keywords))}">\n' if document.keywords else ""
    page = (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(document.lang)}" dir="{escape(document.direction)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{keywords}<title>{escape(title)}</title>\n<style>\n{_PAPER_CSS}{_page_rules(document)}</style>\n</head>\n"
        f"<body>\n<main>\n{fragment(document)}</main>\n</body>\n</html>\n"
    )
    return check_writable(page).encode()


def _page_rules(document: Document) -> str:
    """The rules for the sheet: the symbol on the outer side from page 2, and the job number and ``n/N`` at the foot."""
    # The first page of a paper written from right to left is a left page.
    symbol = _css_string(document.symbol)
    job_number = _css_string(document.job_number or "")
    pages = 'counter(page) "/" counter(pages)'
    return (
        "body { margin: 0; }\n"
        "main { max-inline-size: 48rem; margin-inline: auto; padding: 1.5rem 1rem; }\n"
        "@media print { main { max-inline-size: none; padding: 0; } }\n"
        "@page { size: A4; margin: 25mm 25mm 22mm; font: 9pt serif; }\n"
        f"@page :left {{ @top-left {{ content: {symbol}; }} @bottom-left {{ content: {pages}; }} "
        f"@bottom-right {{ content: {job_number}; }} }}\n"
        f"@page :right {{ @top-right {{ content: {symbol}; }} @bottom-right {{ content: {pages}; }} "
        f"@bottom-left {{ content: {job_number}; }} }}\n"
        '@page :first { @top-left { content: ""; } @top-right { content: ""; } }\n'
    )


def _css_string(text: str) -> str:
    """``text`` as a CSS string; all but letters and digits is escaped, so nothing in it can end the string or the style."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06X}" for c in text) + '"'


class _Writer:
    """Writes one paper as a list of strings."""

    def __init__(self, document: Document, prefix: str):
        self.document = document
        self.prefix = prefix
        self.number_name = _NUMBER_NAMES.get(document.lang, "{}")
        self.section_ids: set[str] = set()
        self.parts: list[str] = []

    def article(self) -> list[str]:
        document = self.document
        self.parts.append(
            f'<article class="paper" lang="{escape(document.lang)}" dir="{escape(document.direction)}"'
            f' data-symbol="{escape(document.symbol)}" data-stage="{escape(document.stage)}">\n'
        )
        self._masthead(document.masthead)
        for section in document.sections:
            self._section(section)
        if document.job_number:
            self.parts.append(
                f'<footer class="imprint"><p><bdi dir="ltr" class="job-number">{escape(document.job_number)}</bdi></p>'
                "</footer>\n"
            )
        self.parts.append("</article>\n")
        return self.parts

    def _masthead(self, masthead: Masthead) -> None:
        self.parts.append('<header class="masthead">\n<p class="top"><span class="publisher">')
        self._inlines(masthead.publisher)
        self.parts.append("</span> ")
        self._inlines((masthead.symbol,))
        self.parts.append('</p>\n<div class="lines">\n')
        for line in masthead.lines:
            self._masthead_line(line)
        self.parts.append("</div>\n")
        for name, content in (("body", masthead.body), ("occasion", masthead.occasion)):
            if content:
                self.parts.append(f'<p class="{name}">')
                self._inlines(content)
                self.parts.append("</p>\n")
        self.parts.append('<h1 class="title">')
        self._inlines(masthead.title)
        self.parts.append("</h1>\n</header>\n")

    def _masthead_line(self, line: MastheadLine) -> None:
        tongue = ""
        if line.lang != self.document.lang:
            tongue = f' lang="{escape(line.lang)}" dir="{direction_of(line.lang)}"'
        self.parts.append(
            f'<p data-line="{escape(line.id)}"{tongue}><span class="label">{escape(line.label)}</span>{label_gap(line)}'
            '<span class="value">'
        )
        self._inlines(line.value)
        self.parts.append("</span></p>\n")

    def _section(self, section: Section) -> None:
        level = min(section.level + 1, 6)
        self.parts.append(
            f'<section id="{self._section_id(section)}" data-id="{escape(section.id)}">\n<h{level}>'
            f'<span class="heading-marker">{escape(section.marker)}</span> <span class="heading">'
        )
        self._inlines(section.heading)
        self.parts.append(f"</span></h{level}>\n")
        for block in section.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._section(block)
        self.parts.append("</section>\n")

    def _section_id(self, section: Section) -> str:
        made = wanted = f"{self.prefix}s-{token(section.id)}"
        again = 1
        while made in self.section_ids:
            again += 1
            made = f"{wanted}_{again}"
        self.section_ids.add(made)
        return made

    def _paragraph(self, paragraph: Paragraph) -> None:
        place = f"{self.prefix}p{paragraph.number}"
        name = self.number_name.format(paragraph.number)
        self.parts.append(
            f'<div class="paragraph" id="{place}" data-id="{escape(paragraph.id)}">\n<p>'
            f'<a class="number" href="#{place}" aria-label="{name}">{paragraph.number}.</a> <span class="text">'
        )
        self._inlines(paragraph.content)
        self.parts.append("</span></p>\n")
        self._items(paragraph.items, place)
        self.parts.append("</div>\n")

    def _items(self, items: tuple[Item, ...], place: str) -> None:
        if not items:
            return
        # Lists without bullets are not announced as lists by some screen readers unless the role is stated.
        self.parts.append('<ol class="items" role="list">\n')
        for position, item in enumerate(items, start=1):
            own = f"{place}.{position}"
            self.parts.append(
                f'<li id="{own}" data-id="{escape(item.id)}"><span class="marker">{escape(item.marker)}</span> '
                '<div class="entry"><p class="text">'
            )
            self._inlines(item.content)
            self.parts.append("</p>\n")
            self._items(item.items, own)
            self.parts.append("</div></li>\n")
        self.parts.append("</ol>\n")

    def _inlines(self, content: tuple[Inline, ...]) -> None:
        parts = self.parts
        for node in content:
            match node:
                case Text(text=text):
                    parts.append(escape(text))
                case Symbol(text=text, href=href):
                    symbol = f'<bdi dir="ltr" class="symbol">{escape(text)}</bdi>'
                    target = address(href)
                    parts.append(f'<a href="{escape(target)}">{symbol}</a>' if target else symbol)
                case Foreign(children=children, lang=lang, direction=direction):
                    parts.append(f'<bdi lang="{escape(lang)}" dir="{escape(direction)}">')
                    self._inlines(children)
                    parts.append("</bdi>")
                case Emphasis(children=children):
                    parts.append("<em>")
                    self._inlines(children)
                    parts.append("</em>")
                case FactSpan(children=children, key=key, status=status):
                    state = "" if status is Status.CONFIRMED else f' data-status="{escape(status)}"'
                    parts.append(f'<span class="fact" data-fact="{escape(key)}"{state}>')
                    self._inlines(children)
                    parts.append("</span>")
                case Bracket(children=children, key=key, status=status):
                    parts.append(f'<span class="open" data-fact="{escape(key)}" data-status="{escape(status)}">[')
                    self._inlines(children)
                    parts.append("]</span>")
