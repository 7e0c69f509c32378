"""What may be told of a meeting as a whole, of its days and its sittings."""

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies.rules import Held
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.facts.standing import Given, check_given
from sessional.meetings.entries import MeetingEntry, SittingEntry
from sessional.meetings.models import Half
from sessional.meetings.rules.agenda import check_agendas, items_in_force
from sessional.meetings.rules.doings import check_doings
from sessional.meetings.rules.setting import Setting, check_event

#: A gathering of more days is a slip in a year.
MOST_DAYS = 366


def check_meetings(
    meetings: Sequence[MeetingEntry],
    *,
    parties: Mapping[str, object],
    capacities: Mapping[str, Held],
    papers: Container[str],
) -> None:
    """Every meeting by itself, and no number twice. ``parties``, ``capacities`` and ``papers`` are what the body knows,
    by key: as it is told, or as it is kept."""
    problems = Problems()
    with problems.at("meetings"):
        rules.check_keys(problems, meetings)
    numbers = set()
    for place, meeting in enumerate(meetings):
        with problems.at("meetings", place, "number"):
            if meeting.number < 1:
                raise ValidationError(_("Gatherings are numbered from 1."), code="number")
            if meeting.number in numbers:
                raise ValidationError(
                    _("There is a gathering with the number %(number)d already."),
                    code="twice",
                    params={"number": meeting.number},
                )
            numbers.add(meeting.number)
        with problems.at("meetings", place):
            setting = setting_told(meeting, parties=parties, capacities=capacities, papers=papers)
            _check_meeting(problems, meeting, setting)
    problems.raise_if_any()


def check_new(meeting: MeetingEntry, *, keys: Container[str], numbers: Container[int]) -> None:
    """That a gathering to be added has a key and a number that no other of the body has; paths as in check_meetings."""
    problems = Problems()
    with problems.at("meetings", 0, "key"):
        if meeting.key in keys:
            raise ValidationError(
                _("There is a gathering with the key “%(key)s” already."), code="twice", params={"key": meeting.key}
            )
    with problems.at("meetings", 0, "number"):
        if meeting.number in numbers:
            raise ValidationError(
                _("There is a gathering with the number %(number)d already."),
                code="twice",
                params={"number": meeting.number},
            )
    problems.raise_if_any()


def setting_told(
    meeting: MeetingEntry,
    *,
    parties: Mapping[str, object],
    capacities: Mapping[str, Held],
    papers: Container[str],
) -> Setting:
    """What the facts of a meeting have to agree with, from what is told of it."""
    return Setting(
        dates=meeting.dates.value,
        sittings={sitting.number: sitting.date for sitting in meeting.sittings},
        items=items_in_force(meeting.agendas),
        parties=parties,
        capacities=capacities,
        papers=papers,
    )


def _check_meeting(problems: Problems, meeting: MeetingEntry, setting: Setting) -> None:
    with problems.at("dates"):
        check_given(problems, meeting.dates, setting.capacities)
        _check_span(setting)
    if meeting.place is not None:
        with problems.at("place"):
            check_given(problems, meeting.place, setting.capacities)
            if meeting.place.value is not None:
                with problems.at("name"):
                    rules.validate_name(meeting.place.value.name)
                with problems.at("located"):
                    rules.validate_name(meeting.place.value.located)
    with problems.at("outcome"):
        if meeting.outcome is not None:
            rules.validate_prose(meeting.outcome)
    _check_sittings(problems, meeting.sittings, setting)
    check_agendas(problems, meeting.agendas, setting.papers)
    if meeting.agenda_adopted is not None:
        with problems.at("agenda", "adopted_at"):
            check_event(problems, meeting.agenda_adopted, setting)
    if meeting.report_adopted is not None:
        with problems.at("report_adopted_at"):
            check_event(problems, meeting.report_adopted, setting)
    check_doings(problems, meeting, setting)


def _check_span(setting: Setting) -> None:
    dates = setting.dates
    if dates is None:
        return
    if dates.last < dates.first:
        raise ValidationError(
            _("The last day, %(last)s, comes before the first, %(first)s."),
            code="dates-in-order",
            params={"last": dates.last.isoformat(), "first": dates.first.isoformat()},
        )
    if (dates.last - dates.first).days >= MOST_DAYS:
        raise ValidationError(
            _("A meeting of more than %(most)d days is a slip; look at the years."),
            code="long",
            params={"most": MOST_DAYS},
        )


def _check_sittings(problems: Problems, sittings: Sequence[SittingEntry], setting: Setting) -> None:
    numbers = set()
    for place, sitting in enumerate(sittings):
        with problems.at("sittings", place):
            check_given(problems, Given(sitting.date, sitting.standing), setting.capacities)
        with problems.at("sittings", place, "number"):
            if sitting.number < 1:
                raise ValidationError(_("Sittings are numbered from 1."), code="number")
            if sitting.number in numbers:
                raise ValidationError(
                    _("There is a sitting %(number)d already."), code="twice", params={"number": sitting.number}
                )
            numbers.add(sitting.number)
        with problems.at("sittings", place, "date"):
            if sitting.date is not None:
                setting.require_day(sitting.date)
        with problems.at("sittings", place, "ends"):
            if sitting.starts and sitting.ends and sitting.ends <= sitting.starts:
                raise ValidationError(_("The sitting ends before it begins."), code="dates-in-order")
    _check_order_of_sittings(problems, sittings)


def _check_order_of_sittings(problems: Problems, sittings: Sequence[SittingEntry]) -> None:
    """That no two sittings meet at one time, and that sittings are numbered in the order in which they meet."""
    by_number = sorted(enumerate(sittings), key=lambda placed: placed[1].number)
    dated = [(place, sitting) for place, sitting in by_number if sitting.date is not None]
    for (_place, earlier), (place, later) in pairwise(dated):
        with problems.at("sittings", place, "date"):
            if later.date < earlier.date:
                raise ValidationError(
                    _("Sitting %(later)d is held on %(day)s, before sitting %(earlier)d."),
                    code="order",
                    params={"later": later.number, "day": later.date.isoformat(), "earlier": earlier.number},
                )
            if later.date > earlier.date:
                continue
            if None not in (earlier.half, later.half) and _HALVES.index(later.half) <= _HALVES.index(earlier.half):
                raise ValidationError(
                    _(
                        "Sittings %(earlier)d and %(later)d both meet on %(day)s; the later needs a later half of the day."
                    ),
                    code="overlap",
                    params={"later": later.number, "day": later.date.isoformat(), "earlier": earlier.number},
                )
            if earlier.ends and later.starts and later.starts < earlier.ends:
                raise ValidationError(
                    _("Sitting %(later)d begins before sitting %(earlier)d has ended."),
                    code="overlap",
                    params={"later": later.number, "earlier": earlier.number},
                )


_HALVES = (Half.MORNING, Half.AFTERNOON)
