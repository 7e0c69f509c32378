"""Papers."""

from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Router

from sessional.api.operations.finding import BodyKey, body_found, is_key
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.queries import papers_seen
from sessional.api.shapes import papers as shapes
from sessional.bodies.asking import sight_of
from sessional.meetings.queries import uses_of

router = Router(tags=["Papers"])


@router.get(
    "/bodies/{body}/papers",
    response=Page[shapes.Paper],
    url_name="papers",
    operation_id="papers",
    summary="The papers of a body",
)
def papers(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The papers that the reader may see."""
    rows = papers_seen(body_found(body), sight_of(request.asking)).select_related("body")
    return page(request, response, rows, wanted, shapes.Paper.of)


@router.get(
    "/bodies/{body}/papers/{key}",
    response=shapes.WholePaper,
    url_name="paper",
    operation_id="paper",
    summary="One paper",
)
def paper(
    request: HttpRequest, body: BodyKey, key: Annotated[str, Path(description="The key of the paper.", examples=["l1"])]
):
    """A paper, and which meetings have to do with it."""
    rows = papers_seen(body_found(body), sight_of(request.asking)).select_related("body")
    found = rows.filter(key=key).first() if is_key(key) else None
    if found is None:
        raise Http404(_("This body has no paper with the key “%(key)s” here.") % {"key": key})
    return shapes.WholePaper.of(found, uses_of(found))
