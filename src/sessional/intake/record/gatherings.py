"""What a record file holds of a meeting or session: when and where, its agenda, what was done, who took part, its papers."""

from pydantic import Field, model_validator

from sessional.intake.record.scalars import Clock, Count, Day, Flag, ItemNumber, Key, Number, key_of, wrong
from sessional.intake.record.values import Fact, FactList, Names, Part, Piece, Prose, Stated, StatedOrUnknown
from sessional.meetings.models import Half
from sessional.report.facts import Category, ItemKind, ListKind, Office, Stage

_Paper = key_of("papers", "a paper")
_Party = key_of("parties", "a party")
_Capacity = key_of("capacities", "a capacity")


class Place(Piece):
    """A city."""

    name: Names = Field(description="Its name: Vienna, Вена.")
    located: Names = Field(
        description="How a language says that something is in it: in Vienna, в Вене; in zh its name."
    )


class DateSpan(Piece):
    """The days of a gathering."""

    first: Day = Field(description="The first day.")
    last: Day = Field(description="The last day.")


class Dates(Fact[DateSpan]):
    """The days of a gathering. Where they are confirmed and no more is said, `{first, last}` alone may stand here."""


class PlaceFact(Fact[Place]):
    """The place of a gathering. Where it is confirmed and no more is said, `{name, located}` alone may stand here."""


class SittingFact(Fact[Number]):
    """The number of a sitting. Where it is confirmed and no more is said, the number alone may stand here."""


class EventDay(Fact[Day]):
    """The day of an event. Where it is confirmed and no more is said, the day alone may stand here."""


class Event(Piece):
    """Something adopted at a sitting on a day."""

    sitting: SittingFact = Field(description="The number of the sitting.")
    date: EventDay = Field(description="The day.")
    amended: Flag = Field(False, description="Whether it was amended orally before it was adopted.")


class Sitting(StatedOrUnknown):
    """One of the half-day meetings of a gathering."""

    number: Number = Field(description="Its number in the gathering; each number once.")
    date: Day | None = Field(None, description="Its day, local; left out exactly where the status is `unknown`.")
    half: Half | None = Field(None, description="The half of the day: `am` or `pm`.")
    starts: Clock | None = Field(None, description="When it begins, local time.")
    ends: Clock | None = Field(None, description="When it ends, local time.")

    @model_validator(mode="after")
    def _known_or_not(self):
        if (self.date is None) != (self.status == "unknown"):
            raise wrong("A sitting has a date, or the status “unknown” and no date.")
        return self


class AgendaItem(Piece):
    """An item of an agenda."""

    number: Number = Field(description="Its number among the items beside it; each number once.")
    kind: ItemKind = Field(description="What it is for; every kind but a topic has a set title in six languages.")
    title: Names | None = Field(None, description="Its title; a topic needs one, other items only where it differs.")
    items: tuple["AgendaItem", ...] = Field((), description="The items within it.")


class StagedAgenda(Piece):
    """An agenda at one stage."""

    paper: _Paper | None = Field(None, description="The paper that carries it.")
    items: tuple[AgendaItem, ...] = Field((), description="Its items, in the order of number.")


class Agenda(Piece):
    """The agenda of a meeting. Items are spoken of by their number in the adopted agenda, or where there is none, in the
    provisional one."""

    provisional: StagedAgenda | None = Field(None, description="The provisional agenda.")
    adopted: StagedAgenda | None = Field(None, description="The agenda as adopted, where it differs.")
    adopted_at: Event | None = Field(None, description="When it was adopted.")


class SittingPart(Part[Number]):
    """A sitting. Where no more is said, its number alone may stand here."""


class SittingList(FactList[SittingPart]):
    """Numbers of sittings. Where the list is confirmed and no more is said of it, a list of its parts may stand here."""


class DayPart(Part[Day]):
    """A day. Where no more is said, the day alone may stand here."""


class DayList(FactList[DayPart]):
    """Days. Where the list is confirmed and no more is said of it, a list of its parts may stand here."""


class Panellist(Stated):
    """One who introduced a discussion. Where no more is said, the key of the capacity alone may stand here."""

    short_for = "capacity"

    capacity: _Capacity = Field(description="The panellist.")


class PanellistList(FactList[Panellist]):
    """Those who introduced a discussion. Where the list is confirmed, a list of its parts may stand here."""


class Considered(Piece):
    """That an item of the agenda was considered, and when."""

    item: ItemNumber = Field(description="The number of the item, or its numbers from the top.")
    sittings: SittingList = Field(description="The sittings at which it was considered.")
    days: DayList | None = Field(None, description="The days, where they do not follow from the sittings.")
    panellists: PanellistList = Field(PanellistList(), description="Who introduced the discussion.")


class OpeningOfficer(Stated):
    """One who opened the meeting. Where no more is said, the key of the capacity alone may stand here."""

    short_for = "capacity"

    capacity: _Capacity = Field(description="The officer.")


class OfficerList(FactList[OpeningOfficer]):
    """Those who opened the meeting. Where the list is confirmed, a list of its parts may stand here."""


class Opening(Piece):
    """The opening of the meeting."""

    officers: OfficerList = Field(description="Who opened it: one officer, or several of the same office.")
    acting_as: Office | None = Field(
        None, description="The office in which they did, where it is not their own: a Vice-Chair who opens it as Chair."
    )
    sitting: Number | None = Field(None, description="The number of the sitting, where it is not the first.")


class Statement(Stated):
    """That a party made a statement. Where no more is said, the key of the party alone may stand here."""

    short_for = "party"

    party: _Party = Field(description="Who made it.")
    sitting: Number | None = Field(None, description="The number of the sitting.")
    item: ItemNumber | None = Field(None, description="The number of the agenda item, or its numbers from the top.")
    on_behalf_of: Names | None = Field(None, description="The group of States on whose behalf, in words.")


class StatementList(FactList[Statement]):
    """Who made statements, in the order in which they spoke. A confirmed list may stand here as a list of its parts."""


class Attendance(StatedOrUnknown):
    """How many of one category were present."""

    category: Category = Field(description="The category; each once.")
    count: Count | None = Field(
        None,
        description="How many. Left out with the status `unknown`, it prints as an ellipsis in brackets; left out with "
        "another status, the report says that some were present and not how many.",
    )

    @model_validator(mode="after")
    def _unknown_has_no_count(self):
        if self.count is not None and self.status == "unknown":
            raise wrong(
                "There is a count here, so the status cannot be “unknown”; “unconfirmed” says that it is doubtful."
            )
        return self


class AttendanceList(FactList[Attendance]):
    """Who was present, counted by category. A confirmed list may stand here as a list of its parts."""


class Participant(Stated):
    """A party that was present. Where no more is said, the key of the party alone may stand here."""

    short_for = "party"

    party: _Party = Field(description="Who was present; each party once.")


class ParticipantList(FactList[Participant]):
    """Who was present, one by one. A confirmed list may stand here as a list of its parts."""


class Document(Stated):
    """A paper before the meeting. Where no more is said, the key of the paper alone may stand here."""

    short_for = "paper"

    paper: _Paper = Field(description="The paper; each once.")


class DocumentList(FactList[Document]):
    """The papers that the meeting had before it. A confirmed list may stand here as a list of its parts."""

    study: _Paper | None = Field(None, description="A study that the report names before the list.")


class Entry(Piece):
    """A conclusion or recommendation in a list."""

    short_for = "key"

    key: Key = Field(description="Its key, the same wherever it stands in the record.")
    text: Prose | None = Field(
        None, description="Its words: given where it first stands in the record, left out where it stands again."
    )


class Group(Piece):
    """Entries of a list under one heading."""

    key: Key = Field(description="The key of the group, unique in the list.")
    heading: Names | None = Field(None, description="The heading; left out in a list without headings.")
    entries: tuple[Entry, ...] = Field((), description="The entries, in order.")


class RecommendationList(Piece):
    """A list of conclusions and recommendations that the meeting leaves."""

    key: Key = Field(description="The key of the list, unique in the meeting.")
    kind: ListKind = Field(description="Compiled for further discussion (`preliminary`) or `adopted` by the group.")
    adopted_at: Event | None = Field(None, description="When it was adopted; for adopted lists only.")
    groups: tuple[Group, ...] = Field((), description="Its groups, in order.")


class Paragraph(Piece):
    """A paragraph that somebody wrote for the report; it is numbered together with the composed ones."""

    key: Key = Field(description="The key of the paragraph, unique in the report.")
    section: Key = Field(description="The id of the section in which it stands, such as deliberations-2.")
    before: Flag = Field(False, description="Whether it stands before the composed paragraphs of the section.")
    text: Prose = Field(description="Its words.")


class Report(Piece):
    """The report of the meeting at one stage."""

    paper: _Paper = Field(description="The paper that carries it; it needs a symbol.")
    stage: Stage = Field(description="Whether it is the draft or the final report; each once in a meeting.")
    paragraphs: tuple[Paragraph, ...] = Field((), description="The paragraphs that somebody wrote, in order.")


class Meeting(Piece):
    """A numbered gathering of the body. Of a past one, number, dates, place and outcome are enough."""

    key: Key = Field(description="The key of the meeting; it is part of the address of its pages.")
    number: Number = Field(description="Its number among the gatherings of the body; each once.")
    dates: Dates = Field(description="Its first and last day.")
    place: PlaceFact | None = Field(None, description="Where it is held; left out, at the seat of the body.")
    outcome: Prose | None = Field(
        None, description="What it did, in full sentences that follow “The first meeting was held in … from … to …”."
    )
    sittings: tuple[Sitting, ...] = Field((), description="Its sittings, in the order of number.")
    agenda: Agenda = Field(Agenda(), description="Its agenda.")
    considered: tuple[Considered, ...] = Field((), description="When items were considered, in the order of number.")
    opening: Opening | None = Field(None, description="Its opening; left out, the report does not speak of it.")
    statements: StatementList | None = Field(
        None, description="Who made statements; left out, the report does not speak of them."
    )
    attendance: AttendanceList | None = Field(
        None, description="Who was present, counted by category; not needed where the participants are listed."
    )
    participants: ParticipantList | None = Field(
        None, description="Who was present, one by one; the count by category is made from them."
    )
    participants_paper: _Paper | None = Field(None, description="The paper with the list of participants.")
    documents: DocumentList | None = Field(
        None, description="The papers before it; left out, the report does not speak of them."
    )
    recommendations: tuple[RecommendationList, ...] = Field(
        (), description="The lists of conclusions and recommendations that it leaves."
    )
    reports: tuple[Report, ...] = Field((), description="Its reports: the draft, the final one, or both.")
    report_adopted_at: Event | None = Field(None, description="When it adopted its report.")
