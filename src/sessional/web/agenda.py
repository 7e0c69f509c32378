"""An agenda as it is read: items with their markers, and what became of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sessional.drafting.gathering.consideration import considered_of
from sessional.meetings.models import Agenda, AgendaItem, Meeting
from sessional.meetings.queries import PlacedItem, items_in_order
from sessional.report import facts, markers
from sessional.report.status import Status


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item: ``considered`` says when it was, and is None for an item that is not a subject of deliberation."""

    marker: str
    item: AgendaItem
    considered: facts.Considered | None
    items: "tuple[AgendaLine, ...]"


def provisional_lines(agenda: Agenda, lang: str) -> tuple[AgendaLine, ...]:
    """The items with the markers of the language, and nothing of what became of them."""
    return _lines(items_in_order(agenda), lang, {}, "", 0)


def lines(agenda: Agenda, meeting: Meeting, lang: str) -> tuple[AgendaLine, ...]:
    """The items of the agenda in force, and when each was considered; what the meeting has not come to yet is left out."""
    told = {considered.key: considered for considered in considered_of(agenda, meeting.considered.all(), "agenda")}
    known = {key: considered for key, considered in told.items() if _something_is_said(considered)}
    return _lines(items_in_order(agenda), lang, known, "agenda", 0)


def _something_is_said(considered: facts.Considered) -> bool:
    rows = (considered.sittings, considered.days, considered.panellists)
    return any(row.parts for row in rows) or considered.sittings.status is not Status.UNKNOWN


def _lines(
    items: Iterable[PlacedItem], lang: str, known: Mapping[str, facts.Considered], path: str, depth: int
) -> tuple[AgendaLine, ...]:
    return tuple(
        AgendaLine(
            marker(lang, depth, item.row.number),
            item.row,
            known.get(f"{path}/{item.row.number}"),
            _lines(item.items, lang, known, f"{path}/{item.row.number}", depth + 1),
        )
        for item in items
    )


def marker(lang: str, depth: int, number: int) -> str:
    """``2.`` for an item, ``(a)`` for one within it, as the report in that language has them."""
    return f"{number}." if depth == 0 else markers.item(lang, depth, number)


def reference(lang: str, numbers: tuple[int, ...]) -> str:
    """How an item is called elsewhere: ``2``, ``1 (a)``."""
    return " ".join(
        [str(numbers[0]), *(markers.item(lang, depth, number) for depth, number in enumerate(numbers[1:], 1))]
    )
