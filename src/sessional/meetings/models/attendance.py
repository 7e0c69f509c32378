"""Who was present: counted by category, or listed one by one."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Party, Stated
from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified
from sessional.facts.standing import OF_A_PART, one_of
from sessional.meetings.models.meeting import Meeting
from sessional.report.facts import Category
from sessional.report.status import OF_ONE_FACT, Status


class AttendanceCount(Identified, Stated):
    """How many of a category were present, with the status of the number.

    Without a count, a status of *unknown* says that the number is still to come; any other says that some were present,
    and that the report does not say how many.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    category = EnumField(Category)
    count = models.PositiveIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("attendance by category")
        verbose_name_plural = _("attendance by category")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(name="meetings_attendancecount_once", fields=["meeting", "category"]),
            models.CheckConstraint(
                name="meetings_attendancecount_not_negative",
                condition=models.Q(count__isnull=True) | models.Q(count__gte=0),
            ),
            one_of("meetings_attendancecount_category", "category", Category),
            one_of("meetings_attendancecount_status", "status", OF_ONE_FACT),
            models.CheckConstraint(
                name="meetings_attendancecount_unknown_has_no_count",
                condition=models.Q(count__isnull=True) | ~models.Q(status=Status.UNKNOWN.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category}: {self.count}"


class Participant(Identified, Stated):
    """A party that was present."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="participants")
    party = models.ForeignKey(Party, on_delete=models.RESTRICT, related_name="attended")
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(name="meetings_participant_once", fields=["meeting", "party"]),
            one_of("meetings_participant_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.pk)
