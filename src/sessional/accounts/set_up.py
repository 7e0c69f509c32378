"""The address by which a new installation gets its first administrator. It is signed, and kept nowhere."""

from datetime import timedelta

from django.core import signing

_SALT = "sessional.set-up"
#: How long such an address can be used.
LASTS = timedelta(days=2)


def set_up_token() -> str:
    """The part of the address that allows it."""
    return signing.dumps("administrator", salt=_SALT)


def set_up_is_allowed(token: str) -> bool:
    """Whether the installation's own key signed this, not too long ago."""
    try:
        return signing.loads(token, salt=_SALT, max_age=LASTS) == "administrator"
    except signing.BadSignature:
        return False
