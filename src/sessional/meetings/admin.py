"""Meetings as staff may look at them."""

from django.contrib import admin

from sessional.facts.admin import ViewOnlyAdmin
from sessional.meetings.models import (
    Agenda,
    AgendaItem,
    AttendanceCount,
    Considered,
    ConsideredDay,
    ConsideredSitting,
    Event,
    Meeting,
    MeetingPaper,
    Opening,
    OpeningOfficer,
    Panellist,
    Participant,
    Sitting,
    Statement,
)


@admin.register(Meeting)
class MeetingAdmin(ViewOnlyAdmin):
    list_display = ["body", "number", "first_day", "last_day", "dates_status", "place_status"]
    list_filter = ["body"]
    list_select_related = ["body"]


@admin.register(Sitting)
class SittingAdmin(ViewOnlyAdmin):
    list_display = ["meeting", "number", "day", "half", "status"]
    list_select_related = ["meeting"]


@admin.register(AgendaItem)
class AgendaItemAdmin(ViewOnlyAdmin):
    list_display = ["agenda", "number", "kind", "title"]
    list_select_related = ["agenda"]


@admin.register(Statement)
class StatementAdmin(ViewOnlyAdmin):
    list_display = ["meeting", "party", "sitting", "item", "status"]
    list_select_related = ["meeting", "party", "sitting", "item"]


@admin.register(AttendanceCount)
class AttendanceCountAdmin(ViewOnlyAdmin):
    list_display = ["meeting", "category", "count", "status"]
    list_select_related = ["meeting"]


@admin.register(Event)
class EventAdmin(ViewOnlyAdmin):
    list_display = ["meeting", "kind", "subject", "sitting", "sitting_status", "day", "day_status", "amended"]
    list_select_related = ["meeting", "sitting"]


admin.site.register(
    [
        Agenda,
        Considered,
        ConsideredDay,
        ConsideredSitting,
        MeetingPaper,
        Opening,
        OpeningOfficer,
        Panellist,
        Participant,
    ],
    ViewOnlyAdmin,
)
