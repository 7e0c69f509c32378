"""Programs as tests have them: clients that show a token of one of the roles."""

from datetime import datetime, timedelta

from django.test import Client

from sessional.api.actions import make_token
from sessional.api.entries import TokenEntry
from sessional.api.models import Scope, Token
from sessional.api.rules import scopes_of
from sessional.bodies.models import Capacity
from tests.roles import World


def token_of(capacity: Capacity, *scopes: Scope, at: datetime, label: str = "For a test") -> tuple[Token, str]:
    """A token of a capacity with these scopes, or with all that its office can have."""
    entry = TokenEntry(label, scopes or scopes_of(capacity), at + timedelta(days=30))
    return make_token(entry=entry, by=capacity, at=at)


def program(secret: str) -> Client:
    """A client that shows a token."""
    return Client(headers={"authorization": f"Bearer {secret}"})


def program_of(world: World, role: str, *scopes: Scope) -> Client:
    """A client that shows a token of a role; one that shows none for a role without a capacity."""
    capacity = world.capacities.get(role)
    return Client() if capacity is None else program(token_of(capacity, *scopes, at=world.at)[1])
