from html.parser import HTMLParser

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given

from sessional.report.render.html import fragment, html
from sessional.report.render.markup import UnwritableCharacter
from sessional.report.status import Status
from sessional.report.tree import (
    Bracket,
    Emphasis,
    FactSpan,
    Foreign,
    Item,
    Paragraph,
    Section,
    Symbol,
    Text,
    inlines,
    paragraphs,
    plain,
)
from tests.report.render.hostile import documents, made_in_another_process, words_of
from tests.report.render.reading_html import paragraphs_of
from tests.report.render.sample import LANGUAGES, paper, sample

EMPTY_TAGS = {"meta", "link", "br", "img", "hr", "input"}


class Tags(HTMLParser):
    """All start tags with their attributes and the words inside each; refuses tags that do not nest."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict, list[str]]] = []
        self.open: list[tuple[str, dict, list[str]]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs)
        entry = (tag, dict(attrs), [])
        self.found.append(entry)
        if tag not in EMPTY_TAGS:
            self.open.append(entry)

    def handle_data(self, data):
        for _, _, words in self.open:
            words.append(data)

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def named(self, tag: str, **attributes: str) -> list[tuple[dict, str]]:
        return [
            (attrs, "".join(words))
            for name, attrs, words in self.found
            if name == tag and attributes.items() <= attrs.items()
        ]


def one_paragraph(*content, items=(), lang="en", **changes):
    return paper(lang, (Section("s", 1, "I.", (Text("Heading"),), (Paragraph("p", 1, content, items),)),), **changes)


def paragraph_html(document) -> str:
    """The markup of the only paragraph of ``document``."""
    page = fragment(document)
    return page[page.index('<div class="paragraph"') : page.index("</section>")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_numbered_paragraph_is_there_in_its_own_words(lang):
    assert paragraphs_of(html(sample(lang))) == words_of(sample(lang))


def test_a_paragraph_is_a_division_with_an_anchor_on_its_number_and_lists_with_their_own_markers():
    below = Item("e/1/1", "(i)", (Text("Small"),))
    items = (Item("e/1", "(a)", (Text("Large:"),), (below,)), Item("e/2", "(b)", (Text("Last"),)))
    assert paragraph_html(one_paragraph(Text("As follows:"), items=items)) == (
        '<div class="paragraph" id="p1" data-id="p">\n'
        '<p><a class="number" href="#p1" aria-label="Paragraph 1">1.</a> <span class="text">As follows:</span></p>\n'
        '<ol class="items" role="list">\n'
        '<li id="p1.1" data-id="e/1"><span class="marker">(a)</span> <div class="entry"><p class="text">Large:</p>\n'
        '<ol class="items" role="list">\n'
        '<li id="p1.1.1" data-id="e/1/1"><span class="marker">(i)</span> '
        '<div class="entry"><p class="text">Small</p>\n</div></li>\n'
        "</ol>\n"
        "</div></li>\n"
        '<li id="p1.2" data-id="e/2"><span class="marker">(b)</span> '
        '<div class="entry"><p class="text">Last</p>\n</div></li>\n'
        "</ol>\n"
        "</div>\n"
    )


@pytest.mark.parametrize(
    ("node", "markup"),
    [
        (Text("R&D <b>"), "R&amp;D &lt;b&gt;"),
        (Symbol("2018-2021"), '<bdi dir="ltr" class="symbol">2018-2021</bdi>'),
        (
            Symbol("A/RES/65/230", "https://undocs.org/A/RES/65/230"),
            '<a href="https://undocs.org/A/RES/65/230"><bdi dir="ltr" class="symbol">A/RES/65/230</bdi></a>',
        ),
        (Foreign((Text("نص"),), "ar", "rtl"), '<bdi lang="ar" dir="rtl">نص</bdi>'),
        (Emphasis((Text("bis"),)), "<em>bis</em>"),
        (FactSpan((Text("98"),), "k", Status.CONFIRMED), '<span class="fact" data-fact="k">98</span>'),
        (
            FactSpan((Text("6th"),), "k", Status.ANTICIPATED),
            '<span class="fact" data-fact="k" data-status="anticipated">6th</span>',
        ),
        (
            Bracket((Text("and 28"),), 'a"<b>', Status.UNCONFIRMED),
            '<span class="open" data-fact="a&quot;&lt;b&gt;" data-status="unconfirmed">[and 28]</span>',
        ),
    ],
)
def test_each_kind_of_node_has_its_markup(node, markup):
    assert f'<span class="text">{markup}</span></p>' in paragraph_html(one_paragraph(node))


@pytest.mark.parametrize("href", ["javascript:alert(1)", "//x.org", "https://x.org/a b", 'https://x.org/\u202e"', ""])
def test_only_absolute_web_addresses_become_links(href):
    assert Tags(fragment(one_paragraph(Symbol("A/1", href)))).named("a") == [
        ({"class": "number", "href": "#p1", "aria-label": "Paragraph 1"}, "1.")
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_brackets_stand_where_facts_are_open_and_carry_key_and_status(lang):
    expected = [
        (node.key, str(node.status), plain((node,)))
        for paragraph in paragraphs(sample(lang))
        for node in inlines(paragraph)
        if isinstance(node, Bracket)
    ]
    marked = [
        (attrs["data-fact"], attrs["data-status"], words)
        for attrs, words in Tags(fragment(sample(lang))).named("span", **{"class": "open"})
    ]
    assert marked == expected


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("ar", "الفقرة 1"),
        ("en", "Paragraph 1"),
        ("es", "Párrafo 1"),
        ("fr", "Paragraphe 1"),
        ("ru", "Пункт 1"),
        ("zh", "第1段"),
    ],
)
def test_the_number_is_called_a_paragraph_in_the_language_of_the_paper(lang, name):
    found = Tags(fragment(one_paragraph(Text("x"), lang=lang))).named("a")
    assert found == [({"class": "number", "href": "#p1", "aria-label": name}, "1.")]


def test_the_masthead_is_a_header_and_an_unknown_value_leaves_its_place_empty():
    page = fragment(paper("zh", ()))
    assert page[page.index("<header") : page.index("</header>")] == (
        '<header class="masthead">\n'
        '<p class="top"><span class="publisher">联合国</span> '
        '<bdi dir="ltr" class="symbol">UNODC/CCPCJ/EG.4/2019/L.1</bdi></p>\n'
        '<div class="lines">\n'
        '<p data-line="distribution" lang="en" dir="ltr"><span class="label">Distr.:</span> '
        '<span class="value">Limited</span></p>\n'
        '<p data-line="date" lang="en" dir="ltr"><span class="label">Date:</span> '
        '<span class="value">29 March 2019</span></p>\n'
        '<p data-line="original" lang="en" dir="ltr"><span class="label">Original:</span> '
        '<span class="value">English</span></p>\n'
        '<p data-line="sales"><span class="label">出售品编号：</span><span class="value"></span></p>\n'
        "</div>\n"
        '<p class="body">全面研究网络犯罪问题专家组</p>\n'
        '<p class="occasion">2019年3月<bdi dir="ltr" class="symbol">27-29</bdi>日，维也纳</p>\n'
        '<h1 class="title">报告草稿</h1>\n'
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_paper_is_one_article_in_its_language_and_direction_with_headings_by_level(lang):
    tags = Tags(fragment(sample(lang)))
    articles = [attrs for attrs, _ in tags.named("article")]
    assert articles == [
        {
            "class": "paper",
            "lang": lang,
            "dir": "rtl" if lang == "ar" else "ltr",
            "data-symbol": "UNODC/CCPCJ/EG.4/2019/L.1",
            "data-stage": "draft",
        }
    ]
    levels = [tag for tag, _, _ in tags.found if tag in ("h1", "h2", "h3", "h4")]
    assert levels == ["h1", "h2", "h2", "h2", "h3", "h3", "h2", "h3", "h3", "h2"]


def test_two_languages_can_stand_on_one_page_and_every_anchor_is_met_once():
    tags = Tags(fragment(sample("zh"), "zh-") + fragment(sample("ar"), "ar-"))
    ids = [attrs["id"] for _, attrs, _ in tags.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [attrs["href"][1:] for attrs, _ in tags.named("a", **{"class": "number"})]
    assert targets == [f"{lang}-p{number}" for lang in ("zh", "ar") for number in range(1, 12)]
    assert set(targets) <= set(ids)


def test_sections_with_the_same_id_still_have_anchors_of_their_own():
    twice = tuple(Section("same/id", 1, f"{place}.", (), ()) for place in ("I", "II"))
    assert [attrs["id"] for attrs, _ in Tags(fragment(paper("en", twice))).named("section")] == [
        "s-same_2Fid",
        "s-same_2Fid_2",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_stands_alone_without_scripts_or_other_files(lang):
    page = html(sample(lang)).decode()
    tags = Tags(page)
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">\n')
    assert tags.named("script") + tags.named("link") + tags.named("img") == []
    assert "@import" not in page
    assert "url(" not in page
    titles = [words for _, words in tags.named("title")]
    assert titles == [f"{sample(lang).title} – UNODC/CCPCJ/EG.4/2019/L.1"]


def test_a_symbol_cannot_end_the_style_that_prints_it():
    page = html(paper("en", (), symbol='</style>"};<script>', job_number="</style>")).decode()
    tags = Tags(page)
    assert tags.named("script") == []
    assert page.count("</style>") == 1
    assert '"\\00003C\\00002Fstyle\\00003E\\000022\\00007D\\00003B\\00003Cscript\\00003E"' in page


@given(documents())
def test_whatever_the_words_are_they_come_back_from_the_page_and_its_tags_nest(document):
    page = html(document).decode()
    assert paragraphs_of(page) == words_of(document)
    tags = Tags(page)
    ids = [attrs["id"] for _, attrs, _ in tags.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    keys = [attrs["data-fact"] for _, attrs, _ in tags.found if "data-fact" in attrs]
    headings_and_paragraphs = (
        node.key
        for block in _in_reading_order(document.sections)
        for node in block
        if isinstance(node, FactSpan | Bracket)
    )
    assert keys == list(headings_and_paragraphs)
    assert {tag for tag, _, _ in tags.found} <= {
        *("html", "head", "meta", "title", "style", "body", "main", "article", "header", "section", "footer"),
        *("h1", "h2", "h3", "div", "p", "ol", "li", "span", "a", "bdi", "em"),
    }


def _in_reading_order(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield inlines(block)
        else:
            yield inlines(Paragraph("", 0, block.heading))
            yield from _in_reading_order(block.blocks)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_tree_gives_the_same_page_in_another_process(lang):
    assert made_in_another_process("html", "html", lang) == html(sample(lang))


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800", "\ufffe"])
def test_a_character_that_no_format_can_hold_is_named(character):
    with pytest.raises(UnwritableCharacter) as refused:
        fragment(one_paragraph(Text(f"before{character}after")))
    assert f"U+{ord(character):04X}" in str(refused.value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_no_accessibility_fault_at_desktop_or_phone_width(lang, page):
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        page.set_content(html(sample(lang)).decode())
        results = Axe().run(page)
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in results.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_browser_breaks_no_symbol_and_draws_each_from_left_to_right(lang, page):
    page.set_viewport_size({"width": 320, "height": 800})
    page.set_content(html(sample(lang)).decode())
    drawn = page.evaluate(
        """Array.from(document.querySelectorAll(".symbol"), symbol => {
            const words = symbol.firstChild, range = document.createRange();
            const left = place => {
                range.setStart(words, place);
                range.setEnd(words, place + 1);
                return range.getBoundingClientRect().left;
            };
            const places = Array.from(words.data, (_, place) => left(place));
            return [symbol.getClientRects().length, places.every((x, i) => i === 0 || places[i - 1] < x)];
        })"""
    )
    assert len(drawn) > 10
    assert drawn == [[1, True]] * len(drawn)
