"""Letters of invitation on their way: a worker composes each when it sends it, and tries again until it has gone out.

What waits in the queue is the id of the invitation. The address in the letter, which lets somebody in, is in no row and in
no task: it follows from the id and the signing key, so that a letter that went out twice, because a worker was killed
before it could say so, has the same address both times.
"""

import base64
import logging
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from sessional.accounts.letters import send_invitation
from sessional.accounts.models import Invitation
from sessional.accounts.queries import digest_of, letters_waiting
from sessional.tasks import queue
from sessional.tasks.queries import is_lost

log = logging.getLogger(__name__)

#: The kind of task.
INVITATION_LETTER = "invitation-letter"
#: How long it is waited after each attempt; after further ones as long as after the last.
WAITS = (*(timedelta(minutes=one) for one in (1, 5, 15, 60)), timedelta(hours=4))
#: From here on, what a mail server answers is meant for good (RFC 5321).
FOR_GOOD = 500


def token_of(invitation: Invitation) -> str:
    """The secret in the address of an invitation's letter."""
    made = salted_hmac("sessional.accounts.invitation", str(invitation.pk), algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def enqueue_letter(invitation: Invitation, *, after: datetime | None = None) -> UUID:
    """Put the letter of an invitation into the queue; the id of the task, which the invitation has to be given."""
    return queue.enqueue(INVITATION_LETTER, invitation.pk, after=after)


def post_invitation(invitation_id: UUID, task_id: UUID) -> None:
    """Send the letter of an invitation that waits for this task; one that was sent, accepted or withdrawn is left alone.

    Where the mail server is not there, or does not take the letter now, it is put into the queue for later.
    """
    invitation = _in_hand(invitation_id, task_id)
    if invitation is None:
        return
    try:
        send_invitation(invitation, token_of(invitation))
    except SMTPRecipientsRefused as error:
        log.warning("the letter of invitation %s was refused", invitation.pk)
        _keep(invitation, refused=all(code >= FOR_GOOD for code, _said in error.recipients.values()))
    except OSError:
        # As all errors of smtplib are. What they say may hold the address of the person, and is for the log alone.
        log.warning("the letter of invitation %s could not be sent", invitation.pk, exc_info=True)
        _keep(invitation, refused=False)
    else:
        Invitation.objects.filter(pk=invitation.pk, task_id=task_id).update(sent_at=timezone.now())


def take_up_letters() -> int:
    """Put letters that no task will send any longer into the queue again; how many. So it is after a worker that died, and
    after a restore, which leaves the queue out."""
    taken = 0
    for waiting in letters_waiting(timezone.now()):
        if not is_lost(waiting.task_id):
            continue
        with transaction.atomic():
            kept = Invitation.objects.select_for_update().get(pk=waiting.pk)
            if kept.task_id == waiting.task_id and kept.sent_at is None:
                if kept.task_id is not None:
                    queue.give_up(kept.task_id)
                Invitation.objects.filter(pk=kept.pk).update(task_id=enqueue_letter(kept))
                taken += 1
    return taken


@transaction.atomic
def _in_hand(invitation_id: UUID, task_id: UUID) -> Invitation | None:
    waiting = Invitation.objects.select_for_update(of=("self",)).select_related("person")
    invitation = waiting.filter(pk=invitation_id, task_id=task_id, sent_at__isnull=True).first()
    at = timezone.now()
    if invitation is None or not invitation.is_open(at):
        return None
    # Where the signing key is another than when it was made, so is the address.
    invitation.token_digest = digest_of(token_of(invitation))
    invitation.attempts += 1
    invitation.tried_at = at
    invitation.save(update_fields=["token_digest", "attempts", "tried_at"])
    return invitation


@transaction.atomic
def _keep(invitation: Invitation, *, refused: bool) -> None:
    """Keep that an attempt failed, and have it tried again unless the address was refused for good."""
    mine = Invitation.objects.filter(pk=invitation.pk, task_id=invitation.task_id)
    if refused:
        mine.update(refused=True)
        return
    wait = WAITS[min(invitation.attempts, len(WAITS)) - 1]
    if mine.exists():
        mine.update(task_id=enqueue_letter(invitation, after=timezone.now() + wait))
