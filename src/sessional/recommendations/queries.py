"""Readings of lists of conclusions and recommendations, named by their questions."""

from collections.abc import Iterable

from django.db.models import Count, Prefetch, QuerySet

from sessional.bodies.models import Body
from sessional.facts.queries import with_words
from sessional.meetings.models import Meeting
from sessional.recommendations.models import Group, Item, Placement, RecommendationList


def lists_left_by(meetings: Iterable[Meeting]) -> QuerySet[RecommendationList]:
    """The lists of these meetings, with their groups, their entries and the words of each, in order."""
    placements = (
        Placement.objects.select_related("item__text").prefetch_related(*with_words("item__text")).order_by("position")
    )
    groups = Group.objects.prefetch_related(Prefetch("placements", queryset=placements)).order_by("position")
    return (
        RecommendationList.objects.filter(meeting__in=meetings)
        .select_related(
            "adopted_at__sitting", "adopted_at__sitting_confirmed_by", "adopted_at__day_confirmed_by", "meeting"
        )
        .prefetch_related(Prefetch("groups", queryset=groups))
        .order_by("meeting__number", "position")
    )


def items_by_key(body: Body) -> dict[str, Item]:
    """The items of the body by key, with their words."""
    items = body.items.select_related("text").prefetch_related(*with_words("text"))
    return {item.key: item for item in items}


def lists_with_sizes(meeting: Meeting) -> QuerySet[RecommendationList]:
    """The lists of the meeting in order, each with ``size``, the number of its entries, and without their words."""
    return meeting.recommendation_lists.annotate(size=Count("placements")).order_by("position")
