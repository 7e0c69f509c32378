from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sessional.bodies.models import Body
from sessional.drafting.composing import write_file
from sessional.intake.record.exporting import export_body


class Command(BaseCommand):
    help = "write a body with all that belongs to it as a record file."

    def add_arguments(self, parser):
        parser.add_argument("body", help="the key of the body, such as cybercrime")
        parser.add_argument("-o", "--output", type=Path, help="the file to write; the standard output unless given")

    def handle(self, *, body: str, output: Path | None, **options):
        try:
            data = export_body(body)
        except Body.DoesNotExist:
            known = ", ".join(Body.objects.filter(known_only_as_parent=False).values_list("key", flat=True)) or "none"
            raise CommandError(f"there is no body “{body}” here; those there are: {known}") from None
        if output is None:
            self.stdout.write(data.decode(), ending="")
        else:
            write_file(output, data)
            self.stdout.write(f"{output}")
