"""The server killed while programs write through its API."""

import os

import psycopg
import pytest
from django.db import connection

from bench.kills import PROGRAMS, Heard, Outcome, environment_of, kill_servers, outcome_of


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    """An empty installation on the database that the tests run on."""
    address = os.environ.get("SESSIONAL_DATABASE_URL", "")
    if connection.vendor == "postgresql":
        name = f"kills_{os.getpid()}"
        with psycopg.connect(address, autocommit=True) as server:
            server.execute(f"DROP DATABASE IF EXISTS {name}")
            server.execute(f"CREATE DATABASE {name}")
        address = address.replace("/postgres?", f"/{name}?")
    return environment_of(tmp_path, address)


def test_what_was_acknowledged_is_there_nothing_is_doubled_and_the_chain_holds_after_25_kills(environment):
    outcome = kill_servers(25, environment=environment, seed=25)
    assert (outcome.lost, outcome.doubled, outcome.without_line, outcome.faults) == ((), (), (), ())
    assert outcome.kills == 25
    assert outcome.acknowledged > 25
    assert outcome.acknowledged <= outcome.kept <= outcome.acknowledged + 25 * PROGRAMS


def test_whatever_is_wrong_is_named():
    heard = Heard()
    for pk, subject, edition in (("a", "Kept", 2), ("b", "Gone", 1), ("c", "Behind", 4), ("d", "Twice", 1)):
        heard.keep({"id": pk, "subject": subject, "edition": edition})
    heard.refused.append("life 3, 1: no answer within 60 s")
    found = {
        "rows": [
            ("a", "Kept", 3, "cleared"),
            ("c", "Behind", 3, "cleared"),
            ("d", "Twice", 1, "draft"),
            ("e", "Twice", 1, "draft"),
        ],
        "lines": [
            *(("a", verb) for verb in ("draft_communication", "change_communication", "clear_communication")),
            *(("c", verb) for verb in ("draft_communication", "change_communication")),
            *(("d", verb) for verb in ("draft_communication",)),
        ],
        "faults": ["bench: line 3 is gone"],
    }
    assert outcome_of(4, heard, found) == Outcome(
        kills=4,
        acknowledged=8,
        kept=8,
        lost=("Gone: edition 1 was acknowledged", "Behind: edition 4 was acknowledged"),
        doubled=("Twice",),
        without_line=(
            "Behind: edition 3, cleared, and the journal has ['draft_communication', 'change_communication']",
            "Twice: edition 1, draft, and the journal has []",
        ),
        faults=("life 3, 1: no answer within 60 s", "bench: line 3 is gone"),
    )
