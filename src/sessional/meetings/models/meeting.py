"""A gathering of a body, and its sittings."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Body, Stated
from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.models import Text
from sessional.facts.standing import StandingColumns, known_or_not, one_of
from sessional.papers.models import Paper
from sessional.report.status import OF_ONE_FACT, Status


class Half(StrEnum):
    """The half of a day in which a sitting meets."""

    MORNING = "am"
    AFTERNOON = "pm"


def of_a_list(name: str, column: str) -> models.CheckConstraint:
    """A constraint: the column holds a status that a list may have, or null where nothing is said of the list."""
    return one_of(name, column, Status)


class Meeting(Identified):
    """A numbered gathering of a body. Of a past one often no more is kept than number, dates, place and outcome.

    A place that is null though its status is not *unknown* is the seat of the body. The lists of speakers, attendance,
    participants and documents have a status of null where nothing is to be said of them.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="meetings")
    key = KeyField()
    number = models.PositiveIntegerField()
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    dates_standing = StandingColumns("bodies.Capacity")
    place_name = NamesField(null=True, blank=True)
    place_located = NamesField(null=True, blank=True)
    place_standing = StandingColumns("bodies.Capacity")
    outcome = models.OneToOneField(Text, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    speakers_standing = StandingColumns("bodies.Capacity", optional=True)
    attendance_standing = StandingColumns("bodies.Capacity", optional=True)
    participants_standing = StandingColumns("bodies.Capacity", optional=True)
    participants_paper = models.ForeignKey(
        Paper, on_delete=models.RESTRICT, null=True, blank=True, related_name="participants_of"
    )
    documents_standing = StandingColumns("bodies.Capacity", optional=True)
    study = models.ForeignKey(Paper, on_delete=models.RESTRICT, null=True, blank=True, related_name="study_of")

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["body", "number"]
        constraints = [
            models.UniqueConstraint(name="meetings_meeting_key", fields=["body", "key"]),
            models.UniqueConstraint(name="meetings_meeting_number", fields=["body", "number"]),
            models.CheckConstraint(name="meetings_meeting_counts_from_one", condition=Q(number__gte=1)),
            *known_or_not("meetings_meeting_dates", "dates_status", "first_day", "last_day"),
            models.CheckConstraint(
                name="meetings_meeting_days_in_order",
                condition=Q(first_day__isnull=True) | Q(last_day__gte=F("first_day")),
            ),
            one_of("meetings_meeting_place_status", "place_status", OF_ONE_FACT),
            models.CheckConstraint(
                name="meetings_meeting_place_or_seat",
                condition=Q(place_name__isnull=False, place_located__isnull=False)
                & ~Q(place_status=Status.UNKNOWN.value)
                | Q(
                    place_name__isnull=True,
                    place_located__isnull=True,
                    place_status__in=[Status.CONFIRMED.value, Status.UNKNOWN.value],
                ),
            ),
            of_a_list("meetings_meeting_speakers_status", "speakers_status"),
            of_a_list("meetings_meeting_attendance_status", "attendance_status"),
            of_a_list("meetings_meeting_participants_status", "participants_status"),
            of_a_list("meetings_meeting_documents_status", "documents_status"),
        ]

    def __str__(self) -> str:
        return self.key


class Sitting(Identified, Stated):
    """One meeting of a gathering, such as the second, on a morning; its status says how sure day and half are.

    ``starts`` and ``ends`` are local times, where they are known.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="sittings")
    number = models.PositiveIntegerField()
    day = models.DateField(null=True, blank=True)
    half = EnumField(Half, null=True, blank=True)
    starts = models.TimeField(null=True, blank=True)
    ends = models.TimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("sitting")
        verbose_name_plural = _("sittings")
        ordering = ["meeting", "number"]
        constraints = [
            models.UniqueConstraint(name="meetings_sitting_number", fields=["meeting", "number"]),
            models.UniqueConstraint(name="meetings_sitting_slot", fields=["meeting", "day", "half"]),
            models.CheckConstraint(name="meetings_sitting_counts_from_one", condition=Q(number__gte=1)),
            *known_or_not("meetings_sitting", "status", "day"),
            one_of("meetings_sitting_half", "half", Half),
            models.CheckConstraint(
                name="meetings_sitting_ends_after_it_starts",
                condition=Q(starts__isnull=True) | Q(ends__isnull=True) | Q(ends__gt=F("starts")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)
