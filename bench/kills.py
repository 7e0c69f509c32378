"""The server killed in the middle of writes: whether what it acknowledged is there, nothing is doubled, and the chain holds.

Programs write to the site through its API, each a series of notes: drafted, changed, cleared, sent. What was answered with
success is acknowledged. At a moment drawn by lot the server is killed (SIGKILL), and the next goes on with what it left. The
tests do this 25 times, `make bench` 500 times on each database.
"""

import http.client
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 500
#: So many programs write at once.
PROGRAMS = 3
#: A server is killed after at most so many answers, and so many seconds into the next.
MOST, LONGEST = 8, 0.05
#: What a program does to a note, with the status that it has then. Each step is an edition, and a line of the journal.
STEPS = (
    ("draft_communication", "draft"),
    ("change_communication", "draft"),
    ("clear_communication", "cleared"),
    ("send_communication", "sent"),
)
#: Seconds after which a server that does not answer counts as hanging.
PATIENCE = 60.0


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


@dataclass(slots=True)
class Heard:
    """What programs were answered: the subject and the newest acknowledged edition of each note, by its id; and answers
    that were neither success nor the end of the server."""

    notes: dict[str, tuple[str, int]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    count: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, told: Mapping) -> None:
        with self.lock:
            self.notes[told["id"]] = (told["subject"], told["edition"])
            self.count += 1


class Process:
    """A process of bench.served, spoken with line by line; ``told`` is what it says first."""

    def __init__(self, task: str, environment: Mapping[str, str]):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.served", task],
            cwd=ROOT,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "sessional.project.settings", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.told = self.hear()
        assert self.told, f"bench.served {task} did not start"

    def ask(self) -> str:
        self.process.stdin.write("go\n")
        return self.hear()

    def hear(self) -> str:
        return self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=60)


class Program:
    """Somebody who writes through the API for as long as the server lives. Subjects are never used twice."""

    def __init__(self, name: str, port: int, body: str, token: str, heard: Heard):
        self._name, self._body, self._heard = name, body, heard
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._thread = threading.Thread(target=self._write, name=name)
        self._thread.start()

    def end(self) -> None:
        self._thread.join()
        self._connection.close()

    def _write(self) -> None:
        number = 0
        try:
            while True:
                number += 1
                self._note(f"Note {number} of {self._name}")
        except (http.client.HTTPException, OSError) as error:
            if isinstance(error, TimeoutError):
                self._heard.refused.append(f"{self._name}: no answer within {PATIENCE:.0f} s")
        except AssertionError as error:
            self._heard.refused.append(f"{self._name}: {error}")

    def _note(self, subject: str) -> None:
        said = {"subject": subject, "language": "en", "text": "Made up for measuring."}
        told = self._ask("POST", "", said)
        told = self._ask("PUT", f"/{told['id']}", said | {"text": "Changed.", "edition": told["edition"]})
        for step in ("clear", "send"):
            told = self._ask("POST", f"/{told['id']}/{step}", {"edition": told["edition"]})

    def _ask(self, method: str, path: str, said: Mapping) -> dict:
        address = f"/api/v1/bodies/{self._body}/communications{path}"
        self._connection.request(method, address, json.dumps(said), self._headers)
        answer = self._connection.getresponse()
        told = json.loads(answer.read())
        assert answer.status in (200, 201), f"{method} {address} was answered {answer.status}: {told}"
        self._heard.keep(told)
        return told


def kill_servers(rounds: int, *, environment: Mapping[str, str], seed: int) -> Outcome:
    """Kill so many servers, one after the other, and look at what they leave. ``environment`` has the settings of an
    installation that is empty; its database is made."""
    lot = random.Random(seed)
    looker = Process("look", environment)
    world = json.loads(looker.told)
    site = Process("site", environment)
    heard = Heard()
    for number in range(rounds):
        _one_life(site, world, heard, name=f"life {number}", answers=lot.randint(0, MOST), seconds=lot.uniform(0, LONGEST))
    found = json.loads(looker.ask())
    site.end()
    looker.end()
    return outcome_of(rounds, heard, found)


def _one_life(site: Process, world: Mapping, heard: Heard, *, name: str, answers: int, seconds: float) -> None:
    """A server that gives so many answers, and is killed so many seconds later."""
    port, child = map(int, site.ask().split())
    enough = heard.count + answers
    programs = [Program(f"{name}, {one}", port, world["body"], world["token"], heard) for one in range(PROGRAMS)]
    until = time.monotonic() + PATIENCE
    while heard.count < enough and not heard.refused and time.monotonic() < until:
        time.sleep(0.001)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    for program in programs:
        program.end()
    assert site.hear() == "gone"


def outcome_of(rounds: int, heard: Heard, found: Mapping) -> Outcome:
    """What was heard, held against what was found: ``rows`` of id, subject, edition and status, ``lines`` of id and verb in
    the order of the journal, and the ``faults`` of its proof."""
    rows = {pk: (subject, edition, status) for pk, subject, edition, status in found["rows"]}
    verbs: dict[str, list[str]] = {pk: [] for pk in rows}
    for pk, verb in found["lines"]:
        verbs[pk].append(verb)
    lost = tuple(
        f"{subject}: edition {edition} was acknowledged"
        for pk, (subject, edition) in heard.notes.items()
        if pk not in rows or rows[pk][0] != subject or rows[pk][1] < edition
    )
    subjects = [subject for subject, _edition, _status in rows.values()]
    repeated = {subject for subject in subjects if subjects.count(subject) > 1}
    repeated |= {rows[pk][0] for pk, said in verbs.items() if len({*said}) != len(said)}
    without_line = tuple(
        f"{subject}: edition {edition}, {status}, and the journal has {verbs[pk]}"
        for pk, (subject, edition, status) in rows.items()
        if (verbs[pk], status) != _told_of(edition)
    )
    return Outcome(
        rounds,
        sum(edition for _subject, edition in heard.notes.values()),
        sum(edition for _subject, edition, _status in rows.values()),
        lost,
        tuple(sorted(repeated)),
        without_line,
        (*heard.refused, *found["faults"]),
    )


def _told_of(edition: int) -> tuple[list[str], str]:
    """What the journal has of a note in this edition, and the status that the note has."""
    return [verb for verb, _status in STEPS[:edition]], STEPS[edition - 1][1]


def environment_of(folder: Path, address: str = "") -> dict[str, str]:
    """The settings of an installation in a folder, on SQLite unless another database is named."""
    return {
        "SESSIONAL_DATA": str(folder),
        "SESSIONAL_SECRET_KEY": "for measuring only",
        "SESSIONAL_DATABASE_URL": address,
        # The programs here ask as fast as they can.
        "SESSIONAL_API_TOKEN_LIMIT": "0",
    }


def report(name: str, rounds: int, environment: Mapping[str, str]) -> bool:
    began = time.perf_counter()
    outcome = kill_servers(rounds, environment=environment, seed=rounds)
    seconds = time.perf_counter() - began
    print(
        f"{name:<11} {outcome.kills:>6} {outcome.acknowledged:>13} {outcome.kept:>6} {len(outcome.lost):>5} "
        f"{len(outcome.doubled):>8} {len(outcome.without_line):>13} {len(outcome.faults):>7} {seconds:>7.0f} s"
    )
    for fault in (*outcome.lost[:3], *outcome.without_line[:3], *outcome.faults[:3]):
        print(f"  {fault}")
    return outcome.holds


def main() -> int:
    print(f"The server killed (SIGKILL) at moments drawn by lot while {PROGRAMS} programs write through its API;")
    print("lost, doubled, without line and faults must be 0.")
    print("database     kills  acknowledged   kept  lost  doubled  without line  faults   time")
    with tempfile.TemporaryDirectory() as folder:
        holds = report("SQLite", ROUNDS, environment_of(Path(folder)))
        try:
            cluster = postgres.start()
        except postgres.NoPostgresql as error:
            print(f"PostgreSQL   left out: {error}")
            return 0 if holds else 1
        try:
            holds &= report("PostgreSQL", ROUNDS, environment_of(Path(folder) / "with PostgreSQL", cluster.url))
        finally:
            cluster.stop()
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
