"""The sheet to fill in: its columns, and one row that shows what is meant."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from sessional.facts.uploads import FileKind
from sessional.intake.sheets.columns import Sheet


def template(sheet: Sheet, kind: FileKind) -> bytes:
    """A file with the columns of a sheet, and a row of examples, which is to be taken out."""
    header, example = list(sheet.names), [column.example for column in sheet.columns]
    return _workbook(sheet.name, header, example) if kind is FileKind.XLSX else _csv(header, example)


def _workbook(name: str, header: list[str], example: list[str]) -> bytes:
    workbook = Workbook()
    page = workbook.active
    page.title = name
    page.append(header)
    page.append(example)
    for place, told in enumerate(header, 1):
        page.cell(1, place).font = Font(bold=True)
        page.column_dimensions[get_column_letter(place)].width = max(14, len(told) + 4)
    page.freeze_panes = "A2"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _csv(header: list[str], example: list[str]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([header, example])
    # Excel takes a file for UTF-8 only where it begins with the mark.
    return buffer.getvalue().encode("utf-8-sig")
