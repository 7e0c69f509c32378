"""How many requests somebody may make in a minute, counted in the database and so over all processes."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from sessional.api.models import Meter, Token

#: Seconds for which requests are counted together.
WINDOW = 60
#: A meter that has stood still for so many seconds is removed.
FORGOTTEN_AFTER = 3600
#: Somebody with one address of the new kind usually has all that begin with these bits.
BITS_OF_ONE_NETWORK = 64

_COUNT = """
INSERT INTO api_meter (who, began, requests) VALUES (%s, %s, 1)
ON CONFLICT (who) DO UPDATE SET
  requests = CASE WHEN api_meter.began = excluded.began THEN api_meter.requests + 1 ELSE 1 END,
  began = excluded.began
RETURNING requests
"""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of a limit: ``limit`` in all, ``used`` of it, and the seconds until it is whole again."""

    limit: int
    used: int
    seconds: int

    @property
    def exceeded(self) -> bool:
        return self.used > self.limit

    @property
    def headers(self) -> dict[str, str]:
        """As in the draft of the IETF on RateLimit header fields."""
        left = max(0, self.limit - self.used)
        told = {"RateLimit-Policy": f'"minute";q={self.limit};w={WINDOW}', "RateLimit": f'"minute";r={left};t={self.seconds}'}
        return told | ({"Retry-After": str(self.seconds)} if self.exceeded else {})


def count(request: HttpRequest, token: Token | None, at: datetime) -> Allowance | None:
    """Count a request of a token, or of an address where there is none; None where there is no limit."""
    limit = settings.API_LIMIT_WITHOUT_TOKEN if token is None else settings.API_LIMIT_WITH_TOKEN
    if not limit:
        return None
    now = int(at.timestamp())
    began = now - now % WINDOW
    who = _of_address(request) if token is None else sha256(f"token {token.pk}".encode()).hexdigest()
    try:
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [who, began])
            used = cursor.fetchone()[0]
    except OperationalError:
        # The database is too busy to count: better to answer than to be exact.
        return None
    if used == 1:
        Meter.objects.filter(began__lt=now - FORGOTTEN_AFTER).delete()
    return Allowance(limit, used, began + WINDOW - now)


def _of_address(request: HttpRequest) -> str:
    """An address as a digest that nobody without the key of the installation can make."""
    return salted_hmac("sessional.api.limits", network_of(address_of(request)), algorithm="sha256").hexdigest()


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: as the proxy that speaks HTTPS wrote it down, or as the network says."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.HTTPS else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR") or ""


def network_of(address: str) -> str:
    """An address, or where it is of the new kind the network that it lies in; what is no address as it is."""
    try:
        told = ip_address(address)
    except ValueError:
        return address
    if isinstance(told, IPv6Address):
        if told.ipv4_mapped is not None:
            return str(told.ipv4_mapped)
        return str(IPv6Address(int(told) >> (128 - BITS_OF_ONE_NETWORK) << (128 - BITS_OF_ONE_NETWORK)))
    return str(told)
