"""What is kept of reports."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sessional.drafting.entries import MeetingReportsEntry, ReportEntry
from sessional.drafting.models import AuthoredParagraph, Report
from sessional.drafting.queries import reports_of, reports_with_symbol
from sessional.drafting.rules import check_reports
from sessional.facts.queries import words_of
from sessional.facts.recording import Counts
from sessional.report.facts import Stage
from tests.factories import draft_report, papers, paragraph, record, words, written

pytestmark = pytest.mark.django_db

FINAL = ReportEntry("report", Stage.FINAL)


def told(*reports: ReportEntry, meeting: str = "2") -> list[MeetingReportsEntry]:
    return [MeetingReportsEntry(meeting, reports)]


def test_a_report_is_read_again_with_its_paragraphs_in_order():
    body, _counts = record(reports=told(draft_report(paragraph("b"), paragraph("a", before=True)), FINAL))
    assert [
        (one.stage, one.paper.key, [(row.key, row.section, row.before) for row in one.paragraphs.all()])
        for one in reports_of(body.meetings.all())
    ] == [
        (Stage.DRAFT, "l1", [("b", "deliberations-2", False), ("a", "deliberations-2", True)]),
        (Stage.FINAL, "report", []),
    ]
    assert [one.stage for one in reports_with_symbol("UNODC/CCPCJ/EG.4/2019/L.1")] == [Stage.DRAFT]


def test_a_change_of_a_paragraph_is_a_version_of_its_text():
    record()
    changed = paragraph(text=words("Two experts spoke of evidence."))
    _body, counts = record(reports=told(draft_report(changed)))
    assert written(counts) == {"facts.Version": Counts(created=1)}
    text = AuthoredParagraph.objects.get().text
    assert [version.content for version in text.versions.order_by("number")] == [
        "Several experts spoke of evidence.",
        "Two experts spoke of evidence.",
    ]
    assert words_of(text) == changed.text


def test_a_draft_that_becomes_final_on_its_paper_stays_the_same_report():
    record()
    before = Report.objects.get().pk
    record(reports=told(replace(draft_report(paragraph()), stage=Stage.FINAL)))
    after = Report.objects.get()
    assert (after.pk, after.stage) == (before, Stage.FINAL)


def test_two_reports_may_exchange_their_papers():
    body, _counts = record(reports=told(draft_report(paragraph()), FINAL))
    record(reports=told(replace(draft_report(paragraph()), paper="report"), replace(FINAL, paper="l1")))
    assert [(one.stage, one.paper.key) for one in reports_of(body.meetings.all())] == [
        (Stage.DRAFT, "report"),
        (Stage.FINAL, "l1"),
    ]
    assert AuthoredParagraph.objects.count() == 1


def problems(*meetings: MeetingReportsEntry) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        check_reports(meetings, papers={paper.key: paper for paper in papers()})
    return error.value.message_dict


def test_all_that_is_wrong_with_reports_is_said_at_once():
    wrong = [
        *told(draft_report(paragraph(), paragraph(section="a b")), replace(draft_report(), paper="study"), meeting="1"),
        *told(draft_report(), ReportEntry("nowhere", Stage.FINAL)),
    ]
    assert problems(*wrong) == {
        "meetings[0].reports[0].paragraphs[1].key": ["The key “p-a” is used twice here."],
        "meetings[0].reports[0].paragraphs[1].section": [
            "A key is made of Latin letters, digits, dots, hyphens and low lines, and begins with a letter or a digit."
        ],
        "meetings[0].reports[1].stage": ["The meeting has a report at the stage “draft” already."],
        "meetings[0].reports[1].paper": ["A report is issued under a symbol, and this paper has none."],
        "meetings[1].reports[0].paper": ["This paper carries another report already."],
        "meetings[1].reports[1].paper": ["There is no paper with the key “nowhere”."],
    }


def test_a_paragraph_stands_in_a_section_that_the_report_may_have():
    with pytest.raises(ValidationError) as error:
        record(reports=told(draft_report(paragraph(), paragraph("p-b", "deliberations-9")), FINAL))
    said = (
        "The report has no section “deliberations-9”; its sections are: introduction, outcome, deliberations, "
        "deliberations-2, deliberations-3, deliberations-4, organization, opening, statements, agenda, attendance, "
        "documents, adoption."
    )
    assert error.value.message_dict == {"meetings[0].reports[0].paragraphs[1].section": [said]}
    assert Report.objects.count() == 0


def test_a_meeting_has_one_report_at_a_stage_says_the_database_too():
    body, _counts = record()
    one = Report.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.create(meeting=one.meeting, paper=body.papers.get(key="report"), stage=Stage.DRAFT)
