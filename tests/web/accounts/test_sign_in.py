"""Signing in and out, with a password and with a second factor."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.db import connection
from django.test import Client

from sessional.accounts.models import User
from sessional.bodies.models import Capacity
from sessional.journal.canonical import read
from sessional.journal.entries import INSTALLATION
from sessional.journal.models import Line, Part
from tests.factories import record
from tests.signing_in import PASSWORD, account, sign_in
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db

SIGN_IN = "/en/account/sign-in/"
NEEDED = "/en/account/second-factor/needed/"


@pytest.fixture
def officer() -> User:
    """The Vice-Chair of the body of the tests, who needs a second factor."""
    record()
    return account(person=Capacity.objects.get(key="rypl-vice-chair").person)


@pytest.fixture
def panellist() -> User:
    """Somebody with an office that needs none."""
    record()
    return account("wu@example.org", person=Capacity.objects.get(key="wu-panellist").person)


def try_password(client: Client, email: str = "rypl@example.org", password: str = PASSWORD, **told):
    return client.post(SIGN_IN, {"login": email, "password": password, **told})


def code_of(secret: str) -> str:
    """What an authenticator app shows now."""
    counters = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))


def set_up_app(user: User) -> str:
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TOTP.activate(user, secret)
    return secret


def told(verb: str) -> list[dict]:
    """What the lines with this verb say, the first first."""
    lines = Line.objects.filter(body_id=INSTALLATION, verb=verb).order_by("number")
    return [read(line.payloads.get(part=Part.MATTER).content) for line in lines]


def test_who_signs_in_goes_on_to_what_was_asked_for(client, panellist):
    answer = try_password(client, " WU@example.org ", next="/en/experts/papers/?text=fr")
    assert (answer.status_code, answer["Location"]) == (302, "/en/experts/papers/?text=fr")
    page = client.get(answer["Location"])
    assert words(page, "//div[@class='reader']") == ["Wu Shenkuo Panellist, China Sign out"]
    assert [line["after"] for line in told("note_sign_in")] == [{"methods": ["password"]}]
    assert told("note_sign_in")[0]["actor"]["person"] == "Wu Shenkuo"


def test_nobody_is_led_away_to_another_site(client, panellist):
    assert try_password(client, "wu@example.org", next="https://example.com/")["Location"] == "/en/"


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(client, panellist):
    wrong = try_password(client, "wu@example.org", "another password")
    unknown = try_password(client, "nobody@example.org", "another password")
    said = ["No account has this address with this password. Check both."]
    assert words(wrong, "//ul[contains(@class, 'errorlist')]/li") == said
    assert words(unknown, "//ul[contains(@class, 'errorlist')]/li") == said
    assert tree(wrong).xpath("//input[@name='login']/@value") == ["wu@example.org"]
    assert told("note_sign_in") == []


def test_after_five_failures_the_page_says_when_to_try_again(client, panellist):
    for _attempt in range(5):
        try_password(client, "wu@example.org", "another password")
    answer = try_password(client, "wu@example.org")
    assert words(answer, "//ul[contains(@class, 'errorlist')]/li") == [
        "There were too many attempts. Try again in 5 minutes."
    ]
    assert try_password(Client(), "wu@example.org").status_code == 200
    assert try_password(Client(), "other@example.org", "x").status_code == 200


def test_limits_are_kept_where_all_processes_see_them(client, panellist):
    try_password(client, "wu@example.org", "another password")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_cache WHERE cache_key LIKE '%login_failed%'")
        assert cursor.fetchone()[0] == 2


def test_who_comes_too_often_from_one_place_is_told_when_to_come_back(client, db):
    for _attempt in range(30):
        client.post(SIGN_IN, {"login": "", "password": ""})
    answer = client.post(SIGN_IN, {"login": "", "password": ""})
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 60
    assert words(answer, "//main/h1") == ["Too many attempts"]


def test_a_closed_account_is_told_so_to_whoever_knows_its_password(client, panellist):
    panellist.is_active = False
    panellist.save()
    answer = try_password(client, "wu@example.org")
    assert answer["Location"] == "/en/account/closed/"
    assert "_auth_user_id" not in client.session
    assert words(try_password(client, "wu@example.org", "x"), "//ul[contains(@class, 'errorlist')]/li") == [
        "No account has this address with this password. Check both."
    ]


def test_signing_out_is_a_button(client, panellist):
    sign_in(panellist, client=client)
    assert client.get("/en/account/sign-out/").status_code == 200
    assert "_auth_user_id" in client.session
    answer = client.post("/en/account/sign-out/", follow=True)
    assert "_auth_user_id" not in client.session
    assert words(answer, "//*[@role='status']/ul/li") == ["You are signed out."]


def test_accounts_are_opened_by_invitation_only(client):
    before = User.objects.count()
    answer = client.post("/en/account/sign-up/", {"email": "a@example.org", "password1": PASSWORD})
    assert words(answer, "//h1") == ["Accounts are opened by invitation"]
    assert User.objects.count() == before


def test_an_officer_without_a_second_factor_is_led_to_one_and_told_why(client, officer):
    answer = try_password(client, next="/en/experts/papers/")
    assert answer["Location"] == f"{NEEDED}?next=%2Fen%2Fexperts%2Fpapers%2F"
    page = client.get(answer["Location"])
    assert words(page, "//main//ul/li") == ["Vice-Chair, Brazil"]
    assert "/en/experts/papers/" in tree(page).xpath("//main//a/@href")


def test_what_waits_is_withheld_until_then(client, officer, rf):
    sign_in(officer, client=client)
    asking = client.get("/en/experts/").wsgi_request.asking
    assert ([one.key for one in asking.capacities], [one.key for one in asking.withheld]) == ([], ["rypl-vice-chair"])
    sign_in(officer, client=client, second_factor=True)
    asking = client.get("/en/experts/").wsgi_request.asking
    assert ([one.key for one in asking.capacities], [one.key for one in asking.withheld]) == (["rypl-vice-chair"], [])


def test_records_of_another_sign_in_do_not_count(client, officer, panellist):
    sign_in(officer, client=client, second_factor=True)
    session = client.session
    session["account_authentication_methods_user"] = str(panellist.pk)
    session.save()
    assert client.get("/en/experts/").wsgi_request.asking.capacities == ()


def test_an_app_that_is_set_up_counts_at_once_and_leads_on(
    client, officer, django_capture_on_commit_callbacks
):
    wanted = "/en/experts/papers/"
    client.get(try_password(client, next=wanted)["Location"])
    page = client.get("/en/account/second-factor/app/")
    (secret,) = words(page, "//bdi[contains(@class, 'code')]")
    wrong = client.post("/en/account/second-factor/app/", {"code": "000000"})
    assert words(wrong, "//ul[contains(@class, 'errorlist')]/li") == [
        "This code is not right. Use the one that is shown now."
    ]
    assert words(wrong, "//bdi[contains(@class, 'code')]") == [secret]
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/en/account/second-factor/app/", {"code": code_of(secret)})
    assert answer["Location"] == "/en/account/second-factor/codes/"
    codes = client.get(answer["Location"])
    assert len(words(codes, "//ul[contains(@class, 'codes')]/li")) == 10
    assert tree(codes).xpath("//a[@class='button first']/@href") == [wanted]
    asking = client.get(wanted).wsgi_request.asking
    assert ([one.key for one in asking.capacities], asking.withheld) == (["rypl-vice-chair"], ())
    assert [line["after"] for line in told("note_second_factor")] == [{"kind": "totp"}]


def test_who_has_an_app_is_asked_for_a_code_and_has_the_offices(client, officer):
    secret = set_up_app(officer)
    answer = try_password(client, next="/en/experts/papers/")
    assert answer["Location"] == "/en/account/second-factor/show/"
    assert "_auth_user_id" not in client.session
    wrong = client.post(answer["Location"], {"code": "000000"})
    assert words(wrong, "//ul[contains(@class, 'errorlist')]/li") == [
        "This code is not right. Use the one that is shown now."
    ]
    right = client.post(answer["Location"], {"code": code_of(secret)})
    assert right["Location"] == "/en/experts/papers/"
    asking = client.get(right["Location"]).wsgi_request.asking
    assert [one.key for one in asking.capacities] == ["rypl-vice-chair"]
    assert [line["after"] for line in told("note_sign_in")] == [{"methods": ["password", "mfa/totp"]}]


def test_codes_are_limited_and_the_page_says_when_to_try_again(client, officer):
    set_up_app(officer)
    address = try_password(client)["Location"]
    for _attempt in range(5):
        client.post(address, {"code": "000000"})
    answer = client.post(address, {"code": "000000"})
    assert words(answer, "//ul[contains(@class, 'errorlist')]/li") == [
        "There were too many attempts. Try again in 5 minutes."
    ]


def test_a_recovery_code_lets_in_once(client, officer):
    set_up_app(officer)
    code = RecoveryCodes.activate(officer).get_unused_codes()[0]
    assert client.post(try_password(client)["Location"], {"code": code})["Location"] == "/en/"
    client.post("/en/account/sign-out/")
    again = client.post(try_password(client)["Location"], {"code": code})
    assert again.status_code == 200


def test_an_app_that_is_removed_no_longer_counts_anywhere(client, officer, django_capture_on_commit_callbacks):
    secret = set_up_app(officer)
    elsewhere = Client()
    for one in (client, elsewhere):
        one.post(try_password(one)["Location"], {"code": code_of(secret)})
        cache.clear()
        Authenticator.objects.update(last_used_at=None)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/en/account/second-factor/app/remove/")["Location"] == "/en/account/second-factor/"
    assert [one.key for one in client.get("/en/").wsgi_request.asking.withheld] == ["rypl-vice-chair"]
    assert elsewhere.get("/en/").wsgi_request.asking.user is None
    assert [line["before"] for line in told("note_second_factor_removed")] == [{"kind": "totp"}]


def test_who_signed_in_long_ago_shows_again_who_they_are_before_a_change(client, officer):
    sign_in(officer, client=client)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() - 400}]
    session["account_authentication_methods_user"] = str(officer.pk)
    session.save()
    answer = client.get("/en/account/second-factor/app/")
    assert answer["Location"] == "/en/account/confirm/?next=%2Fen%2Faccount%2Fsecond-factor%2Fapp%2F"
    wrong = client.post(answer["Location"], {"password": "another password"})
    assert words(wrong, "//ul[contains(@class, 'errorlist')]/li") == ["This is not your password."]
    right = client.post(answer["Location"], {"password": PASSWORD})
    assert right["Location"] == "/en/account/second-factor/app/"
    assert client.get(right["Location"]).status_code == 200


def test_the_administration_is_for_administrators_with_a_second_factor(client, officer):
    root = account("root@example.org", "Ioana Albani", is_superuser=True, is_staff=True)
    assert client.get("/admin/", follow=True).redirect_chain[-1] == (f"{SIGN_IN}?next=%2Fadmin%2F", 302)
    sign_in(root, client=client)
    assert client.get("/admin/", follow=True).redirect_chain[-1] == (f"{NEEDED}?next=%2Fadmin%2F", 302)
    assert client.get("/admin/accounts/user/").status_code == 302
    sign_in(root, client=client, second_factor=True)
    assert client.get("/admin/accounts/user/").status_code == 200
    other = sign_in(officer, second_factor=True)
    assert other.get("/admin/", follow=True).status_code == 403


def test_nothing_of_allauth_can_be_changed_in_the_administration(client):
    root = account("root@example.org", is_superuser=True, is_staff=True)
    sign_in(root, client=client, second_factor=True)
    page = client.get("/admin/").content.decode()
    assert "/admin/accounts/user/" in page
    assert [one for one in ("/admin/mfa/", "/admin/account/", "/admin/socialaccount/", "/admin/auth/") if one in page] == []
