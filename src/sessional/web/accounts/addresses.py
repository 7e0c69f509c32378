"""Changing the e-mail address of an account. The new one is proved by a code; each change has its line in the journal."""

from allauth.account.decorators import reauthentication_required
from allauth.account.views import ConfirmEmailVerificationCodeView, EmailView
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic.edit import FormView

from sessional.accounts.actions import note_address, vouch_for_address


@method_decorator(reauthentication_required, name="dispatch")
@method_decorator(never_cache, name="dispatch")
class ChangeAddress(EmailView):
    """Asks for the new address, and sends the code there."""

    success_url = reverse_lazy("account_email_verification_sent")

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        # An account that was made at a console has no row for its address, and allauth would make one as unproved.
        vouch_for_address(user=request.user)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        # An account has one address, so there is none to choose among, to send to again or to remove.
        return FormView.post(self, request, *args, **kwargs)


@method_decorator(never_cache, name="dispatch")
class ConfirmAddress(ConfirmEmailVerificationCodeView):
    """Takes the code, within the session in which it was asked for: a letter alone opens nothing."""

    def form_valid(self, form) -> HttpResponse:
        user = self._process.user
        before = user.email
        with transaction.atomic():
            response = super().form_valid(form)
            user.refresh_from_db()
            if user.email != before:
                note_address(user=user, before=before, at=timezone.now())
        return response

    def form_invalid(self, form) -> HttpResponse:
        response = super().form_invalid(form)
        if response.status_code != 302 or not self.request.user.is_authenticated:
            return response
        # allauth leads to the sign-in, with words about attempts to sign in.
        list(messages.get_messages(self.request))
        messages.error(self.request, _("That was not the code, too often. Ask for another one."))
        return HttpResponseRedirect(reverse("account_email"))
