"""How the database itself keeps what was issued from being changed: its triggers.

An issued paper keeps what its masthead says; an issued file is never changed or removed, and neither are the bytes that
it leads to, of which the database has size and type. A migration that alters one of the tables on SQLite makes it anew,
without its triggers: it has to end with ``GUARD.put_up``.
"""

from sessional.journal.triggers import Guard

PAPER, FILE, STORED = "papers_paper", "papers_paperfile", "papers_storedfile"

_WORDS = "what was issued does not change"
_NOT_ISSUED = "OLD.issued_at IS NULL"
_MASTHEAD = ("body_id", "symbol", "kind", "title", "distribution", "original", "issued", "issued_at")
_SAME = " AND ".join(
    f"(NEW.{column} = OLD.{column} OR (NEW.{column} IS NULL AND OLD.{column} IS NULL))" for column in ("id", *_MASTHEAD)
)
_NEEDED = f"EXISTS (SELECT 1 FROM {FILE} WHERE stored_id = OLD.sha256 AND issued_at IS NOT NULL)"

_RULES = {
    (PAPER, "UPDATE"): (f"{_NOT_ISSUED} OR ({_SAME})", _WORDS),
    (PAPER, "DELETE"): (_NOT_ISSUED, _WORDS),
    (FILE, "UPDATE"): (_NOT_ISSUED, _WORDS),
    (FILE, "DELETE"): (_NOT_ISSUED, _WORDS),
    (STORED, "UPDATE"): (None, _WORDS),
    (STORED, "DELETE"): (f"NOT {_NEEDED}", _WORDS),
}
_IN_THE_WAY = {
    PAPER: (
        "issued_at IS NOT NULL AND (id = NEW.id OR (body_id = NEW.body_id AND (key = NEW.key OR symbol = NEW.symbol)))"
    ),
    FILE: (
        "issued_at IS NOT NULL AND (id = NEW.id "
        "OR (paper_id = NEW.paper_id AND language = NEW.language AND format = NEW.format))"
    ),
    STORED: "sha256 = NEW.sha256",
}
GUARD = Guard(_RULES, _IN_THE_WAY, there="what was issued is not replaced", emptied="what was issued is never emptied")
