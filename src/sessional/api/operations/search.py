"""What can be found by its words."""

import json
from base64 import urlsafe_b64decode
from typing import Annotated
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from ninja import Query, Router
from pydantic import Field

from sessional.api.operations.finding import body_found
from sessional.api.operations.listing import Page
from sessional.api.paging import PageQuery, go_on
from sessional.api.problems import Kind, Problem
from sessional.api.shapes import search as shapes
from sessional.api.shapes.words import Language
from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.search.entries import Place
from sessional.search.queries import find

router = Router(tags=["Search"])


class SearchQuery(PageQuery):
    """What is looked for, and where."""

    q: str = Field(min_length=1, max_length=200, description="The words.", examples=["evidence"])
    body: str | None = Field(None, max_length=80, description="Only in this body, by its key.", examples=["cybercrime"])
    language: Language | None = Field(None, description="Only in this language.", examples=["en"])
    kind: str | None = Field(None, max_length=80, description="Only of this kind.", examples=["papers.paper"])


@router.get("/search", response=Page[shapes.Hit], url_name="search", operation_id="search", summary="Search")
def search(request: HttpRequest, response: HttpResponse, wanted: Annotated[SearchQuery, Query()]):
    """What is found by words, the best first, among all that the reader may see. Where rows are added meanwhile, a page
    may miss some that come before it, and gives none twice."""
    found = find(
        wanted.q,
        sight_of(request.asking),
        body_id=None if wanted.body is None else body_found(wanted.body).pk,
        language=wanted.language,
        kinds=None if wanted.kind is None else [wanted.kind],
        prefer=wanted.language,
        limit=wanted.limit,
        after=_read(wanted.cursor),
    )
    keys = dict(Body.objects.filter(pk__in={hit.body_id for hit in found.hits}).values_list("pk", "key"))
    items = [
        shapes.Hit.of(hit, body=keys[hit.body_id], page=_page(request, hit.place, hit.language or "en"))
        for hit in found.hits
    ]
    return {"items": items, "next": None if found.after is None else go_on(request, response, found.after)}


def _read(cursor: str | None) -> str | None:
    """The cursor, which the room of search reads; Problem where it cannot have been given out there."""
    if cursor is None:
        return None
    try:
        _tier, _size, _key = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, RecursionError):
        raise Problem(Kind.CURSOR, _("Take the cursor from “next” of the page before, as it stands there.")) from None
    return cursor


def _page(request: HttpRequest, place: Place, lang: str) -> str:
    query = f"?{urlencode(place.query)}" if place.query else ""
    anchor = f"#{place.anchor}" if place.anchor else ""
    return request.build_absolute_uri(reverse(place.page, args=[lang, *place.arguments]) + query + anchor)
