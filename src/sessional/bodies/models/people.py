"""The people of a body: those whom its record speaks of, and who acts for whom."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.accounts.models import Person
from sessional.bodies.models.body import Body
from sessional.bodies.models.parties import Party
from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.rules import MOST_IN_SOURCE, validate_source
from sessional.facts.standing import one_of
from sessional.report.facts import Office


class RosterEntry(Identified):
    """A person whom the body's record speaks of, under the key that it uses."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="roster")
    key = KeyField()
    position = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roster_entries")

    class Meta:
        verbose_name = _("person known to a body")
        verbose_name_plural = _("people known to a body")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_rosterentry_key", fields=["body", "key"]),
            models.UniqueConstraint(name="bodies_rosterentry_person", fields=["body", "person"]),
        ]

    def __str__(self) -> str:
        return self.key


class Capacity(Identified):
    """A person acting for a party, or in an office, from a day to a day; None where a day is not known or not set.

    Both days are included. ``ended_at`` is the instant from which it is not held any longer, where it was cut off within
    its last day; no record file tells of it. ``on_behalf_of`` is the group of States that is spoken for beside the party. ``email`` is where the person is reached
    in this capacity. ``in_record`` is as for a party.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="capacities")
    key = KeyField()
    position = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="capacities")
    party = models.ForeignKey(Party, on_delete=models.RESTRICT, null=True, blank=True, related_name="capacities")
    office = EnumField(Office)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    extended_bureau = models.BooleanField(default=False)
    on_behalf_of = NamesField(null=True, blank=True)
    email = models.EmailField(blank=True, default="")
    source = models.CharField(max_length=MOST_IN_SOURCE, blank=True, default="", validators=[validate_source])
    in_record = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("capacity")
        verbose_name_plural = _("capacities")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_capacity_key", fields=["body", "key"]),
            one_of("bodies_capacity_office", "office", Office),
            models.CheckConstraint(
                name="bodies_capacity_dates_in_order",
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.office})"

    def in_force(self, at: datetime) -> bool:
        """Whether it is held at that instant; its days are those of the body's seat."""
        day = at.astimezone(ZoneInfo(self.body.time_zone)).date()
        begun = self.since is None or self.since <= day
        return begun and not self.over(at)

    def over(self, at: datetime) -> bool:
        """Whether it has ended by that instant: its last day is over at the body's seat, or it was cut off."""
        day = at.astimezone(ZoneInfo(self.body.time_zone)).date()
        return (self.until is not None and self.until < day) or (self.ended_at is not None and self.ended_at <= at)
