"""The papers before a meeting."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Stated
from sessional.facts.identity import Identified
from sessional.facts.standing import OF_A_PART, one_of
from sessional.meetings.models.meeting import Meeting
from sessional.papers.models import Paper


class MeetingPaper(Identified, Stated):
    """A paper that the meeting had before it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="documents")
    paper = models.ForeignKey(Paper, on_delete=models.RESTRICT, related_name="before")
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("paper before a meeting")
        verbose_name_plural = _("papers before meetings")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(name="meetings_meetingpaper_once", fields=["meeting", "paper"]),
            one_of("meetings_meetingpaper_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.pk)
