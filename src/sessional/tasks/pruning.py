"""What is left of work that has ended: how long it is kept, and how it is removed."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from sessional.tasks import results
from sessional.tasks.models import UNFINISHED, Work
from sessional.tasks.queue import ENDED

log = logging.getLogger(__name__)

#: So many rows are removed in one transaction, so that others who write wait for none of them long.
PIECE = 500


def prune(at: datetime) -> int:
    """Remove works that ended longer ago than the settings' ``WORK_KEPT_DAYS``, with their steps and results, and what the
    queue has of tasks that ended as long ago; how many rows. With 0 days everything is kept.

    Rows go first and in one transaction; their files follow. Where a process is killed in between, files lie there that
    belong to no work: these are removed too, then or the next time. The lines of the journal stay.
    """
    if not settings.WORK_KEPT_DAYS:
        return 0
    before = at - timedelta(days=settings.WORK_KEPT_DAYS)
    ended = Work.objects.exclude(state__in=UNFINISHED).filter(ended_at__lt=before)
    tasks = DBTaskResult.objects.filter(status__in=ENDED, finished_at__lt=before)
    removed = _in_pieces(ended) + _in_pieces(tasks)
    left = _remove_files_of_nothing()
    if removed or left:
        log.info("%d rows of work that ended, and %d folders of results, were removed", removed, left)
    return removed


def _in_pieces(rows) -> int:
    removed = 0
    while ids := list(rows.order_by("pk").values_list("pk", flat=True)[:PIECE]):
        with transaction.atomic():
            # Asked again within: it may be in other hands by now.
            removed += rows.filter(pk__in=ids).order_by().delete()[1].get(rows.model._meta.label, 0)
    return removed


def _remove_files_of_nothing() -> int:
    """Remove folders of results whose work is gone. The row of a work is there before its folder is."""
    there = list(results.folders())
    known = set(Work.objects.filter(pk__in=there).values_list("pk", flat=True))
    gone = [work_id for work_id in there if work_id not in known]
    for work_id in gone:
        results.remove_all_but(work_id)
    return len(gone)
