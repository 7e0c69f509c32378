"""What of a journal can be proved, and how: needs Python 3.8 and nothing else.

The same file is ``verify.py`` in every public export; there, ``python3 verify.py`` proves the export that it lies in.
What is proved, and what is not, is told in ``docs/journal.md``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

#: The form of the headers; it stands in each of them, so that a later form can be told apart.
FORM = 1
#: What the first line of a chain has as the digest of the line before it.
BEGINNING = "0" * 64
#: The largest whole number that canonical JSON may hold.
MOST = 2**53 - 1
#: The parts of what a line says.
MATTER, PERSONAL = "matter", "personal"
#: The action whose lines say which lines had what is personal in them erased.
ERASING = "erase_personal"

#: The files of an export.
CHAIN_FILE, LINES_FILE, FILES_FILE, FILES_FOLDER = "chain.json", "lines.jsonl", "files.jsonl", "files"


class NoHead(ValueError):
    """What was given as the head of a chain cannot be one; the message says why."""


class NoExport(ValueError):
    """There is no export of a journal at that place, or it cannot be read; the message says which."""


def canonical_flat(told: Mapping[str, str | int | None]) -> bytes:
    """An object of texts, whole numbers and nulls as canonical JSON (RFC 8785); ValueError for anything else."""
    names = sorted(told, key=lambda name: name.encode("utf-16-be"))
    return ("{" + ",".join(f"{_text(name)}:{_value(told[name])}" for name in names) + "}").encode()


def _value(value: str | int | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return _text(value)
    if type(value) is int and -MOST <= value <= MOST:
        return str(value)
    raise ValueError(f"{value!r} is no text, no null, and no whole number that JSON can hold")


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def payload_digest(salt: str, content: str) -> str:
    """SHA-256 over the salt (hexadecimal) and the content, canonical JSON as text. The salt keeps a short content, such as
    an address, from being guessed from its digest when the content is erased."""
    return hashlib.sha256(bytes.fromhex(salt) + content.encode()).hexdigest()


def header_digest(header: Mapping[str, str | int | None]) -> str:
    """The digest of a line, which the next line carries."""
    return hashlib.sha256(canonical_flat(header)).hexdigest()


@dataclass(frozen=True)
class Fault:
    """Something that is not as it was written. ``place`` is the key of the body; a fault of one line has its number, and
    the verb and subject of it where they can be read."""

    place: str
    words: str
    number: int | None = None
    verb: str = ""
    subject: str = ""

    def __str__(self) -> str:
        line = None if self.number is None else f"line {self.number}"
        return ", ".join(one for one in (self.place, line, self.verb, self.subject) if one) + f": {self.words}"


@dataclass(frozen=True)
class Said:
    """One part of what a line says; salt and content are None once it was erased, at that instant."""

    salt: str | None
    content: str | None
    erased_at: str | None = None

    @property
    def erased(self) -> bool:
        return self.salt is None and self.content is None


@dataclass(frozen=True)
class Kept:
    """A line as it is kept: ``said`` by part, ``columns`` what is repeated of it beside, where anything is."""

    header: Mapping[str, str | int | None]
    digest: str
    said: Mapping[str, Said]
    columns: Mapping[str, str | None] = field(default_factory=dict)


def columns_of(matter: Mapping) -> dict[str, str | None]:
    """What is repeated of a line's matter in columns, so that lines can be found."""
    return {
        "verb": matter["verb"],
        "subject_kind": matter["subject"]["kind"],
        "subject_id": matter["subject"]["id"],
        "party_id": matter["party"],
        "visibility": matter["visibility"],
    }


class Replay:
    """One chain from its first line to its head: call :meth:`line` for each line in order, then :meth:`end`.

    ``whole`` says that every line must have all that it says; an export leaves out what is not public. ``earlier`` are
    the digests that an earlier export has, by number; ``heads`` are digests that somebody knows. Afterwards ``number``
    and ``digest`` are those of the last line, ``files`` has the line by which each file with a SHA-256 is spoken of,
    and ``known`` the line of each of ``heads`` that was found.
    """

    def __init__(self, place: str, *, whole: bool, earlier: Mapping[int, str] | None = None, heads: Iterable[str] = ()):
        self.place = place
        self.whole = whole
        self.earlier = earlier or {}
        self.number = 0
        self.digest = BEGINNING
        self.files: dict[str, int] = {}
        self.known: dict[str, int] = {}
        self._heads = frozenset(heads)
        self._rewritten = False
        self._erased: dict[int, tuple[str, str, str | None]] = {}
        self._told_erased: dict[int, str] = {}

    def line(self, kept: Kept) -> Iterator[Fault]:
        number = kept.header["number"]
        told = _read(kept.said.get(MATTER))
        verb, subject = _named(told, kept.columns)

        def fault(words: str) -> Fault:
            return Fault(self.place, words, number, verb, subject)

        if number <= self.number:
            yield fault("its number stands in the chain twice")
        elif number > self.number + 1:
            yield self._missing(self.number + 1, number - 1)
        elif kept.header["previous"] != self.digest:
            yield fault("it does not carry the digest of the line before it")
        if kept.header["form"] != FORM:
            yield fault(f"its form is {kept.header['form']}, which is not known here")
        if header_digest(kept.header) != kept.digest:
            yield fault("its header is not the one that its digest was taken of")
        if not self._rewritten and self.earlier.get(number, kept.digest) != kept.digest:
            self._rewritten = True
            yield fault("from this line on, the chain is not the one of the earlier export: it was written anew")
        if kept.digest in self._heads:
            self.known[kept.digest] = number
        for part in (MATTER, PERSONAL):
            yield from map(fault, self._wrong_in(part, kept, (verb, subject)))
        if told is not None:
            yield from map(fault, _wrong_columns(kept.columns, told))
            self._note(told, number, kept.header["at"])
        self.number, self.digest = number, kept.digest

    def end(self, head: tuple[int, str] | None) -> Iterator[Fault]:
        """``head`` is the number and the digest that the chain is said to have come to."""
        if head is None:
            yield Fault(self.place, "the head of the chain is gone")
        elif head[0] > self.number:
            yield self._missing(self.number + 1, head[0])
        elif head[0] < self.number:
            yield Fault(self.place, f"lines {head[0] + 1} to {self.number} stand beyond the head of the chain", head[0] + 1)
        elif head[1] != self.digest:
            yield Fault(self.place, "the head of the chain is not the digest of its last line", self.number)
        last = max(self.earlier, default=0)
        if last > self.number:
            yield Fault(
                self.place, f"the earlier export goes on to line {last}: the end was cut off", self.number + 1
            )
        for number, (verb, subject, erased_at) in self._erased.items():
            if number not in self._told_erased:
                yield Fault(self.place, "what is personal was erased, and no line says so", number, verb, subject)
            elif erased_at != self._told_erased[number]:
                words = f"what is personal was erased at {self._told_erased[number]}, and here it says {erased_at}"
                yield Fault(self.place, words, number, verb, subject)

    def _missing(self, first: int, last: int) -> Fault:
        words = "it is missing" if first == last else f"it and all lines to line {last} are missing"
        return Fault(self.place, words, first)

    def _wrong_in(self, part: str, kept: Kept, named: tuple[str, str]) -> Iterator[str]:
        digest, said = kept.header[part], kept.said.get(part)
        if said is None:
            if digest is not None and self.whole:
                yield f"what it says ({part}) is gone"
        elif digest is None:
            yield f"it says something ({part}) that its header knows nothing of"
        elif said.erased and part == PERSONAL:
            self._erased[kept.header["number"]] = (*named, said.erased_at)
        elif said.erased:
            yield "what it says was erased, and only what is personal can be"
        elif not _proves(said, digest):
            yield f"what it says ({part}) is not what was written"

    def _note(self, told: Mapping, number: int, at: str) -> None:
        after = told.get("after") or {}
        if told.get("verb") == ERASING:
            self._told_erased.update(dict.fromkeys(after.get("erased", ()), at))
        for digest in _digests_of_files(after):
            self.files.setdefault(digest, number)


def _proves(said: Said, digest: str) -> bool:
    try:
        return payload_digest(said.salt, said.content) == digest
    except (ValueError, TypeError, AttributeError):
        return False


def _read(said: Said | None) -> dict | None:
    """The matter of a line, where it can be read and has the shape of one."""
    try:
        told = json.loads(said.content)
        columns_of(told)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return told


def _named(told: Mapping | None, columns: Mapping[str, str | None]) -> tuple[str, str]:
    if told is not None:
        return told["verb"], told["subject"]["name"] or told["subject"]["kind"]
    subject = " ".join(filter(None, (columns.get("subject_kind"), columns.get("subject_id"))))
    return columns.get("verb") or "", subject


def _wrong_columns(columns: Mapping[str, str | None], told: Mapping) -> Iterator[str]:
    for name, value in columns_of(told).items():
        if name in columns and columns[name] != value:
            yield f"its column “{name}” has “{columns[name]}”, and what it says has “{value}”"


def _digests_of_files(value) -> Iterator[str]:
    """Every value called ``sha256``, however deep it stands."""
    if isinstance(value, dict):
        if isinstance(value.get("sha256"), str):
            yield value["sha256"]
        for one in value.values():
            yield from _digests_of_files(one)
    elif isinstance(value, list):
        for one in value:
            yield from _digests_of_files(one)


def digest_of_file(file) -> str:
    """The SHA-256 of an open file, read in pieces."""
    found = hashlib.sha256()
    while piece := file.read(1 << 20):
        found.update(piece)
    return found.hexdigest()


@dataclass(frozen=True)
class Chained:
    """An export as it lies there: whose chain it is, and where the chain had come to. ``root`` is its folder or archive."""

    root: Path | zipfile.Path
    body: str
    key: str
    head: tuple[int, str]

    def lines(self) -> Iterator[Kept]:
        with (self.root / LINES_FILE).open(encoding="utf-8") as file:
            for place, told in enumerate(file, 1):
                try:
                    read = json.loads(told)
                    said = {} if read["matter"] is None else {MATTER: Said(**read["matter"])}
                    kept = Kept(read["header"], read["digest"], said)
                    canonical_flat(kept.header)
                    _ = [kept.header[name] for name in ("form", "number", "previous", MATTER, PERSONAL)]
                except (ValueError, TypeError, KeyError, AttributeError) as error:
                    raise NoExport(f"{LINES_FILE}, line {place} of the file cannot be read: {error}") from error
                yield kept

    def files(self) -> Iterator[tuple[str, str]]:
        """The name and the SHA-256 of each issued file."""
        with (self.root / FILES_FILE).open(encoding="utf-8") as file:
            for told in file:
                read = json.loads(told)
                yield read["name"], read["sha256"]


def open_export(place: str | Path) -> Chained:
    """The export in a folder or a zip file; NoExport where there is none."""
    path = Path(place)
    try:
        root = zipfile.Path(path) if path.is_file() else path
        told = json.loads((root / CHAIN_FILE).read_text(encoding="utf-8"))
        return Chained(root, told["body"], told["key"], (told["number"], told["digest"]))
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise NoExport(f"there is no export of a journal at {path}: {error}") from error


def prove_export(export: Chained, replay: Replay) -> Iterator[Fault]:
    """Everything that is wrong with an export: its chain, what its public lines say, and each file that was issued."""
    for kept in export.lines():
        if kept.header["body"] != export.body:
            yield Fault(replay.place, "it is a line of another body", kept.header["number"])
        yield from replay.line(kept)
    yield from replay.end(export.head)
    listed = dict(export.files())
    folder = export.root / FILES_FOLDER
    there = {one.name for one in folder.iterdir()} if folder.is_dir() else set()
    for name, digest in listed.items():
        if name not in there:
            yield Fault(replay.place, f"the issued file {name} is not there")
            continue
        with (folder / name).open("rb") as file:
            found = digest_of_file(file)
        if found != digest:
            yield Fault(replay.place, f"the issued file {name} is not the one that was issued: its SHA-256 is {found}")
        elif digest not in replay.files:
            yield Fault(replay.place, f"no public line of the journal speaks of the file {name}, SHA-256 {digest}")
    for name in sorted(there - set(listed)):
        yield Fault(replay.place, f"the file {name} is there, and {FILES_FILE} does not have it")


def digests(lines: Iterable[Kept]) -> dict[int, str]:
    """The digest of each line by its number."""
    return {kept.header["number"]: kept.digest for kept in lines}


def read_head(number: str, digest: str) -> tuple[int, str]:
    """A head as somebody wrote it down; NoHead where it cannot be one."""
    digest = digest.strip().lower()
    if not (number.isascii() and number.isdigit() and int(number)):
        raise NoHead(f"the number of a line is 1 or more, and here it is {number}")
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raise NoHead(f"a digest has 64 of the signs 0-9 and a-f, and here it is {digest}")
    return int(number), digest


def place_of_head(head: tuple[int, str], chains: Iterable) -> Fault | str:
    """Where a head stands in chains that were replayed (whatever has a Replay's ``place``, ``number`` and ``known``)."""
    number, digest = head
    name = f"head {number} {digest}"
    for chain in chains:
        found = chain.known.get(digest)
        if found == number:
            return f"{name}: it is line {number} of {chain.place}; lines after it: {chain.number - number}"
        if found is not None:
            return Fault(name, f"it is not part of the chain: this digest is that of line {found} of {chain.place}")
    return Fault(name, "it is not part of any chain here: the chain was written anew or cut off, or it was noted wrongly")


def main(arguments: list[str]) -> int:
    """Prove an export and say what was found; 0 where all of it holds, 1 where anything does not, 2 where none is there."""
    parser = argparse.ArgumentParser(description="Proves a public export of a journal and the issued files in it.")
    parser.add_argument("export", nargs="?", default=Path(__file__).resolve().parent, help="its folder or zip file")
    parser.add_argument("--against", help="an earlier export of the same body, which this one must continue")
    parser.add_argument(
        "--head", nargs=2, action="append", default=[], metavar=("NUMBER", "DIGEST"), help="a head that you have noted"
    )
    told = parser.parse_args(arguments)
    try:
        heads = [read_head(*one) for one in told.head]
        export = open_export(told.export)
        earlier = None if told.against is None else open_export(told.against)
        if earlier is not None and earlier.body != export.body:
            raise NoExport(f"{told.against} is an export of another body, {earlier.key}")
        told_earlier = digests(earlier.lines()) if earlier else None
        replay = Replay(export.key, whole=False, earlier=told_earlier, heads=[digest for _number, digest in heads])
        faults = list(prove_export(export, replay))
        listed = dict(export.files())
    except (NoExport, NoHead) as error:
        print(error, file=sys.stderr)
        return 2
    places = [place_of_head(head, [replay]) for head in heads]
    faults += [one for one in places if isinstance(one, Fault)]
    for one in (*faults, *(one for one in places if isinstance(one, str))):
        print(one)
    print(f"{export.key}: {replay.number} lines, {len(listed)} issued files; head {replay.number} {replay.digest}")
    named = sorted(number for digest, number in replay.files.items() if digest not in listed.values())
    if named:
        print(f"files that public lines speak of and that are not in this export: {len(named)} (lines {named[0]} …)")
    print("Everything holds." if not faults else f"Faults found: {len(faults)}.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
