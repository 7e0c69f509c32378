"""What was considered at a meeting, when, who introduced it, and who spoke."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Capacity, Party, Stated
from sessional.facts.fields import NamesField
from sessional.facts.identity import Identified
from sessional.facts.standing import OF_A_PART, StandingColumns, one_of
from sessional.meetings.models.agenda import AgendaItem
from sessional.meetings.models.meeting import Meeting, Sitting, of_a_list


class Considered(Identified):
    """That an agenda item was considered. The status of the days is null where they follow from the sittings."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="considered")
    item = models.OneToOneField(AgendaItem, on_delete=models.RESTRICT, related_name="considered")
    sittings_standing = StandingColumns("bodies.Capacity")
    days_standing = StandingColumns("bodies.Capacity", optional=True)
    panellists_standing = StandingColumns("bodies.Capacity")

    class Meta:
        verbose_name = _("consideration of an item")
        verbose_name_plural = _("consideration of items")
        ordering = ["meeting", "id"]
        constraints = [
            of_a_list("meetings_considered_sittings_status", "sittings_status"),
            of_a_list("meetings_considered_days_status", "days_status"),
            of_a_list("meetings_considered_panellists_status", "panellists_status"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ConsideredSitting(Identified, Stated):
    """A sitting at which the item was considered."""

    considered = models.ForeignKey(Considered, on_delete=models.CASCADE, related_name="sittings")
    sitting = models.ForeignKey(Sitting, on_delete=models.RESTRICT, related_name="considered")

    class Meta:
        verbose_name = _("sitting at which an item was considered")
        verbose_name_plural = _("sittings at which items were considered")
        ordering = ["considered", "sitting__number"]
        constraints = [
            models.UniqueConstraint(name="meetings_consideredsitting_once", fields=["considered", "sitting"]),
            one_of("meetings_consideredsitting_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ConsideredDay(Identified, Stated):
    """A day on which the item was considered, told as a day."""

    considered = models.ForeignKey(Considered, on_delete=models.CASCADE, related_name="days")
    day = models.DateField()

    class Meta:
        verbose_name = _("day on which an item was considered")
        verbose_name_plural = _("days on which items were considered")
        ordering = ["considered", "day"]
        constraints = [
            models.UniqueConstraint(name="meetings_consideredday_once", fields=["considered", "day"]),
            one_of("meetings_consideredday_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.day)


class Panellist(Identified, Stated):
    """A person who introduced the discussion of an item. Panellists are not speakers."""

    considered = models.ForeignKey(Considered, on_delete=models.CASCADE, related_name="panellists")
    capacity = models.ForeignKey(Capacity, on_delete=models.RESTRICT, related_name="panels")
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("panellist")
        verbose_name_plural = _("panellists")
        ordering = ["considered", "position"]
        constraints = [
            models.UniqueConstraint(name="meetings_panellist_once", fields=["considered", "capacity"]),
            one_of("meetings_panellist_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Statement(Identified, Stated):
    """That a party made a statement; at which sitting, under which item and for which group of States, where known.

    ``occurrence`` counts the statements of a party at the meeting from 1, in the order in which they are told.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="statements")
    party = models.ForeignKey(Party, on_delete=models.RESTRICT, related_name="statements")
    occurrence = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    sitting = models.ForeignKey(Sitting, on_delete=models.RESTRICT, null=True, blank=True, related_name="statements")
    item = models.ForeignKey(AgendaItem, on_delete=models.RESTRICT, null=True, blank=True, related_name="statements")
    on_behalf_of = NamesField(null=True, blank=True)

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(name="meetings_statement_occurrence", fields=["meeting", "party", "occurrence"]),
            one_of("meetings_statement_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.pk)
