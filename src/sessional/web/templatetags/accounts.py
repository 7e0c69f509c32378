"""Tags of the pages of accounts."""

import json
from datetime import datetime

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from sessional.facts.multilingual import Multilingual
from sessional.report import dates
from sessional.report.prose import direction
from sessional.web import vocabulary

register = template.Library()


@register.filter(name="json")
def as_json(value) -> str:
    """A value for an attribute that a script reads."""
    return json.dumps(value)


@register.filter
def drawing(svg: str) -> SafeString:
    """A drawing that the QR library made, without the line that only a file of its own has."""
    return mark_safe(svg[svg.index("<svg") :])


@register.simple_tag(takes_context=True)
def said(context, names: Multilingual) -> SafeString:
    """A name in the language of the page, or marked as being in another one."""
    words, lang = names.in_language(context["interface"].lang)
    if lang == context["interface"].lang:
        return format_html("{}", words)
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', lang, direction(lang), words)


@register.simple_tag(takes_context=True)
def instant(context, at: datetime) -> SafeString:
    """Day and time in UTC, by the language of the page, in Western digits."""
    day = dates.day(context["interface"].lang, at.date())
    return format_html('<time datetime="{}">{} {} UTC</time>', at.isoformat(), day, vocabulary.clock(at.time()))


@register.simple_tag
def openid_provider():
    """The provider of identities that people may sign in with, or None."""
    return settings.OPENID
