"""Section III: what was considered when, and who introduced it."""

from sessional.report import names
from sessional.report.catalogue import Slot
from sessional.report.compose.writer import Part, Writer, separators
from sessional.report.facts import AgendaItem, Considered, ItemKind, Panellist
from sessional.report.joining import count, join, nothing, of_empty_row
from sessional.report.tree import Inline, Paragraph


def item_title(writer: Writer, item: AgendaItem) -> tuple[Inline, ...]:
    """The title an item was given, or the set title of its kind."""
    if item.title is not None:
        return writer.words(item.title)
    kind = ItemKind.OTHER if item.kind is ItemKind.TOPIC else item.kind
    return writer.say(f"item-{kind}")


def _considered(writer: Writer, considered: Considered) -> Paragraph:
    no_sittings, no_days = nothing(considered.sittings), nothing(considered.days)
    phrase = {
        (False, False): "considered",
        (False, True): "considered-sittings",
        (True, False): "considered-days",
        (True, True): "considered-never",
    }[no_sittings, no_days]
    content = writer.say(
        phrase,
        item=str(considered.item.number),
        title=Slot(item_title(writer, considered.item)),
        **writer.sittings(considered.sittings),
        **writer.days(considered.days),
    )
    for facts in (considered.sittings, considered.days):
        if nothing(facts):
            content = of_empty_row(facts, content)
    return writer.paragraph(f"deliberations-{considered.item.number}-considered", content)


def _panellist(writer: Writer, value: Panellist) -> tuple[Inline, ...]:
    return names.with_party(writer.lang, names.person(writer.lang, value.person, addressed=True), value.party)


def _panellists(writer: Writer, considered: Considered) -> Paragraph | None:
    if nothing(considered.panellists):
        return None
    people = join(considered.panellists, lambda value: _panellist(writer, value), separators(writer.lang, "people"))
    content = writer.say("panellists", people=Slot(people), count=count(considered.panellists))
    return writer.paragraph(f"deliberations-{considered.item.number}-panellists", content)


def deliberations(writer: Writer) -> Part:
    """One part for each topic and for other matters."""
    parts = []
    for considered in writer.facts.considered:
        paragraphs = [_considered(writer, considered), _panellists(writer, considered)]
        parts.append(
            Part(
                f"deliberations-{considered.item.number}",
                item_title(writer, considered.item),
                [paragraph for paragraph in paragraphs if paragraph is not None],
                [],
            )
        )
    return Part("deliberations", writer.say("heading-deliberations"), [], parts)
