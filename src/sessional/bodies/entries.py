"""What is told of a body, before it is kept: frozen. What a record file tells has keys for what stands elsewhere in the
same record; what is told on screens, the rows themselves."""

from dataclasses import dataclass
from datetime import date, datetime

from sessional.accounts.models import Person
from sessional.bodies.models import AddressKind, EntryKind, Party, WordLimit
from sessional.facts.multilingual import Multilingual
from sessional.facts.standing import Given, Standing
from sessional.facts.visibility import Visibility
from sessional.report.facts import Address, Category, Gathering, Markers, Office, Officers, Term

Terms = tuple[tuple[str, Term], ...]


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A city: its name, and the words that say *in* it."""

    name: Multilingual
    located: Multilingual


@dataclass(frozen=True, slots=True)
class ParentEntry:
    key: str
    name: Multilingual
    terms: Terms = ()


@dataclass(frozen=True, slots=True)
class EarlierNameEntry:
    name: Multilingual
    until: date | None = None


@dataclass(frozen=True, slots=True)
class SettingsEntry:
    """How the body does things."""

    seat: PlaceEntry
    gathering: Gathering = Gathering.MEETING
    officers: Officers = Officers.CHAIR
    markers: Markers = Markers.LETTERS
    attribution_in_deliberations: bool = False
    attribution_in_speakers: bool = True
    experts: bool = False
    symbols_link: bool = True
    word_limit: WordLimit = WordLimit.OTHERS
    symbol_root: str = ""
    time_zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class BodyEntry:
    """``languages`` is in the order ar, en, es, fr, ru, zh."""

    key: str
    name: Multilingual
    terms: Terms
    publisher: Multilingual
    languages: tuple[str, ...]
    settings: SettingsEntry
    parent: ParentEntry | None = None
    note: Multilingual | None = None
    earlier_names: tuple[EarlierNameEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEntry:
    key: str
    name: Multilingual
    address: Address = Address.NONE


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A State by its alpha-3 code, or another by name."""

    key: str
    category: Category
    state: str | None = None
    name: Multilingual | None = None


@dataclass(frozen=True, slots=True)
class CapacityEntry:
    """``person`` and ``party`` are keys."""

    key: str
    person: str
    office: Office
    party: str | None = None
    since: date | None = None
    until: date | None = None
    extended_bureau: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class RequestEntry:
    key: str
    text: Multilingual
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class MandateEntry:
    key: str
    symbol: str
    statement: Multilingual
    organ: Multilingual | None = None
    leads_to: int | None = None
    requests: tuple[RequestEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedYearEntry:
    """What a work plan sets for a year. ``standing`` says how sure it is; a planned year is never unknown."""

    year: int
    kind: EntryKind = EntryKind.TOPICS
    topics: tuple[Multilingual, ...] = ()
    collects: bool = False
    not_later_than: date | None = None
    standing: Standing = Standing()


@dataclass(frozen=True, slots=True)
class WorkPlanEntry:
    key: str
    first_year: int
    last_year: int
    symbol: str | None = None
    proposed_by: Office | None = None
    adopted_at_meeting: int | None = None
    guidance: Multilingual | None = None
    entries: tuple[PlannedYearEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class BureauDecisionEntry:
    """``about`` is the number of a gathering."""

    key: str
    date: Given[date]
    about: int
    extended: bool = False
    dates: bool = False
    provisional_agenda: bool = False


@dataclass(frozen=True, slots=True)
class AddressEntry:
    """An address of a party, with the language in which to write there."""

    kind: AddressKind
    address: str
    label: str = ""
    language: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AppointmentEntry:
    """A capacity to be given to a person whom the body knows, or to a new one by name."""

    office: Office
    person: Person | None = None
    name: Multilingual | None = None
    address: Address = Address.NONE
    party: Party | None = None
    since: date | None = None
    until: date | None = None
    on_behalf_of: Multilingual | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class CommunicationEntry:
    """``language`` is that of the subject and the text."""

    subject: str
    language: str
    text: str
    publication_asked: Visibility | None = None


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """``ends_at`` is an instant."""

    label: str
    ends_at: datetime
    party: Party | None = None
    shows_drafts: bool = False
