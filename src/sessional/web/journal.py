"""The journal of a body, and the history of one thing in it."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.journal.models import Line
from sessional.journal.queries import head_of, kinds_seen, lines_seen
from sessional.web import changes
from sessional.web.bodies import find_body
from sessional.web.language import interface_language, text_language

ON_A_PAGE = 25


@require_safe
@gzip_page
def show_journal(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What changed, newest first: all of it, or what is about one kind of thing."""
    shown = find_body(body)
    sight = sight_of(request.asking)
    kinds = kinds_seen(shown.pk, sight)
    about = request.GET.get("about")
    lines = lines_seen(shown.pk, sight)
    if about in kinds:
        lines = lines.filter(subject_kind=about)
    context = {
        "kinds": sorted(((kind, changes.kind(kind)) for kind in kinds), key=lambda pair: pair[1]),
        "about": about if about in kinds else None,
    }
    return _page(request, shown, lines, "web/journal.html", context)


@require_safe
@gzip_page
def show_history(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """What changed in one thing, newest first."""
    shown = find_body(body)
    lines = lines_seen(shown.pk, sight_of(request.asking)).filter(subject_id=UUID(id))
    if not lines.exists():
        raise Http404(_("The journal of this body has no line about that."))
    return _page(request, shown, lines, "web/history.html", {"subject": id})


def _page(request: HttpRequest, body, lines: QuerySet[Line], template: str, context: dict) -> HttpResponse:
    """A page of lines. Its address names the line that it begins under, so that it shows the same for ever."""
    text = text_language(request, body)
    before = _number(request.GET.get("before"))
    found = list((lines if before is None else lines.filter(number__lt=before))[: ON_A_PAGE + 1])
    shown = found[:ON_A_PAGE]
    later = [] if before is None else list(lines.filter(number__gte=before).reverse()[:ON_A_PAGE])
    context |= {
        "body": body,
        "text": text,
        "changes": [changes.change(line, text=text.lang, interface=interface_language(request)) for line in shown],
        "head": head_of(body.pk),
        "newer": later[-1].number + 1 if later else None,
        "older": shown[-1].number if len(found) > ON_A_PAGE else None,
    }
    return render(request, template, context)


def _number(asked: str | None) -> int | None:
    """A number of a line, or None where none is asked for that there could be."""
    return int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) <= 18 else None
