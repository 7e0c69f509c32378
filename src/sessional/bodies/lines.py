"""What the journal says of the rows of a body: columns as plain values, before and after."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from django.db import models

from sessional.facts.fields import ShapedJSONField
from sessional.facts.written import name_of
from sessional.journal.entries import Subject

Columns = dict[str, Any]


def plain(row: models.Model, name: str):
    """A column as the journal writes it down; of another row, its id and its name of that moment."""
    field = row._meta.get_field(name)
    value = getattr(row, field.attname)
    if value is None:
        return None
    if isinstance(field, ShapedJSONField):
        return field.plain(value)
    if field.is_relation:
        return {"id": str(value), "name": name_of(getattr(row, name))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def told(row: models.Model, *names: str) -> Columns:
    """Columns of a new row that say something."""
    columns = {name: plain(row, name) for name in names}
    return {name: value for name, value in columns.items() if value not in (None, "", False)}


def changed(row: models.Model, values: Mapping[str, Any]) -> tuple[Columns, Columns]:
    """Give a row these values; the columns that differ, before and after."""
    before = {name: plain(row, name) for name in values}
    for name, value in values.items():
        setattr(row, name, value)
    after = {name: plain(row, name) for name in values}
    differing = [name for name in values if before[name] != after[name]]
    return {name: before[name] for name in differing}, {name: after[name] for name in differing}


def personal(name: str, before: str, after: str) -> dict[str, Columns] | None:
    """A column that may have to be erased one day, such as an address, for the part of a line that stands apart; None
    where nothing changed."""
    return None if before == after else {"before": {name: before or None}, "after": {name: after or None}}


def without(name: str, *columns: Columns) -> tuple[Columns, ...]:
    """Columns but for one, which stands apart."""
    return tuple({one: value for one, value in told.items() if one != name} for told in columns)


def subject(row: models.Model, name: str | None = None) -> Subject:
    """A row as what a line is about."""
    return Subject(row._meta.label_lower, row.pk, str(row) if name is None else name)
