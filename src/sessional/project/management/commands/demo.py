import tempfile
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from sessional.bodies.queries import body_with_key
from sessional.drafting.composing import write_files
from sessional.drafting.queries import reports_of_body
from sessional.intake.record.loading import load_file
from sessional.project.databases import sqlite
from sessional.project.examples import WORKED_EXAMPLE, example_file
from sessional.report.render import FORMATS


class Command(BaseCommand):
    help = "build the worked example in a throw-away database and write its report in all languages and formats."

    def add_arguments(self, parser):
        parser.add_argument("--files", type=Path, required=True, metavar="DIR", help="the folder to write the files to")

    def handle(self, *, files: Path, **options):
        with tempfile.TemporaryDirectory(prefix="sessional-demo-") as folder:
            self._use(Path(folder) / "demo.sqlite3")
            try:
                self.stdout.write("Making a throw-away database")
                call_command("migrate", verbosity=0)
                load_file(example_file(WORKED_EXAMPLE), self.stdout)
                for report in reports_of_body(body_with_key(WORKED_EXAMPLE)):
                    for path in write_files(report, report.paper.languages, FORMATS.values(), files):
                        self.stdout.write(str(path))
            finally:
                self._use(None)

    def _use(self, file: Path | None) -> None:
        """Point this process at the throw-away database, or back at the installation's own."""
        connections["default"].close()
        if file is not None:
            self._own = connections.settings["default"]
            connections.settings["default"] = connections.configure_settings({"default": sqlite(file)})["default"]
        else:
            connections.settings["default"] = self._own
        del connections["default"]
