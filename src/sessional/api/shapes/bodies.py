"""Bodies, their mandates and plans, their Bureau, and who takes part."""

from datetime import date
from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.words import Language, ToldDay, Words
from sessional.bodies import models
from sessional.bodies.models import EntryKind
from sessional.report.facts import Category, Gathering, Office
from sessional.report.status import Status

ID = Field(description="Never changes.", examples=["01930c5e-9d2e-7b43-8c2f-6c1a2b9d0e4f"])
KEY = Field(description="Readable, and as the body’s record has it.", examples=["cybercrime"])


class Seat(Schema):
    """Where a body has its seat: its name, and as it stands in running text."""

    name: Words
    located: Words


class Parent(Schema):
    """The body that another reports to."""

    key: str = KEY
    name: Words


class Body(Schema):
    """A group that meets."""

    id: UUID = ID
    key: str = KEY
    name: Words
    note: Words | None = Field(description="What a reader has to know of the record, such as that it is made up.")
    parent: Parent | None
    languages: list[Language] = Field(description="In which the body works.", examples=[["en", "fr"]])
    seat: Seat | None
    time_zone: str = Field(examples=["Europe/Vienna"])
    gathering: Gathering = Field(description="What its gatherings are called.", examples=["meeting"])
    symbol_root: str = Field(description="What the symbols of its papers begin with.", examples=["UNODC/CCPCJ/EG.4"])

    @classmethod
    def of(cls, row: models.Body) -> "Body":
        return cls(
            id=row.pk,
            key=row.key,
            name=Words.of(row.name),
            note=Words.of(row.note),
            parent=row.parent and Parent(key=row.parent.key, name=Words.of(row.parent.name)),
            languages=list(row.languages),
            seat=seat_of(row),
            time_zone=row.time_zone,
            gathering=row.gathering,
            symbol_root=row.symbol_root,
        )


def seat_of(row: models.Body) -> Seat | None:
    if row.seat_name is None or row.seat_located is None:
        return None
    return Seat(name=Words.of(row.seat_name), located=Words.of(row.seat_located))


class EarlierName(Schema):
    """A name that the body bore; `until` is its last day, where that is known."""

    name: Words
    until: date | None = Field(examples=["2017-04-13"])


class WholeBody(Body):
    """A group that meets, with the names that it bore before."""

    earlier_names: list[EarlierName]

    @classmethod
    def of(cls, row: models.Body, earlier=()) -> "WholeBody":
        names = [EarlierName(name=Words.of(one.name), until=one.until) for one in earlier]
        return cls(**dict(Body.of(row)), earlier_names=names)


class Request(Schema):
    """One thing that a mandate asks for."""

    id: UUID = ID
    key: str = Field(examples=["study"])
    paragraph: int | None = Field(description="The operative paragraph, where it is known.", examples=[9])
    text: Words


class Mandate(Schema):
    """A resolution that asked for the body’s work."""

    id: UUID = ID
    key: str = Field(examples=["ga-65-230"])
    symbol: str = Field(examples=["A/RES/65/230"])
    organ: Words | None
    leads_to: int | None = Field(description="The number of the first gathering held under it.", examples=[1])
    statement: Words
    requests: list[Request]

    @classmethod
    def of(cls, row: models.Mandate) -> "Mandate":
        requests = [
            Request(id=one.pk, key=one.key, paragraph=one.paragraph, text=Words.of_text(one.text))
            for one in row.requests.all()
        ]
        return cls(
            id=row.pk,
            key=row.key,
            symbol=row.symbol,
            organ=Words.of(row.organ),
            leads_to=row.leads_to,
            statement=Words.of_text(row.statement),
            requests=requests,
        )


class PlannedYear(Schema):
    """What is planned for a year, and how sure it is."""

    year: int = Field(examples=[2019])
    kind: EntryKind = Field(examples=["topics"])
    topics: list[Words]
    collects: bool = Field(description="Whether suggestions are collected at that year’s gathering.", examples=[True])
    not_later_than: date | None = Field(examples=["2021-12-31"])
    status: Status = Field(examples=["confirmed"])


class WorkPlan(Schema):
    """A plan of several years."""

    id: UUID = ID
    key: str = Field(examples=["2018-2021"])
    symbol: str | None = Field(examples=["UNODC/CCPCJ/EG.4/2018/CRP.1"])
    proposed_by: Office | None = Field(examples=["chair"])
    adopted_at_meeting: int | None = Field(description="The number of the gathering.", examples=[1])
    first_year: int = Field(examples=[2018])
    last_year: int = Field(examples=[2021])
    guidance: Words | None
    years: list[PlannedYear]

    @classmethod
    def of(cls, row: models.WorkPlan) -> "WorkPlan":
        years = [
            PlannedYear(
                year=one.year,
                kind=one.kind,
                topics=[Words.of(topic.title) for topic in one.topics.all()],
                collects=one.collects,
                not_later_than=one.not_later_than,
                status=one.status,
            )
            for one in row.entries.all()
        ]
        return cls(
            id=row.pk,
            key=row.key,
            symbol=row.symbol,
            proposed_by=row.proposed_by,
            adopted_at_meeting=row.adopted_at_meeting,
            first_year=row.first_year,
            last_year=row.last_year,
            guidance=Words.of_text(row.guidance),
            years=years,
        )


class BureauDecision(Schema):
    """What the Bureau, or the extended Bureau, settled for a gathering."""

    id: UUID = ID
    key: str = Field(examples=["november"])
    day: ToldDay
    extended: bool = Field(examples=[True])
    about: int = Field(description="The number of the gathering.", examples=[5])
    dates: bool = Field(description="Whether it settled the dates.", examples=[True])
    provisional_agenda: bool = Field(description="Whether it settled the provisional agenda.", examples=[True])

    @classmethod
    def of(cls, row: models.BureauDecision) -> "BureauDecision":
        return cls(
            id=row.pk,
            key=row.key,
            day=ToldDay(value=row.day, status=row.day_status),
            extended=row.extended,
            about=row.about,
            dates=row.dates,
            provisional_agenda=row.provisional_agenda,
        )


class Party(Schema):
    """A State, observer, organization or other participant."""

    id: UUID = ID
    key: str = Field(examples=["BRA"])
    category: Category = Field(examples=["member-state"])
    state: str | None = Field(description="The code of the State in ISO 3166-1, where it is one.", examples=["BRA"])
    name: Words = Field(description="Of a State its short name, in the form in which lists have it.")

    @classmethod
    def of(cls, row: models.Party | None) -> "Party | None":
        if row is None:
            return None
        name = Words.of(row.name) if row.state is None else Words.of_state(row.state)
        return cls(id=row.pk, key=row.key, category=row.category, state=row.state, name=name)


class Officer(Schema):
    """A person in an office, for the days that are known."""

    id: UUID = ID
    key: str = Field(examples=["rypl-vice-chair"])
    office: Office = Field(examples=["vice-chair"])
    person: Words = Field(description="The name of the person.")
    party: Party | None
    since: date | None = Field(examples=["2019-03-27"])
    until: date | None = Field(examples=[None])
    extended_bureau: bool = Field(description="Whether the person sits with the extended Bureau.", examples=[False])

    @classmethod
    def of(cls, row: models.Capacity) -> "Officer":
        return cls(
            id=row.pk,
            key=row.key,
            office=row.office,
            person=Words.of(row.person.names),
            party=Party.of(row.party),
            since=row.since,
            until=row.until,
            extended_bureau=row.extended_bureau,
        )
