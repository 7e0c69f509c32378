"""The headers of the journal of a body."""

from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import Router, Status

from sessional.api.operations.finding import BodyKey, body_found
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.queries import headers_of
from sessional.api.shapes import journal as shapes
from sessional.journal.models import Chain
from sessional.papers.actions import order_journal_export
from sessional.papers.work import is_current
from sessional.tasks import results
from sessional.tasks.models import Work

router = Router(tags=["Journal"])

#: After so many seconds it is worth while to ask again for an export that is being written.
WAIT = 2


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


@router.get(
    "/bodies/{body}/journal/export",
    response={200: None, 202: shapes.ExportToCome},
    url_name="journal_export",
    operation_id="journal_export",
    summary="The public export of the journal",
)
def journal_export(request: HttpRequest, response: HttpResponse, body: BodyKey):
    """A zip file with all headers and digests, what the public lines say, the issued files, and `verify.py`, which proves
    them with Python alone. One is kept for everybody, and written anew when the journal has gone on: until it is there
    the answer is 202, and Retry-After says when to ask again."""
    found = body_found(body)
    work = order_journal_export(body=found, at=request.asking.at)
    if is_current(work, found, request.asking.at):
        file = results.opened(work.pk, work.result_digest)
        if file is not None:
            return _sent(file, work)
    response.headers["Retry-After"] = str(WAIT)
    return Status(202, shapes.ExportToCome(state=work.state))


def _sent(file: BinaryIO, work: Work) -> FileResponse:
    told = FileResponse(file, content_type="application/zip")
    told.headers["ETag"] = f'"{work.result_digest}"'
    told.headers["Content-Length"] = str(work.result_size)
    told.headers["Content-Disposition"] = content_disposition_header(True, work.result_name)
    return told
