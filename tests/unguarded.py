"""The journal, and what was issued, without their guards: as someone has it who may change the tables of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from sessional.journal.guard import GUARD
from sessional.papers.guard import GUARD as PAPERS


@contextmanager
def unguarded() -> Iterator[None]:
    """The triggers are away within, and back afterwards."""
    with connection.cursor() as cursor:
        for guard in (GUARD, PAPERS):
            guard.take_down(cursor.execute, connection.vendor)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for guard in (GUARD, PAPERS):
                guard.put_up(cursor.execute, connection.vendor)
