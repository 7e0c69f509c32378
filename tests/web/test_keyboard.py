"""The page of the keyboard, and the off switch of its shortcuts."""

import pytest
from django.test import Client

from tests.factories import record
from tests.web.pages import LANGUAGES, tree, words

pytestmark = pytest.mark.django_db


def slash(response) -> list[tuple[str | None, str | None]]:
    """What the field of the search says of the key that leads to it."""
    return [(one.get("aria-keyshortcuts"), one.get("data-key")) for one in tree(response).xpath("//input[@id='find']")]


def test_the_shortcut_is_switched_off_and_on_by_anybody_and_for_every_page():
    record()
    reader = Client()
    assert slash(reader.get("/en/experts/")) == [("/", "/")]
    assert words(reader.get("/en/keyboard/"), "//main//button") == ["Switch them off"]
    switched = reader.post("/en/keyboard/", {"off": "1"})
    assert switched.url == "/en/keyboard/"
    kept = switched.cookies["shortcuts"]
    assert (kept.value, kept["httponly"], kept["samesite"], kept["max-age"]) == ("off", True, "Lax", 31_536_000)
    assert slash(reader.get("/en/experts/")) == slash(reader.get("/ar/")) == [(None, None)]
    assert words(reader.get("/en/keyboard/"), "//main//button") == ["Switch them on"]
    assert "(switched off)" in words(reader.get("/en/keyboard/"), "//tbody/tr[3]/td")[0]
    reader.post("/en/keyboard/", {"on": "1"})
    assert slash(reader.get("/en/experts/")) == [("/", "/")]


def test_a_page_that_was_kept_for_one_reader_is_not_given_to_one_with_another_choice():
    record()
    assert "Cookie" in Client().get("/en/experts/").headers["Vary"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_leads_to_the_keyboard_and_to_the_api(lang):
    record()
    page = tree(Client().get(f"/{lang}/experts/"))
    assert page.xpath("//footer//nav[@class='about']//a/@href") == [f"/{lang}/keyboard/", "/api/v1/"]
