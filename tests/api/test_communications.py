"""What delegations write, by programs: drafted, changed, cleared, returned, sent, acknowledged and published."""

import pytest
from django.db import IntegrityError

from sessional.bodies.models import Communication
from sessional.journal.models import Line
from tests.roles import ROLES, make_world

LIST = "/api/v1/bodies/experts/communications"
WRITTEN = {"subject": "A note", "language": "en", "text": "It is written.", "publication_asked": "delegations"}


@pytest.fixture
def world(db):
    return make_world()


def send(client, address: str, told=None, method: str = "post"):
    return getattr(client, method)(address, {} if told is None else told, content_type="application/json")


def test_a_note_goes_its_whole_way(world):
    delegate, head, secretariat = (world.program(role) for role in ("delegate", "head_of_delegation", "secretariat"))
    drafted = send(delegate, LIST, WRITTEN)
    told = drafted.json()
    assert drafted.status_code == 201
    assert (told["status"], told["visibility"], told["edition"], told["party"]["key"]) == ("draft", "own-party", 1, "BRA")
    assert told["text"] == {"original": "en", "texts": {"en": {"text": "It is written.", "status": "confirmed"}}}
    address = f"{LIST}/{told['id']}"

    changed = send(delegate, address, {**WRITTEN, "subject": "Another note", "edition": 1}, "put").json()
    assert (changed["subject"], changed["edition"]) == ("Another note", 2)
    returned = send(head, f"{address}/return", {"edition": 2, "reason": "Say why."}).json()
    assert (returned["status"], returned["returned"]["reason"]) == ("draft", "Say why.")
    cleared = send(head, f"{address}/clear", {"edition": 3}).json()
    assert (cleared["status"], cleared["returned"]) == ("cleared", None)
    assert secretariat.get(address).status_code == 404
    sent = send(head, f"{address}/send", {"edition": 4}).json()
    assert (sent["status"], sent["visibility"]) == ("sent", "desk")
    seen = secretariat.get(address).json()
    assert (seen["sent_at"], seen["drafted_at"], seen["cleared_at"]) == (sent["sent_at"], None, None)
    assert send(secretariat, f"{address}/acknowledge").json()["acknowledged_at"] is not None
    published = send(secretariat, f"{address}/publish", {"to": "delegations"}).json()
    assert published["visibility"] == "delegations"
    assert world.program("other_delegate").get(address).status_code == 200
    assert world.program("stakeholder").get(address).status_code == 404
    lines = Line.objects.filter(subject_id=told["id"]).order_by("number").prefetch_related("payloads")
    assert [line.verb for line in lines] == [
        "draft_communication",
        "change_communication",
        "return_communication",
        "clear_communication",
        "send_communication",
        "acknowledge_communication",
        "publish_communication",
    ]
    assert '"person":"Dora Delegate"' in lines[0].payloads.get(part="matter").content


def test_each_reader_sees_in_the_list_what_they_see_one_by_one(world):
    kept = Communication.objects.filter(body=world.body)
    for role in ROLES:
        client = world.program(role)
        listed = {one["id"] for one in client.get(f"{LIST}?limit=100").json()["items"]}
        single = {str(one.pk) for one in kept if client.get(f"{LIST}/{one.pk}").status_code == 200}
        assert listed == single, role


def test_who_read_another_edition_is_told_and_nothing_is_written(world):
    draft = world.communications["draft"]
    answered = send(world.program("head_of_delegation"), f"{LIST}/{draft.pk}/clear", {"edition": 7})
    assert answered.status_code == 409
    assert answered.json() == {
        "type": "/api/v1/#stale",
        "title": "It has changed since it was read",
        "status": 409,
        "detail": "Somebody else changed it. Read it again; nothing was written.",
        "edition": 1,
    }
    assert Communication.objects.get(pk=draft.pk).status == "draft"


def test_a_step_that_is_not_due_is_a_conflict(world):
    head, secretariat = world.program("head_of_delegation"), world.program("secretariat")
    for client, address, told in (
        (head, f"{LIST}/{world.communications['draft'].pk}/send", {"edition": 1}),
        (head, f"{LIST}/{world.communications['sent'].pk}/clear", {"edition": 1}),
        (secretariat, f"{LIST}/{world.communications['public'].pk}/publish", {"to": "delegations"}),
    ):
        answered = send(client, address, told)
        assert (answered.status_code, answered.json()["type"]) == (409, "/api/v1/#status"), address


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"subject": ""}, "body.subject"),
        ({"subject": "two\nlines"}, "body.subject"),
        ({"text": "a\0b"}, "body.text"),
        ({"language": "de"}, "body.language"),
        ({"publication_asked": "desk"}, "body.publication_asked"),
        ({"secret": True}, "body.secret"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(world, changes, place):
    answered = send(world.program("delegate"), LIST, WRITTEN | changes)
    told = answered.json()
    assert (answered.status_code, told["type"]) == (422, "/api/v1/#invalid")
    assert {one["at"] for one in told["errors"]} == {place}


def test_what_is_not_json_is_said_to_be_none(world):
    answered = world.program("delegate").post(LIST, "{", content_type="application/json")
    assert (answered.status_code, answered.json()["detail"]) == (400, "What was sent is not JSON.")


def test_a_delegation_in_another_body_writes_there_only(world):
    answered = send(world.program("foreign_delegate"), LIST, WRITTEN)
    assert answered.status_code == 403
    assert answered.json()["needed"] == ["This is for those who act for a delegation or another participant."]
    assert send(world.program("foreign_delegate"), "/api/v1/bodies/others/communications", WRITTEN).status_code == 201


def test_a_line_that_cannot_be_written_takes_the_note_back(world, monkeypatch):
    def fail(**_told):
        raise IntegrityError("the journal refuses")

    monkeypatch.setattr("sessional.bodies.actions.communications.write_line", fail)
    client = world.program("delegate")
    client.raise_request_exception = False
    before = Communication.objects.count()
    assert send(client, LIST, WRITTEN).status_code == 500
    assert Communication.objects.count() == before
