"""What was issued cannot be changed or removed in the database: not by the site, and not by hand without taking these
triggers away first, which `sessional verify` then shows by what was done."""

from django.db import migrations

COLUMNS = ("body_id", "symbol", "kind", "title", "distribution", "original", "issued", "issued_at")
MESSAGE = "what was issued does not change"

ISSUED = "OLD.issued_at IS NOT NULL"
STORED = "EXISTS (SELECT 1 FROM papers_paperfile WHERE stored_id = OLD.sha256 AND issued_at IS NOT NULL)"


def differs(how: str) -> str:
    return " OR ".join(f"NEW.{column} {how} OLD.{column}" for column in COLUMNS)


def rules(how: str) -> list[tuple[str, str, str, str]]:
    """Name, event, table, and when; ``how`` is the database's operator for what differs or is null on one side only."""
    return [
        ("papers_paper_issued_update", "UPDATE", "papers_paper", f"{ISSUED} AND ({differs(how)})"),
        ("papers_paper_issued_delete", "DELETE", "papers_paper", ISSUED),
        ("papers_paperfile_issued_update", "UPDATE", "papers_paperfile", ISSUED),
        ("papers_paperfile_issued_delete", "DELETE", "papers_paperfile", ISSUED),
        ("papers_storedfile_update", "UPDATE", "papers_storedfile", ""),
        ("papers_storedfile_issued_delete", "DELETE", "papers_storedfile", STORED),
    ]


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, event, table, when in rules("IS NOT"):
            condition = f"WHEN {when}" if when else ""
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            )
        return
    schema_editor.execute(
        "CREATE FUNCTION papers_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for name, event, table, when in rules("IS DISTINCT FROM"):
        # PostgreSQL has no subqueries in the condition of a trigger; the foreign key keeps a stored file that is needed.
        if "SELECT" in when:
            continue
        condition = f"WHEN ({when})" if when else ""
        schema_editor.execute(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {condition} EXECUTE FUNCTION papers_refuse()"
        )


def unmake(apps, schema_editor):
    on = schema_editor.connection.vendor != "sqlite"
    for name, _event, table, _when in rules("IS NOT"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if on else ""))
    if on:
        schema_editor.execute("DROP FUNCTION IF EXISTS papers_refuse()")


class Migration(migrations.Migration):
    dependencies = [("papers", "0002_files_and_release")]

    operations = [migrations.RunPython(make, unmake)]
