"""The line from mandate to work plan."""

from dataclasses import replace
from datetime import date

import pytest

from sessional.bodies.queries import mandates_of, work_plans_of
from sessional.drafting.queries import reports_of_body
from sessional.facts.standing import UNKNOWN, Given
from sessional.meetings.queries import meetings_of
from sessional.web.timeline import Stop, When, line, now
from tests import factories

BEFORE, DURING, AFTER = date(2019, 1, 1), date(2019, 3, 28), date(2019, 3, 30)

pytestmark = pytest.mark.django_db


def stops_of(body, today: date) -> tuple[Stop, ...]:
    return line(meetings_of(body), mandates_of(body), work_plans_of(body), reports_of_body(body), today)


def said(stop: Stop) -> tuple:
    return (
        stop.year,
        stop.when,
        stop.meeting and stop.meeting.number,
        [mandate.key for mandate in stop.mandates],
        stop.planned and stop.planned.year,
        [plan.key for plan in stop.adopted],
        stop.report and stop.report.paper.key,
    )


def test_each_meeting_is_a_stop_with_what_led_to_it_and_what_was_planned_and_later_years_follow():
    body, _counts = factories.record()
    assert list(map(said, stops_of(body, AFTER))) == [
        (2018, When.HELD, 1, ["ga-65-230"], None, ["2018-2021"], None),
        (2019, When.HELD, 2, ["ccpcj-26-4"], 2019, [], "l1"),
        (2021, When.PLANNED, None, [], 2021, [], None),
    ]


def test_a_mandate_that_led_to_no_meeting_on_record_comes_first():
    body, _counts = factories.record(
        mandates_told=[replace(mandate, leads_to=None) for mandate in factories.mandates()]
    )
    assert list(map(said, stops_of(body, AFTER)))[:2] == [
        (None, When.UNDATED, None, ["ga-65-230", "ccpcj-26-4"], None, [], None),
        (2018, When.HELD, 1, [], None, ["2018-2021"], None),
    ]


def test_a_meeting_without_dates_stands_where_its_number_puts_it():
    undated = factories.past_meeting(3, dates=Given(None, UNKNOWN), outcome=None)
    body, _counts = factories.record(meetings=[factories.past_meeting(), factories.meeting_entry(), undated])
    assert [(stop.year, stop.when) for stop in stops_of(body, AFTER)] == [
        (2018, When.HELD),
        (2019, When.HELD),
        (None, When.UNDATED),
        (2021, When.PLANNED),
    ]


@pytest.mark.parametrize(
    ("today", "expected"),
    [(BEFORE, (1, None, 2)), (DURING, (1, 2, None)), (AFTER, (2, None, None))],
)
def test_where_a_body_is_depends_on_the_day(today, expected):
    body, _counts = factories.record()
    found = now(stops_of(body, today))
    assert tuple(stop and stop.meeting.number for stop in (found.last, found.current, found.following)) == expected


def test_a_body_of_which_nothing_is_told_has_no_line():
    body, _counts = factories.record(
        mandates_told=[], work_plans_told=[], decisions_told=[], meetings=[], lists=[], reports=[]
    )
    assert stops_of(body, AFTER) == ()
    assert now(()).last is None
