"""When the papers of a meeting are due, from what is kept of it."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sessional.bodies.models import Body
from sessional.drafting.limits import Deadline, IssuedPaper, deadlines
from sessional.drafting.models import Report
from sessional.meetings.models import Agenda, EventKind, Meeting, MeetingPaper
from sessional.meetings.queries import event_of
from sessional.papers.models import Paper
from sessional.report.facts import DateSpan, Stage


def deadlines_of(meeting: Meeting, *, at: date) -> tuple[Deadline, ...]:
    """The deadlines of the documents service for a meeting, as they stand on the day ``at``: for the papers before it and
    those that carry its agenda, for the draft that it adopts, and for its report."""
    before = MeetingPaper.objects.filter(meeting=meeting).select_related("paper").order_by("position")
    agendas = Agenda.objects.filter(meeting=meeting, paper__isnull=False).select_related("paper").order_by("stage")
    reports = Report.objects.filter(meeting=meeting).select_related("paper")
    return _deadlines(meeting, [*agendas, *before], reports, at)


def due_days(body: Body, *, at: date) -> dict[UUID, date]:
    """The day on which each paper of the body is due, by the id of the paper, as far as that follows from a meeting; the
    first one where there are several. The number of queries does not grow with the meetings."""
    meetings = body.meetings.prefetch_related("agendas__paper", "documents__paper", "reports__paper", "events")
    papers = dict(body.papers.exclude(symbol=None).values_list("symbol", "pk"))
    found: dict[UUID, date] = {}
    for meeting in meetings:
        rows = [one for one in (*meeting.agendas.all(), *meeting.documents.all()) if one.paper is not None]
        for deadline in _deadlines(meeting, rows, meeting.reports.all(), at):
            if (paper := papers.get(deadline.symbol)) is not None:
                found[paper] = min(deadline.due, found.get(paper, deadline.due))
    return found


def _deadlines(
    meeting: Meeting, before: Iterable[Agenda | MeetingPaper], reports: Iterable[Report], at: date
) -> tuple[Deadline, ...]:
    papers = {row.paper_id: _issued(row.paper) for row in before}
    carried = {one.stage: one.paper for one in reports}
    adopted = event_of(meeting, EventKind.REPORT_ADOPTED)
    return deadlines(
        dates=None if meeting.first_day is None else DateSpan(meeting.first_day, meeting.last_day),
        papers=tuple(papers.values()),
        draft=_issued(carried.get(Stage.DRAFT)),
        adopted_on=adopted and adopted.day,
        report=_issued(carried.get(Stage.FINAL)),
        at=at,
    )


def _issued(paper: Paper | None) -> IssuedPaper | None:
    return paper and IssuedPaper(paper.symbol, paper.issued)
