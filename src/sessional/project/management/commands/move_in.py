from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from sessional.journal.entries import Actor, ActorKind
from sessional.project.archive.moving import CannotMove, move_in
from sessional.project.archive.packing import Unreadable


class Command(BaseCommand):
    help = "take in a body that `sessional move_out` wrote in another installation."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a file that `sessional move_out` wrote, on either kind of database")

    def handle(self, *, file: Path, **options):
        try:
            arrival = move_in(file, by=Actor(ActorKind.COMMAND, "sessional move_in"), at=timezone.now())
        except (CannotMove, Unreadable) as error:
            raise CommandError(str(error)) from None
        key = arrival.body.key
        self.stdout.write(f"{key} is here, with {arrival.rows} rows; its journal holds.")
        self.stdout.write(f"People who have an account here by the same address: {arrival.known}.")
        if arrival.strangers:
            self.stdout.write("These had an account where the body comes from and have none here. Invite them:")
        for person, email in arrival.strangers:
            self.stdout.write(f"  {person} <{email}>")
