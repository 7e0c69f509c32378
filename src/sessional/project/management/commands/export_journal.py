import tempfile
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_key
from sessional.journal.exporting import export_journal
from sessional.papers.queries import issued_public_files


class Command(BaseCommand):
    help = "write the public export of a body's journal, which proves itself on any machine with Python."

    def add_arguments(self, parser):
        parser.add_argument("body", help="the key of the body, such as cybercrime")
        parser.add_argument("-o", "--output", type=Path, required=True, help="the zip file to write")

    def handle(self, *, body: str, output: Path, **options):
        try:
            row = body_with_key(body)
        except Body.DoesNotExist:
            known = ", ".join(Body.objects.filter(known_only_as_parent=False).values_list("key", flat=True)) or "none"
            raise CommandError(f"there is no body “{body}” here; those there are: {known}") from None
        files = issued_public_files(row, at=timezone.now())
        output.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all: what is half written never bears the name that was asked for.
        with tempfile.NamedTemporaryFile(dir=output.parent, suffix=".part", delete=False) as target:
            draft = Path(target.name)
            try:
                number, digest = export_journal(body_id=row.pk, key=row.key, files=files, target=target)
            except BaseException:
                draft.unlink()
                raise
        draft.chmod(0o644)
        draft.replace(output)
        self.stdout.write(f"{output}: {number} lines; head {number} {digest}")
