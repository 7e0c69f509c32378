"""How a text of a delegation comes out of it: drafted, cleared by the head, sent."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from sessional.facts.fields import EnumField
from sessional.facts.standing import one_of


class ClearanceStatus(StrEnum):
    """``DRAFT`` is being written; ``CLEARED`` may go out as it stands; ``SENT`` is out of the delegation's hands."""

    DRAFT = "draft"
    CLEARED = "cleared"
    SENT = "sent"


#: Statuses in which a text is its delegation's own.
WITHIN_THE_DELEGATION = frozenset({ClearanceStatus.DRAFT, ClearanceStatus.CLEARED})


def _by(verb: str) -> models.ForeignKey:
    return models.ForeignKey(
        "bodies.Capacity",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name=f"%(app_label)s_%(class)s_{verb}",
        editable=False,
    )


class Clearance(models.Model):
    """Adds to a model how far a text of a delegation has come, and in which capacity each step was taken, and when.

    ``edition`` counts the changes from 1: a form carries the number of the one it shows. ``returned_by`` and the
    following tell why the head gave a draft back last; they are empty again when it is cleared.
    """

    status = EnumField(ClearanceStatus, default=ClearanceStatus.DRAFT.value, editable=False)
    edition = models.PositiveIntegerField(default=1, editable=False)
    drafted_by = models.ForeignKey(
        "bodies.Capacity", on_delete=models.RESTRICT, related_name="%(app_label)s_%(class)s_drafted", editable=False
    )
    drafted_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)
    returned_by = _by("returned")
    returned_at = models.DateTimeField(null=True, blank=True, editable=False)
    return_reason = models.TextField(blank=True, default="", editable=False)
    cleared_by = _by("cleared")
    cleared_at = models.DateTimeField(null=True, blank=True, editable=False)
    sent_by = _by("sent")
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            one_of("%(app_label)s_%(class)s_status", "status", ClearanceStatus),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_cleared_unless_a_draft",
                condition=Q(status="draft", cleared_by__isnull=True, cleared_at__isnull=True)
                | Q(status__in=["cleared", "sent"], cleared_by__isnull=False, cleared_at__isnull=False),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_sent_by_somebody",
                condition=Q(status="sent", sent_by__isnull=False, sent_at__isnull=False)
                | Q(status__in=["draft", "cleared"], sent_by__isnull=True, sent_at__isnull=True),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_returned_with_a_reason",
                condition=Q(returned_by__isnull=True, returned_at__isnull=True, return_reason="")
                | (Q(status="draft", returned_by__isnull=False, returned_at__isnull=False) & ~Q(return_reason="")),
            ),
            models.CheckConstraint(name="%(app_label)s_%(class)s_edition", condition=Q(edition__gte=1)),
        ]
