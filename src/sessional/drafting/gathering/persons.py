"""People, parties and offices as the composer takes them."""

from sessional.bodies.models import Capacity, Party
from sessional.report import facts


def person_of(capacity: Capacity) -> facts.Person:
    return facts.Person(capacity.person.names.as_names(), capacity.person.address)


def party_of(party: Party | None) -> facts.Party | None:
    if party is None:
        return None
    return facts.Party(party.category, party.state, None if party.name is None else party.name.as_names())


def officer_of(capacity: Capacity) -> facts.Officer:
    return facts.Officer(person_of(capacity), party_of(capacity.party), capacity.office)
