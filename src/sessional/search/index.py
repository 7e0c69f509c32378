"""The table of words: FTS5 in SQLite, a column of tsvector with GIN in PostgreSQL. Nothing else knows which it is.

The words come normalised (``words.py``), and both are told to take them as they are: SQLite by its tokenizer ``ascii``,
which leaves all that is not ASCII alone, PostgreSQL by getting each word with its place instead of a text to parse.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from sessional.search.asked import Asked, Term

TABLE = "search_words"
#: The last place that PostgreSQL tells apart in one text.
LAST_PLACE = 16_383


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an entry, by its number."""

    id: int
    title: Sequence[str]
    text: Sequence[str]


class Index(Protocol):
    """What either database does; its table is made by a migration.

    ``put`` gives the number of entries whose words were others before. ``matching`` is the condition that all of the terms
    are in an entry, or in its title, and none of the others in it.
    """

    def put(self, rows: Sequence[Words]) -> int: ...

    def matching(self, terms: Sequence[Term], without: Sequence[Term] = (), *, in_title: bool = False) -> Q: ...


class Sqlite:
    def put(self, rows: Sequence[Words]) -> int:
        told = {row.id: (" ".join(row.title), " ".join(row.text)) for row in rows}
        marks = ", ".join(["%s"] * len(told))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT rowid, title, text FROM {TABLE} WHERE rowid IN ({marks})", list(told))
            kept = {id: (title, text) for id, title, text in cursor.fetchall()}
            new = [(id, *both) for id, both in told.items() if kept.get(id) != both]
            cursor.executemany(f"INSERT OR REPLACE INTO {TABLE} (rowid, title, text) VALUES (%s, %s, %s)", new)
        return len(new)

    def matching(self, terms: Sequence[Term], without: Sequence[Term] = (), *, in_title: bool = False) -> Q:
        expression = " AND ".join(map(self._term, terms))
        if in_title:
            expression = f"{{title}} : ({expression})"
        for term in without:
            expression = f"({expression}) NOT {self._term(term)}"
        return Q(id__in=RawSQL(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", [expression]))

    def _term(self, term: Term) -> str:
        return f'("{" ".join(term.words)}"{" *" if term.beginning else ""})'


class Postgresql:
    def put(self, rows: Sequence[Words]) -> int:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {TABLE} AS kept (id, vector) VALUES (%s, %s::tsvector)"
                " ON CONFLICT (id) DO UPDATE SET vector = EXCLUDED.vector WHERE kept.vector <> EXCLUDED.vector",
                [(row.id, self._vector(row)) for row in rows],
            )
            return cursor.rowcount

    def matching(self, terms: Sequence[Term], without: Sequence[Term] = (), *, in_title: bool = False) -> Q:
        told = [self._term(term, "A" if in_title else "") for term in terms]
        told += [f"!{self._term(term, '')}" for term in without]
        return Q(id__in=RawSQL(f"SELECT id FROM {TABLE} WHERE vector @@ %s::tsquery", [" & ".join(told)]))

    def _term(self, term: Term, weight: str) -> str:
        last = len(term.words) - 1
        told = (
            f"'{word}':{'*' if term.beginning and place == last else ''}{weight}"
            for place, word in enumerate(term.words)
        )
        return f"({' <-> '.join(told)})"

    def _vector(self, row: Words) -> str:
        # The text begins two places after the title, so that no words stand together across the two.
        first = len(row.title) + 2
        told = [f"'{word}':{min(place, LAST_PLACE)}A" for place, word in enumerate(row.title, 1)]
        told += [f"'{word}':{min(place, LAST_PLACE)}" for place, word in enumerate(row.text, first)]
        return " ".join(told)


def of_database(vendor: str) -> Index:
    """The table of words in a database of this kind (``sqlite``, ``postgresql``)."""
    return {"sqlite": Sqlite, "postgresql": Postgresql}[vendor]()


def put(rows: Iterable[Words]) -> int:
    """Keep the words of entries; how many of them were other words before."""
    rows = list(rows)
    return of_database(connection.vendor).put(rows) if rows else 0


def remove(ids: Iterable[int]) -> None:
    """Forget the words of entries."""
    column = {"sqlite": "rowid", "postgresql": "id"}[connection.vendor]
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE {column} = %s", [(id,) for id in ids])


def remove_lost() -> int:
    """Forget words whose entries are no longer there; of how many."""
    column = {"sqlite": "rowid", "postgresql": "id"}[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE {column} NOT IN (SELECT id FROM search_entry)")
        return cursor.rowcount


def matching(asked: Asked) -> Q:
    """The condition on entries that all is in them that is asked for, and nothing that is not to be."""
    return of_database(connection.vendor).matching(asked.terms, asked.without)


def matching_in_title(*terms: Term) -> Q:
    """The condition on entries that all of the terms are in their titles."""
    return of_database(connection.vendor).matching(terms, in_title=True)


def matching_anywhere(*terms: Term) -> Q:
    """The condition on entries that all of the terms are in them."""
    return of_database(connection.vendor).matching(terms)
