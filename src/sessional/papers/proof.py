"""Proof that what was issued is what there is: papers, their files and the bytes of them against the lines that the
journal has of their issuing. ``sessional verify`` calls it beside the proof of the journal itself."""

import json
from collections.abc import Iterator, Mapping
from uuid import UUID

from sessional.bodies.models import Body
from sessional.journal.models import Line, Part, Payload
from sessional.journal.proof import Fault
from sessional.journal.verifying import guard_faults as faults_of_guard
from sessional.papers import lines, storage
from sessional.papers.guard import GUARD
from sessional.papers.models import Paper, PaperFile, StoredFile
from sessional.papers.queries import name_of


def faults() -> Iterator[Fault]:
    """Every stored file, issued file and issued paper that was changed or removed, each named by body, symbol, language
    and file."""
    bodies = dict(Body.objects.values_list("pk", "key"))
    told = list(_lines_of_issuing())
    proved: set[UUID] = set()
    for body_id, paper_id, after in told:
        yield from _of_paper(bodies.get(body_id, str(body_id)), paper_id, after, proved)
    yield from _without_a_line(bodies, {paper_id for _body, paper_id, _after in told}, proved)
    yield from _of_bytes(bodies)


def guard_faults() -> Iterator[Fault]:
    """The triggers that keep what was issued from being changed, where one of them is gone, switched off, or another."""
    yield from faults_of_guard("papers", GUARD)


def notes() -> Iterator[str]:
    """What lies in the storage and belongs to nothing, as after a stop between writing a file and keeping its row. It does
    no harm, and is no fault."""
    known = set(StoredFile.objects.values_list("pk", flat=True))
    for digest in storage.digests_there():
        if digest not in known:
            yield f"a stored file that belongs to nothing: {digest}"


def _lines_of_issuing() -> Iterator[tuple[UUID, UUID, Mapping]]:
    """Body, paper and what was told, for each line of issuing whose words are there. One whose words are gone is for the
    proof of the journal to name."""
    payloads = Payload.objects.filter(part=Part.MATTER, line__verb="issue_paper", content__isnull=False)
    for payload in payloads.select_related("line").order_by("line__body_id", "line__number").iterator():
        line: Line = payload.line
        try:
            after = json.loads(payload.content)["after"]
            after["files"], after["symbol"]
        except (ValueError, KeyError, TypeError):
            continue
        yield line.body_id, line.subject_id, after


def _of_paper(body: str, paper_id: UUID, after: Mapping, proved: set[UUID]) -> Iterator[Fault]:
    where = f"{body}: {after['symbol']}"
    paper = Paper.objects.filter(pk=paper_id).first()
    if paper is None:
        yield Fault(where, "the issued paper is gone from the database")
    else:
        changed = [name for name in lines.ISSUED_COLUMNS if lines.plain(paper, name) != after.get(name)]
        if paper.issued_at is None:
            changed.append("issued_at")
        if changed:
            yield Fault(where, f"the issued paper was changed: {', '.join(changed)}")
    rows = {file.pk: file for file in PaperFile.objects.filter(pk__in=[one["id"] for one in after["files"]])}
    stored = StoredFile.objects.in_bulk([one["sha256"] for one in after["files"]])
    for told in after["files"]:
        file_id = UUID(told["id"])
        proved.add(file_id)
        yield from _of_file(f"{where}, {told['language']}, {told['name']}", paper_id, told, rows.get(file_id), stored)


def _of_file(
    where: str, paper_id: UUID, told: Mapping, file: PaperFile | None, stored: Mapping[str, StoredFile]
) -> Iterator[Fault]:
    if file is None:
        yield Fault(where, "the issued file is gone from the database")
    else:
        is_now = {
            "paper": file.paper_id,
            "language": file.language,
            "format": file.format.value,
            "sha256": file.stored_id,
            "issued": file.issued_at is not None,
        }
        was = {name: told[name] for name in ("language", "format", "sha256")} | {"paper": paper_id, "issued": True}
        changed = [name for name, value in is_now.items() if value != was[name]]
        if changed:
            yield Fault(where, f"the issued file was changed in the database: {', '.join(changed)}")
    row = stored.get(told["sha256"])
    if row is None:
        yield Fault(where, f"the stored file {told['sha256']} is gone from the database")
        # Nothing else would look at its bytes.
        yield from _of_what_lies_there(where, told["sha256"], told["size"])
    elif (row.size, row.media_type) != (told["size"], told["media_type"]):
        yield Fault(where, f"the stored file {told['sha256']} was changed in the database")


def _without_a_line(bodies: Mapping[UUID, str], papers: set[UUID], proved: set[UUID]) -> Iterator[Fault]:
    for paper in Paper.objects.filter(issued_at__isnull=False).exclude(pk__in=papers).order_by("body", "position"):
        yield Fault(
            f"{bodies[paper.body_id]}: {paper}", "the paper is marked as issued, and no line of the journal says so"
        )
    files = PaperFile.objects.filter(issued_at__isnull=False).select_related("paper", "stored")
    for file in files.order_by("paper__body", "paper__position", "language", "format"):
        if file.pk not in proved:
            yield Fault(_named(bodies, file), "the file is marked as issued, and no line of the journal says so")


def _of_bytes(bodies: Mapping[UUID, str]) -> Iterator[Fault]:
    """Every stored file, issued or not, against the bytes that lie under its digest."""
    used: dict[str, list[PaperFile]] = {}
    for file in PaperFile.objects.select_related("paper").order_by(
        "paper__body", "paper__position", "language", "format"
    ):
        used.setdefault(file.stored_id, []).append(file)
    for row in StoredFile.objects.order_by("pk").iterator():
        names = "; ".join(_named(bodies, file) for file in used.get(row.pk, ())) or f"stored file {row.pk}"
        yield from _of_what_lies_there(names, row.pk, row.size)


def _of_what_lies_there(where: str, digest: str, size: int) -> Iterator[Fault]:
    found = storage.found(digest)
    if found is None:
        yield Fault(where, f"the bytes of the stored file {digest} are gone from the storage")
    elif found != (digest, size):
        yield Fault(where, f"the bytes of the stored file {digest} were changed in the storage")


def _named(bodies: Mapping[UUID, str], file: PaperFile) -> str:
    name = name_of(file, file.paper)
    return f"{bodies[file.paper.body_id]}: {file.paper}, {file.language}, {name}"
