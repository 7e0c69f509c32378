"""The sittings of a meeting as a timetable."""

from dataclasses import replace

import pytest

from sessional.facts.standing import UNKNOWN, Given
from sessional.meetings.entries import ConsideredEntry, EventEntry
from sessional.meetings.queries import agenda_in_force, items_in_order, meeting_with_key
from sessional.report.status import Status
from sessional.web.timetable import timetable
from tests import factories
from tests.factories import DAY_1, DAY_2, DAY_3, UNCONFIRMED, parts

pytestmark = pytest.mark.django_db


def days_of(**changes) -> list[tuple]:
    body, _counts = factories.record(meetings=[factories.past_meeting(), factories.meeting_entry(**changes)])
    meeting = meeting_with_key(body, "2")
    items = items_in_order(agenda_in_force(meeting.agendas.all()))

    def taken(rows) -> list[tuple]:
        return [(row.item.numbers, row.status) for row in rows]

    return [
        (
            day.day,
            [
                (row.sitting.number, taken(row.items), [event.kind for event in row.events], row.opening is not None)
                for row in day.rows
            ],
            taken(day.items),
        )
        for day in timetable(meeting, items)
    ]


def test_items_stand_at_their_sittings_and_where_none_is_told_on_their_days():
    assert days_of() == [
        (
            DAY_1,
            [
                (1, [((2,), Status.CONFIRMED)], ["agenda-adopted"], True),
                (2, [((2,), Status.UNCONFIRMED)], [], False),
            ],
            [],
        ),
        (DAY_2, [(3, [], [], False), (4, [], [], False)], [((2,), Status.UNCONFIRMED), ((3,), Status.CONFIRMED)]),
        (DAY_3, [(5, [], [], False), (6, [], ["report-adopted"], False)], []),
    ]


def test_a_sitting_whose_day_is_not_known_comes_last():
    sittings = factories.sittings()
    undated = replace(sittings[4], date=None, half=None, standing=UNKNOWN)
    told = days_of(
        sittings=(*sittings[:4], undated),
        report_adopted=EventEntry(Given(None, UNKNOWN), Given(None, UNKNOWN)),
        considered=(ConsideredEntry((2,), parts(Given(5, UNCONFIRMED))),),
    )
    assert told[-1] == (None, [(5, [((2,), Status.UNCONFIRMED)], [], False)], [])


def test_an_event_of_which_only_the_day_is_known_stands_on_that_day():
    told = days_of(report_adopted=EventEntry(Given(None, UNKNOWN), Given(DAY_3)))
    assert told[-1] == (DAY_3, [(5, [], [], False), (6, [], [], False)], [])


def test_a_meeting_of_which_no_sitting_is_told_has_no_timetable():
    body, _counts = factories.record()
    assert timetable(meeting_with_key(body, "1"), ()) == []
