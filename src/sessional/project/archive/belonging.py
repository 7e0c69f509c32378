"""What of the tables belongs to a body, and what else of them its rows refer to.

A row belongs to a body by a column ``body_id``, or through the row that it is a part of. This is read off the tables, so
that a table that a room adds moves with its body without being named here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import models

from sessional.project.archive.tables import Table

BODY, PERSON = "bodies.Body", "accounts.Person"
#: What bodies share and what is known again wherever it comes to: people, and stored files.
SHARED = frozenset({PERSON, "papers.StoredFile"})
#: What stays where it is: long work, and the addresses and keys that were given out for the place where the body was.
STAYS = frozenset({"accounts.Invitation", "api.Token", "bodies.ReadingLink", "tasks.Work"})


class Homeless(RuntimeError):
    """A table of which nothing tells to which body its rows belong, or that refers to what does not move."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """A table whose rows belong to bodies: ``path`` leads from a row to the id of its body."""

    table: Table
    path: str

    def of(self, body_id) -> models.Q:
        return models.Q(**{self.path: body_id})

    @property
    def numbered(self) -> bool:
        """Whether rows are known by numbers that another database has given to others."""
        return isinstance(self.table.model._meta.pk, models.AutoField | models.BigAutoField)


def belongings(known: Iterable[Table]) -> list[Belonging]:
    """Every table that moves with a body, in the order of the tables, the body itself among them.

    Homeless where a row of such a table may refer to what neither moves nor is shared.
    """
    paths: dict[str, str] = {BODY: "pk"}
    known = [table for table in known if table.label not in STAYS]
    grows = True
    while grows:
        grows = False
        for table in known:
            if table.label not in paths and (path := _path(table, paths)):
                paths[table.label] = path
                grows = True
    found = [Belonging(table, paths[table.label]) for table in known if table.label in paths]
    for one in found:
        _require_moving(one, paths)
    return found


def _path(table: Table, paths: Mapping[str, str]) -> str | None:
    if table.label in SHARED:
        return None
    if any(field.attname == "body_id" for field in table.fields):
        return "body_id"
    for field in table.fields:
        if field.remote_field is not None and not field.null:
            label = field.related_model._meta.label
            if label in paths:
                return f"{field.name}__{paths[label]}"
    return None


def _require_moving(one: Belonging, paths: Mapping[str, str]) -> None:
    for field in one.table.fields:
        if field.remote_field is None:
            continue
        label = field.related_model._meta.label
        if label not in paths and label not in SHARED:
            raise Homeless(f"{one.table.label}.{field.name} refers to {label}, which does not move with a body")
        if one.numbered and label == one.table.label:
            raise Homeless(f"{one.table.label} refers to itself by a number, which changes when its body moves")


def shared_by(found: Iterable[Belonging], body_id) -> dict[str, set]:
    """The keys of what the rows of a body refer to in tables that bodies share, by the label of the table."""
    keys: dict[str, set] = {}
    for one in found:
        for field in one.table.fields:
            if field.remote_field is not None and (label := field.related_model._meta.label) in SHARED:
                of_body = one.table.model._base_manager.filter(one.of(body_id), **{f"{field.name}__isnull": False})
                keys.setdefault(label, set()).update(of_body.values_list(field.attname, flat=True))
    return keys
