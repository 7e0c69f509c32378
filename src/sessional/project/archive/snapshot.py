"""One reading of the whole database, as it was at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


class AlreadyInATransaction(RuntimeError):
    """A snapshot was wanted within a transaction, which has its own idea of the moment."""


@contextmanager
def snapshot() -> Iterator[None]:
    """Within it every reading shows the database at the moment of the first, and nothing can be written. Writers do not
    wait for it: SQLite reads beside them from its write-ahead log, and PostgreSQL keeps what is read."""
    if connection.in_atomic_block:
        raise AlreadyInATransaction
    if connection.vendor == "sqlite":
        with _reading_only_in_sqlite():
            yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT 1")
        yield


@contextmanager
def _reading_only_in_sqlite() -> Iterator[None]:
    connection.ensure_connection()
    usual = connection.transaction_mode
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    # A transaction that begins as the others do would take the lock of the one writer.
    connection.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM sqlite_master")
            yield
    finally:
        connection.transaction_mode = usual
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only = OFF")
