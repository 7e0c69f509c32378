"""Who signs in, and the people that a record speaks of."""

import uuid6
from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified
from sessional.facts.standing import one_of
from sessional.report.facts import Address


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


class Person(Identified):
    """A person by name, with or without an account."""

    names = NamesField()
    address = EnumField(Address, default=Address.NONE.value)
    user = models.OneToOneField(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="person")

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [one_of("accounts_person_address", "address", Address)]

    def __str__(self) -> str:
        return str(self.names)
