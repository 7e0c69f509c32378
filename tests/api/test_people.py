"""Addresses, capacities and reading links, by programs of those who keep them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from sessional.bodies.models import Capacity, ReadingLink
from sessional.journal.models import Line
from tests.roles import ROLES, make_world

BODY = "/api/v1/bodies/experts"


@pytest.fixture
def world(db):
    return make_world()


def send(client, address: str, told=None):
    return client.post(f"{BODY}{address}", {} if told is None else told, content_type="application/json")


def keys(answered) -> list[str]:
    return [one["key"] for one in answered.json()["items"]]


def test_addresses_are_given_to_the_desk_and_to_the_party_itself(world):
    given = {role: world.program(role).get(f"{BODY}/parties/BRA/addresses").json()["items"] for role in ROLES}
    assert {role for role, items in given.items() if items} == {
        "delegate",
        "head_of_delegation",
        "rapporteur",
        "chair",
        "secretariat",
    }
    assert given["delegate"] == [
        {
            "id": str(world.addresses["own"].pk),
            "kind": "e-mail",
            "address": "own@example.org",
            "label": "Permanent Mission",
            "language": "en",
            "since": None,
            "until": None,
        }
    ]


def test_the_secretariat_reads_all_capacities_and_a_head_those_of_the_delegation(world):
    assert keys(world.program("head_of_delegation").get(f"{BODY}/capacities")) == [
        "rypl-vice-chair",
        "delegate-dora-delegate",
        "head-of-delegation-hugo-head",
    ]
    held = set(Capacity.objects.filter(body=world.body).values_list("key", flat=True))
    assert set(keys(world.program("secretariat").get(f"{BODY}/capacities"))) == held
    refused = world.program("delegate").get(f"{BODY}/capacities")
    assert (refused.status_code, refused.json()["type"]) == (403, "/api/v1/#refused")


def test_pages_of_capacities_give_each_once_and_an_answer_that_is_known_is_not_given_again(world):
    client, found, address = world.program("secretariat"), [], f"{BODY}/capacities?limit=5"
    while address:
        answered = client.get(address)
        found += keys(answered)
        address = answered.json()["next"]
    assert (len(found), len(set(found))) == (Capacity.objects.filter(body=world.body).count(),) * 2
    first = client.get(f"{BODY}/capacities")
    again = client.get(f"{BODY}/capacities", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_capacity_is_given_and_ended_at_once(world):
    head = world.program("head_of_delegation")
    told = {
        "office": "delegate",
        "name": {"original": "en", "texts": {"en": "Nora New"}},
        "address": "ms",
        "party": "BRA",
        "since": "2026-03-02",
        "email": "nora.new@example.org",
    }
    given = send(head, "/capacities", told)
    assert given.status_code == 201
    row = Capacity.objects.get(key="delegate-nora-new")
    assert (row.since, row.email, row.in_record) == (date(2026, 3, 2), "nora.new@example.org", False)
    assert given.json()["person"] == {
        "id": str(row.person_id),
        "name": {"original": "en", "texts": {"en": {"text": "Nora New", "status": "confirmed"}}},
        "has_account": False,
    }
    ended = send(head, f"/capacities/{row.pk}/end", {"day": None}).json()
    assert (ended["until"] is not None, ended["ended_at"] is not None) == (True, True)
    assert head.get(f"{BODY}/capacities/{row.pk}").json() == ended
    assert list(Line.objects.filter(subject_id=row.pk).order_by("number").values_list("verb", flat=True)) == [
        "appoint",
        "end_capacity",
    ]


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ({}, ["body.name"]),
        ({"person": "stranger"}, ["body.person"]),
        ({"name": {"original": "fr", "texts": {"en": "Nora New"}}}, ["body.name"]),
        ({"name": {"original": "en", "texts": {"en": "Nora New"}}, "party": "MEX"}, ["body.party"]),
        ({"name": {"original": "en", "texts": {"en": "Nora New"}}, "email": "nobody"}, ["body.email"]),
    ],
)
def test_what_is_wrong_in_an_appointment_is_said_at_its_place(world, told, at):
    if "person" in told:
        told = {"person": str(world.capacities["other_delegate"].person_id)}
    answered = send(world.program("head_of_delegation"), "/capacities", {"office": "delegate", "party": "BRA"} | told)
    assert (answered.status_code, [one["at"] for one in answered.json()["errors"]]) == (422, at)


def test_the_address_of_a_link_is_in_the_answer_that_makes_it_and_nowhere_else(world):
    head = world.program("head_of_delegation")
    ends = datetime.now(UTC) + timedelta(days=10)
    told = {"label": "Ministry", "party": "BRA", "shows_drafts": True, "ends_at": ends.isoformat()}
    made = send(head, "/links", told)
    assert made.status_code == 201
    address = made.json()["address"]
    reader = Client()
    assert reader.get(address.replace("http://testserver", "")).status_code == 200
    draft = world.communications["draft"].pk
    assert reader.get(f"/en/experts/communications/{draft}/").status_code == 200
    listed = head.get(f"{BODY}/links")
    assert address.rstrip("/").rpartition("/")[2] not in listed.content.decode()
    link = ReadingLink.objects.get(label="Ministry")
    (told,) = [one for one in listed.json()["items"] if one["id"] == str(link.pk)]
    assert (told["ended"], told["last_used_at"] is not None) == (None, True)
    assert send(head, f"/links/{link.pk}/revoke").json()["ended"] == "revoked"
    assert reader.get(f"/en/experts/communications/{draft}/").status_code == 404


def test_a_head_reads_and_revokes_the_links_of_the_own_delegation_only(world):
    head = world.program("head_of_delegation")
    shown = {one["id"] for one in head.get(f"{BODY}/links").json()["items"]}
    assert shown == {str(link.pk) for name, link in world.links.items() if name != "participants"}
    assert send(head, f"/links/{world.links['participants'].pk}/revoke").status_code == 404


def test_a_scope_that_the_token_lacks_is_named(world):
    refused = send(world.program("delegate"), "/links", {"label": "X", "ends_at": "2026-12-31T00:00:00Z"})
    assert (refused.status_code, refused.json()["scope"]) == (403, "links")
