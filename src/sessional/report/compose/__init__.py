"""Facts become a document tree: :func:`compose`."""

from dataclasses import replace
from functools import partial

from sessional.report import markers
from sessional.report.compose.deliberations import deliberations
from sessional.report.compose.introduction import introduction
from sessional.report.compose.masthead import masthead
from sessional.report.compose.organization import adoption, organization
from sessional.report.compose.outcome import outcome
from sessional.report.compose.writer import CompositionError, Part, Writer, numbered
from sessional.report.facts import ReportFacts
from sessional.report.prose import direction
from sessional.report.tree import Document, plain

__all__ = ["CompositionError", "compose", "section_ids"]

#: Used by formats that must carry a date, when the dates of the meeting are not known at all.
UNDATED = "1970-01-01"


def section_ids(facts: ReportFacts) -> tuple[str, ...]:
    """The ids of the sections in which an authored paragraph may stand."""
    return (
        "introduction",
        "outcome",
        "deliberations",
        *(f"deliberations-{considered.item.path}" for considered in facts.considered),
        "organization",
        "opening",
        "statements",
        "agenda",
        "attendance",
        "documents",
        "adoption",
    )


def _place_authored(writer: Writer, parts: list[Part]) -> None:
    """Put each authored paragraph before or after the composed ones of its section."""
    by_id = {part.id: part for part in parts} | {inner.id: inner for part in parts for inner in part.parts}
    ahead: dict[str, int] = {}
    for authored in writer.facts.authored:
        part = by_id.get(authored.section)
        if part is None:
            raise CompositionError(
                f"the authored paragraph {authored.key} stands in “{authored.section}”, which this report does not "
                f"have; its sections are {', '.join(section_ids(writer.facts))}"
            )
        paragraph = writer.paragraph(authored.key, writer.prose(authored.text))
        if authored.before:
            part.paragraphs.insert(ahead.get(part.id, 0), paragraph)
            ahead[part.id] = ahead.get(part.id, 0) + 1
        else:
            part.paragraphs.append(paragraph)


def compose(facts: ReportFacts, lang: str) -> Document:
    """The report of a meeting in one language (ar, en, es, fr, ru or zh).

    Paragraph numbers, ids and keys of facts are the same in every language. :class:`CompositionError` where the facts
    lack what the language needs, or where an authored paragraph stands in no section.
    """
    writer = Writer(facts, lang)
    parts = [
        introduction(writer),
        outcome(writer),
        deliberations(writer),
        organization(writer),
        adoption(writer),
    ]
    _place_authored(writer, parts)
    top = masthead(writer)
    last_day = facts.dates.value.last.isoformat() if facts.dates.value else UNDATED
    document = Document(
        lang=lang,
        direction=direction(lang),
        symbol=facts.masthead.symbol,
        stage=facts.masthead.stage.value,
        masthead=top,
        sections=numbered(parts, partial(markers.section, lang)),
        languages=facts.masthead.languages,
        work_date=last_day,
        original=facts.masthead.original,
        work=f"{facts.body.key}-{facts.number}",
        job_number=dict(facts.masthead.job_numbers).get(lang),
    )
    return replace(document, title=f"{plain(top.title)} – {plain(top.body)}")
