"""Lists of conclusions and recommendations as staff may look at them."""

from django.contrib import admin

from sessional.facts.admin import ViewOnlyAdmin
from sessional.recommendations.models import Group, Item, Placement, RecommendationList


@admin.register(Item)
class ItemAdmin(ViewOnlyAdmin):
    list_display = ["key", "body"]
    list_filter = ["body"]
    list_select_related = ["body"]


@admin.register(RecommendationList)
class RecommendationListAdmin(ViewOnlyAdmin):
    list_display = ["key", "meeting", "kind"]
    list_select_related = ["meeting"]


@admin.register(Placement)
class PlacementAdmin(ViewOnlyAdmin):
    list_display = ["list", "position", "item", "group"]
    list_select_related = ["list", "item", "group"]


admin.site.register(Group, ViewOnlyAdmin)
