"""The table of words, which Django knows nothing of: each database has its own kind."""

from django.db import migrations

TABLE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE search_words USING fts5(title, text, tokenize = 'ascii', columnsize = 0, prefix = '1')",
    ],
    "postgresql": [
        "CREATE TABLE search_words (id bigint PRIMARY KEY, vector tsvector NOT NULL)",
        "CREATE INDEX search_words_vector ON search_words USING gin (vector)",
    ],
}


def make(apps, schema_editor):
    for statement in TABLE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_words")


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0001_initial'),
    ]

    operations = [
        migrations.RunPython(make, drop),
    ]
