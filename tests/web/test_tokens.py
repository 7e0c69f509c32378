"""The page on which people make tokens and revoke them."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sessional.api.models import Scope, Token
from sessional.journal.canonical import read
from sessional.journal.models import Line, Part
from tests.api.programs import program
from tests.roles import make_world, signed_in
from tests.web.pages import LANGUAGES, links, words

TOKENS = "/en/account/tokens/"


@pytest.fixture
def world(db):
    return make_world()


def making(world, role: str) -> str:
    return f"{TOKENS}make/{world.capacities[role].pk}/"


def form(world, **changes) -> dict:
    ends = (world.at + timedelta(days=30)).date().isoformat()
    return {"label": "Copy for the capital", "scopes": ["read"], "ends_on": ends} | changes


def queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(TOKENS).status_code == 200
    return len(captured)


def test_a_token_that_is_made_is_shown_once_and_works(world):
    client = world.client("delegate")
    made = client.post(making(world, "delegate"), form(world, scopes=["read", "draft"]))
    assert made.status_code == 201
    assert made.headers["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    (secret,) = words(made, "//code[@id='token']")
    assert program(secret).get("/api/v1/token").json()["scopes"] == ["read", "draft"]
    assert secret not in client.get(TOKENS).content.decode()
    token = Token.objects.get(label="Copy for the capital")
    # The last day is a whole one at the seat of the body, which is ahead of UTC.
    assert token.ends_at.date() == (world.at + timedelta(days=30)).date()


def test_a_token_is_revoked_on_the_page(world):
    client = world.client("delegate")
    token = world.programs["delegate"]
    assert world.program("delegate").get("/api/v1/token").status_code == 200
    answered = client.post(f"{TOKENS}{token.pk}/revoke/", follow=True)
    assert answered.redirect_chain == [(TOKENS, 302)]
    assert "revoked" in words(answered, "//td")
    assert world.program("delegate").get("/api/v1/token").json()["type"] == "/api/v1/#token-revoked"


def test_the_page_shows_ones_own_tokens_and_what_each_may_do(world):
    rows = words(world.client("delegate").get(TOKENS), "//tbody/tr")
    assert len(rows) == 1
    assert rows[0].startswith("Nightly copy Delegate (Brazil) – Expert Group")
    assert "read what I see there draft and change what my delegation writes" in rows[0]


def test_an_office_that_needs_a_second_factor_needs_it_for_a_token(world):
    user = world.users["head_of_delegation"]
    address = making(world, "head_of_delegation")
    without = signed_in(user, second_factor=False)
    assert without.get(address).status_code == 403
    assert without.post(address, form(world)).status_code == 403
    assert address not in links(without.get(TOKENS), TOKENS)
    assert "After signing in with a second factor, also as:" in words(without.get(TOKENS), "//p")
    assert signed_in(user).post(address, form(world)).status_code == 201
    assert Token.objects.filter(label="Copy for the capital").count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"label": ""}, "This field is required."),
        ({"scopes": []}, "A token is for something: choose what."),
        ({"scopes": ["desk"]}, "Select a valid choice. desk is not one of the available choices."),
        ({"ends_on": "2019-03-29"}, "A token ends after today."),
        ({"ends_on": "2999-03-29"}, "A token ends within a year."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(world, changes, said):
    answered = world.client("delegate").post(making(world, "delegate"), form(world, **changes))
    assert answered.status_code == 422
    assert said in words(answered, "//*[@class='errorlist']/li")
    if "label" not in changes:
        assert 'value="Copy for the capital"' in answered.content.decode()
    assert not Token.objects.filter(label="Copy for the capital").exists()


def test_scopes_are_offered_that_the_office_has(world):
    def offered(role: str) -> list[str]:
        page = world.client(role).get(making(world, role)).content.decode()
        return re.findall(r'name="scopes" value="(\w+)"', page)

    assert offered("delegate") == [Scope.READ, Scope.DRAFT]
    assert offered("head_of_delegation") == [Scope.READ, Scope.DRAFT, Scope.CLEAR, Scope.PEOPLE, Scope.LINKS]
    assert offered("secretariat") == [Scope.READ, Scope.DESK, Scope.PAPERS, Scope.PEOPLE, Scope.LINKS]
    assert offered("chair") == [Scope.READ]


def test_somebody_else_s_token_and_capacity_are_not_there(world):
    client = world.client("other_delegate")
    assert client.post(f"{TOKENS}{world.programs['delegate'].pk}/revoke/").status_code == 404
    assert client.get(making(world, "delegate")).status_code == 404


def test_who_is_not_signed_in_is_told_to(world):
    assert Client().get(TOKENS).status_code == 403
    assert Client().post(making(world, "delegate"), form(world)).status_code == 403


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_speak_each_language(world, lang):
    client = world.client("delegate")
    addresses = [one.replace("/en/", f"/{lang}/") for one in (TOKENS, making(world, "delegate"))]
    titles = [words(client.get(one), "//h1") for one in addresses]
    assert all(titles)
    if lang != "en":
        assert titles != [["Your tokens"], ["Make a token"]]


def test_the_page_takes_as_many_queries_for_many_tokens_as_for_one(world):
    client = world.client("delegate")
    kept = world.programs["delegate"]

    # The first request of a session notes that it was used.
    client.get(TOKENS)
    from_one = queries(client)
    for number in range(20):
        Token.objects.create(
            capacity=kept.capacity,
            label=f"Copy {number}",
            digest=f"{number:064}",
            scopes=(Scope.READ,),
            made_at=kept.made_at,
            ends_at=kept.ends_at,
        )
    assert queries(client) == from_one


OF_BODY = "/en/experts/tokens/"


def test_the_secretariat_sees_whose_programs_act_in_the_body_and_a_head_those_of_the_delegates(world):
    def seen(role: str) -> list[str]:
        return sorted(words(world.client(role).get(OF_BODY), "//tbody/tr/td[1]"))

    here = [one for one in world.programs.values() if one.capacity.body == world.body]
    secretariat = seen("secretariat")
    assert len(secretariat) == len(here) == 9
    assert "Sara Secretary, Secretariat" in secretariat
    assert seen("head_of_delegation") == ["Dora Delegate, Delegate (Brazil)"]
    page = world.client("secretariat").get(OF_BODY).content.decode()
    assert [one.digest for one in here if one.digest in page] == []


def test_a_token_that_is_revoked_by_somebody_else_opens_nothing_any_longer(world):
    token = world.programs["delegate"]
    head = world.client("head_of_delegation")
    assert head.post(f"{OF_BODY}{world.programs['head_of_delegation'].pk}/revoke-token/").status_code == 404
    revoked = head.post(f"{OF_BODY}{token.pk}/revoke-token/")
    assert revoked.url == OF_BODY
    assert world.program("delegate").get("/api/v1/token").json()["type"] == "/api/v1/#token-revoked"
    assert "revoked" in words(head.get(OF_BODY), "//td")
    told = read(Line.objects.get(verb="revoke_token").payloads.get(part=Part.MATTER).content)
    assert told["actor"]["person"] == "Hugo Head"


def test_the_page_of_a_body_takes_as_many_queries_for_many_tokens_as_for_one(world):
    client = world.client("secretariat")

    def taken() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(OF_BODY).status_code == 200
        return len(captured)

    client.get(OF_BODY)
    before = taken()
    for number in range(20):
        kept = world.programs["delegate"]
        Token.objects.create(
            capacity=kept.capacity, label=f"No. {number}", digest=f"{number:064}", scopes=kept.scopes, made_at=kept.made_at, ends_at=kept.ends_at
        )
    assert taken() == before
