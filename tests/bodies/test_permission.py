"""Rules, refusals, and the capacity in which something is done."""

from datetime import UTC, datetime

import pytest

from sessional.bodies.asking import Asking
from sessional.bodies.permission import (
    Refused,
    Undecided,
    acting,
    acting_as,
    acts_for_a_party,
    heads_a_party,
    is_administrator,
    is_secretariat,
    rule,
)
from sessional.journal.entries import ActorKind
from tests.roles import make_world

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@rule("an even number")
def is_even(asking, number) -> bool:
    return number % 2 == 0


@rule("a positive number")
def is_positive(asking, number) -> bool:
    return number > 0


def needed(joined, number) -> tuple:
    with pytest.raises(Refused) as refused:
        joined.require(Asking(AT), number)
    return refused.value.needed


def test_a_refusal_names_what_is_lacking_and_not_what_is_there():
    assert needed(is_even & is_positive, -3) == ("an even number", "a positive number")
    assert needed(is_even & is_positive, -2) == ("a positive number",)
    assert needed(is_even | is_positive, -3) == ("an even number", "a positive number")
    assert (is_even | is_positive)(Asking(AT), -2)
    assert (is_even & is_positive)(Asking(AT), 2)


def test_what_is_needed_is_said_once():
    assert needed((is_even | is_positive) & is_even, -3) == ("an even number", "a positive number")


@pytest.fixture
def world():
    return make_world()


def asking(world, *roles: str, withheld: tuple[str, ...] = (), chosen: str | None = None) -> Asking:
    """Whoever holds the capacities of these roles."""
    held = world.capacities
    return Asking(
        AT,
        world.users["administrator"],
        tuple(held[role] for role in roles),
        tuple(held[role] for role in withheld),
        chosen=frozenset() if chosen is None else frozenset({held[chosen].pk}),
        administration_withheld=True,
    )


def test_the_only_capacity_that_fits_is_the_one_in_which_it_is_done(world):
    asked = asking(world, "delegate", "secretariat")
    assert acting(asked, is_secretariat, world.body, body=world.body) == world.capacities["secretariat"]
    assert acting(asked, acts_for_a_party, world.body, body=world.body) == world.capacities["delegate"]


def test_of_several_that_fit_the_one_chosen_is_taken_and_without_a_choice_none(world):
    both = ("delegate", "other_delegate")
    with pytest.raises(Undecided) as undecided:
        acting(asking(world, *both), acts_for_a_party, world.body, body=world.body)
    assert undecided.value.between == tuple(world.capacities[role] for role in both)
    chosen = asking(world, *both, chosen="other_delegate")
    assert acting(chosen, acts_for_a_party, world.body, body=world.body) == world.capacities["other_delegate"]


def test_a_choice_that_does_not_fit_leaves_the_one_that_does(world):
    asked = asking(world, "delegate", "secretariat", chosen="delegate")
    assert acting(asked, is_secretariat, world.body, body=world.body) == world.capacities["secretariat"]


def test_a_capacity_in_another_body_is_none_here(world):
    with pytest.raises(Refused):
        acting(asking(world, "other_secretariat"), is_secretariat, world.body, body=world.body)


def test_a_refusal_says_which_capacity_waits_for_a_second_factor(world):
    asked = asking(world, "delegate", withheld=("secretariat", "chair"))
    with pytest.raises(Refused) as refused:
        is_secretariat.require(asked, world.body)
    assert (refused.value.waits, refused.value.waiting) == (True, (world.capacities["secretariat"],))
    with pytest.raises(Refused) as refused:
        heads_a_party.require(asked, world.body)
    assert (refused.value.waits, refused.value.waiting) == (False, ())


def test_the_administrator_acts_as_a_person_without_a_capacity(world):
    asked = Asking(AT, world.users["administrator"])
    actor = acting_as(asked, is_administrator, world.body, body=world.body)
    assert (actor.kind, actor.capacity_id, actor.office) == (ActorKind.PERSON, None, "")
    assert "@" not in actor.person


def test_what_a_capacity_is_needed_for_is_not_done_without_one(world):
    with pytest.raises(Refused):
        acting(Asking(AT, world.users["administrator"]), is_administrator, world.body, body=world.body)


def test_one_acts_as_the_one_chosen_or_the_only_one(world):
    assert asking(world, "delegate").acts_as(world.body) == world.capacities["delegate"]
    assert asking(world, "delegate", "secretariat").acts_as(world.body) is None
    assert (
        asking(world, "delegate", "secretariat", chosen="delegate").acts_as(world.body) == world.capacities["delegate"]
    )
    assert asking(world, "delegate").acts_as(world.other_body) is None
