"""Readings of the index. Each takes the sight of who asks, and what that does not show is not found, counted or ordered by.

The order is the same in both databases, and follows from an entry and from what is asked alone: were it to depend on how
often a word is used in all texts, as most measures of relevance do, it would tell something of those that are hidden.
"""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

from sessional.facts.visibility import Sight, visible_to
from sessional.search import index
from sessional.search.asked import Asked, asked
from sessional.search.entries import Place
from sessional.search.marking import Marked, mark, snippet
from sessional.search.models import Entry

#: As many are found at a time unless told otherwise.
ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, in one language: its title and a piece of its text, with what was asked for marked in both."""

    kind: str
    subject_id: UUID
    part: str
    body_id: UUID
    language: str
    title: Marked
    snippet: Marked
    place: Place


@dataclass(frozen=True, slots=True)
class Found:
    """Some of what was found; ``after`` is where the next of it begin, for :func:`find`, or None at the end."""

    hits: tuple[Hit, ...] = ()
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many things are found of each kind and in each language; a thing found in two languages is one of its kind."""

    kinds: dict[str, int]
    languages: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.kinds.values())


def find(
    words: str,
    sight: Sight,
    *,
    body_id: UUID | None = None,
    language: str | None = None,
    kinds: Sequence[str] | None = None,
    prefer: str | None = None,
    limit: int = ON_A_PAGE,
    after: str | None = None,
) -> Found:
    """What is found by ``words`` (``asked.py`` says what they may be), the best first.

    A thing found in several languages is given once: in the language ``prefer`` if it is found in that. ``after`` is what
    the page before ended with; anything else begins at the beginning.
    """
    told = asked(words)
    if not told.terms:
        return Found()
    entries = _ordered(_each_thing_once(_found(told, sight, body_id, language, kinds), prefer), told)
    if (last := _cursor(after)) is not None:
        tier, size, key = last
        entries = entries.filter(
            Q(tier__gt=tier) | Q(tier=tier, all_words__gt=size) | Q(tier=tier, all_words=size, key__gt=key)
        )
    rows = list(entries[: limit + 1])
    more = len(rows) > limit
    return Found(tuple(_hit(row, told) for row in rows[:limit]), _after(rows[limit - 1]) if more else None)


def find_of_each_kind(
    words: str,
    sight: Sight,
    *,
    body_id: UUID | None = None,
    language: str | None = None,
    kinds: Sequence[str] | None = None,
    prefer: str | None = None,
    each: int = 5,
) -> dict[str, tuple[Hit, ...]]:
    """The first ``each`` that :func:`find` would find of each kind, by kind."""
    told = asked(words)
    if not told.terms:
        return {}
    entries = _ordered(_each_thing_once(_found(told, sight, body_id, language, kinds), prefer), told)
    numbered = entries.annotate(
        of_kind=Window(RowNumber(), partition_by=[F("kind")], order_by=[F("tier"), F("all_words"), F("key")])
    )
    by_kind: dict[str, list[Hit]] = {}
    for row in numbered.filter(of_kind__lte=each):
        by_kind.setdefault(row.kind, []).append(_hit(row, told))
    return {kind: tuple(hits) for kind, hits in by_kind.items()}


def count(
    words: str,
    sight: Sight,
    *,
    body_id: UUID | None = None,
    language: str | None = None,
    kinds: Sequence[str] | None = None,
) -> Counted:
    """How much is found: of each kind in the language asked for, and in each language of the kinds asked for."""
    told = asked(words)
    if not told.terms:
        return Counted({}, {})

    def counted(column: str, entries: QuerySet[Entry]) -> dict[str, int]:
        rows = entries.order_by(column).values_list(column).annotate(Count("thing", distinct=True))
        return {value: number for value, number in rows}

    return Counted(
        counted("kind", _found(told, sight, body_id, language, None)),
        counted("language", _found(told, sight, body_id, None, kinds)),
    )


def _found(
    told: Asked, sight: Sight, body_id: UUID | None, language: str | None, kinds: Sequence[str] | None
) -> QuerySet[Entry]:
    """Every entry that is asked for and may be seen."""
    entries = Entry.objects.filter(index.matching(told), visible_to(sight))
    if body_id is not None:
        entries = entries.filter(body_id=body_id)
    if language is not None:
        # What is of no language, such as a symbol, is of each.
        entries = entries.filter(language__in=[language, ""])
    if kinds is not None:
        entries = entries.filter(kind__in=kinds)
    return entries


def _each_thing_once(entries: QuerySet[Entry], prefer: str | None) -> QuerySet[Entry]:
    preferred = Case(When(language=prefer or "", then=0), default=1, output_field=IntegerField())
    first = entries.annotate(
        of_thing=Window(RowNumber(), partition_by=[F("thing")], order_by=[preferred, F("language")])
    ).filter(of_thing=1)
    return Entry.objects.filter(pk__in=first.values("pk"))


def _ordered(entries: QuerySet[Entry], told: Asked) -> QuerySet[Entry]:
    """The best first: where the title is what is asked for; where its words stand together in the title; where all are in
    the title; where they stand together in the text; all others. Among equals the shorter first."""
    whens = []
    if told.together is not None:
        together = index.matching_in_title(told.together)
        whens += [When(together & Q(title_words=told.length), then=0), When(together, then=1)]
    if len(told.terms) > 1:
        whens.append(When(index.matching_in_title(*told.terms), then=2))
        if told.together is not None:
            whens.append(When(index.matching_anywhere(told.together), then=3))
    tier = Case(*whens, default=4, output_field=IntegerField()) if whens else Value(4)
    return entries.annotate(tier=tier).order_by("tier", "all_words", "key")


def _hit(row: Entry, told: Asked) -> Hit:
    return Hit(
        row.kind,
        row.subject_id,
        row.part,
        row.body_id,
        row.language,
        mark(row.title, told.terms),
        snippet(row.text, told.terms),
        Place(row.page, tuple(row.arguments), row.query, row.anchor),
    )


def _after(row: Entry) -> str:
    told = json.dumps([row.tier, row.all_words, row.key.hex])
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def _cursor(after: str | None) -> tuple[int, int, UUID] | None:
    """What :func:`_after` said; None for anything that it cannot have said."""
    if not after:
        return None
    try:
        tier, size, key = json.loads(base64.urlsafe_b64decode(after + "=" * (-len(after) % 4)))
        return int(tier) % 10, int(size) % (1 << 31), UUID(key)
    except (ValueError, TypeError, AttributeError, binascii.Error, RecursionError):
        return None
