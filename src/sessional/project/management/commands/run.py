import os
import secrets
from pathlib import Path

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from sessional.accounts.models import User
from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_key
from sessional.drafting.composing import NotFinal, write_files
from sessional.drafting.queries import reports_of_body
from sessional.intake.record.loading import load_file
from sessional.project.beside import WorkerBeside
from sessional.project.examples import EXAMPLES, WORKED_EXAMPLE, example_file
from sessional.report.render import FORMATS

FIRST_EMAIL = "secretariat@localhost"
PASSWORD_FILE = "first-password"


class Command(BaseCommand):
    help = "set up what is missing, load the examples into an empty database, write the report's files, start the site."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="the port to listen at (8000)")
        parser.add_argument("--out", type=Path, default=Path("out"), help="the folder for the report's files (out)")
        parser.add_argument("--no-site", action="store_true", help="do everything but start the site")

    def handle(self, *, host: str, port: int, out: Path, no_site: bool, **options):
        self.stdout.write("Bringing the database up to date")
        call_command("migrate", verbosity=0)
        self._load_examples()
        self._write_files(out)
        self._first_person()
        self._say(f"http://{host}:{port}/", out)
        if not no_site:
            with WorkerBeside():
                self._serve(host, port)

    def _serve(self, host: str, port: int) -> None:
        try:
            uvicorn.run("sessional.project.asgi:application", host=host, port=port, log_level="warning", lifespan="off")
        except SystemExit as stop:
            if stop.code:
                raise CommandError(f"the site could not start at {host}:{port}; --port takes another port") from None

    def _load_examples(self) -> None:
        if Body.objects.exists():
            return
        for name in EXAMPLES:
            self.stdout.write(f"Loading the example {name}")
            load_file(example_file(name), self.stdout)

    def _write_files(self, out: Path) -> None:
        for report in reports_of_body(body_with_key(WORKED_EXAMPLE)):
            self.stdout.write(f"Writing {report.paper.symbol} in {len(report.paper.languages)} languages")
            try:
                count = sum(1 for _ in write_files(report, report.paper.languages, FORMATS.values(), out))
            except NotFinal as error:
                self.stdout.write(str(error))
            else:
                self.stdout.write(f"  {count} files in {out}/")

    def _first_person(self) -> None:
        """An administrator, so that somebody can sign in; the password is made here and kept in a file of its own."""
        if User.objects.exists():
            return
        password = secrets.token_urlsafe(12)
        kept = settings.DATA / PASSWORD_FILE
        with transaction.atomic():
            User.objects.create_superuser(email=FIRST_EMAIL, password=password)
            descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(password + "\n")

    def _say(self, address: str, out: Path) -> None:
        kept = settings.DATA / PASSWORD_FILE
        lines = ["", f"Sessional is at {address}", f"The report's files are in {out}/"]
        if kept.exists():
            lines.append(f"To see the records as they are kept, sign in at {address}admin/ as {FIRST_EMAIL}")
            lines.append(f"with the password in {kept}")
        lines.append("Ctrl+C stops it; what is kept stays.")
        self.stdout.write("\n".join(lines))
