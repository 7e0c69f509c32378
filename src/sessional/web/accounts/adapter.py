"""What allauth asks the house: where to go, what to say, whom to let in, which letter to send."""

import logging
from smtplib import SMTPException
from urllib.parse import urlencode
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from sessional.accounts.actions import accept_invitation, note_sign_in, vouch_for_address
from sessional.accounts.letters import send_letter
from sessional.accounts.queries import open_invitations_to
from sessional.web.accounts import letters
from sessional.web.accounts.throttling import seconds_to_wait, try_again_in
from sessional.web.asking import asking_of
from sessional.web.language import interface_language

log = logging.getLogger(__name__)

#: For so many seconds after sign-in nobody has to show again who they are.
FRESH = 300

#: What is said after something was done, by the name of allauth's template for it.
SAID = {
    "account/messages/logged_out.txt": gettext_lazy("You are signed out."),
    "account/messages/email_confirmed.txt": gettext_lazy("Your e-mail address is changed."),
    "account/messages/password_changed.txt": gettext_lazy("Your password is changed."),
    "account/messages/password_set.txt": gettext_lazy("Your password is set."),
    "mfa/messages/totp_activated.txt": gettext_lazy("Your authenticator app is set up."),
    "mfa/messages/totp_deactivated.txt": gettext_lazy("Your authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("Your passkey is set up."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("The passkey is removed."),
    "mfa/messages/recovery_codes_generated.txt": gettext_lazy("You have new recovery codes."),
    "socialaccount/messages/account_connected.txt": gettext_lazy("Your other account is connected."),
    "socialaccount/messages/account_connected_updated.txt": gettext_lazy("Your other account is connected."),
    "socialaccount/messages/account_connected_other.txt": gettext_lazy(
        "That account is connected to somebody else’s account here."
    ),
}


class AccountAdapter(DefaultAccountAdapter):
    """Passwords and sessions."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": gettext_lazy("This account is closed. Write to the Secretariat."),
        "duplicate_email": gettext_lazy("This is the address of your account already."),
        "email_taken": gettext_lazy("There is another account with this address. Write to the Secretariat."),
        "email_password_mismatch": gettext_lazy("No account has this address with this password. Check both."),
        "enter_current_password": gettext_lazy("This is not your current password."),
        "incorrect_code": gettext_lazy("This code is not right. Use the one that is shown now."),
        "incorrect_password": gettext_lazy("This is not your password."),
        "invalid_password_reset": gettext_lazy(
            "This address was used already, or has expired. Ask for another letter."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("bodies", args=[interface_language(request)])

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return reverse("bodies", args=[interface_language(request)])

    def get_email_verification_redirect_url(self, email_address) -> str:
        return reverse("account")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def is_reauthentication_required(self, *, app: str, **kwargs) -> bool:
        """Not within five minutes of sign-in: who has just shown who they are need not do it twice."""
        records = get_authentication_records(self.request, self.request.user)
        return not records or timezone.now().timestamp() - records[-1]["at"] > FRESH

    def pre_login(self, request: HttpRequest, user, **kwargs) -> HttpResponse | None:
        # Or an account that was made at a console would be asked for a code that its mail server may not bring.
        vouch_for_address(user=user)
        return super().pre_login(request, user, **kwargs)

    def post_login(self, request: HttpRequest, user, **kwargs) -> HttpResponse:
        """Goes on to what was asked for; over the page about the second factor, where offices wait for one."""
        response = super().post_login(request, user, **kwargs)
        methods = [
            "/".join(filter(None, (record["method"], record.get("type"))))
            for record in get_authentication_records(request, user)
        ]
        note_sign_in(user=user, methods=methods, ip=self.get_client_ip(request), at=timezone.now())
        if asking_of(request).waits_for_second_factor:
            query = urlencode({REDIRECT_FIELD_NAME: response["Location"]})
            return HttpResponseRedirect(f"{reverse('second-factor-needed')}?{query}")
        return response

    def authentication_failed(self, request: HttpRequest, **credentials) -> None:
        # Not in the journal, which anybody could fill in this way; limits on attempts take care of it.
        log.warning("a sign-in from %s failed", self.get_client_ip(request))

    def validation_error(self, code: str, *args) -> ValidationError:
        if code in ("too_many_login_attempts", "rate_limited"):
            return ValidationError(
                _("There were too many attempts. %(when)s") % {"when": try_again_in(self._wait())}, code=code
            )
        return super().validation_error(code, *args)

    def _wait(self) -> int:
        request = self.request
        keys = [self._get_login_attempts_cache_key(request, email=request.POST.get("login", "").strip())]
        keys += [f"mfa-auth-user-{user}" for user in self._users_at_hand()]
        return max(seconds_to_wait(request, "login_failed", key) for key in keys)

    def _users_at_hand(self) -> list[str]:
        """Who is signed in, or half-way through it, by id."""
        request = self.request
        pending = request.session.get("account_login") or {}
        return [str(UUID(str(one))) for one in (request.user.pk, pending.get("user_pk")) if one]

    def add_message(
        self, request, level, message_template=None, message_context=None, extra_tags="", message=None
    ) -> None:
        said = message or SAID.get(message_template)
        if said:
            messages.add_message(request, level, said, extra_tags=extra_tags)

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        letter = letters.letter(template_prefix, context)
        if letter is None:
            return
        try:
            send_letter(to=email, subject=letter.subject, paragraphs=letter.paragraphs)
        except (OSError, SMTPException):
            log.exception("a letter (%s) could not be sent", template_prefix)

    def get_reauthentication_methods(self, user) -> list[dict]:
        names = {
            "reauthenticate": _("Your password"),
            "mfa_reauthenticate": _("A code from your app, or a recovery code"),
            "mfa_reauthenticate:webauthn": _("A passkey"),
        }
        if not user.is_authenticated or not get_reauthentication_flows(user):
            return []
        return [one | {"description": names[one["id"]]} for one in super().get_reauthentication_methods(user)]


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_delete_authenticator": gettext_lazy("This second factor cannot be removed."),
        "cannot_generate_recovery_codes": gettext_lazy("Set up a second factor first."),
    }

    def generate_authenticator_name(self, user, type) -> str:
        return _("Passkey")


class OpenIDAdapter(DefaultSocialAccountAdapter):
    """Sign-in with a provider of identities: for those with an account or an open invitation, by verified address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin) -> bool:
        return False

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount) -> str:
        return reverse("account")

    def pre_social_login(self, request: HttpRequest, sociallogin) -> None:
        if sociallogin.is_existing or sociallogin.state.get("process") == "connect":
            return
        at = timezone.now()
        verified = [one.email for one in sociallogin.email_addresses if one.verified]
        for email in verified:
            invitations = open_invitations_to(email, at)
            if invitations:
                user = None
                for invitation in invitations:
                    user = accept_invitation(invitation=invitation, at=at, user=user)
                sociallogin.connect(request, user)
                return
        raise ImmediateHttpResponse(render(request, "account/no_account.html", {"verified": verified}, status=403))
