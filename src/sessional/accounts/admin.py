"""People and users as staff may look at them."""

from django.contrib import admin

from sessional.accounts.models import Person, User
from sessional.facts.admin import ViewOnlyAdmin


@admin.register(User)
class UserAdmin(ViewOnlyAdmin):
    list_display = ["email", "is_staff", "is_active"]
    fields = ["email", "first_name", "last_name", "is_active", "is_staff", "is_superuser", "last_login", "date_joined"]


@admin.register(Person)
class PersonAdmin(ViewOnlyAdmin):
    list_display = ["names", "address", "user"]
    list_select_related = ["user"]
