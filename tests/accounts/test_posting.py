"""Letters of invitation go through the queue: what fails is tried again, and no secret waits there."""

import re
import socket
import time
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings as installed
from django.core.management.utils import get_random_secret_key
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sessional.accounts.actions import invite_person, revoke_invitation
from sessional.accounts.models import Invitation, Person
from sessional.accounts.posting import WAITS, post_invitation, take_up_letters
from sessional.accounts.queries import digest_of, invitation_with
from sessional.journal.entries import Actor, ActorKind
from sessional.tasks import workers
from sessional.tasks.models import Worker
from tests.accounts.test_letters import Keeper
from tests.factories import words
from tests.tasks import installation

pytestmark = pytest.mark.django_db(transaction=True)

BY = Actor(ActorKind.CAPACITY, "Ioana Albani", office="secretariat")
PATIENCE = 60.0


class Choosy(Keeper):
    """A mail server that takes nothing for some addresses."""

    refusal = "550 5.1.1 no such mailbox"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("nobody@"):
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@pytest.fixture(autouse=True)
def mail(settings, tmp_path, port):
    """Letters go to this port of this machine, whether a mail server is there or not."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port


@pytest.fixture
def server(port):
    keeper = Choosy()
    controller = Controller(keeper, hostname="127.0.0.1", port=port)
    controller.start()
    yield keeper
    controller.stop()


def invited(email: str = "wu@example.org") -> tuple[Invitation, str]:
    person = Person.objects.create(names=words("Wu Shenkuo"))
    return invite_person(person=person, email=email, lang="en", by=BY, at=timezone.now())


def worked(invitation: Invitation) -> tuple[bool, int, bool]:
    """What became of a letter when a worker has looked at the queue: whether it went out, how often it was tried, and
    whether it was refused."""
    workers.carry_out_all("w")
    invitation.refresh_from_db()
    return invitation.sent_at is not None, invitation.attempts, invitation.refused


def time_passes() -> None:
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(seconds=1))


def secrets_in(server: Keeper) -> list[str]:
    return [re.search(r"/account/invitation/([^/\s]+)/", letter.get_content())[1] for _to, letter in server.kept]


def test_a_letter_is_sent_once_with_the_secret_that_opens_the_invitation(server):
    invitation, token = invited()
    assert server.kept == []
    assert worked(invitation) == (True, 1, False)
    assert (secrets_in(server), server.kept[0][0]) == ([token], ["wu@example.org"])
    assert invitation_with(token) == invitation
    time_passes()
    assert worked(invitation) == (True, 1, False)
    assert len(server.kept) == 1


def test_the_secret_is_in_no_row_before_while_or_after_a_letter_is_sent(server):
    invitation, token = invited()
    for _ in range(2):
        kept = str(DBTaskResult.objects.values()) + str(Invitation.objects.values())
        assert token not in kept
        assert str(invitation.pk) in kept
        worked(invitation)
    assert secrets_in(server) == [token]


def test_while_the_mail_server_is_away_a_letter_is_tried_again_and_goes_out_when_it_is_back(port):
    invitation, token = invited()
    for attempt, wait in enumerate((*WAITS, WAITS[-1]), 1):
        assert worked(invitation) == (False, attempt, False)
        waiting = DBTaskResult.objects.get(pk=invitation.task_id)
        assert abs(waiting.run_after - invitation.tried_at - wait) < timedelta(seconds=30)
        # Not before its time.
        assert worked(invitation) == (False, attempt, False)
        time_passes()
    assert token not in str(DBTaskResult.objects.values())
    keeper = Keeper()
    controller = Controller(keeper, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        assert worked(invitation) == (True, len(WAITS) + 2, False)
    finally:
        controller.stop()
    assert secrets_in(keeper) == [token]


def test_an_address_that_the_mail_server_refuses_for_good_is_not_tried_again(server):
    invitation, _token = invited("nobody@example.org")
    assert worked(invitation) == (False, 1, True)
    time_passes()
    assert worked(invitation) == (False, 1, True)
    assert take_up_letters() == 0


def test_an_address_that_the_mail_server_refuses_for_now_is_tried_again(server):
    server.refusal = "450 4.2.0 come back later"
    invitation, _token = invited("nobody@example.org")
    assert worked(invitation) == (False, 1, False)
    time_passes()
    assert worked(invitation) == (False, 2, False)


def test_the_letter_of_an_invitation_that_was_withdrawn_or_has_expired_is_not_sent(server):
    withdrawn, _token = invited()
    revoke_invitation(invitation=withdrawn, by=BY, at=timezone.now())
    expired, _token = invited("rypl@example.org")
    long_ago = timezone.now() - timedelta(days=20)
    Invitation.objects.filter(pk=expired.pk).update(made_at=long_ago, ends_at=long_ago + timedelta(days=1))
    assert (worked(withdrawn), worked(expired), server.kept) == ((False, 0, False), (False, 0, False), [])


def test_a_letter_in_the_hands_of_a_worker_that_died_is_sent_by_another_and_bears_the_same_address(server):
    invitation, token = invited()
    task = DBTaskResult.objects.get(pk=invitation.task_id)
    task.claim("dead")
    # It had sent the letter, and died before it could say so.
    post_invitation(invitation.pk, task.pk)
    Invitation.objects.update(sent_at=None)
    assert take_up_letters() == 1
    assert take_up_letters() == 0
    # If it wakes, it finds its letter in other hands.
    post_invitation(invitation.pk, task.pk)
    assert worked(invitation) == (True, 2, False)
    assert secrets_in(server) == [token, token]


def test_a_letter_in_the_hands_of_a_worker_that_is_alive_is_left_to_it():
    invitation, _token = invited()
    workers.say_alive("w", 60)
    DBTaskResult.objects.get(pk=invitation.task_id).claim("w")
    assert workers.take_up_abandoned() == 0
    Worker.objects.all().delete()
    assert workers.take_up_abandoned() == 1


def test_a_letter_that_waited_over_a_change_of_the_signing_key_opens_the_invitation(server, settings):
    invitation, before = invited()
    settings.SECRET_KEY = get_random_secret_key()
    assert worked(invitation) == (True, 1, False)
    (token,) = secrets_in(server)
    assert token != before
    assert invitation.token_digest == digest_of(token)


def test_a_worker_in_a_process_of_its_own_sends_what_waits(server, port, monkeypatch):
    monkeypatch.setenv("SESSIONAL_MAIL_URL", f"smtp://127.0.0.1:{port}")
    monkeypatch.setenv("SESSIONAL_SECRET_KEY", installed.SECRET_KEY)
    invitation, token = invited()
    assert installation.ran("worker", "--until-empty").returncode == 0
    give_up = time.monotonic() + PATIENCE
    while not server.kept:
        assert time.monotonic() < give_up
        time.sleep(0.05)
    invitation.refresh_from_db()
    assert (invitation.sent_at is not None, secrets_in(server)) == (True, [token])
