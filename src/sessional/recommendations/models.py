"""Conclusions and recommendations, and the lists in which they stand."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Body
from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.models import Text
from sessional.facts.standing import one_of
from sessional.meetings.models import Event, Meeting
from sessional.report.facts import ListKind


class Item(Identified):
    """One conclusion or recommendation. Letter, number and heading belong to its placement in a list."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="items")
    key = KeyField()
    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("conclusion or recommendation")
        verbose_name_plural = _("conclusions and recommendations")
        ordering = ["body", "key"]
        constraints = [models.UniqueConstraint(name="recommendations_item_key", fields=["body", "key"])]

    def __str__(self) -> str:
        return self.key


class RecommendationList(Identified):
    """The list that a meeting leaves: compiled for further discussion, or adopted, and then when."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="recommendation_lists")
    key = KeyField()
    position = models.PositiveIntegerField()
    kind = EnumField(ListKind)
    adopted_at = models.OneToOneField(
        Event, on_delete=models.RESTRICT, null=True, blank=True, related_name="recommendation_list"
    )

    class Meta:
        verbose_name = _("list of conclusions and recommendations")
        verbose_name_plural = _("lists of conclusions and recommendations")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(name="recommendations_list_key", fields=["meeting", "key"]),
            one_of("recommendations_list_kind", "kind", ListKind),
            models.CheckConstraint(
                name="recommendations_list_preliminary_is_not_adopted",
                condition=Q(kind=ListKind.ADOPTED.value) | Q(adopted_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Group(Identified):
    """Entries of a list under one heading; ``heading`` is null where the list has no headings."""

    list = models.ForeignKey(RecommendationList, on_delete=models.CASCADE, related_name="groups")
    key = KeyField()
    position = models.PositiveIntegerField()
    heading = NamesField(null=True, blank=True)

    class Meta:
        verbose_name = _("group of a list")
        verbose_name_plural = _("groups of a list")
        ordering = ["list", "position"]
        constraints = [models.UniqueConstraint(name="recommendations_group_key", fields=["list", "key"])]

    def __str__(self) -> str:
        return self.key


class Placement(Identified):
    """That an item stands in a list, under a heading, at a place."""

    list = models.ForeignKey(RecommendationList, on_delete=models.CASCADE, related_name="placements")
    item = models.ForeignKey(Item, on_delete=models.RESTRICT, related_name="placements")
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="placements")
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        ordering = ["list", "position"]
        constraints = [models.UniqueConstraint(name="recommendations_placement_once", fields=["list", "item"])]

    def __str__(self) -> str:
        return str(self.pk)
