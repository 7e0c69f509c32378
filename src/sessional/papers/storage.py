"""Bytes kept under the SHA-256 of what they are: written once, whole or not at all, and never written over.

They lie in the storage that the settings call ``files``: a folder unless told otherwise, and whatever else Django has a
storage for.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage, storages

STORAGE = "files"
_CHUNK = 1 << 20
_HEXADECIMAL = frozenset("0123456789abcdef")


class DamagedFile(RuntimeError):
    """What lies in the storage under a digest has another digest."""


class OnceWrittenFolder(FileSystemStorage):
    """A folder in which a file appears whole, on the disk itself, and is then left alone."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        # The name says what is in it, so a file of that name is that file.
        return name

    def _save(self, name: str, content: File) -> str:
        place = Path(self.path(name))
        if place.exists():
            return name
        _make_folders(place.parent, Path(self.location))
        number, beside = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(number, "wb") as file:
                for chunk in content.chunks(_CHUNK):
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(beside, 0o440)
            os.replace(beside, place)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
        _to_disk(place.parent)
        return name


def _make_folders(folder: Path, top: Path) -> None:
    """Make a folder and those above it, and have each entry on the disk."""
    if folder.exists():
        return
    if folder != top:
        _make_folders(folder.parent, top)
    folder.mkdir(parents=folder == top, exist_ok=True)
    _to_disk(folder.parent)


def _to_disk(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def files() -> Storage:
    """The storage of the settings."""
    return storages[STORAGE]


def place_of(digest: str) -> str:
    """Where bytes with this digest lie: ``ab/cd/abcd…``."""
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def digest_of(content: File) -> tuple[str, int]:
    """The SHA-256 of a file that can be read from its beginning, in hexadecimal, and its size in bytes."""
    found, size = hashlib.sha256(), 0
    for chunk in content.chunks(_CHUNK):
        found.update(chunk)
        size += len(chunk)
    return found.hexdigest(), size


def put(content: File) -> tuple[str, int]:
    """Have these bytes in the storage, and give their digest and size; nothing is written where they lie there already.

    DamagedFile where something else lies there under their digest.
    """
    digest, size = digest_of(content)
    name = place_of(digest)
    if not files().exists(name):
        content.seek(0)
        files().save(name, content)
    if found(digest) != (digest, size):
        raise DamagedFile(f"what is stored as {digest} has another digest; `sessional verify` names what it belongs to")
    return digest, size


def opened(digest: str) -> File:
    """The bytes with this digest, to be read; OSError (FileNotFoundError in a folder) where they are not there."""
    return files().open(place_of(digest), "rb")


def found(digest: str) -> tuple[str, int] | None:
    """The digest and size of what lies under this digest; None where nothing does."""
    try:
        with opened(digest) as there:
            return digest_of(there)
    except OSError:
        return None


def digests_there() -> Iterator[str]:
    """The name of everything in the storage that is called by a digest, in order. What was being written when a machine
    stopped is passed over."""
    for first in _folders(""):
        for second in _folders(first):
            for name in sorted(files().listdir(f"{first}/{second}")[1]):
                if len(name) == 64 and name.startswith(first + second) and _HEXADECIMAL.issuperset(name):
                    yield name


def _folders(name: str) -> list[str]:
    try:
        return sorted(one for one in files().listdir(name)[0] if len(one) == 2)
    except OSError:
        return []
