"""Triggers by which a database keeps rows from being changed, in the words of each database: made, taken away, and compared
with what there should be."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

GONE = "is gone"
CHANGED = "is not the one that was made"
OFF = "is switched off"

#: PostgreSQL's bits for when a trigger fires (pg_trigger.tgtype): for each row or once, before, and for which change.
_ROW, _BEFORE = 1, 2
_CHANGES = {"INSERT": 4, "DELETE": 8, "UPDATE": 16, "TRUNCATE": 32}
#: How PostgreSQL marks a trigger that fires in an ordinary session (pg_trigger.tgenabled).
_FIRING = ("O", "A")

_ASKED_OF_POSTGRESQL = """
SELECT t.tgname, c.relname, t.tgtype, t.tgenabled, t.tgqual IS NULL AND t.tgattr = ''::int2vector AND t.tgnargs = 0,
       p.proname, l.lanname, p.prosrc
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_proc p ON p.oid = t.tgfoid
JOIN pg_language l ON l.oid = p.prolang
WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
"""


@dataclass(frozen=True, slots=True)
class Guard:
    """The triggers of some tables.

    ``rules`` has, for each table and way of changing it, the condition under which it may be, or None where it never may,
    and what the database says otherwise. A condition is written so that both databases understand it; where it is
    neither true nor false the change is refused. ``in_the_way`` has the condition, by table, under which a row is
    in the way of a new one: SQLite's INSERT OR REPLACE removes it without a word to the triggers on DELETE. ``there``
    and ``emptied`` are what the database says to that, and to an attempt to empty a table.
    """

    rules: Mapping[tuple[str, str], tuple[str | None, str]]
    in_the_way: Mapping[str, str]
    there: str
    emptied: str

    def put_up(self, execute: Callable[[str], object], vendor: str) -> None:
        """Make the triggers; ``execute`` runs one statement, ``vendor`` is Django's name for the database."""
        if vendor == "sqlite":
            for statement in self._for_sqlite().values():
                execute(statement)
            return
        for name, (table, change, body) in self._for_postgresql().items():
            each = "STATEMENT" if change == "TRUNCATE" else "ROW"
            execute(f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$")
            execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}()")

    def take_down(self, execute: Callable[[str], object], vendor: str) -> None:
        """Take the triggers away: for a migration backwards, and for tests that tamper."""
        if vendor == "sqlite":
            for name in self._for_sqlite():
                execute(f"DROP TRIGGER {name}")
            return
        for name, (table, _change, _body) in self._for_postgresql().items():
            execute(f"DROP TRIGGER {name} ON {table}")

    def faults(self, connection) -> Iterator[tuple[str, str]]:
        """The name of each trigger that does not do what it should, and what became of it: GONE, CHANGED or OFF."""
        yield from {"sqlite": self._in_sqlite, "postgresql": self._in_postgresql}[connection.vendor](connection)

    def names(self, vendor: str) -> list[str]:
        return list(self._for_sqlite() if vendor == "sqlite" else self._for_postgresql())

    def _in_sqlite(self, connection) -> Iterator[tuple[str, str]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            there = dict(cursor.fetchall())
        for name, statement in self._for_sqlite().items():
            if name not in there:
                yield name, GONE
            elif there[name].split() != statement.split():
                yield name, CHANGED

    def _in_postgresql(self, connection) -> Iterator[tuple[str, str]]:
        with connection.cursor() as cursor:
            cursor.execute(_ASKED_OF_POSTGRESQL)
            there = {(table, name): told for name, table, *told in cursor.fetchall()}
        for name, (table, change, body) in self._for_postgresql().items():
            if (table, name) not in there:
                yield name, GONE
                continue
            kind, enabled, bare, function, language, source = there[table, name]
            fires = _BEFORE | _CHANGES[change] | (0 if change == "TRUNCATE" else _ROW)
            if (kind, bare, function, language, source.split()) != (fires, True, name, "plpgsql", body.split()):
                yield name, CHANGED
            elif enabled not in _FIRING:
                yield name, OFF

    def _for_sqlite(self) -> dict[str, str]:
        """The statement that makes each trigger, by its name."""
        made = {}
        for (table, change), (allowed, words) in self.rules.items():
            name = _name(table, change)
            when = "" if allowed is None else f"WHEN NOT coalesce(({allowed}), 0)"
            made[name] = f"CREATE TRIGGER {name} BEFORE {change} ON {table} {when} BEGIN SELECT RAISE(ABORT, '{words}'); END"
        for table, condition in self.in_the_way.items():
            name = _name(table, "REPLACE")
            made[name] = (
                f"CREATE TRIGGER {name} BEFORE INSERT ON {table} "
                f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {condition}) "
                f"BEGIN SELECT RAISE(ABORT, '{self.there}'); END"
            )
        return made

    def _for_postgresql(self) -> dict[str, tuple[str, str, str]]:
        """Table, change, and the body of the function, for each trigger by its name, which is the function's too."""
        rules = dict(self.rules) | {(table, "TRUNCATE"): (None, self.emptied) for table in self.in_the_way}
        return {_name(*of): (*of, _body(of[1], allowed, words)) for of, (allowed, words) in rules.items()}


def _body(change: str, allowed: str | None, words: str) -> str:
    refused = f"RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation';"
    if allowed is None:
        return f" BEGIN {refused} END "
    row = "OLD" if change == "DELETE" else "NEW"
    return f" BEGIN IF ({allowed}) IS NOT TRUE THEN {refused} END IF; RETURN {row}; END "


def _name(table: str, change: str) -> str:
    return f"{table}_guards_{change.lower()}"
