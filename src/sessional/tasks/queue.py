"""The queue: rows of django-tasks-db, one for each attempt at a work, put there in the transaction that asks for it."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models.functions import Now
from django.utils.module_loading import import_string
from django_tasks import TaskContext, TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

ENDED = frozenset({TaskResultStatus.FAILED, TaskResultStatus.SUCCESSFUL})
#: The priority of what comes after everything else, and that of the rest.
LATER, DEFAULT_PRIORITY = -10, 0


@task(takes_context=True)
def carry_out(context: TaskContext, kind: str, work_id: str) -> None:
    """Hand a work, or whatever else has this id, to the function that the settings name for its kind."""
    import_string(settings.WORK_KINDS[kind])(UUID(work_id), UUID(str(context.task_result.id)))


def enqueue(kind: str, work_id: UUID, *, later: bool = False, after: datetime | None = None) -> UUID:
    """A new task in the queue, by its id; ``later`` puts it behind all others, and it is not begun before ``after``."""
    task = carry_out.using(priority=LATER if later else DEFAULT_PRIORITY, run_after=after)
    return UUID(str(task.enqueue(kind, str(work_id)).id))


def worker_of(task_id: UUID) -> str | None:
    """The worker that has the task in its hands, ``""`` where it still waits in the queue, None where the task has ended
    or was lost."""
    row = DBTaskResult.objects.filter(pk=task_id).only("status", "worker_ids").first()
    if row is None or row.status in ENDED:
        return None
    return "" if row.status == TaskResultStatus.READY else row.worker_ids[-1]


def give_up(task_id: UUID) -> None:
    """Mark a task that a worker left in the middle as failed. The row stays: the worker may be there after all, and will
    want to write in it how the task ended."""
    DBTaskResult.objects.filter(pk=task_id, status=TaskResultStatus.RUNNING).update(
        status=TaskResultStatus.FAILED, finished_at=Now(), traceback="left in the middle by its worker"
    )
