"""The headers of the journal of a body."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from sessional.api.operations.finding import BodyKey, body_found
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.queries import headers_of
from sessional.api.shapes import journal as shapes
from sessional.journal.models import Chain

router = Router(tags=["Journal"])


@router.get(
    "/bodies/{body}/journal",
    response=Page[shapes.Line],
    url_name="journal",
    operation_id="journal",
    summary="The headers of the journal",
)
def journal(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The header of every line by number, and its digest: who keeps a copy can prove that no line was changed later.
    What a line says is not here."""
    return page(request, response, headers_of(body_found(body)), wanted, shapes.Line.of, by="number")


@router.get(
    "/bodies/{body}/journal/head",
    response=shapes.Head,
    url_name="journal_head",
    operation_id="journal_head",
    summary="Where the journal stands",
)
def journal_head(request: HttpRequest, body: BodyKey):
    """The number and the digest of the last line: what to keep, to compare a later journal with."""
    found = body_found(body)
    chain = Chain.objects.filter(pk=found.pk).first()
    return shapes.Head(
        body=found.pk, number=0 if chain is None else chain.number, digest=chain and chain.number and chain.head or None
    )
