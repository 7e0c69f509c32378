"""Invitations and setting up, as pages."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail, signing
from django.utils import timezone

from sessional.accounts.actions import create_administrator, invite_person, revoke_invitation
from sessional.accounts.models import Invitation, Person, User
from sessional.accounts.rules import INVITATION_LASTS
from sessional.accounts.set_up import set_up_is_allowed, set_up_token
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.tasks import workers
from tests.factories import words as names
from tests.signing_in import PASSWORD, account, sign_in
from tests.web.pages import LANGUAGES, tree, words

pytestmark = pytest.mark.django_db

BY = Actor(ActorKind.CAPACITY, "Ioana Albani", office="secretariat", party="Romania")
NEW = {"password1": PASSWORD, "password2": PASSWORD}


def invited(email: str = "wu@example.org", name: str = "Wu Shenkuo", **told) -> tuple[Invitation, str]:
    person = Person.objects.create(names=names(name))
    told = {"lang": "en", "by": BY, "at": timezone.now()} | told
    invitation, token = invite_person(person=person, email=email, **told)
    return invitation, f"/en/account/invitation/{token}/"


def errors(page) -> list[str]:
    return words(page, "//ul[contains(@class, 'errorlist')]/li")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letter_is_sent_by_a_worker_in_its_language(client, lang):
    invitation, _address = invited(lang=lang)
    assert mail.outbox == []
    workers.carry_out_all("w")
    (letter,) = mail.outbox
    assert letter.to == ["wu@example.org"]
    (address,) = re.findall(r"http\S+invitation\S+", letter.body)
    assert address.startswith(f"http://127.0.0.1:8000/{lang}/account/invitation/")
    assert "Ioana Albani (Romania)" in letter.body
    assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200
    invitation.refresh_from_db()
    assert invitation.sent_at is not None


def test_an_invitation_opens_an_account_with_a_password_and_signs_in(client):
    _invitation, address = invited()
    page = client.get(address)
    assert words(page, "//p[@class='lead']") == ["Ioana Albani invites you to open an account here, as:"]
    assert words(page, "//dd") == ["Wu Shenkuo", "wu@example.org"]
    answer = client.post(address, NEW)
    assert (answer.status_code, answer["Location"]) == (302, "/en/")
    assert words(client.get("/en/"), "//a[@class='who']") == ["Wu Shenkuo"]
    assert [line.verb for line in Line.objects.order_by("number")] == [
        "invite_person",
        "accept_invitation",
        "note_sign_in",
    ]


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("short", "This password is too short. It must contain at least 12 characters."),
        ("passwordpassword", None),
        ("wu@example.org", "The password is too similar to the e-mail address."),
        ("123456123456", "This password is too common."),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused_at_its_field(client, password, said):
    _invitation, address = invited()
    answer = client.post(address, {"password1": password, "password2": password})
    if said is None:
        assert answer.status_code == 302
    else:
        assert said in errors(answer)
        assert not User.objects.exists()


def test_a_password_is_typed_twice_alike(client):
    _invitation, address = invited()
    assert client.post(address, NEW | {"password2": "another"}).status_code == 200
    assert not User.objects.exists()


def test_a_password_needs_no_figures_and_no_signs(client):
    _invitation, address = invited()
    assert client.post(address, {"password1": "ninequietrivers", "password2": "ninequietrivers"}).status_code == 302


def test_who_has_an_account_signs_in_and_accepts(client):
    _invitation, address = invited()
    user = account("wu@example.org", "S. Wu")
    page = client.get(address)
    (sign_in_address,) = tree(page).xpath("//main//a[contains(@class, 'button')]/@href")
    assert client.post(address, NEW).status_code == 200
    answer = client.post(
        sign_in_address.partition("?")[0],
        {"login": "wu@example.org", "password": PASSWORD, "next": address},
    )
    assert answer["Location"] == address
    assert client.post(address)["Location"] == "/en/account/"
    assert [str(one) for one in user.people.order_by("pk")] == ["Wu Shenkuo", "S. Wu"]


def test_who_is_signed_in_as_somebody_else_is_told_to_sign_out_first(client):
    invitation, address = invited()
    sign_in(account("rypl@example.org"), client=client)
    page = client.post(address)
    assert "You are signed in as rypl@example.org, which is another address. Sign out first." in words(page, "//main/p")
    assert tree(page).xpath("//main//input[@name='next']/@value") == [address]
    invitation.refresh_from_db()
    assert invitation.used_at is None


def test_an_invitation_that_is_over_says_why(client):
    old, address = invited(at=timezone.now() - INVITATION_LASTS)
    assert words(client.get(address), "//main/p")[0].startswith("This invitation has expired.")
    revoke_invitation(invitation=old, by=BY, at=timezone.now())
    answer = client.post(address, NEW)
    assert answer.status_code == 410
    assert words(answer, "//main/p")[0].startswith("This invitation was withdrawn.")
    _new, address = invited()
    client.post(address, NEW)
    client.logout()
    assert words(client.get(address), "//main/p")[0] == "This invitation has been accepted already. Sign in."


def test_an_address_that_nobody_was_given_is_no_page(client):
    assert client.get("/en/account/invitation/guessed/").status_code == 404


def test_guessing_addresses_is_limited(client):
    for _attempt in range(20):
        client.post("/en/account/invitation/guessed/")
    answer = client.post("/en/account/invitation/guessed/")
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0


def test_setting_up_makes_the_administrator_once(client):
    address = f"/fr/account/set-up/{set_up_token()}/"
    assert client.get(address).status_code == 200
    wrong = client.post(address, {"name": "", "email": "nowhere", **NEW})
    assert len(errors(wrong)) == 2
    answer = client.post(address, {"name": "Ioana Albani", "email": "Root@example.org", **NEW})
    assert answer["Location"] == "/fr/account/second-factor/needed/?next=%2Ffr%2F"
    user = User.objects.get()
    assert (user.email, user.is_superuser, str(user.person), user.person.names.original) == (
        "root@example.org",
        True,
        "Ioana Albani",
        "fr",
    )
    assert client.get("/fr/").wsgi_request.asking.administers is False
    assert client.get(address).status_code == 404
    assert Line.objects.filter(verb="create_administrator").count() == 1


def test_two_who_set_up_at_the_same_moment_are_not_both_administrators():
    told = {"password": PASSWORD, "by": BY, "at": timezone.now(), "first": True}
    create_administrator(email="a@example.org", name=names("A"), **told)
    with pytest.raises(Exception, match="has an administrator already"):
        create_administrator(email="b@example.org", name=names("B"), **told)
    assert [user.email for user in User.objects.all()] == ["a@example.org"]


def test_an_address_for_setting_up_ends_and_cannot_be_made_elsewhere(client):
    assert set_up_is_allowed(set_up_token())
    assert not set_up_is_allowed("x")
    assert not set_up_is_allowed(signing.dumps("administrator", salt="another"))
    long_ago = datetime.now(UTC) - timedelta(days=3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("time.time", long_ago.timestamp)
        token = set_up_token()
    assert not set_up_is_allowed(token)
    assert client.get(f"/en/account/set-up/{token}/").status_code == 404
