"""Commands run as processes of their own on the database of a test."""

import os
import subprocess
import sys
from urllib.parse import quote

from django.conf import settings
from django.db import connection


def address_of_database() -> str:
    """SESSIONAL_DATABASE_URL for the database that this test uses."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{quote(str(told['NAME']))}"
    return f"postgresql:///{told['NAME']}?host={told['HOST']}&user={told['USER']}"


def environment() -> dict[str, str]:
    return os.environ | {"SESSIONAL_DATA": str(settings.DATA), "SESSIONAL_DATABASE_URL": address_of_database()}


def started(*arguments: str, **options) -> subprocess.Popen:
    """A subcommand of `sessional`, at work."""
    return subprocess.Popen([sys.executable, "-m", "sessional.project.cli", *arguments], env=environment(), **options)


def ran(*arguments: str) -> subprocess.CompletedProcess:
    """A subcommand of `sessional` and what it said; AssertionError where it failed."""
    done = subprocess.run(
        [sys.executable, "-m", "sessional.project.cli", *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done
