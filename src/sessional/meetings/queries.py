"""Readings of meetings, named by their questions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Prefetch, QuerySet

from sessional.bodies.models import Body
from sessional.facts.queries import with_words
from sessional.meetings.models import (
    Agenda,
    AgendaItem,
    AgendaStage,
    AttendanceCount,
    Considered,
    ConsideredDay,
    ConsideredSitting,
    Event,
    EventKind,
    Meeting,
    MeetingPaper,
    Opening,
    OpeningOfficer,
    Panellist,
    Participant,
    Sitting,
    Statement,
)
from sessional.papers.models import Paper


def meetings_of(body: Body) -> QuerySet[Meeting]:
    """The gatherings of the body by number, with what each did."""
    return body.meetings.select_related("body", "outcome").prefetch_related(*with_words("outcome")).order_by("number")


def meetings_by_key(body: Body) -> dict[str, Meeting]:
    """The gatherings of the body by key, with their sittings and what was adopted at them."""
    return {meeting.key: meeting for meeting in body.meetings.prefetch_related("sittings", "events")}


def meetings_before(meeting: Meeting) -> QuerySet[Meeting]:
    """The earlier gatherings of the same body, by number."""
    return (
        Meeting.objects.filter(body=meeting.body_id, number__lt=meeting.number)
        .select_related("outcome")
        .prefetch_related(*with_words("outcome"))
        .order_by("number")
    )


def with_everything(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """The meetings with all that is kept of them, in a number of queries that does not grow with it."""
    by = "confirmed_by"
    considered = Considered.objects.select_related(
        "sittings_confirmed_by", "days_confirmed_by", "panellists_confirmed_by"
    ).prefetch_related(
        Prefetch(
            "sittings",
            queryset=ConsideredSitting.objects.select_related("sitting", by).order_by("sitting__number"),
        ),
        Prefetch("days", queryset=ConsideredDay.objects.select_related(by).order_by("day")),
        Prefetch(
            "panellists",
            queryset=Panellist.objects.select_related("capacity__person", "capacity__party", by).order_by("position"),
        ),
    )
    officers = OpeningOfficer.objects.select_related("capacity__person", "capacity__party", by).order_by("position")
    items = AgendaItem.objects.order_by("number")
    return meetings.select_related(
        "body",
        "outcome",
        "participants_paper",
        "study",
        "dates_confirmed_by",
        "place_confirmed_by",
        "speakers_confirmed_by",
        "attendance_confirmed_by",
        "participants_confirmed_by",
        "documents_confirmed_by",
    ).prefetch_related(
        *with_words("outcome"),
        Prefetch("sittings", queryset=Sitting.objects.select_related(by).order_by("number")),
        Prefetch(
            "agendas",
            queryset=Agenda.objects.select_related("paper").prefetch_related(Prefetch("items", queryset=items)),
        ),
        Prefetch("considered", queryset=considered),
        Prefetch(
            "events",
            queryset=Event.objects.select_related("sitting", "sitting_confirmed_by", "day_confirmed_by"),
        ),
        Prefetch(
            "opening",
            queryset=Opening.objects.select_related("sitting", "officers_confirmed_by").prefetch_related(
                Prefetch("officers", queryset=officers)
            ),
        ),
        Prefetch(
            "statements",
            queryset=Statement.objects.select_related("party", "sitting", by).order_by("position"),
        ),
        Prefetch("attendance", queryset=AttendanceCount.objects.select_related(by).order_by("position")),
        Prefetch("participants", queryset=Participant.objects.select_related("party", by).order_by("position")),
        Prefetch("documents", queryset=MeetingPaper.objects.select_related("paper", by).order_by("position")),
    )


def opening_of(meeting: Meeting) -> Opening | None:
    """The opening of the meeting, or None where nothing is said of it."""
    return getattr(meeting, "opening", None)


def event_of(meeting: Meeting, kind: EventKind, subject: str = "") -> Event | None:
    """When the agenda, the report or a list was adopted, or None where nothing is said of it."""
    return next((event for event in meeting.events.all() if (event.kind, event.subject) == (kind, subject)), None)


def agenda_in_force(agendas: Sequence[Agenda]) -> Agenda | None:
    """The adopted agenda where there is one, else the provisional one, else None."""
    by_stage = {agenda.stage: agenda for agenda in agendas}
    return by_stage.get(AgendaStage.ADOPTED) or by_stage.get(AgendaStage.PROVISIONAL)


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An agenda item with the numbers that lead to it from the top, and the items within it, by number."""

    row: AgendaItem
    numbers: tuple[int, ...]
    items: "tuple[PlacedItem, ...]"


def items_in_order(agenda: Agenda) -> tuple[PlacedItem, ...]:
    """The items at the top of the agenda, by number, each with those within it."""
    within: dict = {}
    for item in sorted(agenda.items.all(), key=lambda item: item.number):
        within.setdefault(item.parent_id, []).append(item)

    def placed(parent_id, above: tuple[int, ...]) -> tuple[PlacedItem, ...]:
        return tuple(
            PlacedItem(item, (*above, item.number), placed(item.pk, (*above, item.number)))
            for item in within.get(parent_id, ())
        )

    return placed(None, ())


def every_item(items: Sequence[PlacedItem]) -> Iterator[PlacedItem]:
    """The items and those within them, in the order in which an agenda is read."""
    for item in items:
        yield item
        yield from every_item(item.items)


def meeting_named(name: str) -> Meeting | None:
    """The meeting called ``BODY/MEETING`` by their keys, such as ``cybercrime/5``; None where there is none."""
    body, _, key = name.partition("/")
    return Meeting.objects.filter(body__key=body, key=key).select_related("body").first()


def names_of_meetings() -> list[str]:
    """``BODY/MEETING`` for every meeting kept here, by body and number."""
    rows = Meeting.objects.order_by("body__key", "number").values_list("body__key", "key")
    return [f"{body}/{key}" for body, key in rows]


def meetings_of_bodies(bodies: Iterable[Body]) -> QuerySet[Meeting]:
    """The gatherings of several bodies, by number, without what each did."""
    return Meeting.objects.filter(body__in=bodies).order_by("number")


def meeting_with_key(body: Body, key: str) -> Meeting:
    """The gathering with this key, with all that is kept of it; Meeting.DoesNotExist where there is none."""
    return with_everything(body.meetings.filter(key=key)).get()


class PaperUse(StrEnum):
    """What a paper is to a meeting."""

    PROVISIONAL_AGENDA = "provisional-agenda"
    AGENDA = "agenda"
    DOCUMENT = "document"
    STUDY = "study"
    PARTICIPANTS = "participants"


def papers_of_meeting(meeting: Meeting) -> QuerySet[Paper]:
    """The ids of the papers that the meeting had before it, and of those with its agenda and its participants."""
    found = Paper.objects.filter(agendas__meeting=meeting) | Paper.objects.filter(before__meeting=meeting)
    found |= Paper.objects.filter(study_of=meeting) | Paper.objects.filter(participants_of=meeting)
    return found.order_by().values("pk")


def uses_of(paper: Paper) -> list[tuple[PaperUse, Meeting]]:
    """Which meetings have to do with the paper, and how, by number of the meeting."""
    stages = {AgendaStage.PROVISIONAL: PaperUse.PROVISIONAL_AGENDA, AgendaStage.ADOPTED: PaperUse.AGENDA}
    uses = [(stages[agenda.stage], agenda.meeting) for agenda in paper.agendas.select_related("meeting")]
    uses += [(PaperUse.DOCUMENT, one.meeting) for one in paper.before.select_related("meeting")]
    uses += [(PaperUse.STUDY, meeting) for meeting in paper.study_of.all()]
    uses += [(PaperUse.PARTICIPANTS, meeting) for meeting in paper.participants_of.all()]
    return sorted(uses, key=lambda use: (use[1].number, list(PaperUse).index(use[0])))
