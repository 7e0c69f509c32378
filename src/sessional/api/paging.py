"""Lists in pages that stay as they are while rows are added: each page begins after the last row of the one before.

A cursor says which row that was. It is opaque: what it holds may change, and a program takes it from ``next``.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Schema
from pydantic import Field

from sessional.api.problems import Kind, Problem

MOST_ON_A_PAGE = 100
#: Numbers that the databases can hold.
GREATEST = 2**63 - 1


class PageQuery(Schema):
    """Which page of a list, and how long."""

    limit: int = Field(50, ge=1, le=MOST_ON_A_PAGE, description="How many to give at most.")
    cursor: str | None = Field(
        None, max_length=200, description="Where to go on: what stands in `next` of the page before."
    )


Paged = Annotated[PageQuery, Query()]


def cursor_after(value: UUID | int) -> str:
    """The cursor of the page that begins after a row with this id or number."""
    told = json.dumps([value.hex if isinstance(value, UUID) else value])
    return urlsafe_b64encode(told.encode()).decode().rstrip("=")


def read_cursor(cursor: str, kind: type) -> UUID | int:
    """The id or the number that a cursor holds; Problem where it was not given out here."""
    try:
        (value,) = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if kind is UUID:
            return UUID(hex=value)
        if type(value) is int and 0 <= value <= GREATEST:
            return value
    except (ValueError, TypeError, AttributeError, RecursionError):
        pass
    raise Problem(Kind.CURSOR, _("Take the cursor from “next” of the page before, as it stands there."))


def page(
    request: HttpRequest,
    response: HttpResponse,
    rows: QuerySet,
    wanted: PageQuery,
    told: Callable[[Any], Any],
    *,
    by: str = "id",
) -> dict[str, Any]:
    """A page of rows in the order of ``by``, a column that is different in each of them and never changes.

    The address of the next page stands in ``next``, and in a Link header (RFC 8288).
    """
    rows = rows.order_by(by)
    if wanted.cursor is not None:
        kind = UUID if by == "id" else int
        rows = rows.filter(**{f"{by}__gt": read_cursor(wanted.cursor, kind)})
    found = list(rows[: wanted.limit + 1])
    following = None
    if len(found) > wanted.limit:
        found.pop()
        following = go_on(request, response, cursor_after(getattr(found[-1], by)))
    return {"items": [told(row) for row in found], "next": following}


def go_on(request: HttpRequest, response: HttpResponse, cursor: str) -> str:
    """The address of the page that begins at a cursor, which the Link header of the response says too."""
    query = request.GET.copy()
    query["cursor"] = cursor
    following = request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
    response.headers["Link"] = f'<{following}>; rel="next"'
    return following
