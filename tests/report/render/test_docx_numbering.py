import pytest
from hypothesis import given, strategies as st
from lxml import etree

from sessional.report.render.docx import docx
from sessional.report.render.docx.numbering import SEQUENCES, Format, format_of
from sessional.report.tree import Item, Paragraph, Section, Text
from tests.report.render.reading_docx import NAMESPACES, W, lines_of, paragraphs_of, parts_of, printed
from tests.report.render.sample import LANGUAGES, paper, sample

around = st.sampled_from((("(", ")"), ("", ")"), ("", "."), ("", ""), ("‘", "’"), ("", " -"), ("no ", ""), ("%", "")))


def words(text):
    return (Text(text),)


def items(*entries):
    """Entries of a list: markers, or pairs of a marker and the entries below it."""
    made = []
    for entry in entries:
        marker, below = entry if isinstance(entry, tuple) else (entry, ())
        made.append(Item(marker, marker, words("x"), items(*below)))
    return tuple(made)


def numbered(*lists, lang="en", numbers=None, markers=("I.",)):
    """A paper with one paragraph for each of ``lists``, in as many sections as there are markers."""
    numbers = numbers or range(1, len(lists) + 1)
    blocks = tuple(
        Paragraph(f"p{place}", number, words("x"), own)
        for place, (number, own) in enumerate(zip(numbers, lists, strict=True))
    )
    return paper(lang, tuple(Section(marker, 1, marker, words("y"), blocks) for marker in markers))


def automatic(file):
    """The automatic markers of the file in order; a marker that stands in the text is in angle brackets."""
    return [
        line.marker or f"<{line.text.split(chr(9))[0]}>"
        for line in lines_of(file)
        if line.style.startswith(("Heading", "Report"))
    ]


@pytest.mark.parametrize(
    ("markers", "expected"),
    [
        (["(a)", "(b)", "(c)"], Format("(", "lowerLetter", ")")),
        (["a)", "b)"], Format("", "lowerLetter", ")")),
        (["(i)", "(ii)", "(iii)", "(iv)"], Format("(", "lowerRoman", ")")),
        (["I.", "II.", "III."], Format("", "upperRoman", ".")),
        (["A.", "B."], Format("", "upperLetter", ".")),
        (["1.", "2.", "3."], Format("", "decimal", ".")),
        (["一.", "二.", "三."], Format("", "chineseCountingThousand", ".")),
        (["а)", "б)", "в)"], Format("", "russianLower", ")")),
        (["‘1’", "‘2’"], Format("‘", "decimal", "’")),
        (["(a)", "(d)"], None),
        (["(b)", "(c)"], None),
        (["(a)", "b)"], None),
        (["(أ)", "(ب)"], None),
        (["أولاً -", "ثانياً -"], None),
        (["—"], None),
        ([""], None),
        ([], None),
    ],
)
def test_a_list_is_automatic_when_one_of_words_formats_prints_exactly_its_markers(markers, expected):
    assert format_of(markers) == expected


@given(st.sampled_from(sorted(SEQUENCES)), around, st.integers(1, 120))
def test_a_format_that_is_found_prints_the_markers_it_was_found_for(sequence, brackets, length):
    numbers = range(1, length + 1)
    cores = [SEQUENCES[sequence](number) for number in numbers]
    markers = [f"{brackets[0]}{core}{brackets[1]}" for core in cores]
    found = format_of(markers)
    plain = not any(char.isalnum() or char.isspace() or char == "%" for char in "".join(brackets))
    assert (found is not None) == (plain and None not in cores)
    if found:
        assert [found.marker(number) for number in numbers] == markers


@given(st.lists(st.sampled_from(("(a)", "(b)", "(i)", "1.", "2.", "b", "")), max_size=4))
def test_a_format_is_never_found_for_markers_it_does_not_print(markers):
    found = format_of(markers)
    assert found is None or [found.marker(place) for place in range(1, len(markers) + 1)] == markers


@pytest.mark.parametrize("sequence", sorted(SEQUENCES))
def test_the_sequences_are_those_of_the_standard(sequence):
    known = [SEQUENCES[sequence](number) for number in range(1, 800)]
    for number, core in enumerate(known, start=1):
        assert core is None or core == printed(sequence, number)
    assert known[:29].count(None) == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_marker_of_the_sample_prints_as_it_stands_in_the_tree(lang):
    expected = []

    def walk(entries):
        for entry in entries:
            expected.append(entry.marker)
            walk(entry.items)

    def below(section):
        expected.append(section.marker)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                expected.append(f"{block.number}.")
                walk(block.items)
            else:
                below(block)

    for section in sample(lang).sections:
        below(section)
    assert [marker.strip("<>") for marker in automatic(docx(sample(lang)))] == expected


def test_paragraph_numbers_and_the_usual_lists_are_one_list_through_the_styles():
    made = docx(numbered(items("(a)", ("(b)", ("(i)", "(ii)"))), (), items("(a)")))
    assert automatic(made) == ["I.", "1.", "(a)", "(b)", "(i)", "(ii)", "2.", "3.", "(a)"]
    body = etree.fromstring(parts_of(made)["word/document.xml"])
    assert body.findall(".//w:numPr", NAMESPACES) == []
    styles = etree.fromstring(parts_of(made)["word/styles.xml"])
    linked = {
        style.get(W + "styleId"): [
            style.find(f"w:pPr/w:numPr/w:{name}", NAMESPACES).get(W + "val") for name in ("numId", "ilvl")
        ]
        for style in styles.iterfind("w:style[w:pPr]", NAMESPACES)
        if style.find("w:pPr/w:numPr", NAMESPACES) is not None
    }
    assert linked == {
        "Heading1": ["1", "0"],
        "Heading2": ["1", "1"],
        "ReportParagraph": ["2", "0"],
        "ReportItem1": ["2", "1"],
        "ReportItem2": ["2", "2"],
        "ReportItem3": ["2", "3"],
        "ReportItem4": ["2", "4"],
    }


def test_lists_of_another_form_begin_again_each_time():
    agenda = items(("1.", ("(a)", "(b)")), ("2.", ("(a)",)), "3.")
    papers = items("(a)", "(b)")
    made = automatic(docx(numbered(agenda, papers, agenda, papers, papers)))
    entries = ["1.", "(a)", "(b)", "2.", "(a)", "3."]
    assert made == ["I.", "1.", *entries, "2.", "(a)", "(b)", "3.", *entries, "4.", "(a)", "(b)", "5.", "(a)", "(b)"]


def test_a_list_with_other_markers_stands_in_the_text_and_leaves_the_others_alone():
    made = automatic(docx(numbered(items("(a)", "(d)"), items("(a)", ("—", ("(i)", "(ii)"))), items("(a)", "(b)"))))
    assert made == ["I.", "1.", "<(a)>", "<(d)>", "2.", "<(a)>", "<—>", "(i)", "(ii)", "3.", "(a)", "(b)"]


def test_lists_below_a_literal_list_begin_again_each_time():
    made = automatic(docx(numbered(items(("—", ("(i)", "(ii)")), ("—", ("(i)",))))))
    assert made == ["I.", "1.", "<—>", "(i)", "(ii)", "<—>", "(i)"]


def test_lists_deeper_than_word_counts_stand_in_the_text():
    own = items("1.")
    for _ in range(10):
        own = (Item("1.", "1.", words("x"), own),)
    assert automatic(docx(numbered(own))) == ["I.", "1.", *["1."] * 8, *["<1.>"] * 3]


def test_numbers_that_do_not_run_from_one_stand_in_the_text():
    made = docx(numbered(items("(a)"), items("(a)", "(b)"), numbers=(4, 6)))
    assert automatic(made) == ["I.", "<4.>", "(a)", "<6.>", "(a)", "(b)"]
    assert paragraphs_of(made) == {4: "x (a) x", 6: "x (a) x (b) x"}


def test_headings_in_another_order_stand_in_the_text():
    assert automatic(docx(numbered(markers=("I.", "III.")))) == ["<I.>", "<III.>"]


def test_parts_are_numbered_anew_in_each_section():
    def part(marker):
        return Section(marker, 2, marker, words("y"), ())

    made = paper(
        "en",
        (
            Section("1", 1, "I.", words("y"), (part("A."), part("B."))),
            Section("2", 1, "II.", words("y"), ()),
            Section("3", 1, "III.", words("y"), (part("A."),)),
        ),
    )
    assert automatic(docx(made)) == ["I.", "A.", "B.", "II.", "III.", "A."]


def test_three_hundred_lettered_entries_go_on_after_z():
    markers = [Format("(", "lowerLetter", ")").marker(number) for number in range(1, 301)]
    assert markers[25:28] == ["(z)", "(aa)", "(bb)"]
    assert automatic(docx(numbered(items(*markers))))[2:] == markers
