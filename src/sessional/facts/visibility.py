"""Who may see a row: one column that says so, one value for what somebody sees, and the one condition that joins them.

Lists, feeds, streams, search and the API all read through :func:`visible_to`; nothing else filters.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import models
from django.db.models import Q

from sessional.facts.fields import EnumField


class Visibility(StrEnum):
    """Who sees a row of a body, from the fewest to everybody; each level is seen by those of the levels before it too.

    ``OWN_PARTY``: the party that it belongs to, such as a draft inside a delegation. ``DESK``: that party, and the
    Secretariat, the Chair and the Rapporteur, such as a note that was sent. ``DELEGATIONS``: every delegation.
    ``PARTICIPANTS``: whoever takes part, stakeholders and panellists included. ``PUBLIC``: everybody.
    """

    OWN_PARTY = "own-party"
    DESK = "desk"
    DELEGATIONS = "delegations"
    PARTICIPANTS = "participants"
    PUBLIC = "public"


#: What each place at a meeting sees of what other parties wrote.
SEEN_BY_ALL = frozenset({Visibility.PUBLIC})
SEEN_BY_PARTICIPANTS = SEEN_BY_ALL | {Visibility.PARTICIPANTS}
SEEN_BY_DELEGATIONS = SEEN_BY_PARTICIPANTS | {Visibility.DELEGATIONS}
SEEN_AT_THE_DESK = SEEN_BY_DELEGATIONS | {Visibility.DESK}


@dataclass(frozen=True, slots=True)
class SeesInBody:
    """What somebody sees of one body: rows at these levels, and everything that belongs to this party, if there is one."""

    body_id: UUID
    levels: frozenset[Visibility]
    party_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody sees at the instant ``at``: what is public, and what each body shows them beside it."""

    at: datetime
    bodies: tuple[SeesInBody, ...] = ()


def visible_to(
    sight: Sight,
    *,
    body: str = "body_id",
    party: str | None = "party_id",
    visibility: str = "visibility",
    since: str | None = "visible_since",
) -> Q:
    """The condition on rows that somebody may see.

    The arguments name the columns: of the body, of the party that a row belongs to (None where rows belong to none), of
    the level, and of the instant from which the level holds (None where it always does). Until that instant the row is
    seen at the desk of its body and by its own party only, as when a paper waits for its release.
    """
    released = Q() if since is None else Q(**{f"{since}__isnull": True}) | Q(**{f"{since}__lte": sight.at})
    seen = Q(**{visibility: Visibility.PUBLIC.value}) & released
    for one in sight.bodies:
        at_the_desk = Visibility.DESK in one.levels
        levels = Q(**{f"{visibility}__in": sorted(level.value for level in one.levels)})
        seen |= Q(**{body: one.body_id}) & levels & (Q() if at_the_desk else released)
        if party is not None and one.party_id is not None:
            seen |= Q(**{body: one.body_id, party: one.party_id})
    return seen


class VisibilityColumns(models.Model):
    """Adds to a model the columns that :func:`visible_to` reads beside those of body and party."""

    visibility = EnumField(Visibility, default=Visibility.PUBLIC.value)
    visible_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
