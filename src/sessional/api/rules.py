"""Who makes and revokes tokens, and what a token may be."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.api.entries import TokenEntry
from sessional.api.models import Scope, Token
from sessional.bodies.asking import OF_A_DELEGATION, Asking
from sessional.bodies.models import Capacity
from sessional.bodies.permission import heads_a_party, holds_one_of, is_secretariat, of_the_party, rule
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.report.facts import Office

#: A token ends within a year.
LONGEST = timedelta(days=366)
MOST_IN_LABEL = 200


@rule(_("A token is made by whoever holds the capacity that it acts in, signed in as that office asks for."))
def may_make_token(asking: Asking, capacity: Capacity) -> bool:
    return any(one.pk == capacity.pk for one in asking.capacities)


@rule(_("A token is revoked by the person whose it is."))
def is_whose_the_token_is(asking: Asking, token: Token) -> bool:
    return asking.user is not None and token.capacity.person.user_id == asking.user.pk


@rule(_("The Secretariat revokes any token of its body, and the head of a delegation those of its delegates."))
def keeps_the_capacity_of_the_token(asking: Asking, token: Token) -> bool:
    held = token.capacity
    of_a_delegate = held.office is Office.DELEGATE and held.party is not None
    heads = of_a_delegate and of_the_party(asking, held.party, {Office.HEAD_OF_DELEGATION})
    return heads or holds_one_of(asking, held.body, {Office.SECRETARIAT})


may_revoke_token = is_whose_the_token_is | keeps_the_capacity_of_the_token
#: To come to the page of the tokens of a body at all.
may_see_tokens = is_secretariat | heads_a_party


def scopes_of(capacity: Capacity) -> tuple[Scope, ...]:
    """What a token of this capacity can be for: nothing that the office could not do."""
    scopes = [Scope.READ]
    if capacity.office in OF_A_DELEGATION:
        scopes.append(Scope.DRAFT)
    if capacity.office is Office.HEAD_OF_DELEGATION:
        scopes.append(Scope.CLEAR)
    if capacity.office is Office.SECRETARIAT:
        scopes += [Scope.DESK, Scope.PAPERS]
    if capacity.office in (Office.SECRETARIAT, Office.HEAD_OF_DELEGATION):
        scopes += [Scope.PEOPLE, Scope.LINKS]
    return tuple(scopes)


def check_token(entry: TokenEntry, *, capacity: Capacity, at: datetime) -> None:
    """A token with a label, for something that the office can do, which ends within a year; ValidationError by field."""
    problems = Problems()
    with problems.at("label"):
        rules.validate_words(entry.label, most=MOST_IN_LABEL)
    with problems.at("scopes"):
        if not entry.scopes:
            raise ValidationError(_("A token is for something: choose what."), code="scopes")
        if not set(entry.scopes) <= set(scopes_of(capacity)):
            raise ValidationError(_("The office of this capacity cannot do that."), code="scopes")
    with problems.at("ends_at"):
        if entry.ends_at <= at:
            raise ValidationError(_("A token ends after today."), code="ends")
        if entry.ends_at > at + LONGEST:
            raise ValidationError(_("A token ends within a year."), code="ends")
    problems.raise_if_any()
