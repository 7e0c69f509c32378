"""Bodies as staff may look at them."""

from django.contrib import admin

from sessional.bodies.models import (
    Body,
    BureauDecision,
    Capacity,
    EarlierName,
    Mandate,
    Party,
    PlannedTopic,
    Request,
    RosterEntry,
    WorkPlan,
    WorkPlanEntry,
)
from sessional.facts.admin import ViewOnlyAdmin


@admin.register(Body)
class BodyAdmin(ViewOnlyAdmin):
    list_display = ["key", "name", "parent", "known_only_as_parent"]
    list_select_related = ["parent"]


@admin.register(Party)
class PartyAdmin(ViewOnlyAdmin):
    list_display = ["key", "body", "category", "state", "name"]
    list_filter = ["body", "category"]
    list_select_related = ["body"]


@admin.register(Capacity)
class CapacityAdmin(ViewOnlyAdmin):
    list_display = ["key", "body", "person", "party", "office", "since", "until"]
    exclude = ["email"]
    list_filter = ["body", "office"]
    list_select_related = ["body", "person", "party"]


@admin.register(Mandate)
class MandateAdmin(ViewOnlyAdmin):
    list_display = ["symbol", "body", "leads_to"]
    list_filter = ["body"]
    list_select_related = ["body"]


@admin.register(WorkPlan)
class WorkPlanAdmin(ViewOnlyAdmin):
    list_display = ["key", "body", "symbol", "first_year", "last_year"]
    list_filter = ["body"]
    list_select_related = ["body"]


@admin.register(BureauDecision)
class BureauDecisionAdmin(ViewOnlyAdmin):
    list_display = ["key", "body", "day", "about", "day_status"]
    list_filter = ["body"]
    list_select_related = ["body"]


admin.site.register([EarlierName, PlannedTopic, Request, RosterEntry, WorkPlanEntry], ViewOnlyAdmin)
