"""The papers of a body, the page of one, and its files."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.drafting.desk import standing_on_the_desk
from sessional.drafting.queries import report_on
from sessional.meetings.models import Meeting
from sessional.meetings.queries import meetings_of, papers_of_meeting, uses_of
from sessional.papers import storage
from sessional.papers.families import family_of
from sessional.papers.models import Paper, PaperFile, PaperKind
from sessional.papers.queries import (
    file_named,
    files_in_order,
    media_type_of,
    name_of,
    narrowed,
    paper_seen,
    papers_seen,
    release_of,
    with_files,
)
from sessional.papers.releasing import may_keep_papers
from sessional.report.facts import LANGUAGES
from sessional.web.bodies import find_body
from sessional.web.language import text_language

ON_A_PAGE = 100


@require_safe
@gzip_page
def show_papers(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """The papers that the reader sees, in the order of the record: all, or those of a kind, a meeting, a language."""
    shown = find_body(body)
    sight = sight_of(request.asking)
    meetings = list(meetings_of(shown))
    chosen = {
        "kind": _one_of(request.GET.get("kind"), PaperKind),
        "language": _one_of(request.GET.get("language"), LANGUAGES),
        "meeting": _one_of(request.GET.get("meeting"), [meeting.key for meeting in meetings]),
    }
    papers = narrowed(papers_seen(sight, body=shown), kind=chosen["kind"], language=chosen["language"])
    if chosen["meeting"] is not None:
        papers = of_meeting(papers, next(one for one in meetings if one.key == chosen["meeting"]))
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "papers": Paginator(with_files(papers), ON_A_PAGE).get_page(request.GET.get("page")),
        "kinds": list(PaperKind),
        "languages": LANGUAGES,
        "meetings": meetings,
        "chosen": chosen,
        "narrowed": {name: value for name, value in chosen.items() if value is not None},
        "keeps_papers": may_keep_papers(request.asking, shown),
        "at": sight.at,
    }
    return render(request, "web/papers.html", context)


def _one_of(asked: str | None, allowed: Iterable[str]) -> str | None:
    """What is asked for, as the value that is allowed; None where it is none of them, as if nothing were asked for."""
    return next((one for one in allowed if one == asked), None)


def of_meeting(papers: QuerySet[Paper], meeting: Meeting) -> QuerySet[Paper]:
    """Those that have to do with the meeting, its reports included."""
    return papers.filter(Q(pk__in=papers_of_meeting(meeting)) | Q(report__meeting=meeting))


@require_safe
@gzip_page
def show_paper(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """What is known of one paper, its files, its family, where it belongs, and where it is to be read."""
    shown = find_body(body)
    paper = find_paper(request, shown, key)
    sight = sight_of(request.asking)
    keeps_papers = may_keep_papers(request.asking, shown)
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "paper": paper,
        "uses": uses_of(paper),
        "report": report_on(paper),
        "files": files_by_language(paper),
        "family": family_of(paper, sight),
        "release": release_of(paper, sight.at),
        "at": sight.at,
        "keeps_papers": keeps_papers,
        "desk": standing_on_the_desk(paper, shown, sight.at) if keeps_papers else None,
    }
    return render(request, "web/paper.html", context)


def find_paper(request: HttpRequest, body: Body, key: str) -> Paper:
    """The paper with this key; Http404, which says so, where there is none that the reader may see."""
    try:
        return paper_seen(body, key, sight_of(request.asking))
    except Paper.DoesNotExist:
        raise Http404(_("This body has no paper with the key “%(key)s” here.") % {"key": key}) from None


def files_by_language(paper: Paper) -> list[tuple[str, list[tuple[PaperFile, str]]]]:
    """For each language in which there are files these, with what they are called."""
    files = list(files_in_order(paper.files))
    return [
        (lang, [(file, name_of(file, paper)) for file in files if file.language == lang])
        for lang in LANGUAGES
        if any(file.language == lang for file in files)
    ]


@require_safe
def download_file(request: HttpRequest, lang: str, body: str, key: str, name: str) -> HttpResponse:
    """A file of a paper, its bytes as they were kept. Its ETag is their SHA-256."""
    paper = find_paper(request, find_body(body), key)
    file = file_named(paper, name)
    if file is None:
        raise Http404(_("There is no file “%(name)s” of this paper.") % {"name": name})
    return file_response(request, paper, file)


def file_response(request: HttpRequest, paper: Paper, file: PaperFile) -> HttpResponse:
    """The answer with a file that the reader may have."""
    etag = f'"{file.stored_id}"'
    name = name_of(file, paper)
    # Who may see it can change at any moment, so a copy is asked about before it is used, and is nobody else's.
    headers = {"ETag": etag, "Cache-Control": "private, no-cache", "Content-Language": file.language}
    response = get_conditional_response(request, etag=etag)
    if response is None:
        try:
            response = FileResponse(storage.opened(file.stored_id), content_type=media_type_of(file))
        except OSError:
            raise Http404(_("There is no file “%(name)s” of this paper.") % {"name": name}) from None
        headers |= {
            "Content-Length": str(file.stored.size),
            "Content-Disposition": content_disposition_header(True, name),
        }
    for header, value in headers.items():
        response.headers[header] = value
    return response
