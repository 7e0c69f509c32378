"""What a body was asked to do, and how it plans its work."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models.body import Body
from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.models import Text
from sessional.facts.rules import validate_resolution, validate_symbol
from sessional.facts.standing import OF_A_PART, StandingColumns, known_or_not, one_of
from sessional.report.facts import Office
from sessional.report.symbols import MOST_CHARACTERS


class EntryKind(StrEnum):
    """What a work plan sets for a year: topics to consider, or taking stock of what was collected."""

    TOPICS = "topics"
    STOCKTAKING = "stocktaking"


class Stated(models.Model):
    """A fact that is a row of its own, such as a part of a list: how sure it is stands in the row."""

    standing = StandingColumns("bodies.Capacity")

    class Meta:
        abstract = True


class Mandate(Identified):
    """A resolution that asked for the body's work. ``leads_to`` is the number of the first gathering held under it."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="mandates")
    key = KeyField()
    position = models.PositiveIntegerField()
    symbol = models.CharField(max_length=MOST_CHARACTERS, validators=[validate_resolution])
    organ = NamesField(null=True, blank=True)
    leads_to = models.PositiveIntegerField(null=True, blank=True)
    statement = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering = ["body", "position"]
        constraints = [models.UniqueConstraint(name="bodies_mandate_key", fields=["body", "key"])]

    def __str__(self) -> str:
        return self.symbol


class Request(Identified):
    """One thing that a mandate asks for. ``paragraph`` is the number of the operative paragraph, where it is known."""

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="requests")
    key = KeyField()
    position = models.PositiveIntegerField()
    paragraph = models.PositiveIntegerField(null=True, blank=True)
    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["mandate", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_request_key", fields=["mandate", "key"]),
            models.CheckConstraint(
                name="bodies_request_paragraph", condition=Q(paragraph__isnull=True) | Q(paragraph__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return self.key


class WorkPlan(Identified):
    """A plan of several years. ``adopted_at_meeting`` is the number of the gathering that adopted it."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="work_plans")
    key = KeyField()
    position = models.PositiveIntegerField()
    symbol = models.CharField(max_length=MOST_CHARACTERS, null=True, blank=True, validators=[validate_symbol])
    proposed_by = EnumField(Office, null=True, blank=True)
    adopted_at_meeting = models.PositiveIntegerField(null=True, blank=True)
    guidance = models.OneToOneField(Text, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("work plan")
        verbose_name_plural = _("work plans")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_workplan_key", fields=["body", "key"]),
            one_of("bodies_workplan_proposed_by", "proposed_by", Office),
            models.CheckConstraint(
                name="bodies_workplan_years_in_order", condition=Q(first_year__gte=1, last_year__gte=F("first_year"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_year}–{self.last_year}"


class WorkPlanEntry(Identified, Stated):
    """What is planned for a year. ``collects`` says whether suggestions are collected at that year's gathering;
    ``not_later_than`` is the last day by which it is to be done."""

    plan = models.ForeignKey(WorkPlan, on_delete=models.CASCADE, related_name="entries")
    year = models.PositiveSmallIntegerField()
    kind = EnumField(EntryKind, default=EntryKind.TOPICS.value)
    collects = models.BooleanField(default=False)
    not_later_than = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("entry of a work plan")
        verbose_name_plural = _("entries of a work plan")
        ordering = ["plan", "year"]
        constraints = [
            models.UniqueConstraint(name="bodies_workplanentry_year", fields=["plan", "year"]),
            one_of("bodies_workplanentry_kind", "kind", EntryKind),
            one_of("bodies_workplanentry_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.year)


class PlannedTopic(Identified):
    """A topic that a work plan sets for a year."""

    entry = models.ForeignKey(WorkPlanEntry, on_delete=models.CASCADE, related_name="topics")
    position = models.PositiveIntegerField()
    title = NamesField()

    class Meta:
        verbose_name = _("planned topic")
        verbose_name_plural = _("planned topics")
        ordering = ["entry", "position"]
        constraints = [models.UniqueConstraint(name="bodies_plannedtopic_position", fields=["entry", "position"])]

    def __str__(self) -> str:
        return str(self.title)


class BureauDecision(Identified):
    """What the Bureau, or the extended Bureau, settled for the gathering with the number ``about``."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="bureau_decisions")
    key = KeyField()
    position = models.PositiveIntegerField()
    day = models.DateField(null=True, blank=True)
    day_standing = StandingColumns("bodies.Capacity")
    extended = models.BooleanField(default=False)
    about = models.PositiveIntegerField()
    dates = models.BooleanField(default=False)
    provisional_agenda = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("decision of the Bureau")
        verbose_name_plural = _("decisions of the Bureau")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_bureaudecision_key", fields=["body", "key"]),
            *known_or_not("bodies_bureaudecision_day", "day_status", "day"),
            models.CheckConstraint(
                name="bodies_bureaudecision_settles_something", condition=Q(dates=True) | Q(provisional_agenda=True)
            ),
        ]

    def __str__(self) -> str:
        return self.key
