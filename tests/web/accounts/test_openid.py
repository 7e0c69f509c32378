"""Signing in with a provider of identities, which is a real one on this machine."""

import urllib.request
from urllib.parse import urlencode, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.utils import timezone

from sessional.accounts.actions import invite_person
from sessional.accounts.models import Person, User
from sessional.accounts.queries import open_invitations_to
from sessional.journal.canonical import read
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line, Part
from sessional.project.openid import UnreadableProvider, openid
from tests.factories import words as names
from tests.signing_in import account, sign_in
from tests.web.accounts.provider import CLIENT, SECRET, running
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def server():
    with running() as provider:
        yield provider


@pytest.fixture
def provider(server, settings):
    told = openid(
        {
            "SESSIONAL_OPENID_ISSUER": server.issuer,
            "SESSIONAL_OPENID_CLIENT_ID": CLIENT,
            "SESSIONAL_OPENID_SECRET": SECRET,
            "SESSIONAL_OPENID_NAME": "Ministry of Examples",
        }
    )
    settings.OPENID = told
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [told.as_allauth_has_it()]}}
    server.refuses = None
    server.claims = {"sub": "7", "email": "wu@example.org", "email_verified": True, "name": "Wu Shenkuo"}
    return server


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_arguments):
        return None


def come_back(client, **query: str):
    """Press the button, do as the browser does at the provider, and come back."""
    there = client.post(f"/en/account/other/openid/?{urlencode(query)}")
    assert there.status_code == 302
    opener = urllib.request.build_opener(_Stay)
    with pytest.raises(urllib.error.HTTPError) as answer:
        opener.open(there["Location"])
    back = urlsplit(answer.value.headers["Location"])
    assert back.path == "/account/other/openid/callback/"
    return client.get(f"{back.path}?{back.query}")


def test_the_button_stands_on_the_page_and_forms_may_lead_there(client, provider):
    page = client.get("/en/account/sign-in/")
    assert "Continue with Ministry of Examples" in words(page, "//button")
    assert f"form-action 'self' {provider.issuer};" in page["Content-Security-Policy"]


def test_without_a_provider_there_is_no_button_and_no_way(client):
    assert "other/openid" not in client.get("/en/account/sign-in/").content.decode()
    assert client.post("/en/account/other/openid/").status_code == 404
    assert client.get("/account/other/openid/callback/").status_code == 404


def test_who_has_an_account_with_the_verified_address_is_signed_in(client, provider):
    user = account("wu@example.org", "Wu Shenkuo")
    answer = come_back(client, next="/en/experts/")
    assert answer["Location"] == "/en/experts/"
    assert client.session["_auth_user_id"] == str(user.pk)
    line = Line.objects.get(verb="note_sign_in")
    assert read(line.payloads.get(part=Part.MATTER).content)["after"] == {"methods": ["socialaccount"]}
    # From now on the provider's own name for the person is what counts, whatever their address there is.
    assert SocialAccount.objects.get().user == user
    client.logout()
    provider.claims |= {"email": "new@example.org"}
    come_back(client)
    assert client.session["_auth_user_id"] == str(user.pk)


def test_an_open_invitation_to_the_verified_address_is_accepted(client, provider):
    person = Person.objects.create(names=names("Wu Shenkuo"))
    by = Actor(ActorKind.COMMAND, "the tests")
    invite_person(person=person, email="wu@example.org", lang="en", by=by, at=timezone.now())
    assert come_back(client)["Location"] == "/en/"
    user = User.objects.get()
    assert (user.email, user.has_usable_password(), user.person) == ("wu@example.org", False, person)
    assert open_invitations_to("wu@example.org", timezone.now()) == []


@pytest.mark.parametrize("verified", [True, False])
def test_nobody_else_is_let_in(client, provider, verified):
    if not verified:
        account("wu@example.org", "Wu Shenkuo")
    provider.claims["email_verified"] = verified
    before = User.objects.count()
    answer = come_back(client)
    assert answer.status_code == 403
    assert words(answer, "//h1") == ["You have no account here yet"]
    assert (User.objects.count(), "_auth_user_id" in client.session) == (before, False)
    assert not SocialAccount.objects.exists()


def test_the_provider_does_not_stand_for_a_second_factor(client, provider):
    account("wu@example.org", "Wu Shenkuo", is_superuser=True)
    assert come_back(client)["Location"].startswith("/en/account/second-factor/needed/")
    assert client.get("/en/").wsgi_request.asking.administers is False


def test_breaking_off_there_and_an_answer_of_no_use_are_told_apart(client, provider):
    provider.refuses = "access_denied"
    assert words(client.get(come_back(client)["Location"]), "//h1") == ["Nothing was done"]
    provider.refuses = "server_error"
    assert words(come_back(client), "//h1") == ["The other site did not let you in"]
    provider.refuses = None
    provider.claims["aud"] = "somebody else"
    assert words(come_back(client), "//h1") == ["The other site did not let you in"]
    assert client.get("/account/other/openid/callback/?code=x&state=guessed").status_code == 401


def test_an_account_can_be_connected_to_another_address_by_whoever_is_signed_in(client, provider):
    user = account("rypl@example.org")
    client.post("/en/account/sign-in/", {"login": "rypl@example.org", "password": "eleven quiet rivers"})
    answer = come_back(client, process="connect")
    assert answer["Location"] == "/en/account/"
    assert SocialAccount.objects.get().user == user


def test_pressing_the_button_is_asked_for_by_a_form(client, provider):
    page = client.get("/en/account/other/openid/")
    assert len(tree(page).xpath("//main//form[@method='post']")) == 1


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"SESSIONAL_OPENID_ISSUER": "https://a.example.org"}, "also needs SESSIONAL_OPENID_CLIENT_ID"),
        (
            {
                "SESSIONAL_OPENID_ISSUER": "a.example.org",
                "SESSIONAL_OPENID_CLIENT_ID": "x",
                "SESSIONAL_OPENID_SECRET": "y",
            },
            "must be an address",
        ),
    ],
)
def test_a_provider_that_is_told_in_part_is_refused(told, wrong):
    with pytest.raises(UnreadableProvider, match=wrong):
        openid(told)
    assert openid({}) is None


def test_somebody_signed_in_as_another_is_signed_out_first(client, provider):
    user = account("wu@example.org", "Wu Shenkuo")
    sign_in(account("rypl@example.org"), client=client)
    come_back(client)
    assert client.session["_auth_user_id"] == str(user.pk)
