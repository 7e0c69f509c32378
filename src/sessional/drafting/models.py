"""Reports of meetings, and the paragraphs that people write for them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.models import Text
from sessional.facts.standing import one_of
from sessional.meetings.models import Meeting
from sessional.papers.models import Paper
from sessional.report.facts import Stage


class Report(Identified):
    """The report of a meeting at one stage, and the paper that carries it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="reports")
    paper = models.OneToOneField(Paper, on_delete=models.RESTRICT, related_name="report")
    stage = EnumField(Stage)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["meeting", "stage"]
        constraints = [
            models.UniqueConstraint(name="drafting_report_stage", fields=["meeting", "stage"]),
            one_of("drafting_report_stage_known", "stage", Stage),
        ]

    def __str__(self) -> str:
        return str(self.stage)


class AuthoredParagraph(Identified):
    """A paragraph that a person wrote. It follows the composed paragraphs of its section, or precedes them.

    ``section`` is the id of the section in the composed report; ``position`` orders the paragraphs of the report.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="paragraphs")
    key = KeyField()
    position = models.PositiveIntegerField()
    section = KeyField()
    before = models.BooleanField(default=False)
    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("authored paragraph")
        verbose_name_plural = _("authored paragraphs")
        ordering = ["report", "position"]
        constraints = [models.UniqueConstraint(name="drafting_authoredparagraph_key", fields=["report", "key"])]

    def __str__(self) -> str:
        return self.key
