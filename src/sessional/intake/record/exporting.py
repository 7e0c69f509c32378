"""Giving back what is kept of a body as a record file: the same rows always give the same bytes."""

from typing import Any
from uuid import UUID

from sessional.bodies import queries as body_queries
from sessional.bodies.entries import Terms as KeptTerms
from sessional.bodies.models import (
    Body,
    BureauDecision,
    Capacity,
    EarlierName,
    Mandate,
    Party,
    RosterEntry,
    WorkPlan,
    WorkPlanEntry as PlannedYear,
)
from sessional.drafting.queries import reports_of
from sessional.facts.rules import CASES
from sessional.facts.visibility import Visibility
from sessional.intake.record import schema
from sessional.intake.record.gatherings import Place
from sessional.intake.record.meeting_exporting import Following, meeting_piece
from sessional.intake.record.values import Names, Prose, standing_fields
from sessional.intake.record.writing import write
from sessional.meetings.queries import with_everything
from sessional.papers.models import Paper
from sessional.papers.queries import papers_of
from sessional.recommendations.queries import lists_left_by
from sessional.report.facts import Term


def export_body(key: str) -> bytes:
    """The record file of the body with this key; Body.DoesNotExist where none with a record has it."""
    return export(body_queries.body_with_key(key))


def export(body: Body) -> bytes:
    """The record file of a body. Loading it into an empty database and exporting again gives the same bytes."""
    return write(_naming_whom_it_tells_of(record_of(body).plain()))


def _naming_whom_it_tells_of(told: dict[str, Any]) -> dict[str, Any]:
    """Without the names of those who confirmed a fact and of whom the record does not tell, such as whoever sits at the
    desk: the journal has them. When it was confirmed stays."""
    known = {capacity["key"] for capacity in told["body"].get("capacities", ())}

    def kept(piece: Any) -> Any:
        if isinstance(piece, dict):
            return {
                name: kept(value) for name, value in piece.items() if name != "confirmed_by" or value in known
            }
        return [kept(one) for one in piece] if isinstance(piece, list | tuple) else piece

    return kept(told)


def record_of(body: Body) -> schema.Record:
    """What is kept of a body as a record, in a number of queries that does not grow with it."""
    meetings = list(with_everything(body.meetings.order_by("number")))
    following = Following(lists_left_by(meetings), reports_of(meetings))
    roster = list(body_queries.people_of(body))
    people = {row.person_id: row.key for row in roster}
    piece = schema.Body(
        key=body.key,
        name=Names.of(body.name),
        earlier_names=tuple(map(_earlier_name, body_queries.earlier_names_of(body))),
        terms=_terms(body.terms),
        parent=body.parent
        and schema.Parent(key=body.parent.key, name=Names.of(body.parent.name), terms=_terms(body.parent.terms)),
        publisher=Names.of(body.publisher),
        note=Names.of_any(body.note),
        languages=body.languages,
        settings=_settings(body),
        mandates=tuple(map(_mandate, body_queries.mandates_of(body))),
        parties=tuple(map(_party, body_queries.parties_of(body).filter(in_record=True))),
        people=tuple(map(_person, roster)),
        capacities=tuple(_capacity(row, people) for row in body_queries.capacities_of(body).filter(in_record=True)),
        work_plans=tuple(map(_work_plan, body_queries.work_plans_of(body))),
        bureau_decisions=tuple(map(_bureau_decision, body_queries.bureau_decisions_of(body))),
        papers=tuple(map(_paper, papers_of(body).filter(in_record=True))),
        meetings=tuple(meeting_piece(meeting, following) for meeting in meetings),
    )
    return schema.Record(sessional=1, body=piece)


def _earlier_name(row: EarlierName) -> schema.EarlierName:
    return schema.EarlierName(until=row.until, name=Names.of(row.name))


def _terms(kept: KeptTerms) -> schema.Terms:
    return schema.Terms.model_validate({lang: _term(lang, term) for lang, term in kept})


def _term(lang: str, term: Term) -> dict[str, Any]:
    grammar: dict[str, Any] = {"gender": term.gender}
    if lang in ("en", "zh"):
        grammar = {}
    elif lang == "ru":
        grammar |= {case: words for case, words in term.cases if case in CASES}
    return {"name": term.name, **grammar}


def _settings(body: Body) -> schema.Settings:
    return schema.Settings(
        gathering=body.gathering,
        officers=body.officers,
        markers=body.markers,
        attribution_in_deliberations=body.attribution_in_deliberations,
        attribution_in_speakers=body.attribution_in_speakers,
        experts=body.experts,
        word_limit=body.word_limit,
        symbols_link=body.symbols_link,
        symbol_root=body.symbol_root or None,
        seat=Place(name=Names.of(body.seat_name), located=Names.of(body.seat_located)),
        time_zone=body.time_zone,
    )


def _mandate(row: Mandate) -> schema.Mandate:
    return schema.Mandate(
        key=row.key,
        symbol=row.symbol,
        organ=Names.of_any(row.organ),
        leads_to=row.leads_to,
        statement=Prose.of_text(row.statement),
        requests=tuple(
            schema.Request(key=request.key, paragraph=request.paragraph, text=Prose.of_text(request.text))
            for request in row.requests.all()
        ),
    )


def _party(row: Party) -> schema.Party:
    return schema.Party(key=row.key, category=row.category, state=row.state, name=Names.of_any(row.name))


def _person(row: RosterEntry) -> schema.Person:
    return schema.Person(key=row.key, name=Names.of(row.person.names), address=row.person.address)


def _capacity(row: Capacity, people: dict[UUID, str]) -> schema.Capacity:
    fields = {
        "key": row.key,
        "person": people[row.person_id],
        "party": row.party and row.party.key,
        "office": row.office,
        "from": row.since,
        "to": row.until,
        "extended_bureau": row.extended_bureau,
        "source": row.source or None,
    }
    return schema.Capacity.model_validate(fields)


def _work_plan(row: WorkPlan) -> schema.WorkPlan:
    return schema.WorkPlan(
        key=row.key,
        symbol=row.symbol,
        proposed_by=row.proposed_by,
        adopted_at_meeting=row.adopted_at_meeting,
        guidance=Prose.of_text(row.guidance),
        first_year=row.first_year,
        last_year=row.last_year,
        entries=tuple(map(_planned_year, row.entries.all())),
    )


def _planned_year(row: PlannedYear) -> schema.WorkPlanEntry:
    return schema.WorkPlanEntry(
        year=row.year,
        kind=row.kind,
        topics=tuple(Names.of(topic.title) for topic in row.topics.all()),
        collects=row.collects,
        not_later_than=row.not_later_than,
        **standing_fields(row.standing),
    )


def _bureau_decision(row: BureauDecision) -> schema.BureauDecision:
    return schema.BureauDecision(
        key=row.key,
        date=schema.DayFact(value=row.day, **standing_fields(row.day_standing)),
        extended=row.extended,
        about=row.about,
        dates=row.dates,
        provisional_agenda=row.provisional_agenda,
    )


def _paper(row: Paper) -> schema.Paper:
    return schema.Paper(
        key=row.key,
        symbol=row.symbol,
        kind=row.kind,
        title=Names.of_any(row.title),
        distribution=row.distribution,
        original=row.original,
        issued=row.issued,
        languages=row.languages,
        job_numbers=schema.JobNumbers(**dict(row.job_numbers)),
        # A paper that everybody has seen from the beginning needs no word of it.
        visibility=None if (row.visibility, row.visible_since) == (Visibility.PUBLIC, None) else row.visibility,
        visible_since=row.visible_since,
    )
