"""Readings of works, named by their questions."""

from collections.abc import Collection, Iterator
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from sessional.facts.visibility import Sight, visible_to
from sessional.tasks import queue
from sessional.tasks.models import UNFINISHED, Work, Worker


def works_of(body_id: UUID, sight: Sight, *, kinds: Collection[str] = ()) -> QuerySet[Work]:
    """The body's works that somebody may see, the latest first; all of ``kinds``, which are theirs to look after."""
    seen = visible_to(sight) | Q(kind__in=kinds)
    return Work.objects.filter(seen, body_id=body_id).order_by("-asked_at", "-id")


def work_of(body_id: UUID, work_id: UUID, sight: Sight, *, kinds: Collection[str] = ()) -> Work:
    """One of them; Work.DoesNotExist where there is none that this somebody may see."""
    return works_of(body_id, sight, kinds=kinds).get(pk=work_id)


def unfinished_work(body_id: UUID, kind: str, subject: str) -> Work | None:
    """What was asked for and has not ended yet."""
    return Work.objects.filter(body_id=body_id, kind=kind, subject=subject, state__in=UNFINISHED).first()


def latest_work(body_id: UUID, kind: str, subject: str) -> Work | None:
    """What was asked for last, whatever became of it."""
    return Work.objects.filter(body_id=body_id, kind=kind, subject=subject).order_by("-asked_at", "-id").first()


def is_abandoned(work: Work) -> bool:
    """Whether nobody carries an unfinished work out any longer, or ever will."""
    return is_lost(work.task_id)


def is_lost(task_id: UUID | None) -> bool:
    """Whether nothing will come of a task any longer: it has ended, was never in the queue, or is in the hands of a worker
    that is not there."""
    if task_id is None or (worker := queue.worker_of(task_id)) is None:
        return True
    return worker != "" and not Worker.objects.filter(pk=worker, good_until__gte=Now()).exists()


def abandoned_works() -> Iterator[Work]:
    """Unfinished works that have to be taken up again."""
    return (work for work in Work.objects.filter(state__in=UNFINISHED).order_by("asked_at") if is_abandoned(work))
