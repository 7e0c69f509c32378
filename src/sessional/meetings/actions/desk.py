"""What the Secretariat enters of a meeting while it goes on: one part of it at a time, upon all that is kept already.

Each action locks the meeting, reads what is told of it, puts the new part in the place of the old one, checks the whole by
the rules that a record file is checked by, and writes what differs. ``seen`` is the :func:`edition_of` the part that
somebody had before them: Changed where there is another by now, and then nothing is written. ValidationError by path in a
record of this one meeting (``meetings[0].sittings[1].date``).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sessional.bodies.entries import PlaceEntry
from sessional.bodies.models import Body
from sessional.facts.multilingual import Multilingual
from sessional.facts.recording import Recording
from sessional.facts.standing import Given, GivenList, Standing
from sessional.facts.written import recorded
from sessional.meetings import rules
from sessional.meetings.belonging import belong_to_the_record
from sessional.meetings.confirming import confirmed, considered_at, considered_in, with_considered_at
from sessional.meetings.editions import Changed, edition_of
from sessional.meetings.entries import (
    AgendaEntry,
    AttendanceEntry,
    ConsideredEntry,
    EventEntry,
    MeetingEntry,
    OpeningEntry,
    SittingEntry,
    StatementEntry,
)
from sessional.meetings.keeping import Known, keep_meeting
from sessional.meetings.models import Meeting
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.told import told_of
from sessional.report.facts import DateSpan
from sessional.report.status import Status


@recorded
def convene_meeting(*, body: Body, entry: MeetingEntry, recording: Recording) -> Meeting:
    """Add a gathering to those of the body."""
    Body.objects.select_for_update().get(pk=body.pk)
    known = Known.of(body)
    rules.check_new(entry, keys=body.meetings.values_list("key", flat=True), numbers=body.meetings.values_list("number", flat=True))
    rules.check_meetings([entry], parties=known.parties, capacities=known.capacities, papers=known.papers)
    belong_to_the_record(body, entry, known, recording)
    return keep_meeting(body=body, row=None, entry=entry, known=known, recording=recording)


@recorded
def set_dates(
    *, meeting: Meeting, dates: Given[DateSpan], place: Given[PlaceEntry] | None, seen: str, recording: Recording
) -> Meeting:
    """When the meeting is held, and where; a place of None is the seat of the body."""
    return _tell(meeting, recording, seen, lambda told: (told.dates, told.place), lambda told: replace(told, dates=dates, place=place))


@recorded
def enter_outcome(*, meeting: Meeting, outcome: Multilingual | None, seen: str, recording: Recording) -> Meeting:
    """What the meeting did, in a sentence for the reports of later ones."""
    return _tell(meeting, recording, seen, lambda told: told.outcome, lambda told: replace(told, outcome=outcome))


@recorded
def arrange_sittings(*, meeting: Meeting, sittings: tuple[SittingEntry, ...], seen: str, recording: Recording) -> Meeting:
    """The organization of work: which sittings there are, on which half-days."""
    return _tell(meeting, recording, seen, lambda told: told.sittings, lambda told: replace(told, sittings=sittings))


@recorded
def set_agenda(*, meeting: Meeting, agenda: AgendaEntry, seen: str, recording: Recording) -> Meeting:
    """The agenda at its stage; the one at the other stage stays as it is."""

    def change(told: MeetingEntry) -> MeetingEntry:
        others = (one for one in told.agendas if one.stage is not agenda.stage)
        return replace(told, agendas=tuple(sorted((*others, agenda), key=lambda one: one.stage)))

    return _tell(
        meeting,
        recording,
        seen,
        lambda told: next((one for one in told.agendas if one.stage is agenda.stage), None),
        change,
    )


@recorded
def adopt_agenda(*, meeting: Meeting, event: EventEntry | None, seen: str, recording: Recording) -> Meeting:
    """At which sitting the agenda was adopted, and on which day; None where nothing is to be said of it."""
    return _tell(
        meeting, recording, seen, lambda told: told.agenda_adopted, lambda told: replace(told, agenda_adopted=event)
    )


@recorded
def open_meeting(*, meeting: Meeting, opening: OpeningEntry | None, seen: str, recording: Recording) -> Meeting:
    """Who opened the meeting; None where nothing is to be said of it."""
    return _tell(meeting, recording, seen, lambda told: told.opening, lambda told: replace(told, opening=opening))


@recorded
def consider_item(*, meeting: Meeting, considered: ConsideredEntry, seen: str, recording: Recording) -> Meeting:
    """At which sittings and on which days an item was considered, and who introduced it."""

    def change(told: MeetingEntry) -> MeetingEntry:
        others = [one for one in told.considered if one.item != considered.item]
        # That nothing is known of it need not be kept.
        here = [] if considered == ConsideredEntry(considered.item) else [considered]
        return replace(told, considered=tuple(sorted(others + here, key=lambda one: one.item)))

    return _tell(meeting, recording, seen, lambda told: considered_in(told, considered.item), change)


@recorded
def note_considered(
    *,
    meeting: Meeting,
    item: tuple[int, ...],
    sitting: int,
    standing: Standing | None,
    seen: Status | None,
    recording: Recording,
) -> Meeting:
    """That an item was considered at a sitting, or, where ``standing`` is None, that it was not. ``seen`` is how sure it
    was when somebody looked, or None."""

    def status(told: MeetingEntry) -> Status | None:
        kept = considered_at(told, item, sitting)
        return kept and kept.status

    return _tell(
        meeting,
        recording,
        edition_of(seen),
        status,
        lambda told: with_considered_at(told, item, sitting, standing),
    )


@recorded
def confirm_fact(*, meeting: Meeting, path: str, by: str, at: datetime, recording: Recording) -> Meeting:
    """Confirm the fact with this path within the meeting, as a report has it; ``by`` is the key of a capacity.
    NothingToConfirm where there is no value yet."""
    return _tell(meeting, recording, None, lambda told: None, lambda told: confirmed(told, path, by=by, at=at))


@recorded
def enter_statements(
    *, meeting: Meeting, statements: GivenList[StatementEntry] | None, seen: str, recording: Recording
) -> Meeting:
    """Who spoke, in the order in which they did; None where nothing is to be said of it."""
    return _tell(
        meeting, recording, seen, lambda told: told.statements, lambda told: replace(told, statements=statements)
    )


@recorded
def enter_attendance(
    *, meeting: Meeting, attendance: GivenList[AttendanceEntry] | None, seen: str, recording: Recording
) -> Meeting:
    """How many of each category were present, where participants are not listed one by one."""
    return _tell(
        meeting, recording, seen, lambda told: told.attendance, lambda told: replace(told, attendance=attendance)
    )


@recorded
def enter_participants(
    *, meeting: Meeting, participants: GivenList[str] | None, paper: str | None, seen: str, recording: Recording
) -> Meeting:
    """Which parties were present, by key, and the paper that lists them; attendance is counted from them."""
    return _tell(
        meeting,
        recording,
        seen,
        lambda told: (told.participants, told.participants_paper),
        lambda told: replace(told, participants=participants, participants_paper=paper),
    )


@recorded
def enter_documents(
    *, meeting: Meeting, documents: GivenList[str] | None, study: str | None, seen: str, recording: Recording
) -> Meeting:
    """Which papers lay before the meeting, by key, and the study among them."""
    return _tell(
        meeting,
        recording,
        seen,
        lambda told: (told.documents, told.study),
        lambda told: replace(told, documents=documents, study=study),
    )


@recorded
def adopt_report(*, meeting: Meeting, event: EventEntry | None, seen: str, recording: Recording) -> Meeting:
    """At which sitting the report was adopted, and on which day; None where nothing is to be said of it."""
    return _tell(
        meeting, recording, seen, lambda told: told.report_adopted, lambda told: replace(told, report_adopted=event)
    )


def _tell(
    meeting: Meeting,
    recording: Recording,
    seen: str | None,
    part: Callable[[MeetingEntry], Any],
    change: Callable[[MeetingEntry], MeetingEntry],
) -> Meeting:
    # The lock comes first: what is read after it is what everybody before has kept.
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    body = meeting.body
    row = meeting_with_key(body, meeting.key)
    told = told_of(row)
    if seen is not None and edition_of(part(told)) != seen:
        raise Changed(told)
    entry = change(told)
    known = Known.of(body)
    rules.check_meetings([entry], parties=known.parties, capacities=known.capacities, papers=known.papers)
    belong_to_the_record(body, entry, known, recording)
    return keep_meeting(body=body, row=row, entry=entry, known=known, recording=recording)
