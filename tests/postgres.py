"""A PostgreSQL server of the tests' own: made in a temporary folder, reached through a socket there, removed after."""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg

OWNER = "sessional"
# A cluster that is thrown away need not survive a power cut.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "timezone=UTC")
PATIENCE = 60.0


class NoPostgresql(RuntimeError):
    """There is no PostgreSQL here, or it did not start; the message says which, with the server's own words."""


def folder_of_programs() -> Path:
    """The folder with `initdb` and `postgres`: on the path, or the newest where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    by_version = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(by_version, key=lambda program: float(program.parts[-3]))
    if not newest:
        raise NoPostgresql("the tests on PostgreSQL need its server: as root, apt-get install postgresql")
    return newest[-1].parent


def account() -> pwd.struct_passwd | None:
    """Whom the server runs as where the tests run as root, which PostgreSQL refuses; None means the present user."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


@dataclass
class Cluster:
    """A running server, its folder, and the URL of its first database."""

    folder: Path
    server: subprocess.Popen

    @property
    def url(self) -> str:
        return f"postgresql:///postgres?host={self.folder}&user={OWNER}"

    def stop(self) -> None:
        """End the server at once and remove its folder; doing so twice is harmless."""
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(timeout=PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)


def start() -> Cluster:
    """Make a cluster and start its server; it answers when this returns. Raises NoPostgresql with the reason if not."""
    programs = folder_of_programs()
    user = account()
    # Not under TMPDIR: the name of a socket may have about a hundred bytes, and the server's user must reach it.
    folder = Path(tempfile.mkdtemp(prefix="sessional-pg-", dir="/tmp"))
    identity: dict = {"cwd": "/"}
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
        identity |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    data = folder / "data"
    made = subprocess.run(
        [programs / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
        capture_output=True,
        text=True,
        check=False,
        **identity,
    )
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise NoPostgresql(f"initdb failed: {made.stderr.strip()}")
    options = [part for setting in SETTINGS for part in ("-c", setting)]
    with open(folder / "log", "wb") as log:
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", folder, *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # Ctrl-C is for the tests; the server is ended by `stop`, when their connections are closed.
            start_new_session=True,
            preexec_fn=_end_with_the_tests,  # noqa: PLW1509 - the tests have no threads yet
            **identity,
        )
    cluster = Cluster(folder, server)
    try:
        _await_answer(cluster)
    except BaseException:
        cluster.stop()
        raise
    return cluster


def _end_with_the_tests() -> None:
    # Tests that are killed cannot call `stop`; Linux then ends the server for them (PR_SET_PDEATHSIG is 1).
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)


def _await_answer(cluster: Cluster) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(cluster.url).close()
            return
        except psycopg.OperationalError as error:
            if cluster.server.poll() is not None or time.monotonic() > give_up:
                log = (cluster.folder / "log").read_text(errors="replace")
                raise NoPostgresql(f"the server did not start: {error}\n{log}") from error
            time.sleep(0.1)
