"""The one way in which the journal writes a value down, and the header of a line. The digests are those of
:mod:`sessional.journal.proof`, which proves them again."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

import rfc8785

from sessional.journal.proof import FORM


def canonical(value) -> bytes:
    """A value as canonical JSON (RFC 8785)."""
    return rfc8785.dumps(value)


def instant(at: datetime) -> str:
    """An instant as headers have it: UTC, six decimals: ``2019-03-28T18:00:00.000000Z``."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def header(
    *, body: str, number: int, at: datetime, matter: str, personal: str | None, previous: str
) -> Mapping[str, str | int | None]:
    """What is chained: ``matter`` and ``personal`` are the digests of the two parts of the payload."""
    return {
        "form": FORM,
        "body": body,
        "number": number,
        "at": instant(at),
        "matter": matter,
        "personal": personal,
        "previous": previous,
    }


def read(content: str):
    """A payload's content as a value."""
    return json.loads(content)
