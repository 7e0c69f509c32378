"""Changing a password. Each change has its line in the journal."""

from allauth.account.views import PasswordChangeView, PasswordResetFromKeyView, PasswordSetView
from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone

from sessional.accounts.actions import note_password


class ChangePassword(PasswordChangeView):
    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            note_password(user=self.request.user, at=timezone.now())
            return super().form_valid(form)


class SetPassword(PasswordSetView):
    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            note_password(user=self.request.user, at=timezone.now())
            return super().form_valid(form)


class ChooseNewPassword(PasswordResetFromKeyView):
    """The page that the letter leads to."""

    def form_valid(self, form) -> HttpResponse:
        with transaction.atomic():
            note_password(user=self.reset_user, at=timezone.now())
            return super().form_valid(form)
