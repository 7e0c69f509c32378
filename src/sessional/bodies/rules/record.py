"""What may be told of a body. Each rule takes entries, looks at nothing else, and says all that is wrong in one
ValidationError, by path in the record of the body (``parties[2].state``)."""

from collections.abc import Container, Mapping, Sequence
from datetime import date
from typing import Protocol

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies.entries import (
    BodyEntry,
    BureauDecisionEntry,
    CapacityEntry,
    MandateEntry,
    PartyEntry,
    PersonEntry,
    PlannedYearEntry,
    WorkPlanEntry,
)
from sessional.bodies.models import Body, Capacity, Party
from sessional.facts import rules
from sessional.facts.identity import validate_key
from sessional.facts.problems import Problems
from sessional.facts.standing import OF_A_PART, check_given, check_standing
from sessional.report.facts import Category, Office

#: Categories whose parties are States, known by their codes.
STATES = frozenset({Category.MEMBER_STATE, Category.OBSERVER_STATE})
#: Years that a plan may name: a number outside is a slip of the keyboard.
YEARS = range(1945, 2200)
#: What stands in the place of a body's key in addresses of the site that belong to no body.
TAKEN_KEYS = frozenset({"account", "keyboard", "link", "search"})


class Held(Protocol):
    """A capacity, as it is told or as it is kept."""

    office: Office
    since: date | None
    until: date | None


def covers(held: Held, first: date, last: date) -> bool:
    """Whether it was held on at least one day of those from ``first`` to ``last``, as far as its days are known."""
    return (held.since is None or held.since <= last) and (held.until is None or first <= held.until)


def check_body(entry: BodyEntry) -> None:
    """The body itself: names, terms, settings, and the body that it reports to."""
    problems = Problems()
    with problems.at("key"):
        validate_key(entry.key)
        if entry.key in TAKEN_KEYS:
            raise ValidationError(
                _("“%(key)s” is an address of the site itself; give the body another key."),
                code="taken",
                params={"key": entry.key},
            )
    with problems.at("name"):
        rules.validate_name(entry.name)
    with problems.at("terms"):
        rules.validate_terms(entry.terms)
        _require_languages([lang for lang, _term in entry.terms], entry.languages)
    with problems.at("publisher"):
        rules.validate_name(entry.publisher)
    with problems.at("languages"):
        rules.validate_languages(entry.languages)
        if not entry.languages:
            raise ValidationError(_("A body works in one language at least."), code="languages")
    with problems.at("note"):
        if entry.note is not None:
            rules.validate_name(entry.note)
    for place, earlier in enumerate(entry.earlier_names):
        with problems.at("earlier_names", place, "name"):
            rules.validate_name(earlier.name)
    _check_parent(problems, entry)
    settings = entry.settings
    with problems.at("settings", "seat", "name"):
        rules.validate_name(settings.seat.name)
    with problems.at("settings", "seat", "located"):
        rules.validate_name(settings.seat.located)
    with problems.at("settings", "time_zone"):
        rules.validate_time_zone(settings.time_zone)
    with problems.at("settings", "symbol_root"):
        if settings.symbol_root:
            # A root is what a symbol begins with, so it is right when a number makes a symbol of it.
            rules.validate_symbol(f"{settings.symbol_root}/1")
    problems.raise_if_any()


def _check_parent(problems: Problems, entry: BodyEntry) -> None:
    if entry.parent is None:
        return
    with problems.at("parent", "key"):
        validate_key(entry.parent.key)
        if entry.parent.key == entry.key:
            raise ValidationError(_("A body does not report to itself."), code="own-parent")
    with problems.at("parent", "name"):
        rules.validate_name(entry.parent.name)
    with problems.at("parent", "terms"):
        rules.validate_terms(entry.parent.terms)
        _require_languages([lang for lang, _term in entry.parent.terms], entry.languages)


def require_no_circle(body: Body, parent: Body) -> None:
    """That the body does not stand above the one that it is to report to."""
    above: Body | None = parent
    while above is not None:
        if above.pk == body.pk:
            raise ValidationError(
                {"parent.key": ValidationError(_("That body reports to this one already."), code="circle")}
            )
        above = above.parent


def _require_languages(given: Sequence[str], languages: Sequence[str]) -> None:
    if missing := [lang for lang in languages if lang not in given]:
        raise ValidationError(
            _("Each language of the body needs its term; missing: %(languages)s."),
            code="missing-languages",
            params={"languages": ", ".join(missing)},
        )


def check_people(people: Sequence[PersonEntry]) -> None:
    problems = Problems()
    with problems.at("people"):
        rules.check_keys(problems, people)
    for place, person in enumerate(people):
        with problems.at("people", place, "name"):
            rules.validate_name(person.name)
    problems.raise_if_any()


def check_parties(parties: Sequence[PartyEntry]) -> None:
    """Each party a State or a name, and no State twice."""
    problems = Problems()
    with problems.at("parties"):
        rules.check_keys(problems, parties)
    seen: dict[str, str] = {}
    for place, party in enumerate(parties):
        with problems.at("parties", place):
            if (party.state is None) == (party.name is None):
                raise ValidationError(
                    _("A party is a State, by its code, or has a name: one of the two."), code="state-or-name"
                )
        if party.state is not None:
            with problems.at("parties", place, "state"):
                rules.validate_state(party.state)
                if party.state in seen:
                    raise ValidationError(
                        _("The State %(state)s is listed already, with the key “%(key)s”; a body knows a State once."),
                        code="state-twice",
                        params={"state": party.state, "key": seen[party.state]},
                    )
                seen[party.state] = party.key
            with problems.at("parties", place, "category"):
                if party.category not in STATES:
                    raise ValidationError(
                        _("A State takes part as %(allowed)s, not as “%(category)s”."),
                        code="category",
                        params={"allowed": ", ".join(sorted(STATES)), "category": party.category},
                    )
        if party.name is not None:
            with problems.at("parties", place, "name"):
                rules.validate_name(party.name)
    problems.raise_if_any()


def check_entered_parties(parties: Sequence[PartyEntry], kept: Sequence[Party]) -> None:
    """That each party which was entered here, and which the record tells of, is told as what it is."""
    entered = [row for row in kept if not row.in_record]
    by_key = {row.key: row for row in entered}
    by_state = {row.state: row for row in entered if row.state is not None}
    recorded = {row.key for row in kept if row.in_record}
    problems = Problems()
    for place, party in enumerate(parties):
        with problems.at("parties", place, "key"):
            same_key, same_state = by_key.get(party.key), by_state.get(party.state)
            if same_key is not None and same_key.state != party.state:
                raise ValidationError(
                    _("The party with the key “%(key)s” that was entered here is another one: %(party)s."),
                    code="entered",
                    params={"key": party.key, "party": same_key},
                )
            if same_state is not None and same_state is not same_key and party.key in recorded:
                raise ValidationError(
                    _("The State %(state)s was entered here with the key “%(key)s”; use that key for it."),
                    code="entered",
                    params={"state": party.state, "key": same_state.key},
                )
    problems.raise_if_any()


def check_entered_capacities(capacities: Sequence[CapacityEntry], kept: Sequence[Capacity]) -> None:
    """That each capacity which was given here, and which the record tells of, is told as what it is."""
    entered = {row.key: row for row in kept if not row.in_record}
    problems = Problems()
    for place, capacity in enumerate(capacities):
        row = entered.get(capacity.key)
        with problems.at("capacities", place, "key"):
            if row is not None and (row.office, row.party and row.party.key) != (capacity.office, capacity.party):
                raise ValidationError(
                    _("The capacity with the key “%(key)s” that was given here is another one; use another key."),
                    code="entered",
                    params={"key": capacity.key},
                )
    problems.raise_if_any()


def check_capacities(capacities: Sequence[CapacityEntry], *, people: Container[str], parties: Container[str]) -> None:
    """Each capacity of a person and, where it has one, for a party that are told; ``people`` and ``parties`` by key."""
    problems = Problems()
    with problems.at("capacities"):
        rules.check_keys(problems, capacities)
    for place, capacity in enumerate(capacities):
        with problems.at("capacities", place, "person"):
            _require(capacity.person, people, _("There is no person with the key “%(key)s”."))
        with problems.at("capacities", place, "party"):
            if capacity.party is not None:
                _require(capacity.party, parties, _("There is no party with the key “%(key)s”."))
        with problems.at("capacities", place, "to"):
            if capacity.since and capacity.until and capacity.until < capacity.since:
                raise ValidationError(
                    _("It ends on %(until)s, before it begins on %(since)s."),
                    code="dates-in-order",
                    params={"until": capacity.until.isoformat(), "since": capacity.since.isoformat()},
                )
        with problems.at("capacities", place, "source"):
            rules.validate_source(capacity.source)
    problems.raise_if_any()


def check_mandates(mandates: Sequence[MandateEntry]) -> None:
    """Each mandate with its symbol, whose number its statement gives in every language."""
    problems = Problems()
    with problems.at("mandates"):
        rules.check_keys(problems, mandates)
    for place, mandate in enumerate(mandates):
        with problems.at("mandates", place):
            _check_mandate(problems, mandate)
    problems.raise_if_any()


def _check_mandate(problems: Problems, mandate: MandateEntry) -> None:
    with problems.at("symbol"):
        rules.validate_resolution(mandate.symbol)
    with problems.at("organ"):
        if mandate.organ is not None:
            rules.validate_name(mandate.organ)
    with problems.at("leads_to"):
        if mandate.leads_to is not None and mandate.leads_to < 1:
            raise ValidationError(_("Gatherings are numbered from 1."), code="number")
    with problems.at("statement"):
        rules.validate_prose(mandate.statement)
    with problems.at("statement"):
        _require_number(mandate)
    with problems.at("requests"):
        rules.check_keys(problems, mandate.requests)
    for place, request in enumerate(mandate.requests):
        with problems.at("requests", place, "paragraph"):
            if request.paragraph is not None and request.paragraph < 1:
                raise ValidationError(_("Paragraphs are numbered from 1."), code="number")
        with problems.at("requests", place, "text"):
            rules.validate_prose(request.text)


def resolution_number(symbol: str) -> str:
    """The number by which running text names a resolution: ``65/230`` of ``A/RES/65/230``, ``12`` of ``S/RES/12``."""
    session, _, number = symbol.rstrip("*").rpartition("/")
    session = session.rpartition("/")[2]
    return f"{session}/{number}" if session.isdecimal() else number


def _require_number(mandate: MandateEntry) -> None:
    number = resolution_number(mandate.symbol)
    problems = Problems()
    for lang, told in mandate.statement.texts:
        with problems.at(lang):
            if number not in told.text:
                raise ValidationError(
                    _("The statement names the mandate by its number, and “%(number)s” is not in it."),
                    code="number-missing",
                    params={"number": number},
                )
    problems.raise_if_any()


def check_work_plans(work_plans: Sequence[WorkPlanEntry], *, capacities: Container[str]) -> None:
    """Plans with years in order, each year once and within its plan."""
    problems = Problems()
    with problems.at("work_plans"):
        rules.check_keys(problems, work_plans)
    for place, plan in enumerate(work_plans):
        with problems.at("work_plans", place):
            _check_work_plan(problems, plan, capacities)
    problems.raise_if_any()


def _check_work_plan(problems: Problems, plan: WorkPlanEntry, capacities: Container[str]) -> None:
    with problems.at("symbol"):
        if plan.symbol is not None:
            rules.validate_symbol(plan.symbol)
    with problems.at("guidance"):
        if plan.guidance is not None:
            rules.validate_prose(plan.guidance)
    for name in ("first_year", "last_year"):
        with problems.at(name):
            if getattr(plan, name) not in YEARS:
                raise ValidationError(
                    _("A year here is from %(first)d to %(last)d."),
                    code="year",
                    params={"first": YEARS[0], "last": YEARS[-1]},
                )
    with problems.at("last_year"):
        if plan.last_year < plan.first_year:
            raise ValidationError(_("The last year comes before the first."), code="dates-in-order")
    years = set()
    for place, planned in enumerate(plan.entries):
        with problems.at("entries", place):
            _check_planned_year(problems, planned, plan, years, capacities)
        years.add(planned.year)


def _check_planned_year(
    problems: Problems, planned: PlannedYearEntry, plan: WorkPlanEntry, before: set[int], capacities: Container[str]
) -> None:
    with problems.at("year"):
        if not plan.first_year <= planned.year <= plan.last_year:
            raise ValidationError(
                _("The plan runs from %(first)d to %(last)d, and %(year)d is outside."),
                code="year",
                params={"first": plan.first_year, "last": plan.last_year, "year": planned.year},
            )
        if planned.year in before:
            raise ValidationError(_("The plan has this year already."), code="twice")
    for place, topic in enumerate(planned.topics):
        with problems.at("topics", place):
            rules.validate_name(topic)
    with problems.at("status"):
        if planned.standing.status not in OF_A_PART:
            raise ValidationError(
                _("A planned year is %(allowed)s."), code="status", params={"allowed": ", ".join(OF_A_PART)}
            )
    check_standing(problems, planned.standing, capacities)


def check_bureau_decisions(decisions: Sequence[BureauDecisionEntry], *, capacities: Container[str]) -> None:
    """Each decision with its day, about a gathering, and settling something."""
    problems = Problems()
    with problems.at("bureau_decisions"):
        rules.check_keys(problems, decisions)
    for place, decision in enumerate(decisions):
        with problems.at("bureau_decisions", place):
            with problems.at("date"):
                check_given(problems, decision.date, capacities)
            with problems.at("about"):
                if decision.about < 1:
                    raise ValidationError(_("Gatherings are numbered from 1."), code="number")
            if not (decision.dates or decision.provisional_agenda):
                raise ValidationError(
                    _("Say what was settled: the dates, the provisional agenda, or both."), code="settles-nothing"
                )
    problems.raise_if_any()


def require_capacity(key: str, capacities: Mapping[str, Held]) -> None:
    """That there is a capacity with this key."""
    _require(key, capacities, _("There is no capacity with the key “%(key)s”."))


def require_party(key: str, parties: Container[str]) -> None:
    """That there is a party with this key."""
    _require(key, parties, _("There is no party with the key “%(key)s”."))


def require_in_office(capacity: Held, first: date, last: date) -> None:
    """That the capacity was held on at least one of the days from ``first`` to ``last``."""
    if not covers(capacity, first, last):
        raise ValidationError(
            _(
                "This capacity runs from %(since)s to %(until)s, and does not cover the meeting (%(first)s to %(last)s)."
            ),
            code="not-in-office",
            params={
                "since": capacity.since.isoformat() if capacity.since else "…",
                "until": capacity.until.isoformat() if capacity.until else "…",
                "first": first.isoformat(),
                "last": last.isoformat(),
            },
        )


def _require(key: str, known: Container[str], message) -> None:
    if key not in known:
        raise ValidationError(message, code="no-such-key", params={"key": key})
