"""The rows of a meeting, made to say what is told of it. Whether that is right is checked before."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from sessional.bodies.models import Body, Capacity, Party
from sessional.bodies.queries import capacities_by_key, parties_by_key
from sessional.facts.recording import Recording, Unique
from sessional.facts.standing import Given, GivenList, Standing, columns_of
from sessional.meetings.entries import (
    AgendaItemEntry,
    ConsideredEntry,
    EventEntry,
    ItemNumber,
    MeetingEntry,
)
from sessional.meetings.models import (
    Agenda,
    AgendaItem,
    AttendanceCount,
    Considered,
    ConsideredDay,
    ConsideredSitting,
    Event,
    EventKind,
    Meeting,
    MeetingPaper,
    Opening,
    OpeningOfficer,
    Panellist,
    Participant,
    Sitting,
    Statement,
)
from sessional.meetings.queries import (
    agenda_in_force,
    event_of,
    every_item,
    items_in_order,
    opening_of,
)
from sessional.papers.models import Paper
from sessional.papers.queries import papers_by_key


@dataclass(frozen=True, slots=True)
class Known:
    """What the body knows, by key."""

    parties: Mapping[str, Party]
    capacities: Mapping[str, Capacity]
    papers: Mapping[str, Paper]

    @classmethod
    def of(cls, body: Body) -> Self:
        return cls(parties_by_key(body), capacities_by_key(body), papers_by_key(body))

    def paper(self, key: str | None) -> Paper | None:
        return None if key is None else self.papers[key]


def columns_of_meeting(body: Body, entry: MeetingEntry, known: Known) -> dict[str, Any]:
    dates = entry.dates.value
    place = entry.place or Given(None)
    return {
        "body": body,
        "key": entry.key,
        "number": entry.number,
        "first_day": dates and dates.first,
        "last_day": dates and dates.last,
        **columns_of("dates_", entry.dates.standing, known.capacities),
        "place_name": place.value and place.value.name,
        "place_located": place.value and place.value.located,
        **columns_of("place_", place.standing, known.capacities),
        "outcome": entry.outcome,
        "participants_paper": known.paper(entry.participants_paper),
        "study": known.paper(entry.study),
        **columns_of("speakers_", entry.statements and entry.statements.standing, known.capacities),
        **columns_of("attendance_", entry.attendance and entry.attendance.standing, known.capacities),
        **columns_of("participants_", entry.participants and entry.participants.standing, known.capacities),
        **columns_of("documents_", entry.documents and entry.documents.standing, known.capacities),
    }


class Keeping:
    """One meeting that is kept, what is told of it, and the writing of the one upon the other."""

    def __init__(self, row: Meeting, entry: MeetingEntry, known: Known, recording: Recording):
        self.row = row
        self.entry = entry
        self.known = known
        self.recording = recording
        self.sittings: dict[int, Sitting] = {}
        self.items: dict[ItemNumber, AgendaItem] = {}

    def record(self) -> None:
        self.record_sittings()
        self.record_agendas()
        for kind, event in (
            (EventKind.AGENDA_ADOPTED, self.entry.agenda_adopted),
            (EventKind.REPORT_ADOPTED, self.entry.report_adopted),
        ):
            # Told under the name of whichever action writes the meeting.
            keep_event(self.row, kind, event, "", self.sittings, self.known.capacities, self.recording)
        self.record_considered()
        self.record_opening()
        self.record_statements()
        self.record_attendance()
        self.record_documents()

    def rows(self, model, kept, told, *by: str, unique: Sequence[Unique] = ()) -> list:
        return self.recording.rows(model, kept, told, body_id=self.row.body_id, by=by, unique=unique)

    def standing(self, standing: Standing) -> dict[str, Any]:
        return columns_of("", standing, self.known.capacities)

    def listed(self, given: GivenList | None, column: str, of: Callable[[Any], Any], **parent) -> list[dict[str, Any]]:
        """The parts of a list as columns: what each is, where it stands in the list, and how sure it is."""
        return [
            {**parent, column: of(part.value), "position": place, **self.standing(part.standing)}
            for place, part in enumerate(given.parts if given else ())
        ]

    def record_sittings(self) -> None:
        told = [
            {
                "meeting": self.row,
                "number": sitting.number,
                "day": sitting.date,
                "half": sitting.half,
                "starts": sitting.starts,
                "ends": sitting.ends,
                **self.standing(sitting.standing),
            }
            for sitting in self.entry.sittings
        ]
        rows = self.rows(
            Sitting,
            self.row.sittings.all(),
            told,
            "number",
            unique=[Unique(("day", "half"), lambda _number: {"half": None})],
        )
        self.sittings = {row.number: row for row in rows}

    def record_agendas(self) -> None:
        told = [
            {"meeting": self.row, "stage": agenda.stage, "paper": self.known.paper(agenda.paper)}
            for agenda in self.entry.agendas
        ]
        rows = self.rows(Agenda, self.row.agendas.all(), told, "stage")
        numbered = {}
        for row, agenda in zip(rows, self.entry.agendas, strict=True):
            kept = {item.numbers: item.row for item in every_item(items_in_order(row))}
            numbered[row.stage] = self.record_items(row, None, agenda.items, (), kept)
            self.recording.leave(
                *(item for numbers, item in kept.items() if numbers not in numbered[row.stage]),
                body_id=self.row.body_id,
            )
        in_force = agenda_in_force(rows)
        self.items = numbered[in_force.stage] if in_force else {}

    def record_items(
        self,
        agenda: Agenda,
        parent: AgendaItem | None,
        items: Sequence[AgendaItemEntry],
        above: ItemNumber,
        kept: Mapping[ItemNumber, AgendaItem],
    ) -> dict[ItemNumber, AgendaItem]:
        """An item is known again by its numbers. Gives all items, those within items included, by their numbers."""
        found = {}
        for item in items:
            numbers = (*above, item.number)
            found[numbers] = row = self.recording.row(
                AgendaItem,
                kept.get(numbers),
                body_id=self.row.body_id,
                agenda=agenda,
                parent=parent,
                number=item.number,
                kind=item.kind,
                title=item.title,
            )
            found |= self.record_items(agenda, row, item.items, numbers, kept)
        return found

    def record_considered(self) -> None:
        told = [
            {
                "meeting": self.row,
                "item": self.items[considered.item],
                **columns_of("sittings_", considered.sittings.standing, self.known.capacities),
                **columns_of("days_", considered.days and considered.days.standing, self.known.capacities),
                **columns_of("panellists_", considered.panellists.standing, self.known.capacities),
            }
            for considered in self.entry.considered
        ]
        rows = self.rows(Considered, self.row.considered.all(), told, "item")
        for row, considered in zip(rows, self.entry.considered, strict=True):
            self.record_when(row, considered)

    def record_when(self, row: Considered, entry: ConsideredEntry) -> None:
        sittings = [
            {"considered": row, "sitting": self.sittings[part.value], **self.standing(part.standing)}
            for part in entry.sittings.parts
        ]
        self.rows(ConsideredSitting, row.sittings.all(), sittings, "sitting")
        days = [
            {"considered": row, "day": part.value, **self.standing(part.standing)}
            for part in (entry.days.parts if entry.days else ())
        ]
        self.rows(ConsideredDay, row.days.all(), days, "day")
        panellists = self.listed(entry.panellists, "capacity", self.known.capacities.get, considered=row)
        self.rows(Panellist, row.panellists.all(), panellists, "capacity")

    def record_opening(self) -> None:
        kept, entry = opening_of(self.row), self.entry.opening
        if entry is None:
            self.recording.leave(kept, body_id=self.row.body_id)
            return
        row = self.recording.row(
            Opening,
            kept,
            body_id=self.row.body_id,
            meeting=self.row,
            acting_as=entry.acting_as,
            sitting=self.sittings.get(entry.sitting),
            **columns_of("officers_", entry.officers.standing, self.known.capacities),
        )
        officers = self.listed(entry.officers, "capacity", self.known.capacities.get, opening=row)
        self.rows(OpeningOfficer, row.officers.all(), officers, "capacity")

    def record_statements(self) -> None:
        told, made = [], Counter()
        for place, part in enumerate(self.entry.statements.parts if self.entry.statements else ()):
            statement = part.value
            made[statement.party] += 1
            told.append(
                {
                    "meeting": self.row,
                    "party": self.known.parties[statement.party],
                    "occurrence": made[statement.party],
                    "position": place,
                    "sitting": self.sittings.get(statement.sitting),
                    "item": self.items.get(statement.item),
                    "on_behalf_of": statement.on_behalf_of,
                    **self.standing(part.standing),
                }
            )
        self.rows(Statement, self.row.statements.all(), told, "party", "occurrence")

    def record_attendance(self) -> None:
        counts = [
            {
                "meeting": self.row,
                "category": part.value.category,
                "count": part.value.count,
                "position": place,
                **self.standing(part.standing),
            }
            for place, part in enumerate(self.entry.attendance.parts if self.entry.attendance else ())
        ]
        self.rows(AttendanceCount, self.row.attendance.all(), counts, "category")
        participants = self.listed(self.entry.participants, "party", self.known.parties.get, meeting=self.row)
        self.rows(Participant, self.row.participants.all(), participants, "party")

    def record_documents(self) -> None:
        documents = self.listed(self.entry.documents, "paper", self.known.papers.get, meeting=self.row)
        self.rows(MeetingPaper, self.row.documents.all(), documents, "paper")


def keep_meeting(
    *, body: Body, row: Meeting | None, entry: MeetingEntry, known: Known, recording: Recording
) -> Meeting:
    """Make one meeting say what is told of it, or make it where ``row`` is None. Whether the entry is right is checked
    before; the row was read by ``queries.with_everything``."""
    kept = recording.row(Meeting, row, body_id=body.pk, **columns_of_meeting(body, entry, known))
    Keeping(kept, entry, known, recording).record()
    return kept


def keep_event(
    meeting: Meeting,
    kind: EventKind,
    entry: EventEntry | None,
    subject: str,
    sittings: Mapping[int, Sitting],
    capacities: Mapping[str, Capacity],
    recording: Recording,
) -> Event | None:
    kept = event_of(meeting, kind, subject)
    if entry is None:
        recording.leave(kept, body_id=meeting.body_id)
        return None
    return recording.row(
        Event,
        kept,
        body_id=meeting.body_id,
        meeting=meeting,
        kind=kind,
        subject=subject,
        sitting=sittings.get(entry.sitting.value),
        **columns_of("sitting_", entry.sitting.standing, capacities),
        day=entry.date.value,
        **columns_of("day_", entry.date.standing, capacities),
        amended=entry.amended,
    )
