"""The journal without its guard: as someone has it who may change the tables of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from sessional.journal import guard


@contextmanager
def unguarded() -> Iterator[None]:
    """The triggers are away within, and back afterwards."""
    with connection.cursor() as cursor:
        guard.take_down(cursor.execute, connection.vendor)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            guard.put_up(cursor.execute, connection.vendor)
