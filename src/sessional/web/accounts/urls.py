"""The addresses of accounts. Those that allauth knows have the names that it gives them."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor_at_sign_in
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as other_accounts
from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import URLResolver, include, path, re_path, reverse_lazy
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import get_language
from django.views.generic import RedirectView

from sessional.web.accounts import addresses, entrance, passwords, second_factor, sessions


class LanguagePrefix(LocalePrefixPattern):
    """The two letters of the language at the beginning of an address, which :mod:`sessional.web.language` makes the
    language of the page."""

    @property
    def language_prefix(self) -> str:
        return f"{(get_language() or 'en').partition('-')[0]}/"


_PAGES = [
    path("", entrance.show_account, name="account"),
    path("invitation/<str:token>/", entrance.answer_invitation, name="invitation"),
    path("set-up/<str:token>/", entrance.set_up, name="set-up"),
    path("sign-in/", account.login, name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-up/", account.signup, name="account_signup"),
    path("closed/", account.account_inactive, name="account_inactive"),
    path("confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("address/", addresses.ChangeAddress.as_view(), name="account_email"),
    path("address/code/", addresses.ConfirmAddress.as_view(), name="account_email_verification_sent"),
    path("password/", passwords.ChangePassword.as_view(), name="account_change_password"),
    path("password/set/", passwords.SetPassword.as_view(), name="account_set_password"),
    path("password/forgotten/", account.password_reset, name="account_reset_password"),
    path("password/forgotten/sent/", account.password_reset_done, name="account_reset_password_done"),
    path("password/chosen/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        passwords.ChooseNewPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path("sessions/", sessions.show_sessions, name="sessions"),
    path("sessions/end/", sessions.end_sessions_elsewhere, name="end-sessions"),
    path("second-factor/", second_factor_at_sign_in.index, name="mfa_index"),
    path("second-factor/needed/", second_factor.show_second_factor_needed, name="second-factor-needed"),
    path("second-factor/show/", second_factor_at_sign_in.authenticate, name="mfa_authenticate"),
    path("second-factor/confirm/", second_factor_at_sign_in.reauthenticate, name="mfa_reauthenticate"),
    path("second-factor/app/", second_factor.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("second-factor/app/remove/", second_factor.RemoveApp.as_view(), name="mfa_deactivate_totp"),
    path("second-factor/codes/", second_factor.ShowRecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("second-factor/codes/new/", second_factor.NewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("second-factor/codes/file/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("second-factor/passkeys/", RedirectView.as_view(url=reverse_lazy("mfa_index")), name="mfa_list_webauthn"),
    path("second-factor/passkeys/new/", second_factor.SetUpPasskey.as_view(), name="mfa_add_webauthn"),
    path("second-factor/passkeys/sign-in/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("second-factor/passkeys/confirm/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("second-factor/passkeys/<int:pk>/name/", second_factor.RenamePasskey.as_view(), name="mfa_edit_webauthn"),
    path("second-factor/passkeys/<int:pk>/remove/", second_factor.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("other/cancelled/", other_accounts.login_cancelled, name="socialaccount_login_cancelled"),
    path("other/failed/", other_accounts.login_error, name="socialaccount_login_error"),
    path("other/<str:provider_id>/", openid.login, name="openid_connect_login"),
]

urlpatterns = [
    # The provider of identities knows this address, which therefore has no language.
    path("account/other/<str:provider_id>/callback/", openid.callback, name="openid_connect_callback"),
    URLResolver(LanguagePrefix(), [path("account/", include(_PAGES))]),
]
