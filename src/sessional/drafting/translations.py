"""Which texts of a report have no translation yet, an unofficial one, or one older than its original."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from sessional.bodies.queries import mandates_of, work_plans_of
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of
from sessional.facts.models import Text
from sessional.facts.multilingual import TranslationStatus
from sessional.facts.queries import stale_versions, words_of
from sessional.meetings.queries import meetings_before
from sessional.recommendations.queries import lists_left_by
from sessional.report.facts import Names, Prose, ReportFacts


class Lack(StrEnum):
    MISSING = "missing"
    UNOFFICIAL = "unofficial"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Lacking:
    """One text, what it lacks, and in which languages. ``words`` begins the text in its original language."""

    words: str
    lack: Lack
    languages: tuple[str, ...]


def _worded(value) -> Iterator[Names | Prose]:
    if isinstance(value, Names | Prose):
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from _worded(entry)
    elif is_dataclass(value):
        for column in fields(value):
            yield from _worded(getattr(value, column.name))


def _beginning(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"


def untranslated(facts: ReportFacts) -> tuple[Lacking, ...]:
    """Names and texts of the report without words in a language of the paper, in the order in which it tells them."""
    found: dict[str, Lacking] = {}
    for worded in _worded(facts):
        texts = dict(worded.texts)
        languages = tuple(lang for lang in facts.masthead.languages if lang not in texts)
        if languages:
            words = _beginning(texts[worded.original])
            found.setdefault(words, Lacking(words, Lack.MISSING, languages))
    return tuple(found.values())


def _texts_of(report: Report) -> Iterator[Text]:
    body = report.meeting.body
    yield from (mandate.statement for mandate in mandates_of(body))
    yield from (meeting.outcome for meeting in meetings_before(report.meeting) if meeting.outcome_id)
    yield from (plan.guidance for plan in work_plans_of(body) if plan.guidance_id)
    for one in reports_of([report.meeting]):
        if one.pk == report.pk:
            yield from (paragraph.text for paragraph in one.paragraphs.all())
    for left in lists_left_by([report.meeting]):
        for group in left.groups.all():
            yield from (placement.item.text for placement in group.placements.all())


def not_yet_sound(report: Report) -> tuple[Lacking, ...]:
    """Texts of the report with unofficial translations, or with translations older than their originals."""
    languages = set(report.paper.languages)
    texts = list(_texts_of(report))
    stale: dict[object, list[str]] = {}
    for text, lang in stale_versions().filter(text__in=texts).values_list("text", "language"):
        stale.setdefault(text, []).append(lang)
    found = []
    for text in texts:
        words = words_of(text)
        beginning = _beginning(str(words))
        unofficial = tuple(
            lang
            for lang, translation in words.texts
            if translation.status is TranslationStatus.UNOFFICIAL and lang in languages
        )
        if unofficial:
            found.append(Lacking(beginning, Lack.UNOFFICIAL, tuple(sorted(unofficial))))
        if text.pk in stale:
            found.append(Lacking(beginning, Lack.STALE, tuple(sorted(stale[text.pk]))))
    return tuple(found)
