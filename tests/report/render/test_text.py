import pytest
from hypothesis import given

from sessional.report.render.markup import UnwritableCharacter
from sessional.report.render.text import txt
from sessional.report.status import Status
from sessional.report.tree import Bracket, FactSpan, Foreign, Item, MastheadLine, Paragraph, Section, Symbol, Text
from tests.report.render.hostile import documents, made_in_another_process, words_of
from tests.report.render.reading_txt import paragraphs_of, without_isolates
from tests.report.render.sample import LANGUAGES, paper, sample


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_numbered_paragraph_is_there_in_its_own_words(lang):
    assert paragraphs_of(txt(sample(lang))) == words_of(sample(lang))


def test_a_paper_is_its_masthead_its_headings_and_a_line_for_each_paragraph_and_entry():
    agenda = (
        Item("i", "1.", (Text("Organization:"),), (Item("ii", "(a)", (Text("Opening"),)),)),
        Item("iii", "2.", (Text("Report"),)),
    )
    open_day = Bracket((Text("and 28"),), "day", Status.UNCONFIRMED)
    made = paper(
        "en",
        (
            Section(
                "s",
                1,
                "I.",
                (Text("Introduction"),),
                (
                    Section(
                        "t",
                        2,
                        "A.",
                        (Text("Dates"),),
                        (Paragraph("p", 1, (Text("On 27 "), open_day, Text(" March."))),),
                    ),
                ),
            ),
            Section("u", 1, "II.", (Text("Agenda"),), (Paragraph("q", 2, (Text("It was\nthis:"),), agenda),)),
        ),
    )
    assert txt(made).decode() == (
        "United Nations\nUNODC/CCPCJ/EG.4/2019/L.1\nDistr.: Limited\nDate: 29 March 2019\nOriginal: English\nSales No.:\n"
        "V.19-01980 (E)\n"
        "\n"
        "Expert Group to Conduct a Comprehensive Study on Cybercrime\n"
        "\n"
        "Vienna, 27-29 March 2019\n"
        "\n"
        "Draft report\n"
        "\n\n"
        "I. Introduction\n"
        "\n\n"
        "A. Dates\n"
        "\n"
        "1. On 27 [and 28] March.\n"
        "\n\n"
        "II. Agenda\n"
        "\n"
        "2. It was this:\n"
        "  1. Organization:\n"
        "    (a) Opening\n"
        "  2. Report\n"
    )


def test_in_arabic_what_runs_from_left_to_right_stands_between_isolates_and_nothing_else_does():
    content = (
        Text("انظر "),
        FactSpan((Symbol("A/RES/65/230"),), "k", Status.CONFIRMED),
        Text("، "),
        Foreign((Text("Ioana Albani, "), Symbol("2018-2021")), "und-Latn", "ltr"),
        Foreign((Text("متن"),), "fa", "rtl"),
        Text(" في 27."),
    )
    made = txt(paper("ar", (Section("s", 1, "أولا-", (Text("مقدمة"),), (Paragraph("p", 1, content),)),))).decode()
    assert made.splitlines()[-1] == (
        "1. انظر \u2066A/RES/65/230\u2069، \u2066Ioana Albani, \u20662018-2021\u2069\u2069متن في 27."
    )
    assert made.splitlines()[1] == "\u2066UNODC/CCPCJ/EG.4/2019/L.1\u2069"


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "ar"])
def test_papers_written_from_left_to_right_hold_no_isolates(lang):
    text = txt(sample(lang)).decode()
    assert without_isolates(text) == text


def test_a_full_width_colon_is_not_followed_by_a_space():
    made = paper("zh", ())
    line = MastheadLine("original", "原文：", (Text("英文"),), "zh")
    changed = paper("zh", (), masthead=type(made.masthead)(**{**_fields(made.masthead), "lines": (line,)}))
    assert txt(changed).decode().splitlines()[2] == "原文：英文"


def _fields(masthead) -> dict:
    return {name: getattr(masthead, name) for name in masthead.__slots__}


@given(documents())
def test_whatever_the_words_are_they_come_back_from_the_text(document):
    expected = {number: " ".join(without_isolates(words).split()) for number, words in words_of(document).items()}
    assert paragraphs_of(txt(document)) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_tree_gives_the_same_text_in_another_process(lang):
    assert made_in_another_process("text", "txt", lang) == txt(sample(lang))


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800", "\uffff"])
def test_a_character_that_no_format_can_hold_is_named(character):
    made = paper("en", (Section("s", 1, "I.", (), (Paragraph("p", 1, (Text(f"before{character}after"),)),)),))
    with pytest.raises(UnwritableCharacter) as refused:
        txt(made)
    assert f"U+{ord(character):04X}" in str(refused.value)
    assert "before" in str(refused.value)
