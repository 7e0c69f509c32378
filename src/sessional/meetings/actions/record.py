"""Writing what is told of meetings. Every action checks by the rules first, and raises their ValidationError."""

from collections.abc import Mapping, Sequence

from sessional.bodies.models import Body, Capacity
from sessional.facts.recording import Recording, Unique
from sessional.facts.written import recorded
from sessional.meetings import rules
from sessional.meetings.entries import (
    EventEntry,
    MeetingEntry,
)
from sessional.meetings.keeping import Keeping, Known, columns_of_meeting, keep_event
from sessional.meetings.models import (
    Event,
    EventKind,
    Meeting,
    Sitting,
)
from sessional.meetings.queries import (
    with_everything,
)

# More than any body meets: numbers for the moment in which two gatherings change theirs.
BEYOND = 1_000_000


@recorded
def record_meetings(*, body: Body, meetings: Sequence[MeetingEntry], recording: Recording) -> None:
    """Keep the gatherings of the body with all that is told of them. Parties, capacities and papers are kept before;
    the lists that they leave and their reports have actions of their own."""
    known = Known.of(body)
    rules.check_meetings(meetings, parties=known.parties, capacities=known.capacities, papers=known.papers)
    rows = recording.rows(
        Meeting,
        with_everything(body.meetings.all()),
        [columns_of_meeting(body, entry, known) for entry in meetings],
        body_id=body.pk,
        by=("key",),
        unique=[Unique(("number",), lambda number: {"number": BEYOND + number})],
    )
    for row, entry in zip(rows, meetings, strict=True):
        Keeping(row, entry, known, recording).record()


@recorded
def record_event(
    *,
    meeting: Meeting,
    kind: EventKind,
    entry: EventEntry | None,
    subject: str = "",
    sittings: Mapping[int, Sitting],
    capacities: Mapping[str, Capacity],
    recording: Recording,
) -> Event | None:
    """Keep when something was adopted at the meeting, or, where ``entry`` is None, that nothing is said of it.

    Whether the entry agrees with the meeting is for ``rules.check_event`` to say, before. ``sittings`` are those of the
    meeting by number, ``capacities`` those of the body by key.
    """
    return keep_event(meeting, kind, entry, subject, sittings, capacities, recording)
