"""The pages of accounts in a real browser: passkeys of a device, keys of a keyboard, without scripts, for everyone."""

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from sessional.accounts.actions import invite_person
from sessional.accounts.models import Person, User
from sessional.accounts.set_up import set_up_token
from sessional.bodies.models import Capacity
from sessional.journal.entries import Actor, ActorKind
from tests.factories import record, words
from tests.signing_in import PASSWORD, account
from tests.web.pages import LANGUAGES
from tests.web.test_in_browser import DESK, PHONE, findings, watch

#: Pages for whoever is signed in, and for whoever is not.
SIGNED_IN = (
    "",
    "password/",
    "sessions/",
    "second-factor/",
    "second-factor/needed/?next=/en/",
    "second-factor/app/",
    "second-factor/passkeys/new/",
    "sign-out/",
)
SIGNED_OUT = (
    "sign-in/",
    "sign-up/",
    "closed/",
    "password/forgotten/",
    "password/forgotten/sent/",
    "password/chosen/",
    "password/new/1-2/",
    "other/cancelled/",
    "other/failed/",
    "invitation/guessed/",
)


@pytest.fixture
def site(live_server, db):
    record()
    return live_server.url


@pytest.fixture
def officer(site) -> User:
    return account(person=Capacity.objects.get(key="rypl-vice-chair").person)


@pytest.fixture
def device(page):
    """A device that makes passkeys, and whose owner always agrees."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    told = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": told})
    return tools


def by_password(page, site: str, then: str = "") -> None:
    page.goto(f"{site}/en/account/sign-in/{then}")
    page.get_by_label("E-mail address").fill("rypl@example.org")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_passkey_is_set_up_counts_at_once_and_signs_in_alone(page, site, officer, device):
    by_password(page, site, "?next=/en/experts/papers/")
    assert page.get_by_role("heading", name="A second factor is needed").is_visible()
    page.get_by_role("link", name="Set up a passkey").click()
    page.get_by_role("button", name="Set up").click()
    page.wait_for_url("**/second-factor/codes/")
    page.get_by_role("link", name="Go on to what you asked for").click()
    page.wait_for_url("**/en/experts/papers/")
    assert page.locator("aside.waits").count() == 0
    assert Authenticator.objects.filter(type="webauthn").get().wrap().is_passwordless
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/en/")
    page.goto(f"{site}/en/account/sign-in/?next=/en/experts/papers/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/en/experts/papers/")
    assert page.locator(".reader .who").inner_text() == "André Rypl"
    assert page.locator("aside.waits").count() == 0


def test_a_passkey_is_shown_after_the_password(page, site, officer, device):
    by_password(page, site)
    page.get_by_role("link", name="Set up a passkey").click()
    page.get_by_label("Name").fill("My phone")
    page.get_by_label("Sign in with it alone, without a password").uncheck()
    page.get_by_role("button", name="Set up").click()
    page.wait_for_url("**/second-factor/codes/")
    page.goto(f"{site}/en/account/second-factor/")
    assert page.get_by_text("My phone").first.is_visible()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/en/")
    by_password(page, site)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/en/")
    assert page.locator(".reader .who").inner_text() == "André Rypl"
    page.goto(f"{site}/en/account/second-factor/")
    page.get_by_role("link", name="Remove My phone").click()
    page.get_by_role("button", name="Remove").click()
    page.wait_for_url("**/second-factor/")
    assert page.locator("aside.waits").count() == 1
    assert not Authenticator.objects.exists()


def test_a_device_that_gives_no_passkey_is_told_of_in_words(page, site, officer):
    page.goto(f"{site}/en/account/sign-in/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Sign in with a passkey").click()
    alert = page.get_by_role("alert").filter(has_text="The device gave no passkey.")
    alert.wait_for()


def test_everything_but_passkeys_works_without_scripts(browser, site, officer):
    page = browser.new_context(viewport=DESK, java_script_enabled=False).new_page()
    by_password(page, site, "?next=/en/experts/papers/")
    page.get_by_role("link", name="Later: go on without it").click()
    assert page.url.endswith("/en/experts/papers/")
    page.get_by_role("link", name="André Rypl").click()
    page.get_by_role("link", name="Where you are signed in").click()
    assert page.locator("tbody tr").count() == 1
    page.get_by_role("button", name="Sign out").click()
    assert page.get_by_text("You are signed out.").is_visible()
    page.goto(f"{site}/en/account/sign-in/")
    assert page.get_by_role("button", name="Sign in with a passkey").is_visible() is False
    page.context.close()


@pytest.mark.pure
@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_of_accounts_are_open_to_everyone_and_fit_their_screens(browser, site, officer, lang):
    person = Person.objects.create(names=words("Wu Shenkuo"))
    by = Actor(ActorKind.COMMAND, "the tests")
    _invitation, token = invite_person(person=person, email="wu@example.org", lang="en", by=by, at=timezone.now())
    wrong = []
    for viewport in (PHONE, DESK) if lang == "ar" else (PHONE,):
        context = browser.new_context(viewport=viewport)
        page = context.new_page()
        watch(page, wrong)

        def look(address: str, *, page=page, viewport=viewport) -> None:
            page.goto(f"{site}/{lang}/account/{address}", wait_until="load")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > viewport["width"]:
                wrong.append((address, viewport["width"], f"scrolls sideways to {width}"))
            wrong.extend((address, viewport["width"], *found) for found in findings(page))

        for address in (*SIGNED_OUT, f"invitation/{token}/", f"set-up/{set_up_token()}/"):
            look(address)
        by_password(page, site)
        for address in SIGNED_IN:
            look(address)
        context.close()
    assert wrong == []


def test_a_form_that_is_wrong_says_so_to_everyone(page, site, officer):
    page.goto(f"{site}/fr/account/sign-in/")
    page.locator("#id_login").fill("rypl@example.org")
    page.locator("#id_password").fill("another password")
    page.keyboard.press("Enter")
    page.locator(".errorlist li").first.wait_for()
    assert findings(page) == []
    assert page.locator("#id_login").input_value() == "rypl@example.org"
