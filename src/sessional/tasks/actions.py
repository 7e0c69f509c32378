"""Every write of a work: asked for, taken in hand, advanced, ended, taken up again."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from sessional.facts.visibility import Visibility
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.tasks import queue, results
from sessional.tasks.models import Step, Work, WorkState
from sessional.tasks.queries import is_abandoned, unfinished_work
from sessional.tasks.results import NOTHING, Result

#: A work that took its worker with it so many times is not begun again.
MOST_ATTEMPTS = 3
#: Words for what can go wrong with any work; rooms add their own.
ERROR, WORKER_LOST = "error", "worker-lost"
SESSIONAL = Actor(ActorKind.SYSTEM, "Sessional")


#: The ids of whoever asks for a work, by which it acts in their name.
IDS = ("person_id", "capacity_id", "party_id")


class TakenOver(Exception):
    """The work is in other hands now, or has ended: whoever carried it out so far writes nothing more."""


def begin_work(
    *,
    kind: str,
    body_id: UUID,
    subject: str,
    name: str,
    by: Actor,
    at: datetime,
    visibility: Visibility = Visibility.DESK,
    party_id: UUID | None = None,
    quiet: bool = False,
) -> Work:
    """Ask for a work of one of the settings' kinds; where the same is asked for already and has not ended, that one.

    ``quiet`` works are for what anybody may ask for: no line is written of them, they come after what others wait for,
    and what is left of earlier ones that failed is removed.
    """
    settings.WORK_KINDS[kind]
    try:
        with transaction.atomic():
            if found := unfinished_work(body_id, kind, subject):
                return found
            work = Work(
                body_id=body_id,
                party_id=party_id,
                kind=kind,
                subject=subject,
                name=name,
                asked_by=by.person,
                asked_as=by.office,
                asked_for=by.party,
                asker={"kind": by.kind.value} | {name: _id(getattr(by, name)) for name in IDS},
                asked_at=at,
                visibility=visibility,
                quiet=quiet,
            )
            if quiet:
                _same(work).filter(state=WorkState.FAILED).delete()
            work.task_id = _enqueue(work)
            work.save(force_insert=True)
            _write("begin_work", work, by, at, after={"kind": kind})
            return work
    except IntegrityError:
        # Somebody asked for the same at the same moment.
        found = unfinished_work(body_id, kind, subject)
        if found is None:
            raise
        return found


def claim_work(*, work_id: UUID, task_id: UUID, at: datetime) -> Work:
    """Take a work in hand for a task of the queue; TakenOver where another has it, or it has ended."""
    with transaction.atomic():
        claimed = _in_hand(work_id, task_id, (WorkState.WAITING, WorkState.RUNNING))
        if not claimed.update(state=WorkState.RUNNING, attempts=F("attempts") + 1):
            raise TakenOver
        Work.objects.filter(pk=work_id, begun_at__isnull=True).update(begun_at=at)
        return Work.objects.get(pk=work_id)


def plan_work(*, work_id: UUID, task_id: UUID, basis: str, total: int) -> frozenset[str]:
    """Say how many steps there are, and the digest of what they are made from; the names of those that are done already.

    Steps that were made from something else are forgotten. TakenOver as in :func:`claim_work`.
    """
    with transaction.atomic():
        if not _in_hand(work_id, task_id).update(total=F("total")):
            raise TakenOver
        Step.objects.filter(work_id=work_id).exclude(work__basis=basis).delete()
        names = frozenset(Step.objects.filter(work_id=work_id).values_list("name", flat=True))
        Work.objects.filter(pk=work_id).update(basis=basis, total=total, done=len(names))
        return names


def advance_work(*, work_id: UUID, task_id: UUID, name: str, data: bytes) -> None:
    """Keep what a step made; TakenOver as in :func:`claim_work`. How far a work is belongs to no record, so the journal has
    no line of it."""
    digest = results.put(work_id, data)
    with transaction.atomic():
        if not _in_hand(work_id, task_id).update(done=F("done") + 1, message=name):
            raise TakenOver
        Step.objects.create(work_id=work_id, name=name, digest=digest)


def finish_work(
    *,
    work_id: UUID,
    task_id: UUID,
    result: Result = NOTHING,
    by: Actor,
    at: datetime,
    last: Callable[[], object] | None = None,
) -> None:
    """End a work with what it made. Results of the same work asked for earlier are removed; TakenOver as in
    :func:`claim_work`. ``last`` is done in the same transaction: once, or not at all."""
    with transaction.atomic():
        told = {"result_name": result.name, "result_digest": result.digest, "result_size": result.size}
        if not _in_hand(work_id, task_id).update(
            state=WorkState.FINISHED, done=F("total"), message="", ended_at=at, **told
        ):
            raise TakenOver
        if last is not None:
            last()
        work = Work.objects.get(pk=work_id)
        _write("finish_work", work, by, at, before={}, after={} if result is NOTHING else {"result_name": result.name, "result_size": result.size})
        work.steps.all().delete()
        earlier = list(_same(work).exclude(result_digest=""))
        replaced = Work.objects.filter(pk__in=[one.pk for one in earlier])
        if work.quiet:
            replaced.delete()
        else:
            replaced.update(result_name="", result_digest="", result_size=None)
        transaction.on_commit(lambda: _clear(work, earlier))


def _clear(work: Work, earlier: list[Work]) -> None:
    results.remove_all_but(work.pk, work.result_digest)
    for one in earlier:
        results.remove_all_but(one.pk)


def fail_work(
    *, work_id: UUID, task_id: UUID, problem: str, details: Mapping[str, Any], by: Actor, at: datetime
) -> None:
    """End a work without a result; TakenOver as in :func:`claim_work`."""
    with transaction.atomic():
        if not _in_hand(work_id, task_id, (WorkState.WAITING, WorkState.RUNNING)).update(
            state=WorkState.FAILED, problem=problem, details=dict(details), ended_at=at
        ):
            raise TakenOver
        work = Work.objects.get(pk=work_id)
        _write("fail_work", work, by, at, before={}, after={"problem": problem})
        work.steps.all().delete()
        transaction.on_commit(lambda: results.remove_all_but(work_id))


def take_up_work(*, work_id: UUID, by: Actor, at: datetime) -> bool:
    """Put a work that nobody carries out any longer into the queue again; whether it was such a one.

    What its steps made is kept. One that has been begun too often is ended instead.
    """
    with transaction.atomic():
        work = Work.objects.select_for_update().filter(pk=work_id).first()
        if work is None or not work.is_unfinished or not is_abandoned(work):
            return False
        if work.attempts >= MOST_ATTEMPTS:
            fail_work(
                work_id=work_id,
                task_id=work.task_id,
                problem=WORKER_LOST,
                details={"attempts": work.attempts},
                by=by,
                at=at,
            )
            return True
        if work.task_id is not None:
            queue.give_up(work.task_id)
        work.task_id = _enqueue(work)
        work.state = WorkState.WAITING
        work.save(update_fields=["task_id", "state"])
        return True


def _in_hand(work_id: UUID, task_id: UUID, states=(WorkState.RUNNING,)):
    return Work.objects.filter(pk=work_id, task_id=task_id, state__in=states)


def _same(work: Work):
    """Works of the same on the same, but this one."""
    return Work.objects.filter(body_id=work.body_id, kind=work.kind, subject=work.subject).exclude(pk=work.pk)


def _id(one: UUID | None) -> str | None:
    return None if one is None else str(one)


def _enqueue(work: Work) -> UUID:
    return queue.enqueue(work.kind, work.pk, later=work.quiet)


def _write(verb: str, work: Work, by: Actor, at: datetime, *, after, before=None) -> None:
    if work.quiet:
        return
    subject = Subject("tasks.work", work.pk, work.name)
    change = Change(verb, subject, before, after, party_id=work.party_id, visibility=work.visibility)
    write_line(body_id=work.body_id, change=change, by=by, at=at)
