"""Readings of the index. Each takes the sight of who asks, and what that does not show is not found, counted or ordered by.

The order is the same in both databases, and follows from an entry and from what is asked alone: were it to depend on how
often a word is used in all texts, as most measures of relevance do, it would tell something of those that are hidden.

However much is found, no more than :data:`MOST_READ` entries are read at a time. The database leaves out what is not to be
seen, puts the rest in order and gives the first, so that the number of what is hidden shows nowhere.
"""

import base64
import binascii
import json
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.db.models import BigIntegerField, Case, ExpressionWrapper, F, IntegerField, Q, QuerySet, When

from sessional.facts.visibility import Sight, visible_to
from sessional.search import index
from sessional.search.asked import Asked, asked
from sessional.search.entries import Place
from sessional.search.marking import Marked, mark, snippet
from sessional.search.models import Entry, Saying

#: As many are given at a time unless told otherwise.
ON_A_PAGE = 20
#: So many entries are read of what is found; where there are more, what is counted is "at least".
MOST_READ = 1000
#: Rows go to the database so many at a time.
BATCH = 500


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
    """How many things are found of each kind and in each language; a thing found in two languages is one of its kind.

    ``more_kinds`` and ``more_languages`` say that more is found than is read: there are at least so many then, and there
    may be other kinds or languages.
    """

    kinds: dict[str, int]
    languages: dict[str, int]
    more_kinds: bool = False
    more_languages: bool = False

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
    entry_id: int

    @property
    def place(self) -> "_Place":
        return self[:3]


#: Where an entry stands; a thing stands where the first of its entries does.
_Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Findings:
    """What is asked for and may be seen, for a page that counts and shows it.

    ``entries`` are all of it, to be asked further; ``rows`` are the first of them in their order, read once, and ``more``
    says that there are others.
    """

    told: Asked
    entries: QuerySet[Entry]
    rows: tuple[_Row, ...] = ()
    more: bool = False

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
        found = self.within(language=language, kinds=kinds)
        things = found._things_after(_cursor(after), limit + 1)
        hits = found._hits(things[:limit], prefer)
        return Found(hits, _after(things[limit - 1].place) if len(things) > limit else None)

    def of_each_kind(
        self,
        *,
        language: str | None = None,
        kinds: Collection[str] | None = None,
        prefer: str | None = None,
        each: int = 5,
    ) -> dict[str, tuple[Hit, ...]]:
        """The first ``each`` that :func:`find` would find of each kind, by kind; where more is found than is read, of the
        kinds that stand among what is read."""
        found = self.within(language=language, kinds=kinds)
        by_kind: dict[str, list[_Row]] = {}
        for row in _first_of_each_thing(found.rows):
            by_kind.setdefault(row.kind, []).append(row)
        hits: dict[str, tuple[Hit, ...]] = {kind: () for kind in sorted(by_kind)}
        for hit in found._hits([row for rows in by_kind.values() for row in rows[:each]], prefer):
            hits[hit.kind] += (hit,)
        return hits

    def count(self, *, language: str | None = None, kinds: Collection[str] | None = None) -> Counted:
        """How much is found: of each kind in the language asked for, and in each language of the kinds asked for."""
        in_language, of_kinds = self.within(language=language), self.within(kinds=kinds)
        by_kind = Counter(row.kind for row in _first_of_each_thing(in_language.rows))
        by_language = Counter(row.language for row in of_kinds.rows)
        return Counted(
            dict(sorted(by_kind.items())), dict(sorted(by_language.items())), in_language.more, of_kinds.more
        )

    def within(self, *, language: str | None = None, kinds: Collection[str] | None = None) -> "Findings":
        """What of it is in a language and of some kinds."""
        if language is None and kinds is None:
            return self
        entries = _narrowed(self.entries, language, kinds)
        if self.more:
            return _read(self.told, entries)
        rows = (
            row
            for row in self.rows
            if (language is None or row.language in (language, "")) and (kinds is None or row.kind in kinds)
        )
        return Findings(self.told, entries, tuple(rows))

    def _things_after(self, last: _Place | None, number: int) -> list[_Row]:
        """The first entry of each thing that stands after this place: so many of them, unless there are fewer, or more
        where more were read."""
        if last is not None and self.more and self.rows[-1].place <= last:
            things, part = self._first_part_after(last)
        else:
            # Most pages stand in what was read anyway; to have the database begin in the middle is dear.
            before = {row.thing for row in self.rows if last is not None and row.place <= last}
            things, part = _first_of_each_thing(row for row in self.rows if row.thing not in before), self
        while part.more and len(things) < number:
            others, part = self._first_part_after(part.rows[-1].place)
            things += others
        return things

    def _first_part_after(self, place: _Place) -> tuple[list[_Row], "Findings"]:
        """What is read after this place, and in it the things that stand nowhere before it, in another language."""
        part = _read(self.told, self.entries.filter(_stands_after(place)))
        before = self._standing_up_to(place, {row.thing for row in part.rows})
        return _first_of_each_thing(row for row in part.rows if row.thing not in before), part

    def _standing_up_to(self, place: _Place, things: Collection[int]) -> set[int]:
        earlier = self.entries.exclude(_stands_after(place)).filter(thing__in=things)
        return set(earlier.order_by().values_list("thing", flat=True))

    def _hits(self, things: Iterable[_Row], prefer: str | None) -> tuple[Hit, ...]:
        """What is shown of each, in the language preferred or, without it, in the first by its two letters; nothing of one
        that was removed a moment ago."""
        languages: dict[int, list[_Row]] = {row.thing: [] for row in things}
        rows = _rows(self.entries.filter(thing__in=list(languages))) if self.more else self.rows
        for row in rows:
            if row.thing in languages:
                languages[row.thing].append(row)
        shown = [
            min(rows, key=lambda row: (row.language != prefer, row.language)) for rows in languages.values() if rows
        ]
        sayings = Saying.objects.select_related("entry").in_bulk([row.entry_id for row in shown])
        return tuple(_hit(sayings[row.entry_id], self.told) for row in shown if row.entry_id in sayings)


def findings(words: str, sight: Sight, *, body_id: UUID | None = None) -> Findings:
    """What is found by ``words`` (``asked.py`` says what they may be), in all bodies or in one."""
    return _read(*_entries(words, sight, body_id))


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
    told, entries = _entries(words, sight, body_id)
    return _read(told, _narrowed(entries, language, kinds)).page(prefer=prefer, limit=limit, after=after)


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


def parts_of(body_id: UUID) -> list[int]:
    """The index of a body in parts of :data:`BATCH` entries at most. An entry stays in its part as long as it is kept."""
    part = ExpressionWrapper(F("id") / BATCH, output_field=BigIntegerField())
    return list(Entry.objects.filter(body_id=body_id).order_by().values_list(part, flat=True).distinct().order_by(part))


def _entries(words: str, sight: Sight, body_id: UUID | None) -> tuple[Asked, QuerySet[Entry]]:
    """What is asked for, and all entries that are found and may be seen, with their rank."""
    told = asked(words)
    if not told.terms:
        return told, Entry.objects.none()
    entries = Entry.objects.filter(index.matching(told), visible_to(sight))
    if body_id is not None:
        entries = entries.filter(body_id=body_id)
    return told, entries.annotate(rank=_rank(told))


def _narrowed(entries: QuerySet[Entry], language: str | None, kinds: Collection[str] | None) -> QuerySet[Entry]:
    """What is of no language, such as a symbol, is of each."""
    if language is not None:
        entries = entries.filter(language__in=(language, ""))
    return entries if kinds is None else entries.filter(kind__in=kinds)


def _read(told: Asked, entries: QuerySet[Entry]) -> Findings:
    rows = _rows(entries.order_by("rank", "all_words", "thing", "language")[: MOST_READ + 1]) if told.terms else []
    return Findings(told, entries, tuple(rows[:MOST_READ]), len(rows) > MOST_READ)


def _rows(entries: QuerySet[Entry]) -> list[_Row]:
    return list(map(_Row._make, entries.values_list("rank", "all_words", "thing", "language", "kind", "id")))


def _rank(told: Asked) -> Case:
    """0 for a title that is what is asked for and nothing else, 1 where the words stand together in the title, 2 where all
    are in the title, 3 where they stand together anywhere, 4 for all others."""
    nothing_else = Case(When(title_words=told.length, then=0), default=1, output_field=IntegerField())
    whens = [When(index.matching_in_title(told.together), then=nothing_else)]
    if len(told.terms) > 1:
        whens.append(When(index.matching_in_title(*told.terms), then=2))
        whens.append(When(index.matching_anywhere(told.together), then=3))
    return Case(*whens, default=4, output_field=IntegerField())


def _stands_after(place: _Place) -> Q:
    rank, all_words, thing = place
    return Q(rank__gt=rank) | Q(rank=rank, all_words__gt=all_words) | Q(rank=rank, all_words=all_words, thing__gt=thing)


def _first_of_each_thing(rows: Iterable[_Row]) -> list[_Row]:
    found: dict[int, _Row] = {}
    for row in rows:
        found.setdefault(row.thing, row)
    return list(found.values())


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


def _after(place: _Place) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def _cursor(after: str | None) -> _Place | None:
    """What :func:`_after` said; None for anything that it cannot have said."""
    try:
        rank, size, thing = json.loads(base64.urlsafe_b64decode((after or "") + "=" * (-len(after or "") % 4)))
        place = int(rank), int(size), int(thing)
    except (ValueError, TypeError, OverflowError, binascii.Error, RecursionError):
        return None
    # A database has no larger numbers to compare.
    return place if max(map(abs, place)) < 1 << 63 else None
