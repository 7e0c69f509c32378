"""The bodies of this installation, and the page of one."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body, Capacity
from sessional.bodies.queries import (
    bodies_with_a_record,
    body_with_key,
    bureau_decisions_of,
    earlier_names_of,
    mandates_of,
    officers_of,
    work_plans_of,
)
from sessional.drafting.queries import reports_seen
from sessional.meetings.queries import meetings_of, meetings_of_bodies
from sessional.papers.queries import latest_papers_of, with_files
from sessional.report.facts import Office
from sessional.web.language import TextLanguage, preferred, text_language
from sessional.web.saying import is_unofficial
from sessional.web.timeline import When, line, now, when_is

LATEST_PAPERS = 5
_ORDER_OF_OFFICES = list(Office)


@require_safe
def redirect_to_language(request: HttpRequest) -> HttpResponse:
    """From the bare address to the pages in the language that the browser prefers."""
    return HttpResponseRedirect(reverse("bodies", args=[preferred(request)]))


@require_safe
@gzip_page
def show_bodies(request: HttpRequest, lang: str) -> HttpResponse:
    """Every body with a record here, and when it met last and meets next."""
    bodies = list(bodies_with_a_record())
    met = {body.pk: [] for body in bodies}
    for meeting in meetings_of_bodies(bodies):
        met[meeting.body_id].append(meeting)
    at = timezone.now()
    entries = [{"body": body, **_last_and_next(met[body.pk], day_at(body, at))} for body in bodies]
    text = TextLanguage(lang, None, None, (lang,))
    return render(request, "web/bodies.html", {"entries": entries, "text": text})


@require_safe
@gzip_page
def show_body(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What the group is, what it has been asked, and where it is now."""
    shown = find_body(body)
    text = text_language(request, shown)
    sight = sight_of(request.asking)
    today = day_at(shown, sight.at)
    mandates, plans = list(mandates_of(shown)), list(work_plans_of(shown))
    stops = line(meetings_of(shown), mandates, plans, reports_seen(shown, sight), today)
    asked = [
        {
            "mandate": mandate,
            "unofficial": any(
                is_unofficial(text.lang, one)
                for one in (mandate.statement, *(request.text for request in mandate.requests.all()))
            ),
        }
        for mandate in mandates
    ]
    context = {
        "body": shown,
        "text": text,
        "earlier_names": earlier_names_of(shown),
        "asked": asked,
        "plans": plans,
        "stops": stops,
        "now": now(stops),
        **_bureau(officers_of(shown), sight.at),
        "decisions": bureau_decisions_of(shown),
        "at": sight.at,
        "papers": with_files(latest_papers_of(shown, sight, LATEST_PAPERS)),
    }
    return render(request, "web/body.html", context)


def find_body(key: str) -> Body:
    """The body with this key; Http404, which says so, where there is none."""
    try:
        return body_with_key(key)
    except Body.DoesNotExist:
        raise Http404(_("There is no body with the key “%(key)s” here.") % {"key": key}) from None


def day_at(body: Body, at: datetime) -> date:
    """The date that it is at the body's seat."""
    return at.astimezone(ZoneInfo(body.time_zone)).date()


def _last_and_next(meetings, today: date) -> dict:
    whens = [(when_is(meeting, today), meeting) for meeting in meetings]
    return {
        "last": next((meeting for when, meeting in reversed(whens) if when is When.HELD), None),
        "current": next((meeting for when, meeting in whens if when is When.MEETING), None),
        "following": next((meeting for when, meeting in whens if when is When.TO_COME), None),
    }


def _bureau(officers: list[Capacity], at: datetime) -> dict[str, list[Capacity]]:
    """Those in office at the instant, and those whose term is over, by rank."""
    ranked = sorted(officers, key=lambda one: (_ORDER_OF_OFFICES.index(one.office), one.position))
    over = [one for one in ranked if one.over(at)]
    return {"officers": [one for one in ranked if one not in over], "former_officers": over}
