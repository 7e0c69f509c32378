"""What is told of a meeting, before it is kept: frozen, with keys and numbers for what stands elsewhere in the record."""

from dataclasses import dataclass
from datetime import date, time

from sessional.bodies.entries import PlaceEntry
from sessional.facts.multilingual import Multilingual
from sessional.facts.standing import UNKNOWN, Given, GivenList, Standing
from sessional.meetings.models import AgendaStage, Half
from sessional.report.facts import Category, DateSpan, ItemKind, Office

#: An agenda item by its numbers from the top: ``(2,)`` is item 2, ``(1, 2)`` the second item within item 1.
ItemNumber = tuple[int, ...]


def number_of_item(numbers: ItemNumber) -> str:
    """``1.2`` for the second item within item 1: how an item is called in addresses and forms."""
    return ".".join(map(str, numbers))


def item_number(told: str) -> ItemNumber:
    """The way back from ``1.2``; ValueError where it is nothing of the kind."""
    return tuple(int(one) for one in told.strip().split("."))


@dataclass(frozen=True, slots=True)
class SittingEntry:
    """``date`` is None exactly when the status is unknown; ``starts`` and ``ends`` are local times."""

    number: int
    date: date | None
    half: Half | None = None
    starts: time | None = None
    ends: time | None = None
    standing: Standing = Standing()


@dataclass(frozen=True, slots=True)
class AgendaItemEntry:
    number: int
    kind: ItemKind
    title: Multilingual | None = None
    items: "tuple[AgendaItemEntry, ...]" = ()


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """``paper`` is a key."""

    stage: AgendaStage
    items: tuple[AgendaItemEntry, ...]
    paper: str | None = None


@dataclass(frozen=True, slots=True)
class EventEntry:
    """``sitting`` is a number; ``amended`` is for the agenda."""

    sitting: Given[int]
    date: Given[date]
    amended: bool = False


@dataclass(frozen=True, slots=True)
class ConsideredEntry:
    """``days`` is None where the days follow from the sittings; ``panellists`` are keys of capacities."""

    item: ItemNumber
    sittings: GivenList[int] = GivenList(standing=UNKNOWN)
    days: GivenList[date] | None = None
    panellists: GivenList[str] = GivenList()


@dataclass(frozen=True, slots=True)
class OpeningEntry:
    """``officers`` are keys of capacities."""

    officers: GivenList[str]
    acting_as: Office | None = None
    sitting: int | None = None


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """``party`` is a key, ``sitting`` a number."""

    party: str
    sitting: int | None = None
    item: ItemNumber | None = None
    on_behalf_of: Multilingual | None = None


@dataclass(frozen=True, slots=True)
class AttendanceEntry:
    """``count`` is None where it is unknown, and where it is known that some were present and not said how many."""

    category: Category
    count: int | None


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting with all that is told of it.

    ``place`` is None where it is the seat of the body. The lists that are None are those of which nothing is to be
    said: ``statements`` of :class:`StatementEntry`, ``attendance`` of :class:`AttendanceEntry`, ``participants`` of keys
    of parties, ``documents`` of keys of papers. ``study`` and ``participants_paper`` are keys of papers.
    """

    key: str
    number: int
    dates: Given[DateSpan]
    place: Given[PlaceEntry] | None = None
    outcome: Multilingual | None = None
    sittings: tuple[SittingEntry, ...] = ()
    agendas: tuple[AgendaEntry, ...] = ()
    agenda_adopted: EventEntry | None = None
    considered: tuple[ConsideredEntry, ...] = ()
    opening: OpeningEntry | None = None
    statements: GivenList[StatementEntry] | None = None
    attendance: GivenList[AttendanceEntry] | None = None
    participants: GivenList[str] | None = None
    participants_paper: str | None = None
    documents: GivenList[str] | None = None
    study: str | None = None
    report_adopted: EventEntry | None = None
