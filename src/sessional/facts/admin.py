"""The record as staff may look at it. What is in it is changed by actions, which keep its rules; never here.

Texts and whatever else a delegation may still keep to itself are not shown: pages read through ``visible_to``, and the
administration does not.
"""

from django.contrib import admin


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
