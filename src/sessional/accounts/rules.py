"""What accounts and invitations hold to."""

from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from sessional.accounts.models import Invitation, Person, User
from sessional.accounts.queries import user_with_address
from sessional.facts.multilingual import Multilingual
from sessional.facts.rules import validate_name
from sessional.report.facts import LANGUAGES

#: How long an invitation can be accepted.
INVITATION_LASTS = timedelta(days=14)


def check_invitation(person: Person, email: str, lang: str) -> None:
    """That this person can be asked to open an account with this address; ValidationError by field otherwise."""
    problems: dict[str, ValidationError] = {}
    if person.user_id is not None:
        problems["person"] = ValidationError(
            _("%(person)s has an account already."), code="has-account", params={"person": person}
        )
    try:
        validate_email(email)
    except ValidationError as error:
        problems["email"] = error
    if lang not in LANGUAGES:
        problems["lang"] = ValidationError(
            _("“%(value)s” is none of: %(allowed)s."),
            code="choice",
            params={"value": lang, "allowed": ", ".join(LANGUAGES)},
        )
    if problems:
        raise ValidationError(problems)


def check_administrator(email: str, name: Multilingual, password: str) -> None:
    """That an account can be made of these; ValidationError by field otherwise."""
    problems: dict[str, list] = {}
    for field, check, value in (
        ("email", _check_new_address, email),
        ("name", validate_name, name),
        ("password", lambda told: validate_password(told, User(email=email)), password),
    ):
        try:
            check(value)
        except ValidationError as error:
            problems[field] = error.messages
    if problems:
        raise ValidationError(problems)


def _check_new_address(email: str) -> None:
    validate_email(email)
    if user_with_address(email) is not None:
        raise ValidationError(_("There is a user with this e-mail address."), code="taken")


def check_can_accept(invitation: Invitation, user: User | None, at: datetime, existing: User | None) -> None:
    """That an invitation can be accepted at that instant, by this account or, where it is None, by a new one.

    ``existing`` is the account that has the address of the invitation, if there is one.
    """
    if invitation.used_at is not None:
        raise ValidationError(_("This invitation has been accepted already. Sign in."), code="used")
    if invitation.revoked_at is not None:
        raise ValidationError(
            _("This invitation was withdrawn. Whoever sent it can send another one."), code="revoked"
        )
    if not invitation.is_open(at):
        raise ValidationError(
            _("This invitation has expired. Whoever sent it can send another one."), code="expired"
        )
    if user is not None and user.email != invitation.email:
        raise ValidationError(
            _("This invitation was sent to another address than the one of your account."), code="other-address"
        )
    if user is None and existing is not None:
        raise ValidationError(
            _("There is an account with this address already. Sign in to it to accept the invitation."), code="sign-in"
        )
