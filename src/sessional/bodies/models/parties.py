"""Who takes part in the work of a body, and where each is reached."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models.body import Body
from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.rules import validate_language, validate_state
from sessional.facts.standing import one_of
from sessional.report.facts import LANGUAGES, Category


class AddressKind(StrEnum):
    """By what a party is reached."""

    EMAIL = "e-mail"
    POST = "post"
    TELEPHONE = "telephone"


class Party(Identified):
    """A State, observer, organization or other participant, as this body knows it: a State by its code, another by name.

    ``in_record`` says that the body's record file tells of it; others were entered here, and a record that does not tell
    of them leaves them alone.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="parties")
    key = KeyField()
    position = models.PositiveIntegerField()
    category = EnumField(Category)
    state = models.CharField(max_length=3, null=True, blank=True, validators=[validate_state])
    name = NamesField(null=True, blank=True)
    in_record = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_party_key", fields=["body", "key"]),
            models.UniqueConstraint(name="bodies_party_state_once", fields=["body", "state"]),
            one_of("bodies_party_category", "category", Category),
            models.CheckConstraint(
                name="bodies_party_state_or_name",
                condition=Q(state__isnull=True, name__isnull=False) | Q(state__isnull=False, name__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.state or str(self.name)


class PartyAddress(Identified):
    """One of the addresses at which a party is reached, from a day to a day; None where a day is not set.

    A mission has several: ``label`` says which it is ("Permanent Mission, Vienna"), ``language`` in which language to
    write there.
    """

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="addresses")
    kind = EnumField(AddressKind)
    label = models.CharField(max_length=200, blank=True, default="")
    address = models.CharField(max_length=1000)
    language = models.CharField(max_length=2, null=True, blank=True, validators=[validate_language])
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    #: It may be that of a person, so the journal keeps it apart.
    personal_columns = ("address",)

    class Meta:
        verbose_name = _("address of a party")
        verbose_name_plural = _("addresses of parties")
        ordering = ["party", "id"]
        constraints = [
            one_of("bodies_partyaddress_kind", "kind", AddressKind),
            models.CheckConstraint(
                name="bodies_partyaddress_language", condition=Q(language__isnull=True) | Q(language__in=LANGUAGES)
            ),
            models.CheckConstraint(
                name="bodies_partyaddress_dates_in_order",
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(name="bodies_partyaddress_has_words", condition=~Q(address="")),
            models.UniqueConstraint(name="bodies_partyaddress_once", fields=["party", "kind", "address"]),
        ]

    def __str__(self) -> str:
        return self.label or self.kind
