"""Readings of reports, named by their questions."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from sessional.bodies.models import Body
from sessional.drafting.models import AuthoredParagraph, Report
from sessional.facts.queries import with_words
from sessional.facts.visibility import Sight
from sessional.meetings.models import Meeting
from sessional.papers.models import Paper
from sessional.papers.queries import seen


def reports_of(meetings: Iterable[Meeting]) -> QuerySet[Report]:
    """The reports of these meetings with their papers and authored paragraphs, drafts before final ones."""
    paragraphs = (
        AuthoredParagraph.objects.select_related("text").prefetch_related(*with_words("text")).order_by("position")
    )
    return (
        Report.objects.filter(meeting__in=meetings)
        .select_related("paper", "meeting__body")
        .prefetch_related(Prefetch("paragraphs", queryset=paragraphs))
        .order_by("meeting__number", "stage")
    )


def reports_with_symbol(symbol: str) -> QuerySet[Report]:
    """The reports whose paper has this symbol: one, unless two bodies keep a paper of the same symbol."""
    return (
        Report.objects.filter(paper__symbol=symbol)
        .select_related("paper", "meeting__body")
        .order_by("meeting__body__key")
    )


def reports_of_body(body: Body) -> QuerySet[Report]:
    """The reports of all meetings of the body, by meeting, drafts before final ones."""
    return (
        Report.objects.filter(meeting__body=body)
        .select_related("paper", "meeting__body")
        .order_by("meeting__number", "stage")
    )


def reports_seen(body: Body, sight: Sight) -> QuerySet[Report]:
    """The reports of all meetings of the body whose papers somebody sees, by meeting, drafts before final ones."""
    return reports_of_body(body).filter(seen(sight, "paper__"))


def symbols_of_reports() -> list[str]:
    """The symbols of all reports kept here, in alphabetical order."""
    return sorted(Report.objects.values_list("paper__symbol", flat=True).distinct())


def report_on(paper: Paper) -> Report | None:
    """The report that this paper carries, with its meeting, or None."""
    return Report.objects.filter(paper=paper).select_related("meeting").first()


def report_with_id(report_id: str) -> Report | None:
    """The report with this id, with its meeting, body and paper, or None."""
    return Report.objects.filter(pk=report_id).select_related("paper", "meeting__body").first()
