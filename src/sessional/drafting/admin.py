"""Reports as staff may look at them."""

from django.contrib import admin

from sessional.drafting.models import AuthoredParagraph, Report
from sessional.facts.admin import ViewOnlyAdmin


@admin.register(Report)
class ReportAdmin(ViewOnlyAdmin):
    list_display = ["paper", "meeting", "stage"]
    list_select_related = ["paper", "meeting"]


@admin.register(AuthoredParagraph)
class AuthoredParagraphAdmin(ViewOnlyAdmin):
    list_display = ["key", "report", "section", "position", "before"]
    list_select_related = ["report"]
