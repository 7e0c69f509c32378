"""Readings of bodies, named by their questions."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Value

from sessional.accounts.models import Person, User
from sessional.accounts.queries import digest_of
from sessional.bodies.models import (
    Body,
    BureauDecision,
    Capacity,
    ClearanceStatus,
    Communication,
    Mandate,
    Party,
    PartyAddress,
    ReadingLink,
    Request,
    RosterEntry,
    WorkPlan,
    WorkPlanEntry,
)
from sessional.facts.queries import with_words
from sessional.facts.visibility import Sight, Visibility, visible_to
from sessional.report.facts import Office


def bodies_with_a_record() -> QuerySet[Body]:
    """Bodies whose work is recorded here, and not only their names, by key."""
    return Body.objects.filter(known_only_as_parent=False).select_related("parent").order_by("key")


def body_with_key(key: str) -> Body:
    """The body with this key and a record; Body.DoesNotExist where there is none."""
    return bodies_with_a_record().get(key=key)


def body_with_id(body_id: UUID) -> Body | None:
    """The body with this id and a record, or None."""
    return bodies_with_a_record().filter(pk=body_id).first()


def people_of(body: Body) -> QuerySet[RosterEntry]:
    """The people that the body's record speaks of, in its order."""
    return body.roster.select_related("person").order_by("position")


def parties_of(body: Body) -> QuerySet[Party]:
    """Who takes part, in the order of the record, and then as they were entered."""
    return body.parties.order_by("position", "pk")


def capacities_of(body: Body) -> QuerySet[Capacity]:
    """Who acts for whom, with person and party, in the order of the record, and then as they were given."""
    return body.capacities.select_related("body", "person", "party").order_by("position", "pk")


def party_with_key(body: Body, key: str) -> Party:
    """The party with this key, with its body; Party.DoesNotExist where there is none."""
    return body.parties.select_related("body").get(key=key)


def parties_in_use(parties: Iterable[Party]) -> list[UUID]:
    """Those of the parties to which something belongs that was entered here, by id."""
    entered = (
        Exists(Capacity.objects.filter(party=OuterRef("pk"), in_record=False))
        | Exists(PartyAddress.objects.filter(party=OuterRef("pk")))
        | Exists(Communication.objects.filter(party=OuterRef("pk")))
        | Exists(ReadingLink.objects.filter(party=OuterRef("pk")))
    )
    found = Party.objects.filter(entered, pk__in=[party.pk for party in parties])
    return list(found.values_list("pk", flat=True))


def hanging_on(party: Party) -> dict[str, int]:
    """How many rows of each kind belong to a party or speak of it, by the label of the kind, such as
    ``meetings.statement``; its own addresses are not counted. Read off the tables, so that none is forgotten here."""
    found = {}
    for relation in Party._meta.get_fields(include_hidden=True):
        if relation.auto_created and relation.is_relation and relation.related_model is not PartyAddress:
            rows = relation.related_model._base_manager.filter(**{relation.field.name: party}).count()
            if rows:
                label = relation.related_model._meta.label_lower
                found[label] = found.get(label, 0) + rows
    return dict(sorted(found.items()))


def addresses_seen(sight: Sight, party: Party) -> QuerySet[PartyAddress]:
    """Where a party is reached, for those who may see it: the desk, and the party itself."""
    at_the_desk = PartyAddress.objects.annotate(visibility=Value(Visibility.DESK.value))
    seen = visible_to(sight, body="party__body_id", since=None)
    return at_the_desk.filter(seen, party=party).select_related("party").order_by("kind", "pk")


def communications_seen(sight: Sight, body: Body) -> QuerySet[Communication]:
    """What parties wrote, as far as somebody may see it, the latest first, with party and people."""
    people = [
        f"{step}__{one}"
        for step in ("drafted_by", "cleared_by", "sent_by", "returned_by", "acknowledged_by", "published_by")
        for one in ("person", "party")
    ]
    return (
        body.communications.filter(visible_to(sight))
        .select_related("body", "party", "text", *people)
        .order_by("-changed_at", "-pk")
    )


def sent_communications_seen(sight: Sight, body: Body) -> QuerySet[Communication]:
    """What parties sent to the Secretariat, as far as somebody may see it, the latest first."""
    return communications_seen(sight, body).filter(status=ClearanceStatus.SENT).order_by("-sent_at", "-pk")


def communication_seen(sight: Sight, body: Body, pk: UUID | str) -> Communication:
    """One communication with its words; Communication.DoesNotExist where there is none that somebody may see."""
    return communications_seen(sight, body).prefetch_related(*with_words("text")).get(pk=pk)


def known_people(body: Body, party: Party | None = None) -> QuerySet[Person]:
    """People whom the body knows, by a capacity or by its record; of one party only those who act for it alone."""
    if party is None:
        known = Q(capacities__body=body) | Q(roster_entries__body=body)
        return Person.objects.filter(known).distinct().order_by("pk")
    elsewhere = Capacity.objects.filter(person=OuterRef("pk")).exclude(party=party)
    return Person.objects.filter(~Exists(elsewhere), capacities__party=party).distinct().order_by("pk")


def links_of(body: Body, party: Party | None = None) -> QuerySet[ReadingLink]:
    """The reading links of a body, or those that show one of its parties, the latest first."""
    links = body.reading_links if party is None else body.reading_links.filter(party=party)
    related = ("body", "party", "made_by__body", "made_by__person", "made_by__party")
    return links.select_related(*related).order_by("-made_at", "-pk")


def link_with(token: str) -> ReadingLink | None:
    """The reading link that an address belongs to, in force or not, with body, party and the capacity that made it."""
    return _links_to_follow().filter(token_digest=digest_of(token)).first()


def parties_by_key(body: Body) -> dict[str, Party]:
    return {party.key: party for party in body.parties.all()}


def capacities_by_key(body: Body) -> dict[str, Capacity]:
    return {capacity.key: capacity for capacity in body.capacities.all()}


def mandates_of(body: Body) -> QuerySet[Mandate]:
    """The mandates with their statements and requests, in order, with their current words."""
    requests = Request.objects.select_related("text").prefetch_related(*with_words("text")).order_by("position")
    return (
        body.mandates.select_related("statement")
        .prefetch_related(*with_words("statement"), Prefetch("requests", queryset=requests))
        .order_by("position")
    )


def work_plans_of(body: Body) -> QuerySet[WorkPlan]:
    """The work plans with their years by year and the topics of each, and the current words of their guidance."""
    entries = WorkPlanEntry.objects.select_related("confirmed_by").prefetch_related("topics").order_by("year")
    return (
        body.work_plans.select_related("guidance")
        .prefetch_related(*with_words("guidance"), Prefetch("entries", queryset=entries))
        .order_by("position")
    )


def bureau_decisions_of(body: Body) -> QuerySet[BureauDecision]:
    """What the Bureau settled, in the order of the record."""
    return body.bureau_decisions.select_related("day_confirmed_by").order_by("position")


def earlier_names_of(body: Body):
    """Names that the body no longer bears, in the order of the record."""
    return body.earlier_names.order_by("position")


def officers_of(body: Body) -> list[Capacity]:
    """Who holds or held an office of the Bureau, or sits with it as extended, with person and party, in the order of the
    record."""
    bureau = (Office.CHAIR, Office.CO_CHAIR, Office.VICE_CHAIR, Office.RAPPORTEUR)
    return list(capacities_of(body).filter(Q(office__in=bureau) | Q(extended_bureau=True)))


def capacities_in_force(user: User, at: datetime) -> list[Capacity]:
    """What the user is at that instant, in all bodies, with person, party and body. Days are those of the body's seat."""
    held = Capacity.objects.filter(person__user=user).select_related("person", "party", "body")
    return [capacity for capacity in held.order_by("body__key", "position") if capacity.in_force(at)]


def link_in_force(token_digest: str, at: datetime) -> ReadingLink | None:
    """The reading link with this digest, with body and party, unless it has ended."""
    link = _links_to_follow().filter(token_digest=token_digest).first()
    return link if link is not None and link.in_force(at) else None


def _links_to_follow() -> QuerySet[ReadingLink]:
    return ReadingLink.objects.select_related("body", "party", "made_by__body")
