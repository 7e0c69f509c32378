"""What stands between a report and its being final, told in plain text."""

from collections.abc import Iterator
from datetime import date

from sessional.drafting.gathering import facts_of
from sessional.drafting.limits import Deadline, Due, length
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of
from sessional.drafting.schedule import deadlines_of
from sessional.drafting.translations import Lacking, not_yet_sound, untranslated
from sessional.meetings.models import Meeting
from sessional.report import words
from sessional.report.compose import compose
from sessional.report.facts import ReportFacts
from sessional.report.openness import OpenFact, open_facts
from sessional.report.status import Status

_DUE = {Due.PAPER: "paper", Due.DRAFT_REPORT: "draft report", Due.REPORT: "report"}


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _place(fact: OpenFact) -> str:
    if not fact.paragraphs:
        return "masthead"
    return f"para. {', '.join(map(str, fact.paragraphs))}"


def _facts(title: str, found: list[OpenFact]) -> Iterator[str]:
    yield f"{title} ({len(found)}):" if found else f"{title}: nothing"
    yield from _table([(_place(fact), fact.status.value, fact.key) for fact in found])


def _lacking(found: tuple[Lacking, ...]) -> Iterator[str]:
    yield f"Translations ({len(found)}):" if found else "Translations: all there and confirmed"
    yield from _table([(lacking.lack.value, ", ".join(lacking.languages), lacking.words) for lacking in found])


def _lengths(facts: ReportFacts, word_limit: str) -> Iterator[str]:
    yield "Words (Chinese: Han characters by five thirds):"
    rows = []
    for lang in facts.masthead.languages:
        counted = length(words.of_document(compose(facts, lang)), word_limit=word_limit)
        over = f"{counted.over:,} too many" if counted.over else ""
        rows.append((lang, f"{counted.words:,} of {counted.most:,}", over))
    yield from _table(rows)


def _standing(deadline: Deadline) -> str:
    if deadline.issued is not None:
        return f"issued {deadline.issued}" + (f", {deadline.days_late} days late" if deadline.late else "")
    if deadline.late:
        return f"not recorded as issued; was due {deadline.days_late} days ago"
    return f"in {-deadline.days_late} days"


def _dates(deadlines: tuple[Deadline, ...]) -> Iterator[str]:
    yield "Due at the latest (holidays not counted):" if deadlines else "Due: nothing that the dates known could tell"
    yield from _table([(_DUE[one.what], one.symbol or "-", one.due.isoformat(), _standing(one)) for one in deadlines])


def _report(report: Report) -> Iterator[str]:
    facts = facts_of(report)
    found = open_facts(compose(facts, facts.masthead.languages[0]))
    yield f"{report.paper.symbol}, {report.stage.value}"
    yield ""
    yield from _facts("Open", [fact for fact in found if fact.status is not Status.ANTICIPATED])
    yield ""
    yield from _facts("Anticipated", [fact for fact in found if fact.status is Status.ANTICIPATED])
    yield ""
    yield from _lacking((*untranslated(facts), *not_yet_sound(report)))
    yield ""
    yield from _lengths(facts, report.meeting.body.word_limit)
    yield ""


def overview(meeting: Meeting, *, at: date) -> str:
    """The state of a meeting's reports on the day ``at``: open and anticipated facts with the paragraphs that they hold
    up, translations, words against the limit, and the days on which papers are due. One line each, ends with a newline."""
    lines: list[str] = []
    reports = list(reports_of([meeting]))
    if not reports:
        lines += [f"{meeting.body.key}/{meeting.key} has no report yet.", ""]
    for report in reports:
        lines += _report(report)
    lines += _dates(deadlines_of(meeting, at=at))
    return "\n".join(lines) + "\n"
