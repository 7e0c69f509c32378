"""Papers, as a body's record speaks of them."""

from enum import StrEnum

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Body
from sessional.facts.fields import EnumField, JobNumbersField, LanguagesField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.rules import validate_language, validate_symbol
from sessional.facts.standing import one_of
from sessional.report.facts import LANGUAGES, Distribution
from sessional.report.symbols import MOST_CHARACTERS


class PaperKind(StrEnum):
    REPORT = "report"
    AGENDA = "agenda"
    PARTICIPANTS = "participants"
    CONFERENCE_ROOM = "conference-room"
    STUDY = "study"
    OTHER = "other"


class Paper(Identified):
    """A paper, by symbol or, where none is known, by title. What is not known of it is null, and prints as an empty
    labelled line."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="papers")
    key = KeyField()
    position = models.PositiveIntegerField()
    symbol = models.CharField(max_length=MOST_CHARACTERS, null=True, blank=True, validators=[validate_symbol])
    kind = EnumField(PaperKind, default=PaperKind.OTHER.value)
    title = NamesField(null=True, blank=True)
    distribution = EnumField(Distribution, null=True, blank=True)
    original = models.CharField(max_length=2, null=True, blank=True, validators=[validate_language])
    issued = models.DateField(null=True, blank=True)
    languages = LanguagesField(default=tuple, blank=True)
    job_numbers = JobNumbersField(default=tuple, blank=True)

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="papers_paper_key", fields=["body", "key"]),
            models.UniqueConstraint(name="papers_paper_symbol", fields=["body", "symbol"]),
            models.CheckConstraint(
                name="papers_paper_symbol_or_title", condition=Q(symbol__isnull=False) | Q(title__isnull=False)
            ),
            one_of("papers_paper_kind", "kind", PaperKind),
            one_of("papers_paper_distribution", "distribution", Distribution),
            models.CheckConstraint(
                name="papers_paper_original", condition=Q(original__isnull=True) | Q(original__in=LANGUAGES)
            ),
        ]

    def __str__(self) -> str:
        return self.symbol or str(self.title)
