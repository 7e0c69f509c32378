"""The shortcuts of the keyboard, and their off switch: a key that does something by itself can be in the way of whoever
speaks to the machine, or strikes keys by mistake (WCAG 2.1.4). The choice is kept in a cookie, with an account or
without."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sessional.web.language import TextLanguage

COOKIE = "shortcuts"
OFF = "off"
#: A year, in seconds.
KEPT = 365 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
def show_keyboard(request: HttpRequest, lang: str) -> HttpResponse:
    """Which keys do what, and whether those of a single key are on; sent in, they are switched."""
    if request.method == "POST":
        response = HttpResponseRedirect(reverse("keyboard", args=[lang]))
        if "off" in request.POST:
            secure = settings.SESSION_COOKIE_SECURE
            response.set_cookie(COOKIE, OFF, max_age=KEPT, httponly=True, samesite="Lax", secure=secure)
        else:
            response.delete_cookie(COOKIE, samesite="Lax")
        return response
    return render(request, "web/keyboard.html", {"text": TextLanguage(lang, None, None, (lang,))})


def shortcuts_are_on(request: HttpRequest) -> bool:
    """Whether keys that do something by themselves are on for this reader."""
    return request.COOKIES.get(COOKIE) != OFF
