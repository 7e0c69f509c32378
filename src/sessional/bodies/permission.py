"""A permission is a small named predicate; bigger ones are joined with ``|`` and ``&``. A refusal says what is needed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from sessional.bodies.asking import AT_THE_DESK, OF_A_DELEGATION, Asking
from sessional.report.facts import Office


class Refused(PermissionDenied):
    """What somebody wanted is not theirs to do; ``needed`` says, in the reader's language, what it takes."""

    def __init__(self, needed: tuple):
        super().__init__("; ".join(str(one) for one in needed))
        self.needed = needed


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether somebody may do something to a thing. ``needed`` are the words for what it takes, one or, where rules are
    joined, several."""

    name: str
    holds: Callable[[Asking, Any], bool]
    needed: tuple

    def __call__(self, asking: Asking, thing: Any) -> bool:
        return self.holds(asking, thing)

    def __or__(self, other: "Rule") -> "Rule":
        return Rule(
            f"{self.name} | {other.name}",
            lambda asking, thing: self(asking, thing) or other(asking, thing),
            self.needed + other.needed,
        )

    def __and__(self, other: "Rule") -> "Rule":
        return Rule(
            f"{self.name} & {other.name}",
            lambda asking, thing: self(asking, thing) and other(asking, thing),
            self.needed + other.needed,
        )

    def require(self, asking: Asking, thing: Any) -> None:
        """Raise Refused unless it holds."""
        if not self(asking, thing):
            raise Refused(self.needed)


def rule(needed) -> Callable[[Callable[[Asking, Any], bool]], Rule]:
    """Makes a predicate a rule of the same name; ``needed`` are the words of its refusal."""

    def made(predicate: Callable[[Asking, Any], bool]) -> Rule:
        return Rule(predicate.__name__, predicate, (needed,))

    return made


def _holds_one_of(asking: Asking, body, offices) -> bool:
    return any(capacity.office in offices for capacity in asking.in_body(body))


@rule(_("This is for the Secretariat of the body."))
def is_secretariat(asking: Asking, body) -> bool:
    return _holds_one_of(asking, body, {Office.SECRETARIAT})


@rule(_("This is for the Chair of the body."))
def is_chair(asking: Asking, body) -> bool:
    return _holds_one_of(asking, body, {Office.CHAIR, Office.CO_CHAIR})


@rule(_("This is for the Rapporteur of the body."))
def is_rapporteur(asking: Asking, body) -> bool:
    return _holds_one_of(asking, body, {Office.RAPPORTEUR})


@rule(_("This is for the Secretariat, the Chair and the Rapporteur of the body."))
def is_at_the_desk(asking: Asking, body) -> bool:
    return _holds_one_of(asking, body, AT_THE_DESK)


@rule(_("This is for those who act for a delegation or another participant."))
def acts_for_a_party(asking: Asking, body) -> bool:
    return _holds_one_of(asking, body, OF_A_DELEGATION)


@rule(_("This is for the administrator of the installation."))
def is_administrator(asking: Asking, thing) -> bool:
    return asking.administers


@rule(_("Sign in first."))
def is_signed_in(asking: Asking, thing) -> bool:
    return asking.user is not None


def of_the_party(asking: Asking, party, offices=OF_A_DELEGATION) -> bool:
    """Whether somebody acts for this party in one of the offices."""
    return any(capacity.party_id == party.pk and capacity.office in offices for capacity in asking.capacities)


@rule(_("This is for those who act for this delegation."))
def acts_for_the_party(asking: Asking, party) -> bool:
    return of_the_party(asking, party)


@rule(_("This is for the head of this delegation."))
def heads_the_party(asking: Asking, party) -> bool:
    return of_the_party(asking, party, {Office.HEAD_OF_DELEGATION})
