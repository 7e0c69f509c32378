"""Installations of a test's own: a folder and a database each, worked by commands in processes of their own."""

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent.parent.parent
CLI = [sys.executable, "-m", "sessional.project.cli"]


@dataclass(frozen=True, slots=True)
class Installation:
    """Where an installation keeps its own, and the address of its database; the SQLite file there where none is given."""

    data: Path
    database: str = ""

    @property
    def environment(self) -> dict[str, str]:
        self.data.mkdir(exist_ok=True)
        told = {"SESSIONAL_DATA": str(self.data), "SESSIONAL_DATABASE_URL": self.database}
        return os.environ | told | {"SESSIONAL_SECRET_KEY": "for the tests only"}

    def start(self, *arguments: str | Path) -> subprocess.Popen:
        return subprocess.Popen(
            [*CLI, *map(str, arguments)], env=self.environment, cwd=ROOT, stdout=subprocess.PIPE, text=True
        )

    def run(self, *arguments: str | Path) -> str:
        """What a command says; AssertionError where it fails."""
        done = self.tried(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def tried(self, *arguments: str | Path) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*CLI, *map(str, arguments)],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    def python(self, script: str) -> str:
        """What a script says that runs in the installation."""
        return self.run("shell", "-c", script)


@contextmanager
def cluster():
    """A PostgreSQL server for new databases: gives a function from a name to the address of one."""
    server = postgres.start()

    def new(name: str) -> str:
        with psycopg.connect(server.url, autocommit=True) as connected:
            connected.execute(f'CREATE DATABASE "{name}"')
        return server.url.replace("/postgres?", f"/{name}?")

    try:
        yield new
    finally:
        server.stop()
