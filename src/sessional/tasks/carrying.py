"""How the function for a kind of work is written, so that it can be stopped anywhere and taken up again.

@carried
def write_report_files(carrying: Carrying) -> None:
    done = carrying.plan(basis, total)
    ...
    carrying.advance(name, data)
    carrying.finish(name, carrying.archive())
"""

import io
import logging
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any, BinaryIO
from uuid import UUID

from django.db import DatabaseError
from django.utils import timezone

from sessional.tasks import results
from sessional.tasks.actions import (
    ERROR,
    SESSIONAL,
    TakenOver,
    advance_work,
    claim_work,
    fail_work,
    finish_work,
    plan_work,
)
from sessional.tasks.models import Step, Work
from sessional.tasks.results import Result

log = logging.getLogger(__name__)

#: The instant that everything in an archive bears, so that the same steps give the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Impossible(Exception):
    """The work cannot be done as things stand. ``problem`` is a word that pages have words for, with ``details``."""

    def __init__(self, problem: str, **details: Any):
        super().__init__(problem)
        self.problem = problem
        self.details = details


@dataclass(frozen=True, slots=True)
class Carrying:
    """A work in the hands of one task of the queue. Every method raises TakenOver when it is in other hands by now."""

    work: Work
    task_id: UUID

    def plan(self, basis: str, total: int) -> frozenset[str]:
        """Say how many steps there are, and the digest of what they are made from. Give the names of those that an
        earlier attempt did and that are still there: they need not be done again."""
        done = plan_work(work_id=self.work.pk, task_id=self.task_id, basis=basis, total=total)
        lost = [step.name for step in self.work.steps.all() if results.get(self.work.pk, step.digest) is None]
        if lost:
            Step.objects.filter(work=self.work, name__in=lost).delete()
            done = plan_work(work_id=self.work.pk, task_id=self.task_id, basis=basis, total=total)
        return done

    def advance(self, name: str, data: bytes) -> None:
        """A step is done, and made this file."""
        advance_work(work_id=self.work.pk, task_id=self.task_id, name=name, data=data)

    def archive(self) -> bytes:
        """The files of all steps in a zip file, in the order of their names."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.files():
                archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
        return written.getvalue()

    def finish(self, name: str, data: bytes) -> None:
        """The work is done, and this is its result."""
        self._finish(Result(name, results.put(self.work.pk, data), len(data)))

    def finish_written(self, name: str, write: Callable[[BinaryIO], object]) -> None:
        """The work is done when ``write`` has written its result into a file, which may be a large one."""
        self._finish(results.put_written(self.work.pk, name, write))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of what each step made, in the order of their names."""
        for step in self.work.steps.order_by("name"):
            data = results.get(self.work.pk, step.digest)
            if data is None:
                raise FileNotFoundError(f"what the step {step.name} made is gone from the folder of results")
            yield step.name, data

    def finish_with(self, last: Callable[[], object]) -> None:
        """The work is done with a last thing that is done in the transaction in which it ends: once, whatever happens to
        the worker. There is no file to be taken away."""
        finish_work(work_id=self.work.pk, task_id=self.task_id, by=SESSIONAL, at=timezone.now(), last=last)

    def _finish(self, result: Result) -> None:
        finish_work(work_id=self.work.pk, task_id=self.task_id, result=result, by=SESSIONAL, at=timezone.now())


def carried(function: Callable[[Carrying], None]) -> Callable[[UUID, UUID], None]:
    """Makes the function for a kind of work what the settings' ``WORK_KINDS`` name: it takes the work in hand, and keeps
    what went wrong. Where the database itself fails, the work is left as it is, to be taken up again."""

    @wraps(function)
    def carry(work_id: UUID, task_id: UUID) -> None:
        try:
            work = claim_work(work_id=work_id, task_id=task_id, at=timezone.now())
            try:
                function(Carrying(work, task_id))
            except (TakenOver, DatabaseError):
                raise
            except Impossible as error:
                _fail(work, task_id, error.problem, error.details)
            except Exception:
                log.exception("work %s (%s) ended with an error", work.pk, work)
                _fail(work, task_id, ERROR, {})
        except TakenOver:
            log.warning("work %s is in other hands, or has ended", work_id)

    return carry


def _fail(work: Work, task_id: UUID, problem: str, details: dict[str, Any]) -> None:
    fail_work(work_id=work.pk, task_id=task_id, problem=problem, details=details, by=SESSIONAL, at=timezone.now())
