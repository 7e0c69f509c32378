"""A server killed in the middle of writes."""

import os

import psycopg
import pytest
from django.db import connection

from bench.kills import environment_of, kill_writers


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
    outcome = kill_writers(25, environment=environment, seed=25)
    assert (outcome.lost, outcome.doubled, outcome.without_line, outcome.faults) == ((), (), (), ())
    assert outcome.kills == 25
    assert outcome.acknowledged > 25
    assert outcome.acknowledged <= outcome.kept <= outcome.acknowledged + 25
