"""The facts of a meeting as the composer takes them: frozen, complete, and without a word of any language's grammar.

Every fact that can be open is a :class:`Fact` (one value) or a :class:`FactList` (values that print in a row). Its
``key`` is a path such as ``meeting/5/agenda/2/dates/2019-03-28``; it is unique in a report, the same in all languages,
and is how a bracket on a page is traced back to what was entered.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Generic, TypeVar

from sessional.report.kinds import (
    Address,
    Category,
    Distribution,
    Gathering,
    Gender,
    ItemKind,
    ListKind,
    Markers,
    Office,
    Officers,
    Stage,
)
from sessional.report.status import BRACKETED, HOLDS_UP_FINAL, Status

T = TypeVar("T")

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """One value and how sure it is. ``value`` is None exactly when the status is unknown."""

    key: str
    value: T | None
    status: Status = Status.CONFIRMED

    def __post_init__(self):
        if (self.value is None) != (self.status is Status.UNKNOWN):
            raise ValueError(f"{self.key}: a fact has no value exactly when its status is unknown, not {self.status}")
        if self.status is Status.OPEN_ENDED:
            raise ValueError(f"{self.key}: only a list of facts can be open-ended")

    @property
    def bracketed(self) -> bool:
        """Whether it prints in square brackets."""
        return self.status in BRACKETED


@dataclass(frozen=True, slots=True)
class FactList(Generic[T]):
    """Values that print in a row, each with a status, and the status of the list as a whole.

    Unknown: no value is known, and ``parts`` is empty. Open-ended: the parts stand and more may come. Unconfirmed:
    the whole row stands in brackets. Anticipated: it prints plain, and holds up the final.
    """

    key: str
    parts: tuple[Fact[T], ...] = ()
    status: Status = Status.CONFIRMED

    def __post_init__(self):
        if self.parts and self.status is Status.UNKNOWN:
            raise ValueError(f"{self.key}: a list with parts is open-ended or unconfirmed, not unknown")

    @property
    def settled(self) -> bool:
        """Whether nothing in it holds up a final report."""
        return self.status not in HOLDS_UP_FINAL and all(part.status not in HOLDS_UP_FINAL for part in self.parts)


@dataclass(frozen=True, slots=True)
class Names:
    """A short text in several languages: ``texts`` maps a language to its words; ``original`` is the first written."""

    original: str
    texts: tuple[tuple[str, str], ...]

    def in_language(self, lang: str) -> tuple[str, str]:
        """The words in ``lang`` and ``lang``, or the original's words and its language where there is no translation."""
        texts = dict(self.texts)
        return (texts[lang], lang) if lang in texts else (texts[self.original], self.original)


@dataclass(frozen=True, slots=True)
class Term:
    """What a body is called in running text in one language, with what its grammar needs.

    ``name`` has no article (``Expert Group``). ``cases`` gives Russian ``genitive``, ``dative``, ``accusative``,
    ``instrumental`` and ``prepositional``; other languages need none.
    """

    name: str
    gender: Gender = Gender.MASCULINE
    cases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The group whose report it is. ``terms`` maps each language of the body to its :class:`Term`; ``symbols_link``
    says whether its papers are to be found at undocs.org, ``experts`` whether those who speak
    for delegations are called experts rather than representatives."""

    key: str
    name: Names
    terms: tuple[tuple[str, Term], ...]
    parent: "Parent | None"
    publisher: Names
    gathering: Gathering = Gathering.MEETING
    officers: Officers = Officers.CHAIR
    markers: Markers = Markers.LETTERS
    attribution_in_speakers: bool = True
    symbols_link: bool = True
    experts: bool = False


@dataclass(frozen=True, slots=True)
class Parent:
    """The body that gets the results. ``terms`` give its full name with its grammar, as for a body."""

    name: Names
    terms: tuple[tuple[str, Term], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A city: its ``name`` (``Vienna``, ``Вена``), and ``located``, which says *in* it (``in Vienna``, ``в Вене``)."""

    name: Names
    located: Names


@dataclass(frozen=True, slots=True)
class Person:
    name: Names
    address: Address = Address.NONE


@dataclass(frozen=True, slots=True)
class Party:
    """A State (``state`` is its ISO 3166-1 alpha-3 code and ``name`` is None) or another participant by name.

    ``on`` is the day whose names of States are used; None for today's.
    """

    category: Category
    state: str | None = None
    name: Names | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Officer:
    """A person in an office: ``party`` prints in parentheses after the name."""

    person: Person
    party: Party | None
    office: Office


@dataclass(frozen=True, slots=True)
class DateSpan:
    """First and last day of a gathering, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Slot:
    """When a sitting meets: its local date and its half-day or local times, where known."""

    day: date
    half: str | None = None
    starts: time | None = None
    ends: time | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """A text somebody wrote: the words per language and the language they were first written in.

    ``key`` names it in lists of what is open. Balanced square brackets in it are spans that are still open.
    """

    key: str
    original: str
    texts: tuple[tuple[str, str], ...]

    def in_language(self, lang: str) -> tuple[str, str]:
        """The words in ``lang`` and ``lang``, or the original's words and its language where there is no translation."""
        texts = dict(self.texts)
        return (texts[lang], lang) if lang in texts else (texts[self.original], self.original)


@dataclass(frozen=True, slots=True)
class Mandate:
    """A resolution that asked for the group's work; ``statement`` says in full sentences what it asked."""

    key: str
    symbol: str
    statement: Prose


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """An earlier gathering and what it did, in full sentences that follow the one composed from number, place and date."""

    key: str
    number: int
    dates: Fact[DateSpan]
    place: Fact[Place]
    outcome: Prose | None = None


@dataclass(frozen=True, slots=True)
class BureauDecision:
    """What the (extended) Bureau settled for a gathering: its dates, its provisional agenda, or both."""

    key: str
    extended: bool
    day: Fact[date]
    about: int
    dates: bool
    provisional_agenda: bool


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """A plan of several years, proposed by the Chair: ``collecting`` are the years whose meetings collect suggestions,
    ``stocktaking`` is the year by whose end at the latest they are turned into one list. ``guidance`` says in a full
    sentence what the list should be like."""

    key: str
    symbol: str | None
    first_year: int
    last_year: int
    collecting: tuple[int, ...]
    stocktaking: Fact[int] | None
    guidance: Prose | None = None


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One conclusion or recommendation, as placed in a list."""

    key: str
    text: Prose


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Entries under one heading; ``heading`` is None where a list has no headings."""

    key: str
    heading: Names | None
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class RecommendationList:
    """The list that a meeting leaves, and how sure it is that this is the list."""

    key: str
    kind: ListKind
    groups: tuple[ListGroup, ...]
    adopted_at: "Event | None" = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """``number`` is the item's place among its neighbours, ``above`` the numbers of the items that it stands in, from the
    top; ``title`` is None where the set title of its kind is meant."""

    key: str
    number: int
    kind: ItemKind
    title: Names | None
    items: "tuple[AgendaItem, ...]" = ()
    above: tuple[int, ...] = ()

    @property
    def path(self) -> str:
        """The numbers from the top, joined by hyphens: ``2``, ``2-1``."""
        return "-".join(map(str, (*self.above, self.number)))


@dataclass(frozen=True, slots=True)
class Panellist:
    person: Person
    party: Party | None


@dataclass(frozen=True, slots=True)
class Considered:
    """Where and when an agenda item was considered, and who introduced the discussion."""

    key: str
    item: AgendaItem
    sittings: FactList[int]
    days: FactList[date]
    panellists: FactList[Panellist]


@dataclass(frozen=True, slots=True)
class Event:
    """Something done at a sitting on a day."""

    key: str
    sitting: Fact[int]
    day: Fact[date]


@dataclass(frozen=True, slots=True)
class Opening:
    """Who opened the meeting: one officer, or several who hold the same office.

    ``acting_as`` is the office in whose capacity they did, where it is not their own (a Vice-Chair as Chair).
    """

    key: str
    officers: FactList[Officer]
    acting_as: Office | None

    def __post_init__(self):
        if len({part.value.office for part in self.officers.parts if part.value}) > 1:
            raise ValueError(f"{self.key}: those who open a meeting together hold the same office")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A party that made a statement, and the group of States on whose behalf, if any."""

    party: Party
    on_behalf_of: Names | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """One category present: ``count`` is None where it is known to be present and its number is not stated.

    A number that should be stated and is not known yet is a count with the status unknown: ``[…] Member States``.
    """

    category: Category
    count: Fact[int] | None


@dataclass(frozen=True, slots=True)
class PaperReference:
    """A paper by symbol; ``title`` is None where only the symbol is printed. A paper without a symbol has a title."""

    key: str
    symbol: str | None
    title: Names | None


@dataclass(frozen=True, slots=True)
class Authored:
    """A paragraph that a person wrote. ``section`` is the id of the section it stands in; it follows the composed
    paragraphs of that section, or precedes them where ``before`` is true."""

    key: str
    section: str
    text: Prose
    before: bool = False


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands on the first page. None is a value that is not known: it prints as an empty labelled line."""

    symbol: str
    stage: Stage
    distribution: Distribution | None
    issued: date | None
    original: str | None
    job_numbers: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """All that a report of one meeting is composed from.

    ``study`` is a paper named before the list of ``documents``; ``adopted_symbol`` is that of the draft that the meeting
    adopted (the draft's own symbol in the draft). ``opening``, ``speakers`` and the like are None where nothing is to
    be said of them at all; a fact that is not known yet is a fact with the status unknown.
    """

    body: Body
    masthead: Masthead
    number: int
    dates: Fact[DateSpan]
    place: Fact[Place]
    introduction: tuple[Mandate | PastMeeting | BureauDecision, ...]
    work_plan: WorkPlan | None
    lists: tuple[RecommendationList, ...]
    considered: tuple[Considered, ...]
    opening: Opening | None
    speakers: FactList[Speaker] | None
    agenda: tuple[AgendaItem, ...]
    agenda_adopted: Event | None
    agenda_amended: bool
    attendance: FactList[Attendance] | None
    participants_paper: PaperReference | None
    study: PaperReference | None
    documents: FactList[PaperReference] | None
    report_adopted: Event | None
    adopted_symbol: str | None = None
    authored: tuple[Authored, ...] = field(default=())
