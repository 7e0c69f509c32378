"""The one way in which the journal writes a value down, and the digests that are taken of it.

Nothing here knows of Django: what is proved here can be proved on a machine that has Python and nothing else.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

import rfc8785

#: The form of the headers; it stands in each of them, so that a later form can be told apart.
FORM = 1
#: What the first line of a chain has as the digest of the line before it.
BEGINNING = "0" * 64


def canonical(value) -> bytes:
    """A value as canonical JSON (RFC 8785)."""
    return rfc8785.dumps(value)


def instant(at: datetime) -> str:
    """An instant as headers have it: UTC, six decimals: ``2019-03-28T18:00:00.000000Z``."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def payload_digest(salt: str, content: str) -> str:
    """SHA-256 over the salt (hexadecimal) and the content, canonical JSON as text. The salt keeps a short content, such as
    an address, from being guessed from its digest when the content is erased."""
    return hashlib.sha256(bytes.fromhex(salt) + content.encode()).hexdigest()


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


def header_digest(told: Mapping) -> str:
    """The digest of a line, which the next line carries."""
    return hashlib.sha256(canonical(dict(told))).hexdigest()


def read(content: str):
    """A payload's content as a value."""
    return json.loads(content)
