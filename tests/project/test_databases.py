from pathlib import Path

import pytest
from django.db import connection

from sessional.project.databases import SQLITE_OPTIONS, UnreadableDatabaseAddress, database

DATA = Path("/data")


def sqlite(name: str, test: str) -> dict:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": SQLITE_OPTIONS,
        "TEST": {"NAME": test},
    }


def postgresql(**given) -> dict:
    empty = {"NAME": "", "USER": "", "PASSWORD": "", "HOST": "", "PORT": "", "OPTIONS": {}}
    return {"ENGINE": "django.db.backends.postgresql"} | empty | given


def test_without_an_address_the_database_is_a_file_among_the_data():
    assert database("", data=DATA) == sqlite("/data/sessional.sqlite3", "/data/test-sessional.sqlite3")


@pytest.mark.parametrize(
    ("address", "name", "test"),
    [
        ("sqlite:////srv/group.sqlite3", "/srv/group.sqlite3", "/srv/test-group.sqlite3"),
        ("sqlite:///group.sqlite3", "group.sqlite3", "test-group.sqlite3"),
        ("sqlite:////srv/our%20group.sqlite3", "/srv/our group.sqlite3", "/srv/test-our group.sqlite3"),
    ],
)
def test_an_address_may_name_another_file(address, name, test):
    assert database(address, data=DATA) == sqlite(name, test)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "postgresql://clerk:p%40ss@db.example:5433/group",
            postgresql(NAME="group", USER="clerk", PASSWORD="p@ss", HOST="db.example", PORT="5433"),
        ),
        ("postgres://clerk@db.example/group", postgresql(NAME="group", USER="clerk", HOST="db.example")),
        ("postgresql:///group?host=/run/Pg&user=clerk", postgresql(NAME="group", USER="clerk", HOST="/run/Pg")),
        (
            "postgresql://db.example/group?sslmode=require",
            postgresql(NAME="group", HOST="db.example", OPTIONS={"sslmode": "require"}),
        ),
    ],
)
def test_an_address_may_name_a_postgresql_database(address, expected):
    assert database(address, data=DATA) == expected


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://db.example/group", "scheme"),
        ("postgresql://db.example", "names no database"),
        ("sqlite://", "names no database"),
        ("postgresql://db.example:many/group", "port"),
    ],
)
def test_an_address_that_names_no_database_is_refused_with_the_reason(address, reason):
    with pytest.raises(UnreadableDatabaseAddress, match=reason):
        database(address, data=DATA)


@pytest.mark.django_db
def test_the_database_of_the_tests_keeps_its_foreign_keys():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            kept = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "journal_mode")]
            assert kept == [1, "wal"]
        else:
            cursor.execute("SHOW session_replication_role")
            assert cursor.fetchone() == ("origin",)
