"""The folder in which steps and results of works lie, each under the SHA-256 of what is in it."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID, uuid4

from django.conf import settings

from sessional.facts.files import written_whole

FOLDER = "work"


def _folder(work_id: UUID) -> Path:
    return settings.DATA / FOLDER / str(work_id)


@dataclass(frozen=True, slots=True)
class Result:
    """What a work made: the name that a reader gets it under, the SHA-256 of its bytes, and how many they are."""

    name: str
    digest: str
    size: int | None


#: Of a work that leaves no file to be taken away.
NOTHING = Result("", "", None)


def put(work_id: UUID, data: bytes) -> str:
    """Keep these bytes for a work, whole or not at all; their digest."""
    digest = hashlib.sha256(data).hexdigest()
    with written_whole(_folder(work_id) / digest) as file:
        file.write(data)
    return digest


def put_written(work_id: UUID, name: str, write: Callable[[BinaryIO], object]) -> Result:
    """Keep what ``write`` writes into a file, which may be larger than what a process should hold."""
    draft = _folder(work_id) / uuid4().hex
    with written_whole(draft) as file:
        write(file)
    digest, size = _digest_of(draft), draft.stat().st_size
    draft.replace(_folder(work_id) / digest)
    return Result(name, digest, size)


def is_there(work_id: UUID, digest: str) -> bool:
    """Whether there is a file under this digest."""
    return bool(digest) and (_folder(work_id) / digest).is_file()


def opened(work_id: UUID, digest: str) -> BinaryIO | None:
    """The bytes with this digest, to be read; None as in :func:`get`."""
    path = _folder(work_id) / digest
    try:
        return path.open("rb") if digest and _digest_of(path) == digest else None
    except FileNotFoundError:
        return None


def get(work_id: UUID, digest: str) -> bytes | None:
    """The bytes with this digest; None where they are not there any longer, or are no longer what they were."""
    try:
        data = (_folder(work_id) / digest).read_bytes()
    except FileNotFoundError:
        return None
    return data if hashlib.sha256(data).hexdigest() == digest else None


def folders() -> Iterator[UUID]:
    """The works of which there is a folder."""
    place = settings.DATA / FOLDER
    for folder in sorted(place.iterdir()) if place.is_dir() else ():
        try:
            yield UUID(folder.name)
        except ValueError:
            # Somebody else put it there, and it is theirs to remove.
            continue


def remove_all_but(work_id: UUID, digest: str = "") -> None:
    """Remove what is kept for a work, except the one file."""
    folder = _folder(work_id)
    if not digest:
        shutil.rmtree(folder, ignore_errors=True)
        return
    for file in folder.glob("*"):
        if file.name != digest:
            file.unlink(missing_ok=True)


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
