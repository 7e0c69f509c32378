"""The table of permissions in docs/permissions.md, as tests read it.

A row is a request: ``GET `communication` of another delegation's draft``. Its cells say in a word what each role is
answered.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver

TABLE = Path(__file__).resolve().parent.parent / "docs/permissions.md"
_WORDS = {
    200: "sees",
    201: "does",
    202: "comes",
    204: "does",
    401: "sign in",
    403: "refused",
    404: "hidden",
    405: "no",
    410: "ended",
    422: "not so",
}
_REQUEST = re.compile(r"(?P<method>GET|POST|PUT|PATCH|DELETE) `(?P<name>[\w:.*-]+)`(?: (?P<of>.+))?")

#: Addresses of the parts that answer for themselves, as they stand in the table: everything below a prefix is one row.
WHOLE_PARTS = ("admin:",)


@dataclass(frozen=True, slots=True)
class Row:
    """One request, and the word for what each role is answered, by the heading of its column."""

    method: str
    name: str
    of: str
    answers: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.method} {self.name} {self.of}".strip()


def rows() -> list[Row]:
    """Every row of every table of the page, in order."""
    found: list[Row] = []
    roles: list[str] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "request":
            roles = cells[1:]
        elif request := _REQUEST.fullmatch(cells[0]):
            answers = tuple(zip(roles, cells[1:], strict=True))
            found.append(Row(request["method"], request["name"], request["of"] or "", answers))
    return found


def answer(response: HttpResponse) -> str:
    """What a response is, in the word of the table."""
    status = response.status_code
    if status in (301, 302, 303):
        return "sign in" if "/account/sign-in/" in response["Location"] else "goes on"
    request = response.wsgi_request
    if status == 200 and request.path.startswith("/api/") and request.method not in ("GET", "HEAD"):
        # A program is answered with what came of it.
        return "does"
    return _WORDS.get(status, str(status))


def names_of_addresses() -> set[str]:
    """The name of each address of the site; one name for each of the parts that answer for themselves."""
    found = set(_named(get_resolver(), ""))
    return {next((f"{part}*" for part in WHOLE_PARTS if name.startswith(part)), name) for name in found}


def routes_of_addresses() -> set[str]:
    """Each address as it is written down, with the prefix of English where a part has one."""
    return set(_routes(get_resolver(), ""))


def _routes(resolver: URLResolver, prefix: str):
    for one in resolver.url_patterns:
        route = prefix + str(one.pattern)
        yield from _routes(one, route) if isinstance(one, URLResolver) else [route]


def _named(resolver: URLResolver, space: str):
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _named(one, f"{space}{one.namespace}:" if one.namespace else space)
        elif isinstance(one, URLPattern):
            yield space + (one.name or f"({one.pattern})")
