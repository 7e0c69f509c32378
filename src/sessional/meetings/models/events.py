"""What was done at a meeting at one time: its opening, the adoption of agenda, list and report."""

from enum import StrEnum

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Capacity, Stated
from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.standing import OF_A_PART, StandingColumns, known_or_not, one_of
from sessional.meetings.models.meeting import Meeting, Sitting, of_a_list
from sessional.report.facts import Office


class EventKind(StrEnum):
    AGENDA_ADOPTED = "agenda-adopted"
    LIST_ADOPTED = "list-adopted"
    REPORT_ADOPTED = "report-adopted"


class Event(Identified):
    """Something adopted at a sitting on a day, each of which is a fact of its own.

    ``subject`` is the key of the list that was adopted, and empty for the agenda and the report, of which a meeting
    adopts one. ``amended`` says that it was amended orally before.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="events")
    kind = EnumField(EventKind)
    subject = KeyField(blank=True, default="")
    sitting = models.ForeignKey(Sitting, on_delete=models.RESTRICT, null=True, blank=True, related_name="events")
    sitting_standing = StandingColumns("bodies.Capacity")
    day = models.DateField(null=True, blank=True)
    day_standing = StandingColumns("bodies.Capacity")
    amended = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["meeting", "kind", "subject"]
        constraints = [
            models.UniqueConstraint(name="meetings_event_once", fields=["meeting", "kind", "subject"]),
            one_of("meetings_event_kind", "kind", EventKind),
            models.CheckConstraint(
                name="meetings_event_subject",
                condition=Q(kind=EventKind.LIST_ADOPTED.value) & ~Q(subject="")
                | ~Q(kind=EventKind.LIST_ADOPTED.value) & Q(subject=""),
            ),
            *known_or_not("meetings_event_sitting", "sitting_status", "sitting"),
            *known_or_not("meetings_event_day", "day_status", "day"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}".strip()


class Opening(Identified):
    """Who opened the meeting. ``acting_as`` is the office in which they did, where it is not their own."""

    meeting = models.OneToOneField(Meeting, on_delete=models.CASCADE, related_name="opening")
    officers_standing = StandingColumns("bodies.Capacity")
    acting_as = EnumField(Office, null=True, blank=True)
    sitting = models.ForeignKey(Sitting, on_delete=models.RESTRICT, null=True, blank=True, related_name="openings")

    class Meta:
        verbose_name = _("opening")
        verbose_name_plural = _("openings")
        constraints = [
            of_a_list("meetings_opening_officers_status", "officers_status"),
            one_of("meetings_opening_acting_as", "acting_as", Office),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class OpeningOfficer(Identified, Stated):
    """One who opened the meeting."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="officers")
    capacity = models.ForeignKey(Capacity, on_delete=models.RESTRICT, related_name="openings")
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("officer who opened a meeting")
        verbose_name_plural = _("officers who opened meetings")
        ordering = ["opening", "position"]
        constraints = [
            models.UniqueConstraint(name="meetings_openingofficer_once", fields=["opening", "capacity"]),
            one_of("meetings_openingofficer_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.pk)
