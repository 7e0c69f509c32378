"""What the database itself refuses, and the one change that it lets pass."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from sessional.journal.actions import write_line
from sessional.journal.guard import CHAIN, GUARD, LINE, PAYLOAD
from sessional.journal.models import Chain, Line, Part, Payload
from sessional.journal.proof import BEGINNING
from sessional.journal.triggers import CHANGED, GONE, OFF
from tests.journal.test_lines import AT, BODY, COMMAND, OTHER, change
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

HEAD = "f" * 64


@pytest.fixture
def line() -> Line:
    write_line(body_id=BODY, change=change(), by=COMMAND, at=AT)
    return write_line(body_id=BODY, change=change(personal={"e-mail": "a@example.org"}), by=COMMAND, at=AT)


def personal() -> Payload:
    return Payload.objects.get(part=Part.PERSONAL)


def rows() -> list:
    return [list(model.objects.order_by("pk").values()) for model in (Chain, Line, Payload)]


def erase(**columns) -> None:
    told = {"content": None, "salt": None, "erased_at": AT} | columns
    Payload.objects.filter(pk=personal().pk).update(**told)


REFUSED = {
    "a line is changed": lambda: Line.objects.filter(number=1).update(verb="adopt_list"),
    "a line is removed": lambda: Line.objects.filter(number=2)._raw_delete("default"),
    "what a line says is changed": lambda: Payload.objects.filter(part=Part.MATTER).update(content="{}"),
    "what is personal is changed": lambda: erase(content="{}", salt="00", erased_at=None),
    "what a line says is erased though it is not personal": lambda: Payload.objects.filter(part=Part.MATTER).update(
        content=None, salt=None, erased_at=AT
    ),
    "what is erased is given to another line": lambda: erase(line=Line.objects.get(number=1)),
    "what a line says is removed": lambda: Payload.objects.filter(part=Part.PERSONAL).delete(),
    "a chain is removed": lambda: Chain.objects.all()._raw_delete("default"),
    "a chain goes back": lambda: Chain.objects.update(number=1, head=Line.objects.get(number=1).digest),
    "a chain gets another head": lambda: Chain.objects.update(head=HEAD),
    "a chain goes on without a line": lambda: Chain.objects.update(number=3, head=HEAD),
    "a chain is given to another body": lambda: Chain.objects.update(body_id=OTHER, number=3),
    "a chain begins in the middle": lambda: Chain.objects.create(body_id=OTHER, number=3, head=HEAD),
    "a line comes before the last": lambda: Line.objects.create(
        body_id=BODY, number=2, at=AT, subject_id=OTHER, visibility="public"
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_refuses_that(what, line):
    before = rows()
    with pytest.raises(IntegrityError), transaction.atomic():
        REFUSED[what]()
    assert rows() == before


@pytest.mark.parametrize("table", [LINE, PAYLOAD, CHAIN])
def test_the_database_refuses_that_the_journal_is_emptied_or_a_row_replaced(table, line):
    before = rows()
    connection.check_constraints()
    statement = (
        f"TRUNCATE {table} CASCADE"
        if connection.vendor == "postgresql"
        else f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
    )
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert rows() == before


def test_what_is_personal_can_be_erased_once(line):
    erase()
    assert (personal().content, personal().salt, personal().erased_at) == (None, None, AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        erase(erased_at=timezone.now())


def test_a_chain_can_be_kept_after_its_lines_as_when_a_body_moves_in(line):
    Line.objects.create(
        body_id=OTHER, number=1, at=AT, digest=HEAD, previous=BEGINNING, subject_id=OTHER, visibility="public"
    )
    Chain.objects.create(body_id=OTHER, number=1, head=HEAD)
    assert Chain.objects.get(pk=OTHER).number == 1


def test_the_guard_stands_after_all_migrations_and_its_absence_is_seen(line):
    assert list(GUARD.faults(connection)) == []
    with unguarded():
        assert list(GUARD.faults(connection)) == [(name, GONE) for name in GUARD.names(connection.vendor)]
        Line.objects.filter(number=1).update(verb="adopt_list")
    assert list(GUARD.faults(connection)) == []


def replaced(name: str, told: str) -> None:
    """Another trigger of this name on the lines stands in the place of the one that was made."""
    on = f" ON {LINE}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}{on}")
        cursor.execute(told)


def test_a_trigger_of_the_same_name_that_does_something_else_is_seen():
    name = "journal_line_guards_update"
    if connection.vendor == "postgresql":
        run = f"EXECUTE FUNCTION {name}()"
        for told in (
            f"AFTER UPDATE ON {LINE} FOR EACH ROW {run}",
            f"BEFORE UPDATE OF verb ON {LINE} FOR EACH ROW {run}",
            f"BEFORE UPDATE ON {LINE} FOR EACH ROW WHEN (OLD.number = 1) {run}",
            f"BEFORE UPDATE ON {LINE} FOR EACH ROW EXECUTE FUNCTION journal_line_guards_delete()",
        ):
            replaced(name, f"CREATE TRIGGER {name} {told}")
            assert list(GUARD.faults(connection)) == [(name, CHANGED)]
    else:
        for told in (
            f"BEFORE UPDATE ON {LINE} BEGIN SELECT 1; END",
            f"BEFORE UPDATE ON {LINE} WHEN OLD.number = 1 BEGIN SELECT RAISE(ABORT, 'no'); END",
            f"BEFORE UPDATE ON {PAYLOAD} BEGIN SELECT RAISE(ABORT, 'a line of the journal is never changed'); END",
        ):
            replaced(name, f"CREATE TRIGGER {name} {told}")
            assert list(GUARD.faults(connection)) == [(name, CHANGED)]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has these")
def test_a_function_that_was_written_anew_and_a_trigger_that_is_switched_off_are_seen():
    name = "journal_line_guards_update"
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
        )
        assert list(GUARD.faults(connection)) == [(name, CHANGED)]
        cursor.execute(f"ALTER TABLE {CHAIN} DISABLE TRIGGER journal_chain_guards_delete")
        cursor.execute(f"ALTER TABLE {CHAIN} ENABLE REPLICA TRIGGER journal_chain_guards_insert")
        cursor.execute(f"ALTER TABLE {CHAIN} ENABLE ALWAYS TRIGGER journal_chain_guards_update")
    assert list(GUARD.faults(connection)) == [
        (name, CHANGED),
        ("journal_chain_guards_insert", OFF),
        ("journal_chain_guards_delete", OFF),
    ]


@pytest.mark.django_db(transaction=True)
def test_tests_that_commit_leave_an_empty_journal_one():
    with transaction.atomic():
        write_line(body_id=BODY, change=change(), by=COMMAND, at=AT)


@pytest.mark.django_db(transaction=True)
def test_tests_that_commit_leave_an_empty_journal_two():
    assert not Chain.objects.exists()
    assert list(GUARD.faults(connection)) == []
