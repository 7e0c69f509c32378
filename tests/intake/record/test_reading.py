"""YAML as a record file may use it, and what is said of what it may not use."""

import pytest
from hypothesis import given, strategies as st

from sessional.intake.record.errors import MOST_LISTED, RecordError
from sessional.intake.record.reading import DEEPEST, MOST_BYTES, MOST_VALUES, read, read_path

pytestmark = pytest.mark.pure


def refusal(content: str | bytes) -> list[str]:
    with pytest.raises(RecordError) as refused:
        read(content if isinstance(content, bytes) else content.encode())
    return [str(problem) for problem in refused.value.problems]


def noticed(content: str | bytes) -> list[str]:
    reading = read(content if isinstance(content, bytes) else content.encode())
    return [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("5", 5),
        ("-17", -17),
        ("0", 0),
        ('"5"', "5"),
        ("'true'", "true"),
        ("|-\n  null", "null"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("True", "True"),
        ("NULL", "NULL"),
        ("12:30", "12:30"),
        ("1:30:00", "1:30:00"),
        ("2019-03-27", "2019-03-27"),
        ("2019-03-27T10:00:00Z", "2019-03-27T10:00:00Z"),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1.5", "1.5"),
        (".inf", ".inf"),
        ("+5", "+5"),
        ("9" * 18, int("9" * 18)),
        ("9" * 5000, "9" * 5000),
        ("<<", "<<"),
        ("=", "="),
        ("65/230", "65/230"),
    ],
)
def test_a_value_is_null_a_truth_a_whole_number_or_text_and_never_anything_else(written, value):
    found = read(f"a: {written}\n".encode()).root.plain()["a"]
    assert (found, type(found)) == (value, type(value))


def test_every_value_knows_its_line():
    root = read(b"# head\na:\n  - b: 1\n    c: |\n      d\n\n  - [2,\n     3]\n").root
    listed = root.value["a"]
    assert root.lines == {"a": 2}
    assert listed.value[0].lines == {"b": 3, "c": 4}
    assert [part.line for part in listed.value[1].value] == [7, 8]


def test_the_line_end_that_closes_a_block_of_text_is_no_part_of_the_text():
    assert read(b"a: |\n  one\n  two\nb: >\n  one\n  two\n").root.plain() == {"a": "one\ntwo", "b": "one two"}


def test_lines_may_end_as_on_any_machine():
    assert read(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - 2\r\n").root.plain() == {"a": 1, "b": [2]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "a: &x 1\nb: *x\n",
            [
                "line 1, a: An anchor (“&x”) stands here. Expected: the value alone.",
                "line 2, b: An alias (*) stands here. Expected: the value itself, written out.",
            ],
        ),
        ("a: !!str 1\n", ["line 1, a: A tag (“tag:yaml.org,2002:str”) stands here. Expected: the value alone."]),
        ("- ! x\n", ["line 1, [0]: A tag (“!”) stands here. Expected: the value alone."]),
        (
            "a: 1\nb: 2\na: 3\n",
            ["line 3, a: The field “a” stands twice: it is also on line 1. Expected: each field once."],
        ),
        (
            "a:\n  - {k: 1,\n     k: 2}\n",
            ["line 3, a[0].k: The field “k” stands twice: it is also on line 2. Expected: each field once."],
        ),
        (
            b"a:\n  b: one\x00two\n",
            ["line 2, a.b: The file has the control character U+0000 here. Expected: text without control characters."],
        ),
        (
            b"a: |\n  one\n  two\x1b\n",
            ["line 3, a: The file has the control character U+001B here. Expected: text without control characters."],
        ),
        (
            "a: one\u2028two\n",
            ["line 1, a: The file has the control character U+2028 here. Expected: text without control characters."],
        ),
        (
            b"# caf\xe9\na:\n  - caf\xe9\n",
            [
                "line 1: The byte 0xE9 is not UTF-8. Expected: the file saved as UTF-8.",
                "line 3, a[0]: The byte 0xE9 is not UTF-8. Expected: the file saved as UTF-8.",
            ],
        ),
        (
            'a:\n  - {b: "\\ud800", c: \'\\ud800\', d: "\\\\\\\\ud800 \\U00110000"}\n',
            [
                f"line 2, a[0].{name}: The escape stands for half a character (a surrogate) or for none. Expected: the "
                "character itself, or \\U and the eight hexadecimal digits of its number."
                for name in ("b", "d")
            ],
        ),
        (
            b"a: \xed\xa0\x80\n",
            [
                f"line 1, a: The byte 0x{byte} is not UTF-8. Expected: the file saved as UTF-8."
                for byte in ("ED", "A0", "80")
            ],
        ),
    ],
)
def test_what_is_not_taken_is_said_with_line_and_field_and_the_rest_is_read_on(content, said):
    assert noticed(content) == said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "line 1: The file is empty. Expected: a record that begins with “sessional: 1”."),
        ("# only a comment\n", "line 1: The file is empty. Expected: a record that begins with “sessional: 1”."),
        ("a: 1\n---\nb: 2\n", "line 2: A second document begins here. Expected: one record in a file."),
        (
            'a: "C:\\temp\\q"\n',
            (
                "line 1, a: The text in double quotation marks has an escape that does not exist. Expected: \\\\ for a "
                'backslash, \\" for a quotation mark, \\n for a new line, or \\u and four hexadecimal digits.'
            ),
        ),
        (
            "a:\n  b: one: two\n",
            (
                "line 2, a.b: A colon followed by a space stands where no field can begin. Expected: each field on a line of "
                "its own, and quotation marks around a text that holds a colon followed by a space."
            ),
        ),
        (
            "a:\n  b: [1, 2\n  c: 3\n",
            "line 3, a.b[2]: A list in square brackets is not closed. Expected: a comma or ].",
        ),
        (
            'a: "one\nb: 2\n',
            (
                "line 3, a: A text in quotation marks is not closed before the end of the file. Expected: a closing quotation "
                "mark."
            ),
        ),
        (
            "? [a]\n: 1\n",
            "line 1: A list or an object stands where the name of a field should. Expected: a name and a colon.",
        ),
        ("{" * 3, "line 1: A list or an object stands where the name of a field should. Expected: a name and a colon."),
        (b"\xff\xfea\x00", "line 1: The file is written in UTF-16. Expected: UTF-8."),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_what_is_expected(content, said):
    assert refusal(content) == [said]


def test_a_file_of_more_than_64_megabytes_is_refused():
    assert refusal(b" " * (MOST_BYTES + 1)) == ["line 1: The file is too large. Expected: at most 64 MB."]


def test_a_file_of_very_many_values_is_refused():
    (said,) = refusal("- a\n" * MOST_VALUES)
    place = f"line {MOST_VALUES}, [{MOST_VALUES - 1}]"
    expected = f"at most {MOST_VALUES} names of fields and values"
    assert said == f"{place}: The file holds too many values. Expected: {expected}."


def test_values_nested_too_deep_are_refused():
    (said,) = refusal("[" * 100_000)
    assert said.endswith(f"The values are nested more than {DEEPEST} deep. Expected: no more than the format needs.")


def test_the_problems_listed_are_at_most_fifty_in_the_order_of_their_lines():
    with pytest.raises(RecordError) as refused:
        read(b"a: &x 1\n" + b"b: 1\n" * 200 + b"c: [")
    lines = [problem.line for problem in refused.value.problems]
    assert (len(lines), lines, refused.value.more) == (MOST_LISTED, sorted(lines), 151)
    assert str(refused.value).endswith("… and 151 more")


def test_a_path_is_read_as_its_bytes_are(tmp_path):
    file = tmp_path / "record.yaml"
    file.write_bytes(b"a: 1\n")
    assert read_path(file).root.plain() == {"a": 1}


@given(st.binary(max_size=200) | st.text("a:-[]{}\"'|>&*!#?% \n\t\\u0", max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused_in_words(content):
    try:
        problems = read(content).problems
    except RecordError as error:
        problems = error.problems
        assert problems
    for problem in problems:
        assert problem.line >= 1
        assert problem.wrong.endswith(".")
