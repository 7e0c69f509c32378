from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    # Django has no operation for the table of a cache; its command makes what is missing.
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_invitation'),
    ]

    operations = [migrations.RunPython(make_table, migrations.RunPython.noop)]
