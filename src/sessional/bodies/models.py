"""A body: what it is called, what it was asked to do, how it plans its work, and who takes part in it."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.accounts.models import Person
from sessional.facts.fields import EnumField, LanguagesField, NamesField, TermsField
from sessional.facts.identity import Identified, KeyField
from sessional.facts.models import Text
from sessional.facts.rules import (
    MOST_IN_SOURCE,
    validate_resolution,
    validate_source,
    validate_state,
    validate_symbol,
    validate_time_zone,
)
from sessional.facts.standing import OF_A_PART, StandingColumns, known_or_not, one_of
from sessional.report.facts import Category, Gathering, Markers, Office, Officers
from sessional.report.symbols import MOST_CHARACTERS


class WordLimit(StrEnum):
    """Which limit the documents service sets on the length of the body's reports."""

    SECRETARIAT = "secretariat"
    OTHERS = "others"
    IN_SESSION = "in-session"


class EntryKind(StrEnum):
    """What a work plan sets for a year: topics to consider, or taking stock of what was collected."""

    TOPICS = "topics"
    STOCKTAKING = "stocktaking"


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


class RosterEntry(Identified):
    """A person whom the body's record speaks of, under the key that it uses."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="roster")
    key = KeyField()
    position = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roster_entries")

    class Meta:
        verbose_name = _("person known to a body")
        verbose_name_plural = _("people known to a body")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_rosterentry_key", fields=["body", "key"]),
            models.UniqueConstraint(name="bodies_rosterentry_person", fields=["body", "person"]),
        ]

    def __str__(self) -> str:
        return self.key


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


class Capacity(Identified):
    """A person acting for a party, or in an office, from a day to a day; None where a day is not known or not set.

    ``in_record`` is as for a party.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="capacities")
    key = KeyField()
    position = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="capacities")
    party = models.ForeignKey(Party, on_delete=models.RESTRICT, null=True, blank=True, related_name="capacities")
    office = EnumField(Office)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    extended_bureau = models.BooleanField(default=False)
    source = models.CharField(max_length=MOST_IN_SOURCE, blank=True, default="", validators=[validate_source])
    in_record = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("capacity")
        verbose_name_plural = _("capacities")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_capacity_key", fields=["body", "key"]),
            one_of("bodies_capacity_office", "office", Office),
            models.CheckConstraint(
                name="bodies_capacity_dates_in_order",
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.office})"


class ReadingLink(Identified):
    """An address that shows its holder, until it ends, what a party sees, such as for a capital or a stakeholder without
    an account. Without a party it shows what participants see. ``shows_drafts`` says that what the party has not sent
    yet is shown too; only the party itself can give such a link. The address itself is kept nowhere, only its digest.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="reading_links")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, null=True, blank=True, related_name="reading_links")
    made_by = models.ForeignKey(Capacity, on_delete=models.RESTRICT, related_name="reading_links")
    label = models.CharField(max_length=200)
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    shows_drafts = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("reading link")
        verbose_name_plural = _("reading links")
        ordering = ["body", "-made_at"]
        constraints = [
            models.CheckConstraint(name="bodies_readinglink_ends", condition=Q(ends_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="bodies_readinglink_drafts_of_a_party", condition=Q(shows_drafts=False) | Q(party__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Stated(models.Model):
    """A fact that is a row of its own, such as a part of a list: how sure it is stands in the row."""

    standing = StandingColumns("bodies.Capacity")

    class Meta:
        abstract = True


class Mandate(Identified):
    """A resolution that asked for the body's work. ``leads_to`` is the number of the first gathering held under it."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="mandates")
    key = KeyField()
    position = models.PositiveIntegerField()
    symbol = models.CharField(max_length=MOST_CHARACTERS, validators=[validate_resolution])
    organ = NamesField(null=True, blank=True)
    leads_to = models.PositiveIntegerField(null=True, blank=True)
    statement = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering = ["body", "position"]
        constraints = [models.UniqueConstraint(name="bodies_mandate_key", fields=["body", "key"])]

    def __str__(self) -> str:
        return self.symbol


class Request(Identified):
    """One thing that a mandate asks for. ``paragraph`` is the number of the operative paragraph, where it is known."""

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="requests")
    key = KeyField()
    position = models.PositiveIntegerField()
    paragraph = models.PositiveIntegerField(null=True, blank=True)
    text = models.OneToOneField(Text, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["mandate", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_request_key", fields=["mandate", "key"]),
            models.CheckConstraint(
                name="bodies_request_paragraph", condition=Q(paragraph__isnull=True) | Q(paragraph__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return self.key


class WorkPlan(Identified):
    """A plan of several years. ``adopted_at_meeting`` is the number of the gathering that adopted it."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="work_plans")
    key = KeyField()
    position = models.PositiveIntegerField()
    symbol = models.CharField(max_length=MOST_CHARACTERS, null=True, blank=True, validators=[validate_symbol])
    proposed_by = EnumField(Office, null=True, blank=True)
    adopted_at_meeting = models.PositiveIntegerField(null=True, blank=True)
    guidance = models.OneToOneField(Text, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("work plan")
        verbose_name_plural = _("work plans")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_workplan_key", fields=["body", "key"]),
            one_of("bodies_workplan_proposed_by", "proposed_by", Office),
            models.CheckConstraint(
                name="bodies_workplan_years_in_order", condition=Q(first_year__gte=1, last_year__gte=F("first_year"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_year}–{self.last_year}"


class WorkPlanEntry(Identified, Stated):
    """What is planned for a year. ``collects`` says whether suggestions are collected at that year's gathering;
    ``not_later_than`` is the last day by which it is to be done."""

    plan = models.ForeignKey(WorkPlan, on_delete=models.CASCADE, related_name="entries")
    year = models.PositiveSmallIntegerField()
    kind = EnumField(EntryKind, default=EntryKind.TOPICS.value)
    collects = models.BooleanField(default=False)
    not_later_than = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("entry of a work plan")
        verbose_name_plural = _("entries of a work plan")
        ordering = ["plan", "year"]
        constraints = [
            models.UniqueConstraint(name="bodies_workplanentry_year", fields=["plan", "year"]),
            one_of("bodies_workplanentry_kind", "kind", EntryKind),
            one_of("bodies_workplanentry_status", "status", OF_A_PART),
        ]

    def __str__(self) -> str:
        return str(self.year)


class PlannedTopic(Identified):
    """A topic that a work plan sets for a year."""

    entry = models.ForeignKey(WorkPlanEntry, on_delete=models.CASCADE, related_name="topics")
    position = models.PositiveIntegerField()
    title = NamesField()

    class Meta:
        verbose_name = _("planned topic")
        verbose_name_plural = _("planned topics")
        ordering = ["entry", "position"]
        constraints = [models.UniqueConstraint(name="bodies_plannedtopic_position", fields=["entry", "position"])]

    def __str__(self) -> str:
        return str(self.title)


class BureauDecision(Identified):
    """What the Bureau, or the extended Bureau, settled for the gathering with the number ``about``."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="bureau_decisions")
    key = KeyField()
    position = models.PositiveIntegerField()
    day = models.DateField(null=True, blank=True)
    day_standing = StandingColumns("bodies.Capacity")
    extended = models.BooleanField(default=False)
    about = models.PositiveIntegerField()
    dates = models.BooleanField(default=False)
    provisional_agenda = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("decision of the Bureau")
        verbose_name_plural = _("decisions of the Bureau")
        ordering = ["body", "position"]
        constraints = [
            models.UniqueConstraint(name="bodies_bureaudecision_key", fields=["body", "key"]),
            *known_or_not("bodies_bureaudecision_day", "day_status", "day"),
            models.CheckConstraint(
                name="bodies_bureaudecision_settles_something", condition=Q(dates=True) | Q(provisional_agenda=True)
            ),
        ]

    def __str__(self) -> str:
        return self.key
