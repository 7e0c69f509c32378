"""Lines, what they say, and where each chain stands."""

from enum import StrEnum

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified
from sessional.facts.visibility import Visibility


class Part(StrEnum):
    """The two parts of what a line says: what was done, and what of it is personal and can be erased."""

    MATTER = "matter"
    PERSONAL = "personal"


class Chain(models.Model):
    """Where the chain of a body stands. Its row is locked from the first line of a transaction to the end of it, so that
    lines are numbered without gaps and become visible in their order."""

    body_id = models.UUIDField(primary_key=True, editable=False)
    number = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("chain")
        verbose_name_plural = _("chains")

    def __str__(self) -> str:
        return f"{self.body_id}: {self.number}"


class Line(Identified):
    """One change. ``body_id`` … ``digest`` are what is chained; the columns from ``verb`` on repeat what the payload says,
    so that lines can be found and filtered, and are compared with it by ``sessional verify``.

    Ids are ids as they then were: there are no foreign keys out of the journal.
    """

    body_id = models.UUIDField(editable=False)
    number = models.PositiveBigIntegerField(editable=False)
    at = models.DateTimeField(editable=False)
    matter_digest = models.CharField(max_length=64, editable=False)
    personal_digest = models.CharField(max_length=64, null=True, editable=False)
    previous = models.CharField(max_length=64, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    verb = models.CharField(max_length=80, editable=False)
    subject_kind = models.CharField(max_length=80, editable=False)
    subject_id = models.UUIDField(editable=False, db_index=True)
    party_id = models.UUIDField(null=True, editable=False)
    visibility = EnumField(Visibility, editable=False)

    class Meta:
        verbose_name = _("line of the journal")
        verbose_name_plural = _("lines of the journal")
        ordering = ["body_id", "number"]
        constraints = [
            models.UniqueConstraint(name="journal_line_number", fields=["body_id", "number"]),
            models.CheckConstraint(name="journal_line_counts_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"


class Payload(Identified):
    """What a line says, as canonical JSON; ``content`` and ``salt`` are null once it was erased."""

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="payloads", editable=False)
    part = EnumField(Part, editable=False)
    salt = models.CharField(max_length=32, null=True, editable=False)
    content = models.TextField(null=True, editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("payload")
        verbose_name_plural = _("payloads")
        constraints = [
            models.UniqueConstraint(name="journal_payload_part", fields=["line", "part"]),
            models.CheckConstraint(
                name="journal_payload_whole_or_erased",
                condition=Q(salt__isnull=False, content__isnull=False, erased_at__isnull=True)
                | Q(salt__isnull=True, content__isnull=True, erased_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.line_id} {self.part}"
