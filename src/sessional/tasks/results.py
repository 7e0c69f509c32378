"""The folder in which steps and results of works lie, each under the SHA-256 of what is in it."""

import hashlib
import shutil
from pathlib import Path
from uuid import UUID

from django.conf import settings

from sessional.facts.files import written_whole

FOLDER = "work"


def _folder(work_id: UUID) -> Path:
    return settings.DATA / FOLDER / str(work_id)


def put(work_id: UUID, data: bytes) -> str:
    """Keep these bytes for a work, whole or not at all; their digest."""
    digest = hashlib.sha256(data).hexdigest()
    with written_whole(_folder(work_id) / digest) as file:
        file.write(data)
    return digest


def get(work_id: UUID, digest: str) -> bytes | None:
    """The bytes with this digest; None where they are not there any longer, or are no longer what they were."""
    try:
        data = (_folder(work_id) / digest).read_bytes()
    except FileNotFoundError:
        return None
    return data if hashlib.sha256(data).hexdigest() == digest else None


def remove_all_but(work_id: UUID, digest: str = "") -> None:
    """Remove what is kept for a work, except the one file."""
    folder = _folder(work_id)
    if not digest:
        shutil.rmtree(folder, ignore_errors=True)
        return
    for file in folder.glob("*"):
        if file.name != digest:
            file.unlink(missing_ok=True)
