"""Who is let in by a token, and why not."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from sessional.api.actions import revoke_token
from sessional.api.models import Scope, Token
from sessional.api.queries import token_with
from sessional.bodies.asking import actor_of
from sessional.report.facts import Office
from tests.api.programs import program, token_of
from tests.factories import record
from tests.roles import appointed, make_world

AT = datetime.now(UTC)


@pytest.fixture
def delegate(db):
    body, _counts = record()
    return appointed(body, "Dora Delegate", Office.DELEGATE, body.parties.get(key="BRA"))


def why_not(client: Client, address: str = "/api/v1/bodies") -> tuple[int, str, str]:
    """The status, the kind of the problem, and how the answer says a token is shown."""
    answered = client.get(address)
    return answered.status_code, answered.json()["type"].partition("#")[2], answered.headers["WWW-Authenticate"]


def test_a_token_in_force_says_what_it_is_for(delegate):
    token, secret = token_of(delegate, Scope.READ, at=AT)
    told = program(secret).get("/api/v1/token").json()
    assert (told["id"], told["label"], told["scopes"], told["body"]) == (
        str(token.pk),
        "For a test",
        ["read"],
        "experts",
    )
    assert told["capacity"]["person"]["texts"]["en"]["text"] == "Dora Delegate"


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Basic dXNlcjpwYXNzd29yZA==", "sessional_x"])
def test_a_header_of_another_form_is_told_the_right_one(db, header):
    answered = Client(headers={"authorization": header}).get("/api/v1/bodies")
    assert answered.status_code == 401
    assert answered.json() == {
        "type": "/api/v1/#token-malformed",
        "title": "The Authorization header has another form",
        "status": 401,
        "detail": "Write “Authorization: Bearer” and the token after it.",
    }


def test_a_token_that_nobody_made_opens_nothing_not_even_what_is_public(db):
    expected = (401, "token-unknown", 'Bearer realm="Sessional", error="invalid_token"')
    assert why_not(program("sessional_of_nobody")) == expected


def test_a_token_that_ended_says_when(delegate):
    _token, secret = token_of(delegate, at=AT - timedelta(days=60))
    assert why_not(program(secret))[:2] == (401, "token-ended")
    detail = program(secret).get("/api/v1/bodies").json()["detail"]
    assert detail == f"It ended on {(AT - timedelta(days=30)).date().isoformat()} (UTC)."


def test_a_token_that_was_revoked_opens_nothing(delegate):
    token, secret = token_of(delegate, at=AT)
    revoke_token(token=token, by=actor_of(delegate), at=AT)
    assert why_not(program(secret))[:2] == (401, "token-revoked")


def test_a_token_ends_with_the_capacity(delegate):
    _token, secret = token_of(delegate, at=AT)
    delegate.until = date(2019, 3, 29)
    delegate.save()
    assert why_not(program(secret))[:2] == (401, "capacity-ended")


def test_a_token_ends_with_the_account(delegate):
    _token, secret = token_of(delegate, at=AT)
    delegate.person.user.is_active = False
    delegate.person.user.save()
    assert why_not(program(secret))[:2] == (401, "capacity-ended")


def test_a_scope_that_is_lacking_is_named(delegate):
    _token, secret = token_of(delegate, Scope.READ, at=AT)
    told = {"subject": "A note", "language": "en", "text": "It is written."}
    answered = program(secret).post("/api/v1/bodies/experts/communications", told, content_type="application/json")
    assert answered.status_code == 403
    assert answered.headers["WWW-Authenticate"] == 'Bearer error="insufficient_scope", scope="draft"'
    assert answered.json() == {
        "type": "/api/v1/#scope-lacking",
        "title": "The token lacks a scope",
        "status": 403,
        "detail": "This takes the scope “draft”, and the token has: read.",
        "scope": "draft",
    }


def test_without_the_scope_to_read_a_token_sees_what_is_public(db):
    world = make_world()
    capacity = world.capacities["delegate"]
    draft = world.communications["draft"]
    addresses = [f"/api/v1/bodies/experts/communications/{one.pk}" for one in (draft, world.communications["public"])]

    def answers(*scopes):
        client = program(token_of(capacity, *scopes, at=AT)[1])
        return [client.get(address).status_code for address in addresses]

    assert answers(Scope.DRAFT) == [404, 200]
    assert answers(Scope.READ) == [200, 200]


def test_somebody_who_is_signed_in_on_a_page_is_nobody_here(db):
    world = make_world()
    address = f"/api/v1/bodies/experts/communications/{world.communications['draft'].pk}"
    assert world.client("delegate").get(address).status_code == 404
    assert world.program("delegate").get(address).status_code == 200
    written = {"subject": "A note", "language": "en", "text": "It is written."}
    drafting = "/api/v1/bodies/experts/communications"
    answered = world.client("delegate").post(drafting, written, content_type="application/json")
    assert (answered.status_code, answered.json()["type"]) == (401, "/api/v1/#token-needed")


def test_when_a_token_was_used_is_kept_to_some_minutes(delegate):
    token, secret = token_of(delegate, at=AT)
    program(secret).get("/api/v1/bodies")
    first = Token.objects.get(pk=token.pk).last_used_at
    assert abs(first - datetime.now(UTC)) < timedelta(minutes=1)
    program(secret).get("/api/v1/bodies")
    assert Token.objects.get(pk=token.pk).last_used_at == first
    Token.objects.update(last_used_at=first - timedelta(hours=1))
    program(secret).get("/api/v1/bodies")
    assert Token.objects.get(pk=token.pk).last_used_at >= first


def test_the_token_itself_is_kept_nowhere(delegate):
    token, secret = token_of(delegate, at=AT)
    assert secret.startswith("sessional_")
    assert secret not in str(Token.objects.filter(pk=token.pk).values().get())
    assert token_with(secret) == token
