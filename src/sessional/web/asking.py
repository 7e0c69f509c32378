"""Finds out at the door who asks, so that rules and readings are told it and never look for it."""

from uuid import UUID

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY as METHODS
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from sessional.bodies.actions import note_link_used
from sessional.bodies.asking import NEEDS_SECOND_FACTOR, Asking
from sessional.bodies.models import Body, Capacity
from sessional.bodies.permission import Undecided
from sessional.bodies.queries import capacities_in_force, link_in_force

#: Where allauth keeps in the session whose sign-in its records tell of.
OF_USER = "account_authentication_methods_user"
#: What allauth calls a second factor in its records.
SECOND_FACTOR = "mfa"
#: Where the session keeps the digest of the reading link that was followed.
LINK = "reading-link"
#: Where the session keeps, by the id of a body, the id of the capacity in which the person said they act there.
CHOSEN = "acting"


class AskingMiddleware:
    """Gives each request ``asking``, an :class:`~sessional.bodies.asking.Asking`, found out when it is first looked at."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.asking = SimpleLazyObject(lambda: asking_of(request))
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Undecided):
            body = exception.between[0].body
            context = {"body": body, "between": exception.between, "back": request.get_full_path()}
            return render(request, "web/undecided.html", context, status=409)
        return None


def asking_of(request: HttpRequest) -> Asking:
    """Who asks by this request, now."""
    at = timezone.now()
    digest = request.session.get(LINK)
    link = None if digest is None else link_in_force(digest, at)
    if link is not None:
        note_link_used(link=link, at=at)
    if not request.user.is_authenticated:
        return Asking(at, link=link)
    held = capacities_in_force(request.user, at)
    chosen = frozenset(UUID(one) for one in request.session.get(CHOSEN, {}).values())
    if has_second_factor(request):
        return Asking(at, request.user, tuple(held), link=link, chosen=chosen)
    withheld = tuple(one for one in held if one.office in NEEDS_SECOND_FACTOR)
    exercised = tuple(one for one in held if one not in withheld)
    administers = request.user.is_superuser
    return Asking(at, request.user, exercised, withheld, link, administration_withheld=administers, chosen=chosen)


def choose(request: HttpRequest, body: Body, capacity: Capacity) -> None:
    """Keep in the session in which capacity the person acts in a body."""
    request.session[CHOSEN] = {**request.session.get(CHOSEN, {}), str(body.pk): str(capacity.pk)}


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was signed in with a second factor, or a passkey, which is two in one; or whether one was set
    up in it, for which it had to be shown."""
    session = request.session
    if session.get(OF_USER, str(request.user.pk)) != str(request.user.pk):
        return False
    return any(record.get("method") == SECOND_FACTOR for record in session.get(METHODS, ()))
