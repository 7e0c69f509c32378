"""The headers that answers of the API have in common: what may be kept, by whom, and in what form it travels."""

import gzip
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe

from sessional.api.problems import MEDIA_TYPE

#: Shorter answers are not worth the work of packing them.
SHORTEST_PACKED = 600
PACKED = ("application/json", MEDIA_TYPE, "text/", "application/akn+xml")
#: What a script on a page of another site may look at, beside what it may always.
EXPOSED = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After"
#: How long a browser may remember what it may ask for, in seconds.
REMEMBERED = "86400"


def allow_elsewhere(request: HttpRequest, response: HttpResponse) -> None:
    """Let scripts on pages of other sites read what is public. Nothing that came with a token is for them."""
    if "Authorization" in request.headers or request.method not in ("GET", "HEAD", "OPTIONS"):
        return
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = EXPOSED
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"


def preflight(request: HttpRequest) -> HttpResponse | None:
    """The answer to a browser that asks before a script may; None where it is no such question."""
    if request.method != "OPTIONS" or "Access-Control-Request-Method" not in request.headers:
        return None
    response = HttpResponse(status=204)
    response.headers["Access-Control-Allow-Methods"] = "GET, HEAD"
    response.headers["Access-Control-Allow-Headers"] = "Accept-Language, If-None-Match, If-Modified-Since"
    response.headers["Access-Control-Max-Age"] = REMEMBERED
    return response


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response with its ETag, packed where the reader takes that; 304 where the reader has it already.

    The ETag is a hash of the content, and another for the packed form, since its bytes are others.
    """
    response.headers["Cache-Control"] = (
        "private, no-cache" if "Authorization" in request.headers else "public, no-cache"
    )
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        response.headers["Cache-Control"] = "no-store"
        return _packed(request, response)
    if response.streaming:
        # A file that is kept has its digest already, and is sent on as it is read.
        etag = response.headers["ETag"]
    else:
        digest = sha256(response.content).hexdigest()[:40]
        response = _packed(request, response)
        etag = f'"{digest}-gzip"' if response.has_header("Content-Encoding") else f'"{digest}"'
        response.headers["ETag"] = etag
    modified = response.headers.get("Last-Modified")
    kept = get_conditional_response(
        request, etag=etag, last_modified=modified and parse_http_date_safe(modified), response=response
    )
    if kept is not response:
        for name in ("Vary", "Cache-Control", "ETag", "Link"):
            if name in response.headers:
                kept.headers[name] = response.headers[name]
    return kept


def _packed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if len(response.content) < SHORTEST_PACKED or not takes_gzip(request.headers.get("Accept-Encoding", "")):
        return response
    if not response.headers.get("Content-Type", "").startswith(PACKED):
        return response
    response.content = gzip.compress(response.content, compresslevel=6, mtime=0)
    response.headers["Content-Encoding"] = "gzip"
    return response


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header takes gzip."""
    for one in accepted.split(","):
        coding, *parameters = (part.strip().lower() for part in one.split(";"))
        if coding in ("gzip", "*"):
            return not any(parameter.replace(" ", "") in ("q=0", "q=0.0", "q=0.00", "q=0.000") for parameter in parameters)
    return False
