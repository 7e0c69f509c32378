"""What was entered on screens, and the record of the same body."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from sessional.bodies.actions import add_address, add_party, appoint
from sessional.bodies.entries import AddressEntry, AppointmentEntry, CapacityEntry, PartyEntry, PersonEntry
from sessional.bodies.models import AddressKind, Body
from sessional.intake.record.exporting import export
from sessional.intake.record.loading import load
from sessional.journal.entries import Actor, ActorKind
from sessional.report.facts import Address, Category, Office
from tests import factories
from tests.factories import record, words, written

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")


def entered(body: Body) -> None:
    """A State, a forum with a delegate, and a delegate of a State that the record tells of."""
    add_party(body=body, entry=PartyEntry("", Category.MEMBER_STATE, state="MEX"), by=BY, at=AT)
    forum = add_party(body=body, entry=PartyEntry("", Category.ACADEMIA, name=words("Forum")), by=BY, at=AT)
    for name, party in (("Ana", forum), ("Eva", body.parties.get(key="BRA"))):
        entry = AppointmentEntry(Office.DELEGATE, name=words(name), party=party)
        appoint(body=body, entry=entry, by=BY, at=AT)


def rows(body: Body) -> dict[str, bool]:
    """The keys of parties and capacities, and whether the record tells of each."""
    return {one.key: one.in_record for kind in (body.parties, body.capacities) for one in kind.all()}


def test_a_record_leaves_alone_what_it_does_not_tell_of():
    body, _counts = record()
    entered(body)
    before = rows(body)
    _body, counts = record()
    assert written(counts) == {}
    assert rows(body) == before
    assert {key for key, in_record in before.items() if not in_record} == {
        "MEX",
        "forum",
        "delegate-ana",
        "delegate-eva",
    }


def test_an_export_holds_the_record_only_and_comes_back_byte_for_byte():
    body, _counts = record()
    plain = export(body)
    entered(body)
    assert export(body) == plain
    load(plain, at=AT)
    assert export(Body.objects.get(pk=body.pk)) == plain
    assert rows(body)["delegate-ana"] is False


def test_a_record_that_tells_of_an_entered_party_takes_it_over():
    body, _counts = record()
    entered(body)
    mexico = body.parties.get(key="MEX")
    told = [*factories.parties(), PartyEntry("mexico", Category.MEMBER_STATE, state="MEX")]
    record(parties_told=told)
    mexico.refresh_from_db()
    assert (mexico.key, mexico.in_record, mexico.position) == ("mexico", True, 4)


def test_a_record_that_takes_an_entered_key_for_another_party_is_refused():
    body, _counts = record()
    entered(body)
    for wrong in (
        PartyEntry("forum", Category.MEMBER_STATE, state="AUS"),
        PartyEntry("MEX", Category.ACADEMIA, name=words("Mexican Academy")),
    ):
        with pytest.raises(ValidationError) as refused:
            record(parties_told=[*factories.parties(), wrong])
        assert list(refused.value.error_dict) == ["parties[4].key"]
    renamed = [replace(one, key="MEX2") if one.key == "BRA" else one for one in factories.parties()]
    with pytest.raises(ValidationError) as refused:
        record(parties_told=[*renamed, PartyEntry("BRA", Category.MEMBER_STATE, state="MEX")], capacities_told=[])
    assert list(refused.value.error_dict) == ["parties[4].key"]


def test_a_record_that_tells_of_an_entered_capacity_takes_it_over_and_no_other():
    body, _counts = record()
    entered(body)
    people = [*factories.people(), PersonEntry("eva", words("Eva"), Address.NONE)]
    told = [*factories.capacities(), CapacityEntry("delegate-eva", "eva", Office.DELEGATE, party="BRA")]
    record(people_told=people, capacities_told=told)
    assert rows(body)["delegate-eva"] is True
    other = [*factories.capacities(), CapacityEntry("delegate-ana", "eva", Office.CHAIR)]
    with pytest.raises(ValidationError) as refused:
        record(people_told=people, capacities_told=other)
    assert list(refused.value.error_dict) == ["capacities[2].key"]


def test_a_party_that_the_record_drops_stays_while_something_entered_belongs_to_it():
    body, _counts = record()
    without_argentina = [one for one in factories.parties() if one.key != "ARG"]
    argentina = body.parties.get(key="ARG")
    add_address(party=argentina, entry=AddressEntry(AddressKind.EMAIL, "mission@example.org"), by=BY, at=AT)
    meetings = [factories.past_meeting()]
    nothing = {"lists": [], "reports": []}
    record(parties_told=without_argentina, meetings=meetings, **nothing)
    argentina.refresh_from_db()
    assert (argentina.in_record, argentina.addresses.count()) == (False, 1)
    argentina.addresses.all().delete()
    record(meetings=meetings, **nothing)
    record(parties_told=without_argentina, meetings=meetings, **nothing)
    assert not body.parties.filter(key="ARG").exists()


def test_a_person_whom_the_record_drops_stays_with_a_capacity_that_was_given_here():
    body, _counts = record()
    wu = body.roster.get(key="wu").person
    appoint(body=body, entry=AppointmentEntry(Office.CHAIR, person=wu), by=BY, at=AT)
    people = [one for one in factories.people() if one.key != "wu"]
    capacities = [one for one in factories.capacities() if one.person != "wu"]
    record(people_told=people, capacities_told=capacities, meetings=[factories.past_meeting()], lists=[], reports=[])
    wu.refresh_from_db()
    assert [one.office for one in wu.capacities.all()] == [Office.CHAIR]
