"""Readings of tokens, and of the headers of a journal."""

from django.db.models import QuerySet

from sessional.accounts.models import User
from sessional.accounts.queries import digest_of
from sessional.api.models import Token
from sessional.bodies.models import Body
from sessional.journal.models import Line


def token_with(secret: str) -> Token | None:
    """The token that somebody shows, in force or not, with its capacity, person, party and body."""
    related = ("capacity__person__user", "capacity__party", "capacity__body")
    return Token.objects.filter(digest=digest_of(secret)).select_related(*related).first()


def tokens_of(user: User) -> QuerySet[Token]:
    """The tokens of a person in all capacities, the latest first."""
    related = ("capacity__person", "capacity__party", "capacity__body")
    return Token.objects.filter(capacity__person__user=user).select_related(*related).order_by("-made_at", "-pk")


def tokens_of_body(body: Body) -> QuerySet[Token]:
    """The tokens that act in a body, with whose they are, the latest first."""
    related = ("capacity__person", "capacity__party", "capacity__body")
    return Token.objects.filter(capacity__body=body).select_related(*related).order_by("-made_at", "-pk")


def headers_of(body: Body) -> QuerySet[Line]:
    """The lines of the body's journal by number, without what they say: what is public of every line."""
    columns = ("body_id", "number", "at", "matter_digest", "personal_digest", "previous", "digest")
    return Line.objects.filter(body_id=body.pk).only(*columns).order_by("number")
