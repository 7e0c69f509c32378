"""The letters that allauth asks for, in the words of the house."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _, gettext_lazy


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    paragraphs: list[str]


#: What is told to somebody after a change of their account, by the name of allauth's template.
CHANGES = {
    "account/email/password_changed": gettext_lazy("The password of your account was changed."),
    "account/email/password_reset": gettext_lazy("The password of your account was changed."),
    "account/email/password_set": gettext_lazy("A password was set for your account."),
    "mfa/email/totp_activated": gettext_lazy("An authenticator app was set up for your account."),
    "mfa/email/totp_deactivated": gettext_lazy("The authenticator app of your account was removed."),
    "mfa/email/webauthn_added": gettext_lazy("A passkey was set up for your account."),
    "mfa/email/webauthn_removed": gettext_lazy("A passkey of your account was removed."),
    "mfa/email/recovery_codes_generated": gettext_lazy("New recovery codes were made for your account."),
    "socialaccount/email/account_connected": gettext_lazy("Your account can be signed in to from another account now."),
}


def letter(template_prefix: str, context: dict) -> Letter | None:
    """The letter for one of allauth's templates; None where nothing is sent."""
    if template_prefix == "account/email/password_reset_key":
        return Letter(
            _("A new password for Sessional"),
            [
                _("Somebody asked for a new password for your account at %(site)s.") % {"site": settings.SITE_ADDRESS},
                _("Open this address to choose one:"),
                context["password_reset_url"],
                _("It can be used once, and soon expires. If it was not you who asked, you need not do anything."),
            ],
        )
    if template_prefix == "account/email/unknown_account":
        return Letter(
            _("A new password for Sessional"),
            [
                _("Somebody asked for a new password at %(site)s with your address.") % {"site": settings.SITE_ADDRESS},
                _("No account there has this address. If you have one, it has another address."),
                _("If it was not you who asked, you need not do anything."),
            ],
        )
    if template_prefix in ("account/email/email_confirmation", "account/email/email_confirmation_signup"):
        return Letter(
            _("The code for your new address at Sessional"),
            [
                _("Somebody asked to make this the address of an account at %(site)s.") % {"site": settings.SITE_ADDRESS},
                _("Write this code into the page that asked for it, within 15 minutes:"),
                context["code"],
                _("If it was not you who asked, you need not do anything. Give the code to nobody."),
            ],
        )
    if template_prefix == "account/email/email_changed":
        # Not the new address: a mailbox may be shared, and whoever reads it need not learn where somebody has gone.
        return Letter(
            _("Your account at Sessional"),
            [
                _("The e-mail address of your account was changed. This letter is the last that goes to this address."),
                _("If it was not you, write to the Secretariat at once: %(site)s") % {"site": settings.SITE_ADDRESS},
            ],
        )
    if template_prefix in CHANGES:
        return Letter(
            _("Your account at Sessional"),
            [
                str(CHANGES[template_prefix]),
                _("If it was not you, choose a new password at once, and write to the Secretariat: %(site)s")
                % {"site": settings.SITE_ADDRESS},
            ],
        )
    return None
