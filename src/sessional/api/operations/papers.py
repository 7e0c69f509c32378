"""Papers, and their files."""

from typing import Annotated

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from ninja import Path, Router

from sessional.api.operations.finding import BodyKey, body_found, is_key
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.shapes import papers as shapes
from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.meetings.queries import uses_of
from sessional.papers import storage
from sessional.papers.models import Paper, PaperFile
from sessional.papers.queries import file_named, media_type_of, name_of, paper_seen, papers_seen, with_files

router = Router(tags=["Papers"])

PaperKey = Annotated[str, Path(description="The key of the paper.", examples=["l1"])]


@router.get(
    "/bodies/{body}/papers",
    response=Page[shapes.Paper],
    url_name="papers",
    operation_id="papers",
    summary="The papers of a body",
)
def papers(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The papers that the reader may see, with their files."""
    rows = with_files(papers_seen(sight_of(request.asking), body=body_found(body))).select_related("body")
    return page(request, response, rows, wanted, lambda row: shapes.Paper.of(row, request))


@router.get(
    "/bodies/{body}/papers/{key}",
    response=shapes.WholePaper,
    url_name="paper",
    operation_id="paper",
    summary="One paper",
)
def paper(request: HttpRequest, body: BodyKey, key: PaperKey):
    """A paper, its files, and which meetings have to do with it."""
    found = _found(request, body_found(body), key)
    return shapes.WholePaper.of(found, request, uses_of(found))


@router.get(
    "/bodies/{body}/papers/{key}/files/{name}",
    url_name="paper_file",
    operation_id="paper_file",
    summary="A file of a paper",
)
def paper_file(
    request: HttpRequest,
    body: BodyKey,
    key: PaperKey,
    name: Annotated[str, Path(description="The name of the file.", examples=["UNODC_CCPCJ_EG.4_2019_L.1-en.pdf"])],
):
    """A file of a paper, its bytes as they were kept. Its ETag is their SHA-256."""
    found = _found(request, body_found(body), key)
    file = file_named(found, name)
    if file is None:
        raise Http404(_("There is no file “%(name)s” of this paper.") % {"name": name})
    return file_response(found, file)


def _found(request: HttpRequest, body: Body, key: str) -> Paper:
    try:
        if is_key(key):
            return paper_seen(body, key, sight_of(request.asking))
    except Paper.DoesNotExist:
        pass
    raise Http404(_("This body has no paper with the key “%(key)s” here.") % {"key": key})


def file_response(paper: Paper, file: PaperFile) -> HttpResponse:
    """The answer with a file that the reader may have."""
    name = name_of(file, paper)
    try:
        response = FileResponse(storage.opened(file.stored_id), content_type=media_type_of(file))
    except OSError:
        raise Http404(_("There is no file “%(name)s” of this paper.") % {"name": name}) from None
    response.headers["ETag"] = f'"{file.stored_id}"'
    response.headers["Content-Length"] = str(file.stored.size)
    response.headers["Content-Language"] = file.language
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response
