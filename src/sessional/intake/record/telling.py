"""From the record of a file to what the rooms are told: their entries, in the order in which they are to be recorded."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.bodies import entries as bodies
from sessional.drafting import entries as drafting
from sessional.facts.multilingual import Multilingual
from sessional.facts.problems import Problems
from sessional.facts.rules import CASES
from sessional.facts.standing import Given, GivenList
from sessional.intake.record import gatherings, schema
from sessional.intake.record.values import FactList, Names, Part
from sessional.meetings import entries as meetings
from sessional.meetings.models import AgendaStage
from sessional.papers import entries as papers
from sessional.recommendations import entries as recommendations
from sessional.report.facts import LANGUAGES, DateSpan, Gender, Term


def _names(names: Names | None) -> Multilingual | None:
    return None if names is None else names.given()


def body(told: schema.Body) -> bodies.BodyEntry:
    """The body itself, with its parent and its settings."""
    settings = told.settings
    return bodies.BodyEntry(
        key=told.key,
        name=told.name.given(),
        terms=_terms(told.terms),
        publisher=told.publisher.given(),
        languages=told.languages,
        note=_names(told.note),
        settings=bodies.SettingsEntry(
            seat=_place(settings.seat),
            gathering=settings.gathering,
            officers=settings.officers,
            markers=settings.markers,
            attribution_in_deliberations=settings.attribution_in_deliberations,
            attribution_in_speakers=settings.attribution_in_speakers,
            experts=settings.experts,
            symbols_link=settings.symbols_link,
            word_limit=settings.word_limit,
            symbol_root=settings.symbol_root or "",
            time_zone=settings.time_zone,
        ),
        parent=told.parent and bodies.ParentEntry(told.parent.key, told.parent.name.given(), _terms(told.parent.terms)),
        earlier_names=tuple(bodies.EarlierNameEntry(name.name.given(), name.until) for name in told.earlier_names),
    )


def _terms(told: schema.Terms) -> bodies.Terms:
    return tuple((lang, _term(term)) for lang in LANGUAGES if (term := getattr(told, lang)) is not None)


def _term(told: schema.Term | schema.GenderedTerm) -> Term:
    cases = CASES if isinstance(told, schema.RussianTerm) else ()
    gender = told.gender if isinstance(told, schema.GenderedTerm) else Gender.MASCULINE
    return Term(told.name, gender, tuple((case, getattr(told, case)) for case in cases))


def _place(told: gatherings.Place) -> bodies.PlaceEntry:
    return bodies.PlaceEntry(told.name.given(), told.located.given())


def people(told: schema.Body) -> list[bodies.PersonEntry]:
    return [bodies.PersonEntry(person.key, person.name.given(), person.address) for person in told.people]


def parties(told: schema.Body) -> list[bodies.PartyEntry]:
    return [bodies.PartyEntry(party.key, party.category, party.state, _names(party.name)) for party in told.parties]


def capacities(told: schema.Body) -> list[bodies.CapacityEntry]:
    return [
        bodies.CapacityEntry(
            key=capacity.key,
            person=capacity.person,
            office=capacity.office,
            party=capacity.party,
            since=capacity.since,
            until=capacity.until,
            extended_bureau=capacity.extended_bureau,
            source=capacity.source or "",
        )
        for capacity in told.capacities
    ]


def mandates(told: schema.Body) -> list[bodies.MandateEntry]:
    return [
        bodies.MandateEntry(
            key=mandate.key,
            symbol=mandate.symbol,
            statement=mandate.statement.given(),
            organ=_names(mandate.organ),
            leads_to=mandate.leads_to,
            requests=tuple(
                bodies.RequestEntry(request.key, request.text.given(), request.paragraph)
                for request in mandate.requests
            ),
        )
        for mandate in told.mandates
    ]


def work_plans(told: schema.Body) -> list[bodies.WorkPlanEntry]:
    return [
        bodies.WorkPlanEntry(
            key=plan.key,
            first_year=plan.first_year,
            last_year=plan.last_year,
            symbol=plan.symbol,
            proposed_by=plan.proposed_by,
            adopted_at_meeting=plan.adopted_at_meeting,
            guidance=_names(plan.guidance),
            entries=tuple(
                bodies.PlannedYearEntry(
                    year=entry.year,
                    kind=entry.kind,
                    topics=tuple(topic.given() for topic in entry.topics),
                    collects=entry.collects,
                    not_later_than=entry.not_later_than,
                    standing=entry.standing(),
                )
                for entry in plan.entries
            ),
        )
        for plan in told.work_plans
    ]


def bureau_decisions(told: schema.Body) -> list[bodies.BureauDecisionEntry]:
    return [
        bodies.BureauDecisionEntry(
            key=decision.key,
            date=decision.date.given(),
            about=decision.about,
            extended=decision.extended,
            dates=decision.dates,
            provisional_agenda=decision.provisional_agenda,
        )
        for decision in told.bureau_decisions
    ]


def papers_of(told: schema.Body) -> list[papers.PaperEntry]:
    return [
        papers.PaperEntry(
            key=paper.key,
            symbol=paper.symbol,
            kind=paper.kind,
            title=_names(paper.title),
            distribution=paper.distribution,
            original=paper.original,
            issued=paper.issued,
            languages=paper.languages,
            job_numbers=tuple(
                (lang, number) for lang in LANGUAGES if (number := getattr(paper.job_numbers, lang)) is not None
            ),
            visibility=paper.visibility,
            visible_since=paper.visible_since,
        )
        for paper in told.papers
    ]


def meetings_of(told: schema.Body) -> list[meetings.MeetingEntry]:
    return [_meeting(meeting) for meeting in told.meetings]


def _meeting(told: gatherings.Meeting) -> meetings.MeetingEntry:
    return meetings.MeetingEntry(
        key=told.key,
        number=told.number,
        dates=told.dates.given(lambda dates: DateSpan(dates.first, dates.last)),
        place=told.place and told.place.given(_place),
        outcome=_names(told.outcome),
        sittings=tuple(
            meetings.SittingEntry(
                sitting.number, sitting.date, sitting.half, sitting.starts, sitting.ends, sitting.standing()
            )
            for sitting in told.sittings
        ),
        agendas=tuple(
            meetings.AgendaEntry(stage, tuple(map(_agenda_item, agenda.items)), agenda.paper)
            for stage in AgendaStage
            if (agenda := getattr(told.agenda, stage)) is not None
        ),
        agenda_adopted=_event(told.agenda.adopted_at),
        considered=tuple(
            meetings.ConsideredEntry(
                item=considered.item,
                sittings=considered.sittings.given(Part.given),
                days=considered.days and considered.days.given(Part.given),
                panellists=_keys(considered.panellists),
            )
            for considered in told.considered
        ),
        opening=told.opening
        and meetings.OpeningEntry(_keys(told.opening.officers), told.opening.acting_as, told.opening.sitting),
        statements=told.statements and told.statements.given(_statement),
        attendance=told.attendance and told.attendance.given(_attendance),
        participants=told.participants and _keys(told.participants),
        participants_paper=told.participants_paper,
        documents=told.documents and _keys(told.documents),
        study=told.documents and told.documents.study,
        report_adopted=_event(told.report_adopted_at),
    )


def _agenda_item(told: gatherings.AgendaItem) -> meetings.AgendaItemEntry:
    return meetings.AgendaItemEntry(told.number, told.kind, _names(told.title), tuple(map(_agenda_item, told.items)))


def _event(told: gatherings.Event | None) -> meetings.EventEntry | None:
    return told and meetings.EventEntry(told.sitting.given(), told.date.given(), told.amended)


def _keys(told: FactList) -> GivenList[str]:
    """A list whose parts are keys of something, each in the one field that its short form names."""
    return told.given(lambda part: Given(getattr(part, part.short_for), part.standing()))


def _statement(told: gatherings.Statement) -> Given[meetings.StatementEntry]:
    entry = meetings.StatementEntry(told.party, told.sitting, told.item, _names(told.on_behalf_of))
    return Given(entry, told.standing())


def _attendance(told: gatherings.Attendance) -> Given[meetings.AttendanceEntry]:
    return Given(meetings.AttendanceEntry(told.category, told.count), told.standing())


def lists(told: schema.Body) -> list[recommendations.MeetingListsEntry]:
    """The lists that meetings leave. An entry that stands without its words has those that it has elsewhere.

    ValidationError, by path, where it has words nowhere.
    """
    words: dict[str, Names] = {}
    problems = Problems()
    entries = list(_entries(told))
    for _path, entry in entries:
        if entry.text is not None:
            words.setdefault(entry.key, entry.text)
    for path, entry in entries:
        with problems.at(*path, "text"):
            if entry.key not in words:
                raise ValidationError(_("The words of this entry stand nowhere in the record."), code="no-words")
    problems.raise_if_any()
    return [
        recommendations.MeetingListsEntry(meeting.key, tuple(_list(one, words) for one in meeting.recommendations))
        for meeting in told.meetings
    ]


def _entries(told: schema.Body) -> Iterator[tuple[tuple[str | int, ...], gatherings.Entry]]:
    for meeting_place, meeting in enumerate(told.meetings):
        for list_place, one in enumerate(meeting.recommendations):
            for group_place, group in enumerate(one.groups):
                for place, entry in enumerate(group.entries):
                    path = ("meetings", meeting_place, "recommendations", list_place, "groups", group_place)
                    yield (*path, "entries", place), entry


def _list(told: gatherings.RecommendationList, words: dict[str, Names]) -> recommendations.ListEntry:
    return recommendations.ListEntry(
        key=told.key,
        kind=told.kind,
        groups=tuple(
            recommendations.GroupEntry(
                key=group.key,
                entries=tuple(
                    recommendations.ItemEntry(entry.key, (entry.text or words[entry.key]).given())
                    for entry in group.entries
                ),
                heading=_names(group.heading),
            )
            for group in told.groups
        ),
        adopted_at=_event(told.adopted_at),
    )


def reports(told: schema.Body) -> list[drafting.MeetingReportsEntry]:
    return [
        drafting.MeetingReportsEntry(
            meeting.key,
            tuple(
                drafting.ReportEntry(
                    report.paper,
                    report.stage,
                    tuple(
                        drafting.ParagraphEntry(one.key, one.section, one.text.given(), one.before)
                        for one in report.paragraphs
                    ),
                )
                for report in meeting.reports
            ),
        )
        for meeting in told.meetings
    ]
