"""Files that somebody sends in, checked by what is in them: nothing else may look at one before :func:`check_upload`."""

import codecs
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import PurePath

import filetype
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _

MEGABYTE = 1_000_000
#: The largest file that is taken unless a caller says otherwise, in bytes.
MOST_BYTES = 40 * MEGABYTE
#: What a document that is a ZIP archive may hold: parts, bytes when unpacked, and how much smaller it may be than them.
MOST_PARTS = 5_000
MOST_UNPACKED = 400 * MEGABYTE
MOST_RATIO = 100
#: Archives that unpack to less than this are never suspicious: a few repeated words compress well.
HARMLESS_UNPACKED = 20 * MEGABYTE

_CHUNK = 64 * 1024
_PDF, _PDF_END = b"%PDF-", b"%%EOF"
#: The old Office format, in which Office also wraps documents that are protected by a password.
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_CONTENT_TYPES = "[Content_Types].xml"
_ENCRYPTED = 0x1
_TEXT_CONTROLS = frozenset(range(32)) - {0x09, 0x0A, 0x0C, 0x0D}


class FileKind(StrEnum):
    """What a file is, by the ending of its name."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    TXT = "txt"


NAMES = {
    FileKind.PDF: "PDF",
    FileKind.DOCX: "Word (.docx)",
    FileKind.XLSX: "Excel (.xlsx)",
    FileKind.CSV: "CSV",
    FileKind.TXT: "TXT",
}
#: The part that makes an archive a document of its kind.
_MAIN_PART = {FileKind.DOCX: "word/document.xml", FileKind.XLSX: "xl/workbook.xml"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that is what its name says: its size in bytes, and the SHA-256 of its bytes in hexadecimal."""

    kind: FileKind
    size: int
    sha256: str


def check_upload(file: File, *, allowed: Collection[FileKind], most: int = MOST_BYTES) -> Upload:
    """Look through a file that was sent in, and leave it at its beginning.

    ``allowed`` are the kinds that are taken here, ``most`` the largest size in bytes. ValidationError in words for a
    person, with the code ``too-large``, ``empty``, ``ending``, ``content``, ``protected``, ``macros`` or ``bomb``.
    """
    if file.size > most:
        raise ValidationError(
            _("This file has %(size)s MB; at most %(most)s MB are taken."),
            code="too-large",
            params={"size": _megabytes(file.size), "most": _megabytes(most)},
        )
    if not file.size:
        raise ValidationError(_("This file is empty."), code="empty")
    kind = _by_name(file.name or "", allowed)
    digest, size, start, end = _read(file, most)
    if kind is FileKind.PDF:
        _check_pdf(kind, start, end)
    elif kind in _MAIN_PART:
        _check_archive(kind, file, start, size)
    else:
        _check_text(kind, file, start)
    file.seek(0)
    return Upload(kind, size, digest)


def _by_name(name: str, allowed: Collection[FileKind]) -> FileKind:
    ending = PurePath(name).suffix.removeprefix(".").lower()
    for kind in allowed:
        if kind.value == ending:
            return kind
    raise ValidationError(
        _("The name of this file ends in “%(ending)s”. Taken here: %(allowed)s."),
        code="ending",
        params={"ending": ending, "allowed": ", ".join(NAMES[kind] for kind in FileKind if kind in allowed)},
    )


def _read(file: File, most: int) -> tuple[str, int, bytes, bytes]:
    """The digest, the size that the bytes have in truth, and the bytes at both ends."""
    digest, size, start, end = sha256(), 0, b"", b""
    file.seek(0)
    while piece := file.read(_CHUNK):
        digest.update(piece)
        size += len(piece)
        start = start or piece
        end = (end + piece)[-2048:]
        if size > most:
            raise ValidationError(
                _("This file is larger than %(most)s MB."), code="too-large", params={"most": _megabytes(most)}
            )
    return digest.hexdigest(), size, start, end


def _check_pdf(kind: FileKind, start: bytes, end: bytes) -> None:
    if not start.startswith(_PDF):
        raise _is_not(kind, start)
    if _PDF_END not in end:
        raise ValidationError(_("This file breaks off before its end. Save it again, and send that."), code="content")


def _check_archive(kind: FileKind, file: File, start: bytes, size: int) -> None:
    if start.startswith(_COMPOUND):
        raise ValidationError(
            _("This document is protected by a password, or in an old format. Save it as %(kind)s without a password."),
            code="protected",
            params={"kind": NAMES[kind]},
        )
    try:
        file.seek(0)
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _is_not(kind, start) from error
    names = {part.filename for part in parts}
    if _CONTENT_TYPES not in names or _MAIN_PART[kind] not in names or any(map(_leads_out, names)):
        raise _is_not(kind, start)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise ValidationError(
            _("Parts of this document are protected by a password. Save it without one."), code="protected"
        )
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise ValidationError(_("This document contains macros. Save it without them."), code="macros")
    unpacked = sum(part.file_size for part in parts)
    # A part is never read beyond the size that the list of parts gives, so the list can be believed here.
    if (
        len(parts) > MOST_PARTS
        or len(names) != len(parts)
        or unpacked > MOST_UNPACKED
        or (unpacked > HARMLESS_UNPACKED and unpacked > MOST_RATIO * size)
        or sum(part.compress_size for part in parts) > size
    ):
        raise ValidationError(
            _("This document unpacks to far more than a document holds, and was not opened."), code="bomb"
        )


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in PurePath(name.replace("\\", "/")).parts


def _check_text(kind: FileKind, file: File, start: bytes) -> None:
    if filetype.guess(start) is not None:
        raise _is_not(kind, start)
    reader = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    try:
        while piece := file.read(_CHUNK):
            if not _TEXT_CONTROLS.isdisjoint(piece):
                raise _is_not(kind, start)
            reader.decode(piece)
        reader.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise ValidationError(_("The letters of this text are not in UTF-8. Save it again in UTF-8."), code="content") from error


def _is_not(kind: FileKind, start: bytes) -> ValidationError:
    found = filetype.guess(start)
    if found is None or found.extension == kind.value:
        return ValidationError(
            _("The name of this file says %(kind)s, but its content is something else."),
            code="content",
            params={"kind": NAMES[kind]},
        )
    return ValidationError(
        _("The name of this file says %(kind)s, but its content is that of a file of the type %(found)s."),
        code="content",
        params={"kind": NAMES[kind], "found": found.extension},
    )


def _megabytes(size: int) -> str:
    # Rounded up, so that a file that is a little too large is not said to have what is allowed.
    return f"{-(-size // (MEGABYTE // 10)) / 10:.1f}".removesuffix(".0")
