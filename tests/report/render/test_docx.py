import io
import posixpath
import zipfile
from dataclasses import replace

import docx as python_docx
import pytest
from hypothesis import given
from lxml import etree

from sessional.report.render.docx import bookmarks, docx
from sessional.report.render.docx.reading import NotAWordFile
from sessional.report.render.markup import UnwritableCharacter
from sessional.report.status import Status
from sessional.report.tree import (
    Bracket,
    Emphasis,
    Foreign,
    Item,
    Paragraph,
    Section,
    Symbol,
    Text,
    paragraphs,
    text_hash,
)
from tests.report.render.hostile import documents, made_in_another_process, words_of
from tests.report.render.reading_docx import NAMESPACES, W, lines_of, paragraphs_of, parts_of, without_marks
from tests.report.render.sample import LANGUAGES, long_sample, paper, sample

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"


def one_paragraph(*content, lang="en"):
    return paper(lang, (Section("s", 1, "I.", (Text("x"),), (Paragraph("p", 1, content),)),))


def part(file, name="word/document.xml"):
    return etree.fromstring(parts_of(file)[name])


def runs_of(file, style="ReportParagraph"):
    """The runs of the paragraphs with ``style``: their words and the XML of their properties without namespaces."""
    found = []
    for run in part(file).xpath(f".//w:p[w:pPr/w:pStyle[@w:val='{style}']]//w:r", namespaces=NAMESPACES):
        properties = run.find("w:rPr", NAMESPACES)
        looks = [] if properties is None else [_look(element) for element in properties]
        found.append(("".join(run.itertext()), looks))
    return found


def _look(element):
    values = " ".join(f"{key.removeprefix(W)}={value}" for key, value in element.attrib.items())
    return f"{element.tag.removeprefix(W)} {values}".strip()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_numbered_paragraph_is_there_in_its_own_words(lang):
    assert paragraphs_of(docx(sample(lang))) == words_of(sample(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bookmarks_read_back_as_ids_and_hashes_of_the_paragraphs(lang):
    document = sample(lang)
    expected = [(paragraph.id, text_hash(paragraph)) for paragraph in paragraphs(document)]
    assert bookmarks(docx(document)) == expected


@given(documents())
def test_hostile_words_and_ids_pass_through_unharmed(document):
    file = docx(document)
    expected = {number: " ".join(without_marks(words).split()) for number, words in words_of(document).items()}
    assert paragraphs_of(file) == expected
    assert bookmarks(file) == [(paragraph.id, text_hash(paragraph)) for paragraph in paragraphs(document)]
    names = [start.get(W + "name") for start in part(file).iter(W + "bookmarkStart")]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 40 and name[0].isalpha() and name.replace("_", "").isalnum() for name in names)


def test_a_bookmark_holds_the_paragraph_and_its_list():
    body = part(docx(sample("en"))).find("w:body", NAMESPACES)
    held = {}
    inside = None
    for paragraph in body.iterfind("w:p", NAMESPACES):
        start = paragraph.find("w:bookmarkStart", NAMESPACES)
        if start is not None:
            inside = start.get(W + "id")
            held[inside] = []
            assert paragraph.index(start) == 1
        if inside is not None:
            held[inside].append(paragraph.find("w:pPr/w:pStyle", NAMESPACES).get(W + "val"))
        end = paragraph.find("w:bookmarkEnd", NAMESPACES)
        if end is not None:
            assert (end.get(W + "id"), end.getnext()) == (inside, None)
            inside = None
    own, entry, below = "ReportParagraph", "ReportItem1", "ReportItem2"
    assert list(held.values()) == [
        *[[own]] * 3,
        [own, entry, entry, below, below, entry, entry],
        *[[own]] * 5,
        [own, entry, entry],
        [own],
    ]


def test_a_file_that_an_editor_saved_still_says_which_paragraphs_it_holds():
    file = docx(sample("fr"))
    opened = python_docx.Document(io.BytesIO(file))
    body = opened.element.body
    first, second = [
        element
        for element in body.iterfind("w:p", NAMESPACES)
        if element.find("w:bookmarkStart", NAMESPACES) is not None
    ][:2]
    first.addprevious(second)
    saved = io.BytesIO()
    opened.save(saved)
    one, two, *others = bookmarks(file)
    assert bookmarks(saved.getvalue()) == [two, one, *others]


@pytest.mark.parametrize("file", [b"", b"PK\x05\x06" + bytes(18), b"no archive"])
def test_what_is_no_word_file_is_refused(file):
    with pytest.raises(NotAWordFile, match="cannot be read as a Word file"):
        bookmarks(file)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_paper_is_the_same_bytes_in_every_process(lang):
    made = docx(sample(lang))
    assert docx(sample(lang)) == made
    assert made_in_another_process("docx", "docx", lang) == made


def test_the_archive_holds_no_time_no_system_and_nothing_compressed():
    with zipfile.ZipFile(io.BytesIO(docx(sample("en")))) as package:
        entries = package.infolist()
    assert {(entry.date_time, entry.create_system, entry.compress_type) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, zipfile.ZIP_STORED)
    }
    assert entries[0].filename == "[Content_Types].xml"
    assert len({entry.filename for entry in entries}) == len(entries)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_package_is_whole(lang):
    parts = parts_of(docx(sample(lang)))
    trees = {name: etree.fromstring(content) for name, content in parts.items()}
    typed = {override.get("PartName").removeprefix("/") for override in trees["[Content_Types].xml"].iter(OVERRIDE)}
    assert typed == {name for name in parts if not name.endswith(".rels")} - {
        "[Content_Types].xml",
        "customXml/item1.xml",
    }
    reached = set()
    for name in (name for name in parts if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        relationships = list(trees[name].iter(RELATIONSHIP))
        assert len({entry.get("Id") for entry in relationships}) == len(relationships)
        reached |= {
            posixpath.normpath(posixpath.join(folder, entry.get("Target")))
            for entry in relationships
            if entry.get("TargetMode") != "External"
        }
    assert reached == {name for name in parts if not name.endswith(".rels")} - {"[Content_Types].xml"}
    known = {entry.get("Id") for entry in trees["word/_rels/document.xml.rels"].iter(RELATIONSHIP)}
    used = set(trees["word/document.xml"].xpath("//@r:id", namespaces={"r": RELATIONSHIPS}))
    assert used <= known


RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_the_properties_are_those_of_the_paper_and_name_nobody():
    properties = python_docx.Document(io.BytesIO(docx(sample("zh")))).core_properties
    assert (
        properties.title,
        properties.language,
        properties.identifier,
        properties.keywords,
        properties.content_status,
        properties.created.isoformat(),
        properties.modified.isoformat(),
        properties.author,
        properties.last_modified_by,
    ) == (
        "专家组报告草稿",
        "zh",
        "UNODC/CCPCJ/EG.4/2019/L.1",
        "网络犯罪, 专家组",
        "draft",
        "2019-03-29T00:00:00+00:00",
        "2019-03-29T00:00:00+00:00",
        "",
        "",
    )


def test_the_styles_are_named_and_words_own_where_word_has_one():
    opened = python_docx.Document(io.BytesIO(docx(sample("en"))))
    assert [(style.style_id, style.name) for style in opened.styles] == [
        ("Normal", "Normal"),
        ("DefaultParagraphFont", "Default Paragraph Font"),
        ("NoList", "No List"),
        ("Heading1", "Heading 1"),
        ("Heading2", "Heading 2"),
        ("ReportParagraph", "Report Paragraph"),
        ("ReportItem1", "Report Item 1"),
        ("ReportItem2", "Report Item 2"),
        ("ReportItem3", "Report Item 3"),
        ("ReportItem4", "Report Item 4"),
        ("MastheadTop", "Masthead Top"),
        ("MastheadLine", "Masthead Line"),
        ("MastheadBody", "Masthead Body"),
        ("MastheadOccasion", "Masthead Occasion"),
        ("Title", "Title"),
        ("Header", "Header"),
        ("Footer", "Footer"),
        ("Emphasis", "Emphasis"),
        ("Hyperlink", "Hyperlink"),
        ("DocumentSymbol", "Document Symbol"),
        ("OpenFact", "Open Fact"),
    ]


def test_the_masthead_comes_first_and_an_unknown_value_leaves_its_label():
    assert [(line.style, line.text) for line in lines_of(docx(sample("zh")))][:8] == [
        ("MastheadTop", "联合国\tUNODC/CCPCJ/EG.4/2019/L.1"),
        ("MastheadLine", "Distr.: Limited"),
        ("MastheadLine", "Date: 29 March 2019"),
        ("MastheadLine", "Original: English"),
        ("MastheadLine", "出售品编号："),
        ("MastheadBody", "全面研究网络犯罪问题专家组"),
        ("MastheadOccasion", "2019年3月27-29日，维也纳"),
        ("Title", "报告草稿"),
    ]


def margins(file):
    """The words of the headers and footers by kind of page, with fields in braces beside what stands in for them."""
    found = {}
    for place in ("header", "footer"):
        for kind in ("first", "default", "even"):
            parts = []
            for element in part(file, f"word/{place}-{kind}.xml").iterfind(".//w:r/*", NAMESPACES):
                match element.tag.removeprefix(W):
                    case "t":
                        parts.append(element.text)
                    case "instrText":
                        parts.append(f"{{{element.text.strip()}}}")
                    case "tab":
                        parts.append("|")
            found[place, kind] = "".join(parts)
    return found


def test_pages_have_the_symbol_outside_and_job_number_and_page_on_changing_sides():
    made = docx(sample("en"))
    assert margins(made) == {
        ("header", "first"): "",
        ("header", "default"): "|UNODC/CCPCJ/EG.4/2019/L.1",
        ("header", "even"): "UNODC/CCPCJ/EG.4/2019/L.1",
        ("footer", "first"): "V.19-01980 (E)|{PAGE}1/{NUMPAGES}2",
        ("footer", "default"): "V.19-01980 (E)|{PAGE}3/{NUMPAGES}3",
        ("footer", "even"): "{PAGE}2/{NUMPAGES}2|V.19-01980 (E)",
    }
    assert part(made, "word/settings.xml").find("w:evenAndOddHeaders", NAMESPACES) is not None
    setup = part(made).find("w:body/w:sectPr", NAMESPACES)
    assert [child.tag.removeprefix(W) for child in setup] == [*["headerReference", "footerReference"] * 3] + [
        "pgSz",
        "pgMar",
        "cols",
        "titlePg",
    ]


def test_without_a_job_number_its_side_stays_empty():
    assert margins(docx(replace(sample("en"), job_number=None)))["footer", "even"] == "{PAGE}2/{NUMPAGES}2|"


def test_an_arabic_paper_is_from_right_to_left_throughout():
    made = docx(sample("ar"))
    for paragraph in part(made).iter(W + "p"):
        assert paragraph.find("w:pPr/w:bidi", NAMESPACES) is not None
    for name in ("header-first", "header-default", "header-even", "footer-first", "footer-default", "footer-even"):
        assert part(made, f"word/{name}.xml").find("w:p/w:pPr/w:bidi", NAMESPACES) is not None
    assert part(made).find("w:body/w:sectPr/w:bidi", NAMESPACES) is not None
    assert part(made, "word/styles.xml").find("w:style[@w:styleId='Normal']/w:pPr/w:bidi", NAMESPACES) is not None


@pytest.mark.parametrize("lang", sorted(set(LANGUAGES) - {"ar"}))
def test_other_papers_are_from_left_to_right(lang):
    for name, content in parts_of(docx(sample(lang))).items():
        assert b"<w:bidi/>" not in content, name


def test_what_leads_to_a_list_stays_on_its_page():
    agenda = (Item("1", "1.", (Text("One"),), (Item("2", "(a)", (Text("Two"),)),)), Item("3", "2.", (Text("Three"),)))
    blocks = (Paragraph("p", 1, (Text("Agenda:"),), agenda), Paragraph("q", 2, (Text("Adopted."),)))
    body = part(docx(paper("en", (Section("s", 1, "I.", (Text("x"),), blocks),))))
    kept = body.xpath("//w:p[w:pPr/w:keepNext]", namespaces=NAMESPACES)
    assert ["".join(found.itertext()) for found in kept] == ["Agenda:", "One"]


def test_runs_carry_direction_and_language():
    name = Foreign((Text("Ioana Albani"),), "und-Latn", "ltr")
    assert runs_of(docx(one_paragraph(Text("قرار "), Symbol("A/1"), Text(" في 27 "), name, lang="ar"))) == [
        ("قرار ", ["rtl", "lang bidi=ar-SA"]),
        ("A/1", ["rStyle val=DocumentSymbol"]),
        (" في ", ["rtl", "lang bidi=ar-SA"]),
        ("27", []),
        ("\u200f", ["rtl"]),
        (" ", ["rtl", "lang bidi=ar-SA"]),
        ("Ioana Albani", ["lang val=x-none"]),
    ]
    assert runs_of(docx(one_paragraph(Text("见"), name, lang="zh"))) == [
        ("见", ["rFonts hint=eastAsia", "lang eastAsia=zh-CN"]),
        ("Ioana Albani", ["lang val=x-none"]),
    ]
    foreign = Foreign((Text("نص"),), "ar", "rtl")
    assert runs_of(docx(one_paragraph(Text("Voir "), foreign, Emphasis((Text("là"),)), lang="fr"))) == [
        ("Voir ", ["lang val=fr-FR"]),
        ("نص", ["rtl", "lang bidi=ar-SA"]),
        ("là", ["rStyle val=Emphasis", "lang val=fr-FR"]),
    ]


def test_an_open_fact_has_its_style_from_bracket_to_bracket():
    day = Bracket((Text("and "), Symbol("A/2", "https://undocs.org/A/2")), "day", Status.UNCONFIRMED)
    assert runs_of(docx(one_paragraph(Text("On 27 "), day, Text(".")))) == [
        ("On 27 ", ["lang val=en-GB"]),
        ("[and ", ["rStyle val=OpenFact", "lang val=en-GB"]),
        ("A/2", ["rStyle val=OpenFact", "noProof"]),
        ("]", ["rStyle val=OpenFact", "lang val=en-GB"]),
        (".", ["lang val=en-GB"]),
    ]


def test_a_symbol_is_one_run_with_its_exact_text_and_links_once_to_each_address():
    link = Symbol("A/RES/65/230", "https://undocs.org/A/RES/65/230")
    other = Symbol("A/1", "https://undocs.org/A/1?a=1&b=2")
    made = docx(one_paragraph(link, Text(" "), other, Text(" "), link, Text(" "), Symbol("A/3", "javascript:alert(1)")))
    links = part(made).findall(".//w:hyperlink", NAMESPACES)
    assert ["".join(found.itertext()) for found in links] == ["A/RES/65/230", "A/1", "A/RES/65/230"]
    targets = [
        entry.get("Target")
        for entry in part(made, "word/_rels/document.xml.rels").iter(RELATIONSHIP)
        if entry.get("TargetMode") == "External"
    ]
    assert targets == ["https://undocs.org/A/RES/65/230", "https://undocs.org/A/1?a=1&b=2"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("en", {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("es", {"val": "es-ES", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("fr", {"val": "fr-FR", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("ru", {"val": "ru-RU", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("zh", {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
    ],
)
def test_the_file_says_its_language_and_its_fonts(lang, expected):
    made = docx(sample(lang))
    defaults = part(made, "word/styles.xml").find("w:docDefaults/w:rPrDefault/w:rPr", NAMESPACES)
    languages = part(made, "word/settings.xml").find("w:themeFontLang", NAMESPACES)
    for element in (defaults.find("w:lang", NAMESPACES), languages):
        assert {key.removeprefix(W): value for key, value in element.attrib.items()} == expected
    fonts = defaults.find("w:rFonts", NAMESPACES)
    assert {key.removeprefix(W): value for key, value in fonts.attrib.items()} == {
        "ascii": "Noto Serif",
        "hAnsi": "Noto Serif",
        "eastAsia": "Noto Serif SC",
        "cs": "Noto Naskh Arabic",
    }
    assert {
        font.get(W + "name"): font.find("w:altName", NAMESPACES).get(W + "val")
        for font in part(made, "word/fontTable.xml")
    } == {"Noto Serif": "Times New Roman", "Noto Naskh Arabic": "Traditional Arabic", "Noto Serif SC": "SimSun"}


def test_lines_and_columns_inside_words_stay_what_they_are():
    made = docx(one_paragraph(Text("one\ntwo\tthree\r\nfour")))
    assert [line.text for line in lines_of(made) if line.style == "ReportParagraph"] == ["one\ntwo\tthree\nfour"]


@pytest.mark.parametrize("where", ["content", "symbol", "job_number", "title", "id"])
def test_a_character_that_no_file_can_hold_is_named(where):
    document = one_paragraph(Text("x"))
    match where:
        case "content":
            document = one_paragraph(Text("so\x00it"))
        case "id":
            document = paper("en", (Section("s", 1, "I.", (), (Paragraph("so\x00it", 1, ()),)),))
        case _:
            document = replace(document, **{where: "so\x00it"})
    with pytest.raises(UnwritableCharacter, match=r"U\+0000, after 'so'"):
        docx(document)


def test_a_paper_of_three_thousand_entries_is_whole():
    document = long_sample("en", 3000)
    assert paragraphs_of(docx(document)) == words_of(document)
