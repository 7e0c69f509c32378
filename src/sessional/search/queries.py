"""Readings of the index. Each takes the sight of who asks, and what that does not show is not found, counted or ordered by.

The order is the same in both databases, and follows from an entry and from what is asked alone: were it to depend on how
often a word is used in all texts, as most measures of relevance do, it would tell something of those that are hidden.
"""

import base64
import binascii
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, IntegerField, When

from sessional.facts.visibility import Sight, visible_to
from sessional.search import index
from sessional.search.asked import Asked, asked
from sessional.search.entries import Place
from sessional.search.marking import Marked, mark, snippet
from sessional.search.models import Entry, Saying

#: As many are given at a time unless told otherwise.
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


class _Row(NamedTuple):
    """An entry that is found, in the order of columns by which rows are read."""

    rank: int
    all_words: int
    thing: int
    language: str
    kind: str
    title_words: int
    entry_id: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Every entry that is asked for and may be seen, read once, for a page that counts and shows them."""

    told: Asked
    rows: tuple[_Row, ...]

    def page(
        self,
        *,
        language: str | None = None,
        kinds: Collection[str] | None = None,
        prefer: str | None = None,
        limit: int = ON_A_PAGE,
        after: str | None = None,
    ) -> Found:
        """As :func:`find`."""
        things = _things(self._of(language, kinds), prefer)
        last = _cursor(after)
        some = nsmallest(limit + 1, (row for row in things if last is None or row[:3] > last))
        return Found(tuple(self._hits(some[:limit]).values()), _after(some[limit - 1]) if len(some) > limit else None)

    def of_each_kind(
        self,
        *,
        language: str | None = None,
        kinds: Collection[str] | None = None,
        prefer: str | None = None,
        each: int = 5,
    ) -> dict[str, tuple[Hit, ...]]:
        """The first ``each`` that :func:`find` would find of each kind, by kind."""
        by_kind: dict[str, list[_Row]] = {}
        for row in _things(self._of(language, kinds), prefer):
            by_kind.setdefault(row.kind, []).append(row)
        some = {kind: nsmallest(each, rows) for kind, rows in sorted(by_kind.items())}
        hits = self._hits([row for rows in some.values() for row in rows])
        return {kind: tuple(hits[row] for row in rows if row in hits) for kind, rows in some.items()}

    def count(self, *, language: str | None = None, kinds: Collection[str] | None = None) -> Counted:
        """How much is found: of each kind in the language asked for, and in each language of the kinds asked for."""
        by_kind = Counter({row.thing: row.kind for row in self._of(language, None)}.values())
        by_language = Counter(row.language for row in self._of(None, kinds))
        return Counted(dict(sorted(by_kind.items())), dict(sorted(by_language.items())))

    def _of(self, language: str | None, kinds: Collection[str] | None) -> Iterator[_Row]:
        """What is of no language, such as a symbol, is of each."""
        return (
            row
            for row in self.rows
            if (language is None or row.language in (language, "")) and (kinds is None or row.kind in kinds)
        )

    def _hits(self, rows: list[_Row]) -> dict[_Row, Hit]:
        """What is shown of each; nothing of one that was removed a moment ago."""
        sayings = Saying.objects.select_related("entry").in_bulk([row.entry_id for row in rows])
        return {row: _hit(sayings[row.entry_id], self.told) for row in rows if row.entry_id in sayings}


def findings(words: str, sight: Sight, *, body_id: UUID | None = None) -> Findings:
    """Everything that is found by ``words`` (``asked.py`` says what they may be), in all bodies or in one."""
    told = asked(words)
    if not told.terms:
        return Findings(told, ())
    entries = Entry.objects.filter(index.matching(told), visible_to(sight))
    if body_id is not None:
        entries = entries.filter(body_id=body_id)
    columns = ("rank", "all_words", "thing", "language", "kind", "title_words", "id")
    rows = map(_Row._make, entries.annotate(rank=_rank(told)).order_by().values_list(*columns))
    return Findings(told, tuple(_in_full(row, told) for row in rows))


def find(
    words: str,
    sight: Sight,
    *,
    body_id: UUID | None = None,
    language: str | None = None,
    kinds: Collection[str] | None = None,
    prefer: str | None = None,
    limit: int = ON_A_PAGE,
    after: str | None = None,
) -> Found:
    """What is found, the best first.

    A thing found in several languages is given once: in the language ``prefer`` if it is found in that. ``after`` is what
    the page before ended with; anything else begins at the beginning.
    """
    return findings(words, sight, body_id=body_id).page(
        language=language, kinds=kinds, prefer=prefer, limit=limit, after=after
    )


def count(
    words: str,
    sight: Sight,
    *,
    body_id: UUID | None = None,
    language: str | None = None,
    kinds: Collection[str] | None = None,
) -> Counted:
    """How much is found: of each kind in the language asked for, and in each language of the kinds asked for."""
    return findings(words, sight, body_id=body_id).count(language=language, kinds=kinds)


def _rank(told: Asked) -> Case:
    """1 where the words stand together in the title, 2 where all are in the title, 3 where they stand together anywhere,
    4 for all others. (A title that is nothing else is made 0 by :func:`_in_full`.)"""
    whens = [When(index.matching_in_title(told.together), then=1)]
    if len(told.terms) > 1:
        whens.append(When(index.matching_in_title(*told.terms), then=2))
        whens.append(When(index.matching_anywhere(told.together), then=3))
    return Case(*whens, default=4, output_field=IntegerField())


def _in_full(row: _Row, told: Asked) -> _Row:
    return row._replace(rank=0) if row.rank == 1 and row.title_words == told.length else row


def _things(rows: Iterable[_Row], prefer: str | None) -> Iterable[_Row]:
    """Each thing once: in the language preferred or, without it, in the first by its two letters."""
    found: dict[int, _Row] = {}
    for row in rows:
        kept = found.get(row.thing)
        if kept is None or _preference(row, prefer) < _preference(kept, prefer):
            found[row.thing] = row
    return found.values()


def _preference(row: _Row, prefer: str | None) -> tuple[bool, str]:
    return row.language != prefer, row.language


def _hit(saying: Saying, told: Asked) -> Hit:
    entry = saying.entry
    return Hit(
        entry.kind,
        saying.subject_id,
        saying.part,
        entry.body_id,
        entry.language,
        mark(saying.title, told.terms),
        snippet(saying.text, told.terms),
        Place(saying.page, tuple(saying.arguments), saying.query, saying.anchor),
    )


def _after(row: _Row) -> str:
    return base64.urlsafe_b64encode(json.dumps(row[:3]).encode()).decode().rstrip("=")


def _cursor(after: str | None) -> tuple[int, int, int] | None:
    """What :func:`_after` said; None for anything that it cannot have said."""
    try:
        rank, size, thing = json.loads(base64.urlsafe_b64decode((after or "") + "=" * (-len(after or "") % 4)))
        return int(rank), int(size), int(thing)
    except (ValueError, TypeError, OverflowError, binascii.Error, RecursionError):
        return None
