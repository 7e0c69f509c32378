"""Finds out at the door who asks, so that rules and readings are told it and never look for it."""

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY as METHODS
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from sessional.bodies.asking import NEEDS_SECOND_FACTOR, Asking
from sessional.bodies.queries import capacities_in_force, link_in_force

#: Where allauth keeps in the session whose sign-in its records tell of.
OF_USER = "account_authentication_methods_user"
#: What allauth calls a second factor in its records.
SECOND_FACTOR = "mfa"
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
    if has_second_factor(request):
        return Asking(at, request.user, tuple(held), link=link)
    withheld = tuple(one for one in held if one.office in NEEDS_SECOND_FACTOR)
    exercised = tuple(one for one in held if one not in withheld)
    return Asking(at, request.user, exercised, withheld, link, administration_withheld=request.user.is_superuser)


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was signed in with a second factor, or a passkey, which is two in one; or whether one was set
    up in it, for which it had to be shown."""
    session = request.session
    if session.get(OF_USER, str(request.user.pk)) != str(request.user.pk):
        return False
    return any(record.get("method") == SECOND_FACTOR for record in session.get(METHODS, ()))
