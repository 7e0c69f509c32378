"""What may be told of reports."""

from collections.abc import Container, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.drafting.entries import MeetingReportsEntry, ReportEntry
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.papers.rules import require_paper
from sessional.report.facts import Stage


def check_reports(meetings: Sequence[MeetingReportsEntry], *, papers: Mapping[str, object]) -> None:
    """Each meeting has one report at each stage, on a paper of its own that has a symbol.

    ``papers`` are those of the body by key, as they are told or kept. Paths are ``meetings[1].reports[0].paper``.
    """
    problems = Problems()
    carried: set[str] = set()
    for place, meeting in enumerate(meetings):
        stages = set()
        for number, report in enumerate(meeting.reports):
            with problems.at("meetings", place, "reports", number):
                with problems.at("stage"):
                    if report.stage in stages:
                        raise ValidationError(
                            _("The meeting has a report at the stage “%(stage)s” already."),
                            code="twice",
                            params={"stage": report.stage},
                        )
                    stages.add(report.stage)
                _check_report(problems, report, papers, carried)
                carried.add(report.paper)
    problems.raise_if_any()


def require_no_report(stage: Stage, *, taken: Container[str]) -> None:
    """That the meeting has no report at this stage yet; ``taken`` are the stages at which it has."""
    if stage in taken:
        raise ValidationError(
            _("The meeting has a report at the stage “%(stage)s” already."), code="twice", params={"stage": stage}
        )


def require_sections(report: ReportEntry, sections: Sequence[str]) -> None:
    """That each paragraph stands in a section that the report may have; paths are ``paragraphs[0].section``."""
    problems = Problems()
    for place, paragraph in enumerate(report.paragraphs):
        with problems.at("paragraphs", place, "section"):
            if paragraph.section not in sections:
                raise ValidationError(
                    _("The report has no section “%(section)s”; its sections are: %(sections)s."),
                    code="no-section",
                    params={"section": paragraph.section, "sections": ", ".join(sections)},
                )
    problems.raise_if_any()


def _check_report(problems: Problems, report: ReportEntry, papers: Mapping[str, object], carried: set[str]) -> None:
    with problems.at("paper"):
        require_paper(report.paper, papers)
        if papers[report.paper].symbol is None:
            raise ValidationError(_("A report is issued under a symbol, and this paper has none."), code="no-symbol")
        if report.paper in carried:
            raise ValidationError(_("This paper carries another report already."), code="twice")
    with problems.at("paragraphs"):
        rules.check_keys(problems, report.paragraphs)
    for place, paragraph in enumerate(report.paragraphs):
        with problems.at("paragraphs", place, "section"):
            rules.validate_key(paragraph.section)
        with problems.at("paragraphs", place, "text"):
            rules.validate_prose(paragraph.text)
