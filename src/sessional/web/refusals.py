"""The page for somebody who may see something and not do it: what would be needed, and the way there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sessional.bodies.permission import Refused


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answers 403 with what a rule says is needed. Whoever is not signed in, or holds what would do and waits for a second
    factor, is shown the way to it, and comes back to what was asked for."""
    asking = getattr(request, "asking", None)
    if isinstance(exception, Refused):
        needed, waits, waiting = exception.needed, exception.waits, exception.waiting
    else:
        needed, waits, waiting = (), asking is not None and asking.waits_for_second_factor, ()
    # What a form would have changed is not asked for again by its address.
    wanted = request.get_full_path() if request.method in ("GET", "HEAD") else request.headers.get("Referer", "")
    context = {
        "needed": needed,
        "anonymous": asking is not None and asking.user is None,
        "waits": waits,
        "waiting": waiting,
        "by_link": asking is not None and asking.link is not None,
        "wanted": wanted,
    }
    return render(request, "403.html", context, status=403)
