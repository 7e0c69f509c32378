"""Where the requests of docs/permissions.md go: for the name of an address, and what the row is of, what to put into the
address and what to send. A row whose place is not told here goes to the address with the language and the body alone."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.roles import World

#: An object of the delegation that the roles act for, of another one, and of another body.
OWN, THEIRS, ELSEWHERE = "", "theirs", "elsewhere"


@dataclass(frozen=True, slots=True)
class Place:
    """``within`` are the parts of the address, ``sent`` is the form or the JSON of a request that writes."""

    within: dict = field(default_factory=dict)
    sent: dict = field(default_factory=dict)


PLACES: dict[tuple[str, str], Callable[[World], Place]] = {
    ("meeting", OWN): lambda world: Place({"key": "2"}),
    ("report", OWN): lambda world: Place({"key": "2"}),
    ("download", OWN): lambda world: Place({"key": "2", "name": "UNODC_CCPCJ_EG.4_2019_L.1-en.txt"}),
    ("paper", OWN): lambda world: Place({"key": "l1"}),
}


def place(world: World, name: str, of: str) -> Place:
    told = PLACES.get((name, of))
    return Place() if told is None else told(world)
