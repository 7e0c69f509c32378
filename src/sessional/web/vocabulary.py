"""The words of the interface for what is kept as one of a few values, and for what is kept as a number."""

from datetime import date, time

from babel.dates import get_day_names
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from sessional.bodies.models import AddressKind, ClearanceStatus
from sessional.facts.visibility import Visibility
from sessional.meetings.models import EventKind, Half
from sessional.meetings.queries import PaperUse
from sessional.papers.families import Relation
from sessional.papers.models import PaperKind
from sessional.report import dates, numerals
from sessional.report.catalogue import catalogue
from sessional.report.facts import Address, Category, Distribution, Gathering, ItemKind, Office, Stage
from sessional.report.status import Status

STATUSES = {
    Status.CONFIRMED: pgettext_lazy("how sure a fact is", "confirmed"),
    Status.ANTICIPATED: pgettext_lazy("how sure a fact is", "anticipated"),
    Status.UNCONFIRMED: pgettext_lazy("how sure a fact is", "not confirmed"),
    Status.UNKNOWN: pgettext_lazy("how sure a fact is", "not known"),
    Status.OPEN_ENDED: pgettext_lazy("how sure a fact is", "more may follow"),
}

#: Stands beside the word, for the eye; as a paper has it where a paper has a mark.
STATUS_MARKS = {
    Status.CONFIRMED: "●",
    Status.ANTICIPATED: "○",
    Status.UNCONFIRMED: "[?]",
    Status.UNKNOWN: "[…]",
    Status.OPEN_ENDED: "[+]",
}

STAGES = {
    Stage.DRAFT: pgettext_lazy("stage of a report", "Draft"),
    Stage.FINAL: pgettext_lazy("stage of a report", "Final"),
}
STAGE_MARKS = {Stage.DRAFT: "◐", Stage.FINAL: "●"}

#: What can be found, by kind, in the order of the page of the search.
FOUND_KINDS = {
    "bodies.body": pgettext_lazy("what is found", "Bodies"),
    "bodies.mandate": pgettext_lazy("what is found", "Mandates"),
    "bodies.request": pgettext_lazy("what is found", "Requests in mandates"),
    "bodies.plannedtopic": pgettext_lazy("what is found", "Topics of the work plan"),
    "meetings.meeting": pgettext_lazy("what is found", "Meetings"),
    "meetings.agendaitem": pgettext_lazy("what is found", "Agenda items"),
    "papers.paper": pgettext_lazy("what is found", "Papers"),
    "recommendations.item": pgettext_lazy("what is found", "Conclusions and recommendations"),
    "bodies.communication": pgettext_lazy("what is found", "Communications"),
    "drafting.report": pgettext_lazy("what is found", "Paragraphs of reports"),
}
OTHER_KIND = pgettext_lazy("what is found", "Other texts")

_OFFICES_OF_MEN = {
    Office.CHAIR: pgettext_lazy("office of a man", "Chair"),
    Office.CO_CHAIR: pgettext_lazy("office of a man", "Co-Chair"),
    Office.VICE_CHAIR: pgettext_lazy("office of a man", "Vice-Chair"),
    Office.RAPPORTEUR: pgettext_lazy("office of a man", "Rapporteur"),
    Office.SECRETARIAT: pgettext_lazy("office of a man", "Secretariat"),
    Office.PANELLIST: pgettext_lazy("office of a man", "Panellist"),
    Office.DELEGATE: pgettext_lazy("office of a man", "Delegate"),
    Office.HEAD_OF_DELEGATION: pgettext_lazy("office of a man", "Head of delegation"),
}
_OFFICES_OF_WOMEN = {
    Office.CHAIR: pgettext_lazy("office of a woman", "Chair"),
    Office.CO_CHAIR: pgettext_lazy("office of a woman", "Co-Chair"),
    Office.VICE_CHAIR: pgettext_lazy("office of a woman", "Vice-Chair"),
    Office.RAPPORTEUR: pgettext_lazy("office of a woman", "Rapporteur"),
    Office.SECRETARIAT: pgettext_lazy("office of a woman", "Secretariat"),
    Office.PANELLIST: pgettext_lazy("office of a woman", "Panellist"),
    Office.DELEGATE: pgettext_lazy("office of a woman", "Delegate"),
    Office.HEAD_OF_DELEGATION: pgettext_lazy("office of a woman", "Head of delegation"),
}

CATEGORIES = {
    Category.MEMBER_STATE: gettext_lazy("Member States"),
    Category.OBSERVER_STATE: gettext_lazy("Non-member observer States"),
    Category.EUROPEAN_UNION: gettext_lazy("European Union"),
    Category.PROGRAMME_NETWORK_INSTITUTE: gettext_lazy(
        "Institutes of the United Nations crime prevention and criminal justice programme network"
    ),
    Category.UN_BODY: gettext_lazy("United Nations bodies"),
    Category.INTERGOVERNMENTAL: gettext_lazy("Intergovernmental organizations"),
    Category.NON_GOVERNMENTAL: gettext_lazy("Non-governmental organizations"),
    Category.PRIVATE_SECTOR: gettext_lazy("Private sector"),
    Category.ACADEMIA: gettext_lazy("Academia"),
}

#: The category of one participant, where the list above names them all.
CATEGORY_OF_ONE = {
    Category.MEMBER_STATE: pgettext_lazy("category of one participant", "Member State"),
    Category.OBSERVER_STATE: pgettext_lazy("category of one participant", "Non-member observer State"),
    Category.EUROPEAN_UNION: pgettext_lazy("category of one participant", "European Union"),
    Category.PROGRAMME_NETWORK_INSTITUTE: pgettext_lazy(
        "category of one participant",
        "Institute of the United Nations crime prevention and criminal justice programme network",
    ),
    Category.UN_BODY: pgettext_lazy("category of one participant", "United Nations body"),
    Category.INTERGOVERNMENTAL: pgettext_lazy("category of one participant", "Intergovernmental organization"),
    Category.NON_GOVERNMENTAL: pgettext_lazy("category of one participant", "Non-governmental organization"),
    Category.PRIVATE_SECTOR: pgettext_lazy("category of one participant", "Private sector"),
    Category.ACADEMIA: pgettext_lazy("category of one participant", "Academia"),
}

ADDRESS_KINDS = {
    AddressKind.EMAIL: pgettext_lazy("kind of address", "E-mail"),
    AddressKind.POST: pgettext_lazy("kind of address", "Post"),
    AddressKind.TELEPHONE: pgettext_lazy("kind of address", "Telephone"),
}

CLEARANCES = {
    ClearanceStatus.DRAFT: pgettext_lazy("how far a text of a delegation has come", "Draft"),
    ClearanceStatus.CLEARED: pgettext_lazy("how far a text of a delegation has come", "Cleared"),
    ClearanceStatus.SENT: pgettext_lazy("how far a text of a delegation has come", "Sent"),
}
CLEARANCE_MARKS = {ClearanceStatus.DRAFT: "○", ClearanceStatus.CLEARED: "◐", ClearanceStatus.SENT: "●"}

#: To whom a communication is shown beside its party and the desk.
PUBLISHED_TO = {
    Visibility.DELEGATIONS: pgettext_lazy("who reads a communication", "delegations"),
    Visibility.PARTICIPANTS: pgettext_lazy("who reads a communication", "all participants"),
    Visibility.PUBLIC: pgettext_lazy("who reads a communication", "everybody"),
}

ADDRESSED_AS = {
    Address.NONE: pgettext_lazy("form of address", "none"),
    Address.MR: pgettext_lazy("form of address", "Mr."),
    Address.MS: pgettext_lazy("form of address", "Ms."),
}

PAPER_KINDS = {
    PaperKind.REPORT: pgettext_lazy("kind of paper", "Report"),
    PaperKind.AGENDA: pgettext_lazy("kind of paper", "Agenda"),
    PaperKind.PARTICIPANTS: pgettext_lazy("kind of paper", "List of participants"),
    PaperKind.CONFERENCE_ROOM: pgettext_lazy("kind of paper", "Conference room paper"),
    PaperKind.STUDY: pgettext_lazy("kind of paper", "Study"),
    PaperKind.OTHER: pgettext_lazy("kind of paper", "Other paper"),
}

#: Who sees a paper that is out; before that, only those at the desk do.
READERS = {
    Visibility.DESK: pgettext_lazy("who sees a paper", "for the Secretariat, the Chair and the Rapporteur"),
    Visibility.DELEGATIONS: pgettext_lazy("who sees a paper", "for delegations"),
    Visibility.PARTICIPANTS: pgettext_lazy("who sees a paper", "for participants"),
    Visibility.PUBLIC: pgettext_lazy("who sees a paper", "for everybody"),
}
READERS_MARKS = {
    Visibility.DESK: "◌",
    Visibility.DELEGATIONS: "◔",
    Visibility.PARTICIPANTS: "◑",
    Visibility.PUBLIC: "●",
}

RELATIONS = {
    Relation.ORIGINAL: pgettext_lazy("a paper in its family", "Paper"),
    Relation.ADDENDUM: pgettext_lazy("a paper in its family", "Addendum"),
    Relation.REVISION: pgettext_lazy("a paper in its family", "Revision"),
    Relation.CORRIGENDUM: pgettext_lazy("a paper in its family", "Corrigendum"),
    Relation.REISSUE: pgettext_lazy("a paper in its family", "Reissue for technical reasons"),
}

PAPER_USES = {
    PaperUse.PROVISIONAL_AGENDA: pgettext_lazy("what a paper is to a meeting", "provisional agenda"),
    PaperUse.AGENDA: pgettext_lazy("what a paper is to a meeting", "agenda as adopted"),
    PaperUse.DOCUMENT: pgettext_lazy("what a paper is to a meeting", "document before the meeting"),
    PaperUse.STUDY: pgettext_lazy("what a paper is to a meeting", "study before the meeting"),
    PaperUse.PARTICIPANTS: pgettext_lazy("what a paper is to a meeting", "list of participants"),
}

EVENTS = {
    EventKind.AGENDA_ADOPTED: gettext_lazy("Adoption of the agenda"),
    EventKind.LIST_ADOPTED: gettext_lazy("Adoption of recommendations"),
    EventKind.REPORT_ADOPTED: gettext_lazy("Adoption of the report"),
}

FORMATS = {
    "pdf": gettext_lazy("PDF, for printing"),
    "docx": gettext_lazy("Word"),
    "html": gettext_lazy("Web page"),
    "akn": gettext_lazy("Akoma Ntoso"),
    "txt": gettext_lazy("Plain text"),
}

HALVES = {Half.MORNING: gettext_lazy("Morning"), Half.AFTERNOON: gettext_lazy("Afternoon")}


def office(office: Office, address: Address) -> str:
    """What an office is called when the person is addressed like this."""
    return str((_OFFICES_OF_WOMEN if address is Address.MS else _OFFICES_OF_MEN)[office])


def language(lang: str, other: str) -> str:
    """What ``other`` is called in ``lang``, as a masthead has it: ``Arabic``, ``arabe``, ``阿拉伯文``."""
    return catalogue(lang).words(f"language-{other}")


def distribution(lang: str, value: Distribution) -> str:
    """The distribution of a paper, as a masthead in ``lang`` has it."""
    return catalogue(lang).words(f"distribution-{value}")


def item_title(lang: str, kind: ItemKind, gathering: Gathering) -> str:
    """The set title of an agenda item of this kind, as the report of the gathering prints it."""
    set_kind = ItemKind.OTHER if kind is ItemKind.TOPIC else kind
    return catalogue(lang).words(f"item-{set_kind}", gathering=gathering.value)


def item_kind(lang: str, kind: ItemKind, gathering: Gathering) -> str:
    """What an agenda item of this kind is about: its set title, or that it is a topic of its own."""
    return pgettext("kind of agenda item", "Topic") if kind is ItemKind.TOPIC else item_title(lang, kind, gathering)


def sitting_name(lang: str, number: int) -> str:
    """``2nd meeting``, ``2e séance``, ``第2场会议``, in the language of the interface, which ``lang`` is."""
    # In papers a Russian sitting stands in the prepositional case; alone it stands in the nominative.
    written = f"{number}-е" if lang == "ru" else numerals.sitting(lang, number)
    return pgettext("one half-day of a gathering", "%(number)s meeting") % {"number": written}


def weekday_and_day(lang: str, day: date) -> str:
    """``Wednesday, 27 March 2019``, in the language of the interface, which ``lang`` is."""
    weekday = get_day_names("wide", "stand-alone", locale=lang)[day.weekday()]
    words = pgettext("a date", "%(weekday)s, %(day)s") % {"weekday": weekday, "day": dates.day(lang, day)}
    return words[:1].upper() + words[1:]


def figure(lang: str, number: int) -> str:
    """A number with its thousands set off as papers in the language have them: ``3,300``, ``3.300``, ``3 300``."""
    return f"{number:,}".replace(",", {"en": ",", "es": "."}.get(lang, "\u00a0"))


def clock(moment: time) -> str:
    """A time of day in 24 hours, as the programme of meetings has it in all languages: ``15:00``."""
    return f"{moment:%H:%M}"


def moment(lang: str, day: date, time: time) -> str:
    """``27 March 2019, 10:00``, in the language of the interface, which ``lang`` is."""
    return pgettext("an instant", "%(day)s, %(time)s") % {"day": dates.day(lang, day), "time": clock(time)}


def from_moment(lang: str, day: date, time: time, zone: str) -> str:
    """``from 27 March 2019, 10:00 (Europe/Vienna)``."""
    return pgettext("an instant", "from %(moment)s (%(zone)s)") % {"moment": moment(lang, day, time), "zone": zone}
