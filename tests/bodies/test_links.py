"""Reading links."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError

from sessional.bodies.actions import end_capacity, make_reading_link, note_link_used, revoke_reading_link
from sessional.bodies.asking import Asking, actor_of
from sessional.bodies.entries import LinkEntry
from sessional.bodies.models import LinkEnd, ReadingLink
from sessional.bodies.queries import link_in_force, link_with
from sessional.bodies.rules import LinkSeat, may_make_link, may_revoke_link
from sessional.journal.canonical import read
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line, Part
from tests.roles import make_world

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")


@pytest.fixture
def world():
    return make_world()


def asking(world, role: str) -> Asking:
    return Asking(AT, world.users[role], tuple(one for one in [world.capacities.get(role)] if one))


def test_only_the_digest_of_the_address_is_kept(world):
    entry = LinkEntry("For the capital", AT + timedelta(days=30), world.own_party, shows_drafts=True)
    link, token = make_reading_link(body=world.body, entry=entry, by=world.capacities["head_of_delegation"], at=AT)
    assert link.token_digest == sha256(token.encode()).hexdigest()
    assert (link_with(token), link_in_force(link.token_digest, AT)) == (link, link)
    line = Line.objects.get(verb="make_reading_link")
    told = read(line.payloads.get(part=Part.MATTER).content)
    assert told["after"] == {
        "label": "For the capital",
        "party": {"id": str(world.own_party.pk), "name": str(world.own_party)},
        "shows_drafts": True,
        "ends_at": "2026-04-01T09:00:00+00:00",
    }
    assert token not in str(told)


def test_two_links_never_have_the_same_address(world):
    entry = LinkEntry("For the capital", AT + timedelta(days=30), world.own_party)
    made = [
        make_reading_link(body=world.body, entry=entry, by=world.capacities["head_of_delegation"], at=AT)[1]
        for _ in range(20)
    ]
    assert len(set(made)) == 20
    assert {len(token) for token in made} == {43}


def test_a_link_opens_nothing_once_it_is_over_or_revoked(world):
    link = world.links["own"]
    assert link_in_force(link.token_digest, link.ends_at - timedelta(seconds=1)) == link
    assert link_in_force(link.token_digest, link.ends_at) is None
    by = actor_of(world.capacities["secretariat"])
    revoked = revoke_reading_link(link=link, by=by, at=world.at)
    again = revoke_reading_link(link=link, by=by, at=world.at + timedelta(days=1))
    assert revoked.revoked_at == again.revoked_at == world.at
    assert link_in_force(link.token_digest, world.at) is None
    assert Line.objects.filter(verb="revoke_reading_link").count() == 1


def test_a_link_ends_with_the_capacity_in_which_it_was_made(world):
    link = world.links["own"]
    end_capacity(capacity=link.made_by, day=world.at.date() + timedelta(days=3), by=BY, at=world.at)
    assert [link_with(world.tokens["own"]).end(world.at + timedelta(days=days)) for days in (0, 5, 31)] == [
        None,
        LinkEnd.CAPACITY,
        LinkEnd.OVER,
    ]
    end_capacity(capacity=link.made_by, day=None, by=BY, at=world.at)
    assert link_in_force(link.token_digest, world.at) is None
    assert link_in_force(world.links["participants"].token_digest, world.at) == world.links["participants"]


def test_a_link_that_the_secretariat_gave_to_a_party_outlives_whoever_made_it(world):
    secretariat = world.capacities["secretariat"]
    entry = LinkEntry("For the capital", world.at + timedelta(days=30), world.own_party)
    given, _token = make_reading_link(body=world.body, entry=entry, by=secretariat, at=world.at)
    end_capacity(capacity=secretariat, day=None, by=BY, at=world.at)
    assert link_in_force(given.token_digest, world.at) == given
    assert link_in_force(given.token_digest, given.ends_at) is None
    assert link_with(world.tokens["participants"]).end(world.at) is LinkEnd.CAPACITY


def test_the_last_use_of_a_link_is_kept_with_one_write_an_hour(world, django_assert_num_queries):
    link = world.links["own"]
    with django_assert_num_queries(1):
        note_link_used(link=link, at=AT)
    link.refresh_from_db()
    assert link.last_used_at == AT
    with django_assert_num_queries(0):
        note_link_used(link=link, at=AT + timedelta(hours=1))
    note_link_used(link=link, at=AT + timedelta(hours=1, seconds=1))
    link.refresh_from_db()
    assert link.last_used_at == AT + timedelta(hours=1, seconds=1)
    assert not Line.objects.filter(verb="note_link_used").exists()


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("label", {"label": ""}),
        ("ends_at", {"ends_at": AT}),
        ("ends_at", {"ends_at": AT + timedelta(days=367)}),
        ("shows_drafts", {"shows_drafts": True}),
        ("party", {"party": "foreign"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(world, field, told):
    told = {name: world.foreign_party if value == "foreign" else value for name, value in told.items()}
    entry = LinkEntry(**({"label": "For all", "ends_at": AT + timedelta(days=1)} | told))
    with pytest.raises(ValidationError) as wrong:
        make_reading_link(body=world.body, entry=entry, by=world.capacities["secretariat"], at=AT)
    assert list(wrong.value.error_dict) == [field]
    assert ReadingLink.objects.filter(label="For all").count() == 0


def test_who_may_make_which_link(world):
    wanted = {
        "what Brazil sees": LinkSeat(world.body, world.own_party),
        "and its drafts": LinkSeat(world.body, world.own_party, shows_drafts=True),
        "what participants see": LinkSeat(world.body),
    }
    roles = [*world.capacities, "administrator"]
    may = {name: {role for role in roles if may_make_link(asking(world, role), one)} for name, one in wanted.items()}
    assert may == {
        "what Brazil sees": {"secretariat", "head_of_delegation"},
        "and its drafts": {"head_of_delegation"},
        "what participants see": {"secretariat"},
    }


def test_who_may_revoke_a_link(world):
    roles = [*world.capacities, "administrator"]
    of_brazil, of_all = world.links["own"], world.links["participants"]
    assert {role for role in roles if may_revoke_link(asking(world, role), of_brazil)} == {
        "secretariat",
        "head_of_delegation",
    }
    assert {role for role in roles if may_revoke_link(asking(world, role), of_all)} == {"secretariat"}
