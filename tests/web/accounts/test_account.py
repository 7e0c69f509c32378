"""The account itself: its page, its password, its sessions."""

import re
import time

import pytest
from allauth.usersessions.models import UserSession
from django.core import mail
from django.test import Client

from sessional.accounts.models import User
from sessional.bodies.models import Capacity
from sessional.journal.canonical import read
from sessional.journal.models import Line, Part
from sessional.web.accounts.adapter import FRESH
from sessional.web.accounts.sessions import NOTED, PRECISION, device
from sessional.web.asking import METHODS
from tests.factories import record
from tests.signing_in import PASSWORD, account, sign_in
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db

NEW = "twelve silent lakes"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"


@pytest.fixture
def user():
    return account()


def by_password(who, client: Client) -> Client:
    """Signed in on the page, as people do, which lists the session."""
    client.post("/en/account/sign-in/", {"login": who.email, "password": PASSWORD})
    return client


def verbs() -> list[str]:
    return list(Line.objects.order_by("number").values_list("verb", flat=True))


def test_the_page_of_an_account_says_who_the_reader_is(client):
    record()
    who = account(person=Capacity.objects.get(key="rypl-vice-chair").person)
    page = sign_in(who, client=client).get("/en/account/")
    assert words(page, "//section[1]//dd") == [
        "André Rypl",
        "rypl@example.org",
        "Vice-Chair, Brazil (waits for a second factor)",
    ]


def test_changing_the_password_keeps_this_session_and_ends_the_others(client, user):
    sign_in(user, client=client)
    elsewhere = sign_in(user)
    wrong = client.post("/en/account/password/", {"oldpassword": "x", "password1": NEW, "password2": NEW})
    assert words(wrong, "//ul[contains(@class, 'errorlist')]/li") == ["This is not your current password."]
    answer = client.post("/en/account/password/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert answer["Location"] == "/en/account/"
    user.refresh_from_db()
    assert user.check_password(NEW)
    assert client.get("/en/account/").status_code == 200
    assert elsewhere.get("/en/account/").status_code == 302
    assert verbs() == ["note_password"]
    (letter,) = mail.outbox
    assert letter.body.startswith("The password of your account was changed.")


def code_in(letter) -> str:
    (code,) = re.findall(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$|^[A-Z0-9]{3}-[A-Z0-9]{3}$", letter.body, re.MULTILINE)
    return code


def test_the_address_is_changed_by_a_code_that_goes_to_the_new_one(client, user):
    sign_in(user, client=by_password(user, client))
    asked = client.post("/en/account/address/", {"email": "Andre.Rypl@example.org"}, follow=True)
    assert asked.redirect_chain == [("/en/account/address/code/", 302)]
    user.refresh_from_db()
    assert user.email == "rypl@example.org"
    assert [one.email for one in user.emailaddress_set.all()] == ["rypl@example.org"]
    (letter,) = mail.outbox
    assert letter.to == ["andre.rypl@example.org"]
    done = client.post("/en/account/address/code/", {"code": code_in(letter)}, follow=True)
    assert done.redirect_chain == [("/en/account/", 302)]
    assert words(done, "//ul[@class='said']/li") == ["Your e-mail address is changed."]
    user.refresh_from_db()
    assert user.email == "andre.rypl@example.org"
    (row,) = user.emailaddress_set.all()
    assert (row.email, row.verified, row.primary) == ("andre.rypl@example.org", True, True)
    notice = mail.outbox[1]
    assert (notice.to, "andre" in notice.body.lower()) == (["rypl@example.org"], False)
    assert notice.body.startswith("The e-mail address of your account was changed.")
    line = Line.objects.get(verb="note_address")
    assert read(line.payloads.get(part=Part.PERSONAL).content) == {
        "before": {"email": "rypl@example.org"},
        "after": {"email": "andre.rypl@example.org"},
    }
    assert by_password(user, Client()).get("/en/account/").status_code == 200


def test_a_new_address_is_asked_for_only_after_showing_who_one_is(client, user):
    assert client.get("/en/account/address/").status_code == 302
    sign_in(user, client=client)
    session = client.session
    session[METHODS] = [{"method": "password", "at": time.time() - FRESH - 1}]
    session.save()
    for answer in (client.get("/en/account/address/"), client.post("/en/account/address/", {"email": "a@example.org"})):
        assert answer["Location"].startswith("/en/account/confirm/")
    assert mail.outbox == []


def test_an_account_that_was_made_at_a_console_has_an_address_that_is_its_own(client):
    user = User.objects.create_superuser("console@example.org", PASSWORD)
    assert by_password(user, client).get("/en/account/address/").status_code == 200
    assert list(user.emailaddress_set.values_list("email", "verified", "primary")) == [
        ("console@example.org", True, True)
    ]


def test_a_wrong_code_changes_nothing_and_the_third_ends_it(client, user):
    by_password(user, client)
    client.post("/en/account/address/", {"email": "new@example.org"})
    for _attempt in range(2):
        wrong = client.post("/en/account/address/code/", {"code": "nothing"})
        assert words(wrong, "//ul[contains(@class, 'errorlist')]/li") == [
            "This is not the code of the last letter."
        ]
    last = client.post("/en/account/address/code/", {"code": "nothing"}, follow=True)
    assert last.redirect_chain == [("/en/account/address/", 302)]
    assert words(last, "//ul[@class='said']/li") == ["That was not the code, too often. Ask for another one."]
    right = client.post("/en/account/address/code/", {"code": code_in(mail.outbox[0])})
    assert right["Location"] == "/en/account/address/"
    user.refresh_from_db()
    assert (user.email, verbs()) == ("rypl@example.org", ["note_sign_in"])


def test_nobody_learns_from_a_new_address_who_has_an_account(client, user):
    other = account("wu@example.org", "Wu Shenkuo")
    by_password(user, client)
    free = client.post("/en/account/address/", {"email": "nobody@example.org"}, follow=True)
    taken = client.post("/en/account/address/", {"email": "wu@example.org"}, follow=True)
    assert free.redirect_chain == taken.redirect_chain
    assert [line.replace("nobody", "wu") for line in words(free, "//main")] == words(taken, "//main")
    refused = client.post("/en/account/address/code/", {"code": code_in(mail.outbox[1])})
    assert words(refused, "//ul[contains(@class, 'errorlist')]/li") == [
        "There is another account with this address. Write to the Secretariat."
    ]
    own = client.post("/en/account/address/", {"email": "rypl@example.org"})
    assert words(own, "//ul[contains(@class, 'errorlist')]/li") == ["This is the address of your account already."]
    other.refresh_from_db()
    user.refresh_from_db()
    assert (other.email, user.email) == ("wu@example.org", "rypl@example.org")


def test_codes_are_sent_three_times_to_one_address_and_five_times_for_one_account(client, user):
    by_password(user, client)
    for _attempt in range(3):
        assert client.post("/en/account/address/", {"email": "one@example.org"}).status_code == 302
    answer = client.post("/en/account/address/", {"email": "ONE@example.org"})
    assert (answer.status_code, words(answer, "//main/p")[0]) == (429, "Try again in 15 minutes.")
    assert client.post("/en/account/address/", {"email": "two@example.org"}).status_code == 302
    answer = client.post("/en/account/address/", {"email": "three@example.org"})
    assert (answer.status_code, words(answer, "//main/p")[0]) == (429, "Try again in 15 minutes.")
    assert len(mail.outbox) == 4


def test_a_forgotten_password_is_chosen_anew_by_a_letter(client, user):
    answer = client.post("/ru/account/password/forgotten/", {"email": "RYPL@example.org"})
    assert answer["Location"] == "/ru/account/password/forgotten/sent/"
    (letter,) = mail.outbox
    (address,) = re.findall(r"http://testserver(/ru/account/password/new/\S+)", letter.body)
    page = client.get(address, follow=True)
    assert page.status_code == 200
    (form,) = tree(page).xpath("//form[@class='form']/@action")
    done = client.post(form, {"password1": NEW, "password2": NEW})
    assert done["Location"] == "/ru/account/password/chosen/"
    user.refresh_from_db()
    assert user.check_password(NEW)
    assert verbs() == ["note_password"]
    again = client.get(address, follow=True)
    assert tree(again).xpath("//main//form") == []


def test_nobody_learns_from_a_forgotten_password_who_has_an_account(client, user):
    known = client.post("/en/account/password/forgotten/", {"email": "rypl@example.org"}, follow=True)
    unknown = client.post("/en/account/password/forgotten/", {"email": "nobody@example.org"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert words(known, "//main") == words(unknown, "//main")
    assert [letter.to for letter in mail.outbox] == [["rypl@example.org"], ["nobody@example.org"]]
    assert "No account there has this address." in mail.outbox[1].body


def test_asking_for_letters_is_limited_for_each_address(client, user):
    for _attempt in range(3):
        assert client.post("/en/account/password/forgotten/", {"email": "rypl@example.org"}).status_code == 302
    answer = client.post("/en/account/password/forgotten/", {"email": "rypl@example.org"})
    assert (answer.status_code, words(answer, "//main/p")[0]) == (429, "Try again in 15 minutes.")
    assert 600 < int(answer["Retry-After"]) <= 900
    assert len(mail.outbox) == 3


def test_a_letter_that_cannot_be_sent_breaks_nothing(client, user, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert client.post("/en/account/password/forgotten/", {"email": "rypl@example.org"}).status_code == 302
    assert "could not be sent" in caplog.text


def test_an_account_without_a_password_can_be_given_one(client, user):
    user.set_unusable_password()
    user.save()
    sign_in(user, client=client)
    assert client.get("/en/account/password/")["Location"] == "/en/account/password/set/"
    client.post("/en/account/password/set/", {"password1": NEW, "password2": NEW})
    user.refresh_from_db()
    assert user.check_password(NEW)


def test_sessions_are_listed_with_their_devices_and_can_be_ended(client, user):
    by_password(user, client)
    others = [by_password(user, Client(headers={"user-agent": agent})) for agent in (FIREFOX, SAFARI)]
    page = client.get("/en/account/sessions/")
    devices = words(page, "//tbody//th")
    assert sorted(devices) == sorted(
        [
            "A device that does not say what it is 127.0.0.1",
            "Firefox on Windows 127.0.0.1",
            "Safari on iPhone 127.0.0.1",
        ]
    )
    assert words(page, "//tbody/tr[1]/td[2]") == ["this is it"]
    row = UserSession.objects.get(user_agent=FIREFOX)
    assert client.post("/en/account/sessions/end/", {"session": row.pk})["Location"] == "/en/account/sessions/"
    assert others[0].get("/en/account/").status_code == 302
    assert others[1].get("/en/account/").status_code == 200
    client.post("/en/account/sessions/end/")
    assert others[1].get("/en/account/").status_code == 302
    assert client.get("/en/account/").status_code == 200
    told = Line.objects.filter(verb="end_sessions")
    assert [read(line.payloads.get(part=Part.MATTER).content)["before"] for line in told] == [{"sessions": 1}] * 2


def test_nobody_ends_the_sessions_of_somebody_else(client, user):
    other = account("wu@example.org", "Wu Shenkuo")
    theirs = by_password(other, Client())
    by_password(user, client)
    client.post("/en/account/sessions/end/", {"session": UserSession.objects.get(user=other).pk})
    client.post("/en/account/sessions/end/", {"session": "9" * 30})
    assert theirs.get("/en/account/").status_code == 200


def test_the_last_use_is_kept_to_five_minutes(client, user):
    by_password(user, client)
    client.get("/en/account/")
    before = UserSession.objects.get().last_seen_at
    client.get("/en/account/")
    assert UserSession.objects.get().last_seen_at == before
    session = client.session
    session[NOTED] = (before - PRECISION).isoformat()
    session.save()
    client.get("/en/account/")
    assert UserSession.objects.get().last_seen_at > before


def test_pages_of_somebody_are_kept_out_of_caches_that_others_share(client, user):
    record()
    assert "Cache-Control" not in client.get("/en/experts/").headers
    assert sign_in(user, client=client).get("/en/experts/")["Cache-Control"] == "private"


@pytest.mark.parametrize(
    ("agent", "words_for_it"),
    [
        (FIREFOX, "Firefox on Windows"),
        (SAFARI, "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Linux"),
        ("curl/8", "A device that does not say what it is"),
        ("", "A device that does not say what it is"),
    ],
)
def test_a_device_is_named_in_words(agent, words_for_it):
    assert device(agent) == words_for_it
