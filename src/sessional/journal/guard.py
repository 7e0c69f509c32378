"""How the database itself keeps the journal from being changed: its triggers.

Lines and what they say are only ever added, after the last; of what is personal in them, salt and content may become
null, once. A chain only grows, to the digest of a line that is there. Whoever may change the tables of the database can
take the triggers away; ``sessional verify`` says so, and finds what was changed meanwhile.

A migration that alters one of the tables on SQLite makes it anew, without its triggers: it has to end with
``GUARD.put_up``.
"""

from sessional.journal.proof import BEGINNING
from sessional.journal.triggers import Guard

LINE, PAYLOAD, CHAIN = "journal_line", "journal_payload", "journal_chain"

_ERASES = """OLD.part = 'personal' AND OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL
    AND NEW.content IS NULL AND NEW.salt IS NULL
    AND NEW.id = OLD.id AND NEW.line_id = OLD.line_id AND NEW.part = OLD.part"""
_GROWS = f"""NEW.body_id = OLD.body_id AND NEW.number > OLD.number
    AND EXISTS (SELECT 1 FROM {LINE} WHERE body_id = NEW.body_id AND number = NEW.number AND digest = NEW.head)"""
_BEGINS = f"""(NEW.number = 0 AND NEW.head = '{BEGINNING}')
    OR EXISTS (SELECT 1 FROM {LINE} WHERE body_id = NEW.body_id AND number = NEW.number AND digest = NEW.head)"""
_FOLLOWS = f"NEW.number > coalesce((SELECT number FROM {CHAIN} WHERE body_id = NEW.body_id), 0)"

_RULES = {
    (LINE, "INSERT"): (_FOLLOWS, "a line of the journal comes after the last"),
    (LINE, "UPDATE"): (None, "a line of the journal is never changed"),
    (LINE, "DELETE"): (None, "a line of the journal is never removed"),
    (PAYLOAD, "UPDATE"): (_ERASES, "what a line says is never changed; what is personal in it can be erased"),
    (PAYLOAD, "DELETE"): (None, "what a line says is never removed"),
    (CHAIN, "INSERT"): (_BEGINS, "a chain begins with nothing, or where one of its lines is"),
    (CHAIN, "UPDATE"): (_GROWS, "a chain only grows, to the digest of its last line"),
    (CHAIN, "DELETE"): (None, "a chain is never removed"),
}
_IN_THE_WAY = {
    LINE: "id = NEW.id OR (body_id = NEW.body_id AND number = NEW.number)",
    PAYLOAD: "id = NEW.id OR (line_id = NEW.line_id AND part = NEW.part)",
    CHAIN: "body_id = NEW.body_id",
}
GUARD = Guard(_RULES, _IN_THE_WAY, there="there is such a row in the journal already", emptied="the journal is never emptied")
