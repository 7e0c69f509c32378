"""Long work: asked for, looked at while it goes on, and its result taken away."""

from pathlib import Path
from uuid import UUID

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from sessional.bodies.asking import Asking, sight_of
from sessional.bodies.models import Body
from sessional.bodies.permission import acting_as, is_administrator, is_at_the_desk
from sessional.drafting.actions import order_report_files as order, reindex_body as reindex
from sessional.drafting.reindexing import REINDEX
from sessional.intake.actions import export_record as export
from sessional.papers.actions import order_journal_export as order_export
from sessional.tasks import results
from sessional.tasks.models import Work, WorkState
from sessional.tasks.queries import work_of, works_of
from sessional.web.bodies import find_body
from sessional.web.language import text_language
from sessional.web.report import at_stage, find_reports
from sessional.web.vocabulary_of_work import kind, problem

ON_A_PAGE = 50
_TYPES = {".zip": "application/zip", ".txt": "text/plain; charset=utf-8"}
_OTHER_TYPE = "application/octet-stream"


@require_safe
@never_cache
def show_works(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What was asked for in this body that the reader may see, the latest first."""
    shown = find_body(body)
    found = works_of(shown.pk, sight_of(request.asking), kinds=_looked_after(request.asking))
    works = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "works": works,
        "may_export": is_at_the_desk(request.asking, shown),
        "may_reindex": is_administrator(request.asking, shown),
    }
    return render(request, "web/works.html", context)


@require_safe
@never_cache
def show_work(request: HttpRequest, lang: str, body: str, id: UUID) -> HttpResponse:
    """How far a work is, and what came of it. A page with scripts looks again by itself while there is something to come."""
    shown = find_body(body)
    work = find_work(request, shown, id)
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "work": work,
        "kind": kind(work),
        "problem": problem(work),
        "kept_at": kind(work).kept_at(lang, shown, work),
        "is_kept": results.is_there(work.pk, work.result_digest),
        "again": _again(lang, shown, work) if kind(work).may_ask(request.asking, shown) else None,
    }
    return render(request, "web/work.html", context)


@require_safe
@never_cache
def download_result(request: HttpRequest, lang: str, body: str, id: UUID) -> HttpResponse:
    """The file that a work made."""
    work = find_work(request, find_body(body), id)
    file = results.opened(work.pk, work.result_digest)
    if file is None:
        raise Http404(_("The result of this work is not kept any longer. Ask for it again."))
    kind_of_file = _TYPES.get(Path(work.result_name).suffix, _OTHER_TYPE)
    return FileResponse(file, as_attachment=True, filename=work.result_name, content_type=kind_of_file)


@require_POST
def order_report_files(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """Have all files of a report written."""
    shown = find_body(body)
    report = at_stage(find_reports(request, shown, key), request.POST.get("stage"))
    work = order(report=report, by=acting_as(request.asking, is_at_the_desk, shown, body=shown), at=request.asking.at)
    return HttpResponseRedirect(reverse("work", args=[lang, shown.key, work.pk]))


@csrf_exempt
@require_POST
def order_journal_export(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Have the public export of the journal written, or find it written.

    Everybody may, in nobody's name: so there is nothing that a page elsewhere could do in the name of a reader, and who
    reads the journal gets no cookie for it.
    """
    shown = find_body(body)
    work = order_export(body=shown, at=request.asking.at)
    return HttpResponseRedirect(reverse("work", args=[lang, shown.key, work.pk]))


@require_POST
def export_record(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Have the record of a body written, with the files of its reports."""
    shown = find_body(body)
    work = export(body=shown, by=acting_as(request.asking, is_at_the_desk, shown, body=shown), at=request.asking.at)
    return HttpResponseRedirect(reverse("work", args=[lang, shown.key, work.pk]))


@require_POST
def reindex_body(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Have the index of the search of a body made anew."""
    shown = find_body(body)
    work = reindex(body=shown, by=acting_as(request.asking, is_administrator, shown, body=shown), at=request.asking.at)
    return HttpResponseRedirect(reverse("work", args=[lang, shown.key, work.pk]))


def find_work(request: HttpRequest, body: Body, work_id: UUID) -> Work:
    """The work with this id; Http404, which says so, where there is none that the reader may see."""
    try:
        return work_of(body.pk, work_id, sight_of(request.asking), kinds=_looked_after(request.asking))
    except Work.DoesNotExist:
        raise Http404(_("There is no such work here.")) from None


def _looked_after(asking: Asking) -> tuple[str, ...]:
    """Kinds of work that somebody sees in every body: the administrator, what serves the installation and not the body."""
    return (REINDEX,) if asking.administers else ()


def _again(lang: str, body: Body, work: Work) -> dict[str, str] | None:
    """Where the same work is asked for again, and what is sent there; None while it goes on, or where that is not known."""
    if work.state not in (WorkState.FINISHED, WorkState.FAILED):
        return None
    return kind(work).asked_for_at(lang, body, work)
