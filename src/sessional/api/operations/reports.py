"""Reports of meetings: what is open in them, their paragraphs, and their files."""

from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from ninja import Path, Router

from sessional.api.operations.finding import BodyKey, MeetingKey, body_found, report_found
from sessional.api.operations.listing import Page
from sessional.api.operations.papers import file_response
from sessional.api.paging import Paged, page
from sessional.api.shapes import reports as shapes
from sessional.api.shapes.words import Language
from sessional.bodies.asking import sight_of
from sessional.drafting.composed import Composed, CompositionError, composed, openness
from sessional.drafting.queries import reports_seen
from sessional.report.facts import Stage
from sessional.report.render import FORMATS, MissingGlyph, file_name

router = Router(tags=["Reports"])

StageName = Annotated[Stage, Path(description="The stage of the report.", examples=["draft"])]
LanguageName = Annotated[Language, Path(description="The language of the paper.", examples=["en"])]


@router.get(
    "/bodies/{body}/reports",
    response=Page[shapes.Report],
    url_name="reports",
    operation_id="reports",
    summary="The reports of a body",
)
def reports(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The reports of all meetings, at each stage that there is."""
    rows = reports_seen(body_found(body), sight_of(request.asking))
    return page(request, response, rows, wanted, shapes.Report.of)


@router.get(
    "/bodies/{body}/meetings/{key}/reports/{stage}",
    response=shapes.WholeReport,
    url_name="report",
    operation_id="report",
    summary="One report",
)
def report(request: HttpRequest, body: BodyKey, key: MeetingKey, stage: StageName):
    """What is still open in a report, in which languages it is there, and where its files are."""
    paper = _composed(request, body, key, stage)
    told = dict(shapes.Report.of(paper.report)) | {"languages": list(paper.offered), "files": []}
    try:
        state = openness(paper, paper.offered[0]) if paper.offered else None
    except CompositionError as error:
        return shapes.WholeReport(**told, composed=False, impossible=str(error), open=[], anticipated=[])
    if state is None:
        return shapes.WholeReport(**told, composed=False, impossible=None, open=[], anticipated=[])
    if not state.refused:
        told["files"] = [
            _file(request, body, key, stage, lang, name) for lang in paper.offered for name in FORMATS
        ]
    return shapes.WholeReport(
        **told,
        composed=True,
        impossible=None,
        open=[shapes.OpenFact.of(fact) for fact in state.open],
        anticipated=[shapes.OpenFact.of(fact) for fact in state.anticipated],
    )


def _file(request: HttpRequest, body: str, key: str, stage: Stage, lang: str, name: str) -> shapes.File:
    within = {"body": body, "key": key, "stage": stage.value, "lang": lang, "format": name}
    address = request.build_absolute_uri(reverse("api:report_file", kwargs=within))
    return shapes.File(language=lang, format=name, media_type=FORMATS[name].media_type, address=address)


@router.get(
    "/bodies/{body}/meetings/{key}/reports/{stage}/texts/{lang}",
    response=shapes.Text,
    url_name="report_text",
    operation_id="report_text",
    summary="A report in one language",
)
def report_text(request: HttpRequest, body: BodyKey, key: MeetingKey, stage: StageName, lang: LanguageName):
    """The paragraphs of a report in one language, with number, key and anchor."""
    paper = _composed(request, body, key, stage)
    _require_offered(paper, lang)
    try:
        return shapes.Text.of(paper.document(lang))
    except CompositionError as error:
        raise _impossible(error) from error


@router.get(
    "/bodies/{body}/meetings/{key}/reports/{stage}/files/{lang}.{format}",
    url_name="report_file",
    operation_id="report_file",
    summary="A report as a file",
)
def report_file(
    request: HttpRequest,
    body: BodyKey,
    key: MeetingKey,
    stage: StageName,
    lang: LanguageName,
    format: Annotated[shapes.FormatName, Path(description="The kind of file.", examples=["txt"])],
):
    """A report as PDF/UA and PDF/A, Word, HTML, Akoma Ntoso or text: as it was issued, else drawn from the facts as they are
    now."""
    found = report_found(body_found(body), key, stage.value, sight_of(request.asking))
    issued = found.paper.files.filter(language=lang, format=format, issued_at__isnull=False).first()
    if issued is not None:
        return file_response(found.paper, issued)
    paper = composed(found)
    _require_offered(paper, lang)
    try:
        if openness(paper, lang).refused:
            raise Http404(_("This report is not final yet: some of its facts are still open."))
        data = paper.file(lang, format)
    except (CompositionError, MissingGlyph) as error:
        raise _impossible(error) from error
    response = HttpResponse(data, content_type=FORMATS[format].media_type)
    name = file_name(paper.report.paper.symbol or paper.report.paper.key, lang, FORMATS[format])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Language"] = lang
    return response


def _composed(request: HttpRequest, body: str, key: str, stage: Stage) -> Composed:
    return composed(report_found(body_found(body), key, stage.value, sight_of(request.asking)))


def _require_offered(paper: Composed, lang: str) -> None:
    if lang not in paper.offered:
        raise Http404(_("There is no paper of this report in “%(lang)s”.") % {"lang": lang})


def _impossible(error: Exception) -> Http404:
    return Http404(_("The report cannot be composed from the facts on record:") + f" {error}")
