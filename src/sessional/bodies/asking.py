"""Who stands at the door: a person in the capacities held at that instant, the holder of a link, or anybody."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sessional.accounts.models import Person, User
from sessional.bodies.models import Body, Capacity, ReadingLink
from sessional.facts.visibility import (
    SEEN_AT_THE_DESK,
    SEEN_BY_DELEGATIONS,
    SEEN_BY_PARTICIPANTS,
    SeesInBody,
    Sight,
)
from sessional.journal.entries import Actor, ActorKind
from sessional.report.facts import Category, Office

#: Offices whose holders see what was sent to the Secretariat.
AT_THE_DESK = frozenset({Office.SECRETARIAT, Office.CHAIR, Office.CO_CHAIR, Office.RAPPORTEUR})
#: Offices that are held for a party and act for it.
OF_A_DELEGATION = frozenset({Office.DELEGATE, Office.HEAD_OF_DELEGATION})
#: Offices that are only exercised after a second factor at sign-in.
NEEDS_SECOND_FACTOR = AT_THE_DESK | {Office.VICE_CHAIR, Office.HEAD_OF_DELEGATION}
#: Offices whose holders the pages of a body name.
NAMED_IN_PUBLIC = frozenset({Office.CHAIR, Office.CO_CHAIR, Office.VICE_CHAIR, Office.RAPPORTEUR, Office.PANELLIST})
#: Categories whose parties take part without being delegations.
STAKEHOLDERS = frozenset({Category.NON_GOVERNMENTAL, Category.PRIVATE_SECTOR, Category.ACADEMIA})


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, at the instant ``at``.

    ``capacities`` are those that the person holds at that instant and may exercise in this session, in all bodies, with
    person, party and body; ``withheld`` are those that wait for a second factor; ``chosen`` are the ids of those in
    which the person said they act, one for a body at most. ``link`` is the reading link that was followed, which is in
    force. ``administration_withheld`` says that the person runs the installation and has not shown a second factor.
    Nobody in particular has none of all that.
    """

    at: datetime
    user: User | None = None
    capacities: tuple[Capacity, ...] = ()
    withheld: tuple[Capacity, ...] = ()
    link: ReadingLink | None = None
    administration_withheld: bool = False
    chosen: frozenset[UUID] = frozenset()

    def in_body(self, body: Body) -> tuple[Capacity, ...]:
        """The capacities held in one body."""
        return tuple(capacity for capacity in self.capacities if capacity.body_id == body.pk)

    def withheld_in(self, body: Body) -> tuple[Capacity, ...]:
        """The capacities in one body that wait for a second factor."""
        return tuple(capacity for capacity in self.withheld if capacity.body_id == body.pk)

    def acts_as(self, body: Body) -> Capacity | None:
        """The capacity in which the person acts in a body: the one chosen, or the only one; None where several are held
        and none was chosen, or none is held."""
        held = self.in_body(body)
        chosen = [capacity for capacity in held if capacity.pk in self.chosen]
        return (chosen or held)[0] if chosen or len(held) == 1 else None

    def only(self, capacity: Capacity) -> "Asking":
        """The same person, in this capacity alone."""
        return replace(self, capacities=(capacity,))

    def with_second_factor(self) -> "Asking":
        """What the person could ask after signing in with a second factor."""
        return replace(self, capacities=self.capacities + self.withheld, withheld=(), administration_withheld=False)

    @property
    def administers(self) -> bool:
        """Whether the person runs the installation. It shows them nothing of what delegations write."""
        return self.user is not None and self.user.is_superuser and not self.administration_withheld

    @property
    def waits_for_second_factor(self) -> bool:
        """Whether a second factor would let the person do more than now."""
        return bool(self.withheld) or self.administration_withheld


def sight_of(asking: Asking) -> Sight:
    """What somebody sees, for :func:`~sessional.facts.visibility.visible_to`."""
    sees = [_seen_in(capacity) for capacity in asking.capacities]
    if asking.link is not None:
        link = asking.link
        sees.append(SeesInBody(link.body_id, _levels_of(link.party), link.party_id if link.shows_drafts else None))
    return Sight(asking.at, tuple(sees))


def _seen_in(capacity: Capacity) -> SeesInBody:
    if capacity.office in AT_THE_DESK:
        return SeesInBody(capacity.body_id, SEEN_AT_THE_DESK)
    if capacity.office in OF_A_DELEGATION:
        return SeesInBody(capacity.body_id, _levels_of(capacity.party), capacity.party_id)
    levels = SEEN_BY_DELEGATIONS if capacity.office is Office.VICE_CHAIR else SEEN_BY_PARTICIPANTS
    return SeesInBody(capacity.body_id, levels)


def _levels_of(party):
    return SEEN_BY_PARTICIPANTS if party is None or party.category in STAKEHOLDERS else SEEN_BY_DELEGATIONS


def actor_of(capacity: Capacity) -> Actor:
    """The person in the capacity, with the names of this moment."""
    return Actor(
        kind=ActorKind.CAPACITY,
        person=str(capacity.person),
        person_id=capacity.person_id,
        capacity_id=capacity.pk,
        office=capacity.office.value,
        party="" if capacity.party is None else str(capacity.party),
        party_id=capacity.party_id,
    )


def actor_without_capacity(user: User, person: Person | None) -> Actor:
    """A user who acts in no capacity of a body, such as the administrator; ``person`` is who that is, where it is known.

    The e-mail address of the user is nowhere in it, since it may have to be erased one day.
    """
    name = str(person) if person is not None else user.get_full_name() or str(user.pk)
    return Actor(kind=ActorKind.PERSON, person=name, person_id=None if person is None else person.pk)
