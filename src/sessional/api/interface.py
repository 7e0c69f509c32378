"""The API as one: its operations, and what their errors become."""

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError as Unreadable

from sessional.api.operations import (
    bodies,
    communications,
    desk,
    journal,
    meetings,
    papers,
    people,
    recommendations,
    reports,
    search,
    tokens,
)
from sessional.api.problems import Kind, Problem, answer
from sessional.bodies.permission import Refused
from sessional.bodies.rules import Stale

api = NinjaAPI(
    title="Sessional",
    version="1",
    description="The record of bodies that meet, and what delegations write to them. What is public takes no key.",
    urls_namespace="api",
    openapi_url=None,
    docs_url=None,
)
for subject in (
    bodies,
    meetings,
    papers,
    recommendations,
    reports,
    communications,
    people,
    desk,
    search,
    journal,
    tokens,
):
    api.add_router("", subject.router)

#: Codes of what is wrong not with what was sent, but with how far the thing has come.
_OF_THE_STATUS = {"status", "not-asked", "wider-than-asked", "narrower"}


@api.exception_handler(Problem)
def _problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    return answer(problem)


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return answer(Problem(Kind.NOT_FOUND, str(error)))


@api.exception_handler(PermissionDenied)
def _refused(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    needed = [str(one) for one in error.needed] if isinstance(error, Refused) else []
    return answer(Problem(Kind.REFUSED, " ".join(needed), needed=needed))


@api.exception_handler(Stale)
def _stale(request: HttpRequest, error: Stale) -> HttpResponse:
    detail = _("Somebody else changed it. Read it again; nothing was written.")
    return answer(Problem(Kind.STALE, detail, edition=error.now.edition))


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    if getattr(error, "code", None) in _OF_THE_STATUS:
        return answer(Problem(Kind.STATUS, " ".join(error.messages)))
    return answer(Problem(Kind.INVALID, errors=list(_wrong(error))))


def _wrong(error: ValidationError) -> Iterator[dict]:
    by_place = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for place, messages in by_place.items():
        at = "body" if place == NON_FIELD_ERRORS else f"body.{place}"
        yield from ({"at": at, "message": str(message)} for message in messages)


@api.exception_handler(Unreadable)
def _unreadable(request: HttpRequest, error: Unreadable) -> HttpResponse:
    """What did not even have the right shape. A part of an address that is none of its values leads nowhere."""
    if all(one["loc"][0] == "path" for one in error.errors):
        return answer(Problem(Kind.NOT_FOUND))
    errors = [{"at": _place(one["loc"]), "message": one["msg"]} for one in error.errors]
    return answer(Problem(Kind.INVALID, errors=errors))


def _place(location: tuple) -> str:
    """``("body", "told", "subject")`` as ``body.subject``: what the parameter is called here is nobody’s business."""
    first, *rest = location
    return ".".join(map(str, (first, *(rest[1:] if first == "body" else rest[-1:]))))


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    kind = Kind.BAD_REQUEST if error.status_code == 400 else Kind.FAILED
    return answer(Problem(kind, _("What was sent is not JSON.") if kind is Kind.BAD_REQUEST else ""))
