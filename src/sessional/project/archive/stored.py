"""Stored files as an archive takes and gives them, by the SHA-256 of what is in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from sessional.facts.files import written_whole

_CHUNK = 1 << 20


def _place(digest: str) -> Path:
    return settings.DATA / "files" / digest[:2] / digest[2:4] / digest


def digests_there() -> Iterator[str]:
    """What is stored, in order."""
    return (path.name for path in sorted((settings.DATA / "files").glob("??/??/*")) if len(path.name) == 64)


def opened(digest: str) -> BinaryIO:
    """A stored file, to be read; OSError where it is not there."""
    return _place(digest).open("rb")


def put(digest: str, source: BinaryIO) -> bool:
    """Have this file stored, whose digest was checked; whether it was not there before."""
    if _place(digest).exists():
        return False
    with written_whole(_place(digest)) as file:
        while chunk := source.read(_CHUNK):
            file.write(chunk)
    return True
