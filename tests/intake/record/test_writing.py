"""What is written is read back as it was, and is pleasant to read."""

import pytest
import yaml
from hypothesis import given, strategies as st

from sessional.intake.record.checking import check
from sessional.intake.record.reading import read
from sessional.intake.record.schema import Record
from sessional.intake.record.writing import write
from tests.intake.record.records import AS_FOUND, AWKWARD, record_files

pytestmark = pytest.mark.pure

# All that a text can be: UTF-8 has no half characters, and facts.rules refuses them.
TEXTS = st.text(st.characters(codec="utf-8"), max_size=300) | st.lists(st.sampled_from([*AWKWARD, "\n", " "])).map(
    "".join
)
FIELDS = st.from_regex(r"\A[a-z][a-z_]{0,20}\Z")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(FIELDS, inner, max_size=4),
    max_leaves=30,
)


def written(value) -> str:
    return write({"body": value}).decode().partition("\n")[2]


@given(VALUES)
def test_any_values_are_read_back_as_they_were_written(value):
    reading = read(write({"body": value}))
    assert (reading.root.plain(), reading.problems) == ({"body": value}, ())


@AS_FOUND
@given(record_files())
def test_any_record_is_read_back_as_it_was_written(record: Record):
    assert check(write(record.plain())).record == record


def as_text(value):
    """The values as a reader that knows only text has them."""
    if isinstance(value, dict):
        return {name: as_text(one) for name, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    if isinstance(value, bool) or value is None:
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


@AS_FOUND
@given(record_files())
def test_any_record_is_read_the_same_by_another_reader_of_yaml(record: Record):
    assert yaml.load(write(record.plain()), Loader=yaml.BaseLoader) == as_text(record.plain())


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ({"sitting": 1, "date": "2019-03-27"}, ["body: {sitting: 1, date: 2019-03-27}"]),
        ([1, {"value": 2, "status": "unconfirmed"}], ["body: [1, {value: 2, status: unconfirmed}]"]),
        ([], ["body: []"]),
        ({}, ["body: {}"]),
        (
            {"items": [{"number": 1, "items": [{"number": 1, "kind": "opening"}]}]},
            ["body:", "  items:", "    - number: 1", "      items: [{number: 1, kind: opening}]"],
        ),
        (
            ["party-of-some-length"] * 6,
            [
                "body:",
                "  [party-of-some-length, party-of-some-length, party-of-some-length, party-of-some-length,",
                "   party-of-some-length, party-of-some-length]",
            ],
        ),
    ],
)
def test_what_is_short_stands_on_one_line_and_what_is_long_is_spread_out(value, lines):
    assert written(value).splitlines() == lines


def test_long_prose_is_folded_between_words_and_keeps_its_line_breaks():
    text = "word " * 30 + "end\n\nsecond"
    assert written({"en": text}).splitlines() == [
        "body:",
        "  en: >-",
        "    " + " ".join(["word"] * 21),
        "    " + " ".join(["word"] * 9) + " end",
        "",
        "",
        "    second",
    ]


def test_chinese_takes_two_columns_a_character():
    text = "全面研究网络犯罪问题" * 5
    assert written({"zh": text, "fr": "e" * 2 * len(text)}).splitlines() == [
        "body:",
        f"  zh: {text}",
        f"  fr: {'e' * 2 * len(text)}",
    ]
    assert written({"zh": text + "不限成员"}).splitlines() == ["body:", "  zh: >-", f"    {text}不限成员"]


@pytest.mark.parametrize(
    "text", ["Groupe d’experts", "《多哈宣言》", "فريق الخبراء", "a/b", "2019-03-27", "2018-2021", "26/4", "V.19-01983"]
)
def test_words_stand_without_quotation_marks_where_no_reader_of_yaml_could_mistake_them(text):
    assert written({"en": text}) == f"body: {{en: {text}}}\n"


@pytest.mark.parametrize(
    "text",
    ["", "no", "Yes", "on", "null", "TRUE", "~", "5", "-5", "1.5", "1e3", "0x1F", "12:30", "1_000", "=", "<<", ".inf"],
)
def test_words_that_some_reader_of_yaml_would_take_for_something_else_stand_in_quotation_marks(text):
    assert written({"en": text}) == f'body: {{en: "{text}"}}\n'
