"""Long work on what was issued: the public export of a body's journal, which everybody may ask for."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from django.utils import timezone

from sessional import __version__
from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_id
from sessional.journal.exporting import IssuedFile, export_journal
from sessional.journal.queries import head_of
from sessional.papers.queries import issued_public_files
from sessional.tasks import results
from sessional.tasks.carrying import Carrying, Impossible, carried
from sessional.tasks.models import Work, WorkState

#: The kind of work, and the word for what can go wrong with it.
JOURNAL_EXPORT = "journal-export"
GONE = "gone"
#: An export that failed is not begun again sooner, however often somebody asks.
PAUSE = timedelta(minutes=1)


@carried
def write_journal_export(carrying: Carrying) -> None:
    """The zip file that `sessional export_journal` writes."""
    body = body_with_id(carrying.work.body_id)
    if body is None:
        raise Impossible(GONE)
    files = list(issued_public_files(body, at=timezone.now()))
    carrying.plan(_basis(body, files), 1)
    carrying.finish_written(
        f"{body.key}-journal.zip",
        lambda target: export_journal(body_id=body.pk, key=body.key, files=files, target=target),
    )


def failed_just_now(work: Work, at: datetime) -> bool:
    """Whether a work ended without a result so shortly ago that it is not begun again yet."""
    return work.state is WorkState.FAILED and at - work.ended_at < PAUSE


def is_current(work: Work, body: Body, at: datetime) -> bool:
    """Whether a work has made the export that would be made now, and it is there."""
    if work.state is not WorkState.FINISHED or not results.is_there(work.pk, work.result_digest):
        return False
    return work.basis == _basis(body, list(issued_public_files(body, at=at)))


def _basis(body: Body, files: Sequence[IssuedFile]) -> str:
    """The digest of what the export is made from: while it is the same, so are its bytes."""
    head = head_of(body.pk)
    told = (__version__, body.key, head and (head.number, head.head), [(file.name, file.sha256) for file in files])
    return sha256(repr(told).encode()).hexdigest()
