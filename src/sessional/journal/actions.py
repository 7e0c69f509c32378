"""Writing lines. Every other action calls this in its own transaction, so that a change and its line are kept together or
not at all."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from sessional.journal.canonical import canonical, header
from sessional.journal.entries import Actor, Change, Subject
from sessional.journal.models import Chain, Line, Part, Payload
from sessional.journal.proof import BEGINNING, header_digest, payload_digest
from sessional.journal.queries import lines_with_personal

#: Lines are written to the database so many at a time.
BATCH = 500


class NotInATransaction(RuntimeError):
    """A line was to be written outside the transaction of its change."""


def write_line(*, body_id: UUID, change: Change, by: Actor, at: datetime) -> Line:
    """Write one change; NotInATransaction outside one."""
    (line,) = write_lines(body_id=body_id, changes=[change], by=by, at=at)
    return line


def write_lines(*, body_id: UUID, changes: Sequence[Change], by: Actor, at: datetime) -> list[Line]:
    """Write changes of one body in their order, by one actor at one instant; NotInATransaction outside one.

    The chain of the body is locked until the transaction ends: other writers of the same body wait.
    """
    if not connection.in_atomic_block:
        raise NotInATransaction("a line of the journal is written in the transaction of its change")
    if not changes:
        return []
    # The instant is kept to the microsecond in UTC, as the database gives it back.
    at = at.astimezone(UTC)
    chain = _locked(body_id)
    lines, payloads = [], []
    for change in changes:
        parts = [_payload(Part.MATTER, _matter(change, by))]
        if change.personal is not None:
            parts.append(_payload(Part.PERSONAL, dict(change.personal)))
        digests = {one.part: payload_digest(one.salt, one.content) for one in parts}
        told = header(
            body=str(body_id),
            number=chain.number + 1,
            at=at,
            matter=digests[Part.MATTER],
            personal=digests.get(Part.PERSONAL),
            previous=chain.head,
        )
        line = Line(
            body_id=body_id,
            number=told["number"],
            at=at,
            matter_digest=told["matter"],
            personal_digest=told["personal"],
            previous=told["previous"],
            digest=header_digest(told),
            verb=change.verb,
            subject_kind=change.subject.kind,
            subject_id=change.subject.id,
            party_id=change.party_id,
            visibility=change.visibility,
        )
        for one in parts:
            one.line = line
        chain.number, chain.head = line.number, line.digest
        lines.append(line)
        payloads += parts
    Line.objects.bulk_create(lines, batch_size=BATCH)
    Payload.objects.bulk_create(payloads, batch_size=BATCH)
    chain.save(update_fields=["number", "head"])
    return lines


def lock_chain(*, body_id: UUID) -> None:
    """Have other writers of the body wait until the transaction ends, as if a line had been written: what is read from now
    on is all that they kept. NotInATransaction outside one."""
    if not connection.in_atomic_block:
        raise NotInATransaction("a chain is locked in the transaction of what is written from it")
    # The rows have to come for the lock to be taken.
    list(Chain.objects.select_for_update().filter(pk=body_id))


@transaction.atomic
def erase_personal(*, subject: Subject, by: Actor, at: datetime) -> list[Line]:
    """Erase what is personal in every line about a thing, such as the address of a person, in all chains.

    Salt and content go, so that nothing can be guessed from the digest, which stays: the chain holds. Each chain gets a
    line that says which lines were erased, seen by those who see the last of them; these lines are given. Names that
    stand in what a line says are not erased.
    """
    found: dict[UUID, list[Line]] = {}
    for line in lines_with_personal(subject.id):
        found.setdefault(line.body_id, []).append(line)
    written = []
    for body_id, lines in sorted(found.items()):
        change = Change(
            "erase_personal",
            subject,
            after={"erased": [line.number for line in lines]},
            party_id=lines[-1].party_id,
            visibility=lines[-1].visibility,
        )
        written.append(write_line(body_id=body_id, change=change, by=by, at=at))
        kept = Payload.objects.filter(line__in=[line.pk for line in lines], part=Part.PERSONAL, erased_at__isnull=True)
        kept.update(salt=None, content=None, erased_at=at)
    return written


def _locked(body_id: UUID) -> Chain:
    """The chain of the body, locked; begun where there is none."""
    chain = Chain.objects.select_for_update().filter(pk=body_id).first()
    if chain is not None:
        return chain
    try:
        with transaction.atomic():
            Chain.objects.create(body_id=body_id, head=BEGINNING)
    except IntegrityError:
        # Another transaction began it at the same moment.
        pass
    return Chain.objects.select_for_update().get(pk=body_id)


def _matter(change: Change, by: Actor) -> dict:
    return {
        "verb": change.verb,
        "subject": _plain(asdict(change.subject)),
        "actor": _plain(asdict(by)),
        "party": None if change.party_id is None else str(change.party_id),
        "visibility": change.visibility.value,
        "before": None if change.before is None else dict(change.before),
        "after": None if change.after is None else dict(change.after),
    }


def _plain(told: dict) -> dict:
    return {name: str(value) if isinstance(value, UUID) else value for name, value in told.items()}


def _payload(part: Part, content: dict) -> Payload:
    return Payload(part=part, salt=secrets.token_hex(16), content=canonical(content).decode())
