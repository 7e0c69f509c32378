"""The report of a meeting, to be read in one language or in two, and to be taken away as a file."""

from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.bodies.permission import is_at_the_desk
from sessional.drafting.citing import citation
from sessional.drafting.composed import Composed, CompositionError, composed, openness
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_seen
from sessional.papers.queries import file_named
from sessional.report import words
from sessional.report.render import FORMATS, MissingGlyph, file_name
from sessional.report.symbols import file_stem
from sessional.report.tree import Document
from sessional.web.beside import Row, rows
from sessional.web.bodies import find_body
from sessional.web.language import asked_for, locale_of, text_language
from sessional.web.papers import file_response

PAPER_STYLE = files("sessional.report.render").joinpath("paper.css").read_bytes()


@require_safe
@gzip_page
def show_report(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """The paper in the language of texts, beside it the same paper in another language if the reader asks for one."""
    shown = find_body(body)
    reports = find_reports(request, shown, key)
    report = at_stage(reports, request.GET.get("stage"))
    paper = composed(report)
    text = text_language(request, shown, paper.offered)
    context = {"body": shown, "text": text, "meeting": report.meeting, "report": report, "reports": reports}
    context["at_the_desk"] = is_at_the_desk(request.asking, shown)
    try:
        context |= _reading(request, paper, text.lang, reports)
    except CompositionError as error:
        context |= {"impossible": str(error)}
    return render(request, "web/report.html", context)


def _reading(request: HttpRequest, paper: Composed, lang: str, reports: Sequence[Report]) -> dict:
    beside = asked_for(request, "beside")
    second = beside if beside in paper.offered and beside != lang else None
    document = paper.document(lang)
    stage = paper.report.stage if paper.report is not reports[-1] else None
    return {
        "document": document,
        "second": second,
        "not_beside": beside if beside not in (None, second, lang) else None,
        "rows": _with_citations(rows(document, paper.document(second) if second else None), document),
        "state": openness(paper, lang),
        "words": words.of_document(document),
        "limit": words.LIMITS[paper.report.meeting.body.word_limit],
        "readings": [(one, _query(one, second, stage), one == lang) for one in paper.offered],
        "besides": [(one, _query(lang, one, stage), one == second) for one in paper.offered if one != lang],
        "alone": _query(lang, None, stage),
        "stages": [
            (one.stage, _query(lang, second, one.stage if one is not reports[-1] else None), one is paper.report)
            for one in reports
        ],
        "downloads": _downloads(paper),
    }


def _query(text: str, beside: str | None, stage: str | None) -> str:
    told = {"text": text, "beside": beside, "stage": stage}
    return "?" + urlencode({name: value for name, value in told.items() if value})


def _with_citations(paired: Sequence[Row], document: Document) -> list[tuple[Row, str]]:
    """Each row with the words by which its paragraph is cited in the language of the paper."""
    with translation.override(locale_of(document.lang)):
        return [(row, citation(document.symbol, row.number) if row.number is not None else "") for row in paired]


def _downloads(paper: Composed) -> list[tuple[str, list[tuple[str, str]]]]:
    """For each language the name of each format, with the name of the file."""
    symbol = paper.facts.masthead.symbol
    return [
        (lang, [(name, file_name(symbol, lang, format)) for name, format in FORMATS.items()]) for lang in paper.offered
    ]


@require_safe
def download_report(request: HttpRequest, lang: str, body: str, key: str, name: str) -> HttpResponse:
    """The report as a file: as it was issued, else drawn from the facts as they are now. Its ETag is a hash of its bytes."""
    for report in find_reports(request, find_body(body), key):
        if not name.startswith(f"{file_stem(report.paper.symbol)}-"):
            continue
        issued = file_named(report.paper, name)
        if issued is not None and issued.issued_at is not None:
            return file_response(request, report.paper, issued)
        paper = composed(report)
        for other in paper.offered:
            for format in FORMATS.values():
                if name == file_name(report.paper.symbol, other, format):
                    return _file(request, paper, other, format.name, name)
    raise Http404(_("There is no file “%(name)s” of this report.") % {"name": name})


def _file(request: HttpRequest, paper: Composed, lang: str, format: str, name: str) -> HttpResponse:
    try:
        if openness(paper, lang).refused:
            raise Http404(_("This report is not final yet: some of its facts are still open."))
        data = paper.file(lang, format)
    except (CompositionError, MissingGlyph) as error:
        raise Http404(_("The report cannot be composed from the facts on record:") + f" {error}") from error
    etag = f'"{sha256(data).hexdigest()}"'
    response = HttpResponse(data, content_type=FORMATS[format].media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Language"] = lang
    response.headers["ETag"] = etag
    # Facts may change at any moment: a copy is kept, and asked about before it is used.
    response.headers["Cache-Control"] = "no-cache"
    return get_conditional_response(request, etag=etag, response=response)


def find_reports(request: HttpRequest, body: Body, key: str) -> list[Report]:
    """The reports of the meeting with this key, drafts before final ones, as far as the reader sees their
    papers; Http404, which says so, where there is none."""
    found = list(reports_seen(body, sight_of(request.asking)).filter(meeting__key=key))
    if not found:
        raise Http404(_("This body has no report on a meeting with the key “%(key)s” here.") % {"key": key})
    return found


def at_stage(reports: Sequence[Report], stage: str | None) -> Report:
    """The report at the stage asked for, else the one that has come furthest."""
    return next((report for report in reports if report.stage == stage), reports[-1])


@require_safe
def paper_style(request: HttpRequest) -> HttpResponse:
    """The rules for papers, which the files in HTML carry inside."""
    etag = f'"{sha256(PAPER_STYLE).hexdigest()}"'
    response = HttpResponse(PAPER_STYLE, content_type="text/css; charset=utf-8")
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "public, max-age=3600"
    return get_conditional_response(request, etag=etag, response=response)
