"""Letters that go out by e-mail, in the language chosen for each."""

from datetime import UTC, datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from sessional.accounts.models import Invitation
from sessional.facts.locales import locale_of
from sessional.report import dates


def send_letter(*, to: str, subject: str, paragraphs: list[str]) -> None:
    """Send a letter of plain text. OSError (which smtplib's errors are) where the mail server does not take it."""
    body = "\n\n".join(paragraphs) + "\n"
    EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [to]).send()


def send_invitation(invitation: Invitation, token: str) -> None:
    """Send the letter of an invitation; OSError as in :func:`send_letter`."""
    with translation.override(locale_of(invitation.lang)):
        address = settings.SITE_ADDRESS + reverse("invitation", args=[token])
        sender = _sender(invitation)
        paragraphs = [
            _("%(name)s,") % {"name": invitation.person.names.in_language(invitation.lang)[0]},
            _("%(sender)s invites you to open an account at %(site)s.")
            % {"sender": sender, "site": settings.SITE_ADDRESS},
            _("Open this address to choose a password, or to sign in if you have an account already:"),
            address,
            _("It can be used once, until %(day)s. Give it to nobody: whoever opens it acts in your name.")
            % {"day": day_in_words(invitation.lang, invitation.ends_at)},
            _("If you did not expect this letter, you need not do anything."),
        ]
        send_letter(to=invitation.email, subject=_("Invitation to Sessional"), paragraphs=paragraphs)


def day_in_words(lang: str, at: datetime) -> str:
    """The day of an instant in a language, with its time in UTC."""
    at = at.astimezone(UTC)
    return f"{dates.day(lang, at.date())}, {at:%H:%M} UTC"


def _sender(invitation: Invitation) -> str:
    return f"{invitation.asked_by} ({invitation.asked_for})" if invitation.asked_for else invitation.asked_by
