"""Notes and letters from a party to the Secretariat."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sessional.bodies.models.body import Body
from sessional.bodies.models.clearance import Clearance
from sessional.bodies.models.parties import Party
from sessional.bodies.models.people import Capacity
from sessional.facts.fields import EnumField
from sessional.facts.identity import Identified
from sessional.facts.models import Text
from sessional.facts.rules import MOST_IN_NAME
from sessional.facts.standing import one_of
from sessional.facts.visibility import Visibility, VisibilityColumns

#: What a party may ask to be shown its communication to, beside the Secretariat, from the fewest to everybody.
PUBLISHABLE = (Visibility.DELEGATIONS, Visibility.PARTICIPANTS, Visibility.PUBLIC)


class Communication(Identified, Clearance, VisibilityColumns):
    """A note or letter from a party. Its ``subject`` is in the language in which it was written.

    ``publication_asked`` is the widest circle to which the party asks that it be published, or None. It is seen within
    the party until it is sent, then at the desk, and by others once it is published.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="communications")
    party = models.ForeignKey(Party, on_delete=models.RESTRICT, related_name="communications")
    subject = models.CharField(max_length=MOST_IN_NAME)
    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")
    visibility = EnumField(Visibility, default=Visibility.OWN_PARTY.value)
    publication_asked = EnumField(Visibility, null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        Capacity, on_delete=models.RESTRICT, null=True, blank=True, related_name="+", editable=False
    )
    acknowledged_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_by = models.ForeignKey(
        Capacity, on_delete=models.RESTRICT, null=True, blank=True, related_name="+", editable=False
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta(Clearance.Meta):
        abstract = False
        verbose_name = _("communication")
        verbose_name_plural = _("communications")
        ordering = ["body", "-changed_at"]
        constraints = [
            *Clearance.Meta.constraints,
            one_of("bodies_communication_visibility", "visibility", Visibility),
            one_of("bodies_communication_publication_asked", "publication_asked", PUBLISHABLE),
            models.CheckConstraint(
                name="bodies_communication_own_until_sent",
                condition=Q(status__in=["draft", "cleared"], visibility="own-party")
                | (Q(status="sent") & ~Q(visibility="own-party")),
            ),
            models.CheckConstraint(
                name="bodies_communication_published_as_asked",
                condition=Q(visibility__in=["own-party", "desk"], published_by__isnull=True, published_at__isnull=True)
                | (
                    Q(publication_asked__isnull=False, published_by__isnull=False, published_at__isnull=False)
                    & (
                        Q(visibility="delegations")
                        | Q(visibility="participants", publication_asked__in=["participants", "public"])
                        | Q(visibility="public", publication_asked="public")
                    )
                ),
            ),
            models.CheckConstraint(
                name="bodies_communication_acknowledged_once_sent",
                condition=Q(acknowledged_by__isnull=True, acknowledged_at__isnull=True)
                | Q(status="sent", acknowledged_by__isnull=False, acknowledged_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.subject
