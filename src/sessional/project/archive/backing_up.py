"""Writing everything that an installation keeps into one file, and making an installation of it again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from sessional import __version__
from sessional.facts.files import written_whole
from sessional.papers import storage
from sessional.project.archive.packing import INSTALLATION, Manifest, Packer, Unpacker, Unreadable
from sessional.project.archive.snapshot import snapshot
from sessional.project.archive.tables import (
    FILLED_BY_DJANGO,
    Table,
    Writer,
    applied_migrations,
    digest,
    known_migrations,
    leaves,
    rows,
    tables,
)

#: The table of stored files, whose keys are their digests.
STORED_FILES = "papers.StoredFile"


class CannotBackUp(RuntimeError):
    """No archive was written; the message says why."""


class CannotRestore(RuntimeError):
    """Nothing was restored; the message says why, and what would be right."""


def new_manifest(kind: str, at: datetime, **told) -> Manifest:
    """The manifest of an archive of this database, with nothing in it yet."""
    migrations = sorted(applied_migrations())
    return Manifest(kind, __version__, at.isoformat(), connection.vendor, migrations, **told)


def back_up(path: Path, *, at: datetime, despite_damage: bool = False) -> Manifest:
    """Write the whole installation into a file that is not there yet, as it is at one moment, while people work.

    CannotBackUp where the file is there, or where a stored file is missing or changed, unless ``despite_damage``: then the
    archive is without it, and says so.
    """
    if path.exists():
        raise CannotBackUp(f"{path} is there already, and a backup never takes the place of another file")
    with written_whole(path, private=True) as file, snapshot():
        manifest = new_manifest(INSTALLATION, at)
        with Packer(file, manifest) as packer:
            known = tables(manifest.built_on)
            for table in known:
                packer.table(table.label, table.columns, rows(table))
            pack_stored_files(packer, {*storage.digests_there(), *_digests_kept(known)}, despite_damage)
    return manifest


def _digests_kept(known: list[Table]) -> set[str]:
    return {
        digest
        for table in known
        if table.label == STORED_FILES
        for digest in table.model._base_manager.values_list("pk", flat=True)
    }


def pack_stored_files(packer: Packer, digests: set[str], despite_damage: bool) -> None:
    """Put stored files into an archive; CannotBackUp as for :func:`back_up`."""
    for one in sorted(digests):
        try:
            with storage.opened(one) as source:
                whole = packer.stored(one, source)
        except OSError:
            packer.manifest.damaged.append(one)
            whole = False
        if not whole and not despite_damage:
            raise CannotBackUp(
                f"the stored file {one} is missing, or is not what it was. `sessional verify` says what it belongs to; "
                "with --despite-damage the archive is written without it"
            )


def restore(path: Path, *, say: Callable[[str], object]) -> Manifest:
    """Make the installation of an archive in a database that is empty or new.

    Unreadable where the file is not whole; CannotRestore where the database has anything in it, or the archive was made by
    another version than this one or an earlier. In both cases nothing is written.
    """
    with Unpacker(path) as archive:
        manifest = archive.manifest
        if manifest.kind != INSTALLATION:
            raise Unreadable(f"{path} is an archive of one body: `sessional move_in` takes it in")
        _require_known(manifest)
        settings.DATA.mkdir(parents=True, exist_ok=True)
        _make_tables(manifest)
        known = {table.label: table for table in tables(manifest.built_on)}
        _require_empty(known.values())
        say(f"{sum(part.rows for part in manifest.parts)} rows in {len(manifest.parts)} tables")
        try:
            say(f"{len(manifest.files)} stored files, {put_stored_files(archive)} of them new here")
            with transaction.atomic():
                _require_empty(known.values())
                for label in FILLED_BY_DJANGO & set(known):
                    known[label].model._base_manager.all().delete()
                for part in manifest.parts:
                    Writer(known[part.label], part.columns).write(archive.rows(part))
                _reset_numbers(known.values())
                _compare(manifest, known)
        except DatabaseError as error:
            raise CannotRestore(f"the database did not take it, and nothing was kept: {error}") from error
        except storage.DamagedFile as error:
            raise CannotRestore(f"nothing was restored: {error}") from error
    if manifest.built_on != known_migrations():
        say("Bringing the database up to date")
        call_command("migrate", verbosity=0)
    return manifest


def put_stored_files(archive: Unpacker) -> int:
    """Have the files of an archive in the storage; how many of them are new there. One that is not named by any row does no
    harm, so it does not matter if nothing comes after this."""
    new = 0
    for part in archive.manifest.files:
        new += not storage.files().exists(storage.place_of(part.sha256))
        with archive.stored(part) as source:
            storage.put(File(source, part.sha256))
    return new


def _require_known(manifest: Manifest) -> None:
    if unknown := sorted(manifest.built_on - known_migrations()):
        names = ", ".join(f"{app}.{name}" for app, name in unknown[:3])
        raise CannotRestore(
            f"the archive was made by Sessional {manifest.version}, which is later than this one ({__version__}) or "
            f"another: it knows {names}. Restore with that version"
        )


def _make_tables(manifest: Manifest) -> None:
    """Have the tables as they were when the archive was made. A database that is new gets them."""
    applied = applied_migrations()
    if applied == manifest.built_on:
        return
    if applied:
        raise CannotRestore(
            f"the archive was made by Sessional {manifest.version}, whose tables are others than those in this database. "
            "Restore into a new database, in which there are no tables yet: they are made, and then brought up to date"
        )
    MigrationExecutor(connection).migrate(leaves(manifest.built_on))


def _require_empty(known) -> None:
    filled = [
        table.label
        for table in known
        if table.label not in FILLED_BY_DJANGO and table.model._base_manager.exists()
    ]
    if filled:
        raise CannotRestore(
            f"this installation is not empty ({', '.join(sorted(filled)[:4])} …), and a restore takes nothing away. Restore "
            "into a new database (SESSIONAL_DATABASE_URL) and folder (SESSIONAL_DATA), look at it, and use them from then on"
        )


def _reset_numbers(known) -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [table.model for table in known]):
            cursor.execute(statement)


def _compare(manifest: Manifest, known) -> None:
    """Read everything back as an archive would have it."""
    for part in manifest.parts:
        if digest(known[part.label]) != (part.rows, part.sha256):
            raise CannotRestore(f"what the database took in of {part.label} is not what the archive has; nothing was kept")
