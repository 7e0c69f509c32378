import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from sessional.report.render.pdf import pdf
from sessional.report.tree import (
    Item,
    Paragraph,
    Symbol,
    Text,
    inlines,
    paragraphs,
    plain,
    sections,
)
from tests.report.render.reading_pdf import Reading, words_only
from tests.report.render.sample import LANGUAGES, SYMBOL, long_sample, nodes, one_section, paper, sample

UNBRACKETED = str.maketrans("", "", "()")

in_each_language = pytest.mark.parametrize("lang", LANGUAGES)


def seen(data: bytes, page: int, left: float, bottom: float, right: float, top: float) -> str:
    """What a part of a page shows, from left to right as the eye meets it; the sides are fractions of the page."""
    with pypdfium2.PdfDocument(data) as file:
        width, height = file[page].get_size()
        text = file[page].get_textpage()
        boxes = [(text.get_charbox(index), text.get_text_range(index, 1)) for index in range(text.count_chars())]
    found = sorted(
        (box[0], character)
        for box, character in boxes
        if left * width <= box[0] <= right * width and bottom * height <= box[1] <= top * height
    )
    return "".join(character for _, character in found if not character.isspace())


def footer(data: bytes, page: int) -> tuple[str, str]:
    """What stands at the left and at the right of a page's foot, less the brackets, which the reader may mirror."""
    sides = seen(data, page, 0, 0, 0.5, 0.07), seen(data, page, 0.5, 0, 1, 0.07)
    return sides[0].translate(UNBRACKETED), sides[1].translate(UNBRACKETED)


def header(data: bytes, page: int) -> tuple[str, str]:
    return seen(data, page, 0, 0.93, 0.5, 1), seen(data, page, 0.5, 0.93, 1, 1)


@in_each_language
def test_it_claims_pdf_ua_1_and_pdf_a_2a(lang):
    with pikepdf.open(BytesIO(pdf(sample(lang)))) as file, file.open_metadata() as metadata:
        claims = {name: str(metadata[name]) for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")}
    assert claims == {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}


@in_each_language
def test_it_is_tagged_and_names_its_language_direction_title_keywords_and_publisher(lang):
    document = sample(lang)
    reading = Reading(pdf(document))
    root = reading.root
    information = {
        name: str(reading.file.docinfo[name]) for name in ("/Title", "/Author", "/Keywords", "/CreationDate")
    }
    assert bool(root.MarkInfo.Marked) is True
    assert bool(root.ViewerPreferences.DisplayDocTitle) is True
    assert str(root.Lang) == ("zh-CN" if lang == "zh" else lang)
    assert str(root.ViewerPreferences.get("/Direction", "/L2R")) == ("/R2L" if lang == "ar" else "/L2R")
    assert information == {
        "/Title": document.title,
        "/Author": plain(document.masthead.publisher),
        "/Keywords": ", ".join(document.keywords),
        "/CreationDate": "D:20190329000000Z",
    }


@in_each_language
def test_it_embeds_every_face_and_uses_shipped_ones_only(lang):
    families = set()
    reading = Reading(pdf(sample(lang)))
    for page in reading.file.pages:
        for font in page.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            families.add(str(font.BaseFont).partition("+")[2].partition("-")[0])
    assert families == {"NotoSerif", "NotoSerifSC", "SessionalNaskh"}


@in_each_language
def test_headings_have_their_levels_and_read_marker_first(lang):
    document = sample(lang)
    found = [(block.kind, block.text) for block in Reading(pdf(document)).blocks if block.kind.startswith("H")]
    assert found == [
        (f"H{section.level}", f"{section.marker} {plain(section.heading)}") for section in sections(document)
    ]


def test_lists_are_lists_with_labels_and_lie_inside_each_other():
    reading = Reading(pdf(sample("en")))
    entries = next(element for element in reading.elements() if element.S == "/L")
    kinds = [[str(child.S) for child in element.K] for element in entries.K if element.S == "/LI"]
    assert [str(element.S) for element in entries.K] == ["/LI", "/LI", "/L", "/LI", "/LI"]
    assert kinds == [["/Lbl", "/LBody"]] * 4


def test_the_title_and_the_headings_are_in_the_outline():
    with pikepdf.open(BytesIO(pdf(sample("fr")))) as file, file.open_outline() as outline:
        titles = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert titles[2] == (
        "III. Résumé des délibérations",
        ["A. Détection et répression, et enquêtes", "B. Preuves électroniques et justice pénale"],
    )


@in_each_language
def test_symbols_with_an_address_are_links_in_the_order_of_the_text(lang):
    document = sample(lang)
    reading = Reading(pdf(document))
    assert [str(note.A.URI) for page in reading.file.pages for note in page.get("/Annots", [])] == [
        node.href
        for paragraph in paragraphs(document)
        for node in inlines(paragraph)
        if isinstance(node, Symbol) and node.href
    ]


def test_words_in_another_language_carry_it():
    reading = Reading(pdf(one_section("en", Paragraph("p1", 1, nodes("Said: {f|ar|كاملا} and {f|zh|全文}.", "en")))))
    content = reading.file.pages[0].Contents.read_bytes()
    assert b"/Lang(ar)" in content
    assert b"/Lang(zh)" in content


@in_each_language
def test_emphasis_is_italic_but_upright_in_arabic_and_chinese(lang):
    reading = Reading(pdf(sample(lang)))
    fonts = [str(font.BaseFont) for page in reading.file.pages for font in page.Resources.Font.values()]
    faces = {font.partition("-")[2] for font in fonts}
    assert faces == ({"Regular", "Bold"} if lang in ("ar", "zh") else {"Regular", "Bold", "Italic"})


@in_each_language
def test_the_foot_of_a_page_has_the_number_at_the_outer_side_and_the_job_number_at_the_inner(lang):
    document = long_sample(lang, 60)
    data = pdf(document)
    with pypdfium2.PdfDocument(data) as file:
        count = len(file)
    job = words_only(document.job_number).translate(UNBRACKETED)
    expected = [
        (job, f"{page}/{count}") if (page % 2 == 1) == (lang != "ar") else (f"{page}/{count}", job)
        for page in range(1, count + 1)
    ]
    assert count > 3
    assert [footer(data, page) for page in range(count)] == expected


@in_each_language
def test_the_symbol_runs_along_the_head_of_every_page_but_the_first_at_the_outer_side(lang):
    data = pdf(long_sample(lang, 60))
    right, left = ("", SYMBOL), (SYMBOL, "")
    even, odd = (right, left) if lang == "ar" else (left, right)
    assert [header(data, page) for page in range(1, 4)] == [even, odd, even]
    assert SYMBOL not in header(data, 0)


@pytest.mark.parametrize("symbol", ["A/80/L.4/Rev.1", "ICEF"])
def test_the_symbol_stands_at_the_top_of_the_first_page(symbol):
    document = sample("en")
    data = pdf(replace(document, masthead=replace(document.masthead, symbol=Symbol(symbol))))
    assert seen(data, 0, 0.5, 0.9, 1, 1) == symbol


def test_without_a_job_number_the_foot_has_the_page_alone():
    data = pdf(replace(sample("en"), job_number=None))
    assert footer(data, 0) == ("", "1/2")


def test_a_masthead_line_without_a_value_leaves_its_label():
    blocks = [block.text for block in Reading(pdf(sample("en"))).blocks]
    assert [text.strip() for text in blocks[:4]] == [
        "Distr.: Limited",
        "Date: 29 March 2019",
        "Original: English",
        "Sales No.:",
    ]


def test_the_same_tree_gives_the_same_bytes_in_one_process_in_threads_and_in_another_process():
    here = {lang: sha256(pdf(sample(lang))).hexdigest() for lang in LANGUAGES}
    with ThreadPoolExecutor(4) as pool:
        in_threads = list(pool.map(lambda lang: sha256(pdf(sample(lang))).hexdigest(), LANGUAGES * 3))
    script = (
        "from hashlib import sha256; from sessional.report.render.pdf import pdf;"
        "from tests.report.render.sample import LANGUAGES, sample;"
        "print(*(sha256(pdf(sample(lang))).hexdigest() for lang in reversed(LANGUAGES)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert in_threads == list(here.values()) * 3
    assert run.stdout.split() == [here[lang] for lang in reversed(LANGUAGES)]


def test_one_changed_word_changes_the_bytes():
    assert pdf(sample("en")) != pdf(replace(sample("en"), job_number="V.19-01990 (E)"))


def test_an_empty_paper_is_a_page_with_its_masthead():
    document = replace(paper("en", ()), title="", keywords=())
    reading = Reading(pdf(document))
    assert len(reading.file.pages) == 1
    assert str(reading.file.docinfo.Title) == "Draft report"
    assert [block.text for block in reading.blocks][-1] == "Draft report"


def test_markers_and_numbers_too_long_for_their_place_overlap_nothing():
    entries = tuple(Item(f"i{size}", f"({'m' * size})", (Text("Words"),)) for size in (1, 4, 8, 16, 24))
    document = one_section("en", Paragraph("p1", 12345678, (Text("Number"),), entries))
    pieces = [piece for piece in Reading(pdf(document)).pieces if piece.page == 0]
    by_line = {}
    for piece in pieces:
        by_line.setdefault(round(piece.y), []).append(piece)
    starts = [
        (label.text.strip(), words.x - label.x > 4 * len(label.text.strip()))
        for label, words in (line for line in by_line.values() if len(line) == 2)
        if words.text in ("Words", "Number")
    ]
    assert starts == [("12345678.", True), *((entry.marker, True) for entry in entries)]


def test_a_work_date_that_is_no_date_is_refused():
    with pytest.raises(ValueError, match="Invalid isoformat string"):
        pdf(replace(sample("en"), work_date="29 March"))
