"""The door of the API: who asks, how often, and in what form the answer goes out, the same for every operation."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from sessional.api.asking import asking_for, token_shown
from sessional.api.conditional import allow_elsewhere, conditional, preflight
from sessional.api.limits import Allowance, count
from sessional.api.models import Scope
from sessional.api.problems import MEDIA_TYPE, Kind, Problem, answer, as_problem

PREFIX = "/api/v1/"
VARY = "Accept-Encoding, Authorization"
#: Only what a problem says depends on the language of the reader.
VARY_OF_A_PROBLEM = f"{VARY}, Accept-Language"


class ApiMiddleware:
    """Answers for everything below ``/api/v1/``, except the page itself.

    Cookies are not looked at: an answer depends on its address and its token, so that nothing can be done in the name of
    somebody who is signed in on a page.
    """

    sync_capable = True
    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not belongs(request):
            return self.get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        lang = translation.get_language_from_request(request)
        with translation.override(lang):
            request.asked_at = timezone.now()
            allowance, response = self._answered(request)
        response = conditional(request, as_problem(response))
        allow_elsewhere(request, response)
        for name, value in (allowance.headers if allowance else {}).items():
            response.headers[name] = value
        kind = response.headers.get("Content-Type", "")
        response.headers["Vary"] = VARY_OF_A_PROBLEM if kind.startswith(MEDIA_TYPE) else VARY
        if kind.startswith(MEDIA_TYPE):
            response.headers["Content-Language"] = lang.partition("-")[0]
        elif kind.startswith("application/json"):
            # The texts in it are in their own languages, and the answer is the same for every reader.
            del response.headers["Content-Language"]
        if not response.streaming and response.status_code not in (204, 304):
            response.headers["Content-Length"] = str(len(response.content))
        if head:
            request.method = "HEAD"
        return response

    def process_view(self, request: HttpRequest, view, args, kwargs) -> None:
        if belongs(request):
            request.asking = asking_for(request.token, Scope.READ, request.asked_at)

    def _answered(self, request: HttpRequest) -> tuple[Allowance | None, HttpResponse]:
        request.token, wrong = None, None
        try:
            request.token = token_shown(request, request.asked_at)
        except Problem as problem:
            wrong = answer(problem)
        # What cannot be let in counts against the address that it came from.
        allowance = count(request, request.token, request.asked_at)
        if allowance is not None and allowance.exceeded:
            return allowance, answer(_too_many(allowance))
        response = wrong or preflight(request) or self.get_response(request)
        if request.method == "OPTIONS" and response.status_code == 405:
            response = HttpResponse(status=204, headers={"Allow": response.headers["Allow"]})
        if "Allow" in response.headers:
            response.headers["Allow"] = _allowed(response.headers["Allow"])
        return allowance, response


def belongs(request: HttpRequest) -> bool:
    """Whether a request is for the API, and not for its page."""
    return request.path_info.startswith(PREFIX) and request.path_info != PREFIX


def _allowed(methods: str) -> str:
    told = {method.strip() for method in methods.split(",")} | {"OPTIONS"}
    return ", ".join(sorted(told | ({"HEAD"} if "GET" in told else set())))


def _too_many(allowance: Allowance) -> Problem:
    detail = _("%(limit)s requests in a minute are answered. Ask again in %(seconds)s seconds.")
    return Problem(Kind.TOO_MANY, detail % {"limit": allowance.limit, "seconds": allowance.seconds})
