"""The database itself refuses changes of the journal."""

from django.db import migrations

from sessional.journal.guard import GUARD


def put_up(apps, schema_editor):
    GUARD.put_up(schema_editor.execute, schema_editor.connection.vendor)


def take_down(apps, schema_editor):
    GUARD.take_down(schema_editor.execute, schema_editor.connection.vendor)


class Migration(migrations.Migration):

    dependencies = [("journal", "0001_initial")]

    operations = [migrations.RunPython(put_up, take_down)]
