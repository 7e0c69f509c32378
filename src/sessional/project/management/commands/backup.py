from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.project.archive.backing_up import CannotBackUp, back_up


class Command(BaseCommand):
    help = "write everything that the installation keeps into one file, while people work."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="the file to write, which must not be there yet")
        parser.add_argument(
            "--despite-damage",
            action="store_true",
            help="leave out stored files that are missing or changed, instead of refusing",
        )

    def handle(self, *, file: Path, despite_damage: bool, **options):
        try:
            manifest = back_up(file, at=timezone.now(), despite_damage=despite_damage)
        except CannotBackUp as error:
            raise CommandError(str(error)) from None
        rows = sum(part.rows for part in manifest.parts)
        self.stdout.write(f"{file}: {rows} rows in {len(manifest.parts)} tables, {len(manifest.files)} stored files")
        self.stdout.write("The signing key (SESSIONAL_SECRET_KEY, or secret-key among the data) is not in it.")
        for digest in manifest.damaged:
            self.stderr.write(f"Left out, since it is missing or changed: the stored file {digest}")
