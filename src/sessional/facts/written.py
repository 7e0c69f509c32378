"""What a recording did to a row, as values that can be written down: columns by name, before and after."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from django.db import models, router
from django.db.models.deletion import Collector

from sessional.facts.fields import ShapedJSONField
from sessional.facts.models import Text
from sessional.facts.multilingual import Multilingual
from sessional.facts.queries import words_of

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Written:
    """A row that was made (``before`` is None), changed, or removed (``after`` is None) by the action called ``verb``.

    ``before`` and ``after`` are plain values for JSON and hold only what differs; of a row that was made or removed, what
    it says at all. A text stands there with its words, another row with its id and its name of that moment. Columns that
    are personal stand apart, in the same form.
    """

    verb: str
    body_id: UUID
    row: models.Model
    row_id: UUID
    name: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    personal: dict[str, dict[str, Any]] | None = None


def recorded(action: Callable[P, R]) -> Callable[P, R]:
    """Marks an action that takes a ``recording``: what it does to rows is told under its name."""

    @wraps(action)
    def under_its_name(*args: P.args, **told: P.kwargs) -> R:
        with told["recording"].under(action.__name__):
            return action(*args, **told)

    return under_its_name


class Differences:
    """Gathers, column by column, what differs in a row."""

    def __init__(self, model: type[models.Model], body_id: UUID | None):
        self.body_id = body_id
        self.before: dict[str, Any] = {}
        self.after: dict[str, Any] = {}
        self.personal: dict[str, dict[str, Any]] = {"before": {}, "after": {}}
        self._personal = {*getattr(model, "personal_columns", ())}
        self._untold = {*getattr(model, "untold_columns", ())}

    @property
    def any(self) -> bool:
        return bool(self.before or self.personal["before"])

    def column(self, column: models.Field, before: Any, after: Any) -> None:
        """What a column had and has; another row is given as a row, a text by its words."""
        if column.name in self._untold:
            return
        old, new = _plain(column, before), _plain(column, after)
        if isinstance(before, Multilingual) and isinstance(after, Multilingual):
            old, new = _where_they_differ(old, new)
        if column.name in self._personal or isinstance(column, models.EmailField):
            self.personal["before"][column.name] = old
            self.personal["after"][column.name] = new
        else:
            self.before[column.name] = old
            self.after[column.name] = new

    def made(self, column: models.Field, value: Any) -> None:
        """What a column of a new row has, where it has anything."""
        if self._says(column, value):
            self.column(column, None, value)

    def gone(self, row: models.Model) -> None:
        """What a row says that is about to go."""
        for column in row._meta.concrete_fields:
            value = getattr(row, column.attname)
            if column.primary_key or not self._says(column, value):
                continue
            if column.related_model is Text:
                value = words_of(getattr(row, column.name))
            elif column.is_relation:
                value = getattr(row, column.name)
            self.column(column, value, None)

    def _says(self, column: models.Field, value: Any) -> bool:
        # Which body a row is of, the journal knows by its chain.
        return value not in (None, "", ()) and getattr(value, "pk", value) != self.body_id


def name_of(row: models.Model) -> str:
    """What a row is called: its own name or key, else the names of the rows that it joins."""
    name = str(row)
    if name != str(row.pk):
        return name
    joined = [
        getattr(row, column.name)
        for column in row._meta.concrete_fields
        if column.is_relation and column.related_model is not Text and column.is_cached(row)
    ]
    return " · ".join(name for one in joined if one is not None and (name := str(one)) != str(one.pk))


def rows_that_go_with(row: models.Model) -> tuple[list[models.Model], Callable[[], object]]:
    """The row and all that are removed with it, as rows, and what removes them.

    ProtectedError or RestrictedError where one that stays needs one of them.
    """
    collector = _EveryRow(using=router.db_for_write(type(row), instance=row), origin=row)
    collector.collect([row])
    others = [one for rows in collector.data.values() for one in rows if one != row]
    return [row, *sorted(others, key=lambda one: (one._meta.label, one.pk))], collector.delete


class _EveryRow(Collector):
    """Fetches every row that it removes, so that all of them can be told of."""

    def can_fast_delete(self, *args, **kwargs) -> bool:
        return False


def _plain(column: models.Field, value: Any) -> Any:
    match value:
        case None | bool() | int():
            return value
        case models.Model():
            return {"id": str(value.pk), "name": name_of(value)}
        case _ if isinstance(column, ShapedJSONField):
            return column.plain(column.to_python(value))
        case Multilingual():
            return value.as_json()
        case Enum():
            return value.value
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date() | time():
            return value.isoformat()
        case dict() | list():
            return value
        case _:
            return str(value)


def _where_they_differ(before: dict, after: dict) -> tuple[dict, dict]:
    """Names or words in several languages without those that stayed the same."""
    old, new = before["texts"], after["texts"]
    differ = [lang for lang in sorted({*old, *new}) if old.get(lang) != new.get(lang)]
    return (
        {**before, "texts": {lang: old[lang] for lang in differ if lang in old}},
        {**after, "texts": {lang: new[lang] for lang in differ if lang in new}},
    )


class Verbs:
    """Under which action something is done; those within take the place of those around them."""

    def __init__(self):
        self._stack = ["record"]

    @property
    def present(self) -> str:
        return self._stack[-1]

    @contextmanager
    def under(self, verb: str) -> Iterator[None]:
        self._stack.append(verb)
        try:
            yield
        finally:
            self._stack.pop()
