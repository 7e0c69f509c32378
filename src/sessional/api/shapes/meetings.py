"""Meetings: when and where, the agenda, what was done, and who took part."""

from collections.abc import Iterable
from datetime import date, time
from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID, Officer, Party, Seat, seat_of
from sessional.api.shapes.papers import PaperReference
from sessional.api.shapes.words import Told, ToldDay, ToldNumber, Words
from sessional.meetings import models
from sessional.meetings.models import AgendaStage, EventKind, Half
from sessional.meetings.queries import PlacedItem, every_item, items_in_order, opening_of
from sessional.report.facts import Category, ItemKind, Office
from sessional.report.status import Status


class Span(Schema):
    """From a day to a day, both included."""

    first: date = Field(examples=["2019-03-27"])
    last: date = Field(examples=["2019-03-29"])


class ToldSpan(Told[Span]):
    """The days of a meeting and how sure they are."""

    value: Span | None


class ToldPlace(Told[Seat]):
    """Where a meeting takes place and how sure that is."""

    value: Seat | None


class Meeting(Schema):
    """A numbered gathering of a body."""

    id: UUID = ID
    key: str = Field(examples=["5"])
    number: int = Field(examples=[5])
    dates: ToldSpan
    place: ToldPlace
    outcome: Words | None = Field(description="What it did, as the body’s reports tell of it.")

    @classmethod
    def of(cls, row: models.Meeting) -> "Meeting":
        return cls(
            id=row.pk,
            key=row.key,
            number=row.number,
            dates=ToldSpan(
                value=None if row.first_day is None else Span(first=row.first_day, last=row.last_day),
                status=row.dates_status,
            ),
            place=ToldPlace(value=_place_of(row), status=row.place_status),
            outcome=Words.of_text(row.outcome),
        )


def _place_of(row: models.Meeting) -> Seat | None:
    if row.place_name is not None:
        return Seat(name=Words.of(row.place_name), located=Words.of(row.place_located))
    return None if row.place_status is Status.UNKNOWN else seat_of(row.body)


class Sitting(Schema):
    """One of the meetings of a gathering, such as the second, on a morning. Times are those of the place."""

    number: int = Field(examples=[1])
    day: ToldDay
    half: Half | None = Field(examples=["am"])
    starts: time | None = Field(examples=["10:00:00"])
    ends: time | None = Field(examples=["13:00:00"])


class AgendaItem(Schema):
    """An agenda item. `number` is made of the numbers that lead to it: `1.2` is the second item within item 1."""

    id: UUID = ID
    number: str = Field(examples=["2"])
    kind: ItemKind = Field(examples=["topic"])
    title: Words | None = Field(description="Null where the set title of its kind is meant.")


class Agenda(Schema):
    """The agenda at one stage, with the items in the order in which it is read."""

    stage: AgendaStage = Field(examples=["provisional"])
    paper: PaperReference | None
    items: list[AgendaItem]


class Sittings(Schema):
    """At which sittings something was done, by number, and how sure the list is."""

    items: list[ToldNumber]
    status: Status = Field(examples=["confirmed"])


class Days(Schema):
    """On which days something was done, and how sure the list is."""

    items: list[ToldDay]
    status: Status = Field(examples=["confirmed"])


class ToldOfficer(Schema):
    """A person in an office, and how sure it is that this was the one."""

    officer: Officer
    status: Status = Field(examples=["confirmed"])


class Officers(Schema):
    """People in offices, and how sure the list is."""

    items: list[ToldOfficer]
    status: Status = Field(examples=["confirmed"])


class Considered(Schema):
    """When an agenda item was considered, and who introduced it. `days` is null where they follow from the sittings."""

    item: str = Field(description="The number of the agenda item.", examples=["2"])
    sittings: Sittings
    days: Days | None
    panellists: Officers


class Opening(Schema):
    """Who opened the meeting; `acting_as` is the office in which they did, where it is not their own."""

    officers: Officers
    acting_as: Office | None = Field(examples=["chair"])
    sitting: int | None = Field(examples=[1])


class Event(Schema):
    """Something adopted at a sitting on a day; `subject` is the key of the list that was adopted, else empty."""

    kind: EventKind = Field(examples=["report-adopted"])
    subject: str = Field(examples=[""])
    sitting: ToldNumber
    day: ToldDay
    amended: bool = Field(description="Whether it was amended orally before.", examples=[False])


class Attendance(Schema):
    """How many of a category were present. Where the count is null and the status is not unknown, some were."""

    category: Category = Field(examples=["member-state"])
    count: int | None = Field(examples=[98])
    status: Status = Field(examples=["confirmed"])


class Attendances(Schema):
    """Attendance by category, and how sure the list is; the status is null where nothing is said of it."""

    items: list[Attendance]
    status: Status | None = Field(examples=["confirmed"])


class Document(Schema):
    """A paper that the meeting had before it."""

    paper: PaperReference
    status: Status = Field(examples=["confirmed"])


class Documents(Schema):
    """The papers before the meeting, and how sure the list is."""

    items: list[Document]
    status: Status | None = Field(examples=["open-ended"])


class Speakers(Schema):
    """How sure the list of statements is; the statements are a list of their own.

    Where the body’s reports do not name the States that spoke, `states_counted` says how many did, and they are not in
    that list.
    """

    status: Status | None = Field(examples=["open-ended"])
    states_counted: int | None = Field(examples=[None])


class WholeMeeting(Meeting):
    """A gathering with all that is told of it, except statements and participants, which are lists of their own."""

    sittings: list[Sitting]
    agendas: list[Agenda]
    considered: list[Considered]
    opening: Opening | None
    events: list[Event]
    speakers: Speakers
    attendance: Attendances
    participants_status: Status | None = Field(
        description="How sure the list of participants is; null where there is none.", examples=[None]
    )
    participants_paper: PaperReference | None
    documents: Documents
    study: PaperReference | None

    @classmethod
    def of(cls, row: models.Meeting, seen: set[UUID]) -> "WholeMeeting":
        """``seen`` are the ids of the papers that the reader may see; others are left out."""
        agendas = {agenda.stage: items_in_order(agenda) for agenda in row.agendas.all()}
        numbers = {item.row.pk: _number(item) for items in agendas.values() for item in every_item(items)}
        return cls(
            **dict(Meeting.of(row)),
            sittings=[_sitting(one) for one in row.sittings.all()],
            agendas=[
                Agenda(
                    stage=agenda.stage,
                    paper=PaperReference.of(agenda.paper, seen),
                    items=[_item(item) for item in every_item(agendas[agenda.stage])],
                )
                for agenda in row.agendas.all()
            ],
            considered=[_considered(one, numbers) for one in row.considered.all()],
            opening=_opening(opening_of(row)),
            events=[_event(one) for one in row.events.all()],
            speakers=Speakers(status=row.speakers_status, states_counted=_states_counted(row)),
            attendance=Attendances(
                items=[
                    Attendance(category=one.category, count=one.count, status=one.status)
                    for one in row.attendance.all()
                ],
                status=row.attendance_status,
            ),
            participants_status=row.participants_status,
            participants_paper=PaperReference.of(row.participants_paper, seen),
            documents=Documents(
                items=[
                    Document(paper=PaperReference.of(one.paper, seen), status=one.status)
                    for one in row.documents.all()
                    if one.paper_id in seen
                ],
                status=row.documents_status,
            ),
            study=PaperReference.of(row.study, seen),
        )


def _number(item: PlacedItem) -> str:
    return ".".join(map(str, item.numbers))


def _item(item: PlacedItem) -> AgendaItem:
    return AgendaItem(id=item.row.pk, number=_number(item), kind=item.row.kind, title=Words.of(item.row.title))


def _sitting(row: models.Sitting) -> Sitting:
    day = ToldDay(value=row.day, status=row.status)
    return Sitting(number=row.number, day=day, half=row.half, starts=row.starts, ends=row.ends)


def _officers(rows: Iterable[models.Panellist | models.OpeningOfficer], status: Status) -> Officers:
    told = [ToldOfficer(officer=Officer.of(one.capacity), status=one.status) for one in rows]
    return Officers(items=told, status=status)


def _considered(row: models.Considered, numbers: dict[UUID, str]) -> Considered:
    sittings = [ToldNumber(value=one.sitting.number, status=one.status) for one in row.sittings.all()]
    days = [ToldDay(value=one.day, status=one.status) for one in row.days.all()]
    return Considered(
        item=numbers[row.item_id],
        sittings=Sittings(items=sittings, status=row.sittings_status),
        days=None if row.days_status is None else Days(items=days, status=row.days_status),
        panellists=_officers(row.panellists.all(), row.panellists_status),
    )


def _opening(row: models.Opening | None) -> Opening | None:
    if row is None:
        return None
    officers = _officers(row.officers.all(), row.officers_status)
    return Opening(officers=officers, acting_as=row.acting_as, sitting=row.sitting and row.sitting.number)


def _event(row: models.Event) -> Event:
    return Event(
        kind=row.kind,
        subject=row.subject,
        sitting=ToldNumber(value=row.sitting and row.sitting.number, status=row.sitting_status),
        day=ToldDay(value=row.day, status=row.day_status),
        amended=row.amended,
    )


def _states_counted(row: models.Meeting) -> int | None:
    if row.body.attribution_in_speakers or row.speakers_status is None:
        return None
    return len({one.party_id for one in row.statements.all() if one.party.category is Category.MEMBER_STATE})


class Statement(Schema):
    """That a party made a statement: at which sitting, under which item, and for which group, where that is known."""

    id: UUID = ID
    party: Party
    sitting: int | None = Field(examples=[2])
    item: UUID | None = Field(description="The id of the agenda item.", examples=[None])
    on_behalf_of: Words | None
    status: Status = Field(examples=["confirmed"])

    @classmethod
    def of(cls, row: models.Statement) -> "Statement":
        return cls(
            id=row.pk,
            party=Party.of(row.party),
            sitting=row.sitting and row.sitting.number,
            item=row.item_id,
            on_behalf_of=Words.of(row.on_behalf_of),
            status=row.status,
        )


class Participant(Schema):
    """That a party was present."""

    id: UUID = ID
    party: Party
    status: Status = Field(examples=["confirmed"])

    @classmethod
    def of(cls, row: models.Participant) -> "Participant":
        return cls(id=row.pk, party=Party.of(row.party), status=row.status)
