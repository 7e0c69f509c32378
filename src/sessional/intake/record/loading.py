"""Keeping a record file: all of it, or nothing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TextIO

from django.core.exceptions import ValidationError
from django.utils import timezone

from sessional.bodies import actions as body_actions, journalling, rules as body_rules
from sessional.bodies.entries import BodyEntry
from sessional.drafting import actions as drafting_actions, rules as drafting_rules
from sessional.facts.recording import Counts, Recording
from sessional.intake.record import telling
from sessional.intake.record.checking import Checked, check
from sessional.intake.record.errors import RecordError
from sessional.journal.entries import Actor
from sessional.meetings import actions as meeting_actions, rules as meeting_rules
from sessional.papers import actions as paper_actions, rules as paper_rules
from sessional.recommendations import actions as list_actions, rules as list_rules


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What became of the rows of the body with the key ``body``, by kind (``meetings.Sitting``)."""

    body: str
    counts: Mapping[str, Counts]

    @property
    def total(self) -> Counts:
        """All kinds together."""
        each = self.counts.values()
        return Counts(
            sum(one.created for one in each),
            sum(one.updated for one in each),
            sum(one.removed for one in each),
            sum(one.unchanged for one in each),
        )

    def __str__(self) -> str:
        total = self.total
        lines = [f"{self.body}: {_counted(total)}, {total.unchanged} as before"]
        lines += [
            f"  {kind}: {_counted(counts)}"
            for kind, counts in sorted(self.counts.items())
            if counts.created or counts.updated or counts.removed
        ]
        return "\n".join(lines)


def _anything_changed(counts: Mapping[str, Counts]) -> bool:
    return any(one.created or one.updated or one.removed for one in counts.values())


def _counted(counts: Counts) -> str:
    return f"{counts.created} new, {counts.updated} changed, {counts.removed} removed"


def load(source: str | Path | bytes, *, at: datetime, by: Actor = journalling.COMMAND) -> LoadReport:
    """Make what is kept of a body say what a record file says; ``source`` is a path, or the bytes of a file.

    What is kept of the body and is not in the file is removed; what says the same already is not written. Each row that
    is written leaves a line in the journal, done ``by`` whom. ``at`` is the instant that lines and new versions of texts
    bear. :class:`RecordError` with everything that is wrong, and then nothing is kept; OSError where there is no such file.
    """
    checked = check(source)
    _apply_rules(checked)
    told = checked.record.body
    try:
        with Recording(at=at, tell=partial(journalling.write, by=by, at=at)) as recording:
            body = body_actions.record_body(entry=telling.body(told), recording=recording)
            known = {"body": body, "recording": recording}
            body_actions.record_people(people=telling.people(told), **known)
            body_actions.record_parties(parties=telling.parties(told), **known)
            body_actions.record_capacities(capacities=telling.capacities(told), **known)
            body_actions.record_mandates(mandates=telling.mandates(told), **known)
            body_actions.record_work_plans(work_plans=telling.work_plans(told), **known)
            body_actions.record_bureau_decisions(bureau_decisions=telling.bureau_decisions(told), **known)
            paper_actions.record_papers(papers=telling.papers_of(told), **known)
            meeting_actions.record_meetings(meetings=telling.meetings_of(told), **known)
            list_actions.record_lists(meetings=telling.lists(told), **known)
            drafting_actions.record_reports(meetings=telling.reports(told), **known)
            if _anything_changed(recording.counts):
                drafting_actions.index_body(body=body)
    except ValidationError as error:
        raise RecordError(checked.problems(error)) from error
    return LoadReport(told.key, recording.counts)


def load_file(path: str | Path, stdout: TextIO) -> LoadReport:
    """Load a record file now, and write what became of it to ``stdout``; errors as :func:`load`."""
    report = load(path, at=timezone.now())
    stdout.write(f"{report}\n")
    return report


def _apply_rules(checked: Checked) -> None:
    """Apply the rules of every room before anything is written, so that all that is wrong can be said at once."""
    problems = []
    for apply in _rules(checked):
        try:
            apply()
        except ValidationError as error:
            problems += checked.problems(error)
    if problems:
        raise RecordError(problems)


def _rules(checked: Checked) -> Iterator[Callable[[], None]]:
    told = checked.record.body
    body: BodyEntry = telling.body(told)
    people, parties, capacities, papers = (
        {entry.key: entry for entry in entries}
        for entries in (telling.people(told), telling.parties(told), telling.capacities(told), telling.papers_of(told))
    )
    meetings = telling.meetings_of(told)
    known = {"parties": parties, "capacities": capacities, "papers": papers}
    yield lambda: body_rules.check_body(body)
    yield lambda: body_rules.check_people(telling.people(told))
    yield lambda: body_rules.check_parties(telling.parties(told))
    yield lambda: body_rules.check_capacities(telling.capacities(told), people=people, parties=parties)
    yield lambda: body_rules.check_mandates(telling.mandates(told))
    yield lambda: body_rules.check_work_plans(telling.work_plans(told), capacities=capacities)
    yield lambda: body_rules.check_bureau_decisions(telling.bureau_decisions(told), capacities=capacities)
    yield lambda: paper_rules.check_papers(telling.papers_of(told))
    yield lambda: meeting_rules.check_meetings(meetings, **known)
    settings = {meeting.key: meeting_rules.setting_told(meeting, **known) for meeting in meetings}
    yield lambda: list_rules.check_lists(telling.lists(told), settings=settings)
    yield lambda: drafting_rules.check_reports(telling.reports(told), papers=papers)
