"""Tokens by which programs act for people, and how much each has asked for lately."""

from datetime import datetime
from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models import Capacity
from sessional.facts.fields import ShapedJSONField
from sessional.facts.identity import Identified


class Scope(StrEnum):
    """What a token may be used for, each beside what is public.

    ``READ``: to see what its capacity sees. ``DRAFT``: to draft and change what the delegation writes. ``CLEAR``: to
    clear, return and send it. ``DESK``: to acknowledge and publish what was sent to the Secretariat. ``PAPERS``: to keep
    papers, their slots and their release. ``PEOPLE``: to give capacities and end them. ``LINKS``: to give reading links and
    revoke them.
    """

    READ = "read"
    DRAFT = "draft"
    CLEAR = "clear"
    DESK = "desk"
    PAPERS = "papers"
    PEOPLE = "people"
    LINKS = "links"


class ScopesField(ShapedJSONField):
    """Scopes as a tuple, in the order of :class:`Scope`."""

    default_validators = []
    other_shape = _("Scopes are given as a list of their names.")

    def is_shaped(self, value) -> bool:
        return isinstance(value, tuple)

    def shaped(self, kept) -> tuple[Scope, ...]:
        told = {Scope(one) for one in kept}
        return tuple(scope for scope in Scope if scope in told)

    def plain(self, value: tuple[Scope, ...]) -> list[str]:
        return [scope.value for scope in value]


class Token(Identified):
    """Lets a program act as a capacity, within scopes, until it ends. The token itself is kept nowhere, only its digest.

    ``last_used_at`` is kept to within some minutes, so that reading writes little.
    """

    capacity = models.ForeignKey(Capacity, on_delete=models.CASCADE, related_name="tokens")
    label = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ScopesField()
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("token")
        verbose_name_plural = _("tokens")
        ordering = ["-made_at"]
        constraints = [models.CheckConstraint(name="api_token_ends", condition=Q(ends_at__gt=F("made_at")))]

    def __str__(self) -> str:
        return self.label

    def in_force(self, at: datetime) -> bool:
        """Whether it opens anything at that instant, as far as the token itself is concerned."""
        return self.revoked_at is None and at < self.ends_at


class Meter(models.Model):
    """How many requests somebody has made in the minute that began at ``began``, in seconds of Unix time.

    ``who`` is a digest of a token's id or of an address: whose it is cannot be told from it.
    """

    who = models.CharField(max_length=64, primary_key=True)
    began = models.BigIntegerField(db_index=True)
    requests = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("meter")
        verbose_name_plural = _("meters")

    def __str__(self) -> str:
        return f"{self.requests} since {self.began}"
