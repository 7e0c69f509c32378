"""The forms of accounts: allauth's, with labels and help of the house."""

from allauth.account import forms as account
from allauth.account.fields import PasswordField, SetPasswordField
from allauth.mfa.base import forms as codes
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: By the names that allauth has for its fields.
LABELS = {
    "login": _("E-mail address"),
    "email": _("E-mail address"),
    "password": _("Password"),
    "oldpassword": _("Your current password"),
    "password1": _("New password"),
    "password2": _("The new password once more"),
    "remember": _("Keep me signed in on this device"),
    "code": _("Code"),
    "name": _("Name"),
    "passwordless": _("Sign in with it alone, without a password"),
}
HELP = {
    "password1": _("At least 12 characters. Several words that do not belong together are easy to keep in mind."),
    "passwordless": _("The device then asks for its own code, or for your finger or face."),
}


class InOurWords:
    """Gives the fields of a form the labels and help of the house, and takes words away that stand inside a field."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HELP.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class SignInForm(InOurWords, account.LoginForm):
    pass


class NewAddressForm(InOurWords, account.AddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("New e-mail address")


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    pass


class SetPasswordForm(InOurWords, account.SetPasswordForm):
    pass


class ForgottenPasswordForm(InOurWords, account.ResetPasswordForm):
    pass


class NewPasswordForm(InOurWords, account.ResetPasswordKeyForm):
    pass


class ConfirmForm(InOurWords, account.ReauthenticateForm):
    pass


class _OfACode(InOurWords):
    """Codes of an app have six digits, and phones show the digits for them; recovery codes have letters too."""

    digits = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"autocomplete": "one-time-code", "spellcheck": "false"}
        if self.digits:
            self.fields["code"].widget.attrs["inputmode"] = "numeric"


class CodeForm(_OfACode, codes.AuthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _("From your authenticator app; or one of your recovery codes.")


class ConfirmByCodeForm(_OfACode, codes.ReauthenticateForm):
    pass


class CodeOfAddressForm(_OfACode, account.ConfirmEmailVerificationCodeForm):
    def clean_code(self) -> str:
        try:
            return super().clean_code()
        except ValidationError as error:
            if error.code == "incorrect_code":
                raise ValidationError(_("This is not the code of the last letter."), code=error.code) from None
            raise


class FirstCodeForm(_OfACode, totp.ActivateTOTPForm):
    digits = True


class AddPasskeyForm(InOurWords, passkeys.AddWebAuthnForm):
    passwordless = forms.BooleanField(required=False, initial=True)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = _("For you to know it again, such as the name of the device.")


class RenamePasskeyForm(InOurWords, passkeys.EditWebAuthnForm):
    pass


class NewAccountForm(InOurWords, account.PasswordVerificationMixin, forms.Form):
    """A password for the account that an invitation opens; ``user`` is what the password must not resemble."""

    password1 = SetPasswordField(label=LABELS["password"])
    password2 = PasswordField(autocomplete="new-password")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].user = user


class SetUpForm(NewAccountForm):
    """Who runs the installation."""

    name = forms.CharField(max_length=200, label=_("Your name"), widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(widget=forms.EmailInput(attrs={"autocomplete": "email"}))

    field_order = ["name", "email", "password1", "password2"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Your name")
