"""Where a request of docs/permissions.md goes, and what it sends."""

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


Places = dict[tuple[str, str], Callable[[World], Place]]
