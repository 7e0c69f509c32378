"""People, parties and offices as the composer takes them."""

from datetime import date

from sessional.bodies.models import Capacity, Party
from sessional.report import facts


def person_of(capacity: Capacity) -> facts.Person:
    return facts.Person(capacity.person.names.as_names(), capacity.person.address)


def party_of(party: Party | None, on: date | None = None) -> facts.Party | None:
    """The party, with the names of States that were in use on a day (None: today's)."""
    if party is None:
        return None
    return facts.Party(party.category, party.state, None if party.name is None else party.name.as_names(), on)


def officer_of(capacity: Capacity, on: date | None = None) -> facts.Officer:
    return facts.Officer(person_of(capacity), party_of(capacity.party, on), capacity.office)
