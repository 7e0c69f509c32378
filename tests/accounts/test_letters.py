"""Letters on their way through a real mail server."""

import socket
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller

from sessional.accounts.letters import day_in_words, send_letter


class Keeper:
    """A mail server that keeps what it is given."""

    def __init__(self):
        self.kept = []

    async def handle_DATA(self, server, session, envelope):
        self.kept.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
        return "250 taken"


@pytest.fixture
def server(settings):
    keeper = Keeper()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(keeper, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield keeper
    controller.stop()


def test_a_letter_arrives_as_it_was_written(server, settings):
    send_letter(to="wu@example.org", subject="Sessional 邀请函", paragraphs=["武沈阔：", "http://localhost/zh/"])
    ((to, letter),) = server.kept
    assert to == ["wu@example.org"]
    assert (letter["Subject"], letter["From"]) == ("Sessional 邀请函", settings.DEFAULT_FROM_EMAIL)
    assert letter.get_content().replace("\r\n", "\n") == "武沈阔：\n\nhttp://localhost/zh/\n"


def test_a_server_that_is_not_there_is_an_error_of_its_own(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(OSError):
        send_letter(to="wu@example.org", subject="x", paragraphs=["y"])


def test_days_are_written_by_the_language():
    at = datetime(2019, 3, 28, 18, 0, tzinfo=UTC)
    assert {lang: day_in_words(lang, at) for lang in ("ar", "en", "zh")} == {
        "ar": "28\N{NO-BREAK SPACE}آذار/مارس 2019, 18:00 UTC",
        "en": "28\N{NO-BREAK SPACE}March 2019, 18:00 UTC",
        "zh": "2019年3月28日, 18:00 UTC",
    }
