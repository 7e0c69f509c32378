"""How the database itself keeps the journal from being changed: its triggers, in the words of each database.

Lines and what they say are only ever added, after the last; of what is personal in them, salt and content may become
null, once. A chain only grows, to the digest of a line that is there. Whoever may change the tables of the database can
take the triggers away; ``sessional verify`` says so, and finds what was changed meanwhile.

A migration that alters one of the tables on SQLite makes it anew, without its triggers: it has to end with
:func:`put_up`.
"""

from collections.abc import Callable, Mapping

from sessional.journal.proof import BEGINNING

LINE, PAYLOAD, CHAIN = "journal_line", "journal_payload", "journal_chain"

_ERASES = """OLD.part = 'personal' AND OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
    AND NEW.content IS NULL AND NEW.salt IS NULL
    AND NEW.id = OLD.id AND NEW.line_id = OLD.line_id AND NEW.part = OLD.part"""
_GROWS = f"""NEW.body_id = OLD.body_id AND NEW.number > OLD.number
    AND EXISTS (SELECT 1 FROM {LINE} WHERE body_id = NEW.body_id AND number = NEW.number AND digest = NEW.head)"""
_BEGINS = f"""(NEW.number = 0 AND NEW.head = '{BEGINNING}')
    OR EXISTS (SELECT 1 FROM {LINE} WHERE body_id = NEW.body_id AND number = NEW.number AND digest = NEW.head)"""
_FOLLOWS = f"NEW.number > coalesce((SELECT number FROM {CHAIN} WHERE body_id = NEW.body_id), 0)"

#: For each table and way of changing it: the condition under which it may be, or None where it never may, and what the
#: database says otherwise.
RULES: Mapping[tuple[str, str], tuple[str | None, str]] = {
    (LINE, "INSERT"): (_FOLLOWS, "a line of the journal comes after the last"),
    (LINE, "UPDATE"): (None, "a line of the journal is never changed"),
    (LINE, "DELETE"): (None, "a line of the journal is never removed"),
    (PAYLOAD, "UPDATE"): (_ERASES, "what a line says is never changed; what is personal in it can be erased"),
    (PAYLOAD, "DELETE"): (None, "what a line says is never removed"),
    (CHAIN, "INSERT"): (_BEGINS, "a chain begins with nothing, or where one of its lines is"),
    (CHAIN, "UPDATE"): (_GROWS, "a chain only grows, to the digest of its last line"),
    (CHAIN, "DELETE"): (None, "a chain is never removed"),
}
# SQLite's INSERT OR REPLACE removes the row in its way without a word to the triggers on DELETE.
_IN_THE_WAY = {
    LINE: "id = NEW.id OR (body_id = NEW.body_id AND number = NEW.number)",
    PAYLOAD: "id = NEW.id OR (line_id = NEW.line_id AND part = NEW.part)",
    CHAIN: "body_id = NEW.body_id",
}


def put_up(execute: Callable[[str], object], vendor: str) -> None:
    """Make the triggers; ``execute`` runs one statement, ``vendor`` is Django's name for the database."""
    for statement in _MADE[vendor]():
        execute(statement)


def take_down(execute: Callable[[str], object], vendor: str) -> None:
    """Take the triggers away: for a migration backwards, and for tests that tamper."""
    for name, table in _names(vendor).items():
        execute(f"DROP TRIGGER {name}" + (f" ON {table}" if vendor == "postgresql" else ""))


def missing(connection) -> list[str]:
    """The triggers that should be there, and are not or do nothing."""
    asked = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    }
    with connection.cursor() as cursor:
        cursor.execute(asked[connection.vendor])
        there = {name for (name,) in cursor.fetchall()}
    return [name for name in _names(connection.vendor) if name not in there]


def _names(vendor: str) -> dict[str, str]:
    """Each trigger with its table."""
    names = {_name(table, change): table for table, change in RULES}
    if vendor == "postgresql":
        return names | {_name(table, "TRUNCATE"): table for table in (LINE, PAYLOAD, CHAIN)}
    return names | {_name(table, "REPLACE"): table for table in _IN_THE_WAY}


def _name(table: str, change: str) -> str:
    return f"{table}_guards_{change.lower()}"


def _for_sqlite():
    for (table, change), (allowed, words) in RULES.items():
        when = "" if allowed is None else f"WHEN NOT coalesce(({allowed}), 0)"
        yield (
            f"CREATE TRIGGER {_name(table, change)} BEFORE {change} ON {table} {when} "
            f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
    for table, condition in _IN_THE_WAY.items():
        yield (
            f"CREATE TRIGGER {_name(table, 'REPLACE')} BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {condition}) "
            f"BEGIN SELECT RAISE(ABORT, 'there is such a row in the journal already'); END"
        )


def _for_postgresql():
    for (table, change), (allowed, words) in RULES.items():
        yield from _function_and_trigger(table, change, allowed, words, f"BEFORE {change} ON {table} FOR EACH ROW")
    for table in (LINE, PAYLOAD, CHAIN):
        yield from _function_and_trigger(
            table, "TRUNCATE", None, "the journal is never emptied", f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT"
        )


def _function_and_trigger(table: str, change: str, allowed: str | None, words: str, when: str):
    name = _name(table, change)
    refused = f"RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation';"
    body = refused if allowed is None else f"IF ({allowed}) IS NOT TRUE THEN {refused} END IF; RETURN NEW;"
    yield f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    yield f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION {name}()"


_MADE = {"sqlite": _for_sqlite, "postgresql": _for_postgresql}
