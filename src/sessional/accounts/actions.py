"""Every write of accounts: invitations, and what is noted of sign-in."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from sessional.accounts.models import Invitation, Person, User
from sessional.accounts.posting import enqueue_letter, token_of
from sessional.accounts.queries import actor_of_user, address_of, digest_of, has_second_factor, user_with_address
from sessional.accounts.rules import INVITATION_LASTS, check_administrator, check_can_accept, check_invitation
from sessional.facts.multilingual import Multilingual
from sessional.journal.actions import write_line
from sessional.journal.entries import INSTALLATION, Actor, ActorKind, Change, Subject


@transaction.atomic
def invite_person(
    *,
    person: Person,
    email: str,
    lang: str,
    by: Actor,
    at: datetime,
    body_id: UUID | None = None,
) -> tuple[Invitation, str]:
    """Ask a person by letter to open an account; the invitation, and the token of the address in the letter.

    ``lang`` is the language of the letter, which a worker sends. An earlier invitation of the same person that is still
    open is withdrawn. ValidationError by field (``person``, ``email``, ``lang``).
    """
    email = address_of(email)
    check_invitation(person, email, lang)
    for earlier in Invitation.objects.filter(person=person, used_at__isnull=True, revoked_at__isnull=True):
        revoke_invitation(invitation=earlier, by=by, at=at)
    invitation = Invitation(
        person=person,
        email=email,
        lang=lang,
        body_id=body_id,
        asked_by=by.person,
        asked_as=by.office,
        asked_for=by.party,
        made_at=at,
        ends_at=at + INVITATION_LASTS,
    )
    token = token_of(invitation)
    invitation.token_digest = digest_of(token)
    invitation.task_id = enqueue_letter(invitation)
    invitation.save(force_insert=True)
    after = {"person": str(person.pk), "lang": lang, "ends_at": invitation.ends_at.isoformat()}
    if body_id is not None:
        after["body"] = str(body_id)
    _write("invite_person", _subject(invitation), by=by, at=at, after=after, personal={"email": email})
    return invitation, token


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, by: Actor, at: datetime) -> Invitation:
    """Withdraw an invitation that nobody has accepted yet; one that was accepted or withdrawn is left as it is."""
    kept = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if kept.used_at is None and kept.revoked_at is None:
        kept.revoked_at = at
        kept.save(update_fields=["revoked_at"])
        _write("revoke_invitation", _subject(kept), by=by, at=at, after={"revoked_at": at.isoformat()})
    return kept


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, at: datetime, user: User | None = None, password: str | None = None
) -> User:
    """Bind the person to the account ``user``, or to a new one with this password; the account.

    Without a password the new account is signed into in another way, such as OpenID Connect. ValidationError where the
    invitation is not open, or was sent to another address, or an account with its address exists and is not ``user``.
    """
    kept = Invitation.objects.select_for_update(of=("self",)).select_related("person").get(pk=invitation.pk)
    existing = user_with_address(kept.email)
    check_can_accept(kept, user, at, existing)
    if user is None:
        user = _new_user(kept.email, password)
    person = kept.person
    person.user = user
    person.save(update_fields=["user"])
    kept.used_at = at
    kept.save(update_fields=["used_at"])
    after = {"person": str(person.pk), "user": str(user.pk), "new_account": existing is None}
    _write(
        "accept_invitation",
        _subject(kept),
        by=Actor(ActorKind.PERSON, str(person), person.pk),
        at=at,
        after=after,
        personal={"email": kept.email},
    )
    return user


@transaction.atomic
def create_administrator(
    *, email: str, name: Multilingual, password: str, by: Actor, at: datetime, first: bool = False
) -> User:
    """Make an account that runs the installation. ``first`` says that it must be the only one.

    ValidationError by field (``email``, ``name``, ``password``), or where there is an administrator and ``first`` was
    asked for.
    """
    email = address_of(email)
    check_administrator(email, name, password)
    user = _new_user(email, password, is_staff=True, is_superuser=True)
    person = Person.objects.create(names=name, user=user)
    _write(
        "create_administrator",
        Subject("accounts.user", user.pk, str(person)),
        by=by,
        at=at,
        after={"person": str(person.pk)},
        personal={"email": email},
    )
    # Writing the line locked the chain, so of two who come at the same moment the second one sees the first here.
    if first and User.objects.filter(is_superuser=True).exclude(pk=user.pk).exists():
        raise ValidationError(_("This installation has an administrator already. Sign in."), code="set-up")
    return user


@transaction.atomic
def note_sign_in(*, user: User, methods: Sequence[str], ip: str, at: datetime) -> None:
    """Write to the journal that somebody signed in, and how: ``password``, ``socialaccount``, ``mfa/totp`` ..."""
    personal = {"ip": ip}
    _write("note_sign_in", _account(user), by=actor_of_user(user), at=at, after={"methods": [*methods]}, personal=personal)


@transaction.atomic
def note_second_factor(*, user: User, kind: str, at: datetime) -> None:
    """Write to the journal that somebody has a new second factor: ``totp``, ``webauthn`` or ``recovery_codes``."""
    _write("note_second_factor", _account(user), by=actor_of_user(user), at=at, after={"kind": kind})


@transaction.atomic
def note_second_factor_removed(*, user: User, kind: str, at: datetime) -> bool:
    """Write to the journal that somebody has removed a second factor; whether none is left."""
    _write("note_second_factor_removed", _account(user), by=actor_of_user(user), at=at, before={"kind": kind})
    return not has_second_factor(user)


@transaction.atomic
def remove_second_factors(*, user: User, by: Actor, at: datetime) -> int:
    """Take away every second factor of somebody who has lost them, and sign them out everywhere; how many there were."""
    kinds = sorted(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user=user, sessions=UserSession.objects.filter(user=user), by=by, at=at)
    _write("remove_second_factors", _account(user), by=by, at=at, before={"kinds": kinds})
    return len(kinds)


@transaction.atomic
def note_password(*, user: User, at: datetime) -> None:
    """Write to the journal that somebody has a new password."""
    _write("note_password", _account(user), by=actor_of_user(user), at=at)


def vouch_for_address(*, user: User) -> None:
    """Keep that the address of an account is that of its owner, where nothing is kept of it yet: whoever has an account
    read a letter at that address, or was vouched for by whoever runs the installation."""
    EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})


@transaction.atomic
def note_address(*, user: User, before: str, at: datetime) -> None:
    """Write to the journal that somebody has a new e-mail address; ``before`` is the one before it."""
    personal = {"before": {"email": before}, "after": {"email": user.email}}
    _write("note_address", _account(user), by=actor_of_user(user), at=at, personal=personal)


@transaction.atomic
def end_sessions(*, user: User, sessions: Iterable[UserSession], by: Actor, at: datetime) -> int:
    """Sign a user out where these sessions are; how many there were."""
    ended = list(sessions)
    for session in ended:
        session.end()
    if ended:
        _write("end_sessions", _account(user), by=by, at=at, before={"sessions": len(ended)})
    return len(ended)


def _new_user(email: str, password: str | None, **fields) -> User:
    user = User.objects.create_user(email, password, **fields)
    vouch_for_address(user=user)
    return user


def _account(user: User) -> Subject:
    return Subject("accounts.user", user.pk, actor_of_user(user).person)


def _subject(invitation: Invitation) -> Subject:
    return Subject("accounts.invitation", invitation.pk, str(invitation.person))


def _write(verb: str, subject: Subject, *, by: Actor, at: datetime, after=None, before=None, personal=None) -> None:
    change = Change(verb, subject, before=before, after=after, personal=personal, party_id=by.party_id)
    write_line(body_id=INSTALLATION, change=change, by=by, at=at)
