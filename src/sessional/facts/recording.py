"""One change of the record: rows are made to say what is told, no row is written that says it already, and what is no
longer told is removed at the end; all of it or nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Self, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, ProtectedError, QuerySet, RestrictedError
from django.utils.translation import gettext_lazy as _

from sessional.facts.actions import write_text
from sessional.facts.models import Text, Version
from sessional.facts.multilingual import Multilingual
from sessional.facts.queries import words_of
from sessional.facts.written import Differences, Verbs, Written, name_of, rows_that_go_with

Row = TypeVar("Row", bound=models.Model)


@dataclass(slots=True)
class Counts:
    """What became of the rows of one kind."""

    created: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0


class Unique(NamedTuple):
    """Columns that no two rows under one parent may share, and values that free them while rows change places.

    ``free`` takes a number that no other row is given, and returns the columns to set. Where it is None there are no
    such values: the row that stands in the way is removed, and another made in its place.
    """

    columns: tuple[str, ...]
    free: Callable[[int], Mapping[str, Any]] | None = None


class Recording:
    """A transaction in which a record is written; ``at`` is the instant that new versions of texts bear.

    Used as a context. Actions take it as ``recording``; rows left over are removed when it ends without an error.
    ValidationError where such a row is still needed by one that stays. ``tell`` is called once at the end, within the
    transaction, with what was done to rows, if anything was: it writes the journal, which stands above facts.
    """

    def __init__(self, *, at: datetime, tell: Callable[[Sequence[Written]], object] | None = None):
        self.at = at
        self.counts: dict[str, Counts] = {}
        self._tell = tell
        self._written: list[Written] = []
        self._verbs = Verbs()
        self._left: list[tuple[models.Model, UUID, str]] = []
        self._meanwhile: dict[UUID, dict[str, Any]] = {}
        self._bodies_with_texts_let_go: set[UUID] = set()

    def __enter__(self) -> Self:
        self._atomic = transaction.atomic()
        self._atomic.__enter__()
        return self

    def __exit__(self, kind, error, trace) -> None:
        try:
            if kind is None:
                self.remove_left()
                if self._tell is not None and self._written:
                    self._tell(self._written)
        except BaseException as failure:
            self._atomic.__exit__(type(failure), failure, failure.__traceback__)
            raise
        self._atomic.__exit__(kind, error, trace)

    @property
    def changed(self) -> bool:
        """Whether anything was written so far, or is to be removed."""
        return bool(self._left) or any(one.created or one.updated or one.removed for one in self.counts.values())

    def under(self, verb: str) -> AbstractContextManager[None]:
        """Within, what is done to rows is told as done by the action with this name."""
        return self._verbs.under(verb)

    def row(self, model: type[Row], kept: Row | None, *, body_id: UUID | None, **told: Any) -> Row:
        """Make ``kept`` say what is told, or make a row where it is None.

        A column that refers to a text may be told its words (:class:`~sessional.facts.multilingual.Multilingual`).
        ``body_id`` is None where the row is a body.
        """
        row = model() if kept is None else kept
        changed = []
        differences = Differences(model, body_id)
        meanwhile = {} if kept is None else self._meanwhile.pop(kept.pk, {})
        for name, value in told.items():
            column = model._meta.get_field(name)
            if column.related_model is Text:
                value = self._text(column, None if kept is None else getattr(kept, name), value, body_id, differences)
            elif kept is None:
                differences.made(column, value)
            before = getattr(row, column.attname)
            if kept is None or before != (value.pk if isinstance(value, models.Model) else value):
                if kept is not None and column.related_model is not Text and meanwhile.get(name, ...) != value:
                    differences.column(column, meanwhile.get(name, getattr(row, name)), value)
                setattr(row, name, value)
                changed.append(name)
        counts = self._counts(model)
        if kept is None:
            row.save(force_insert=True)
            counts.created += 1
        elif changed:
            row.save(update_fields=changed)
            counts.updated += 1
        else:
            counts.unchanged += 1
        if kept is None or differences.any:
            self._note(row, body_id, differences, made=kept is None)
        return row

    def rows(
        self,
        model: type[Row],
        kept: Iterable[Row],
        told: Sequence[Mapping[str, Any]],
        *,
        body_id: UUID,
        by: tuple[str, ...],
        unique: Sequence[Unique] = (),
    ) -> list[Row]:
        """Make the rows ``kept`` under one parent say what is told, and give them in the order told.

        A row is known again by the columns ``by``, and, where none is, by the first of ``unique`` that a row has which
        nothing else told is known by: so a row keeps its identity when it gets another key. Rows that are not told any
        longer are removed when the recording ends.
        """
        kept = list(kept)
        found = _known_again(kept, told, [by, *(columns for columns, _ in unique)])
        used = {row.pk for row in found if row is not None}
        left = [row for row in kept if row.pk not in used]
        for columns, free in unique:
            self._free(model, kept, found, told, columns, free, body_id)
        self.leave(*left, body_id=body_id)
        return [self.row(model, row, body_id=body_id, **values) for row, values in zip(found, told, strict=True)]

    def leave(self, *rows: models.Model | None, body_id: UUID) -> None:
        """Have these rows removed when the recording ends; None is passed over."""
        for row in rows:
            if row is not None:
                self._left.append((row, body_id, self._verbs.present))
                self._bodies_with_texts_let_go.add(body_id)

    def _counts(self, model: type[models.Model]) -> Counts:
        return self.counts.setdefault(model._meta.label, Counts())

    def _text(
        self, column, kept: Text | None, words: Multilingual | None, body_id: UUID, differences: Differences
    ) -> Text | None:
        before = None if kept is None else words_of(kept)
        if before != words:
            differences.column(column, before, words)
        if words is None:
            if kept is not None:
                self._bodies_with_texts_let_go.add(body_id)
            return None
        text, made = write_text(text=kept, body_id=body_id, words=words, at=self.at)
        self._counts(Version).created += len(made)
        return text

    def _note(
        self, row: models.Model, body_id: UUID | None, found: Differences, *, made: bool = False, gone: bool = False
    ) -> None:
        personal = found.personal if found.personal["before"] else None
        self._written.append(
            Written(
                self._verbs.present,
                row.pk if body_id is None else body_id,
                row,
                row.pk,
                name_of(row),
                None if made else found.before,
                None if gone else found.after,
                personal,
            )
        )

    def _remove(self, row: models.Model, body_id: UUID) -> None:
        """Remove a row and what goes with it, and note each."""
        for column, value in self._meanwhile.pop(row.pk, {}).items():
            setattr(row, column, value)
        rows, remove = rows_that_go_with(row)
        for one in rows:
            found = Differences(type(one), body_id)
            found.gone(one)
            self._note(one, body_id, found, gone=True)
        remove()

    def _free(self, model, kept, found, told, columns, free, body_id) -> None:
        """Where rows change places, a row may want what another still has; give the other something else meanwhile."""
        wanted_by = {}
        for row, values in zip(found, told, strict=True):
            if (wanted := _told(model, values, columns)) is not None:
                wanted_by[wanted] = row
        for number, row in enumerate(kept, 1):
            has = tuple(getattr(row, model._meta.get_field(column).attname) for column in columns)
            if has not in wanted_by or wanted_by[has] is row:
                continue
            if free is None:
                self._remove(row, body_id)
                found[:] = [None if one is row else one for one in found]
            else:
                meanwhile = free(number)
                model._base_manager.filter(pk=row.pk).update(**meanwhile)
                for column, value in meanwhile.items():
                    self._meanwhile.setdefault(row.pk, {}).setdefault(column, getattr(row, column))
                    setattr(row, column, value)

    def remove_left(self) -> None:
        """Remove what is left over so far, the last first, and the texts that nothing refers to any longer.

        It happens by itself when the recording ends; an action that reads what others wrote asks for it before.
        """
        while self._left:
            row, body_id, verb = self._left.pop()
            try:
                with self.under(verb):
                    self._remove(row, body_id)
            except (ProtectedError, RestrictedError) as error:
                needed_by = {needy._meta.verbose_name for needy in next(iter(error.args[1:]), ())}
                raise ValidationError(
                    _("%(row)s (%(kind)s) is no longer told, and is still needed by: %(needed_by)s."),
                    code="needed",
                    params={
                        "row": row,
                        "kind": row._meta.verbose_name,
                        "needed_by": ", ".join(sorted(map(str, needed_by))),
                    },
                ) from error
            self._counts(type(row)).removed += 1
        if self._bodies_with_texts_let_go:
            texts_without_use().filter(body_id__in=self._bodies_with_texts_let_go).delete()
            self._bodies_with_texts_let_go.clear()


def texts_without_use() -> QuerySet[Text]:
    """Texts that no row refers to, versions of their own apart."""
    texts = Text.objects.all()
    for relation in Text._meta.get_fields(include_hidden=True):
        if relation.auto_created and relation.one_to_one:
            texts = texts.exclude(
                Exists(relation.related_model.objects.filter(**{relation.field.name: OuterRef("pk")}))
            )
    return texts


def _told(model: type[models.Model], values: Mapping[str, Any], columns: Sequence[str]) -> tuple | None:
    """What is told of these columns, as the database compares it; None where a part of it is null, so nothing is told
    apart by it."""
    told = tuple(value.pk if isinstance(value := values[column], models.Model) else value for column in columns)
    return None if None in told else told


def _known_again(kept: Sequence[Row], told: Sequence[Mapping[str, Any]], keys: Sequence[Sequence[str]]) -> list:
    """For each thing told the row that it is, or None, by the first of the keys that knows one."""
    found: list[Row | None] = [None] * len(told)
    free = {row.pk: row for row in kept}
    for columns in keys:
        by_value = {
            tuple(getattr(row, row._meta.get_field(column).attname) for column in columns): row for row in free.values()
        }
        for place, values in enumerate(told):
            if found[place] is None and kept:
                row = by_value.pop(_told(type(kept[0]), values, columns), None)
                if row is not None:
                    found[place] = free.pop(row.pk)
    return found
