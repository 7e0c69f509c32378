"""The record in the administration."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from sessional.accounts.models import User
from tests.factories import record
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

ROOMS = ("accounts", "bodies", "drafting", "facts", "meetings", "papers", "recommendations")
#: What a delegation may keep to itself, what opens doors, and files, which papers show to those who may see them.
NOT_SHOWN = {
    "facts.Text",
    "facts.Version",
    "bodies.Communication",
    "bodies.PartyAddress",
    "bodies.ReadingLink",
    "papers.Paper",
    "papers.PaperFile",
    "papers.Slot",
    "papers.StoredFile",
}
EVERY_MODEL = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
MODELS = [model for model in EVERY_MODEL if model._meta.label not in NOT_SHOWN]


def address(model, page: str, *arguments) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=arguments)


@pytest.fixture
def administrator(client):
    root = User.objects.create_superuser("root@example.org")
    return sign_in(root, second_factor=True, client=client)


def test_an_administrator_may_look_at_every_kind_of_row(administrator):
    record()
    for model in MODELS:
        assert model in admin.site._registry, model
        assert administrator.get(address(model, "changelist")).status_code == 200, model
        row = model._default_manager.first()
        if row is not None:
            assert administrator.get(address(model, "change", row.pk)).status_code == 200, model


def test_what_is_not_for_administrators_is_not_shown_to_them():
    assert {model._meta.label for model in EVERY_MODEL if model not in admin.site._registry} == NOT_SHOWN


def test_nobody_may_add_change_or_remove_a_row_there(administrator):
    record()
    for model in MODELS:
        row = model._default_manager.first()
        assert administrator.get(address(model, "add")).status_code == 403, model
        if row is not None:
            assert administrator.post(address(model, "change", row.pk), {"key": "other"}).status_code == 403, model
            assert administrator.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403, model
            assert model._default_manager.filter(pk=row.pk).exists(), model


@pytest.mark.parametrize("told", [{}, {"is_staff": True}, {"is_staff": True, "is_superuser": True}])
def test_nobody_else_sees_anything_and_no_administrator_without_a_second_factor(client, told):
    client.force_login(User.objects.create_user("delegate@example.org", **told))
    assert client.get(reverse("admin:index")).status_code == 302
