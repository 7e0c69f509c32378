"""The tables of an installation as its migrations describe them, whichever database they are in.

Their columns are read and written through the models that the migrations tell of, not through those of the code: an archive
of an earlier version is read with the columns that it was made with.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.db.models import F
from django.db.models.functions import Collate

Migrations = frozenset[tuple[str, str]]

#: What is in no archive: who is signed in, how often somebody asked, the queue of long work, its workers, and what lies in
#: the folder of its results.
LEFT_OUT = frozenset(
    {
        "api.Meter",
        "django_tasks_database.DBTaskResult",
        "sessions.Session",
        "tasks.Step",
        "tasks.Worker",
        "usersessions.UserSession",
    }
)
#: What Django itself fills when it makes the tables; an archive takes its place.
FILLED_BY_DJANGO = frozenset({"auth.Permission", "contenttypes.ContentType"})
#: Tables that come after another one without a foreign key to it. The journal's chains say where their lines have come to.
AFTER = {"journal.Chain": ("journal.Line",)}

#: Rows are written to the database so many at a time.
BATCH = 1000


class Table(NamedTuple):
    """A table by the label of its model, with that model."""

    label: str
    model: type[models.Model]

    @property
    def fields(self) -> list[models.Field]:
        """Its columns, but for those that the database computes."""
        return [field for field in self.model._meta.local_concrete_fields if not field.generated]

    @property
    def columns(self) -> list[str]:
        return [field.attname for field in self.fields]


def applied_migrations() -> Migrations:
    """The migrations that made the tables of the database as they are."""
    return frozenset(MigrationLoader(connection).applied_migrations)


def known_migrations() -> Migrations:
    """The migrations of this version of the code."""
    return frozenset(MigrationLoader(connection).disk_migrations)


def leaves(migrations: Migrations) -> list[tuple[str, str]]:
    """Those on which none of the others is built."""
    graph = MigrationLoader(connection).graph
    return sorted(one for one in migrations if not any(child.key in migrations for child in graph.node_map[one].children))


def tables(migrations: Migrations) -> list[Table]:
    """Every table that an archive has once these migrations have made them, each after those that it refers to."""
    state = MigrationLoader(connection).project_state(leaves(migrations))
    for model in state.models.values():
        model.fields = {name: _plain(field) for name, field in model.fields.items()}
    found = {
        model._meta.label: Table(model._meta.label, model)
        for model in state.apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.label not in LEFT_OUT
    }
    return list(_in_order(found))


def _plain(field: models.Field) -> models.Field:
    """The field without anything that it does in Python."""
    if isinstance(field, models.JSONField):
        _name, _path, arguments, options = field.deconstruct()
        return models.JSONField(*arguments, **options)
    for name in ("auto_now", "auto_now_add"):
        if hasattr(field, name):
            setattr(field, name, False)
    return field


def _in_order(found: Mapping[str, Table]) -> Iterator[Table]:
    placed: set[str] = set()

    def place(table: Table, above: frozenset[str]) -> Iterator[Table]:
        if table.label in placed or table.label in above:
            return
        for label in sorted({*_referred_to(table), *AFTER.get(table.label, ())}):
            if label in found:
                yield from place(found[label], above | {table.label})
        placed.add(table.label)
        yield table

    for label in sorted(found):
        yield from place(found[label], frozenset())


def _referred_to(table: Table) -> set[str]:
    return {field.related_model._meta.label for field in table.fields if field.remote_field is not None}


def rows(table: Table, chosen: models.Q | None = None) -> Iterator[list[Any]]:
    """The rows of a table, or those chosen, in the order of their keys, each as plain values for JSON."""
    found = table.model._base_manager.all()
    if chosen is not None:
        found = found.filter(chosen)
    key = F("pk")
    if connection.vendor == "postgresql" and isinstance(table.model._meta.pk, models.CharField):
        # Another database has another idea of the alphabet.
        key = Collate(key, "C")
    for row in found.order_by(key).values_list(*table.columns).iterator(chunk_size=BATCH):
        yield [told(value) for value in row]


def line(row: Sequence[Any]) -> bytes:
    """A row as a line of an archive: the same values give the same bytes."""
    return json.dumps(row, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def digest(table: Table) -> tuple[int, str]:
    """How many rows a table has, and the SHA-256 of the lines that an archive would have of them."""
    count, found = 0, hashlib.sha256()
    for row in rows(table):
        count += 1
        found.update(line(row))
    return count, found.hexdigest()


def told(value: Any) -> Any:
    """A value as an archive has it."""
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | time():
            return value.isoformat()
        case UUID() | Decimal() | timedelta():
            return str(value)
        case bytes() | memoryview():
            return bytes(value).hex()
    return value


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes rows of an archive into a table. ``columns`` are those of the archive; ``without_key`` leaves the numbers of
    rows to the database."""

    table: Table
    columns: tuple[str, ...]
    without_key: bool = False

    def row(self, told: Sequence[Any]) -> models.Model:
        fields = {field.attname: field for field in self.table.fields}
        key = self.table.model._meta.pk.attname
        values = {name: kept(fields[name], value) for name, value in zip(self.columns, told, strict=True)}
        if self.without_key:
            del values[key]
        return self.table.model(**values)

    def write(self, told: Iterable[Sequence[Any]]) -> int:
        """Write these rows; how many they were."""
        count, batch = 0, []
        for one in told:
            batch.append(self.row(one))
            if len(batch) == BATCH:
                count += self._flush(batch)
        return count + self._flush(batch)

    def _flush(self, batch: list[models.Model]) -> int:
        written = len(batch)
        if batch:
            self.table.model._base_manager.bulk_create(batch)
            batch.clear()
        return written


def kept(field: models.Field, told: Any) -> Any:
    """The value of a column that an archive has as ``told``."""
    while field.remote_field is not None:
        field = field.target_field
    if told is None or isinstance(field, models.JSONField):
        return told
    if isinstance(field, models.BinaryField):
        return bytes.fromhex(told)
    return field.to_python(told)
