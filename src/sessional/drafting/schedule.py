"""When the papers of a meeting are due, from what is kept of it."""

from datetime import date

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
    papers = {row.paper_id: _issued(row.paper) for row in [*agendas, *before]}
    reports = {one.stage: one.paper for one in Report.objects.filter(meeting=meeting).select_related("paper")}
    adopted = event_of(meeting, EventKind.REPORT_ADOPTED)
    return deadlines(
        dates=None if meeting.first_day is None else DateSpan(meeting.first_day, meeting.last_day),
        papers=tuple(papers.values()),
        draft=_issued(reports.get(Stage.DRAFT)),
        adopted_on=adopted and adopted.day,
        report=_issued(reports.get(Stage.FINAL)),
        at=at,
    )


def _issued(paper: Paper | None) -> IssuedPaper | None:
    return paper and IssuedPaper(paper.symbol, paper.issued)
