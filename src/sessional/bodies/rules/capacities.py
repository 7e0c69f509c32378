"""Who gives capacities and takes them back, and to whom an invitation may be sent."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sessional.accounts.models import Person
from sessional.bodies.asking import OF_A_DELEGATION, Asking
from sessional.bodies.entries import AppointmentEntry
from sessional.bodies.models import Body, Capacity, Party
from sessional.bodies.permission import (
    heads_a_party,
    holds_one_of,
    is_administrator,
    is_secretariat,
    of_the_party,
    parties_headed,
    rule,
)
from sessional.bodies.queries import capacities_of, known_people, parties_of
from sessional.bodies.rules.parties import require_days_in_order
from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.report.facts import Office


@dataclass(frozen=True, slots=True)
class Seat:
    """An office in a body, for a party or for none."""

    body: Body
    office: Office
    party: Party | None = None

    @classmethod
    def of(cls, capacity: Capacity) -> "Seat":
        """The seat that a capacity holds."""
        return cls(capacity.body, capacity.office, capacity.party)


@rule(_("The Secretariat gives any capacity."))
def is_secretariat_of_the_seat(asking: Asking, seat: Seat) -> bool:
    return holds_one_of(asking, seat.body, {Office.SECRETARIAT})


@rule(_("The head of a delegation gives the capacity of a delegate of that delegation."))
def heads_the_delegation_of_the_seat(asking: Asking, seat: Seat) -> bool:
    return (
        seat.office is Office.DELEGATE
        and seat.party is not None
        and of_the_party(asking, seat.party, {Office.HEAD_OF_DELEGATION})
    )


@rule(_("The administrator of the installation appoints the Secretariat."))
def administers_and_it_is_the_secretariat(asking: Asking, seat: Seat) -> bool:
    return asking.administers and seat.office is Office.SECRETARIAT


#: To give the capacity of a seat, to change it, and to end it.
may_appoint_to = is_secretariat_of_the_seat | heads_the_delegation_of_the_seat | administers_and_it_is_the_secretariat
#: To come to the screens of capacities of a body at all.
may_appoint = is_secretariat | heads_a_party | is_administrator


@rule(_("Whoever may give a person each of the capacities that the person holds may invite that person."))
def may_invite_to(asking: Asking, capacity: Capacity) -> bool:
    # Whoever invites says to which address the letter goes, and so who signs in as the person in all of them.
    held = capacity.person.capacities.select_related("body", "party")
    return all(may_appoint_to(asking, Seat.of(one)) for one in held)


def capacities_kept(asking: Asking, body: Body) -> QuerySet[Capacity]:
    """The capacities that somebody may look through: the Secretariat all; a head those of the own party; the
    administrator those of the Secretariat."""
    capacities = capacities_of(body)
    if is_secretariat(asking, body):
        return capacities
    own = Q(party__in=parties_headed(asking, body))
    return capacities.filter(own | Q(office=Office.SECRETARIAT) if asking.administers else own)


def people_to_appoint(asking: Asking, body: Body) -> QuerySet[Person]:
    """The people whom somebody may give another capacity: for a head those who act for the own delegation alone."""
    if is_secretariat(asking, body):
        return known_people(body)
    headed = parties_headed(asking, body)
    only = parties_of(body).filter(pk__in=headed).first() if len(headed) == 1 else None
    return known_people(body).none() if only is None else known_people(body, only)


def check_appointment(entry: AppointmentEntry, *, body: Body) -> None:
    """A person by name or one that the body knows, in an office, for a party of the body where it needs one."""
    problems = Problems()
    with problems.at("name"):
        if entry.person is None and entry.name is None:
            raise ValidationError(_("Give the name of the person."), code="name")
        if entry.name is not None:
            rules.validate_name(entry.name)
    with problems.at("party"):
        if entry.party is None and entry.office in OF_A_DELEGATION:
            raise ValidationError(_("This capacity is held for a party: choose which."), code="party")
        if entry.party is not None and entry.party.body_id != body.pk:
            raise ValidationError(_("This party is not one of the body."), code="party")
    with problems.at("email"):
        if entry.email:
            validate_email(entry.email)
    with problems.at("on_behalf_of"):
        if entry.on_behalf_of is not None:
            rules.validate_name(entry.on_behalf_of)
    with problems.at("until"):
        require_days_in_order(entry.since, entry.until)
    problems.raise_if_any()


def require_end(capacity: Capacity, day: date) -> None:
    """That a capacity can end on this day."""
    if capacity.since is not None and day < capacity.since:
        raise ValidationError(
            {
                "day": ValidationError(
                    _("It begins on %(since)s only; it cannot end before."),
                    code="dates-in-order",
                    params={"since": capacity.since.isoformat()},
                )
            }
        )
