"""Writing what is told of reports."""

from collections.abc import Sequence

from sessional.bodies.models import Body
from sessional.drafting import rules
from sessional.drafting.entries import MeetingReportsEntry, ParagraphEntry
from sessional.drafting.gathering import facts_of
from sessional.drafting.models import AuthoredParagraph, Report
from sessional.drafting.queries import reports_of
from sessional.facts.problems import Problems
from sessional.facts.recording import Recording, Unique
from sessional.facts.written import recorded
from sessional.meetings.queries import meetings_by_key
from sessional.papers.queries import papers_by_key
from sessional.report.compose import section_ids


@recorded
def record_reports(*, body: Body, meetings: Sequence[MeetingReportsEntry], recording: Recording) -> None:
    """Keep the reports of all the meetings of the body, and the paragraphs that people wrote for them. Everything else of
    the body is kept before."""
    papers = papers_by_key(body)
    rules.check_reports(meetings, papers=papers)
    meeting_rows = meetings_by_key(body)
    told = [
        (meeting_rows[one.meeting], report, ("meetings", place, "reports", number))
        for place, one in enumerate(meetings)
        for number, report in enumerate(one.reports)
    ]
    rows = recording.rows(
        Report,
        reports_of(meeting_rows.values()),
        [{"meeting": meeting, "paper": papers[report.paper], "stage": report.stage} for meeting, report, _path in told],
        body_id=body.pk,
        by=("meeting", "stage"),
        unique=[Unique(("paper",))],
    )
    for row, (_meeting, report, _path) in zip(rows, told, strict=True):
        _record_paragraphs(row, report.paragraphs, body, recording)
    recording.remove_left()
    problems = Problems()
    for row, (_meeting, report, path) in zip(rows, told, strict=True):
        with problems.at(*path):
            if report.paragraphs:
                # Which sections there are follows from the facts of the meeting, and all of them are kept by now.
                rules.require_sections(report, section_ids(facts_of(row)))
    problems.raise_if_any()


def _record_paragraphs(row: Report, paragraphs: Sequence[ParagraphEntry], body: Body, recording: Recording) -> None:
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
            for place, paragraph in enumerate(paragraphs)
        ],
        body_id=body.pk,
        by=("key",),
    )
