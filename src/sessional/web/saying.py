"""What rows are called in a language of texts, as inline nodes."""

from sessional.bodies.models import Body, Capacity, Party
from sessional.drafting.gathering.persons import party_of, person_of
from sessional.facts.models import Text as WrittenText
from sessional.facts.multilingual import Multilingual, TranslationStatus
from sessional.facts.queries import words_of
from sessional.meetings.models import AgendaItem, Meeting
from sessional.report import names
from sessional.report.prose import in_language, inline
from sessional.report.states import state
from sessional.report.status import Status
from sessional.report.tree import Inline, Text
from sessional.web import vocabulary

Words = Multilingual | WrittenText


def multilingual(value: Words) -> Multilingual:
    """A name as it is, or the current words of a text."""
    return words_of(value) if isinstance(value, WrittenText) else value


def words(lang: str, value: Words) -> tuple[Inline, ...]:
    """A name or a text; in the language it was written in where there is no translation, and then marked so."""
    return in_language(multilingual(value), lang, linked=False)


def is_unofficial(lang: str, value: Words | None) -> bool:
    """Whether what :func:`words` gives is a translation that nobody has confirmed."""
    if value is None:
        return False
    told = dict(multilingual(value).texts).get(lang)
    return told is not None and told.status is TranslationStatus.UNOFFICIAL


def term(lang: str, body: Body) -> tuple[Inline, ...]:
    """What the body is called in running text; its name where it has no term."""
    found = dict(body.terms).get(lang)
    return inline(found.name, lang) if found else words(lang, body.name)


def party(lang: str, row: Party) -> tuple[Inline, ...]:
    """A State as lists of States name it, or another party's own name."""
    return names.party(lang, party_of(row))


def plain(said: str) -> tuple[Inline, ...]:
    """Words of the interface, for where they stand beside what the record says."""
    return (Text(said),)


def plain_party(lang: str, row: Party) -> str:
    """The party as plain words, for where nothing can be marked as being in another language."""
    return state(row.state).listed_as(lang) if row.state is not None else row.name.in_language(lang)[0]


def person(lang: str, capacity: Capacity) -> tuple[Inline, ...]:
    """The person with the form of address, and the party in parentheses."""
    return names.with_party(lang, names.person(lang, person_of(capacity), addressed=True), party_of(capacity.party))


def item_title(lang: str, item: AgendaItem, body: Body) -> tuple[Inline, ...]:
    """The title that the item was given, or the set title of its kind."""
    if item.title is not None:
        return words(lang, item.title)
    return inline(vocabulary.item_title(lang, item.kind, body.gathering), lang)


def place(meeting: Meeting, body: Body) -> Multilingual | None:
    """Where the meeting is held: at the seat of the body unless told otherwise; None where that is not known."""
    if meeting.place_name is not None:
        return meeting.place_name
    return None if meeting.place_status is Status.UNKNOWN else body.seat_name
