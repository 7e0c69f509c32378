"""What a meeting speaks of belongs to the record of its body, also where it was entered on a screen: a record file that
tells of the meeting has to tell of it too."""

from collections.abc import Iterable, Iterator

from django.db.models import Max

from sessional.bodies.keys import key_of
from sessional.bodies.models import Body, Capacity, Party, RosterEntry
from sessional.facts.recording import Recording
from sessional.meetings.entries import MeetingEntry
from sessional.meetings.keeping import Known
from sessional.papers.models import Paper


def belong_to_the_record(body: Body, entry: MeetingEntry, known: Known, recording: Recording) -> None:
    """Have the record tell of every paper, party and capacity that the meeting speaks of, and of who holds these."""
    papers = {known.papers[key] for key in _papers(entry)}
    capacities = {known.capacities[key] for key in _capacities(entry)}
    acted_for = {one.party_id for one in capacities}
    parties = {known.parties[key] for key in _parties(entry)}
    parties |= {one for one in known.parties.values() if one.pk in acted_for}
    for model, rows in ((Party, parties), (Capacity, capacities), (Paper, papers)):
        for row in sorted(rows, key=lambda one: one.key):
            if not row.in_record:
                recording.row(model, row, body_id=body.pk, in_record=True)
    _enter_into_the_roster(body, capacities, recording)


def _enter_into_the_roster(body: Body, capacities: Iterable[Capacity], recording: Recording) -> None:
    there = {one.person_id: one.key for one in body.roster.all()}
    taken = set(there.values())
    place = body.roster.aggregate(last=Max("position"))["last"]
    for capacity in sorted(capacities, key=lambda one: one.key):
        if capacity.person_id in there:
            continue
        names = capacity.person.names
        key = key_of(names.in_language("en")[0], taken)
        place = 0 if place is None else place + 1
        recording.row(
            RosterEntry, None, body_id=body.pk, body=body, key=key, position=place, person=capacity.person
        )
        there[capacity.person_id] = key
        taken.add(key)


def _papers(entry: MeetingEntry) -> Iterator[str]:
    told = [agenda.paper for agenda in entry.agendas] + [entry.participants_paper, entry.study]
    told += [part.value for part in entry.documents.parts] if entry.documents else []
    yield from (key for key in told if key is not None)


def _parties(entry: MeetingEntry) -> Iterator[str]:
    yield from (part.value.party for part in (entry.statements.parts if entry.statements else ()))
    yield from (part.value for part in (entry.participants.parts if entry.participants else ()))


def _capacities(entry: MeetingEntry) -> Iterator[str]:
    for considered in entry.considered:
        yield from (part.value for part in considered.panellists.parts)
    yield from (part.value for part in (entry.opening.officers.parts if entry.opening else ()))
