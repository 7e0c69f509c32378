"""Moving a whole body to another installation: everything that belongs to it, its journal included, in one file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction
from django.db.models import Q

from sessional.accounts.models import Person
from sessional.accounts.queries import user_with_address
from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_key
from sessional.facts.files import written_whole
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, Change, Subject
from sessional.journal.queries import head_of
from sessional.journal.verifying import prove
from sessional.papers.storage import DamagedFile
from sessional.project.archive.backing_up import (
    STORED_FILES,
    CannotBackUp,
    new_manifest,
    pack_stored_files,
    put_stored_files,
)
from sessional.project.archive.belonging import BODY, PERSON, Belonging, belongings, shared_by
from sessional.project.archive.packing import BODY as OF_A_BODY, Manifest, Packer, Part, Unpacker, Unreadable
from sessional.project.archive.snapshot import snapshot
from sessional.project.archive.tables import BATCH, Table, Writer, applied_migrations, rows, tables

#: Parts of an archive that are no tables: the body that the body reports to, and who signs in as which person.
PARENT, ACCOUNTS = "parent", "accounts"


class CannotMove(RuntimeError):
    """Nothing was written; the message says why, and what would be right."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A body that has come: ``known`` is how many of its people have an account here, by their address; ``strangers`` are
    those who had one where they came from and have none here, as person and address."""

    body: Body
    rows: int
    known: int
    strangers: tuple[tuple[Person, str], ...]


def move_out(key: str, path: Path, *, by: Actor, at: datetime, despite_damage: bool = False) -> Manifest:
    """Write a body and everything that belongs to it into a file that is not there yet. The journal of the body says so;
    the body itself stays as it is.

    Body.DoesNotExist where there is none; CannotBackUp as for :func:`~sessional.project.archive.backing_up.back_up`.
    """
    body = body_with_key(key)
    if path.exists():
        raise CannotBackUp(f"{path} is there already, and is left as it is")
    with transaction.atomic():
        write_line(body_id=body.pk, change=_change("move_out", body, {}), by=by, at=at)
    with written_whole(path, private=True) as file, snapshot():
        manifest = new_manifest(OF_A_BODY, at, body={"id": str(body.pk), "key": body.key})
        with Packer(file, manifest) as packer:
            _pack(packer, tables(manifest.built_on), body, despite_damage)
    return manifest


def _pack(packer: Packer, known: Sequence[Table], body: Body, despite_damage: bool) -> None:
    found = belongings(known)
    by_label = {table.label: table for table in known}
    shared = shared_by(found, body.pk)
    for label in sorted(shared):
        table = by_label[label]
        packer.table(label, table.columns, _chosen(table, shared[label]))
    bodies = by_label[BODY]
    packer.table(PARENT, bodies.columns, () if body.parent_id is None else _chosen(bodies, {body.parent_id}))
    packer.table(ACCOUNTS, ("person", "email"), _accounts(shared.get(PERSON, set())))
    for one in found:
        packer.table(one.table.label, one.table.columns, rows(one.table, one.of(body.pk)))
    pack_stored_files(packer, shared.get(STORED_FILES, set()), despite_damage)


def _chosen(table: Table, keys: set) -> Iterator[list[Any]]:
    """Rows by their keys, in order; of people without the account that they have here."""
    hidden = [place for place, name in enumerate(table.columns) if (table.label, name) == (PERSON, "user_id")]
    for batch in _batches(sorted(keys)):
        for row in rows(table, Q(pk__in=batch)):
            for place in hidden:
                row[place] = None
            yield row


def _accounts(people: set) -> Iterator[list[str]]:
    for batch in _batches(sorted(people)):
        kept = Person.objects.filter(pk__in=batch, user__isnull=False, user__is_active=True).select_related("user")
        for person in kept.order_by("pk"):
            yield [str(person.pk), person.user.email]


def _batches(keys: Sequence) -> Iterator[Sequence]:
    # SQLite takes only so many values in one question.
    return (keys[start : start + BATCH // 2] for start in range(0, len(keys), BATCH // 2))


def move_in(path: Path, *, by: Actor, at: datetime) -> Arrival:
    """Take a body in from the file of another installation; nothing that is here is changed.

    Unreadable where the file is not whole; CannotMove where the two installations are not of the same version, where there
    is such a body here already, or where its journal does not hold. In all cases nothing is kept.
    """
    with Unpacker(path) as archive:
        manifest = archive.manifest
        if manifest.kind != OF_A_BODY or manifest.body is None:
            raise Unreadable(f"{path} is a backup of a whole installation: `sessional restore` restores it")
        if manifest.built_on != applied_migrations():
            raise CannotMove(
                f"the file was written by Sessional {manifest.version} with other tables than those here: bring both "
                "installations to the same version, and write it again"
            )
        key, body_id = manifest.body["key"], UUID(manifest.body["id"])
        try:
            put_stored_files(archive)
            with transaction.atomic():
                return _take_in(archive, key, body_id, by, at)
        except DatabaseError as error:
            raise CannotMove(f"the database did not take it, and nothing was kept: {error}") from error
        except DamagedFile as error:
            raise CannotMove(f"nothing was taken in: {error}") from error


def _take_in(archive: Unpacker, key: str, body_id: UUID, by: Actor, at: datetime) -> Arrival:
    name_only = _require_place(key, body_id)
    known = {table.label: table for table in tables(archive.manifest.built_on)}
    found = {one.table.label: one for one in belongings(known.values())}
    for part in archive.manifest.parts:
        if part.label in known and part.label not in found:
            _write_new(known[part.label], part, archive.rows(part))
    parent_id = _parent(archive, known[BODY])
    if name_only is not None:
        # The name makes way for the body; what reports to it is led there once it is here.
        name_only.key = f"{key[:60]}.{name_only.pk.hex[:12]}"
        name_only.save(update_fields=["key"])
    count = sum(
        _write_belonging(found[part.label], part, archive, parent_id)
        for part in archive.manifest.parts
        if part.label in found
    )
    body = Body.objects.get(pk=body_id)
    if name_only is not None:
        name_only.subsidiaries.update(parent=body)
        name_only.delete()
    if faults := list(prove(body_id, place=key).faults):
        raise CannotMove(f"the journal of the body does not hold, and nothing was kept: {faults[0]}")
    head = head_of(body_id)
    came = {} if head is None else {"number": head.number, "digest": head.head}
    write_line(body_id=body_id, change=_change("move_in", body, came), by=by, at=at)
    known_here, strangers = _bind_accounts(archive)
    return Arrival(body, count, known_here, strangers)


def _require_place(key: str, body_id: UUID) -> Body | None:
    """The body that is known here by its name only and makes way, if there is one."""
    there = Body.objects.filter(Q(key=key) | Q(pk=body_id)).first()
    if there is None or (there.key == key and there.pk != body_id and there.known_only_as_parent):
        return there
    raise CannotMove(f"there is the body “{there.key}” here already, and nothing is ever written over it")


def _write_new(table: Table, part: Part, told: Iterable[Sequence[Any]]) -> None:
    """Write rows of a shared table that are not here yet; those that are stay as they are."""
    place = part.columns.index(table.model._meta.pk.attname)
    told = list(told)
    there: set[str] = set()
    for batch in _batches([row[place] for row in told]):
        there |= {str(key) for key in table.model._base_manager.filter(pk__in=batch).values_list("pk", flat=True)}
    Writer(table, part.columns).write(row for row in told if row[place] not in there)


def _parent(archive: Unpacker, bodies: Table) -> str | None:
    """The id of the body that the body reports to, which is kept here by its name where it is not known yet."""
    part = archive.manifest.part(PARENT)
    told = list(archive.rows(part))
    if not told:
        return None
    row = Writer(bodies, part.columns).row(told[0])
    if here := Body.objects.filter(Q(pk=row.pk) | Q(key=row.key)).first():
        return str(here.pk)
    row.known_only_as_parent, row.parent_id = True, None
    row.save(force_insert=True)
    return str(row.pk)


def _write_belonging(one: Belonging, part: Part, archive: Unpacker, parent_id: str | None) -> int:
    told = archive.rows(part)
    if part.label == BODY:
        place = part.columns.index("parent_id")
        told = ([*row[:place], parent_id, *row[place + 1 :]] for row in told)
    return Writer(one.table, part.columns, without_key=one.numbered).write(told)


def _bind_accounts(archive: Unpacker) -> tuple[int, tuple[tuple[Person, str], ...]]:
    """Bind people to the accounts that have their address here; those who have none are told of, to be invited."""
    bound, strangers = 0, []
    for person_id, email in archive.rows(archive.manifest.part(ACCOUNTS)):
        person = Person.objects.get(pk=person_id)
        if person.user_id is not None:
            continue
        user = user_with_address(email)
        if user is None or not user.is_active:
            strangers.append((person, email))
            continue
        person.user = user
        person.save(update_fields=["user"])
        bound += 1
    return bound, tuple(strangers)


def _change(verb: str, body: Body, after: dict) -> Change:
    return Change(verb, Subject("bodies.body", body.pk, str(body)), None, after)

