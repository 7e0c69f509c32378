"""The public export of a journal: every header and digest, what public lines say, the issued files, and the program that
proves them all."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO
from uuid import UUID

from sessional.facts.visibility import Visibility
from sessional.journal import proof
from sessional.journal.canonical import canonical
from sessional.journal.models import Line, Part
from sessional.journal.proof import BEGINNING, CHAIN_FILE, FILES_FILE, FILES_FOLDER, FORM, LINES_FILE
from sessional.journal.queries import head_of
from sessional.journal.verifying import PIECE, kept

README = """This is a public export of a journal of Sessional: one line for every change, chained by SHA-256.

    python3 verify.py

proves that no line was changed, removed or put in between, and that the issued files are those that the journal
speaks of. It needs Python 3.8 or newer, nothing else, and no network. To prove that a later export continues this one:

    python3 verify.py LATER.zip --against .

chain.json    whose journal it is, and where its chain had come to
lines.jsonl   a line of JSON for each line: header, digest, and what it says where that is public
files.jsonl   name and SHA-256 of each issued file
files/        the issued files

What is proved: that the lines are those of which the digests were taken, in their order, up to the head in chain.json, and
that the issued files are those that public lines speak of. What is not: that what a line says was true when it was
written. What is not public is here as a digest only.

Compare the head in chain.json with one that you have from elsewhere, such as an issued paper: whoever can write the whole
of a journal anew can make every line of it agree. An earlier head, its number and its digest, is looked for with

    python3 verify.py --head NUMBER DIGEST
"""


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """A file that was issued and is public. ``name`` has no slash; ``open`` gives its bytes as they are kept."""

    name: str
    sha256: str
    open: Callable[[], BinaryIO]


class UnfitName(ValueError):
    """Files of an export would have the same name, or one that a folder cannot hold."""


def export_journal(*, body_id: UUID, key: str, files: Iterable[IssuedFile], target: IO[bytes]) -> tuple[int, str]:
    """Write the export of a body as a zip file; the number and the digest of its last line. The same journal and files
    give the same bytes. UnfitName where the names of files do not do."""
    files = sorted(files, key=lambda file: file.name)
    _check(files)
    head = head_of(body_id)
    number, digest = (0, BEGINNING) if head is None else (head.number, head.head)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "README.txt", README)
        _add(archive, "verify.py", Path(proof.__file__).read_text(encoding="utf-8"))
        with archive.open(_entry(LINES_FILE), "w", force_zip64=True) as lines:
            for line in _lines(body_id, number):
                lines.write(_told(line))
        told = {"form": FORM, "body": str(body_id), "key": key, "number": number, "digest": digest}
        _add(archive, CHAIN_FILE, json.dumps(told, indent=1) + "\n")
        listed = [canonical({"name": file.name, "sha256": file.sha256}).decode() + "\n" for file in files]
        _add(archive, FILES_FILE, "".join(listed))
        for file in files:
            with file.open() as source, archive.open(_entry(f"{FILES_FOLDER}/{file.name}"), "w", force_zip64=True) as copy:
                shutil.copyfileobj(source, copy)
    return number, digest


def _lines(body_id: UUID, last: int) -> Iterator[Line]:
    lines = Line.objects.filter(body_id=body_id, number__lte=last).order_by("number").prefetch_related("payloads")
    return lines.iterator(chunk_size=PIECE)


def _told(line: Line) -> bytes:
    one = kept(line)
    public = line.visibility is Visibility.PUBLIC
    said = one.said.get(Part.MATTER.value) if public else None
    matter = None if said is None else {"salt": said.salt, "content": said.content}
    return canonical({"header": dict(one.header), "digest": one.digest, "matter": matter}) + b"\n"


def _check(files: list[IssuedFile]) -> None:
    seen = set()
    for file in files:
        if file.name in seen or file.name in ("", ".", "..") or set("/\\\0") & set(file.name):
            raise UnfitName(f"“{file.name}” cannot be the name of a file in an export")
        seen.add(file.name)


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry with a set date and set rights, so that the same journal gives the same bytes."""
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    archive.writestr(_entry(name), text.encode())
