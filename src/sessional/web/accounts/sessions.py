"""Where somebody is signed in, since when and by which device; and signing out there."""

import re
from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from sessional.accounts.actions import end_sessions
from sessional.accounts.queries import actor_of_user, sessions_of

#: The last use of a session is noted so exactly, and not at each request.
PRECISION = timedelta(minutes=5)
NOTED = "last-use"

# The first that is found tells: browsers call themselves by the names of their forebears too.
_BROWSERS = {
    "Edge": r"Edg(?:e|A|iOS)?/",
    "Opera": r"OPR/|Opera",
    "Samsung Internet": r"SamsungBrowser/",
    "Firefox": r"Firefox/|FxiOS/",
    "Chrome": r"Chrome/|CriOS/|Chromium/",
    "Safari": r"Safari/",
}
_SYSTEMS = {
    "iPhone": r"iPhone",
    "iPad": r"iPad",
    "Android": r"Android",
    "Windows": r"Windows",
    "macOS": r"Macintosh|Mac OS X",
    "ChromeOS": r"CrOS",
    "Linux": r"Linux|X11",
}


class LastUseMiddleware:
    """Keeps when a session was last used, and pages of somebody who is signed in out of caches that others share."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Without a cookie nobody is signed in, and nothing has to be looked up.
        signed_in = request.session.session_key is not None and request.user.is_authenticated
        if signed_in:
            _note_use(request)
        response = self.get_response(request)
        if signed_in:
            response.headers.setdefault("Cache-Control", "private")
        return response


def _note_use(request: HttpRequest) -> None:
    at = timezone.now()
    noted = parse_datetime(request.session.get(NOTED, ""))
    if noted is None or at - noted >= PRECISION:
        UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=at)
        request.session[NOTED] = at.isoformat()


@require_safe
@never_cache
@login_required
def show_sessions(request: HttpRequest) -> HttpResponse:
    """Where the reader is signed in, this session first."""
    here = request.session.session_key
    sessions = sorted(sessions_of(request.user), key=lambda one: one.session_key != here)
    entries = [{"session": one, "device": device(one.user_agent), "here": one.session_key == here} for one in sessions]
    return render(request, "account/sessions.html", {"entries": entries})


@require_POST
@login_required
def end_sessions_elsewhere(request: HttpRequest) -> HttpResponse:
    """Sign out in one session, or in all but this one."""
    ended = UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
    if "session" in request.POST:
        ended = ended.filter(pk=_number(request.POST["session"]))
    count = end_sessions(user=request.user, sessions=ended, by=actor_of_user(request.user), at=timezone.now())
    said = ngettext("Signed out in %(count)d session.", "Signed out in %(count)d sessions.", count)
    messages.success(request, said % {"count": count})
    return HttpResponseRedirect(reverse("sessions"))


def device(user_agent: str) -> str:
    """What a browser calls itself, in words: ``Firefox on Windows``."""
    browser = _first(_BROWSERS, user_agent)
    system = _first(_SYSTEMS, user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A device that does not say what it is")


def _first(names: dict[str, str], user_agent: str) -> str | None:
    return next((name for name, sign in names.items() if re.search(sign, user_agent)), None)


def _number(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) < 19 else 0
