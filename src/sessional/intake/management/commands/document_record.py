"""`sessional document_record`: writes the reference of the record file anew."""

from pathlib import Path

from django.core.management.base import BaseCommand

from sessional.intake.record.documenting import refresh


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Write the reference of the record file (docs/record-file.md and its JSON Schema) from the code."

    def add_arguments(self, parser):
        parser.add_argument(
            "folder", nargs="?", type=Path, default=Path("docs"), help="the folder of the documentation"
        )

    def handle(self, *, folder: Path, **options):
        changed = refresh(folder)
        self.stdout.write("".join(f"wrote {path}\n" for path in changed) or "nothing to change\n", ending="")
