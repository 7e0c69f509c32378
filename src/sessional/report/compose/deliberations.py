"""Section III: what was considered when, and who introduced it."""

from sessional.report import markers, names
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


def item_number(writer: Writer, item: AgendaItem) -> str:
    """The number by which a paper calls an item: ``2``, and ``2 (a)`` for one within it."""
    top, *below = (*item.above, item.number)
    marks = [markers.item(writer.lang, depth, number) for depth, number in enumerate(below, 1)]
    return ("" if writer.lang == "zh" else " ").join([str(top), *marks])


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
        item=item_number(writer, considered.item),
        title=Slot(item_title(writer, considered.item)),
        **writer.sittings(considered.sittings, considered.days),
        **writer.days(considered.days),
    )
    for facts in (considered.sittings, considered.days):
        if nothing(facts):
            content = of_empty_row(facts, content)
    return writer.paragraph(f"deliberations-{considered.item.path}-considered", content)


def _panellist(writer: Writer, value: Panellist) -> tuple[Inline, ...]:
    return names.with_party(writer.lang, names.person(writer.lang, value.person, addressed=True), value.party)


def _panellists(writer: Writer, considered: Considered) -> Paragraph | None:
    if nothing(considered.panellists):
        return None
    people = join(considered.panellists, lambda value: _panellist(writer, value), separators(writer.lang, "people"))
    content = writer.say(
        "panellists",
        people=Slot(people),
        count=count(considered.panellists),
        address=names.address_of_all(considered.panellists),
    )
    return writer.paragraph(f"deliberations-{considered.item.path}-panellists", content)


def deliberations(writer: Writer) -> Part:
    """One part for each topic and for other matters."""
    parts = []
    for considered in writer.facts.considered:
        paragraphs = [_considered(writer, considered), _panellists(writer, considered)]
        parts.append(
            Part(
                f"deliberations-{considered.item.path}",
                item_title(writer, considered.item),
                [paragraph for paragraph in paragraphs if paragraph is not None],
                [],
            )
        )
    return Part("deliberations", writer.say("heading-deliberations"), [], parts)
