"""What the facts of one meeting have to agree with: its days, its sittings, its agenda, and what the body knows."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies.rules import Held
from sessional.facts.problems import Problems
from sessional.facts.standing import check_given
from sessional.meetings.entries import EventEntry, ItemNumber
from sessional.meetings.models import Meeting
from sessional.report.facts import DateSpan


@dataclass(frozen=True, slots=True)
class Setting:
    """``dates`` is None where they are not known; ``sittings`` maps each number to its day, or to None.

    ``parties``, ``capacities`` and ``papers`` are what the body knows, by key. ``items`` are those of the agenda in
    force.
    """

    dates: DateSpan | None
    sittings: Mapping[int, date | None]
    items: Container[ItemNumber] = ()
    parties: Mapping[str, object] = field(default_factory=dict)
    capacities: Mapping[str, Held] = field(default_factory=dict)
    papers: Container[str] = ()

    def require_day(self, day: date) -> None:
        """That the day is one of the meeting's."""
        if self.dates is not None and not self.dates.first <= day <= self.dates.last:
            raise ValidationError(
                _("%(day)s is not a day of the meeting, which runs from %(first)s to %(last)s."),
                code="outside",
                params={
                    "day": day.isoformat(),
                    "first": self.dates.first.isoformat(),
                    "last": self.dates.last.isoformat(),
                },
            )

    def require_sitting(self, number: int) -> None:
        """That the meeting has a sitting with this number."""
        if number not in self.sittings:
            known = ", ".join(str(known) for known in sorted(self.sittings))
            raise ValidationError(
                _("There is no sitting %(number)d; the sittings of the meeting are: %(known)s.")
                if known
                else _("There is no sitting %(number)d; no sittings of the meeting are told."),
                code="no-sitting",
                params={"number": number, "known": known},
            )

    def require_item(self, item: ItemNumber) -> None:
        """That the agenda in force has an item with these numbers."""
        if item not in self.items:
            raise ValidationError(
                _("There is no item %(item)s in the agenda of the meeting."),
                code="no-item",
                params={"item": ".".join(str(number) for number in item)},
            )


def setting_kept(meeting: Meeting, *, capacities: Mapping[str, Held]) -> Setting:
    """What an event of a meeting has to agree with, from what is kept of it; ``capacities`` are the body's, by key."""
    return Setting(
        dates=None if meeting.first_day is None else DateSpan(meeting.first_day, meeting.last_day),
        sittings={sitting.number: sitting.day for sitting in meeting.sittings.all()},
        capacities=capacities,
    )


def check_event(problems: Problems, event: EventEntry, setting: Setting) -> None:
    """That something was done at a sitting of the meeting, on a day of it, and on the day of that sitting."""
    with problems.at("sitting"):
        check_given(problems, event.sitting, setting.capacities)
        if event.sitting.value is not None:
            setting.require_sitting(event.sitting.value)
    with problems.at("date"):
        check_given(problems, event.date, setting.capacities)
        if event.date.value is None:
            return
        setting.require_day(event.date.value)
        held = setting.sittings.get(event.sitting.value)
        if held is not None and held != event.date.value:
            raise ValidationError(
                _("Sitting %(number)d is held on %(held)s, and not on %(day)s."),
                code="other-day",
                params={
                    "number": event.sitting.value,
                    "held": held.isoformat(),
                    "day": event.date.value.isoformat(),
                },
            )
