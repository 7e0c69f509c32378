"""The papers of a body, and the page of one."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.drafting.queries import report_on
from sessional.meetings.queries import uses_of
from sessional.papers.models import Paper
from sessional.papers.queries import paper_with_key, papers_of
from sessional.web.bodies import find_body
from sessional.web.language import text_language

ON_A_PAGE = 100


@require_safe
@gzip_page
def show_papers(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """All papers, in the order of the record."""
    shown = find_body(body)
    papers = Paginator(papers_of(shown), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"body": shown, "text": text_language(request, shown), "papers": papers}
    return render(request, "web/papers.html", context)


@require_safe
@gzip_page
def show_paper(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """What is known of one paper, where it belongs, and where it is to be read."""
    shown = find_body(body)
    try:
        paper = paper_with_key(shown, key)
    except Paper.DoesNotExist:
        raise Http404(_("This body has no paper with the key “%(key)s” here.") % {"key": key}) from None
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "paper": paper,
        "uses": uses_of(paper),
        "report": report_on(paper),
    }
    return render(request, "web/paper.html", context)
