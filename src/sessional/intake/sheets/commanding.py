"""What the commands that take sheets have in common."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.bodies.models import Body
from sessional.bodies.queries import bodies_with_a_record, body_with_key
from sessional.intake.sheets.columns import Sheet
from sessional.intake.sheets.errors import SheetError
from sessional.intake.sheets.loading import load_sheet_file
from sessional.journal.entries import Actor, ActorKind


class SheetCommand(BaseCommand):
    """Takes a sheet of one kind."""

    sheet: Sheet

    def add_arguments(self, parser):
        parser.add_argument("body", help="the key of the body, such as cybercrime")
        parser.add_argument("file", type=Path, help="the sheet (.xlsx or .csv); docs/parties.md describes its columns")

    def handle(self, *, body: str, file: Path, **options):
        if not file.is_file():
            raise CommandError(f"there is no file {file}")
        try:
            found = body_with_key(body)
        except Body.DoesNotExist:
            known = ", ".join(bodies_with_a_record().values_list("key", flat=True)) or "none"
            raise CommandError(f"there is no body “{body}” here; those there are: {known}") from None
        by = Actor(ActorKind.COMMAND, f"sessional import-{self.sheet.name}")
        try:
            report = load_sheet_file(file, self.sheet, body=found, by=by, at=timezone.now())
        except SheetError as error:
            raise CommandError(f"nothing was kept:\n{error}") from None
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        self.stdout.write(str(report))
