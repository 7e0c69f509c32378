"""Tags for people: in which capacity somebody acts or acted, how far a text of a delegation has come, and when."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from sessional.api.rules import may_see_tokens
from sessional.bodies.asking import Asking
from sessional.bodies.models import Body, Capacity, Communication, ReadingLink
from sessional.bodies.permission import acts_for_a_party, is_administrator, is_secretariat
from sessional.bodies.rules import may_appoint, may_make_links
from sessional.drafting.gathering.persons import party_of, person_of
from sessional.meetings.rules import may_keep_meetings
from sessional.papers.releasing import may_keep_papers
from sessional.report import dates, names
from sessional.web import inline, saying, vocabulary

register = template.Library()


def _interface(context) -> str:
    return context["interface"].lang


@register.simple_tag(takes_context=True)
def office_held(context, capacity: Capacity) -> SafeString:
    """``Head of delegation (Brazil)``."""
    lang = _interface(context)
    office = vocabulary.office(capacity.office, capacity.person.address)
    return inline.html(names.with_party(lang, saying.plain(office), party_of(capacity.party)))


@register.simple_tag(takes_context=True)
def person_in_office(context, capacity: Capacity) -> SafeString:
    """``Ms. Dora Delegate, Delegate (Brazil)``."""
    lang = _interface(context)
    name = inline.html(names.person(lang, person_of(capacity), addressed=True))
    comma = {"ar": "، ", "zh": "，"}.get(lang, ", ")
    return format_html("{}{}{}", name, comma, office_held(context, capacity))


@register.simple_tag(takes_context=True)
def instant(context, value: datetime | None) -> SafeString | str:
    """A day and a time of day on the clocks of the body's seat; nothing where there is no instant."""
    if value is None:
        return ""
    lang, local = _interface(context), value.astimezone(ZoneInfo(context["body"].time_zone))
    told = {"day": dates.day(lang, local.date()), "time": vocabulary.clock(local.time())}
    said = pgettext("an instant", "%(day)s, %(time)s") % told
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), said)


@register.simple_tag
def clearance(communication: Communication) -> SafeString:
    """How far a text of a delegation has come, in a word and a mark."""
    return format_html(
        '<span class="stage"><span class="mark" aria-hidden="true">{}</span> {}</span>',
        vocabulary.CLEARANCE_MARKS[communication.status],
        vocabulary.CLEARANCES[communication.status],
    )


@register.filter
def published_to(value) -> str:
    return vocabulary.PUBLISHED_TO.get(value, "")


@register.filter
def category_of_one(value) -> str:
    return vocabulary.CATEGORY_OF_ONE[value]


@register.filter
def address_kind(value) -> str:
    return vocabulary.ADDRESS_KINDS[value]


@register.inclusion_tag("web/acting.html", takes_context=True)
def acting_line(context) -> dict:
    """Under the frame of a body: in which capacity the reader acts there, and the ways that this opens; or by which link
    they read."""
    body, asking = context["body"], getattr(context.get("request"), "asking", None)
    told = {"interface": context["interface"], "body": body, "text": context["text"], "request": context.get("request")}
    return told if asking is None else told | _ways(body, asking)


def _ways(body: Body, asking: Asking) -> dict:
    held = asking.in_body(body)
    link: ReadingLink | None = asking.link if asking.link is not None and asking.link.body_id == body.pk else None
    return {
        "acts_as": asking.acts_as(body),
        "held": held,
        "withheld": asking.withheld_in(body),
        "link": link,
        "ways": {
            "delegation": acts_for_a_party(asking, body),
            "capacities": may_appoint(asking, body),
            "links": may_make_links(asking, body),
            "tokens": may_see_tokens(asking, body),
            "communications": bool(held) or link is not None,
            "meetings": may_keep_meetings(asking, body),
            "papers": may_keep_papers(asking, body),
            "sheets": is_secretariat(asking, body),
            "works": bool(held),
        },
        "shown": bool(held) or link is not None or bool(asking.withheld_in(body)) or is_administrator(asking, body),
    }
