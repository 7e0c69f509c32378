"""Who signs in, and the people that a record speaks of."""

from datetime import datetime

import uuid6
from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified
from sessional.facts.standing import one_of
from sessional.report.facts import LANGUAGES, Address


class UserManager(BaseUserManager):
    """Makes users known by their e-mail address, whose letters are the same in upper and lower case."""

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        """Keep a user; ValueError without an address. Without a password nobody can sign in as the user."""
        if not email:
            raise ValueError("a user is known by an e-mail address, and none is given")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        """Keep a user who may do everything."""
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})

    def get_by_natural_key(self, email: str) -> "User":
        return self.get(email=email.strip().lower())


class User(AbstractUser):
    """Someone who signs in, by e-mail address and password."""

    id = models.UUIDField(primary_key=True, default=uuid6.uuid7, editable=False)
    username = None
    email = models.EmailField(_("e-mail address"), unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="accounts_user_email_once",
                violation_error_message=_("There is a user with this e-mail address."),
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def person(self) -> "Person | None":
        """The person that the account belongs to, as first bound to it; None where there is none yet."""
        return self.people.order_by("pk").first()


class Person(Identified):
    """A person by name, with or without an account.

    Bodies that keep records of their own may know the same human being as a person each; all of them may belong to one
    account.
    """

    names = NamesField()
    address = EnumField(Address, default=Address.NONE.value)
    user = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="people",
        related_query_name="person",
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [one_of("accounts_person_address", "address", Address)]

    def __str__(self) -> str:
        return str(self.names)


class Invitation(Identified):
    """A person is asked by letter to open an account. The address in the letter is kept nowhere, only its digest.

    ``asked_by``, ``asked_as`` and ``asked_for`` are the name, the office and the party of whoever asked, as they then
    were; ``body_id`` is the body that they asked for, or None. ``sent_at`` is None while the letter has not gone out;
    ``task_id`` is the task in the queue that may send it, ``attempts`` and ``tried_at`` say how often it was tried and
    when last, and ``refused`` that the mail server will never take it.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    lang = models.CharField(max_length=2)
    body_id = models.UUIDField(null=True, editable=False)
    asked_by = models.CharField(max_length=500)
    asked_as = models.CharField(max_length=40, blank=True, default="")
    asked_for = models.CharField(max_length=500, blank=True, default="")
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    task_id = models.UUIDField(null=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    tried_at = models.DateTimeField(null=True, blank=True, editable=False)
    refused = models.BooleanField(default=False, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-made_at"]
        constraints = [
            one_of("accounts_invitation_lang", "lang", LANGUAGES),
            models.CheckConstraint(name="accounts_invitation_ends", condition=Q(ends_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="accounts_invitation_used_or_revoked", condition=Q(used_at__isnull=True) | Q(revoked_at__isnull=True)
            ),
            models.UniqueConstraint(
                name="accounts_invitation_one_open",
                fields=["person"],
                condition=Q(used_at__isnull=True, revoked_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.email})"

    def is_open(self, at: datetime) -> bool:
        """Whether it can be accepted at that instant."""
        return self.used_at is None and self.revoked_at is None and at < self.ends_at

    def waits_to_be_sent(self, at: datetime) -> bool:
        """Whether it can be accepted, and its letter has not gone out."""
        return self.sent_at is None and self.is_open(at)
