"""Everything that one report is composed from, in a number of queries that does not grow with the meeting."""

from collections.abc import Iterable

from sessional.bodies.queries import bureau_decisions_of, mandates_of, work_plans_of
from sessional.drafting.gathering.consideration import agenda_of, considered_of
from sessional.drafting.gathering.introduction import body_of, dates_of, introduction_of, place_of, work_plan_of
from sessional.drafting.gathering.participation import (
    attendance_of,
    documents_of,
    opening_facts,
    paper_reference,
    speakers_of,
)
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of
from sessional.facts.queries import words_of
from sessional.meetings.models import Event, EventKind, Meeting
from sessional.meetings.queries import agenda_in_force, event_of, meetings_before, with_everything
from sessional.papers.models import Paper
from sessional.recommendations.models import RecommendationList
from sessional.recommendations.queries import lists_left_by
from sessional.report import facts
from sessional.report.facts import Fact, ReportFacts, Stage


def facts_of(report: Report) -> ReportFacts:
    """The facts of the meeting that the report is about, as the composer takes them. Nothing is composed here.

    The key of each fact is the path by which it is found in the record: ``meeting/5/agenda/2/days/2019-03-28``.
    """
    meeting = with_everything(Meeting.objects.filter(pk=report.meeting_id)).select_related("body__parent").get()
    body = meeting.body
    key = f"meeting/{meeting.key}"
    agenda = agenda_in_force(meeting.agendas.all())
    adopted = event_of(meeting, EventKind.AGENDA_ADOPTED)
    reports = list(reports_of([meeting]))
    this = next(one for one in reports if one.pk == report.pk)
    return ReportFacts(
        body=body_of(body),
        masthead=_masthead(this),
        number=meeting.number,
        dates=dates_of(meeting, key),
        place=place_of(meeting, body, key),
        introduction=introduction_of(
            meeting, body, mandates_of(body), meetings_before(meeting), bureau_decisions_of(body)
        ),
        work_plan=work_plan_of(meeting, work_plans_of(body)),
        lists=tuple(_list(one, key) for one in lists_left_by([meeting])),
        considered=considered_of(agenda, meeting.considered.all(), f"{key}/agenda"),
        opening=opening_facts(meeting, key),
        speakers=speakers_of(meeting, key),
        agenda=agenda_of(agenda, f"{key}/agenda"),
        agenda_adopted=_event(adopted, f"{key}/agenda-adopted"),
        agenda_amended=adopted is not None and adopted.amended,
        attendance=attendance_of(meeting, key),
        participants_paper=paper_reference(meeting.participants_paper, f"{key}/participants-paper"),
        study=paper_reference(meeting.study, f"{key}/study"),
        documents=documents_of(meeting, key),
        report_adopted=_event(event_of(meeting, EventKind.REPORT_ADOPTED), f"{key}/report-adopted"),
        adopted_symbol=_symbol_of_draft(reports),
        authored=tuple(
            facts.Authored(
                key=f"{key}/paragraph/{paragraph.key}",
                section=paragraph.section,
                text=words_of(paragraph.text).as_prose(f"{key}/paragraph/{paragraph.key}/text"),
                before=paragraph.before,
            )
            for paragraph in this.paragraphs.all()
        ),
    )


def _masthead(report: Report) -> facts.Masthead:
    paper: Paper = report.paper
    return facts.Masthead(
        symbol=paper.symbol,
        stage=report.stage,
        distribution=paper.distribution,
        issued=paper.issued,
        original=paper.original,
        job_numbers=paper.job_numbers,
        languages=paper.languages,
    )


def _symbol_of_draft(reports: Iterable[Report]) -> str | None:
    return next((report.paper.symbol for report in reports if report.stage is Stage.DRAFT), None)


def _event(event: Event | None, key: str) -> facts.Event | None:
    if event is None:
        return None
    number = None if event.sitting is None else event.sitting.number
    return facts.Event(
        key, Fact(f"{key}/sitting", number, event.sitting_status), Fact(f"{key}/day", event.day, event.day_status)
    )


def _list(one: RecommendationList, key: str) -> facts.RecommendationList:
    key = f"{key}/list/{one.key}"
    groups = tuple(
        facts.ListGroup(
            key=f"{key}/group/{group.key}",
            heading=None if group.heading is None else group.heading.as_names(),
            entries=tuple(
                facts.ListEntry(
                    key=f"{key}/entry/{placement.item.key}",
                    text=words_of(placement.item.text).as_prose(f"{key}/entry/{placement.item.key}/text"),
                )
                for placement in group.placements.all()
            ),
        )
        for group in one.groups.all()
    )
    return facts.RecommendationList(key, one.kind, groups, _event(one.adopted_at, f"{key}/adopted"))
