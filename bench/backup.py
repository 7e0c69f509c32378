"""How long a backup and a restore of a large body take, on SQLite.

The worked example, and beside its own a journal of 100,000 lines (made-up words), in a throw-away installation. Figures are
wall-clock seconds of the whole command, each run once; then the size of the archive.

    .venv/bin/python -m bench.backup
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LINES = 100_000
FILL = f"""
import uuid
from django.db import transaction
from django.utils import timezone
from sessional.bodies.models import Body
from sessional.intake.record.loading import load
from sessional.journal.actions import write_lines
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.project.examples import WORKED_EXAMPLE, example_file
load(example_file(WORKED_EXAMPLE), at=timezone.now())
body = Body.objects.get(key=WORKED_EXAMPLE)
change = Change("change_paper", Subject("papers.paper", uuid.uuid4(), "A made-up paper"), after={{"title": "x" * 200}})
for _ in range({LINES // 5_000}):
    with transaction.atomic():
        write_lines(body_id=body.pk, changes=[change] * 5_000, by=Actor(ActorKind.COMMAND, "bench"), at=timezone.now())
"""


def run(folder: Path, *arguments: str) -> float:
    """Seconds that a command takes in the installation of a folder."""
    folder.mkdir(exist_ok=True)
    environment = os.environ | {"SESSIONAL_DATA": str(folder), "SESSIONAL_DATABASE_URL": ""}
    start = time.perf_counter()
    command = [sys.executable, "-m", "sessional.project.cli", *arguments]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(folder / "one", "migrate", "-v0")
        run(folder / "one", "shell", "-c", FILL)
        archive = folder / "backup.zip"
        print(f"{LINES:,} lines of the journal beside the worked example; load {os.getloadavg()[0]:.1f}")
        print(f"backup   {run(folder / 'one', 'backup', str(archive)):8.1f} s   {archive.stat().st_size / 1e6:.1f} MB")
        print(f"restore  {run(folder / 'two', 'restore', str(archive)):8.1f} s")
        print(f"verify   {run(folder / 'two', 'verify'):8.1f} s")


if __name__ == "__main__":
    main()
