"""A gathering that is to be held as another was: what carries over, and what begins anew."""

from collections.abc import Iterator

from sessional.facts.standing import Given, Standing
from sessional.meetings.entries import AgendaEntry, MeetingEntry, SittingEntry
from sessional.meetings.models import AgendaStage
from sessional.report.facts import DateSpan
from sessional.report.status import Status


def held_as(earlier: MeetingEntry | None, *, number: int, dates: Given[DateSpan]) -> MeetingEntry:
    """A gathering with this number on these days. From an earlier one it takes the place, the agenda in force as its
    provisional one, and the sittings of each day for as many days as it has; they are anticipated. Nothing was done at
    it yet."""
    if earlier is None:
        return MeetingEntry(str(number), number, dates)
    by_stage = {agenda.stage: agenda for agenda in earlier.agendas}
    agenda = by_stage.get(AgendaStage.ADOPTED) or by_stage.get(AgendaStage.PROVISIONAL)
    return MeetingEntry(
        key=str(number),
        number=number,
        dates=dates,
        place=earlier.place,
        sittings=tuple(_sittings(earlier, dates.value)),
        agendas=(AgendaEntry(AgendaStage.PROVISIONAL, agenda.items),) if agenda else (),
        study=earlier.study,
    )


def _sittings(earlier: MeetingEntry, span: DateSpan | None) -> Iterator[SittingEntry]:
    if span is None or earlier.dates.value is None:
        return
    number = 0
    for sitting in sorted(earlier.sittings, key=lambda one: one.number):
        if sitting.date is None:
            continue
        day = span.first + (sitting.date - earlier.dates.value.first)
        if day <= span.last:
            number += 1
            yield SittingEntry(
                number, day, sitting.half, sitting.starts, sitting.ends, Standing(Status.ANTICIPATED)
            )


def next_number(numbers: list[int]) -> int:
    """The number of the gathering that comes after these."""
    return max(numbers, default=0) + 1

