"""Writing what is told of reports, and asking for long work on them."""

from collections.abc import Sequence
from datetime import datetime

from sessional.bodies.models import Body
from sessional.drafting import rules
from sessional.drafting.entries import MeetingReportsEntry, ParagraphEntry
from sessional.drafting.gathering import facts_of
from sessional.drafting.models import AuthoredParagraph, Report
from sessional.drafting.queries import reports_of
from sessional.drafting.reindexing import REINDEX, index_all
from sessional.drafting.work import KEPT_FILES, REPORT_FILES
from sessional.facts.problems import Problems
from sessional.facts.recording import Counts, Recording, Unique
from sessional.facts.written import recorded
from sessional.journal.entries import Actor
from sessional.meetings.models import Meeting
from sessional.meetings.queries import meetings_by_key
from sessional.papers.actions import add_paper
from sessional.papers.entries import PaperEntry
from sessional.papers.models import Paper
from sessional.papers.queries import papers_by_key
from sessional.report.compose import section_ids
from sessional.report.facts import Stage
from sessional.tasks.actions import begin_work
from sessional.tasks.models import Work


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


@recorded
def begin_report(
    *, meeting: Meeting, paper: PaperEntry, stage: Stage, by: Actor, at: datetime, recording: Recording
) -> Report:
    """Begin the report of a meeting at a stage, with the paper that is to carry it; the paper is for the desk until it is
    released. ValidationError where there is a report at this stage, or the symbol is not a new one."""
    rules.require_no_report(stage, taken=meeting.reports.values_list("stage", flat=True))
    carried_by = add_paper(body=meeting.body, entry=paper, by=by, at=at)
    # What a report stands on belongs to the record of its body.
    recording.row(Paper, carried_by, body_id=meeting.body_id, in_record=True)
    return recording.row(
        Report, None, body_id=meeting.body_id, meeting=meeting, paper=carried_by, stage=stage
    )


def index_body(*, body: Body) -> Counts:
    """Make what can be found of the body what is kept of it now; only what differs is written."""
    return index_all(body)


def reindex_body(*, body: Body, by: Actor, at: datetime) -> Work:
    """Ask for the index of the search of a body to be made anew, as long work."""
    return begin_work(kind=REINDEX, body_id=body.pk, subject=str(body.pk), name=body.key, by=by, at=at)


def order_report_files(*, report: Report, by: Actor, at: datetime) -> Work:
    """Ask for every language and format of a report, in one zip file."""
    return begin_work(
        kind=REPORT_FILES,
        body_id=report.meeting.body_id,
        subject=str(report.pk),
        name=report.paper.symbol,
        by=by,
        at=at,
    )


def keep_report_files(*, report: Report, by: Actor, at: datetime) -> Work:
    """Ask that every language and format of a report be kept as files of its paper, in the name of whoever asks."""
    return begin_work(
        kind=KEPT_FILES,
        body_id=report.meeting.body_id,
        subject=str(report.pk),
        name=str(report.paper),
        by=by,
        at=at,
    )
