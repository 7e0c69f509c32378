"""Whatever stands where something else should is told in words, at a line and a field of the file."""

import copy

import pytest
from hypothesis import given, strategies as st

from sessional.intake.record.checking import check
from sessional.intake.record.errors import MOST_QUOTED, RecordError, quoted
from sessional.intake.record.reading import read
from sessional.intake.record.schema import Record
from sessional.intake.record.shape import Shape, fields, place_of, shape_of, shape_of_field
from sessional.intake.record.values import Fact, FactList, Stated, StatedOrUnknown
from sessional.intake.record.writing import write
from sessional.report.status import OF_ONE_FACT, Status
from tests.intake.record.harbour import GOOD

pytestmark = pytest.mark.pure

PLAIN = read(GOOD.encode()).root.plain()
JUNK = st.one_of(
    st.sampled_from(
        [None, True, -1, 0, 10**17, "", "x", "2019-02-30", "25:00", "en", "[", [], {}, [[]], [None], {"key": 1}]
    ),
    st.sampled_from(
        [{"value": 1}, {"status": "unknown"}, {"parts": 5}, {"status": 5, "parts": [{}]}, {"original": "fr"}]
    ),
    st.text(max_size=5),
)


def places(value, path=()):
    """The steps to every value within."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield from places(one, (*path, name))


PLACES = [path for path in places(PLAIN) if path]


def put(value, path, junk):
    *above, last = path
    for name in above:
        value = value[name]
    value[last] = junk


@given(st.sampled_from(PLACES), JUNK)
def test_whatever_stands_in_the_place_of_a_value_is_taken_or_refused_in_words(path, junk):
    broken = copy.deepcopy(PLAIN)
    put(broken, path, junk)
    content = write(broken)
    try:
        check(content)
    except RecordError as error:
        lines = content.decode().splitlines()
        for problem in error.problems:
            assert 1 <= problem.line <= len(lines)
            assert problem.wrong[0].isupper() or problem.wrong[0] in "“U2"
            assert problem.wrong.endswith((".", "?"))
            assert problem.field.startswith(("body", "sessional"))


@given(st.sampled_from([path for path in PLACES if isinstance(path[-1], str)]))
def test_a_field_that_is_taken_away_or_misspelt_is_told_under_the_object_that_it_is_a_field_of(path):
    broken = copy.deepcopy(PLAIN)
    above = broken
    for name in path[:-1]:
        above = above[name]
    above[f"{path[-1]}_"] = above.pop(path[-1])
    with pytest.raises(RecordError) as refused:
        check(write(broken))
    assert f"There is no field “{path[-1]}_” here. Did you mean “{path[-1]}”?" in {
        problem.wrong for problem in refused.value.problems
    }


def test_every_value_of_the_format_has_words_for_what_is_expected():
    seen, wordless = set(), []

    def walk(shape: Shape, path: str) -> None:
        if shape.part is not None:
            walk(shape.part, f"{path}[]")
        elif shape.piece is None:
            wordless.extend([path] if not (shape.words or shape.choices) else [])
        elif shape.piece not in seen:
            seen.add(shape.piece)
            for name, field in fields(shape.piece).items():
                walk(shape_of_field(field), f"{path}.{name}")

    walk(shape_of(Record), "")
    assert wordless == []
    assert len(seen) > 40


def test_the_statuses_of_a_fact_of_a_part_and_of_a_list_are_those_of_the_house():
    known = [status.value for status in OF_ONE_FACT]
    assert list(shape_of_field(fields(Stated)["status"]).choices) == [one for one in known if one != Status.UNKNOWN]
    assert list(shape_of_field(fields(StatedOrUnknown)["status"]).choices) == known
    assert list(shape_of_field(fields(Fact)["status"]).choices) == known
    assert list(shape_of_field(fields(FactList)["status"]).choices) == list(Status)


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        (["body", "meetings", 0, "dates", "value", "first"], (30, "body.meetings[0].dates.first")),
        (
            ["body", "meetings", 0, "considered", 0, "sittings", "parts", 1, "value"],
            (41, "body.meetings[0].considered[0].sittings[1].value"),
        ),
        (
            ["body", "meetings", 0, "considered", 0, "sittings", "parts", 0, "value"],
            (41, "body.meetings[0].considered[0].sittings[0]"),
        ),
        (["body", "meetings", 0, "statements", "parts", 0, "party"], (43, "body.meetings[0].statements.parts[0]")),
        (["body", "meetings", 0, "dates", "source"], (30, "body.meetings[0].dates.source")),
        (["body", "meetings", 9, "dates"], (27, "body.meetings")),
        ([], (1, "")),
    ],
)
def test_a_place_in_the_whole_form_is_found_in_the_short_form(steps, place):
    assert place_of(read(GOOD.encode()).root, steps) == place


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("word", "“word”"),
        (5, "“5”"),
        ("a\n\x00\u202e\ud800b", "“a\\n\\x00\\u202e\\ud800b”"),
        ("汉" * 100, f"“{'汉' * MOST_QUOTED}…”"),
    ],
)
def test_a_value_is_quoted_short_and_with_nothing_in_it_that_would_disturb_the_line(value, shown):
    assert quoted(value) == shown
