"""Where the requests about communications go, by state and by whose they are."""

from collections.abc import Callable, Iterable

from sessional.bodies.models import Communication
from tests.place import ELSEWHERE, OWN, THEIRS, Place, Places
from tests.roles import World

#: In which states the steps of a communication are tried; the other states teach nothing new.
STEPS = {OWN: ("draft", "cleared", "sent"), THEIRS: ("draft", "sent"), ELSEWHERE: ("draft", "sent")}
STATES = ("draft", "cleared", "sent", "delegations", "participants", "public")


def whose(state: str, whose_it_is: str) -> str:
    """What a row is of: ``a draft``, ``a draft, theirs``."""
    return f"{state}, {whose_it_is}" if whose_it_is else state


def communications(names: Iterable[str], sent: Callable[[Communication], dict]) -> Places:
    places: Places = {}
    for name in names:
        for state in STATES:
            for whose_it_is, kept in (
                (OWN, "communications"),
                (THEIRS, "other_communications"),
                (ELSEWHERE, "foreign_communications"),
            ):
                if name != "communication" and state not in STEPS[whose_it_is]:
                    continue

                def told(world: World, state=state, kept=kept) -> Place:
                    one = getattr(world, kept)[state]
                    return Place({"id": str(one.pk)}, sent(one))

                places[name, whose(state, whose_it_is)] = told
    return places
