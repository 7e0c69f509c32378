"""What a record file holds: the body. Its meetings are in :mod:`.gatherings`.

The names, the order and the descriptions of the fields here are those of the file, of the reference in
``docs/record-file.md`` and of ``docs/record-file.schema.json``.
"""

from typing import Literal

from pydantic import Field, model_validator

from sessional.bodies.models import EntryKind, WordLimit
from sessional.facts.visibility import Visibility
from sessional.intake.record.gatherings import Meeting, Place
from sessional.intake.record.scalars import (
    Day,
    Flag,
    Instant,
    JobNumber,
    Key,
    Language,
    Languages,
    MandateSymbol,
    Number,
    OneLine,
    Source,
    StateCode,
    Symbol,
    SymbolRoot,
    TimeZone,
    key_of,
    wrong,
)
from sessional.intake.record.values import Fact, Names, Piece, Prose, Stated
from sessional.papers.models import PaperKind
from sessional.report.facts import (
    Address,
    Category,
    Distribution,
    Gathering,
    Gender,
    Markers,
    Office,
    Officers,
)


class Term(Piece):
    """What a body is called in running text, in a language whose grammar needs no more than its name."""

    short_for = "name"

    name: OneLine = Field(description="The name, short and without an article: Expert Group.")


class GenderedTerm(Piece):
    """What a body is called in running text, in a language whose articles and verbs need its gender."""

    name: OneLine = Field(description="The name, short and without an article: Groupe d’experts.")
    gender: Gender = Field(description="The grammatical gender of the name.")


class RussianTerm(GenderedTerm):
    """What a body is called in running text in Russian: ``name`` is the nominative, and each other case is given."""

    name: OneLine = Field(description="The name in the nominative: Группа экспертов.")
    genitive: OneLine = Field(description="The name in the genitive: Группы экспертов.")
    dative: OneLine = Field(description="The name in the dative: Группе экспертов.")
    accusative: OneLine = Field(description="The name in the accusative: Группу экспертов.")
    instrumental: OneLine = Field(description="The name in the instrumental: Группой экспертов.")
    prepositional: OneLine = Field(description="The name in the prepositional: Группе экспертов.")


class Terms(Piece):
    """What a body is called in running text, with what the grammar of each language needs."""

    ar: GenderedTerm | None = Field(None, description="The term in Arabic.")
    en: Term | None = Field(None, description="The term in English.")
    es: GenderedTerm | None = Field(None, description="The term in Spanish.")
    fr: GenderedTerm | None = Field(None, description="The term in French.")
    ru: RussianTerm | None = Field(None, description="The term in Russian.")
    zh: Term | None = Field(None, description="The term in Chinese.")


class EarlierName(Piece):
    """A name that the body no longer bears."""

    until: Day | None = Field(None, description="The last day on which it bore the name; left out where not known.")
    name: Names = Field(description="The name.")


class Parent(Piece):
    """The body that this one reports to. Several records may name the same parent."""

    key: Key = Field(description="The key of the parent body, the same in every record that names it.")
    name: Names = Field(description="Its name.")
    terms: Terms = Field(description="Its full name with its grammar, for running text.")


class Settings(Piece):
    """The ways of the body."""

    in_full = True

    gathering: Gathering = Field(
        Gathering.MEETING,
        description="What its numbered gatherings are called; the sittings of a session are meetings.",
    )
    officers: Officers = Field(Officers.CHAIR, description="Whether one person chairs it or several do.")
    markers: Markers = Field(Markers.LETTERS, description="How the entries of its lists of recommendations are marked.")
    attribution_in_deliberations: Flag = Field(
        False, description="Whether the summary of deliberations says whose view a view is."
    )
    attribution_in_speakers: Flag = Field(True, description="Whether the report lists who spoke.")
    experts: Flag = Field(False, description="Whether those who speak for delegations are called experts.")
    word_limit: WordLimit = Field(
        WordLimit.OTHERS,
        description="Which limit holds for its reports: 8,500 words (`secretariat`), 10,700 (`others`) or 3,300 "
        "(`in-session`).",
    )
    symbols_link: Flag = Field(True, description="Whether the symbols of its papers link to undocs.org.")
    symbol_root: SymbolRoot | None = Field(None, description="What the symbols of its own papers begin with.")
    seat: Place = Field(description="Where it meets unless a meeting says otherwise.")
    time_zone: TimeZone = Field(description="The time zone of the seat.")


class Request(Piece):
    """One thing that a mandate asks of the body; later work has to answer it."""

    key: Key = Field(description="The key of the request, unique in the mandate.")
    paragraph: Number | None = Field(
        None, description="The number of the operative paragraph; left out where not known."
    )
    text: Prose = Field(description="What is asked.")


class Mandate(Piece):
    """A resolution that asked for the work of the body."""

    key: Key = Field(description="The key of the mandate.")
    symbol: MandateSymbol = Field(description="The symbol of the resolution, or its number where it has no symbol.")
    organ: Names | None = Field(None, description="The organ that adopted it.")
    leads_to: Number | None = Field(
        None,
        description="The number of the first gathering held under it, before which the introduction of a report names it.",
    )
    statement: Prose = Field(
        description="What it asked, in full sentences; the number of the resolution stands in every language."
    )
    requests: tuple[Request, ...] = Field((), description="What it asks, one by one.")


class Party(Piece):
    """A State, an organization or another participant as this body knows it: a State by its code, others by name."""

    key: Key = Field(description="The key of the party.")
    category: Category = Field(description="In what category it takes part.")
    state: StateCode | None = Field(None, description="The code of the State (ISO 3166-1 alpha-3); each State once.")
    name: Names | None = Field(None, description="The name of a party that is not a State.")

    @model_validator(mode="after")
    def _state_or_name(self):
        if (self.state is None) == (self.name is None):
            raise wrong("A party is either a State, with “state”, or another participant, with “name”.")
        return self


class Person(Piece):
    """A person of whom the record speaks."""

    key: Key = Field(description="The key of the person.")
    name: Names = Field(description="The name, given name first, as each language writes it.")
    address: Address = Field(Address.NONE, description="How a report addresses the person; it also decides gender.")


class Capacity(Piece):
    """A person in an office or acting for a party, from a day to a day."""

    key: Key = Field(description="The key of the capacity.")
    person: key_of("people", "a person") = Field(description="Who it is.")
    party: key_of("parties", "a party") | None = Field(None, description="For whom the person acts, or comes from.")
    office: Office = Field(description="What the person is.")
    since: Day | None = Field(None, alias="from", description="The first day; left out where not known.")
    until: Day | None = Field(None, alias="to", description="The last day; left out where not known or not set.")
    extended_bureau: Flag = Field(False, description="Whether the person belongs to the extended Bureau.")
    source: Source | None = Field(None, description="Where it is known from.")


class WorkPlanEntry(Stated):
    """What a work plan sets for one year."""

    year: Number = Field(description="The year; each year once.")
    kind: EntryKind = Field(
        EntryKind.TOPICS, description="Whether topics are considered, or stock is taken of the lists."
    )
    topics: tuple[Names, ...] = Field((), description="The topics of the year.")
    collects: Flag = Field(False, description="Whether preliminary conclusions and recommendations are collected.")
    not_later_than: Day | None = Field(None, description="The day by which it is to be done at the latest.")


class WorkPlan(Piece):
    """A plan of work for several years."""

    key: Key = Field(description="The key of the work plan.")
    symbol: Symbol | None = Field(None, description="The symbol of the paper that holds it.")
    proposed_by: Office | None = Field(None, description="Who proposed it.")
    adopted_at_meeting: Number | None = Field(None, description="The number of the gathering that adopted it.")
    guidance: Prose | None = Field(
        None, description="What the lists of conclusions and recommendations should be like, in one full sentence."
    )
    first_year: Number = Field(description="Its first year.")
    last_year: Number = Field(description="Its last year.")
    entries: tuple[WorkPlanEntry, ...] = Field((), description="What it sets, year by year.")


class DayFact(Fact[Day]):
    """A day. Where it is confirmed and no more is said of it, the day alone may stand here."""


class BureauDecision(Piece):
    """What the Bureau decided for a gathering."""

    key: Key = Field(description="The key of the decision.")
    date: DayFact = Field(description="When it was taken.")
    extended: Flag = Field(False, description="Whether the extended Bureau took it.")
    about: Number = Field(description="The number of the gathering that it is about.")
    dates: Flag = Field(False, description="Whether it set the dates of the gathering.")
    provisional_agenda: Flag = Field(False, description="Whether it agreed on the provisional agenda.")


class JobNumbers(Piece):
    """The job number that a documents service gave to each language of a paper."""

    ar: JobNumber | None = Field(None, description="The job number in Arabic.")
    en: JobNumber | None = Field(None, description="The job number in English.")
    es: JobNumber | None = Field(None, description="The job number in Spanish.")
    fr: JobNumber | None = Field(None, description="The job number in French.")
    ru: JobNumber | None = Field(None, description="The job number in Russian.")
    zh: JobNumber | None = Field(None, description="The job number in Chinese.")


class Paper(Piece):
    """A paper of the body or before it. What is not known of it is left out, and prints as an empty labelled line."""

    key: Key = Field(description="The key of the paper.")
    symbol: Symbol | None = Field(None, description="The symbol; each symbol once. Left out where a paper has none.")
    kind: PaperKind = Field(PaperKind.OTHER, description="What it is.")
    title: Names | None = Field(None, description="Its title.")
    distribution: Distribution | None = Field(None, description="Its distribution, as on the masthead.")
    original: Language | None = Field(None, description="The language it was written in.")
    issued: Day | None = Field(None, description="The day on its masthead.")
    languages: Languages = Field((), description="The languages in which it exists; none where that is not known.")
    job_numbers: JobNumbers = Field(JobNumbers(), description="Its job numbers.")
    visibility: Visibility | None = Field(
        None,
        description="Who sees it; left out, that stays as it is, and a new paper is public. `desk` is the Secretariat, the "
        "Chair and the Rapporteur. A paper belongs to no party, so `own-party` is refused.",
    )
    visible_since: Instant | None = Field(
        None, description="When it comes out for them; until then, and only then, it is for the desk. Needs `visibility`."
    )


class Body(Piece):
    """A group that meets, and all that is kept of it. Keys are unique within their list."""

    key: Key = Field(description="The key of the body; it is part of the address of its pages.")
    name: Names = Field(description="The full name.")
    earlier_names: tuple[EarlierName, ...] = Field((), description="Names that it no longer bears.")
    terms: Terms = Field(description="What it is called in running text; one for each of its languages.")
    parent: Parent | None = Field(None, description="The body that it reports to.")
    publisher: Names = Field(description="Who publishes its papers, as the masthead says it.")
    note: Names | None = Field(None, description="A remark shown with the body, such as that it is invented.")
    languages: Languages = Field(min_length=1, description="Its languages; its reports are made in each of them.")
    settings: Settings = Field(description="Its ways.")
    mandates: tuple[Mandate, ...] = Field((), description="The resolutions that asked for its work.")
    parties: tuple[Party, ...] = Field((), description="Those who take part.")
    people: tuple[Person, ...] = Field((), description="The people of whom the record speaks.")
    capacities: tuple[Capacity, ...] = Field((), description="In what capacity people act.")
    work_plans: tuple[WorkPlan, ...] = Field((), description="Its plans of work.")
    bureau_decisions: tuple[BureauDecision, ...] = Field((), description="What its Bureau decided.")
    papers: tuple[Paper, ...] = Field((), description="Its papers, and others of which the record speaks.")
    meetings: tuple[Meeting, ...] = Field((), description="Its gatherings, past and present, in the order of number.")


class Record(Piece):
    """A record file: the whole file is one such object."""

    sessional: Literal[1] = Field(description="The version of the format.")
    body: Body = Field(description="The body whose record it is.")
