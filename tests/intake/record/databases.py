"""A database to load into, as often as a test needs one."""

from contextlib import contextmanager

from django.db import transaction

from sessional.bodies.models import Body


@contextmanager
def an_empty_database():
    """A database with nothing in it, and nothing left afterwards of what was done with it."""
    with transaction.atomic():
        assert not Body.objects.exists()
        yield
        transaction.set_rollback(True)
