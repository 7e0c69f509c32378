"""People and users as staff may look at them."""

from django.contrib import admin

from sessional.accounts.models import Invitation, Person, User
from sessional.facts.admin import ViewOnlyAdmin


@admin.register(User)
class UserAdmin(ViewOnlyAdmin):
    list_display = ["email", "is_staff", "is_active"]
    fields = ["email", "first_name", "last_name", "is_active", "is_staff", "is_superuser", "last_login", "date_joined"]


@admin.register(Person)
class PersonAdmin(ViewOnlyAdmin):
    list_display = ["names", "address", "user"]
    list_select_related = ["user"]


@admin.register(Invitation)
class InvitationAdmin(ViewOnlyAdmin):
    list_display = ["person", "email", "asked_by", "made_at", "sent_at", "used_at", "revoked_at"]
    list_select_related = ["person"]
    exclude = ["token_digest"]
