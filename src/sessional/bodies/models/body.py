"""A body: what it is called, and its ways."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField, LanguagesField, NamesField, TermsField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.rules import validate_time_zone
from sessional.facts.standing import one_of
from sessional.report.facts import Gathering, Markers, Officers
from sessional.report.symbols import MOST_CHARACTERS


class WordLimit(StrEnum):
    """Which limit the documents service sets on the length of the body's reports."""

    SECRETARIAT = "secretariat"
    OTHERS = "others"
    IN_SESSION = "in-session"


class Body(Identified):
    """A group that meets, and its ways.

    ``known_only_as_parent`` is a body that has no record of its own here: it is known by name, because another body
    reports to it. ``note`` is what a reader has to know of the record, such as that the body is made up. ``experts``
    says that those who speak for delegations are called experts, and not representatives.
    """

    key = KeyField(unique=True)
    name = NamesField()
    terms = TermsField(default=tuple, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="subsidiaries")
    known_only_as_parent = models.BooleanField(default=False)
    note = NamesField(null=True, blank=True)
    publisher = NamesField(null=True, blank=True)
    languages = LanguagesField(default=tuple, blank=True)
    gathering = EnumField(Gathering, default=Gathering.MEETING.value)
    officers = EnumField(Officers, default=Officers.CHAIR.value)
    markers = EnumField(Markers, default=Markers.LETTERS.value)
    attribution_in_deliberations = models.BooleanField(default=False)
    attribution_in_speakers = models.BooleanField(default=True)
    experts = models.BooleanField(default=False)
    symbols_link = models.BooleanField(default=True)
    word_limit = EnumField(WordLimit, default=WordLimit.OTHERS.value)
    symbol_root = models.CharField(max_length=MOST_CHARACTERS, blank=True, default="")
    seat_name = NamesField(null=True, blank=True)
    seat_located = NamesField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC", validators=[validate_time_zone])

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = ["key"]
        constraints = [
            one_of("bodies_body_gathering", "gathering", Gathering),
            one_of("bodies_body_officers", "officers", Officers),
            one_of("bodies_body_markers", "markers", Markers),
            one_of("bodies_body_word_limit", "word_limit", WordLimit),
            models.CheckConstraint(
                name="bodies_body_not_its_own_parent", condition=Q(parent__isnull=True) | ~Q(parent=F("id"))
            ),
            models.CheckConstraint(
                name="bodies_body_has_a_record_or_none",
                condition=Q(known_only_as_parent=True)
                | Q(publisher__isnull=False, seat_name__isnull=False, seat_located__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)


class EarlierName(Identified):
    """A name that the body no longer bears; ``until`` is its last day, where that is known."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="earlier_names")
    position = models.PositiveIntegerField()
    name = NamesField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("earlier name")
        verbose_name_plural = _("earlier names")
        ordering = ["body", "position"]
        constraints = [models.UniqueConstraint(name="bodies_earliername_position", fields=["body", "position"])]

    def __str__(self) -> str:
        return str(self.name)
