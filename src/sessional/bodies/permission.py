"""A permission is a small named predicate; bigger ones are joined with ``|`` and ``&``. A refusal says what is needed.

A view asks ``may_do.require(request.asking, thing)``, and :func:`acting` for the capacity in which it is done.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from sessional.bodies.asking import AT_THE_DESK, OF_A_DELEGATION, Asking, actor_of, actor_without_capacity
from sessional.bodies.models import Body, Capacity
from sessional.journal.entries import Actor
from sessional.report.facts import Office


class Refused(PermissionDenied):
    """What somebody wanted is not theirs to do; ``needed`` says, in the reader's language, what it takes.

    ``waits`` says that it would be theirs after a second factor; ``waiting`` are the capacities that wait for one and
    would do.
    """

    def __init__(self, needed: tuple, *, waits: bool = False, waiting: tuple[Capacity, ...] = ()):
        super().__init__(" ".join(str(one) for one in needed))
        self.needed = needed
        self.waits = waits
        self.waiting = waiting


class Undecided(Exception):
    """Somebody holds several capacities in which it could be done, and has not said in which they act; ``between`` are
    those."""

    def __init__(self, between: tuple[Capacity, ...]):
        super().__init__("; ".join(str(one) for one in between))
        self.between = between


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether somebody may do something to a thing. ``lacking`` gives the words for what it takes beside what they have,
    one or, where rules are joined, several; none where it holds."""

    name: str
    lacking: Callable[[Asking, Any], tuple]

    def __call__(self, asking: Asking, thing: Any) -> bool:
        return not self.lacking(asking, thing)

    def __or__(self, other: "Rule") -> "Rule":
        def lacking(asking: Asking, thing: Any) -> tuple:
            mine, others = self.lacking(asking, thing), other.lacking(asking, thing)
            return mine and others and (*mine, *(one for one in others if one not in mine))

        return Rule(f"{self.name} | {other.name}", lacking)

    def __and__(self, other: "Rule") -> "Rule":
        def lacking(asking: Asking, thing: Any) -> tuple:
            mine = self.lacking(asking, thing)
            return (*mine, *(one for one in other.lacking(asking, thing) if one not in mine))

        return Rule(f"{self.name} & {other.name}", lacking)

    def require(self, asking: Asking, thing: Any) -> None:
        """Raise Refused unless it holds."""
        needed = self.lacking(asking, thing)
        if needed:
            full = asking.with_second_factor()
            waiting = tuple(one for one in asking.withheld if self(full.only(one), thing))
            raise Refused(needed, waits=self(full, thing), waiting=waiting)


def rule(needed) -> Callable[[Callable[[Asking, Any], bool]], Rule]:
    """Makes a predicate a rule of the same name; ``needed`` are the words of its refusal."""

    def made(predicate: Callable[[Asking, Any], bool]) -> Rule:
        return Rule(predicate.__name__, lambda asking, thing: () if predicate(asking, thing) else (needed,))

    return made


def acting(asking: Asking, rule: Rule, thing: Any, *, body: Body) -> Capacity:
    """The capacity in which somebody does something in a body: the one chosen, or the only one in which the rule holds.

    Refused where it holds in none; Undecided where it holds in several, and none of them was chosen.
    """
    rule.require(asking, thing)
    fitting = tuple(one for one in asking.in_body(body) if rule(asking.only(one), thing))
    if not fitting:
        # It holds for somebody who acts in no capacity, such as the administrator.
        raise Refused((_("This is done in a capacity: ask the Secretariat of the body for one."),))
    chosen = [one for one in fitting if one.pk in asking.chosen]
    if not chosen and len(fitting) > 1:
        raise Undecided(fitting)
    return (chosen or fitting)[0]


def acting_as(asking: Asking, rule: Rule, thing: Any, *, body: Body) -> Actor:
    """Who does something in a body, for the journal: as :func:`acting`, or somebody without a capacity for whom the rule
    holds, such as the administrator."""
    rule.require(asking, thing)
    if asking.user is not None and not any(rule(asking.only(one), thing) for one in asking.in_body(body)):
        return actor_without_capacity(asking.user, asking.user.person)
    return actor_of(acting(asking, rule, thing, body=body))


def holds_one_of(asking: Asking, body, offices) -> bool:
    """Whether somebody holds one of the offices in a body."""
    return any(capacity.office in offices for capacity in asking.in_body(body))


@rule(_("This is for the Secretariat of the body."))
def is_secretariat(asking: Asking, body) -> bool:
    return holds_one_of(asking, body, {Office.SECRETARIAT})


@rule(_("This is for the Chair of the body."))
def is_chair(asking: Asking, body) -> bool:
    return holds_one_of(asking, body, {Office.CHAIR, Office.CO_CHAIR})


@rule(_("This is for the Rapporteur of the body."))
def is_rapporteur(asking: Asking, body) -> bool:
    return holds_one_of(asking, body, {Office.RAPPORTEUR})


@rule(_("This is for the Secretariat, the Chair and the Rapporteur of the body."))
def is_at_the_desk(asking: Asking, body) -> bool:
    return holds_one_of(asking, body, AT_THE_DESK)


@rule(_("This is for those who act for a delegation or another participant."))
def acts_for_a_party(asking: Asking, body) -> bool:
    return holds_one_of(asking, body, OF_A_DELEGATION)


@rule(_("This is for the head of a delegation, or of another participant."))
def heads_a_party(asking: Asking, body) -> bool:
    return holds_one_of(asking, body, {Office.HEAD_OF_DELEGATION})


@rule(_("This is for the administrator of the installation."))
def is_administrator(asking: Asking, thing) -> bool:
    return asking.administers


@rule(_("Sign in first."))
def is_signed_in(asking: Asking, thing) -> bool:
    return asking.user is not None


def of_the_party(asking: Asking, party, offices=OF_A_DELEGATION) -> bool:
    """Whether somebody acts for this party in one of the offices."""
    return any(capacity.party_id == party.pk and capacity.office in offices for capacity in asking.capacities)


def parties_headed(asking: Asking, body: Body) -> set[UUID]:
    """The parties of a body whose head somebody is, by id."""
    return {one.party_id for one in asking.in_body(body) if one.office is Office.HEAD_OF_DELEGATION}


@rule(_("This is for those who act for this delegation."))
def acts_for_the_party(asking: Asking, party) -> bool:
    return of_the_party(asking, party)


@rule(_("This is for the head of this delegation."))
def heads_the_party(asking: Asking, party) -> bool:
    return of_the_party(asking, party, {Office.HEAD_OF_DELEGATION})
