"""Second factors: why one is needed, setting one up, taking one away. Each change has its line in the journal."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from allauth.usersessions.models import UserSession
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_safe

from sessional.accounts.actions import end_sessions, note_second_factor, note_second_factor_removed
from sessional.accounts.queries import actor_of_user, has_second_factor
from sessional.web.asking import METHODS, SECOND_FACTOR

#: Where the session keeps what somebody wanted before the second factor came in between.
WANTED = "wanted"


@require_safe
@login_required
def show_second_factor_needed(request: HttpRequest) -> HttpResponse:
    """Why a second factor is needed, and the ways to one; back to what was asked for where none is needed any longer."""
    wanted = get_next_redirect_url(request, REDIRECT_FIELD_NAME)
    if not request.asking.waits_for_second_factor:
        return HttpResponseRedirect(wanted or reverse_lazy("account"))
    if wanted:
        request.session[WANTED] = wanted
    # Somebody who has a second factor and did not show it signed in before it was set up, elsewhere.
    context = {"wanted": wanted, "has_one": has_second_factor(request.user)}
    return render(request, "account/needed.html", context)


class SetUpApp(ActivateTOTPView):
    """An authenticator app, proved by a code of it."""

    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            _noted(self.request, Authenticator.Type.TOTP)
        return response


class RemoveApp(DeactivateTOTPView):
    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            _noted_removed(self.request, Authenticator.Type.TOTP)
        return response


class SetUpPasskey(AddWebAuthnView):
    """A passkey or a security key, proved by its own signature."""

    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            _noted(self.request, Authenticator.Type.WEBAUTHN)
        return response


class RenamePasskey(EditWebAuthnView):
    success_url = reverse_lazy("mfa_index")


class RemovePasskey(RemoveWebAuthnView):
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            _noted_removed(self.request, Authenticator.Type.WEBAUTHN)
        return response


class ShowRecoveryCodes(ViewRecoveryCodesView):
    """After the first second factor these come next, and then what somebody wanted before."""

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | {"wanted": self.request.session.pop(WANTED, None)}


class NewRecoveryCodes(GenerateRecoveryCodesView):
    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            response = super().form_valid(form)
            note_second_factor(user=self.request.user, kind=Authenticator.Type.RECOVERY_CODES.value, at=timezone.now())
        return response


def _noted(request: HttpRequest, kind: Authenticator.Type) -> None:
    """It had to be shown in order to be set up, so this session has it from now on."""
    note_second_factor(user=request.user, kind=kind.value, at=timezone.now())
    record_authentication(request, request.user, SECOND_FACTOR, type=kind.value)


def _noted_removed(request: HttpRequest, kind: Authenticator.Type) -> None:
    """Where no second factor is left, no session has one any longer: this one is told so, and the others are ended."""
    at = timezone.now()
    if note_second_factor_removed(user=request.user, kind=kind.value, at=at):
        others = UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
        end_sessions(user=request.user, sessions=others, by=actor_of_user(request.user), at=at)
        request.session[METHODS] = [
            record for record in request.session.get(METHODS, ()) if record.get("method") != SECOND_FACTOR
        ]
