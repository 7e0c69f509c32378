"""Readings of papers, named by their questions."""

from django.db.models import F, QuerySet

from sessional.bodies.models import Body
from sessional.papers.models import Paper


def papers_of(body: Body) -> QuerySet[Paper]:
    """The papers that the body's record speaks of, in its order."""
    return body.papers.order_by("position")


def papers_by_key(body: Body) -> dict[str, Paper]:
    return {paper.key: paper for paper in body.papers.all()}


def papers_with_symbol(symbol: str) -> QuerySet[Paper]:
    """The papers with this symbol: each body's record speaks of it once."""
    return Paper.objects.filter(symbol=symbol).select_related("body").order_by("body__key")


def latest_papers_of(body: Body, most: int) -> QuerySet[Paper]:
    """The papers issued last, those without a date after them in the order of the record."""
    return body.papers.order_by(F("issued").desc(nulls_last=True), "position")[:most]


def paper_with_key(body: Body, key: str) -> Paper:
    """The paper with this key; Paper.DoesNotExist where there is none."""
    return body.papers.get(key=key)
