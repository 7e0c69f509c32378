"""Readings of tokens, and what of the other rooms somebody may see."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from sessional.accounts.models import User
from sessional.accounts.queries import digest_of
from sessional.api.models import Token
from sessional.bodies.models import Body, Capacity
from sessional.bodies.rules import covers
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_of_body
from sessional.facts.visibility import Sight, VisibilityColumns, visible_to
from sessional.journal.models import Line
from sessional.papers.models import Paper


def token_with(secret: str) -> Token | None:
    """The token that somebody shows, in force or not, with its capacity, person, party and body."""
    related = ("capacity__person__user", "capacity__party", "capacity__body")
    return Token.objects.filter(digest=digest_of(secret)).select_related(*related).first()


def tokens_of(user: User) -> QuerySet[Token]:
    """The tokens of a person in all capacities, the latest first."""
    related = ("capacity__person", "capacity__party", "capacity__body")
    return Token.objects.filter(capacity__person__user=user).select_related(*related).order_by("-made_at", "-pk")


def held(capacity: Capacity, at: datetime) -> bool:
    """Whether a capacity is held at that instant; its days are those of the body's seat."""
    day = at.astimezone(ZoneInfo(capacity.body.time_zone)).date()
    return covers(capacity, day, day)


def seen(rows: QuerySet, sight: Sight) -> QuerySet:
    """Those of the rows that somebody may see. Rows of a model that has nothing to hide are seen by everybody."""
    if not issubclass(rows.model, VisibilityColumns):
        return rows
    party = "party_id" if any(field.name == "party" for field in rows.model._meta.fields) else None
    return rows.filter(visible_to(sight, party=party))


def papers_seen(body: Body, sight: Sight) -> QuerySet[Paper]:
    """The papers of a body, as far as somebody may see them."""
    return seen(body.papers.all(), sight)


def ids_of_papers_seen(body: Body, sight: Sight) -> set[UUID]:
    """The same by id, to leave out what refers to others."""
    return set(papers_seen(body, sight).order_by().values_list("pk", flat=True))


def reports_seen(body: Body, sight: Sight) -> QuerySet[Report]:
    """The reports of a body whose papers somebody may see, by meeting, drafts before final ones."""
    return reports_of_body(body).filter(paper__in=papers_seen(body, sight))


def headers_of(body: Body) -> QuerySet[Line]:
    """The lines of the body's journal by number, without what they say: what is public of every line."""
    columns = ("body_id", "number", "at", "matter_digest", "personal_digest", "previous", "digest")
    return Line.objects.filter(body_id=body.pk).only(*columns).order_by("number")
