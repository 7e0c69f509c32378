"""Finds out at the door who asks, so that rules and readings are told it and never look for it."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from sessional.bodies.asking import NEEDS_SECOND_FACTOR, Asking
from sessional.bodies.queries import capacities_in_force, link_in_force

#: Where allauth keeps in the session how the person signed in.
METHODS = "account_authentication_methods"
#: Where the session keeps the digest of the reading link that was followed.
LINK = "reading-link"


class AskingMiddleware:
    """Gives each request ``asking``, an :class:`~sessional.bodies.asking.Asking`, found out when it is first looked at."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.asking = SimpleLazyObject(lambda: asking_of(request))
        return self.get_response(request)


def asking_of(request: HttpRequest) -> Asking:
    """Who asks by this request, now."""
    at = timezone.now()
    digest = request.session.get(LINK)
    link = None if digest is None else link_in_force(digest, at)
    if not request.user.is_authenticated:
        return Asking(at, link=link)
    held = capacities_in_force(request.user, at)
    withheld = () if has_second_factor(request) else tuple(one for one in held if one.office in NEEDS_SECOND_FACTOR)
    return Asking(at, request.user, tuple(one for one in held if one not in withheld), withheld, link)


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was signed in with a second factor, or a passkey, which is two in one."""
    return any(record.get("method") == "mfa" for record in request.session.get(METHODS, ()))
