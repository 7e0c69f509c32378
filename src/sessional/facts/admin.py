"""The record as staff may look at it. What is in it is changed by actions, which keep its rules; never here."""

from django.contrib import admin

from sessional.facts.models import Text, Version


class ViewOnlyAdmin(admin.ModelAdmin):
    """Shows rows to staff, and lets nobody add, change or remove one."""

    def has_module_permission(self, request) -> bool:
        return request.user.is_active and request.user.is_staff

    def has_view_permission(self, request, obj=None) -> bool:
        return request.user.is_active and request.user.is_staff

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


@admin.register(Text)
class TextAdmin(ViewOnlyAdmin):
    list_display = ["id", "original"]


@admin.register(Version)
class VersionAdmin(ViewOnlyAdmin):
    list_display = ["text", "language", "number", "status", "made_at"]
    list_filter = ["language", "status"]
    list_select_related = ["text"]
