"""What is kept of a meeting, as it stands in a record file."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sessional.drafting.models import Report
from sessional.facts.standing import Standing
from sessional.intake.record import gatherings as piece
from sessional.intake.record.values import FactList, Names, Part, Prose, standing_fields
from sessional.meetings.models import Considered, Event, EventKind, Meeting, Statement
from sessional.meetings.queries import PlacedItem, event_of, every_item, items_in_order, opening_of
from sessional.recommendations.models import RecommendationList


class Following:
    """What meetings leave, by meeting: their lists and their reports. The words of an entry are given once, where it
    first stands."""

    def __init__(self, lists: Iterable[RecommendationList], reports: Iterable[Report]):
        self._lists: dict[UUID, list[RecommendationList]] = {}
        self._reports: dict[UUID, list[Report]] = {}
        self._told: set[UUID] = set()
        for one in lists:
            self._lists.setdefault(one.meeting_id, []).append(one)
        for report in reports:
            self._reports.setdefault(report.meeting_id, []).append(report)

    def lists_of(self, meeting: Meeting) -> tuple[piece.RecommendationList, ...]:
        return tuple(
            piece.RecommendationList(
                key=row.key,
                kind=row.kind,
                adopted_at=_event(row.adopted_at),
                groups=tuple(
                    piece.Group(
                        key=group.key,
                        heading=Names.of_any(group.heading),
                        entries=tuple(self._entry(placement.item) for placement in group.placements.all()),
                    )
                    for group in row.groups.all()
                ),
            )
            for row in self._lists.get(meeting.pk, ())
        )

    def _entry(self, item) -> piece.Entry:
        text = None if item.pk in self._told else Prose.of_text(item.text)
        self._told.add(item.pk)
        return piece.Entry(key=item.key, text=text)

    def reports_of(self, meeting: Meeting) -> tuple[piece.Report, ...]:
        return tuple(
            piece.Report(
                paper=row.paper.key,
                stage=row.stage,
                paragraphs=tuple(
                    piece.Paragraph(key=one.key, section=one.section, before=one.before, text=Prose.of_text(one.text))
                    for one in row.paragraphs.all()
                ),
            )
            for row in self._reports.get(meeting.pk, ())
        )


def meeting_piece(meeting: Meeting, following: Following) -> piece.Meeting:
    """The meeting with all that is kept of it; it was read by ``meetings.queries.with_everything``."""
    agendas = {agenda.stage: agenda for agenda in meeting.agendas.all()}
    placed = {stage: items_in_order(agenda) for stage, agenda in agendas.items()}
    numbers = {item.row.pk: item.numbers for items in placed.values() for item in every_item(items)}
    staged = {
        stage.value: piece.StagedAgenda(paper=agendas[stage].paper and agendas[stage].paper.key, items=_items(items))
        for stage, items in placed.items()
    }
    attendance = tuple(
        piece.Attendance(category=row.category, count=row.count, **standing_fields(row.standing))
        for row in meeting.attendance.all()
    )
    participants = tuple(
        piece.Participant(party=row.party.key, **standing_fields(row.standing)) for row in meeting.participants.all()
    )
    return piece.Meeting(
        key=meeting.key,
        number=meeting.number,
        dates=_dates(meeting),
        place=_place(meeting),
        outcome=Prose.of_text(meeting.outcome),
        sittings=tuple(
            piece.Sitting(
                number=row.number,
                date=row.day,
                half=row.half,
                starts=row.starts,
                ends=row.ends,
                **standing_fields(row.standing),
            )
            for row in meeting.sittings.all()
        ),
        agenda=piece.Agenda(**staged, adopted_at=_event(event_of(meeting, EventKind.AGENDA_ADOPTED))),
        considered=_all_considered(meeting, numbers),
        opening=_opening(meeting),
        statements=_list(
            piece.StatementList,
            meeting.speakers_standing,
            tuple(_statement(row, numbers) for row in meeting.statements.all()),
        ),
        attendance=_list(piece.AttendanceList, meeting.attendance_standing, attendance),
        participants=_list(piece.ParticipantList, meeting.participants_standing, participants),
        participants_paper=meeting.participants_paper and meeting.participants_paper.key,
        documents=_documents(meeting),
        recommendations=following.lists_of(meeting),
        reports=following.reports_of(meeting),
        report_adopted_at=_event(event_of(meeting, EventKind.REPORT_ADOPTED)),
    )


def _list(kind: type[FactList], standing: Standing | None, parts: tuple, **more) -> FactList | None:
    return None if standing is None else kind(parts=parts, **more, **standing_fields(standing))


def _parts(kind: type[Part], rows: Iterable, value) -> tuple[Part, ...]:
    return tuple(kind(value=value(row), **standing_fields(row.standing)) for row in rows)


def _dates(meeting: Meeting) -> piece.Dates:
    span = None if meeting.first_day is None else piece.DateSpan(first=meeting.first_day, last=meeting.last_day)
    return piece.Dates(value=span, **standing_fields(meeting.dates_standing))


def _place(meeting: Meeting) -> piece.PlaceFact | None:
    standing = meeting.place_standing
    if meeting.place_name is not None:
        place = piece.Place(name=Names.of(meeting.place_name), located=Names.of(meeting.place_located))
        return piece.PlaceFact(value=place, **standing_fields(standing))
    # No place, and nothing unknown about it: the seat of the body.
    return piece.PlaceFact(**standing_fields(standing)) if standing.status == "unknown" else None


def _items(items: Iterable[PlacedItem]) -> tuple[piece.AgendaItem, ...]:
    return tuple(
        piece.AgendaItem(
            number=item.row.number, kind=item.row.kind, title=Names.of_any(item.row.title), items=_items(item.items)
        )
        for item in items
    )


def _event(row: Event | None) -> piece.Event | None:
    return row and piece.Event(
        sitting=piece.SittingFact(value=row.sitting and row.sitting.number, **standing_fields(row.sitting_standing)),
        date=piece.EventDay(value=row.day, **standing_fields(row.day_standing)),
        amended=row.amended,
    )


def _all_considered(meeting: Meeting, numbers: Mapping[UUID, tuple[int, ...]]) -> tuple[piece.Considered, ...]:
    rows = sorted(meeting.considered.all(), key=lambda row: numbers[row.item_id])
    return tuple(_considered(row, numbers[row.item_id]) for row in rows)


def _considered(row: Considered, numbers: tuple[int, ...]) -> piece.Considered:
    sittings = _parts(piece.SittingPart, row.sittings.all(), lambda part: part.sitting.number)
    days = _parts(piece.DayPart, row.days.all(), lambda part: part.day)
    panellists = tuple(
        piece.Panellist(capacity=part.capacity.key, **standing_fields(part.standing)) for part in row.panellists.all()
    )
    return piece.Considered(
        item=numbers,
        sittings=_list(piece.SittingList, row.sittings_standing, sittings),
        days=_list(piece.DayList, row.days_standing, days),
        panellists=_list(piece.PanellistList, row.panellists_standing, panellists),
    )


def _opening(meeting: Meeting) -> piece.Opening | None:
    row = opening_of(meeting)
    if row is None:
        return None
    officers = tuple(
        piece.OpeningOfficer(capacity=part.capacity.key, **standing_fields(part.standing))
        for part in row.officers.all()
    )
    return piece.Opening(
        officers=_list(piece.OfficerList, row.officers_standing, officers),
        acting_as=row.acting_as,
        sitting=row.sitting and row.sitting.number,
    )


def _statement(row: Statement, numbers: Mapping[UUID, tuple[int, ...]]) -> piece.Statement:
    return piece.Statement(
        party=row.party.key,
        sitting=row.sitting and row.sitting.number,
        item=None if row.item_id is None else numbers[row.item_id],
        on_behalf_of=Names.of_any(row.on_behalf_of),
        **standing_fields(row.standing),
    )


def _documents(meeting: Meeting) -> piece.DocumentList | None:
    parts = tuple(
        piece.Document(paper=row.paper.key, **standing_fields(row.standing)) for row in meeting.documents.all()
    )
    return _list(piece.DocumentList, meeting.documents_standing, parts, study=meeting.study and meeting.study.key)
