"""A server killed in the middle of writes: whether what it acknowledged is there, nothing is doubled, and the chain holds.

A process writes one change after another and acknowledges each when its transaction is over. At a moment drawn by lot it
is killed (SIGKILL), and the next goes on with what it left. The tests do this 25 times, `make bench` 500 times on each
database.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 500
#: A process is killed after at most so many changes, and so many seconds into the next.
MOST, LONGEST = 6, 0.03


@dataclass(frozen=True, slots=True)
class Outcome:
    """``acknowledged`` and ``kept`` count changes; what was kept and not acknowledged was killed before it could say so.
    The rest is what must be empty."""

    kills: int
    acknowledged: int
    kept: int
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    without_line: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not (self.lost or self.doubled or self.without_line or self.faults)


class Process:
    """A process of bench.writer, spoken with line by line."""

    def __init__(self, task: str, environment: Mapping[str, str]):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.writer", task],
            cwd=ROOT,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "sessional.project.settings", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        assert self.hear() == "ready", f"bench.writer {task} did not start"

    def ask(self) -> None:
        self.process.stdin.write("go\n")

    def hear(self) -> str:
        return self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=60)


def kill_writers(rounds: int, *, environment: Mapping[str, str], seed: int) -> Outcome:
    """Kill so many writers, one after the other, and look at what they leave. ``environment`` has the settings of an
    installation that is empty; its database is made."""
    lot = random.Random(seed)
    looker = Process("look", environment)
    writer = Process("write", environment)
    acknowledged: list[str] = []
    for _round in range(rounds):
        acknowledged += _one_life(writer, lot.randint(0, MOST), lot.uniform(0, LONGEST))
    looker.ask()
    found = json.loads(looker.hear())
    writer.end()
    looker.end()
    rows, lines = found["rows"], found["lines"]
    return Outcome(
        rounds,
        len(acknowledged),
        len(rows),
        tuple(sorted({*acknowledged} - {*rows})),
        tuple(one for one in {*lines} if lines.count(one) > 1) if len({*lines}) != len(lines) else (),
        tuple(sorted({*rows} ^ {*lines})),
        tuple(found["faults"]),
    )


def _one_life(writer: Process, changes: int, seconds: float) -> list[str]:
    """What one writer acknowledged before it was killed."""
    writer.ask()
    child = int(writer.hear())
    said = [writer.hear() for _change in range(changes)]
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    while (heard := writer.hear()) != "gone":
        said.append(heard)
    return said


def environment_of(folder: Path, address: str = "") -> dict[str, str]:
    """The settings of an installation in a folder, on SQLite unless another database is named."""
    return {"SESSIONAL_DATA": str(folder), "SESSIONAL_SECRET_KEY": "for measuring only", "SESSIONAL_DATABASE_URL": address}


def report(name: str, rounds: int, environment: Mapping[str, str]) -> bool:
    began = time.perf_counter()
    outcome = kill_writers(rounds, environment=environment, seed=rounds)
    seconds = time.perf_counter() - began
    print(
        f"{name:<11} {outcome.kills:>6} {outcome.acknowledged:>13} {outcome.kept:>6} {len(outcome.lost):>5} "
        f"{len(outcome.doubled):>8} {len(outcome.without_line):>13} {len(outcome.faults):>7} {seconds:>7.0f} s"
    )
    for fault in (*outcome.lost[:3], *outcome.faults[:3]):
        print(f"  {fault}")
    return outcome.holds


def main() -> int:
    print("A writer killed (SIGKILL) at moments drawn by lot; lost, doubled, without line and faults must be 0.")
    print("database     kills  acknowledged   kept  lost  doubled  without line  faults   time")
    with tempfile.TemporaryDirectory() as folder:
        holds = report("SQLite", ROUNDS, environment_of(Path(folder)))
        try:
            cluster = postgres.start()
        except postgres.NoPostgresql as error:
            print(f"PostgreSQL   left out: {error}")
            return 0 if holds else 1
        try:
            holds &= report("PostgreSQL", ROUNDS, environment_of(Path(folder), cluster.url))
        finally:
            cluster.stop()
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
