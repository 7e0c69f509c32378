"""Readings of accounts, named by their questions."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from sessional.accounts.models import Invitation, Person, User
from sessional.journal.entries import Actor, ActorKind


def digest_of(token: str) -> str:
    """What is kept of an address that lets somebody in."""
    return sha256(token.encode()).hexdigest()


def invitation_with(token: str) -> Invitation | None:
    """The invitation that a letter's address belongs to, open or not, with its person."""
    return Invitation.objects.select_related("person__user").filter(token_digest=digest_of(token)).first()


def open_invitations_to(email: str, at: datetime) -> list[Invitation]:
    """Invitations sent to an address that can be accepted at that instant, the latest first."""
    return [one for one in Invitation.objects.filter(email=address_of(email)) if one.is_open(at)]


def invitations_of_body(body_id: UUID) -> QuerySet[Invitation]:
    """Whom a body has invited, with the persons, the latest first."""
    return Invitation.objects.filter(body_id=body_id).select_related("person__user").order_by("-made_at")


def letters_waiting(at: datetime) -> QuerySet[Invitation]:
    """The open invitations whose letters have not gone out and may still do so."""
    unsent = Invitation.objects.filter(sent_at__isnull=True, refused=False)
    return unsent.filter(used_at__isnull=True, revoked_at__isnull=True, ends_at__gt=at).order_by("made_at")


def user_with_address(email: str) -> User | None:
    """The account with this e-mail address, in upper or lower case."""
    return User.objects.filter(email=address_of(email)).first()


def people_of_user(user: User) -> QuerySet[Person]:
    """The persons that belong to an account, the first one bound to it first."""
    return user.people.order_by("pk")


def there_is_an_administrator() -> bool:
    """Whether anybody runs the installation."""
    return User.objects.filter(is_superuser=True).exists()


def address_of(email: str) -> str:
    """An e-mail address as accounts are known by."""
    return email.strip().lower()


def has_second_factor(user: User) -> bool:
    """Whether the account has a second factor. Recovery codes alone are none."""
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


def sessions_of(user: User) -> list[UserSession]:
    """Where the user is signed in, the latest used first; what has ended meanwhile is cleared away."""
    return sorted(UserSession.objects.purge_and_list(user), key=lambda one: one.last_seen_at, reverse=True)


def actor_of_user(user: User) -> Actor:
    """The user in no capacity, with the name of this moment; an account that belongs to no person has its id for a name."""
    person = user.person
    if person is None:
        return Actor(ActorKind.PERSON, str(user.pk))
    return Actor(ActorKind.PERSON, str(person), person.pk)
