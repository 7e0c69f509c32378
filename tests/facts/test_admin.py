"""The record in the administration."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from sessional.accounts.models import User
from tests.factories import record

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.facts.admin_urls")]

ROOMS = ("accounts", "bodies", "drafting", "facts", "meetings", "papers", "recommendations")
#: What a delegation may keep to itself, and what opens doors.
NOT_SHOWN = {"facts.Text", "facts.Version", "bodies.Communication", "bodies.PartyAddress", "bodies.ReadingLink"}
EVERY_MODEL = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
MODELS = [model for model in EVERY_MODEL if model._meta.label not in NOT_SHOWN]


def address(model, page: str, *arguments) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=arguments)


@pytest.fixture
def staff(client):
    client.force_login(User.objects.create_user("staff@example.org", is_staff=True))
    return client


def test_staff_may_look_at_every_kind_of_row(staff):
    record()
    for model in MODELS:
        assert model in admin.site._registry, model
        assert staff.get(address(model, "changelist")).status_code == 200, model
        row = model._default_manager.first()
        if row is not None:
            assert staff.get(address(model, "change", row.pk)).status_code == 200, model


def test_what_is_not_for_staff_is_not_shown_to_them():
    assert {model._meta.label for model in EVERY_MODEL if model not in admin.site._registry} == NOT_SHOWN


def test_nobody_may_add_change_or_remove_a_row_there(client):
    record()
    client.force_login(User.objects.create_superuser("root@example.org"))
    for model in MODELS:
        row = model._default_manager.first()
        assert client.get(address(model, "add")).status_code == 403, model
        if row is not None:
            assert client.post(address(model, "change", row.pk), {"key": "other"}).status_code == 403, model
            assert client.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403, model
            assert model._default_manager.filter(pk=row.pk).exists(), model


def test_a_user_who_is_not_staff_sees_nothing(client):
    client.force_login(User.objects.create_user("delegate@example.org"))
    assert client.get(reverse("admin:index")).status_code == 302
