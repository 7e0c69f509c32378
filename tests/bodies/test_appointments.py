"""Capacities given, changed and ended, and who may be invited."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from sessional.accounts.models import Person
from sessional.bodies.actions import appoint, change_capacity, end_capacity
from sessional.bodies.asking import Asking
from sessional.bodies.entries import AppointmentEntry
from sessional.bodies.models import Capacity
from sessional.bodies.queries import capacities_in_force, known_people
from sessional.bodies.rules import Seat, may_appoint_to, may_invite_to
from sessional.facts.visibility import Visibility
from sessional.journal.canonical import read
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.report.facts import Address, Office
from tests.factories import words
from tests.roles import make_world

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")


@pytest.fixture
def world():
    return make_world()


def entry(world, **told) -> AppointmentEntry:
    values = {
        "office": Office.DELEGATE,
        "name": words("Ana Exemplo"),
        "address": Address.MS,
        "party": world.own_party,
        "email": "ana@example.org",
    }
    return AppointmentEntry(**(values | told))


def asking(world, role: str) -> Asking:
    return Asking(AT, world.users[role], tuple(one for one in [world.capacities.get(role)] if one))


def test_a_new_person_gets_a_capacity_that_the_record_does_not_tell_of(world):
    given = appoint(
        body=world.body,
        entry=entry(world, since=date(2026, 3, 1), on_behalf_of=words("Group of Examples")),
        by=BY,
        at=AT,
    )
    assert (given.key, given.in_record, str(given.person), given.person.address, given.email) == (
        "delegate-ana-exemplo",
        False,
        "Ana Exemplo",
        Address.MS,
        "ana@example.org",
    )
    line = Line.objects.get(verb="appoint")
    told = {one.part.value: read(one.content) for one in line.payloads.all()}
    assert told["personal"] == {"before": {"email": None}, "after": {"email": "ana@example.org"}}
    assert told["matter"]["after"] == {
        "key": "delegate-ana-exemplo",
        "person": "Ana Exemplo",
        "office": "delegate",
        "party": {"id": str(world.own_party.pk), "name": str(world.own_party)},
        "since": "2026-03-01",
        "on_behalf_of": {"original": "en", "texts": {"en": {"status": "confirmed", "text": "Group of Examples"}}},
    }
    assert (line.visibility, line.party_id) == (Visibility.DESK, world.own_party.pk)


def test_a_person_holds_the_same_capacity_once_at_a_time(world):
    first = appoint(body=world.body, entry=entry(world, until=date(2026, 3, 31)), by=BY, at=AT)
    same = {"person": first.person, "name": None}
    with pytest.raises(ValidationError) as wrong:
        appoint(body=world.body, entry=entry(world, since=date(2026, 3, 31), **same), by=BY, at=AT)
    assert list(wrong.value.error_dict) == ["office"]
    later = appoint(body=world.body, entry=entry(world, since=date(2026, 4, 1), **same), by=BY, at=AT)
    assert (later.key, later.person) == ("delegate-ana-exemplo-2", first.person)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("name", {"name": None}),
        ("name.en", {"name": words("")}),
        ("party", {"party": None}),
        ("party", {"party": "foreign"}),
        ("email", {"email": "nobody"}),
        ("until", {"since": date(2026, 3, 2), "until": date(2026, 3, 1)}),
        ("on_behalf_of.en", {"on_behalf_of": words("")}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(world, field, told):
    told = {name: world.foreign_party if value == "foreign" else value for name, value in told.items()}
    with pytest.raises(ValidationError) as wrong:
        appoint(body=world.body, entry=entry(world, **told), by=BY, at=AT)
    assert list(wrong.value.error_dict) == [field]
    assert not Line.objects.filter(verb="appoint").exists()


def test_a_capacity_is_in_force_on_its_last_day_and_not_on_the_next(world):
    delegate = world.capacities["delegate"]
    end_capacity(capacity=delegate, day=date(2026, 3, 2), by=BY, at=AT)
    assert capacities_in_force(world.users["delegate"], AT) == [delegate]
    assert capacities_in_force(world.users["delegate"], datetime(2026, 3, 3, 9, 0, tzinfo=UTC)) == []
    end_capacity(capacity=delegate, day=date(2026, 3, 2), by=BY, at=AT)
    assert Line.objects.filter(verb="end_capacity").count() == 1


@pytest.mark.parametrize(
    ("since", "until"),
    [(None, date(2026, 3, 2)), (date(2026, 3, 2), date(2026, 3, 2)), (date(2026, 3, 10), date(2026, 3, 10))],
)
def test_a_capacity_ends_at_once_even_on_its_first_day_or_before(world, since, until):
    delegate = world.capacities["delegate"]
    Capacity.objects.filter(pk=delegate.pk).update(since=since)
    ended = end_capacity(capacity=delegate, day=None, by=BY, at=AT)
    assert (ended.until, ended.ended_at) == (until, AT)
    user = world.users["delegate"]
    assert [capacities_in_force(user, at) for at in (AT, AT + timedelta(days=8), AT + timedelta(days=30))] == [[]] * 3
    before = [] if since == date(2026, 3, 10) else [delegate]
    assert capacities_in_force(user, AT - timedelta(microseconds=1)) == before
    line = Line.objects.get(verb="end_capacity")
    assert read(line.payloads.get().content)["after"] == {
        "until": until.isoformat(),
        "ended_at": "2026-03-02T09:00:00+00:00",
    }
    end_capacity(capacity=delegate, day=None, by=BY, at=AT + timedelta(hours=1))
    assert Line.objects.filter(verb="end_capacity").count() == 1


def test_what_was_cut_off_is_held_again_only_by_a_later_last_day_or_another_appointment(world):
    given = appoint(body=world.body, entry=entry(world, since=date(2026, 3, 1)), by=BY, at=AT)
    end_capacity(capacity=given, day=None, by=BY, at=AT)
    same = {"person": given.person, "name": None, "since": date(2026, 3, 1)}
    told = entry(world, until=date(2026, 3, 2), email="new@example.org", **same)
    assert change_capacity(capacity=given, entry=told, by=BY, at=AT).ended_at == AT
    assert end_capacity(capacity=given, day=date(2026, 3, 1), by=BY, at=AT).ended_at == AT
    again = appoint(body=world.body, entry=entry(world, **same), by=BY, at=AT)
    assert again.in_force(AT)
    longer = change_capacity(capacity=given, entry=entry(world, until=date(2026, 3, 3), **same), by=BY, at=AT)
    assert (longer.ended_at, longer.in_force(AT)) == (None, True)


def test_a_capacity_does_not_end_before_it_begins(world):
    given = appoint(body=world.body, entry=entry(world, since=date(2026, 3, 10)), by=BY, at=AT)
    with pytest.raises(ValidationError) as wrong:
        end_capacity(capacity=given, day=date(2026, 3, 9), by=BY, at=AT)
    assert list(wrong.value.error_dict) == ["day"]


def test_days_and_address_of_a_capacity_change_and_person_office_and_party_do_not(world):
    given = appoint(body=world.body, entry=entry(world), by=BY, at=AT)
    same = {"person": given.person, "name": None}
    changed = change_capacity(
        capacity=given, entry=entry(world, until=date(2026, 12, 31), email="new@example.org", **same), by=BY, at=AT
    )
    assert (changed.until, changed.email) == (date(2026, 12, 31), "new@example.org")
    line = Line.objects.get(verb="change_capacity")
    told = {one.part.value: read(one.content) for one in line.payloads.all()}
    assert told["personal"] == {"before": {"email": "ana@example.org"}, "after": {"email": "new@example.org"}}
    assert (told["matter"]["before"], told["matter"]["after"]) == ({"until": None}, {"until": "2026-12-31"})
    with pytest.raises(ValidationError):
        change_capacity(capacity=given, entry=entry(world, office=Office.PANELLIST, **same), by=BY, at=AT)


def test_who_may_give_which_capacity(world):
    seats = {
        "a delegate of Brazil": Seat(world.body, Office.DELEGATE, world.own_party),
        "its head": Seat(world.body, Office.HEAD_OF_DELEGATION, world.own_party),
        "a delegate of Argentina": Seat(world.body, Office.DELEGATE, world.other_party),
        "the Secretariat": Seat(world.body, Office.SECRETARIAT),
        "the Chair": Seat(world.body, Office.CHAIR),
    }
    roles = [*world.capacities, "administrator"]
    may = {name: {role for role in roles if may_appoint_to(asking(world, role), seat)} for name, seat in seats.items()}
    assert may == {
        "a delegate of Brazil": {"secretariat", "head_of_delegation"},
        "its head": {"secretariat"},
        "a delegate of Argentina": {"secretariat", "other_head"},
        "the Secretariat": {"secretariat", "administrator"},
        "the Chair": {"secretariat"},
    }


def test_nobody_is_invited_into_a_capacity_that_whoever_invites_could_not_give(world):
    """The letter goes where the one who invites says, and whoever reads it signs in as the person in all capacities."""
    person = Person.objects.create(names=words("Two Hats"))
    held = {"body": world.body, "person": person, "position": 90, "in_record": False}
    delegate = Capacity.objects.create(key="hat-1", office=Office.DELEGATE, party=world.own_party, **held)
    head = asking(world, "head_of_delegation")
    assert may_invite_to(head, delegate)
    Capacity.objects.create(key="hat-2", office=Office.SECRETARIAT, **held)
    assert not may_invite_to(head, delegate)
    assert may_invite_to(asking(world, "secretariat"), delegate)
    elsewhere = held | {"body": world.other_body}
    Capacity.objects.create(key="hat-3", office=Office.SECRETARIAT, **elsewhere)
    assert not may_invite_to(asking(world, "secretariat"), delegate)


def test_a_head_knows_only_the_people_who_act_for_the_own_party_alone(world):
    both = Person.objects.create(names=words("Two Hats"))
    for place, party in enumerate((world.own_party, world.other_party)):
        Capacity.objects.create(
            body=world.body, key=f"hat-{place}", position=90, person=both, office=Office.DELEGATE, party=party
        )
    names = {str(person) for person in known_people(world.body, world.own_party)}
    assert names == {"Dora Delegate", "Hugo Head", "André Rypl"}
    assert {"Two Hats", "Sara Secretary", "Wu Shenkuo"} <= {str(person) for person in known_people(world.body)}
