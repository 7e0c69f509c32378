"""The sittings of a meeting as a timetable: day by day, and what was taken up at each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sessional.meetings.models import Event, Meeting, Opening, Sitting
from sessional.meetings.queries import PlacedItem, every_item, opening_of
from sessional.report.status import Status


@dataclass(frozen=True, slots=True)
class TakenUp:
    """An agenda item at a sitting or on a day, and how sure that is."""

    item: PlacedItem
    status: Status


@dataclass(slots=True)
class Row:
    """A sitting: the items taken up at it, and what was done at it."""

    sitting: Sitting
    items: list[TakenUp] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    opening: Opening | None = None


@dataclass(slots=True)
class Day:
    """A day: its sittings, and items of which the day is told and not the sitting. ``day`` is None for sittings whose
    day is not known."""

    day: date | None
    rows: list[Row] = field(default_factory=list)
    items: list[TakenUp] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def timetable(meeting: Meeting, items: Iterable[PlacedItem]) -> list[Day]:
    """The days in order, those not known last. ``items`` are those of the agenda in force."""
    rows = {sitting.pk: Row(sitting) for sitting in meeting.sittings.all()}
    days: dict[date | None, Day] = {}

    def on(day: date | None) -> Day:
        return days.setdefault(day, Day(day))

    for row in rows.values():
        on(row.sitting.day).rows.append(row)
    placed = {item.row.pk: item for item in every_item(items)}
    for considered in sorted(
        (one for one in meeting.considered.all() if one.item_id in placed), key=lambda one: placed[one.item_id].numbers
    ):
        item = placed[considered.item_id]
        covered = set()
        for part in considered.sittings.all():
            rows[part.sitting_id].items.append(TakenUp(item, part.status))
            covered.add(part.sitting.day)
        for part in considered.days.all():
            if part.day not in covered:
                on(part.day).items.append(TakenUp(item, part.status))
    for event in meeting.events.all():
        if event.sitting_id is not None:
            rows[event.sitting_id].events.append(event)
        elif event.day is not None:
            on(event.day).events.append(event)
    opening = opening_of(meeting)
    if opening is not None and opening.sitting_id is not None:
        rows[opening.sitting_id].opening = opening
    return sorted(days.values(), key=lambda day: (day.day is None, day.day or date.min))
