"""What is kept of a meeting, as it would be told: the way back from rows to entries."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sessional.bodies.entries import PlaceEntry
from sessional.facts.queries import words_of
from sessional.facts.standing import Given, GivenList, Standing
from sessional.meetings.entries import (
    AgendaEntry,
    AgendaItemEntry,
    AttendanceEntry,
    ConsideredEntry,
    EventEntry,
    ItemNumber,
    MeetingEntry,
    OpeningEntry,
    SittingEntry,
    StatementEntry,
)
from sessional.meetings.models import Considered, Event, EventKind, Meeting, Statement
from sessional.meetings.queries import PlacedItem, event_of, every_item, items_in_order, opening_of
from sessional.report.facts import DateSpan
from sessional.report.status import Status


def told_of(meeting: Meeting) -> MeetingEntry:
    """The meeting as an entry; recording it again would write nothing. It was read by ``queries.with_everything``."""
    placed = {agenda.stage: (agenda, items_in_order(agenda)) for agenda in meeting.agendas.all()}
    numbers = {item.row.pk: item.numbers for _agenda, items in placed.values() for item in every_item(items)}
    considered = sorted(meeting.considered.all(), key=lambda row: numbers[row.item_id])
    dates = None if meeting.first_day is None else DateSpan(meeting.first_day, meeting.last_day)
    return MeetingEntry(
        key=meeting.key,
        number=meeting.number,
        dates=Given(dates, meeting.dates_standing),
        place=_place(meeting),
        outcome=None if meeting.outcome is None else words_of(meeting.outcome),
        sittings=tuple(
            SittingEntry(row.number, row.day, row.half, row.starts, row.ends, row.standing)
            for row in meeting.sittings.all()
        ),
        agendas=tuple(
            AgendaEntry(stage, _items(items), agenda.paper and agenda.paper.key)
            for stage, (agenda, items) in sorted(placed.items())
        ),
        agenda_adopted=_event(event_of(meeting, EventKind.AGENDA_ADOPTED)),
        considered=tuple(_considered(row, numbers[row.item_id]) for row in considered),
        opening=_opening(meeting),
        statements=_listed(
            meeting.speakers_standing, meeting.statements.all(), lambda row: _statement(row, numbers)
        ),
        attendance=_listed(
            meeting.attendance_standing, meeting.attendance.all(), lambda row: AttendanceEntry(row.category, row.count)
        ),
        participants=_listed(meeting.participants_standing, meeting.participants.all(), lambda row: row.party.key),
        participants_paper=meeting.participants_paper and meeting.participants_paper.key,
        documents=_listed(meeting.documents_standing, meeting.documents.all(), lambda row: row.paper.key),
        study=meeting.study and meeting.study.key,
        report_adopted=_event(event_of(meeting, EventKind.REPORT_ADOPTED)),
    )


def _listed(standing: Standing | None, rows: Iterable, value) -> GivenList[Any] | None:
    return None if standing is None else GivenList(tuple(Given(value(row), row.standing) for row in rows), standing)


def _place(meeting: Meeting) -> Given[PlaceEntry] | None:
    standing = meeting.place_standing
    if meeting.place_name is not None:
        return Given(PlaceEntry(meeting.place_name, meeting.place_located), standing)
    # No place, and nothing unknown about it: the seat of the body.
    return Given(None, standing) if standing.status is Status.UNKNOWN else None


def _items(items: Iterable[PlacedItem]) -> tuple[AgendaItemEntry, ...]:
    return tuple(
        AgendaItemEntry(item.row.number, item.row.kind, item.row.title, _items(item.items)) for item in items
    )


def _event(row: Event | None) -> EventEntry | None:
    return row and EventEntry(
        Given(row.sitting and row.sitting.number, row.sitting_standing), Given(row.day, row.day_standing), row.amended
    )


def _considered(row: Considered, item: ItemNumber) -> ConsideredEntry:
    return ConsideredEntry(
        item,
        _listed(row.sittings_standing, row.sittings.all(), lambda part: part.sitting.number),
        _listed(row.days_standing, row.days.all(), lambda part: part.day),
        _listed(row.panellists_standing, row.panellists.all(), lambda part: part.capacity.key),
    )


def _opening(meeting: Meeting) -> OpeningEntry | None:
    row = opening_of(meeting)
    if row is None:
        return None
    officers = _listed(row.officers_standing, row.officers.all(), lambda part: part.capacity.key)
    return OpeningEntry(officers, row.acting_as, row.sitting and row.sitting.number)


def _statement(row: Statement, numbers: Mapping[UUID, ItemNumber]) -> StatementEntry:
    return StatementEntry(
        row.party.key,
        row.sitting and row.sitting.number,
        None if row.item_id is None else numbers[row.item_id],
        row.on_behalf_of,
    )
