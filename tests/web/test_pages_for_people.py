"""The pages of those who are signed in, in a real browser: all that the table of permissions shows to somebody and not to
everybody, each as somebody who sees it."""

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import translation

from tests import permissions
from tests.places import place
from tests.roles import World, make_world
from tests.test_permissions import address
from tests.web.pages import LANGUAGES
from tests.web.test_in_browser import PHONE, findings, watch

# How a page looks does not depend on the database.
pytestmark = pytest.mark.pure

#: Where axe looks as well: one language of each script that is laid out in its own way. It takes most of the time.
LOOKED_THROUGH = ("ar", "en", "zh")
#: Who looks at a page: the first of these who sees it.
READERS = ("secretariat", "head_of_delegation", "administrator", "delegate", "stakeholder")
HEADINGS = dict(zip(READERS, ("Secretariat", "head", "administrator", "delegate", "stakeholder"), strict=True))


def readers_of(row: permissions.Row) -> list[str]:
    """Who is to look at the page of a row; nobody, where everybody sees it or it is no page."""
    seen = {heading for heading, word in row.answers if word == "sees"}
    if row.method != "GET" or row.name.startswith(("api:", "admin:")) or "anonymous" in seen or row.name in FILES:
        return []
    return [reader for reader in READERS if HEADINGS[reader] in seen][:1]


#: Addresses that answer with a file, or with a part of a page.
FILES = ("sheet_template", "paper-file", "work-result", "desk-preview")


def addresses(world: World, lang: str) -> dict[str, list[str]]:
    """The addresses of all such pages, by who is to look at them; of a page for several objects, those of the first."""
    found: dict[str, list[str]] = {reader: [] for reader in READERS}
    seen: set[tuple[str, str]] = set()
    for row in permissions.rows():
        for reader in readers_of(row):
            if (reader, row.name) in seen:
                continue
            seen.add((reader, row.name))
            with transaction.atomic(), translation.override(lang):
                told = place(world, row.name, row.of)
                found[reader].append(address(world, row, {"lang": lang} | told.within))
    return found


@pytest.fixture
def world(live_server, db) -> World:
    return make_world()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_of_those_who_are_signed_in_are_open_to_everyone_and_fit_their_screens(browser, live_server, world, lang):
    wrong, looked = [], 0
    for reader, their_pages in addresses(world, lang).items():
        cookie = world.client(reader).cookies[settings.SESSION_COOKIE_NAME].value
        context = browser.new_context(viewport=PHONE)
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        watch(page, wrong)
        for one in their_pages:
            answer = page.goto(live_server.url + one, wait_until="load")
            looked += 1
            if answer.status != 200:
                wrong.append((one, reader, answer.status))
            page.eval_on_selector_all("details:not([name])", "all => all.forEach(one => one.open = true)")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > PHONE["width"]:
                wrong.append((one, f"scrolls sideways to {width}"))
            if lang in LOOKED_THROUGH:
                wrong += [(one, *found) for found in findings(page)]
        context.close()
    assert wrong == []
    assert looked > 35
