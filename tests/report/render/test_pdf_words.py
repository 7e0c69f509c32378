from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings, strategies as st

from sessional.report.render.pdf import MissingGlyph, pdf
from sessional.report.status import Status
from sessional.report.tree import (
    Bracket,
    Document,
    Emphasis,
    Foreign,
    Item,
    MastheadLine,
    Paragraph,
    Section,
    Symbol,
    Text,
    inlines,
    paragraph_text,
    paragraphs,
)
from tests.report.render.reading_pdf import Reading, paragraphs_of, words_only
from tests.report.render.sample import LANGUAGES, long_sample, nodes, one_section, paper, sample

in_each_language = pytest.mark.parametrize("lang", LANGUAGES)


def words_of(document: Document) -> dict[int, str]:
    return {paragraph.number: words_only(paragraph_text(paragraph)) for paragraph in paragraphs(document)}


def read_back(document: Document) -> dict[int, str]:
    return {number: words_only(text) for number, text in paragraphs_of(pdf(document)).items()}


@in_each_language
def test_the_numbered_paragraphs_say_what_the_tree_says(lang):
    assert read_back(sample(lang)) == words_of(sample(lang))


@in_each_language
def test_a_list_that_runs_over_many_pages_says_what_the_tree_says(lang):
    assert read_back(long_sample(lang, 60)) == words_of(long_sample(lang, 60))


LETTERS = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأإؤئة",
    "en": "abcdefghijklmnopqrstuvwxyzABCÆ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "zh": "全面研究网络犯罪问题不限成员名额政府间专家组，。（）、",
}


def hard_runs(lang: str) -> st.SearchStrategy:
    other = "en" if lang == "ar" else "ar"
    words = st.text(LETTERS[lang] + " 0123456789.,:;()/-–“”’%", min_size=1, max_size=30)
    foreign = st.text(LETTERS[other] + " ", min_size=1, max_size=20)
    symbols = st.sampled_from(["A/RES/65/230", "2018-2021", "24/7", "UNODC/CCPCJ/EG.4/2018/CRP.1", "E/CN.15/2011/19*"])
    leaves = st.one_of(
        words.map(Text),
        symbols.map(Symbol),
        symbols.map(lambda text: Symbol(text, f"https://undocs.org/{text}")),
        foreign.map(lambda text: Foreign((Text(text),), other, "rtl" if other == "ar" else "ltr")),
    )

    def inside(children):
        group = st.lists(children, min_size=1, max_size=3).map(tuple)
        return st.one_of(
            group.map(lambda content: Bracket(content, "key", Status.UNCONFIRMED)), group.map(lambda c: Emphasis(c))
        )

    return st.lists(st.recursive(leaves, inside, max_leaves=4), min_size=1, max_size=8).map(tuple)


@pytest.mark.parametrize("lang", sorted(LETTERS))
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_words_brackets_symbols_and_foreign_words_in_any_row_read_in_the_order_of_the_tree(lang, data):
    entry = Item("p1/1", "(أ)" if lang == "ar" else "(a)", data.draw(hard_runs(lang)))
    document = one_section(lang, Paragraph("p1", 1, data.draw(hard_runs(lang)), (entry,)))
    assert read_back(document) == words_of(document)


@in_each_language
def test_a_symbol_is_never_broken_nor_reversed(lang):
    filler = {"ar": "كلمة ", "zh": "字"}.get(lang, "word ")
    blocks = tuple(
        Paragraph(f"p{number}", number, (Text(filler * number), Symbol("UNODC/CCPCJ/EG.4/2018/CRP.1"), Text("/2018.")))
        for number in range(1, 61)
    )
    pieces = [piece.text for piece in Reading(pdf(one_section(lang, *blocks))).pieces]
    assert pieces.count("UNODC/CCPCJ/EG.4/2018/CRP.1") == 60


@in_each_language
def test_a_number_range_stays_on_one_line(lang):
    filler = {"ar": "كلمة ", "zh": "字"}.get(lang, "word ")
    blocks = tuple(
        Paragraph(f"p{number}", number, (Text(filler * number), Symbol("2018-2021"))) for number in range(1, 61)
    )
    assert [piece.text for piece in Reading(pdf(one_section(lang, *blocks))).pieces].count("2018-2021") == 60


def test_brackets_in_arabic_open_at_the_right_and_close_at_the_left():
    document = one_section("ar", Paragraph("p1", 1, nodes("في [{s|30-60}] يوما", "ar")))
    data = pdf(document)
    places = {piece.text: piece.x for piece in Reading(data).pieces if set(piece.text) & set("[]36")}
    ordered = [text.strip() for text, _ in sorted(places.items(), key=lambda found: found[1])]
    assert [text[:1] if "]" in text else text[-1:] if "[" in text else text for text in ordered] == ["]", "30-60", "["]


def test_arabic_words_come_out_whole_where_text_is_copied_from_the_page():
    with pypdfium2.PdfDocument(pdf(sample("ar"))) as file:
        copied = " ".join(page.get_textpage().get_text_range() for page in file)
    bare = [
        word
        for paragraph in paragraphs(sample("ar"))
        for node in inlines(paragraph)
        if isinstance(node, Text)
        for word in node.text.split()
        if word.isalpha() and word.isprintable()
    ]
    assert len(bare) > 150
    assert [word for word in bare if word not in copied] == []


@pytest.mark.parametrize("sentences", [1, 12])
def test_chinese_before_a_symbol_that_goes_to_the_next_line_is_not_pulled_apart(sentences):
    words = Text("根据主席关于专家组第五次会议之后各年工作计划的建议"), Symbol("UNODC/CCPCJ/EG.4/2018/CRP.1")
    document = one_section("zh", Paragraph("p1", 1, (*words, Text("，报告员应编写一份汇总表。" * sentences))))
    with pypdfium2.PdfDocument(pdf(document)) as file:
        page = file[0].get_textpage()
        start = page.get_text_range().index("根据主席")
        lefts = [page.get_charbox(start + place, loose=True)[0] for place in range(len(words[0].text))]
    steps = [after - before for before, after in pairwise(lefts)]
    assert max(steps) < 1.2 * min(steps)


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "ar"])
def test_the_words_of_the_first_paragraph_come_out_where_text_is_copied_from_the_page(lang):
    with pypdfium2.PdfDocument(pdf(sample(lang))) as file:
        copied = words_only(file[0].get_textpage().get_text_range())
    assert words_of(sample(lang))[1] in copied


@pytest.mark.parametrize(
    ("character", "message"),
    [
        ("\U0001f600", "no shipped font has the character '😀' (U+1F600 GRINNING FACE), after 'Words '"),
        ("\u1200", "no shipped font has the character 'ሀ' (U+1200 ETHIOPIC SYLLABLE HA), after 'Words '"),
        ("\x00", "no shipped font has the character '\\x00' (U+0000 without a name), after 'Words '"),
        ("\ud800", "no shipped font has the character '\\ud800' (U+D800 without a name), after 'Words '"),
        ("\ue000", "no shipped font has the character '\\ue000' (U+E000 without a name), after 'Words '"),
        ("\ufeff", "no shipped font has the character '\\ufeff' (U+FEFF ZERO WIDTH NO-BREAK SPACE), after 'Words '"),
    ],
)
def test_a_character_that_no_face_has_is_named(character, message):
    with pytest.raises(MissingGlyph) as refusal:
        pdf(one_section("en", Paragraph("p1", 1, (Text(f"Words {character} and more"),))))
    assert (refusal.value.character, str(refusal.value)) == (character, message)


def test_a_character_that_only_the_italics_lack_is_named():
    with pytest.raises(MissingGlyph) as refusal:
        pdf(one_section("en", Paragraph("p1", 1, (Emphasis((Text("Price: 5\u20c0"),)),))))
    assert str(refusal.value) == "no shipped font has the character '⃀' (U+20C0 SOM SIGN)"


def grinning(document: Document) -> list[Document]:
    masthead, (section, *others) = document.masthead, document.sections
    face = (Text("😀"),)
    line = MastheadLine("line", "😀", (), "en")
    return [
        replace(document, title="😀"),
        replace(document, symbol="😀"),
        replace(document, job_number="😀"),
        replace(document, keywords=("😀",)),
        replace(document, masthead=replace(masthead, publisher=face)),
        replace(document, masthead=replace(masthead, body=face)),
        replace(document, masthead=replace(masthead, occasion=face)),
        replace(document, masthead=replace(masthead, title=face)),
        replace(document, masthead=replace(masthead, lines=(line,))),
        replace(document, masthead=replace(masthead, lines=(replace(line, label="", value=face),))),
        replace(document, sections=(replace(section, marker="😀"), *others)),
        replace(document, sections=(replace(section, heading=face), *others)),
        replace(
            document, sections=(replace(section, blocks=(Paragraph("p", 1, (), (Item("i", "😀", ()),)),)), *others)
        ),
        replace(document, sections=(replace(section, blocks=(Paragraph("p", 1, (Symbol("😀"),)),)), *others)),
    ]


def test_a_missing_glyph_is_found_wherever_it_stands():
    papers = grinning(sample("en"))
    for document in papers:
        with pytest.raises(MissingGlyph, match="U\\+1F600"):
            pdf(document)


MARKUP = st.text("#$*_`@<>[]{}()\\/=+-~'\"&%|^:;,.! abc12\u00a0", min_size=1, max_size=60)


@given(words=MARKUP, heading=MARKUP, marker=st.sampled_from(["#", "*", "- ", "\\u{61}", "@x"]))
@settings(max_examples=25, deadline=None)
def test_words_are_never_read_as_markup(words, heading, marker):
    entry = Item("p1/1", marker, (Text(words), Symbol("#[*a*]")))
    section = Section("s1", 1, marker, (Text(heading),), (Paragraph("p1", 1, (Text(words),), (entry,)),))
    document = paper("en", (section,), title=words)
    reading = Reading(pdf(document))
    headings = [words_only(block.text) for block in reading.blocks if block.kind == "H1"]
    assert read_back(document) == words_of(document)
    assert headings == [words_only(marker + heading)]
    assert str(reading.file.docinfo["/Title"]).strip() == words.strip() or not words.strip()


def test_line_breaks_inside_words_are_spaces():
    document = one_section("en", Paragraph("p1", 1, (Text("one\r\ntwo\tthree\u2028four"),)))
    assert paragraphs_of(pdf(document)) == {1: "one two three four"}
