"""What came before the meeting: the body, its mandates, its earlier gatherings, the Bureau's decisions, the work plan."""

from collections.abc import Iterable

from sessional.bodies.models import Body, BureauDecision, EntryKind, Mandate, WorkPlan
from sessional.facts.queries import words_of
from sessional.meetings.models import Meeting
from sessional.report import facts
from sessional.report.facts import DateSpan, Fact
from sessional.report.status import Status


def body_of(body: Body) -> facts.Body:
    parent = body.parent and facts.Parent(body.parent.name.as_names(), body.parent.terms)
    return facts.Body(
        key=body.key,
        name=body.name.as_names(),
        terms=body.terms,
        parent=parent,
        publisher=body.publisher.as_names(),
        gathering=body.gathering,
        officers=body.officers,
        markers=body.markers,
        attribution_in_speakers=body.attribution_in_speakers,
        symbols_link=body.symbols_link,
        experts=body.experts,
    )


def dates_of(meeting: Meeting, key: str) -> Fact[DateSpan]:
    span = None if meeting.first_day is None else DateSpan(meeting.first_day, meeting.last_day)
    return Fact(f"{key}/dates", span, meeting.dates_status)


def place_of(meeting: Meeting, body: Body, key: str) -> Fact[facts.Place]:
    """Where it is held: at the seat of the body, unless told otherwise."""
    if meeting.place_status is Status.UNKNOWN:
        return Fact(f"{key}/place", None, Status.UNKNOWN)
    name, located = meeting.place_name or body.seat_name, meeting.place_located or body.seat_located
    return Fact(f"{key}/place", facts.Place(name.as_names(), located.as_names()), meeting.place_status)


def introduction_of(
    meeting: Meeting,
    body: Body,
    mandates: Iterable[Mandate],
    earlier: Iterable[Meeting],
    decisions: Iterable[BureauDecision],
) -> tuple[facts.Mandate | facts.PastMeeting | facts.BureauDecision, ...]:
    """Everything in the order of the gatherings: before each the mandates that led to it, then what the Bureau decided
    about it, then the gathering itself. A mandate that led to none in particular comes first; what is for later
    gatherings than this one is left out."""
    placed = [
        *((mandate.leads_to or 0, 0, mandate.position, _mandate(mandate)) for mandate in mandates),
        *((decision.about, 1, decision.position, _decision(decision)) for decision in decisions),
        *((past.number, 2, 0, _past(past, body)) for past in earlier),
    ]
    return tuple(one[-1] for one in sorted(placed, key=lambda one: one[:3]) if one[0] <= meeting.number)


def _mandate(mandate: Mandate) -> facts.Mandate:
    key = f"mandate/{mandate.key}"
    return facts.Mandate(key, mandate.symbol, words_of(mandate.statement).as_prose(f"{key}/statement"))


def _decision(decision: BureauDecision) -> facts.BureauDecision:
    key = f"bureau-decision/{decision.key}"
    return facts.BureauDecision(
        key=key,
        extended=decision.extended,
        day=Fact(f"{key}/day", decision.day, decision.day_status),
        about=decision.about,
        dates=decision.dates,
        provisional_agenda=decision.provisional_agenda,
    )


def _past(past: Meeting, body: Body) -> facts.PastMeeting:
    key = f"meeting/{past.key}"
    outcome = None if past.outcome is None else words_of(past.outcome).as_prose(f"{key}/outcome")
    return facts.PastMeeting(key, past.number, dates_of(past, key), place_of(past, body, key), outcome)


def work_plan_of(meeting: Meeting, plans: Iterable[WorkPlan]) -> facts.WorkPlan | None:
    """The plan that covers the year of the meeting, adopted before it or at it: the last one adopted, where there are
    several. Where the year is not known, any year will do."""
    year = meeting.first_day and meeting.first_day.year
    covering = [
        plan
        for plan in plans
        if (year is None or plan.first_year <= year <= plan.last_year)
        and (plan.adopted_at_meeting or 0) <= meeting.number
    ]
    if not covering:
        return None
    return _work_plan(max(covering, key=lambda plan: (plan.adopted_at_meeting or 0, plan.position)))


def _work_plan(plan: WorkPlan) -> facts.WorkPlan:
    key = f"work-plan/{plan.key}"
    entries = list(plan.entries.all())
    stocktaking = next((entry for entry in entries if entry.kind is EntryKind.STOCKTAKING), None)
    return facts.WorkPlan(
        key=key,
        symbol=plan.symbol,
        first_year=plan.first_year,
        last_year=plan.last_year,
        collecting=tuple(entry.year for entry in entries if entry.collects),
        stocktaking=stocktaking and Fact(f"{key}/stocktaking", stocktaking.year, stocktaking.status),
        guidance=None if plan.guidance is None else words_of(plan.guidance).as_prose(f"{key}/guidance"),
    )
