"""The worker that `sessional run` starts beside the site: a process of its own in the same group, which ends with it."""

import logging
import subprocess
import sys
import threading
import time
from typing import Self

from django.db import DatabaseError, connection

from sessional.tasks.workers import forget_worker, new_name

log = logging.getLogger(__name__)

#: How long the worker may take to end what it is at when the site ends, in seconds. Whatever is cut short is taken up
#: again at the next start.
PATIENCE = 10.0
#: A worker that ends sooner than this, in seconds, is started anew only after a while, and a longer one each time.
SOON = 10.0
LONGEST_WAIT = 60.0


class WorkerBeside:
    """A context within which there is a worker: one that ends, however it ends, is followed by another.

    Its standard input is a pipe that nothing is ever written to. When this process ends, even by a signal that it cannot
    catch, the pipe ends, and the worker with it.
    """

    def __enter__(self) -> Self:
        self._leaving = threading.Event()
        self._start()
        self._watcher = threading.Thread(target=self._watch, name="worker beside", daemon=True)
        self._watcher.start()
        return self

    def __exit__(self, kind, error, trace) -> None:
        self._leaving.set()
        self._process.terminate()
        self._watcher.join()

    def _start(self) -> None:
        self._name, self._started = new_name(), time.monotonic()
        command = [sys.executable, "-m", "sessional.project.cli", "worker", "--beside", self._name]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE)

    def _watch(self) -> None:
        wait = 1.0
        while True:
            self._wait()
            if self._leaving.is_set():
                return
            log.error("the worker ended with status %s; another is started", self._process.returncode)
            self._forget()
            wait = min(2 * wait, LONGEST_WAIT) if time.monotonic() - self._started < SOON else 1.0
            if self._leaving.wait(wait):
                return
            self._start()

    def _wait(self) -> None:
        """Wait until the worker has ended; once the site is leaving, only for so long."""
        while self._process.poll() is None:
            if self._leaving.wait(0.2):
                try:
                    self._process.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    self._process.kill()
                    self._process.wait()

    def _forget(self) -> None:
        # It has certainly ended, so that what it had in its hands need not wait until its time is up.
        try:
            forget_worker(self._name)
        except DatabaseError:
            log.warning("the worker that ended could not be taken off the list", exc_info=True)
        finally:
            connection.close()
