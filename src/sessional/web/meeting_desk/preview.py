"""What stands beside everything that is entered: the report as it now reads, and what of it is still open."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from lxml import etree, html as lxml_html

from sessional.bodies.models import Body
from sessional.drafting.composed import Composed, CompositionError, Openness, composed, openness
from sessional.drafting.models import Report
from sessional.journal.queries import head_of
from sessional.report.openness import OpenFact
from sessional.report.render.html import fragment
from sessional.report.status import Status
from sessional.web.meeting_desk.places import place_of

#: What has no value yet can be entered, and not confirmed.
_NOTHING_YET = (Status.UNKNOWN, Status.OPEN_ENDED)


@dataclass(frozen=True, slots=True)
class Open:
    """An open fact: where it is entered, and whether it can be confirmed as it stands."""

    fact: OpenFact
    place: str | None
    can_be_confirmed: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """The report in one of its languages. ``impossible`` says why there is none; ``head`` is the number of the last line
    of the journal that it rests on."""

    report: Report | None
    lang: str
    offered: tuple[str, ...]
    head: int
    paper: SafeString | str = ""
    state: Openness | None = None
    open: tuple[Open, ...] = ()
    impossible: str = ""


def preview_of(body: Body, meeting_key: str, report: Report | None, wanted: str, lang: str) -> Preview:
    """The preview in the language ``wanted``, or in the first there is; ``lang`` is that of the page."""
    head = number_of_head(body)
    if report is None:
        return Preview(None, wanted, (), head)
    found: Composed = composed(report)
    shown = wanted if wanted in found.offered else found.offered[0]
    try:
        document, state = found.document(shown), openness(found, shown)
    except CompositionError as error:
        return Preview(report, shown, found.offered, head, impossible=str(error))
    own = f"meeting/{meeting_key}/"
    open_ = tuple(
        Open(
            fact,
            place_of(lang, body, fact.key),
            fact.key.startswith(own) and "/list/" not in fact.key and fact.status not in _NOTHING_YET,
        )
        for fact in state.all
    )
    return Preview(report, shown, found.offered, head, _linked(fragment(document), lang, body), state, open_)


def number_of_head(body: Body) -> int:
    """The number of the last line of the journal of the body; 0 where there is none yet."""
    chain = head_of(body.pk)
    return 0 if chain is None else chain.number


def _linked(paper: str, lang: str, body: Body) -> SafeString:
    """Each open fact of the paper as a link to where it is entered. A link never stands within another."""
    article = lxml_html.fragment_fromstring(paper)
    for span in article.xpath(".//span[@data-fact and @data-status]"):
        place = place_of(lang, body, span.get("data-fact"))
        if place is None or any(above.tag == "a" for above in span.iterancestors()):
            continue
        for within in span.xpath(".//a"):
            within.tag = "span"
            within.attrib.pop("href", None)
        span.tag = "a"
        span.set("href", place)
    return mark_safe(etree.tostring(article, encoding="unicode", method="html"))
