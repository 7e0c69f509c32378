"""What every test stands on: the database, the browser, and how hard Hypothesis tries.

SESSIONAL_TEST_DATABASE=sqlite|postgresql chooses the database (SQLite unless told); SESSIONAL_HYPOTHESIS=deep makes
Hypothesis try many more examples, other ones each time.
"""

import os
import shutil
import tempfile
from pathlib import Path

import django
import hypothesis
import pytest
from django.conf import settings
from django.test import TransactionTestCase
from playwright.sync_api import sync_playwright

from tests import postgres
from tests.unguarded import unguarded

TESTS = Path(__file__).resolve().parent
# These rooms are composed of pure functions below the web framework: with no database in reach, none can make a
# difference to them, and the run on PostgreSQL leaves them out.
PURE_ROOMS = ("report", "wording")

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# No deadline: how long an example takes is a property of the machine.
hypothesis.settings.register_profile("default", derandomize=True, max_examples=30, deadline=None, database=None)
hypothesis.settings.register_profile("deep", derandomize=False, max_examples=1500, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("SESSIONAL_HYPOTHESIS") or "default")

OPEN: dict = {}


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    # First of all, since the settings are read once; and only in the process that leads, whose surroundings the
    # processes of xdist inherit, so that one run has one folder and one server.
    if hasattr(config, "workerinput") or only_pure(config.args):
        return
    folder = Path(tempfile.mkdtemp(prefix="sessional-tests-"))
    OPEN["folder"] = folder
    os.environ["SESSIONAL_DATA"] = str(folder)
    os.environ["SESSIONAL_SECRET_KEY"] = "for the tests only"
    for name in ("SESSIONAL_DATABASE_URL", "SESSIONAL_DEBUG", "SESSIONAL_HOSTS", "SESSIONAL_HTTPS"):
        os.environ.pop(name, None)
    kind = os.environ.get("SESSIONAL_TEST_DATABASE") or "sqlite"
    if kind == "postgresql":
        OPEN["cluster"] = postgres.start()
        os.environ["SESSIONAL_DATABASE_URL"] = OPEN["cluster"].url
    elif kind != "sqlite":
        raise pytest.UsageError(f"SESSIONAL_TEST_DATABASE is sqlite or postgresql, and here it is {kind!r}")
    os.environ["DJANGO_SETTINGS_MODULE"] = "sessional.project.settings"
    django.setup()
    # Passwords are slow to try on purpose; the tests try hundreds.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def only_pure(arguments) -> bool:
    """Whether nothing is asked for but tests of pure rooms, which then prove that they need no Django."""
    paths = [Path(argument.split("::")[0]).resolve() for argument in arguments]
    return all(any(path.is_relative_to(TESTS / room) for room in PURE_ROOMS) for path in paths)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    if cluster := OPEN.pop("cluster", None):
        cluster.stop()
    if folder := OPEN.pop("folder", None):
        shutil.rmtree(folder, ignore_errors=True)


def pytest_report_header(config):
    return f"database: {os.environ.get('SESSIONAL_TEST_DATABASE') or 'sqlite'}"


def pytest_collection_modifyitems(items):
    for item in items:
        room = item.path.relative_to(TESTS).parts[0]
        if room in PURE_ROOMS and not needs_database(item):
            item.add_marker(pytest.mark.pure)


def needs_database(item) -> bool:
    named = {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(named) or item.get_closest_marker("django_db") is not None


@pytest.fixture(autouse=True, scope="session")
def journals_of_tests_are_emptied():
    """After a test that commits, Django empties every table, and the journal refuses that: for this one moment, and no
    other, its guard is lifted."""
    empty = TransactionTestCase._fixture_teardown

    def empty_all(test):
        with unguarded():
            empty(test)

    TransactionTestCase._fixture_teardown = empty_all
    yield
    TransactionTestCase._fixture_teardown = empty


@pytest.fixture(scope="session")
def browser():
    """The machine's own Chromium, without a window; nothing is downloaded."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, "the tests of pages need Chromium: as root, apt-get install chromium"
    # Playwright keeps an event loop running in this thread, and Django takes that for a mistake in a view.
    allowed = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, headless=True, args=BROWSER_FLAGS)
        yield chromium
        chromium.close()
    if allowed is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
    else:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = allowed


@pytest.fixture
def page(browser):
    """A fresh page at desktop width. The test fails at its end if a script failed or the page broke its own policy."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: "Content Security Policy" in said.text and wrong.append(said.text))
    yield page
    context.close()
    assert wrong == []
