"""Texts that people write, and their versions, of which none is ever changed."""

from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified
from sessional.facts.rules import validate_language
from sessional.facts.standing import one_of
from sessional.report.facts import LANGUAGES


class VersionStatus(StrEnum):
    """A version is settled, or unofficial, or says that there are no longer any words in its language."""

    CONFIRMED = "confirmed"
    UNOFFICIAL = "unofficial"
    MISSING = "missing"


class ImmutableVersion(ValueError):
    """A version that is kept was to be changed; a change of the words is a new version."""


class Text(Identified):
    """A text that somebody wrote, in the language it was first written in and in translations.

    ``body_id`` is the body that it belongs to. It is no foreign key, since bodies stand above texts.
    """

    body_id = models.UUIDField(db_index=True, editable=False)
    original = models.CharField(max_length=2, validators=[validate_language])

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        constraints = [
            models.CheckConstraint(name="facts_text_language", condition=Q(original__in=LANGUAGES)),
        ]

    def __str__(self) -> str:
        return f"{self.pk} ({self.original})"


class Version(Identified):
    """The words of a text in one language at one time. ``made_from`` is the version of the original that a translation
    was made from, and None for the original itself; that a translation is stale follows from it and is never kept."""

    text = models.ForeignKey(Text, on_delete=models.CASCADE, related_name="versions")
    language = models.CharField(max_length=2, validators=[validate_language])
    number = models.PositiveIntegerField()
    made_from = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="translations")
    content = models.TextField(blank=True)
    status = EnumField(VersionStatus, default=VersionStatus.CONFIRMED.value)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["text", "language", "number"]
        constraints = [
            models.UniqueConstraint(name="facts_version_once", fields=["text", "language", "number"]),
            models.CheckConstraint(name="facts_version_counts_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="facts_version_language", condition=Q(language__in=LANGUAGES)),
            one_of("facts_version_status", "status", VersionStatus),
            models.CheckConstraint(
                name="facts_version_words_or_missing",
                condition=Q(status=VersionStatus.MISSING.value, content="")
                | (~Q(status=VersionStatus.MISSING.value) & ~Q(content="")),
            ),
            models.CheckConstraint(
                name="facts_version_not_from_itself", condition=Q(made_from__isnull=True) | ~Q(made_from=F("id"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.number}"

    def save(self, *args, **kwargs):
        """Keep a new version; ImmutableVersion where it is kept already."""
        if not self._state.adding:
            raise ImmutableVersion(f"version {self.number} in {self.language} of text {self.text_id} is never changed")
        super().save(*args, **kwargs)

    def clean(self):
        if self.made_from is not None and self.made_from.text_id != self.text_id:
            raise ValidationError({"made_from": _("A translation is made from a version of the same text.")})
