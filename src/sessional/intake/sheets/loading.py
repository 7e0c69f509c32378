"""Keeping a sheet: all of it, or nothing; and trying one out, which keeps nothing."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction

from sessional.bodies.models import Body
from sessional.facts.recording import Counts
from sessional.facts.uploads import FileKind, check_upload
from sessional.intake.sheets.columns import PARTIES, REGISTRATIONS, Sheet
from sessional.intake.sheets.errors import SheetError
from sessional.intake.sheets.outcome import Outcome
from sessional.intake.sheets.parties import Parties
from sessional.intake.sheets.reading import MOST_BYTES, Row, read
from sessional.intake.sheets.registrations import Registrations
from sessional.journal.entries import Actor

_TAKES = {PARTIES.name: Parties, REGISTRATIONS.name: Registrations}
#: The kinds of files that are taken as sheets.
TAKEN = (FileKind.XLSX, FileKind.CSV)


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What becomes of each row of a sheet."""

    sheet: Sheet
    rows: tuple[tuple[Row, Outcome], ...]

    @property
    def counts(self) -> Counts:
        """How many rows are new, change something, or say what is kept already."""
        found = [outcome for _row, outcome in self.rows]
        return Counts(
            created=found.count(Outcome.NEW),
            updated=found.count(Outcome.CHANGED),
            unchanged=found.count(Outcome.AS_BEFORE),
        )

    def __str__(self) -> str:
        counts = self.counts
        return f"{self.sheet.name}: {counts.created} new, {counts.updated} changed, {counts.unchanged} as before"


def load_sheet(file: File, sheet: Sheet, *, body: Body, by: Actor, at: datetime, keep: bool = True) -> SheetReport:
    """Keep what a sheet says of a body; ``keep`` says whether to, or only to try it out.

    What is kept and stands in no row is left as it is, and so is what a row leaves open; a sheet that says what is kept
    already changes nothing. ValidationError where the file is none that is taken; SheetError with everything that is
    wrong in it, and then nothing is kept.
    """
    kind = check_upload(file, allowed=TAKEN, most=MOST_BYTES).kind
    rows = read(file.read(), kind, sheet)
    with transaction.atomic():
        # Sheets of one body wait for each other, so that none is written over what it has not seen.
        Body.objects.select_for_update().get(pk=body.pk)
        taker = _TAKES[sheet.name](body, by=by, at=at)
        taken = tuple((row, taker.take(row)) for row in rows)
        if not keep or taker.wrong.problems:
            transaction.set_rollback(True)
    if taker.wrong.problems:
        raise SheetError(taker.wrong.problems)
    return SheetReport(sheet, taken)


def load_sheet_file(path: Path, sheet: Sheet, *, body: Body, by: Actor, at: datetime) -> SheetReport:
    """Keep a sheet that lies on the disk; errors as :func:`load_sheet`."""
    return load_sheet(ContentFile(path.read_bytes(), name=path.name), sheet, body=body, by=by, at=at)
