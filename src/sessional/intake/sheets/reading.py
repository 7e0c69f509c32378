"""From the bytes of a sheet to rows of words. Files have been looked at by ``facts.uploads`` before."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from sessional.facts.uploads import FileKind
from sessional.intake.sheets.columns import Sheet
from sessional.intake.sheets.errors import SheetError, SheetProblem

MOST_ROWS = 5_000
MOST_COLUMNS = 60
#: The largest sheet that is taken, in bytes.
MOST_BYTES = 1_500_000


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row, by column; empty cells are left out. ``number`` counts from 1 with the first row."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def read(data: bytes, kind: FileKind, sheet: Sheet) -> list[Row]:
    """The rows of a sheet that have anything in them; SheetError where it cannot be read, or its columns are others."""
    lines = iter(_lines_of_workbook(data) if kind is FileKind.XLSX else _lines_of_csv(data))
    header = next(lines, ())
    columns = _columns(header, sheet)
    rows = []
    for number, line in enumerate(lines, 2):
        if number > MOST_ROWS + 1:
            raise SheetError([_whole(_("A sheet has at most %(most)d rows.") % {"most": MOST_ROWS})])
        cells = {name: told for name, told in zip(columns, line, strict=False) if name and told}
        if cells:
            rows.append(Row(number, cells))
    if not rows:
        raise SheetError([_whole(_("There is nothing below the first row of this sheet."))])
    return rows


def _columns(header: Iterable[str], sheet: Sheet) -> list[str]:
    """The column that stands in each place; empty where the first row is empty."""
    columns, problems = [], []
    for told in header:
        name = "_".join(told.casefold().replace("-", "_").split())
        if name and name not in sheet.names:
            near = get_close_matches(name, sheet.names, n=1)
            allowed = near[0] if near else ", ".join(sheet.names)
            problems.append(_at(1, told, _("There is no such column here. Is it %(allowed)s?") % {"allowed": allowed}))
        elif name and name in columns:
            problems.append(_at(1, told, _("This column is there twice.")))
        columns.append(name)
    if not problems and not set(columns) & set(sheet.one_of):
        needed = ", ".join(sheet.one_of)
        message = _("The first row names the columns, and one of these is missing from it: %(needed)s.")
        problems.append(_at(1, "", message % {"needed": needed}))
    if problems:
        raise SheetError(problems)
    return columns


def _lines_of_workbook(data: bytes) -> Iterator[list[str]]:
    try:
        # Entities are not resolved: openpyxl reads through defusedxml where that is installed, as it is with us.
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        page = workbook.worksheets[0]
        # What a file says of its own size is not believed.
        page.reset_dimensions()
        for line in page.iter_rows(max_col=MOST_COLUMNS, values_only=True):
            yield [_words(cell) for cell in line]
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        SyntaxError,
        OSError,
    ) as error:
        raise SheetError(
            [_whole(_("This sheet cannot be read. Save it again as .xlsx, or as .csv in UTF-8."))]
        ) from error


def _lines_of_csv(data: bytes) -> Iterator[list[str]]:
    try:
        text = data.decode("utf-8-sig")
        first = text.partition("\n")[0]
        # Programs separate by a comma, by a semicolon where a comma is the decimal sign, or by a tabulator.
        separator = max(",;\t", key=first.count)
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            yield [cell.strip() for cell in line[:MOST_COLUMNS]]
    except (csv.Error, UnicodeDecodeError) as error:
        raise SheetError(
            [_whole(_("This sheet cannot be read. Save it again as .xlsx, or as .csv in UTF-8."))]
        ) from error


def _words(cell) -> str:
    """What stands in a cell of a workbook, as somebody would type it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _at(row: int, column: str, message: str) -> SheetProblem:
    return SheetProblem(row, column, message)


def _whole(message: str) -> SheetProblem:
    return SheetProblem(None, "", message)
