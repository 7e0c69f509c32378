"""The directory: participants and their addresses."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

from sessional.bodies.actions import (
    add_address,
    add_party,
    change_address,
    change_party,
    remove_address,
    remove_party,
)
from sessional.bodies.asking import Asking, sight_of
from sessional.bodies.entries import AddressEntry, PartyEntry
from sessional.bodies.keys import key_of
from sessional.bodies.models import AddressKind, Party, PartyAddress
from sessional.bodies.queries import addresses_seen, hanging_on
from sessional.bodies.rules import InUse
from sessional.facts.visibility import Visibility
from sessional.journal.canonical import read
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.report.facts import Category
from tests.factories import record, words
from tests.roles import make_world

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")
MISSION = AddressEntry(AddressKind.EMAIL, "mission@example.org", "Permanent Mission", "fr", date(2026, 1, 1))


def told_by(line: Line) -> dict:
    return {one.part.value: read(one.content) for one in line.payloads.all()}


def test_a_state_and_another_participant_are_added_with_keys_of_their_own():
    body, _counts = record()
    state = add_party(body=body, entry=PartyEntry("", Category.MEMBER_STATE, state="MEX"), by=BY, at=AT)
    forum = add_party(
        body=body,
        entry=PartyEntry("", Category.NON_GOVERNMENTAL, name=words("Forum für Beispiele", ar="منتدى")),
        by=BY,
        at=AT,
    )
    assert [(one.key, one.in_record, one.position) for one in (state, forum)] == [
        ("MEX", False, 4),
        ("forum-fur-beispiele", False, 5),
    ]
    line = Line.objects.get(verb="add_party", subject_id=forum.pk)
    assert line.visibility is Visibility.PUBLIC
    assert told_by(line)["matter"]["after"] == {
        "key": "forum-fur-beispiele",
        "category": "non-governmental-organization",
        "name": {
            "original": "en",
            "texts": {
                "ar": {"status": "confirmed", "text": "منتدى"},
                "en": {"status": "confirmed", "text": "Forum für Beispiele"},
            },
        },
    }


def test_keys_are_made_of_letters_and_digits_and_taken_once():
    assert key_of("MEX", []) == "MEX"
    assert key_of("Fórum da Juventude (Brasil)", []) == "forum-da-juventude-brasil"
    assert key_of("Forum", ["forum", "forum-2"]) == "forum-3"
    assert key_of("青年论坛", ["party-1"]) == "party-2"
    assert len(key_of("a" * 500, [])) == 60


@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("state", PartyEntry("", Category.MEMBER_STATE)),
        ("state", PartyEntry("", Category.MEMBER_STATE, state="BRA")),
        ("state", PartyEntry("", Category.MEMBER_STATE, state="XXX")),
        ("category", PartyEntry("", Category.ACADEMIA, state="MEX")),
        ("category", PartyEntry("", Category.MEMBER_STATE, name=words("Atlantis"))),
        ("name", PartyEntry("", Category.ACADEMIA, name=words("institute of examples"))),
        ("name.en", PartyEntry("", Category.ACADEMIA, name=words(" padded"))),
    ],
)
def test_what_is_wrong_with_a_party_is_said_at_its_field(field, entry):
    body, _counts = record()
    with pytest.raises(ValidationError) as wrong:
        add_party(body=body, entry=entry, by=BY, at=AT)
    assert list(wrong.value.error_dict) == [field]


def test_a_party_changes_its_name_and_never_its_state():
    body, _counts = record()
    institute = body.parties.get(key="institute")
    entry = PartyEntry("", Category.ACADEMIA, name=words("Institute of Examples", fr="Institut des exemples"))
    changed = change_party(party=institute, entry=entry, by=BY, at=AT)
    assert (changed.key, changed.category, changed.name.languages) == ("institute", Category.ACADEMIA, ("en", "fr"))
    assert change_party(party=changed, entry=entry, by=BY, at=AT) == changed
    assert Line.objects.filter(verb="change_party").count() == 1
    with pytest.raises(ValidationError):
        change_party(party=changed, entry=PartyEntry("", Category.MEMBER_STATE, state="MEX"), by=BY, at=AT)


def test_an_address_stands_in_the_part_of_a_line_that_can_be_erased():
    body, _counts = record()
    party = body.parties.get(key="BRA")
    address = add_address(party=party, entry=MISSION, by=BY, at=AT)
    other = AddressEntry(AddressKind.EMAIL, "vienna@example.org", "Permanent Mission, Vienna", "fr", date(2026, 1, 1))
    address = change_address(address=address, entry=other, by=BY, at=AT)
    remove_address(address=address, by=BY, at=AT)
    lines = list(Line.objects.filter(party_id=party.pk).order_by("number"))
    assert [line.verb for line in lines] == ["add_address", "change_address", "remove_address"]
    assert {line.visibility for line in lines} == {Visibility.DESK}
    told = [told_by(line) for line in lines]
    assert [one["personal"] for one in told] == [
        {"before": {"address": None}, "after": {"address": "mission@example.org"}},
        {"before": {"address": "mission@example.org"}, "after": {"address": "vienna@example.org"}},
        {"before": {"address": "vienna@example.org"}, "after": {"address": None}},
    ]
    assert (told[1]["matter"]["before"], told[1]["matter"]["after"]) == (
        {"label": "Permanent Mission"},
        {"label": "Permanent Mission, Vienna"},
    )
    assert not any("example.org" in str(one["matter"]) for one in told)
    assert not PartyAddress.objects.exists()


@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("address", AddressEntry(AddressKind.EMAIL, "nobody")),
        ("address", AddressEntry(AddressKind.EMAIL, "a@example.org\nb@example.org")),
        ("address", AddressEntry(AddressKind.TELEPHONE, "ask for Ana")),
        ("address", AddressEntry(AddressKind.POST, "")),
        ("language", AddressEntry(AddressKind.EMAIL, "a@example.org", language="de")),
        ("until", AddressEntry(AddressKind.EMAIL, "a@example.org", since=date(2026, 2, 1), until=date(2026, 1, 1))),
    ],
)
def test_what_is_wrong_with_an_address_is_said_at_its_field(field, entry):
    body, _counts = record()
    with pytest.raises(ValidationError) as wrong:
        add_address(party=body.parties.get(key="BRA"), entry=entry, by=BY, at=AT)
    assert list(wrong.value.error_dict) == [field]


def test_a_party_has_an_address_once_and_several_of_a_kind():
    body, _counts = record()
    party = body.parties.get(key="BRA")
    add_address(party=party, entry=MISSION, by=BY, at=AT)
    add_address(party=party, entry=AddressEntry(AddressKind.POST, "Street 1\n1010 Vienna"), by=BY, at=AT)
    add_address(party=party, entry=AddressEntry(AddressKind.TELEPHONE, "+43 1 26060"), by=BY, at=AT)
    add_address(party=party, entry=AddressEntry(AddressKind.EMAIL, "second@example.org"), by=BY, at=AT)
    with pytest.raises(ValidationError) as wrong:
        add_address(party=party, entry=MISSION, by=BY, at=AT)
    assert list(wrong.value.error_dict) == ["address"]
    assert party.addresses.count() == 4


def test_addresses_are_seen_at_the_desk_and_by_the_party_itself():
    world = make_world()
    seen = {
        role: addresses_seen(sight_of(Asking(AT, capacities=(capacity,))), world.own_party).count()
        for role, capacity in world.capacities.items()
    }
    sees = {"delegate", "head_of_delegation", "rapporteur", "chair", "secretariat"}
    assert seen == {role: int(role in sees) for role in world.capacities}


def test_a_party_that_was_entered_by_mistake_goes_with_its_addresses():
    body, _counts = record()
    party = add_party(body=body, entry=PartyEntry("", Category.MEMBER_STATE, state="MEX"), by=BY, at=AT)
    add_address(party=party, entry=MISSION, by=BY, at=AT)
    remove_party(party=party, by=BY, at=AT)
    assert list(Party.objects.filter(body=body).values_list("key", flat=True)) == ["ARG", "BRA", "CHN", "institute"]
    lines = Line.objects.filter(verb__startswith="remove_").order_by("number")
    assert [(one.verb, one.subject_id == party.pk) for one in lines] == [("remove_address", False), ("remove_party", True)]
    assert told_by(lines[1])["matter"]["before"] == {"key": "MEX", "category": "member-state", "state": "MEX"}
    assert lines[1].visibility is Visibility.PUBLIC


def test_a_party_on_which_something_hangs_stays_and_the_refusal_names_it():
    world = make_world()
    with pytest.raises(InUse) as refused:
        remove_party(party=world.stakeholder_party, by=BY, at=AT)
    assert refused.value.hanging == {"bodies.capacity": 1}
    found = hanging_on(world.own_party), hanging_on(world.other_party)
    assert found == (
        {"bodies.capacity": 3, "bodies.communication": 8, "bodies.readinglink": 4},
        {"bodies.capacity": 2, "bodies.communication": 8, "meetings.statement": 1},
    )
    assert not Line.objects.filter(verb="remove_party").exists()


def test_a_party_that_the_record_tells_of_is_taken_out_of_the_record():
    body, _counts = record()
    with pytest.raises(ValidationError) as refused:
        remove_party(party=body.parties.get(key="CHN"), by=BY, at=AT)
    assert refused.value.code == "in-record"
