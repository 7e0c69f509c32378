"""A worker: a process that carries out what is in the queue, says that it is alive, and takes up what others left."""

import logging
import secrets
import signal
import threading
import time
from collections.abc import Iterable
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import DatabaseError, OperationalError, connection
from django.db.models import DateTimeField, ExpressionWrapper
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker as QueueWorker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import is_locked_database_exception

from sessional.tasks.actions import SESSIONAL, take_up_work
from sessional.tasks.models import Worker
from sessional.tasks.pruning import prune
from sessional.tasks.queries import abandoned_works

log = logging.getLogger(__name__)

#: How long a worker is taken for alive after it last said so, and how often the queue is looked at, in seconds.
LEASE = 60.0
INTERVAL = 1.0
#: What is left of work that ended long ago is looked for this often, in seconds.
HOUR = 3600.0
#: A worker says that it is alive so many times within its lease.
BEATS = 6


def new_name() -> str:
    """A name that no other worker has."""
    return secrets.token_hex(16)


def say_alive(name: str, lease: float) -> None:
    """The worker is alive for so many seconds from now, by the clock of the database: workers may run on several machines,
    whose own clocks need not agree."""
    until = ExpressionWrapper(Now() + timedelta(seconds=lease), output_field=DateTimeField())
    if not Worker.objects.filter(pk=name).update(good_until=until):
        Worker(pk=name, good_until=until).save(force_insert=True)


def forget_worker(name: str) -> None:
    """The worker has ended: what it had in its hands can be taken up at once."""
    Worker.objects.filter(pk=name).delete()


def take_up_abandoned() -> int:
    """Put works that nobody carries out any longer into the queue again, and what other rooms have in the queue; how
    many."""
    at = timezone.now()
    taken = sum(take_up_work(work_id=work.pk, by=SESSIONAL, at=at) for work in abandoned_works())
    if taken:
        log.warning("%d works were left unfinished by a worker, and are taken up again", taken)
    taken += sum(import_string(name)() for name in settings.TAKEN_UP_BESIDE_WORK)
    Worker.objects.filter(good_until__lt=Now()).delete()
    return taken


class Broom:
    """Removes what is left of work that ended long ago, when it is first asked and then once in an hour."""

    def __init__(self):
        self._next = 0.0

    def sweep(self) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + HOUR
            prune(timezone.now())


class Heart(threading.Thread):
    """Beats beside the work: says that the worker is alive, takes up what others left, and removes what is left of work
    that ended long ago. A context: it beats within."""

    def __init__(self, name: str, lease: float):
        super().__init__(name="heart", daemon=True)
        self.worker = name
        self.lease = lease
        self._end = threading.Event()
        self._broom = Broom()

    def __enter__(self) -> Self:
        # Before the first task is taken, or another worker would take it for abandoned.
        say_alive(self.worker, self.lease)
        self.start()
        return self

    def __exit__(self, kind, error, trace) -> None:
        self._end.set()
        self.join()
        forget_worker(self.worker)

    def run(self) -> None:
        try:
            while True:
                self._beat()
                if self._end.wait(self.lease / BEATS):
                    return
        finally:
            connection.close()

    def _beat(self) -> None:
        try:
            say_alive(self.worker, self.lease)
            take_up_abandoned()
            self._broom.sweep()
        except DatabaseError:
            # A database that is busy or away comes back, and the next beat finds it.
            log.warning("the worker could not say that it is alive", exc_info=True)
            connection.close()
        except OSError:
            # The heart beats on where a folder cannot be cleared.
            log.warning("results of work that ended long ago could not be removed", exc_info=True)


def work_on(
    *,
    name: str,
    lease: float = LEASE,
    interval: float = INTERVAL,
    until_empty: bool = False,
    signals: Iterable[signal.Signals] = (),
) -> None:
    """Carry out what is in the queue, until one of the signals ends it, which it does when the work in hand is done, or at
    the second signal; with ``until_empty``, until there is nothing left. Keyboards are for whoever started it to mind
    unless SIGINT is among the signals."""
    worker = _of_the_queue(name, interval, until_empty)
    with Heart(name, lease):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for one in signals:
            signal.signal(one, worker.shutdown)
        if until_empty:
            take_up_abandoned()
        while worker.running:
            try:
                worker.run()
                if until_empty:
                    return
            except OperationalError as error:
                # SQLite has one writer at a time, and a long one may outlast the patience of the queue.
                if not is_locked_database_exception(error):
                    raise


def carry_out_all(name: str) -> None:
    """Carry out what is in the queue in this very thread, and nothing beside it: for a process that will not be missed, such
    as a test."""
    worker = _of_the_queue(name, 0.0, True)
    while (task := DBTaskResult.objects.ready().first()) is not None:
        task.claim(name)
        worker.run_task(task)


def _of_the_queue(name: str, interval: float, until_empty: bool) -> QueueWorker:
    return QueueWorker(
        queue_names=["*"],
        interval=interval,
        batch=until_empty,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
