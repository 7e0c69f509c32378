from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sessional.project.archive.backing_up import CannotRestore, restore
from sessional.project.archive.packing import Unreadable


class Command(BaseCommand):
    help = "make the installation that a backup was written of, in an empty database."
    # The tables may not be there yet.
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a file that `sessional backup` wrote, on either kind of database")

    def handle(self, *, file: Path, **options):
        try:
            manifest = restore(file, say=self.stdout.write)
        except (CannotRestore, Unreadable) as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"Restored as it was on {manifest.made_at}. `sessional verify` proves it.")
        for digest in manifest.damaged:
            self.stderr.write(f"The backup was made without the stored file {digest}, which was missing or changed.")
