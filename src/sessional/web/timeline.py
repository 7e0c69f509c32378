"""From mandate to work plan as one line through the years: each meeting, and each year planned for, is a stop."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sessional.bodies.models import Mandate, WorkPlan, WorkPlanEntry
from sessional.drafting.models import Report
from sessional.meetings.models import Meeting


class When(StrEnum):
    """Where a stop lies, seen from a day."""

    HELD = "held"
    MEETING = "meeting"
    TO_COME = "to-come"
    UNDATED = "undated"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the line: a meeting, or a year that a work plan speaks of while no meeting in it is known, or a mandate
    that has led to no meeting yet.

    ``mandates`` are those that led here, ``planned`` is what a work plan set for the year, ``adopted`` the work plans
    that the meeting adopted, ``report`` its report at the last stage.
    """

    year: int | None
    when: When
    meeting: Meeting | None = None
    mandates: tuple[Mandate, ...] = ()
    planned: WorkPlanEntry | None = None
    adopted: tuple[WorkPlan, ...] = ()
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """Where a body is on its line: the last meeting held, the one being held, and the next; None where there is none."""

    last: Stop | None
    current: Stop | None
    following: Stop | None


def when_is(meeting: Meeting, today: date) -> When:
    """Where a meeting lies, seen from ``today``, a date at the place of the meeting."""
    if meeting.first_day is None:
        return When.UNDATED
    if meeting.last_day < today:
        return When.HELD
    return When.MEETING if meeting.first_day <= today else When.TO_COME


def last_stage(reports: Iterable[Report]) -> dict:
    """The report of each meeting (by its id) that has come furthest; ``reports`` are in the order of their stages."""
    return {report.meeting_id: report for report in reports}


def line(
    meetings: Iterable[Meeting],
    mandates: Iterable[Mandate],
    plans: Iterable[WorkPlan],
    reports: Iterable[Report],
    today: date,
) -> tuple[Stop, ...]:
    """The stops in their order: meetings by number, planned years after the meetings before them, and mandates that led
    to no meeting on record before all."""
    meetings, mandates, plans = list(meetings), list(mandates), list(plans)
    planned = {entry.year: entry for plan in plans for entry in plan.entries.all()}
    furthest = last_stage(reports)
    numbers = {meeting.number for meeting in meetings}
    waiting = tuple(mandate for mandate in mandates if mandate.leads_to not in numbers)
    stops = [((0, 0), Stop(None, When.UNDATED, mandates=waiting))] if waiting else []
    year = 0
    for meeting in meetings:
        # A meeting whose dates are not known stands where its number puts it.
        year = meeting.first_day.year if meeting.first_day else year
        stop = Stop(
            year=meeting.first_day.year if meeting.first_day else None,
            when=when_is(meeting, today),
            meeting=meeting,
            mandates=tuple(mandate for mandate in mandates if mandate.leads_to == meeting.number),
            planned=planned.pop(year, None) if meeting.first_day else None,
            adopted=tuple(plan for plan in plans if plan.adopted_at_meeting == meeting.number),
            report=furthest.get(meeting.pk),
        )
        stops.append(((year, meeting.number), stop))
    after_all = len(meetings) + max(numbers, default=0) + 1
    stops += [((year, after_all), Stop(year, When.PLANNED, planned=entry)) for year, entry in planned.items()]
    return tuple(stop for _place, stop in sorted(stops, key=lambda placed: placed[0]))


def now(stops: Iterable[Stop]) -> Now:
    """Where the body is on its line."""
    at = {When.HELD: None, When.MEETING: None, When.TO_COME: None}
    for stop in stops:
        if stop.when in (When.HELD, When.MEETING) or (stop.when is When.TO_COME and at[When.TO_COME] is None):
            at[stop.when] = stop
    return Now(at[When.HELD], at[When.MEETING], at[When.TO_COME])
