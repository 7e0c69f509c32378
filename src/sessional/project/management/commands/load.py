from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sessional.intake.record.errors import RecordError
from sessional.intake.record.loading import load_file


class Command(BaseCommand):
    help = "load a record file: a body with its mandates, meetings, facts and reports."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="the record file (YAML); docs/record-file.md describes it")

    def handle(self, *, file: Path, **options):
        if not file.is_file():
            raise CommandError(f"there is no file {file}")
        try:
            load_file(file, self.stdout)
        except RecordError as error:
            raise CommandError(str(error)) from None
