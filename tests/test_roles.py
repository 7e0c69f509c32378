"""The roles that other tests stand on are what they say."""

import pytest

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Communication
from sessional.facts.visibility import visible_to
from sessional.web.asking import asking_of
from tests.roles import ROLES, STATES_OF_COMMUNICATIONS, World, make_world, signed_in

pytestmark = pytest.mark.django_db

DESK = {"sent", "acknowledged", "delegations", "participants", "public"}
#: What each role sees of the communications of Brazil in the body.
SEEN = {
    "anonymous": {"public"},
    "link_holder": {"delegations", "participants", "public"},
    "stakeholder": {"participants", "public"},
    "delegate": set(STATES_OF_COMMUNICATIONS),
    "head_of_delegation": set(STATES_OF_COMMUNICATIONS),
    "other_delegate": {"delegations", "participants", "public"},
    "panellist": {"participants", "public"},
    "rapporteur": DESK,
    "chair": DESK,
    "secretariat": DESK,
    "administrator": {"public"},
    "other_secretariat": {"public"},
}


def asked_by(client):
    """What the client's next request would ask as."""
    request = client.get("/en/").wsgi_request
    return asking_of(request)


def seen(world: World, client) -> set[str]:
    found = Communication.objects.filter(visible_to(sight_of(asked_by(client))), party=world.own_party)
    return {state for state, one in world.communications.items() if one in set(found)}


def test_each_role_sees_of_a_party_what_its_place_shows():
    world = make_world()
    assert {role: seen(world, client) for role, client in world.clients().items()} == SEEN
    assert tuple(SEEN) == ROLES


def test_a_link_that_shows_drafts_shows_all_of_its_party():
    world = make_world()
    assert seen(world, world.reader_by("drafts")) == set(STATES_OF_COMMUNICATIONS)
    assert seen(world, world.reader_by("participants")) == {"participants", "public"}
    assert seen(world, world.reader_by("ended")) == seen(world, world.reader_by("revoked")) == {"public"}


def test_without_a_second_factor_the_offices_that_need_one_see_what_is_public():
    world = make_world()
    without = {role: signed_in(world.users[role], second_factor=False) for role in ("delegate", "secretariat")}
    assert {role: seen(world, client) for role, client in without.items()} == {
        "delegate": set(STATES_OF_COMMUNICATIONS),
        "secretariat": {"public"},
    }
