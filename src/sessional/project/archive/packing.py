"""The file of an archive: a zip file of tables as lines of JSON, of stored files, and of a manifest with the digest of
each."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Self

from sessional.project.archive.tables import Migrations, line

FORM = 1
MANIFEST = "manifest.json"
INSTALLATION, BODY = "installation", "body"
_CHUNK = 1 << 20
#: When everything in an archive is said to have been made: the manifest knows better.
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Unreadable(ValueError):
    """A file is no archive, or not whole, or not as it was written; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Part:
    """A table in an archive: the lines of ``rows`` rows, their SHA-256, and the columns in the order of the values."""

    label: str
    columns: tuple[str, ...]
    rows: int
    sha256: str

    @property
    def name(self) -> str:
        return f"tables/{self.label}.jsonl"


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A stored file in an archive."""

    sha256: str
    size: int

    @property
    def name(self) -> str:
        return f"files/{self.sha256}"


@dataclass(slots=True)
class Manifest:
    """What an archive has. ``body`` is the id and the key of the body that it is of, where it is of one; ``damaged`` are
    stored files that were missing or changed when it was made, and so are not in it."""

    kind: str
    version: str
    made_at: str
    database: str
    migrations: list[tuple[str, str]]
    body: dict[str, Any] | None = None
    parts: list[Part] = field(default_factory=list)
    files: list[StoredPart] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    form: int = FORM

    @property
    def built_on(self) -> Migrations:
        return frozenset(map(tuple, self.migrations))

    def part(self, label: str) -> Part | None:
        return next((part for part in self.parts if part.label == label), None)


class Packer:
    """Writes an archive into an open file, part by part, and the manifest last."""

    def __init__(self, file: BinaryIO, manifest: Manifest):
        self.manifest = manifest
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind, error, trace) -> None:
        if kind is None:
            told = json.dumps(asdict(self.manifest), ensure_ascii=False, indent=1)
            self._zip.writestr(_entry(MANIFEST), told)
        self._zip.close()

    def table(self, label: str, columns: Sequence[str], told: Iterable[Sequence[Any]]) -> None:
        count, found = 0, hashlib.sha256()
        with self._zip.open(_entry(Part(label, (), 0, "").name), "w", force_zip64=True) as target:
            for row in told:
                data = line(row)
                found.update(data)
                target.write(data)
                count += 1
        self.manifest.parts.append(Part(label, tuple(columns), count, found.hexdigest()))

    def stored(self, sha256: str, source: BinaryIO) -> bool:
        """Put a stored file in, unless it is not what its digest says; whether it is."""
        found, size = _digest(source)
        if found != sha256:
            self.manifest.damaged.append(sha256)
            return False
        source.seek(0)
        part = StoredPart(sha256, size)
        with self._zip.open(_entry(part.name), "w", force_zip64=True) as target:
            while chunk := source.read(_CHUNK):
                target.write(chunk)
        self.manifest.files.append(part)
        return True


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _digest(source: BinaryIO) -> tuple[str, int]:
    found, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        found.update(chunk)
        size += len(chunk)
    return found.hexdigest(), size


class Unpacker:
    """An archive that was found to be whole: every part is there and is what the manifest says. A context."""

    def __init__(self, path: Path):
        try:
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError:
            raise Unreadable(f"there is no file {path}") from None
        except (OSError, zipfile.BadZipFile) as error:
            raise Unreadable(f"{path} is no archive, or only a part of one: {error}") from None
        try:
            self.manifest = self._read_manifest(path)
            self._check()
        except (zipfile.BadZipFile, EOFError, OSError) as error:
            raise Unreadable(f"{path} is damaged: {error}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind, error, trace) -> None:
        self._zip.close()

    def rows(self, part: Part) -> Iterator[list[Any]]:
        with self._zip.open(part.name) as source:
            for told in source:
                yield json.loads(told)

    def stored(self, part: StoredPart) -> BinaryIO:
        return self._zip.open(part.name)

    def _read_manifest(self, path: Path) -> Manifest:
        try:
            told = json.loads(self._zip.read(MANIFEST))
            if told["form"] != FORM:
                raise Unreadable(f"{path} is an archive of the form {told['form']}; this version reads form {FORM}")
            parts = [Part(**one | {"columns": tuple(one["columns"])}) for one in told.pop("parts")]
            files = [StoredPart(**one) for one in told.pop("files")]
            return Manifest(**told, parts=parts, files=files)
        except (KeyError, TypeError, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise Unreadable(f"{path} is no archive of Sessional: its manifest cannot be read ({error})") from None

    def _check(self) -> None:
        told = {part.name: part.sha256 for part in (*self.manifest.parts, *self.manifest.files)}
        there = [name for name in self._zip.namelist() if name != MANIFEST]
        for name in sorted(set(told) - set(there)):
            raise Unreadable(f"the archive is not whole: {name} is missing")
        if extra := sorted(set(there) - set(told)) or len(there) != len(told):
            raise Unreadable(f"the archive has parts that its manifest does not know: {extra}")
        for name, sha256 in told.items():
            with self._zip.open(name) as source:
                if _digest(source)[0] != sha256:
                    raise Unreadable(f"the archive is damaged: {name} is not what was written")
