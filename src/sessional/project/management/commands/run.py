import os
from pathlib import Path

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from sessional.accounts.queries import there_is_an_administrator
from sessional.accounts.set_up import set_up_token
from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_key
from sessional.drafting.composing import NotFinal, write_files
from sessional.drafting.queries import reports_of_body
from sessional.intake.record.loading import load_file
from sessional.project.beside import WorkerBeside
from sessional.project.examples import EXAMPLES, WORKED_EXAMPLE, example_file
from sessional.project.production import advice
from sessional.report.render import FORMATS


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
        if not os.environ.get("SESSIONAL_ADDRESS") and not settings.HTTPS:
            settings.SITE_ADDRESS = f"http://{host}:{port}"
        self._say(out)
        if not no_site:
            with WorkerBeside():
                self._serve(host, port)

    def _serve(self, host: str, port: int) -> None:
        try:
            uvicorn.run("sessional.project.asgi:application", host=host, port=port, log_level="warning", lifespan="off")
        except SystemExit as stop:
            if stop.code:
                raise CommandError(f"the site could not start at {host}:{port}; --port takes another port (make run PORT=8001)") from None

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

    def _say(self, out: Path) -> None:
        site = settings.SITE_ADDRESS
        lines = ["", f"Sessional is at {site}/", f"The report's files are in {out}/"]
        if there_is_an_administrator():
            lines.append(f"To sign in: {site}{reverse('account_login')}")
        else:
            lines.append("Nobody can sign in yet. Open this address once, and choose your name, address and password:")
            lines.append(f"  {site}{reverse('set-up', args=[set_up_token()])}")
            lines.append("They make you its administrator; the next start prints another address while there is none.")
        if settings.PRODUCTION:
            lines += advice(os.environ)
        lines.append("Ctrl+C stops it; what is kept stays.")
        self.stdout.write("\n".join(lines))
