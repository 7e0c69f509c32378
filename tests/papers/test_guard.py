"""What the database itself refuses of papers that were issued, and that `sessional verify` says where it does not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from sessional.papers.guard import FILE, GUARD, PAPER, STORED
from sessional.papers.models import Paper, PaperFile, StoredFile
from tests.factories import record, words
from tests.papers.on_the_desk import SYMBOL, added, issued, kept

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]


@pytest.fixture
def paper(folder) -> Paper:
    return issued(record()[0])


def papers():
    return Paper.objects.filter(symbol=SYMBOL)


def rows() -> list:
    return [list(model.objects.order_by("pk").values()) for model in (Paper, PaperFile, StoredFile)]


REFUSED = {
    "the symbol of an issued paper is changed": lambda: papers().update(symbol="A/1"),
    "its title is changed": lambda: papers().update(title=words("Another")),
    "its title is taken away": lambda: papers().update(title=None),
    "its original language is set": lambda: papers().update(original="en"),
    "it is no longer issued": lambda: papers().update(issued_at=None),
    "it is removed": lambda: papers()._raw_delete("default"),
    "an issued file is changed": lambda: PaperFile.objects.update(original_name="other.pdf"),
    "an issued file is removed": lambda: PaperFile.objects.all()._raw_delete("default"),
    "a stored file is changed": lambda: StoredFile.objects.update(size=1),
    "a stored file that was issued is removed": lambda: StoredFile.objects.all()._raw_delete("default"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_refuses_that(what, paper):
    before = rows()
    with pytest.raises(IntegrityError, match="what was issued does not change"), transaction.atomic():
        REFUSED[what]()
    assert rows() == before


@pytest.mark.parametrize("table", [PAPER, FILE, STORED])
def test_the_database_refuses_that_a_table_is_emptied_or_what_was_issued_replaced(table, paper):
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


def test_what_is_not_issued_and_what_is_not_on_the_masthead_is_changed_freely(paper):
    papers().update(position=77, visibility="delegations")
    other = added(paper.body, f"{SYMBOL}/Add.1")
    (file,) = kept(other, "en")
    Paper.objects.filter(pk=other.pk).update(symbol="A/1", title=None)
    PaperFile.objects.filter(pk=file.pk).update(original_name="other.pdf")
    PaperFile.objects.filter(pk=file.pk)._raw_delete("default")
    Paper.objects.filter(pk=other.pk)._raw_delete("default")
    assert papers().get().position == 77
    assert [row.symbol for row in Paper.objects.filter(pk__in=[other.pk, paper.pk])] == [SYMBOL]


def said() -> tuple[list[str], str]:
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("verify", stdout=out)
    return [line for line in out.getvalue().splitlines() if line.startswith("papers: ")], str(error.value)


def fault(name: str, became: str) -> str:
    return f"papers: the database does not refuse changes any longer: its trigger {name} {became}"


def test_verify_names_each_trigger_that_is_gone(paper):
    connection.check_constraints()
    with connection.cursor() as cursor:
        GUARD.take_down(cursor.execute, connection.vendor)
    names = GUARD.names(connection.vendor)
    assert len(names) == 9
    assert said() == ([fault(name, "is gone") for name in names], "faults found: 9")


@pytest.mark.parametrize("table", [PAPER, FILE, STORED])
def test_verify_names_a_trigger_that_does_something_else(table, paper):
    connection.check_constraints()
    name = f"{table}_guards_delete"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$"
            )
        else:
            cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute(f"CREATE TRIGGER {name} BEFORE DELETE ON {table} BEGIN SELECT 1; END")
    assert said() == ([fault(name, "is not the one that was made")], "faults found: 1")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL switches triggers off")
def test_verify_names_a_trigger_that_is_switched_off(paper):
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {FILE} DISABLE TRIGGER papers_paperfile_guards_update")
    assert said() == ([fault("papers_paperfile_guards_update", "is switched off")], "faults found: 1")
