"""Proving the chains of this installation: what is kept of them goes through the replay of :mod:`~sessional.journal.proof`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection

from sessional.journal.canonical import header, instant
from sessional.journal.guard import GUARD
from sessional.journal.models import Chain, Line
from sessional.journal.proof import Fault, Kept, Replay, Said
from sessional.journal.triggers import Guard

#: So many lines are read at a time.
PIECE = 2000


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of one chain: how far it goes, its head, everything that is wrong with it, and at which line each digest
    stands that was asked for and is in it."""

    place: str
    number: int
    head: str
    faults: tuple[Fault, ...]
    known: Mapping[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.place}: {self.number} lines; head {self.number} {self.head}"


def prove(
    body_id: UUID, *, place: str, earlier: Mapping[int, str] | None = None, heads: Iterable[str] = ()
) -> Proof:
    """Replay the chain of a body. ``place`` is what faults call it; ``earlier`` are the digests of an earlier export,
    ``heads`` digests that somebody knows.

    It can be done while others write: lines that come meanwhile are proved or left for the next time.
    """
    before = _head(body_id)
    replay = Replay(place, whole=True, earlier=earlier, heads=heads)
    faults = [fault for line in _lines(body_id) for fault in replay.line(kept(line))]
    after = _head(body_id)
    # While lines were read, the chain may have gone on from the one to the other.
    head = before if before is not None and before[0] == replay.number else after
    if None not in (before, after) and before[0] < replay.number < after[0]:
        head = (replay.number, replay.digest)
    return Proof(place, replay.number, replay.digest, (*faults, *replay.end(head)), replay.known)


def guard_faults(place: str = "journal", guard: Guard = GUARD) -> Iterator[Fault]:
    """The triggers that keep the journal, or what another guard is for, from being changed, where one of them is gone,
    switched off, or another than was made."""
    for name, became in guard.faults(connection):
        yield Fault(place, f"the database does not refuse changes any longer: its trigger {name} {became}")


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
