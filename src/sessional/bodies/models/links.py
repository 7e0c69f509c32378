"""Addresses that show their holder something without an account."""

from datetime import datetime
from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models.body import Body
from sessional.bodies.models.parties import Party
from sessional.bodies.models.people import Capacity
from sessional.facts.identity import Identified
from sessional.report.facts import Office


class LinkEnd(StrEnum):
    """Why a link opens nothing any longer."""

    REVOKED = "revoked"
    OVER = "over"
    CAPACITY = "capacity"


class ReadingLink(Identified):
    """An address that shows its holder, until it ends, what a party sees, such as for a capital or a stakeholder without
    an account. Without a party it shows what participants see. ``shows_drafts`` says that what the party has not sent
    yet is shown too; only the party itself can give such a link. The address itself is kept nowhere, only its digest.

    It ends with the capacity in which it was made, except one that the Secretariat gave to a party: that was given by
    the office, whoever held it. ``last_used_at`` is kept to within an hour, so that reading writes little.
    """

    #: The digest opens a door, and when it was used is no change: no line of the journal tells them.
    untold_columns = ("token_digest", "last_used_at")

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="reading_links")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, null=True, blank=True, related_name="reading_links")
    made_by = models.ForeignKey(Capacity, on_delete=models.RESTRICT, related_name="reading_links")
    label = models.CharField(max_length=200)
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    shows_drafts = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("reading link")
        verbose_name_plural = _("reading links")
        ordering = ["body", "-made_at"]
        constraints = [
            models.CheckConstraint(name="bodies_readinglink_ends", condition=Q(ends_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="bodies_readinglink_drafts_of_a_party", condition=Q(shows_drafts=False) | Q(party__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def end(self, at: datetime) -> LinkEnd | None:
        """Why it opens nothing at that instant; None where it does."""
        if self.revoked_at is not None:
            return LinkEnd.REVOKED
        if at >= self.ends_at:
            return LinkEnd.OVER
        given_by_the_office = self.party_id is not None and self.made_by.office is Office.SECRETARIAT
        return None if given_by_the_office or self.made_by.in_force(at) else LinkEnd.CAPACITY

    def in_force(self, at: datetime) -> bool:
        """Whether it opens anything at that instant."""
        return self.end(at) is None
