"""Proving the chains of this installation: what is kept of them goes through the replay of :mod:`~sessional.journal.proof`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from sessional.journal import guard
from sessional.journal.canonical import header, instant
from sessional.journal.models import Chain, Line
from sessional.journal.proof import Fault, Kept, Replay, Said

#: So many lines are read at a time.
PIECE = 2000


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of one chain: how far it goes, its head, and everything that is wrong with it."""

    place: str
    number: int
    head: str
    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        return f"{self.place}: {self.number} lines; head {self.number} {self.head}"


def prove(body_id: UUID, *, place: str, earlier: Mapping[int, str] | None = None) -> Proof:
    """Replay the chain of a body. ``place`` is what faults call it; ``earlier`` are the digests of an earlier export.

    It can be done while others write: lines that come meanwhile are proved or left for the next time.
    """
    before = _head(body_id)
    replay = Replay(place, whole=True, earlier=earlier)
    faults = [fault for line in _lines(body_id) for fault in replay.line(kept(line))]
    after = _head(body_id)
    # While lines were read, the chain may have gone on from the one to the other.
    head = before if before is not None and before[0] == replay.number else after
    if None not in (before, after) and before[0] < replay.number < after[0]:
        head = (replay.number, replay.digest)
    return Proof(place, replay.number, replay.digest, (*faults, *replay.end(head)))


def guard_faults() -> Iterator[Fault]:
    """The triggers that keep the journal from being changed, where one of them is gone."""
    for name in guard.missing(connection):
        yield Fault("journal", f"the database does not refuse changes any longer: its trigger {name} is gone")


def kept(line: Line) -> Kept:
    """A line with its payloads as the replay takes it."""
    told = header(
        body=str(line.body_id),
        number=line.number,
        at=line.at,
        matter=line.matter_digest,
        personal=line.personal_digest,
        previous=line.previous,
    )
    columns = {
        "verb": line.verb,
        "subject_kind": line.subject_kind,
        "subject_id": str(line.subject_id),
        "party_id": None if line.party_id is None else str(line.party_id),
        "visibility": line.visibility.value,
    }
    said = {
        one.part.value: Said(one.salt, one.content, one.erased_at and instant(one.erased_at))
        for one in line.payloads.all()
    }
    return Kept(told, line.digest, said, columns)


def _lines(body_id: UUID) -> Iterator[Line]:
    lines = Line.objects.filter(body_id=body_id).order_by("number").prefetch_related("payloads")
    return lines.iterator(chunk_size=PIECE)


def _head(body_id: UUID) -> tuple[int, str] | None:
    return Chain.objects.filter(pk=body_id).values_list("number", "head").first()
