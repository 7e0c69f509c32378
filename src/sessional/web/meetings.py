"""The page of a meeting: what happens when, what was said, what came out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.drafting.composed import CompositionError, Openness, composed, openness
from sessional.drafting.gathering.participation import attendance_of
from sessional.drafting.gathering.persons import party_of
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of
from sessional.meetings.models import AgendaStage, EventKind, Meeting, Participant, Statement
from sessional.meetings.queries import (
    PlacedItem,
    agenda_in_force,
    event_of,
    every_item,
    items_in_order,
    meeting_with_key,
    opening_of,
)
from sessional.meetings.rules import may_keep_meetings
from sessional.papers.queries import ids_of_papers_seen, seen
from sessional.recommendations.queries import lists_with_sizes
from sessional.report import names
from sessional.report.facts import Category
from sessional.web.agenda import lines, provisional_lines, reference
from sessional.web.bodies import day_at, find_body
from sessional.web.language import text_language
from sessional.web.saying import is_unofficial
from sessional.web.timeline import when_is
from sessional.web.timetable import timetable


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement, and how the agenda item is called under which it was made; empty where that is not told."""

    statement: Statement
    item: str


@dataclass(frozen=True, slots=True)
class Speakers:
    """The statements made at a meeting: those told of by name, and how many States made others."""

    named: list[Spoken]
    states_counted: int


@require_safe
@gzip_page
def show_meeting(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    shown = find_body(body)
    meeting = find_meeting(shown, key)
    text = text_language(request, shown)
    agendas = {agenda.stage: agenda for agenda in meeting.agendas.all()}
    in_force = agenda_in_force(list(agendas.values()))
    items = items_in_order(in_force) if in_force else ()
    days = timetable(meeting, items)
    provisional = agendas.get(AgendaStage.PROVISIONAL)
    sight = sight_of(request.asking)
    reports = list(reports_of([meeting]).filter(seen(sight, "paper__")))
    papers = ids_of_papers_seen(sight, shown)
    context = {
        "body": shown,
        "text": text,
        "keeps_meetings": may_keep_meetings(request.asking, shown),
        "meeting": meeting,
        "when": when_is(meeting, day_at(shown, timezone.now())),
        "outcome_unofficial": is_unofficial(text.lang, meeting.outcome),
        "agenda": in_force,
        "agenda_lines": lines(in_force, meeting, text.lang) if in_force else (),
        "agenda_adopted": event_of(meeting, EventKind.AGENDA_ADOPTED),
        "provisional": provisional if provisional is not in_force else None,
        "provisional_lines": provisional_lines(provisional, text.lang) if provisional else (),
        "days": days,
        "has_hours": any(row.sitting.starts for day in days for row in day.rows),
        "opening": opening_of(meeting),
        "speakers": speakers(meeting, shown, items, text.lang),
        "attendance": attendance_of(meeting, "meeting"),
        "participants": by_category(meeting.participants.all(), text.lang),
        "lists": lists_with_sizes(meeting),
        "reports": reports,
        "papers_seen": papers,
        "state": state_of(reports[-1], text.lang) if reports else None,
    }
    return render(request, "web/meeting.html", context)


def find_meeting(body: Body, key: str) -> Meeting:
    """The meeting with this key; Http404, which says so, where there is none."""
    try:
        return meeting_with_key(body, key)
    except Meeting.DoesNotExist:
        raise Http404(_("This body has no meeting with the key “%(key)s” here.") % {"key": key}) from None


def speakers(meeting: Meeting, body: Body, items: Sequence[PlacedItem], lang: str) -> Speakers | None:
    """Who made statements, in the alphabetical order of the language. States are only counted where the body's reports
    do not name them. None where nothing is said of statements."""
    if meeting.speakers_status is None:
        return None
    called = {item.row.pk: reference(lang, item.numbers) for item in every_item(items)}
    told = in_order(meeting.statements.all(), lang)
    counted = (
        () if body.attribution_in_speakers else [one for one in told if one.party.category is Category.MEMBER_STATE]
    )
    named = [Spoken(one, called.get(one.item_id, "")) for one in told if one not in counted]
    return Speakers(named, len({one.party_id for one in counted}))


def in_order(rows: Iterable, lang: str) -> list:
    """Rows that have a ``party``, in the alphabetical order of the language."""
    return sorted(rows, key=lambda row: (*names.party_order(lang, party_of(row.party)), row.position))


def by_category(participants: Iterable[Participant], lang: str) -> list[tuple[Category, list[Participant]]]:
    """Who was present, in the order in which a report names the categories."""
    order = list(Category)
    ranked = sorted(in_order(participants, lang), key=lambda row: order.index(row.party.category))
    return [(category, list(rows)) for category, rows in groupby(ranked, key=lambda row: row.party.category)]


def state_of(report: Report, lang: str) -> Openness | None:
    """What is still open in the report, as it stands in the paper in the language, or in the first that there is one in;
    None where no paper can be composed."""
    paper = composed(report)
    if not paper.offered:
        return None
    try:
        return openness(paper, lang if lang in paper.offered else paper.offered[0])
    except CompositionError:
        return None
