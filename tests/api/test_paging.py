"""Pages of a list stay as they are while rows are added."""

from uuid import UUID

import pytest
from django.test import Client
from hypothesis import given, strategies

from sessional.api.paging import GREATEST, cursor_after, read_cursor
from sessional.api.problems import Problem
from sessional.bodies.models import Party
from sessional.facts.visibility import Visibility
from sessional.report.facts import Category
from tests.factories import past_meeting, record, words
from tests.roles import make_world

PARTIES = "/api/v1/bodies/experts/parties"


def add_party(body, key: str, position: int) -> None:
    Party.objects.create(body=body, key=key, position=position, category=Category.ACADEMIA, name=words(key))


def follow(address: str, meanwhile=lambda: None) -> list[list[str]]:
    """The keys on each page, from the first to the last; ``meanwhile`` is done after each."""
    pages = []
    while address:
        answered = Client().get(address)
        told = answered.json()
        pages.append([one["key"] for one in told["items"]])
        link = answered.headers.get("Link")
        assert link == (told["next"] and f'<{told["next"]}>; rel="next"')
        address = told["next"]
        meanwhile()
    return pages


def test_a_list_comes_in_pages_of_the_length_asked_for(db):
    record()
    assert follow(f"{PARTIES}?limit=3") == [["ARG", "BRA", "CHN"], ["institute"]]
    assert follow(f"{PARTIES}?limit=4") == [["ARG", "BRA", "CHN", "institute"]]


def test_rows_that_are_added_meanwhile_come_at_the_end_and_move_nothing(db):
    body, _counts = record()
    added = iter(["university", "academy"])

    def meanwhile():
        if (key := next(added, None)) is not None:
            # In the order of the record it stands before all others.
            add_party(body, key, 0)

    assert follow(f"{PARTIES}?limit=2", meanwhile) == [["ARG", "BRA"], ["CHN", "institute"], ["university", "academy"]]


def test_a_row_that_is_removed_meanwhile_hides_no_other(db):
    body, _counts = record()
    for key in ("university", "academy", "school"):
        add_party(body, key, 60)
    first = Client().get(f"{PARTIES}?limit=6").json()
    body.parties.get(key="university").delete()
    assert [one["key"] for one in Client().get(first["next"]).json()["items"]] == ["school"]


def test_meetings_come_by_number_even_those_that_are_told_later(db):
    record(meetings=[past_meeting(3), past_meeting(5)], lists=[], reports=[])
    first = Client().get("/api/v1/bodies/experts/meetings?limit=1").json()
    record(meetings=[past_meeting(number) for number in (1, 3, 4, 5)], lists=[], reports=[])
    keys = [[one["key"] for one in first["items"]], *follow(first["next"])]
    assert keys == [["3"], ["4"], ["5"]]


def test_pages_hold_only_what_the_reader_may_see(db):
    world = make_world()
    address = "/api/v1/bodies/experts/communications?limit=1"
    seen = []
    while address:
        told = world.program("panellist").get(address).json()
        seen += [one["visibility"] for one in told["items"]]
        address = told["next"]
    assert set(seen) == {Visibility.PARTICIPANTS, Visibility.PUBLIC}
    assert len(seen) == 4


@given(strategies.uuids())
def test_a_cursor_of_an_id_reads_as_it_was_written(value):
    assert read_cursor(cursor_after(value), UUID) == value


@given(strategies.integers(min_value=0, max_value=GREATEST))
def test_a_cursor_of_a_number_reads_as_it_was_written(value):
    assert read_cursor(cursor_after(value), int) == value


@given(strategies.text(max_size=60))
def test_what_is_no_cursor_is_refused(told):
    for kind in (UUID, int):
        try:
            read = read_cursor(told, kind)
        except Problem:
            continue
        assert isinstance(read, kind)


@pytest.mark.parametrize("told", [cursor_after(GREATEST + 1), cursor_after(-1), "W10", "W1tdXQ", "bnVsbA"])
def test_a_number_that_no_row_can_have_is_no_cursor(told):
    with pytest.raises(Problem):
        read_cursor(told, int)
