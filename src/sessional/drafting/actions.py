"""Writing what is told of reports."""

from collections.abc import Sequence

from sessional.bodies.models import Body
from sessional.drafting import rules
from sessional.drafting.entries import MeetingReportsEntry
from sessional.drafting.models import AuthoredParagraph, Report
from sessional.drafting.queries import reports_of
from sessional.facts.recording import Recording, Unique
from sessional.meetings.queries import meetings_by_key
from sessional.papers.queries import papers_by_key


def record_reports(*, body: Body, meetings: Sequence[MeetingReportsEntry], recording: Recording) -> None:
    """Keep the reports of all the meetings of the body, and the paragraphs that people wrote for them. Meetings and
    papers are kept before."""
    papers = papers_by_key(body)
    rules.check_reports(meetings, papers=papers)
    meeting_rows = meetings_by_key(body)
    told = [(meeting_rows[one.meeting], report) for one in meetings for report in one.reports]
    rows = recording.rows(
        Report,
        reports_of(meeting_rows.values()),
        [{"meeting": meeting, "paper": papers[report.paper], "stage": report.stage} for meeting, report in told],
        body_id=body.pk,
        by=("meeting", "stage"),
        unique=[Unique(("paper",))],
    )
    for row, (_meeting, report) in zip(rows, told, strict=True):
        recording.rows(
            AuthoredParagraph,
            row.paragraphs.all(),
            [
                {
                    "report": row,
                    "key": paragraph.key,
                    "position": place,
                    "section": paragraph.section,
                    "before": paragraph.before,
                    "text": paragraph.text,
                }
                for place, paragraph in enumerate(report.paragraphs)
            ],
            body_id=body.pk,
            by=("key",),
        )
