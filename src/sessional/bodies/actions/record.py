"""Writing what is told of a body. Every action checks by the rules first, and raises their ValidationError.

Parties and capacities that were entered here stay as they are, unless the record tells of one: then it belongs to the
record from now on.
"""

from collections.abc import Mapping, Sequence

from django.db.models import Q

from sessional.accounts.models import Person
from sessional.bodies import rules
from sessional.bodies.entries import (
    BodyEntry,
    BureauDecisionEntry,
    CapacityEntry,
    MandateEntry,
    ParentEntry,
    PartyEntry,
    PersonEntry,
    PlannedYearEntry,
    WorkPlanEntry,
)
from sessional.bodies.models import (
    Body,
    BureauDecision,
    Capacity,
    EarlierName,
    Mandate,
    Party,
    PlannedTopic,
    Request,
    RosterEntry,
    WorkPlan,
    WorkPlanEntry as PlannedYear,
)
from sessional.bodies.queries import capacities_by_key, parties_in_use
from sessional.facts.queries import with_words
from sessional.facts.recording import Recording, Unique
from sessional.facts.standing import columns_of
from sessional.facts.written import recorded

BY_KEY = ("key",)
BY_POSITION = ("position",)


@recorded
def record_body(*, entry: BodyEntry, recording: Recording) -> Body:
    """Keep the body itself, and the body that it reports to where that is known by name only."""
    rules.check_body(entry)
    settings = entry.settings
    kept = Body.objects.filter(key=entry.key).first()
    parent = _record_parent(entry.parent, recording=recording)
    if kept is not None and parent is not None:
        rules.require_no_circle(kept, parent)
    body = recording.row(
        Body,
        kept,
        body_id=None,
        key=entry.key,
        name=entry.name,
        terms=entry.terms,
        parent=parent,
        known_only_as_parent=False,
        note=entry.note,
        publisher=entry.publisher,
        languages=entry.languages,
        gathering=settings.gathering,
        officers=settings.officers,
        markers=settings.markers,
        attribution_in_deliberations=settings.attribution_in_deliberations,
        attribution_in_speakers=settings.attribution_in_speakers,
        experts=settings.experts,
        symbols_link=settings.symbols_link,
        word_limit=settings.word_limit,
        symbol_root=settings.symbol_root,
        seat_name=settings.seat.name,
        seat_located=settings.seat.located,
        time_zone=settings.time_zone,
    )
    recording.rows(
        EarlierName,
        body.earlier_names.all(),
        [
            {"body": body, "position": place, "name": earlier.name, "until": earlier.until}
            for place, earlier in enumerate(entry.earlier_names)
        ],
        body_id=body.pk,
        by=BY_POSITION,
    )
    return body


def _record_parent(entry: ParentEntry | None, *, recording: Recording) -> Body | None:
    if entry is None:
        return None
    kept = Body.objects.filter(key=entry.key).first()
    if kept is not None and not kept.known_only_as_parent:
        # Its own record says what it is called.
        return kept
    return recording.row(
        Body, kept, body_id=None, key=entry.key, name=entry.name, terms=entry.terms, known_only_as_parent=True
    )


@recorded
def record_people(*, body: Body, people: Sequence[PersonEntry], recording: Recording) -> None:
    """Keep the people that the record of the body speaks of. One without an account, known to no other body and without a
    capacity that was given here, is removed with the entry."""
    rules.check_people(people)
    roster = {one.key: one for one in body.roster.select_related("person")}
    told = []
    for place, person in enumerate(people):
        before = roster.get(person.key)
        kept = recording.row(
            Person,
            before.person if before else None,
            body_id=body.pk,
            names=person.name,
            address=person.address,
        )
        told.append({"body": body, "key": person.key, "position": place, "person": kept})
    keys = {person.key for person in people}
    strangers = [one.person for key, one in roster.items() if key not in keys and one.person.user_id is None]
    elsewhere = RosterEntry.objects.filter(person__in=strangers).exclude(body=body).values_list("person_id", flat=True)
    entered = Capacity.objects.filter(Q(in_record=False) | ~Q(body=body), person__in=strangers)
    stay = {*elsewhere, *entered.values_list("person_id", flat=True)}
    recording.leave(*(one for one in strangers if one.pk not in stay), body_id=body.pk)
    recording.rows(RosterEntry, roster.values(), told, body_id=body.pk, by=BY_KEY)


@recorded
def record_parties(*, body: Body, parties: Sequence[PartyEntry], recording: Recording) -> None:
    """Keep who takes part in the body's work. A party that the record tells of no longer, and that has addresses, people,
    communications or links here, stays as one that was entered."""
    rules.check_parties(parties)
    rows = list(body.parties.all())
    rules.check_entered_parties(parties, rows)
    keys, states = {party.key for party in parties}, {party.state for party in parties if party.state}
    known = [row for row in rows if row.key in keys or row.state in states]
    left = [row for row in rows if row.in_record and row not in known]
    used = set(parties_in_use(left))
    for row in left:
        if row.pk in used:
            recording.row(Party, row, body_id=body.pk, in_record=False)
    recording.rows(
        Party,
        [*known, *(row for row in left if row.pk not in used)],
        [
            {
                "body": body,
                "key": party.key,
                "position": place,
                "category": party.category,
                "state": party.state,
                "name": party.name,
                "in_record": True,
            }
            for place, party in enumerate(parties)
        ],
        body_id=body.pk,
        by=BY_KEY,
        unique=[
            # Codes that no State has, for the moment in which two rows change places.
            Unique(("state",), lambda number: {"state": f"{number:03d}"}),
        ],
    )


@recorded
def record_capacities(*, body: Body, capacities: Sequence[CapacityEntry], recording: Recording) -> None:
    """Keep who acts for whom, in which office, and when. People and parties are kept before."""
    people = {one.key: one.person for one in body.roster.select_related("person")}
    parties = {party.key: party for party in body.parties.all()}
    rules.check_capacities(capacities, people=people, parties=parties)
    rows = list(body.capacities.select_related("party"))
    rules.check_entered_capacities(capacities, rows)
    keys = {capacity.key for capacity in capacities}
    recording.rows(
        Capacity,
        [row for row in rows if row.in_record or row.key in keys],
        [
            {
                "body": body,
                "key": capacity.key,
                "position": place,
                "person": people[capacity.person],
                "party": None if capacity.party is None else parties[capacity.party],
                "office": capacity.office,
                "since": capacity.since,
                "until": capacity.until,
                "extended_bureau": capacity.extended_bureau,
                "source": capacity.source,
                "in_record": True,
            }
            for place, capacity in enumerate(capacities)
        ],
        body_id=body.pk,
        by=BY_KEY,
    )


@recorded
def record_mandates(*, body: Body, mandates: Sequence[MandateEntry], recording: Recording) -> None:
    """Keep what the body was asked to do, each request on a line of its own."""
    rules.check_mandates(mandates)
    rows = recording.rows(
        Mandate,
        body.mandates.select_related("statement").prefetch_related(*with_words("statement")),
        [
            {
                "body": body,
                "key": mandate.key,
                "position": place,
                "symbol": mandate.symbol,
                "organ": mandate.organ,
                "leads_to": mandate.leads_to,
                "statement": mandate.statement,
            }
            for place, mandate in enumerate(mandates)
        ],
        body_id=body.pk,
        by=BY_KEY,
    )
    for row, mandate in zip(rows, mandates, strict=True):
        recording.rows(
            Request,
            row.requests.select_related("text").prefetch_related(*with_words("text")),
            [
                {
                    "mandate": row,
                    "key": request.key,
                    "position": place,
                    "paragraph": request.paragraph,
                    "text": request.text,
                }
                for place, request in enumerate(mandate.requests)
            ],
            body_id=body.pk,
            by=BY_KEY,
        )


@recorded
def record_work_plans(*, body: Body, work_plans: Sequence[WorkPlanEntry], recording: Recording) -> None:
    """Keep the plans of several years, their years and the topics of each. Capacities are kept before."""
    capacities = capacities_by_key(body)
    rules.check_work_plans(work_plans, capacities=capacities)
    rows = recording.rows(
        WorkPlan,
        body.work_plans.select_related("guidance").prefetch_related(*with_words("guidance")),
        [
            {
                "body": body,
                "key": plan.key,
                "position": place,
                "symbol": plan.symbol,
                "proposed_by": plan.proposed_by,
                "adopted_at_meeting": plan.adopted_at_meeting,
                "guidance": plan.guidance,
                "first_year": plan.first_year,
                "last_year": plan.last_year,
            }
            for place, plan in enumerate(work_plans)
        ],
        body_id=body.pk,
        by=BY_KEY,
    )
    for row, plan in zip(rows, work_plans, strict=True):
        _record_planned_years(row, plan.entries, capacities, recording)


def _record_planned_years(
    plan: WorkPlan, entries: Sequence[PlannedYearEntry], capacities: Mapping[str, Capacity], recording: Recording
) -> None:
    years = recording.rows(
        PlannedYear,
        plan.entries.all(),
        [
            {
                "plan": plan,
                "year": planned.year,
                "kind": planned.kind,
                "collects": planned.collects,
                "not_later_than": planned.not_later_than,
                **columns_of("", planned.standing, capacities),
            }
            for planned in entries
        ],
        body_id=plan.body_id,
        by=("year",),
    )
    for year, planned in zip(years, entries, strict=True):
        recording.rows(
            PlannedTopic,
            year.topics.all(),
            [{"entry": year, "position": place, "title": title} for place, title in enumerate(planned.topics)],
            body_id=plan.body_id,
            by=BY_POSITION,
        )


@recorded
def record_bureau_decisions(
    *, body: Body, bureau_decisions: Sequence[BureauDecisionEntry], recording: Recording
) -> None:
    """Keep what the Bureau settled for the gatherings. Capacities are kept before."""
    capacities = capacities_by_key(body)
    rules.check_bureau_decisions(bureau_decisions, capacities=capacities)
    recording.rows(
        BureauDecision,
        body.bureau_decisions.all(),
        [
            {
                "body": body,
                "key": decision.key,
                "position": place,
                "day": decision.date.value,
                **columns_of("day_", decision.date.standing, capacities),
                "extended": decision.extended,
                "about": decision.about,
                "dates": decision.dates,
                "provisional_agenda": decision.provisional_agenda,
            }
            for place, decision in enumerate(bureau_decisions)
        ],
        body_id=body.pk,
        by=BY_KEY,
    )
