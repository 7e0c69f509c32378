"""Papers as staff may look at them."""

from django.contrib import admin

from sessional.facts.admin import ViewOnlyAdmin
from sessional.papers.models import Paper


@admin.register(Paper)
class PaperAdmin(ViewOnlyAdmin):
    list_display = ["symbol", "body", "kind", "title", "issued"]
    list_filter = ["body", "kind"]
    list_select_related = ["body"]
