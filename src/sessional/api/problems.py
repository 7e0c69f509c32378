"""What went wrong, as a problem document (RFC 9457): every error of the API has this form.

The kinds are listed on the page of the API, where the address in ``type`` leads.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

MEDIA_TYPE = "application/problem+json"
#: The page on which the kinds are explained.
PAGE = "/api/v1/"


class Kind(Enum):
    """The kinds of problems: the name in the address, the status, and what it is in a few words."""

    CURSOR = ("cursor", HTTPStatus.BAD_REQUEST, _("This cursor was not given out here"))
    BAD_REQUEST = ("bad-request", HTTPStatus.BAD_REQUEST, _("The request could not be understood"))
    TOKEN_MALFORMED = ("token-malformed", HTTPStatus.UNAUTHORIZED, _("The Authorization header has another form"))
    TOKEN_NEEDED = ("token-needed", HTTPStatus.UNAUTHORIZED, _("This needs a token"))
    TOKEN_UNKNOWN = ("token-unknown", HTTPStatus.UNAUTHORIZED, _("There is no such token"))
    TOKEN_ENDED = ("token-ended", HTTPStatus.UNAUTHORIZED, _("The token has ended"))
    TOKEN_REVOKED = ("token-revoked", HTTPStatus.UNAUTHORIZED, _("The token was revoked"))
    CAPACITY_ENDED = ("capacity-ended", HTTPStatus.UNAUTHORIZED, _("The capacity of the token is not held now"))
    SCOPE_LACKING = ("scope-lacking", HTTPStatus.FORBIDDEN, _("The token lacks a scope"))
    REFUSED = ("refused", HTTPStatus.FORBIDDEN, _("This is not yours to do"))
    NOT_FOUND = ("not-found", HTTPStatus.NOT_FOUND, _("There is nothing here"))
    METHOD = ("method", HTTPStatus.METHOD_NOT_ALLOWED, _("This cannot be asked for in this way"))
    STALE = ("stale", HTTPStatus.CONFLICT, _("It has changed since it was read"))
    STATUS = ("status", HTTPStatus.CONFLICT, _("It has not come as far as that, or further"))
    TOO_LARGE = ("too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _("This is larger than what is taken here"))
    INVALID = ("invalid", HTTPStatus.UNPROCESSABLE_ENTITY, _("Something in the request is not right"))
    TOO_MANY = ("too-many", HTTPStatus.TOO_MANY_REQUESTS, _("Too many requests"))
    FAILED = ("failed", HTTPStatus.INTERNAL_SERVER_ERROR, _("Something failed here"))

    def __init__(self, slug: str, status: HTTPStatus, title):
        self.slug, self.status, self.title = slug, status, title

    @property
    def address(self) -> str:
        return f"{PAGE}#{self.slug}"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong in a request: ``at`` is the place in it, such as ``body.subject``, or empty."""

    at: str
    message: str


class Problem(Exception):
    """Something that ends the answer to a request; ``detail`` says more than the kind, ``more`` are further members."""

    def __init__(self, kind: Kind, detail: object = "", *, headers: Mapping[str, str] | None = None, **more: Any):
        super().__init__(kind.slug)
        self.kind, self.detail, self.headers, self.more = kind, detail, dict(headers or {}), more


def answer(problem: Problem) -> HttpResponse:
    """The problem as a response, in the language of the reader."""
    kind = problem.kind
    told = {"type": kind.address, "title": str(kind.title), "status": int(kind.status)}
    if problem.detail:
        told["detail"] = str(problem.detail)
    told |= problem.more
    response = HttpResponse(json.dumps(told, ensure_ascii=False), status=kind.status, content_type=MEDIA_TYPE)
    for name, value in problem.headers.items():
        response.headers[name] = value
    return response


#: What an answer is that something other than the API itself gave.
_OF_STATUS = {
    400: Kind.BAD_REQUEST,
    401: Kind.TOKEN_NEEDED,
    403: Kind.REFUSED,
    404: Kind.NOT_FOUND,
    405: Kind.METHOD,
    413: Kind.TOO_LARGE,
    422: Kind.INVALID,
    429: Kind.TOO_MANY,
}


def as_problem(response: HttpResponse) -> HttpResponse:
    """A response that is an error in another form, as a problem; any other response as it is."""
    if response.status_code < 400 or response.headers.get("Content-Type", "").startswith(MEDIA_TYPE):
        return response
    kind = _OF_STATUS.get(response.status_code)
    if kind is None:
        kind = Kind.FAILED if response.status_code >= 500 else Kind.BAD_REQUEST
    told = answer(Problem(kind))
    for name in ("Allow", "Retry-After"):
        if name in response.headers:
            told.headers[name] = response.headers[name]
    return told


def needs_token(detail: object, kind: Kind = Kind.TOKEN_NEEDED, *, error: str = "") -> Problem:
    """A problem with a token, with the header that says how one is shown (RFC 6750)."""
    challenge = 'Bearer realm="Sessional"' + (f', error="{error}"' if error else "")
    return Problem(kind, detail, headers={"WWW-Authenticate": challenge})


def found_nothing(request: HttpRequest, **_within) -> HttpResponse:
    """Answers an address of the API that leads nowhere."""
    return answer(Problem(Kind.NOT_FOUND))


# A program asks here, and no form of a page does: there is nothing to be forged.
found_nothing.csrf_exempt = True
