"""The pages of the meeting desk: everything that is entered of a meeting, beside the report that it makes."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sessional.bodies.asking import actor_of
from sessional.bodies.permission import acting
from sessional.bodies.queries import capacities_of, parties_of
from sessional.drafting.entering import entering
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of
from sessional.meetings import actions
from sessional.meetings.confirming import considered_at
from sessional.meetings.entries import ItemNumber, SittingEntry, item_number, number_of_item
from sessional.meetings.models import AgendaStage, Half, Meeting
from sessional.meetings.queries import agenda_in_force, items_in_order
from sessional.meetings.rules import may_keep_meetings
from sessional.meetings.told import told_of
from sessional.report.status import Status
from sessional.web import vocabulary
from sessional.web.bodies import find_body
from sessional.web.language import OWN_NAMES, asked_for, text_language
from sessional.web.meeting_desk import doings, presence, setting
from sessional.web.meeting_desk.facts import Desk
from sessional.web.meeting_desk.places import address, place_of
from sessional.web.meeting_desk.preview import Preview, number_of_head, preview_of
from sessional.web.meeting_desk.rows import named
from sessional.web.meeting_desk.sections import Section
from sessional.web.meetings import find_meeting
from sessional.web.timetable import timetable

#: The parts of the desk by the action that keeps each, in the order in which a meeting goes through them.
SECTIONS: MappingProxyType[str, type[Section]] = MappingProxyType(
    {
        kind.verb: kind
        for kind in (
            setting.Dates,
            setting.Agenda,
            setting.Sittings,
            doings.Opening,
            doings.AgendaAdopted,
            doings.Considered,
            presence.Statements,
            presence.AttendanceCounts,
            presence.Participants,
            presence.Documents,
            doings.ReportAdopted,
        )
    }
)
#: The actions that keep one of several parts, which their address names: an agenda by its stage, an item by its number.
OF_ONE_OF_SEVERAL = frozenset({"set_agenda", "consider_item"})
#: The hour at which an afternoon begins.
NOON = 13
#: How sure it may be that an item was considered at a sitting, in the table of the desk.
IN_THE_TABLE = (Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether an item was considered at a sitting: ``status`` is empty where it is not told that it was."""

    item: str
    sitting: int
    said: str
    status: str
    choices: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An item with its cells, one for each sitting, and where the rest of its consideration is entered."""

    item: str
    title: str
    place: str
    cells: tuple[Cell, ...]


def _desk(request: HttpRequest, lang: str, body: str, key: str) -> Desk:
    """The desk of a meeting; 404 where there is no such meeting, Refused where it is not the reader's to keep."""
    shown = find_body(body)
    by = acting(request.asking, may_keep_meetings, shown, body=shown)
    meeting = find_meeting(shown, key)
    return Desk(
        body=shown,
        meeting=meeting,
        told=told_of(meeting),
        by=by,
        at=request.asking.at,
        lang=lang,
        parties=tuple(parties_of(shown)),
        capacities=tuple(capacities_of(shown)),
        papers=tuple(shown.papers.order_by("position")),
    )


@require_safe
@gzip_page
def show_desk(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """What is entered of the meeting, in the order in which it happens, beside its report."""
    desk = _desk(request, lang, body, key)
    return render(request, "web/meeting_desk.html", _everything(request, desk))


@require_safe
def show_preview(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """The report beside the desk, for a page that is open already; nothing (204) while it reads as that page has it."""
    shown = find_body(body)
    acting(request.asking, may_keep_meetings, shown, body=shown)
    if request.GET.get("head") == str(number_of_head(shown)):
        return HttpResponse(status=204)
    desk = _desk(request, lang, body, key)
    told = _beside(request, desk) | {"on_desk": "desk" in request.GET}
    return render(request, "web/desk_beside.html", told)


def _everything(request: HttpRequest, desk: Desk) -> dict:
    meeting = desk.meeting
    agenda = agenda_in_force(list(meeting.agendas.all()))
    items = items_in_order(agenda) if agenda else ()
    return _beside(request, desk) | {
        "text": text_language(request, desk.body),
        "on_desk": True,
        "days": timetable(meeting, items),
        "parts": [(verb, kind.heading, _address(desk, verb)) for verb, kind in SECTIONS.items() if verb not in OF_ONE_OF_SEVERAL],
        "agendas": [
            (stage, SECTIONS["set_agenda"](desk, about=stage.value).title, _address(desk, "set_agenda", stage.value))
            for stage in AgendaStage
        ],
        "agenda": agenda,
        "sittings": [named(desk.lang, one) for one in desk.told.sittings],
        "sittings_by_number": [(one.number, named(desk.lang, one)) for one in desk.told.sittings],
        "now": _sitting_now(desk),
        "lines": list(_lines(desk)),
        "speakers": meeting.statements.all(),
    }




def _sitting_now(desk: Desk) -> int | None:
    """The sitting that is going on, or the last that was held, by the clocks of the body; the first before any was."""
    here = desk.at.astimezone(ZoneInfo(desk.body.time_zone))
    half = Half.MORNING if here.hour < NOON else Half.AFTERNOON
    begun = [
        one.number
        for one in desk.told.sittings
        if one.date is not None
        and (one.date < here.date() or (one.date == here.date() and not (one.half is Half.AFTERNOON and half is Half.MORNING)))
    ]
    return max(begun, default=min((one.number for one in desk.told.sittings), default=None))


def _address(desk: Desk, verb: str, about: str = "") -> str:
    return address(desk.lang, desk.body, desk.meeting.key, verb, about)


def _lines(desk: Desk) -> Iterator[Line]:
    deliberated = {one.item for one in desk.told.considered}
    kinds = {one.numbers: one.entry for agenda in desk.told.agendas for one in setting.numbered(agenda.items)}
    for numbers, title in desk.items:
        entry = kinds.get(numbers)
        if numbers in deliberated or (entry is not None and entry.kind in setting.DELIBERATED and not entry.items):
            cells = tuple(_cell(desk, numbers, sitting) for sitting in desk.told.sittings)
            item = number_of_item(numbers)
            yield Line(item, title, _address(desk, "consider_item", item), cells)


def _cell(desk: Desk, item: ItemNumber, sitting: SittingEntry) -> Cell:
    standing = considered_at(desk.told, item, sitting.number)
    choices = (("", "–"), *((one.value, vocabulary.STATUSES[one]) for one in IN_THE_TABLE))
    status = "" if standing is None else standing.status.value
    return Cell(number_of_item(item), sitting.number, named(desk.lang, sitting), status, choices)


def _beside(request: HttpRequest, desk: Desk) -> dict:
    wanted = asked_for(request, "text") or desk.lang
    report = _report(desk.meeting)
    found: Preview = preview_of(desk.body, desk.meeting.key, report, wanted, desk.lang)
    readings = [(one, f"?text={one}", one == found.lang) for one in OWN_NAMES if one in found.offered]
    return {"body": desk.body, "meeting": desk.meeting, "desk": desk, "preview": found, "readings": readings}


def _report(meeting: Meeting) -> Report | None:
    """The draft while there is one; the final report where there is nothing else."""
    found = list(reports_of([meeting]))
    return found[0] if found else None


def _kept(form: Section, desk: Desk) -> bool:
    """Whether the part was kept; else its errors stand at their fields."""
    try:
        with entering(desk.body, by=actor_of(desk.by), at=desk.at) as recording:
            form.keep(recording)
    except ValidationError as error:
        form.keep_errors(error)
        return False
    return True


def section(verb: str):
    """The page on which one part of a meeting is entered, named after the action that keeps it."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @gzip_page
    def enter(request: HttpRequest, lang: str, body: str, key: str, of: str = "") -> HttpResponse:
        desk = _desk(request, lang, body, key)
        if not _is_there(desk, verb, of):
            raise Http404(_("This meeting has no such part."))
        form = SECTIONS[verb](desk, request.POST if request.method == "POST" else None, of)
        if form.asks_for_more:
            form.with_more_rows()
        elif request.method == "POST" and form.is_valid() and _kept(form, desk):
            return HttpResponseRedirect(_back(request, desk, verb))
        told = _beside(request, desk) | {"text": text_language(request, desk.body), "form": form}
        wrong = request.method == "POST" and not form.asks_for_more
        return render(request, "web/desk_section.html", told, status=422 if wrong else 200)

    enter.__name__ = verb
    return enter


def _is_there(desk: Desk, verb: str, about: str) -> bool:
    if verb == "set_agenda":
        return about in [stage.value for stage in AgendaStage]
    if verb == "consider_item":
        return about in [number_of_item(numbers) for numbers, _title in desk.items]
    return about == ""


def _back(request: HttpRequest, desk: Desk, verb: str) -> str:
    """Back to the desk, in the language of the preview, where the part stands."""
    shown = asked_for(request, "text")
    query = f"?text={shown}" if shown else ""
    return f"{reverse('meeting-desk', args=[desk.lang, desk.body.key, desk.meeting.key])}{query}#{verb}"


@require_POST
def note_considered(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """The cells of the table that say something else than the page had: each whether an item was considered at a sitting;
    or one item, at one sitting, whatever was told of it before."""
    desk = _desk(request, lang, body, key)
    told_of_cells = request.POST.dict()
    if {"item", "sitting"} <= told_of_cells.keys():
        item, sitting = told_of_cells["item"], told_of_cells["sitting"]
        told_of_cells = {f"at-{item}-{sitting}": Status.CONFIRMED.value} | _seen(desk, item, sitting)
    items = {number_of_item(numbers): numbers for numbers, _title in desk.items}
    errors: list[str] = []
    try:
        with entering(desk.body, by=actor_of(desk.by), at=desk.at) as recording:
            for name, told in told_of_cells.items():
                cell, seen = name.removeprefix("at-"), told_of_cells.get(f"seen-{name}", "")
                item, _dash, sitting = cell.rpartition("-")
                if name == cell or told == seen or item not in items or not sitting.isdigit():
                    continue
                standing = desk.standing(Status(told), "", None) if told in IN_THE_TABLE else None
                actions.note_considered(
                    meeting=desk.meeting,
                    item=item_number(item),
                    sitting=int(sitting),
                    standing=standing,
                    seen=Status(seen) if seen in IN_THE_TABLE else None,
                    recording=recording,
                )
    except ValidationError as error:
        errors = error.messages
    return _answer(request, lang, body, key, errors, "consider_item")


def _seen(desk: Desk, item: str, sitting: str) -> dict[str, str]:
    """What is told of a cell now, as a page would have it."""
    kept = [
        cell.status for line in _lines(desk) for cell in line.cells if (cell.item, str(cell.sitting)) == (item, sitting)
    ]
    return {f"seen-at-{item}-{sitting}": status for status in kept}


@require_POST
def confirm_fact(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """Confirm an open fact as it stands; where there is nothing to confirm yet, lead to where it is entered."""
    desk = _desk(request, lang, body, key)
    fact = request.POST.get("fact", "")
    try:
        with entering(desk.body, by=actor_of(desk.by), at=desk.at) as recording:
            actions.confirm_fact(
                meeting=desk.meeting,
                path=fact.removeprefix(f"meeting/{key}/"),
                by=desk.by.key,
                at=desk.at,
                recording=recording,
            )
    except ValidationError as error:
        place = place_of(lang, desk.body, fact)
        if error.code == "enter" and place is not None:
            return HttpResponseRedirect(place)
        return _answer(request, lang, body, key, error.messages, "open")
    return _answer(request, lang, body, key, [], "open")


def _answer(request: HttpRequest, lang: str, body: str, key: str, errors: list[str], part: str) -> HttpResponse:
    """Back to the desk; with what went wrong above it, if anything did. A page that asked by htmx takes of it what it
    needs."""
    desk = _desk(request, lang, body, key)
    if not errors and not request.headers.get("HX-Request"):
        return HttpResponseRedirect(_back(request, desk, part))
    told = _everything(request, desk) | {"errors": errors}
    return render(request, "web/meeting_desk.html", told, status=422 if errors else 200)

