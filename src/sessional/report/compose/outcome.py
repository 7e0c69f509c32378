"""Section II: the list that the meeting leaves, preliminary or adopted, with its status said in so many words."""

from sessional.report import dates, markers, symbols
from sessional.report.catalogue import Slot
from sessional.report.compose.writer import Part, Writer
from sessional.report.facts import ListGroup, ListKind, Markers, RecommendationList, WorkPlan
from sessional.report.joining import span
from sessional.report.tree import Inline, Item, Paragraph, Symbol, Text

_YEARS_AND = {"ar": " و", "en": " and ", "es": " y ", "fr": " et ", "ru": " и ", "zh": "和"}
_YEARS_COMMA = {"ar": " و", "zh": "、"}


def _years(writer: Writer, years: tuple[int, ...]) -> Slot:
    lang = writer.lang
    words = [f"{year}年" if lang == "zh" else str(year) for year in years]
    if len(words) > 1:
        words = [_YEARS_COMMA.get(lang, ", ").join(words[:-1]), words[-1]]
    return Slot(_YEARS_AND[lang].join(words))


def _plan(writer: Writer, plan: WorkPlan) -> Paragraph:
    """How the list comes about under the work plan (the worked example's paragraph 9)."""
    period = (
        (Symbol(f"{plan.first_year}{dates.range_mark(writer.lang)}{plan.last_year}"),)
        if plan.first_year != plan.last_year
        else (Text(str(plan.first_year)),)
    )
    source: dict[str, Slot | str] = {"has_symbol": "no"}
    if plan.symbol:
        source = {"has_symbol": "yes", "symbol": Slot((Symbol(plan.symbol, symbols.link(plan.symbol)),))}
    content = writer.say(
        "preliminary-list",
        period=Slot(period),
        years=_years(writer, plan.collecting),
        years_count=len(plan.collecting),
        period_count=plan.last_year - plan.first_year + 1,
        **source,
    )
    if plan.guidance is not None:
        content += writer.gap() + writer.prose(plan.guidance)
    if plan.stocktaking is not None:
        year = span(plan.stocktaking, (Text(str(plan.stocktaking.value)),))
        content += writer.gap() + writer.say("preliminary-report", stocktaking=Slot((year,)))
        if writer.facts.body.parent is not None:
            content += writer.gap() + writer.say("preliminary-stocktaking", parent=writer.parent())
        content += writer.gap() + writer.say("preliminary-circulation")
    return writer.paragraph(f"outcome-{plan.key}", content)


def _marker(writer: Writer, number: int) -> str:
    if writer.facts.body.markers is Markers.NUMBERS:
        return writer.catalogue.words("recommendation-marker", number=str(number))
    return markers.item(writer.lang, 1, number)


def _entries(writer: Writer, group: ListGroup, first: int) -> tuple[Item, ...]:
    return tuple(
        Item(entry.key, _marker(writer, number), writer.prose(entry.text))
        for number, entry in enumerate(group.entries, first)
    )


def _introduced(writer: Writer, listed: RecommendationList, grouped: bool) -> tuple[Inline, ...]:
    if listed.kind is ListKind.PRELIMINARY:
        return writer.say("preliminary-entries")
    if grouped:
        return writer.say("adopted-entries-group")
    if listed.adopted_at is None:
        return writer.say("adopted-entries-alone")
    return writer.say("adopted-entries", **writer.event(listed.adopted_at))


def _list(writer: Writer, listed: RecommendationList) -> tuple[list[Paragraph], list[Part]]:
    groups = [group for group in listed.groups if group.entries]
    headed = [group for group in groups if group.heading is not None]
    numbered_through = writer.facts.body.markers is Markers.NUMBERS
    paragraphs: list[Paragraph] = []
    parts: list[Part] = []
    if listed.adopted_at is not None and listed.kind is ListKind.ADOPTED and len(headed) > 1:
        content = writer.say("adopted-list", **writer.event(listed.adopted_at))
        paragraphs.append(writer.paragraph(f"outcome-{listed.key}", content))
    first = 1
    for group in groups:
        grouped = len(headed) > 1 and group.heading is not None
        paragraph = writer.paragraph(
            f"outcome-{group.key}", _introduced(writer, listed, grouped), _entries(writer, group, first)
        )
        if grouped:
            parts.append(Part(f"outcome-{group.key}-group", writer.words(group.heading), [paragraph], []))
        else:
            paragraphs.append(paragraph)
        if numbered_through:
            first += len(group.entries)
    return paragraphs, parts


def outcome(writer: Writer) -> Part:
    """The way the list comes about, then each list; preliminary lists say that they are neither adopted nor endorsed."""
    facts = writer.facts
    adopted = any(listed.kind is ListKind.ADOPTED for listed in facts.lists)
    paragraphs: list[Paragraph] = []
    parts: list[Part] = []
    if facts.work_plan is not None and facts.work_plan.collecting:
        paragraphs.append(_plan(writer, facts.work_plan))
    for listed in facts.lists:
        own, below = _list(writer, listed)
        paragraphs += own
        parts += below
    heading = writer.say("heading-outcome-adopted" if adopted else "heading-outcome-preliminary")
    return Part("outcome", heading, paragraphs, parts)
