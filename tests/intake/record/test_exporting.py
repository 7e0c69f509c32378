"""What is kept of a body comes back as the file that it was loaded from."""

from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files

import pytest
from django.db import transaction
from hypothesis import given

from sessional.bodies.models import Body
from sessional.intake.record.exporting import export_body
from sessional.intake.record.loading import load
from sessional.intake.record.schema import Record
from sessional.intake.record.writing import write
from tests.intake.record.records import record_files

AT = datetime(2019, 3, 28, 18, tzinfo=UTC)
EXAMPLES = files("sessional.intake") / "examples"

pytestmark = pytest.mark.django_db


@contextmanager
def an_empty_database():
    """A database with nothing in it, and nothing left of what was done with it."""
    with transaction.atomic():
        assert not Body.objects.exists()
        yield
        transaction.set_rollback(True)


def kept(content: bytes) -> bytes:
    """What is exported once the file has been loaded into an empty database."""
    with an_empty_database():
        return export_body(load(content, at=AT).body)


@given(record_files())
def test_any_record_that_is_loaded_is_exported_as_it_was_written(record: Record):
    written = write(record.plain())
    assert kept(written).decode() == written.decode()


@pytest.mark.parametrize("name", ["cybercrime.yaml", "river-commission.yaml"])
def test_an_example_exported_and_loaded_into_an_empty_database_is_exported_the_same(name):
    exported = kept((EXAMPLES / name).read_bytes())
    assert kept(exported) == exported
