"""Tags for names, dates, symbols and addresses.

What the record holds is shown in the language of texts, and what the interface says in that of the interface; where the
two differ, the tags mark the first as being in another language. ``text`` in the context is the language of texts.
"""

from datetime import date, datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from sessional.bodies.models import Body, Capacity, Party, WorkPlan
from sessional.meetings.models import AgendaItem, EventKind, Meeting, Sitting
from sessional.meetings.naming import gathering_name
from sessional.meetings.queries import PaperUse, PlacedItem
from sessional.papers.families import Relation
from sessional.papers.models import Paper
from sessional.papers.queries import Release, languages_there, release_of
from sessional.report import dates, names, symbols
from sessional.report.facts import Address, DateSpan, Distribution, Office, Panellist, Stage
from sessional.report.prose import direction, inline as in_prose
from sessional.report.status import Status
from sessional.report.tree import Inline, Symbol
from sessional.web import inline, saying, vocabulary
from sessional.web.agenda import reference
from sessional.web.language import OWN_NAMES

register = template.Library()


def _interface(context) -> str:
    return context["interface"].lang


def _tongue(lang: str) -> SafeString:
    return format_html('lang="{}" dir="{}"', lang, direction(lang))


def _said(context, nodes: tuple[Inline, ...]) -> SafeString:
    lang = context["text"].lang
    said = inline.html(nodes)
    return said if lang == _interface(context) else format_html("<bdi {}>{}</bdi>", _tongue(lang), said)


@register.simple_tag(takes_context=True)
def words(context, value: saying.Words) -> SafeString:
    """A name or a short text."""
    return _said(context, saying.words(context["text"].lang, value))


@register.simple_tag(takes_context=True)
def prose(context, value: saying.Words) -> SafeString:
    """A text of one or more paragraphs, each a ``p``; its symbols are links where those of the body are."""
    told, lang = saying.multilingual(value).in_language(context["text"].lang)
    tongue = "" if lang == _interface(context) else format_html(" {}", _tongue(lang))
    linked = context["body"].symbols_link
    paragraphs = (
        (tongue, inline.html(in_prose(paragraph, lang, linked=linked)))
        for paragraph in told.split("\n")
        if paragraph.strip()
    )
    return format_html_join("\n", '<p class="prose"{}>{}</p>', paragraphs)


@register.simple_tag(takes_context=True)
def term(context, body: Body) -> SafeString:
    """What the body is called for short."""
    return _said(context, saying.term(context["text"].lang, body))


@register.simple_tag(takes_context=True)
def party(context, row: Party) -> SafeString:
    return _said(context, saying.party(context["text"].lang, row))


@register.simple_tag(takes_context=True)
def person(context, capacity: Capacity) -> SafeString:
    """A person with the form of address, and the party in parentheses."""
    return _said(context, saying.person(context["text"].lang, capacity))


@register.simple_tag(takes_context=True)
def panellist(context, value: Panellist) -> SafeString:
    """A panellist as the report names one."""
    lang = context["text"].lang
    return _said(context, names.with_party(lang, names.person(lang, value.person, addressed=True), value.party))


@register.simple_tag
def office(office: Office, address: Address) -> str:
    return vocabulary.office(office, address)


@register.simple_tag(takes_context=True)
def item_title(context, item: AgendaItem) -> SafeString:
    return _said(context, saying.item_title(context["text"].lang, item, context["body"]))


@register.simple_tag(takes_context=True)
def item_number(context, item: PlacedItem) -> str:
    """How an agenda item is called elsewhere: ``2``, ``1 (a)``."""
    return reference(context["text"].lang, item.numbers)


@register.simple_tag(takes_context=True)
def gathering(context, body: Body, number: int) -> str:
    """``Fifth meeting``."""
    return gathering_name(_interface(context), body.gathering, number)


@register.simple_tag(takes_context=True)
def sitting(context, number: int) -> str:
    """``2nd meeting``."""
    return vocabulary.sitting_name(_interface(context), number)


@register.simple_tag(takes_context=True)
def day(context, value: date | None, weekday: bool = False) -> SafeString:
    """``27 March 2019``; with its weekday where asked for; nothing where there is no date."""
    if value is None:
        return mark_safe("")
    lang = _interface(context)
    said = vocabulary.weekday_and_day(lang, value) if weekday else dates.day(lang, value)
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), said)


@register.simple_tag(takes_context=True)
def days_of(context, meeting: Meeting) -> SafeString:
    """First to last day of a meeting whose dates are known: ``27–29 March 2019``."""
    span = DateSpan(meeting.first_day, meeting.last_day)
    return format_html(
        '<span class="dates">{}</span>', inline.html(dates.span(_interface(context), span, compact=True))
    )


@register.simple_tag(takes_context=True)
def place(context, meeting: Meeting) -> SafeString:
    """Where the meeting is held; nothing where that is not known."""
    found = saying.place(meeting, context["body"])
    return words(context, found) if found else mark_safe("")


@register.simple_tag(takes_context=True)
def hours(context, sitting: Sitting) -> SafeString:
    """From when to when a sitting meets, in the time zone of the body; nothing where its hours are not known."""
    if sitting.starts is None or sitting.day is None:
        return mark_safe("")
    zone = ZoneInfo(context["body"].time_zone)
    moments = [moment for moment in (sitting.starts, sitting.ends) if moment is not None]
    return format_html(
        '<bdi dir="ltr" class="hours">{}</bdi>',
        format_html_join(
            dates.range_mark(_interface(context)),
            '<time datetime="{}">{}</time>',
            ((datetime.combine(sitting.day, moment, zone).isoformat(), vocabulary.clock(moment)) for moment in moments),
        ),
    )


@register.simple_tag(takes_context=True)
def instant(context, value: datetime) -> SafeString:
    """A day and a time of day, as the clock at the seat of the body has them."""
    local = value.astimezone(ZoneInfo(context["body"].time_zone))
    return format_html(
        '<time datetime="{}">{} <bdi dir="ltr">{}</bdi></time>',
        local.isoformat(timespec="seconds"),
        dates.day(_interface(context), local.date()),
        vocabulary.clock(local.time()),
    )


@register.simple_tag
def standing(status: Status | None) -> SafeString:
    """How sure a fact is, in a word and a mark; nothing where it is confirmed, or where nothing is said of it."""
    if not status or status is Status.CONFIRMED:
        return mark_safe("")
    return format_html(
        '<span class="standing"><span class="mark" aria-hidden="true">{}</span>&nbsp;{}</span>',
        vocabulary.STATUS_MARKS[status],
        vocabulary.STATUSES[status],
    )


@register.simple_tag
def stage(value: Stage) -> SafeString:
    """How far a report has come, in a word and a mark."""
    return format_html(
        '<span class="stage"><span class="mark" aria-hidden="true">{}</span> {}</span>',
        vocabulary.STAGE_MARKS[value],
        vocabulary.STAGES[value],
    )


@register.simple_tag(takes_context=True)
def figure(context, number: int) -> SafeString:
    """A number with the separator of thousands of the language, in Western digits."""
    return inline.symbol(vocabulary.figure(_interface(context), number))


@register.filter
def label(words: str) -> SafeString:
    """The words before a value, and the space after them; a full-width colon brings its own."""
    gap = "" if words.endswith("：") else " "
    return format_html("{}{}", words, gap)


@register.filter
def symbol(text: str) -> SafeString:
    """A document symbol, whole and from left to right."""
    return inline.symbol(text)


@register.simple_tag(takes_context=True)
def title(context, paper: Paper) -> SafeString:
    """The title of a paper, or its symbol where it has no title."""
    return words(context, paper.title) if paper.title else inline.symbol(paper.symbol)


@register.simple_tag(takes_context=True)
def language_name(context, lang: str) -> str:
    """A language by the name that the interface has for it."""
    return vocabulary.language(_interface(context), lang)


@register.filter
def own_name(lang: str) -> SafeString:
    """A language by the name that it has for itself."""
    return format_html("<bdi {}>{}</bdi>", _tongue(lang), OWN_NAMES[lang])


@register.simple_tag
def tongue(lang: str) -> SafeString:
    """The attributes of an element whose words are in this language."""
    return _tongue(lang)


@register.filter
def citation(words: str, symbol: str) -> SafeString:
    """The words of a citation, the symbol in them whole."""
    before, _symbol, after = words.partition(symbol)
    return format_html("{}{}{}", before, inline.symbol(symbol), after)


@register.filter
def event_kind(value: EventKind) -> str:
    return vocabulary.EVENTS[value]


@register.filter
def format_name(value: str) -> str:
    return vocabulary.FORMATS[value]


@register.filter
def category(value) -> str:
    return vocabulary.CATEGORIES[value]


@register.filter
def paper_kind(value) -> str:
    return vocabulary.PAPER_KINDS[value]


@register.filter
def relation(value: Relation) -> str:
    return vocabulary.RELATIONS[value]


@register.simple_tag
def released(paper: Paper, at: datetime) -> bool:
    """Whether the paper is out at that instant."""
    return release_of(paper, at) == Release.OUT


@register.simple_tag
def languages_of(paper: Paper) -> tuple[str, ...]:
    """The languages in which there is a file of the paper here."""
    return languages_there(paper)


@register.simple_tag(takes_context=True)
def readers(context, paper: Paper, at: datetime) -> SafeString:
    """Who sees a paper, in a word and a mark, and from when where it is not out yet."""
    said = format_html(
        '<span class="standing"><span class="mark" aria-hidden="true">{}</span>&nbsp;{}</span>',
        vocabulary.READERS_MARKS[paper.visibility],
        vocabulary.READERS[paper.visibility],
    )
    if release_of(paper, at) != Release.SET:
        return said
    return format_html("{} {}", said, _from(context, paper))


def _from(context, paper: Paper) -> SafeString:
    zone = paper.release_zone or context["body"].time_zone
    local = paper.visible_since.astimezone(ZoneInfo(zone))
    when = vocabulary.from_moment(_interface(context), local.date(), local.time(), zone)
    return format_html('<time class="embargo" datetime="{}">{}</time>', local.isoformat(), when)


@register.simple_tag(takes_context=True)
def moment(context, value: datetime) -> SafeString:
    """An instant as a day and a time of day on the clocks of the body's seat."""
    local = value.astimezone(ZoneInfo(context["body"].time_zone))
    told = vocabulary.moment(_interface(context), local.date(), local.time())
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), told)


@register.simple_tag(takes_context=True)
def narrowed_address(context, name: str, *args: str, **query: object) -> str:
    """The address of a list, narrowed as it is."""
    return address(context, name, *args, **(context["narrowed"] | query))


@register.filter
def half(value) -> str:
    return vocabulary.HALVES[value]


@register.filter
def paper_use(value: PaperUse) -> str:
    return vocabulary.PAPER_USES[value]


@register.simple_tag(takes_context=True)
def distribution(context, value: Distribution) -> str:
    return vocabulary.distribution(_interface(context), value)


@register.simple_tag(takes_context=True)
def years(context, plan: WorkPlan) -> SafeString:
    """``2018–2021``."""
    ends = dict.fromkeys((plan.first_year, plan.last_year))
    return inline.symbol(dates.range_mark(_interface(context)).join(map(str, ends)))


@register.simple_tag(takes_context=True)
def resolution(context, text: str) -> SafeString:
    """The symbol of a resolution, linked where those of the body are."""
    return inline.html([Symbol(text, symbols.link(text) if context["body"].symbols_link else None)])


@register.simple_tag(takes_context=True)
def official_address(context, paper: Paper) -> str | None:
    """Where the official document system has a paper; None where it does not."""
    return symbols.link(paper.symbol) if paper.symbol and context["body"].symbols_link else None


@register.simple_tag(takes_context=True)
def address(context, name: str, *args: str, **query: object) -> str:
    """The address of a page in the language of the interface; a language of texts that was asked for stays asked for."""
    text = context.get("text")
    told = ({"text": text.asked} if text and text.asked else {}) | query
    return reverse(name, args=[_interface(context), *args]) + (f"?{urlencode(told)}" if told else "")
