"""Asking for long work on records."""

from datetime import datetime

from sessional.bodies.models import Body
from sessional.intake.work import RECORD_EXPORT
from sessional.journal.entries import Actor
from sessional.tasks.actions import begin_work
from sessional.tasks.models import Work


def export_record(*, body: Body, by: Actor, at: datetime) -> Work:
    """Ask for the record file of a body and the files of all its reports, in one zip file."""
    return begin_work(kind=RECORD_EXPORT, body_id=body.pk, subject=str(body.pk), name=body.key, by=by, at=at)
