"""What is said to somebody who has tried too often: when to try again."""

import math
import time

from allauth.core.internal.ratelimit import Rate, get_cache_key, get_rates
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

_APP = "allauth.account"
#: Limits that are counted by where a request comes from and who is signed in, so that they are known from it alone.
_BY_REQUEST = (
    "login",
    "login_failed",
    "reset_password_from_key",
    "invitation",
    "change_password",
    "manage_email",
    "reauthenticate",
    "signup",
)
#: And those that are counted by the address that a letter would go to.
_BY_ADDRESS = ("reset_password", "confirm_email")


def seconds_to_wait(request: HttpRequest, action: str, key: str | None = None) -> int:
    """How long until one more attempt is allowed; 0 where it is now."""
    return max((_wait(request, action, rate, key) for rate in get_rates(app=_APP, action=action)), default=0)


def _wait(request: HttpRequest, action: str, rate: Rate, key: str | None) -> int:
    if (rate.per == "key" and key is None) or (rate.per == "user" and not request.user.is_authenticated):
        return 0
    name = get_cache_key(request, app=_APP, action=action, rate=rate, key=key)
    attempts = cache.get(name, [])
    if len(attempts) < rate.amount:
        return 0
    # The attempts are kept with the latest first; one more is allowed when the oldest that counts has run out.
    return max(0, math.ceil(attempts[rate.amount - 1] + rate.duration - time.time()))


def try_again_in(seconds: int) -> str:
    """``Try again in 3 minutes.``"""
    if seconds < 60:
        seconds = max(seconds, 1)
        return ngettext("Try again in %(count)d second.", "Try again in %(count)d seconds.", seconds) % {
            "count": seconds
        }
    minutes = math.ceil(seconds / 60)
    return ngettext("Try again in %(count)d minute.", "Try again in %(count)d minutes.", minutes) % {"count": minutes}


def _address_in(request: HttpRequest) -> str:
    return request.POST.get("email", "").strip().lower()


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """The page for somebody who has tried too often, with Retry-After."""
    waits = (
        seconds_to_wait(request, action, _address_in(request) if action in _BY_ADDRESS else None)
        for action in (*_BY_REQUEST, *_BY_ADDRESS)
    )
    seconds = max(waits, default=0) or 60
    response = render(request, "429.html", {"when": try_again_in(seconds)}, status=429)
    response.headers["Retry-After"] = str(seconds)
    return response
