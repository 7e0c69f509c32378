from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.bodies.models import Body
from sessional.bodies.queries import bodies_with_a_record
from sessional.journal.entries import Actor, ActorKind
from sessional.project.archive.backing_up import CannotBackUp
from sessional.project.archive.moving import move_out


class Command(BaseCommand):
    help = "write a body with everything that belongs to it, its journal included, for another installation."

    def add_arguments(self, parser):
        parser.add_argument("body", help="the key of the body, such as cybercrime")
        parser.add_argument("file", type=Path, help="the file to write, which must not be there yet")
        parser.add_argument(
            "--despite-damage",
            action="store_true",
            help="leave out stored files that are missing or changed, instead of refusing",
        )

    def handle(self, *, body: str, file: Path, despite_damage: bool, **options):
        by = Actor(ActorKind.COMMAND, "sessional move_out")
        try:
            manifest = move_out(body, file, by=by, at=timezone.now(), despite_damage=despite_damage)
        except Body.DoesNotExist:
            known = ", ".join(one.key for one in bodies_with_a_record()) or "none"
            raise CommandError(f"there is no body “{body}” here; those there are: {known}") from None
        except CannotBackUp as error:
            raise CommandError(str(error)) from None
        rows = sum(part.rows for part in manifest.parts)
        self.stdout.write(f"{file}: {rows} rows in {len(manifest.parts)} tables, {len(manifest.files)} stored files")
        self.stdout.write("The body is still here. From now on work on it in one place only.")
        for digest in manifest.damaged:
            self.stderr.write(f"Left out, since it is missing or changed: the stored file {digest}")
