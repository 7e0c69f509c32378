"""The triggers of 0003 take the form that `sessional verify` can compare with what there should be, and refuse what those did
not: that a row is replaced, and that a table is emptied."""

from importlib import import_module

from django.db import migrations

from sessional.papers.guard import GUARD

earlier = import_module("sessional.papers.migrations.0003_issued_files_never_change")


def put_up(apps, schema_editor):
    earlier.unmake(apps, schema_editor)
    GUARD.put_up(schema_editor.execute, schema_editor.connection.vendor)


def take_down(apps, schema_editor):
    GUARD.take_down(schema_editor.execute, schema_editor.connection.vendor)
    earlier.make(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("papers", "0003_issued_files_never_change")]

    operations = [migrations.RunPython(put_up, take_down)]
