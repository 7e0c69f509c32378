"""Long work as rows: what was asked for and how far it is, the steps that are done, and the workers that are there."""

from enum import StrEnum
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified
from sessional.facts.standing import one_of
from sessional.facts.visibility import VisibilityColumns
from sessional.journal.entries import Actor, ActorKind


class WorkState(StrEnum):
    """Asked for and not begun; in a worker's hands; done, with its result; or ended without one."""

    WAITING = "waiting"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"


UNFINISHED = (WorkState.WAITING, WorkState.RUNNING)
_UNFINISHED = [state.value for state in UNFINISHED]


class Work(Identified, VisibilityColumns):
    """Something that takes longer than a page may. While it is not finished, nobody can ask for the same again.

    ``kind`` is one of the settings' ``WORK_KINDS``; ``subject`` is the id of what it is done to, and ``name`` what that
    is called. ``asked_by``, ``asked_as`` and ``asked_for`` are the name, the office and the party of whoever asked, as
    they then were, and ``asker`` has the ids beside them. ``done`` of ``total`` steps are done; ``message`` names the last. ``basis`` is the digest of what the
    steps were made from: where that has changed, they are made anew. ``task_id`` is the task in the queue that may carry
    the work out: a task that was given up for dead finds another there, and can write nothing more. ``problem`` is a
    word for what went wrong, and ``details`` what there is to say of it. The result is a file in the folder of results.
    A ``quiet`` work is one that anybody may ask for: it changes nothing and shows nothing that is not public, so the
    journal has no line of it, and only the latest is kept.
    """

    body_id = models.UUIDField(editable=False)
    party_id = models.UUIDField(null=True, editable=False)
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    name = models.CharField(max_length=500)
    asked_by = models.CharField(max_length=500)
    asked_as = models.CharField(max_length=40, blank=True, default="")
    asked_for = models.CharField(max_length=500, blank=True, default="")
    asker = models.JSONField(default=dict, editable=False)
    asked_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    state = EnumField(WorkState, default=WorkState.WAITING.value)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=255, blank=True, default="")
    basis = models.CharField(max_length=64, blank=True, default="")
    task_id = models.UUIDField(null=True, editable=False)
    quiet = models.BooleanField(default=False, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=40, blank=True, default="")
    details = models.JSONField(default=dict, blank=True)
    result_name = models.CharField(max_length=255, blank=True, default="")
    result_digest = models.CharField(max_length=64, blank=True, default="")
    result_size = models.PositiveBigIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = _("long work")
        verbose_name_plural = _("long work")
        ordering = ["body_id", "-asked_at"]
        indexes = [models.Index(name="tasks_work_of_body", fields=["body_id", "-asked_at"])]
        constraints = [
            models.UniqueConstraint(
                name="tasks_work_once", fields=["body_id", "kind", "subject"], condition=Q(state__in=_UNFINISHED)
            ),
            one_of("tasks_work_state", "state", WorkState),
            models.CheckConstraint(name="tasks_work_done_of_total", condition=Q(done__lte=F("total"))),
            models.CheckConstraint(
                name="tasks_work_ended",
                condition=Q(state__in=_UNFINISHED, ended_at__isnull=True)
                | (~Q(state__in=_UNFINISHED) & Q(ended_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="tasks_work_problem",
                condition=(Q(state=WorkState.FAILED.value) & ~Q(problem=""))
                | (~Q(state=WorkState.FAILED.value) & Q(problem="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"

    @property
    def actor(self) -> Actor:
        """Whoever asked, for what a work does in their name."""
        ids = {name: told and UUID(told) for name, told in self.asker.items() if name != "kind"}
        kind = ActorKind(self.asker["kind"])
        return Actor(kind, self.asked_by, office=self.asked_as, party=self.asked_for, **ids)

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED


class Step(Identified):
    """A step of a work that is done: a file in the folder of results, by the SHA-256 of what is in it."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="steps")
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["work", "name"]
        constraints = [models.UniqueConstraint(name="tasks_step_once", fields=["work", "name"])]

    def __str__(self) -> str:
        return self.name


class Worker(models.Model):
    """A process that carries work out. It is taken for alive until ``good_until``, by the clock of the database."""

    id = models.CharField(primary_key=True, max_length=64)
    good_until = models.DateTimeField()

    class Meta:
        verbose_name = _("worker")
        verbose_name_plural = _("workers")

    def __str__(self) -> str:
        return self.id
