"""Making tokens, and revoking them."""

import secrets
from datetime import UTC, datetime

from django.db import transaction

from sessional.accounts.queries import digest_of
from sessional.api.entries import TokenEntry
from sessional.api.models import Token
from sessional.api.rules import check_token
from sessional.bodies.asking import actor_of
from sessional.bodies.models import Capacity
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, Change, Subject

#: What every token begins with, so that one that was left lying somewhere can be found and known for what it is.
PREFIX = "sessional_"


@transaction.atomic
def make_token(*, entry: TokenEntry, by: Capacity, at: datetime) -> tuple[Token, str]:
    """Make a token that acts as ``by``; the row, and the token itself, which is kept nowhere. ValidationError by field."""
    check_token(entry, capacity=by, at=at)
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(
        capacity=by,
        label=entry.label,
        digest=digest_of(secret),
        scopes=entry.scopes,
        made_at=at,
        ends_at=entry.ends_at,
    )
    after = {
        "label": token.label,
        "capacity": str(by.pk),
        "scopes": [scope.value for scope in token.scopes],
        "ends_at": _instant(token.ends_at),
    }
    _write("make_token", token, None, after, by=actor_of(by), at=at)
    return token, secret


@transaction.atomic
def revoke_token(*, token: Token, by: Actor, at: datetime) -> Token:
    """End a token now; one that was revoked is left as it is."""
    token = Token.objects.select_for_update(of=("self",)).select_related("capacity").get(pk=token.pk)
    if token.revoked_at is None:
        token.revoked_at = at
        token.save(update_fields=["revoked_at"])
        _write("revoke_token", token, {"revoked_at": None}, {"revoked_at": _instant(at)}, by=by, at=at)
    return token


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _write(verb: str, token: Token, before, after, *, by: Actor, at: datetime) -> None:
    subject = Subject(token._meta.label_lower, token.pk, token.label)
    change = Change(verb, subject, before, after, party_id=token.capacity.party_id)
    write_line(body_id=token.capacity.body_id, change=change, by=by, at=at)
