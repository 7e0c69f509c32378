"""Tokens are made for what an office can do, and revoked; both leave a line."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from sessional.api.actions import make_token, revoke_token
from sessional.api.entries import TokenEntry
from sessional.api.models import Scope
from sessional.api.rules import scopes_of
from sessional.bodies.asking import actor_of
from sessional.journal.models import Line
from sessional.report.facts import Office
from tests.api.programs import token_of
from tests.factories import record
from tests.roles import appointed

AT = datetime(2026, 2, 3, 10, 0, tzinfo=UTC)


@pytest.fixture
def head(db):
    body, _counts = record()
    return appointed(body, "Hugo Head", Office.HEAD_OF_DELEGATION, body.parties.get(key="BRA"))


def lines() -> list[tuple]:
    told = Line.objects.filter(subject_kind="api.token").order_by("number").prefetch_related("payloads")
    return [
        (line.verb, line.subject_id, line.party_id, json.loads(line.payloads.get(part="matter").content))
        for line in told
    ]


def test_a_token_that_is_made_leaves_a_line(head):
    token, _secret = token_of(head, Scope.READ, Scope.CLEAR, at=AT, label="Copy")
    ((verb, subject, party, matter),) = lines()
    assert (verb, subject, party) == ("make_token", token.pk, head.party_id)
    assert matter["actor"]["person"] == "Hugo Head"
    assert (matter["before"], matter["after"]) == (
        None,
        {
            "label": "Copy",
            "capacity": str(head.pk),
            "scopes": ["read", "clear"],
            "ends_at": (AT + timedelta(days=30)).isoformat(),
        },
    )


def test_a_token_is_revoked_once(head):
    token, _secret = token_of(head, at=AT)
    for at in (AT + timedelta(days=1), AT + timedelta(days=2)):
        token = revoke_token(token=token, by=actor_of(head), at=at)
    assert token.revoked_at == AT + timedelta(days=1)
    assert [verb for verb, *_rest in lines()] == ["make_token", "revoke_token"]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"label": ""}, "label"),
        ({"label": "a\0b"}, "label"),
        ({"scopes": ()}, "scopes"),
        ({"scopes": (Scope.DESK,)}, "scopes"),
        ({"ends_at": AT}, "ends_at"),
        ({"ends_at": AT + timedelta(days=367)}, "ends_at"),
    ],
)
def test_what_is_wrong_with_a_token_is_said_at_its_field(head, changes, place):
    told = {"label": "Copy", "scopes": (Scope.READ,), "ends_at": AT + timedelta(days=30)} | changes
    with pytest.raises(ValidationError) as refused:
        make_token(entry=TokenEntry(**told), by=head, at=AT)
    assert list(refused.value.message_dict) == [place]
    assert lines() == []


def test_scopes_are_those_of_the_office(head):
    offices = {
        Office.HEAD_OF_DELEGATION: [Scope.READ, Scope.DRAFT, Scope.CLEAR, Scope.PEOPLE, Scope.LINKS],
        Office.DELEGATE: [Scope.READ, Scope.DRAFT],
        Office.SECRETARIAT: [Scope.READ, Scope.DESK, Scope.PAPERS, Scope.PEOPLE, Scope.LINKS],
        Office.CHAIR: [Scope.READ],
        Office.PANELLIST: [Scope.READ],
    }
    found = {}
    for office in offices:
        head.office = office
        found[office] = list(scopes_of(head))
    assert found == offices
