"""What of a body can be found by its words, and where a reader who found it is led."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.utils import translation

from sessional.bodies.findable import entries_of_communication
from sessional.bodies.models import Body
from sessional.bodies.queries import earlier_names_of, mandates_of, work_plans_of
from sessional.drafting.citing import citation
from sessional.drafting.composing import composed_once, languages_of
from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of
from sessional.facts.locales import locale_of
from sessional.facts.multilingual import Multilingual
from sessional.facts.queries import with_words, words_of
from sessional.facts.visibility import Visibility
from sessional.meetings.models import Meeting
from sessional.meetings.naming import gathering_name
from sessional.meetings.queries import agenda_in_force, every_item, items_in_order, with_everything
from sessional.papers.findable import entries_of_paper
from sessional.papers.models import Paper
from sessional.papers.queries import papers_of
from sessional.recommendations.models import Item
from sessional.recommendations.queries import lists_left_by
from sessional.report import dates
from sessional.report.catalogue import catalogue
from sessional.report.compose import CompositionError
from sessional.report.facts import DateSpan, ItemKind, Stage
from sessional.report.openness import open_facts
from sessional.report.status import Status
from sessional.report.tree import Document, paragraph_text, paragraphs, plain
from sessional.search.entries import EntryTold, Place


def entries_of(body: Body) -> Iterator[EntryTold]:
    """Everything of the body that can be found, in a number of queries that grows with its reports alone."""
    yield from _of_the_body(body)
    yield from _of_mandates(body)
    yield from _of_work_plans(body)
    for paper in papers_of(body).select_related("body"):
        yield from entries_of_paper(paper)
    meetings = list(with_everything(body.meetings.order_by("number")))
    for meeting in meetings:
        yield from _of_a_meeting(meeting, body)
    yield from _of_reports_and_lists(meetings, body)
    communications = body.communications.select_related("body", "text").prefetch_related(*with_words("text"))
    for communication in communications:
        yield from entries_of_communication(communication)


def _languages(body: Body) -> tuple[str, ...]:
    return body.languages or (body.name.original,)


def _words(value: Multilingual | None, lang: str) -> str:
    """The words in the language itself; none where there is no translation."""
    told = dict(value.texts).get(lang) if value is not None else None
    return told.text if told is not None else ""


def _of_the_body(body: Body) -> Iterator[EntryTold]:
    earlier = [one.name for one in earlier_names_of(body)]
    terms = {lang: term.name for lang, term in body.terms}
    for lang in body.name.languages:
        others = (terms.get(lang, ""), *(_words(name, lang) for name in earlier))
        text = "\n".join(dict.fromkeys(filter(None, others)))
        yield EntryTold("bodies.body", body.pk, lang, _words(body.name, lang), text, Place("body", (body.key,)))


def _of_mandates(body: Body) -> Iterator[EntryTold]:
    for mandate in mandates_of(body):
        place = Place("body", (body.key,), anchor=f"mandate-{mandate.key}")
        said = words_of(mandate.statement)
        for lang in said.languages:
            title = " ".join(filter(None, (mandate.symbol, _words(mandate.organ, lang))))
            yield EntryTold("bodies.mandate", mandate.pk, lang, title, _words(said, lang), place)
        for request in mandate.requests.all():
            asked = words_of(request.text)
            for lang in asked.languages:
                title = _cited(mandate.symbol, request.paragraph, lang) if request.paragraph else mandate.symbol
                yield EntryTold("bodies.request", request.pk, lang, title, _words(asked, lang), place)


def _of_work_plans(body: Body) -> Iterator[EntryTold]:
    place = Place("body", (body.key,), anchor="plan")
    for plan in work_plans_of(body):
        for entry in plan.entries.all():
            for topic in entry.topics.all():
                for lang in topic.title.languages:
                    title = _words(topic.title, lang)
                    yield EntryTold("bodies.plannedtopic", topic.pk, lang, title, str(entry.year), place)


def _of_a_meeting(meeting: Meeting, body: Body) -> Iterator[EntryTold]:
    outcome = None if meeting.outcome is None else words_of(meeting.outcome)
    place = Place("meeting", (body.key, meeting.key))
    names = {lang: _name(meeting, body, lang) for lang in _languages(body)}
    where = meeting.place_name
    if where is None and meeting.place_status is not Status.UNKNOWN:
        where = body.seat_name
    for lang, name in names.items():
        when = ""
        if meeting.first_day is not None:
            when = plain(dates.span(lang, DateSpan(meeting.first_day, meeting.last_day), compact=True))
        text = "\n".join(filter(None, (_words(outcome, lang), " ".join(filter(None, (_words(where, lang), when))))))
        yield EntryTold("meetings.meeting", meeting.pk, lang, name, text, place)
    agenda = agenda_in_force(list(meeting.agendas.all()))
    place = Place("meeting", (body.key, meeting.key), anchor="agenda")
    for item in every_item(items_in_order(agenda)) if agenda else ():
        row = item.row
        for lang in row.title.languages if row.title is not None else names:
            title = _words(row.title, lang) or _set_title(row.kind, body, lang)
            yield EntryTold("meetings.agendaitem", row.pk, lang, title, names.get(lang, ""), place)


def _name(meeting: Meeting, body: Body, lang: str) -> str:
    with translation.override(locale_of(lang)):
        return gathering_name(lang, body.gathering, meeting.number)


def _set_title(kind: ItemKind, body: Body, lang: str) -> str:
    return catalogue(lang).words(f"item-{kind}", gathering=body.gathering.value)


def _cited(symbol: str, number: int, lang: str) -> str:
    with translation.override(locale_of(lang)):
        return citation(symbol, number)


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item of a list, and the meeting that left the list."""

    item: Item
    meeting: Meeting


@dataclass(slots=True)
class _Printed:
    """Where a report prints an item: in each language how the place is cited, and its anchor."""

    report: Report
    places: dict[str, tuple[str, str]] = field(default_factory=dict)


def _of_reports_and_lists(meetings: list[Meeting], body: Body) -> Iterator[EntryTold]:
    placed = _placed(meetings)
    reports = list(reports_of(meetings))
    last = {report.meeting_id: report for report in reports}
    printed: dict[UUID, _Printed] = {}
    for report in reports:
        for document in _documents(report):
            place = Place("report", (body.key, report.meeting.key), _stage(report, last))
            yield from _of_paragraphs(document, report, place, placed)
            _note_items(document, report, placed, printed)
    for one in {one.item.pk: one for one in placed.values()}.values():
        yield from _of_an_item(one, body, last, printed.get(one.item.pk))


def _placed(meetings: list[Meeting]) -> Mapping[str, _Placed]:
    """Items by what reports call them, those of later meetings after those of earlier ones."""
    return {
        f"meeting/{one.meeting.key}/list/{one.key}/entry/{placement.item.key}": _Placed(placement.item, one.meeting)
        for one in lists_left_by(meetings)
        for group in one.groups.all()
        for placement in group.placements.all()
    }


def _stage(report: Report, last: Mapping[UUID, Report]) -> dict[str, str]:
    """What the address of a report says that has gone further since."""
    return {} if last[report.meeting_id].pk == report.pk else {"stage": report.stage.value}


def _documents(report: Report) -> Iterator[Document]:
    """The report in its languages, as its page shows it: not where it cannot be composed, or is not yet final as it says."""
    facts = facts_of(report)
    for lang in languages_of(facts):
        try:
            document = composed_once(facts, lang)
        except CompositionError:
            continue
        if report.stage is not Stage.FINAL or not open_facts(document):
            yield document


def _of_paragraphs(
    document: Document, report: Report, place: Place, placed: Mapping[str, _Placed]
) -> Iterator[EntryTold]:
    """The paragraphs of a report; items of its lists are found by themselves, and are left out."""
    for paragraph in paragraphs(document):
        has_items = any(item.id in placed for item in paragraph.items)
        yield EntryTold(
            "drafting.report",
            report.pk,
            document.lang,
            _cited(document.symbol, paragraph.number, document.lang),
            plain(paragraph.content) if has_items else paragraph_text(paragraph),
            replace(place, anchor=f"p{paragraph.number}"),
            part=paragraph.id,
            **_as_seen(report.paper),
        )


def _note_items(
    document: Document, report: Report, placed: Mapping[str, _Placed], printed: dict[UUID, _Printed]
) -> None:
    """Where items stand: in the report that most may see or, among such, in the one that has come furthest."""
    for paragraph in paragraphs(document):
        for number, item in enumerate(paragraph.items, 1):
            if item.id not in placed:
                continue
            key = placed[item.id].item.pk
            kept = printed.get(key)
            if kept is None or (
                kept.report.pk != report.pk and _openness(report.paper) >= _openness(kept.report.paper)
            ):
                kept = printed[key] = _Printed(report)
            if kept.report.pk == report.pk:
                cited = f"{_cited(document.symbol, paragraph.number, document.lang)} {item.marker}"
                kept.places[document.lang] = (cited, f"p{paragraph.number}.{number}")


def _openness(paper: Paper) -> tuple[int, bool]:
    return list(Visibility).index(paper.visibility), paper.visible_since is None


def _of_an_item(one: _Placed, body: Body, last: Mapping[UUID, Report], printed: _Printed | None) -> Iterator[EntryTold]:
    """An item of a list, for those who may see the report that prints it, or is to print it."""
    report = printed.report if printed is not None else last.get(one.meeting.pk)
    said = words_of(one.item.text)
    for lang in said.languages:
        title, place = "", Place("meeting", (body.key, one.meeting.key), anchor="report" if report else "")
        if printed is not None:
            title, anchor = printed.places.get(lang) or next(iter(printed.places.values()))
            place = Place("report", (body.key, report.meeting.key), _stage(report, last), anchor)
        seen = {} if report is None else _as_seen(report.paper)
        yield EntryTold("recommendations.item", one.item.pk, lang, title, _words(said, lang), place, **seen)


def _as_seen(paper: Paper) -> dict:
    """What a paper carries is found by those who see the paper."""
    return {"visibility": paper.visibility, "visible_since": paper.visible_since, "carrier_id": paper.pk}
