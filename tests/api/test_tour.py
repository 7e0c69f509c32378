"""The tour of docs/api.md: its commands run as they stand, and what they give has the shape that the page shows."""

import json
import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from sessional.api.document import document, operations
from sessional.bodies.models import Body
from sessional.report.facts import Office
from tests.api.programs import token_of
from tests.roles import appointed
from tests.web.pages import keep_examples

PAGE = Path(__file__).resolve().parents[2] / "docs/api.md"


def commands() -> list[tuple[str, str]]:
    """Each command of the page, and what it is said to give."""
    told: list[tuple[str, str]] = []
    for block in re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        for command, given in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            told.append((command, given.strip()))
    return told


def shape(value):
    """What a value is made of: the names in it, and the kinds of what they hold; a list by what is first in it."""
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    if isinstance(value, list):
        return [shape(one) for one in value[:1]]
    return type(value).__name__


def looks(given: str):
    """What is compared of an output: the shape of JSON, the name of a header, and anything else as it is."""
    try:
        return shape(json.loads(given))
    except ValueError:
        return re.sub(r"<.*>", "<>", given)


def test_the_tour_goes_as_it_is_told(live_server, transactional_db, tmp_path):
    keep_examples()
    body = Body.objects.get(key="cybercrime")
    at = datetime.now(UTC)
    head = appointed(body, "Hugo Head", Office.HEAD_OF_DELEGATION, body.parties.get(key="BRA"))
    _token, secret = token_of(head, at=at)
    around = {**os.environ, "no_proxy": "*", "TOKEN": secret}
    went = []
    for command, told in commands():
        if command.startswith("API="):
            command = f"API={live_server.url}/api/v1"
        if command.startswith("TOKEN="):
            continue
        # What a command keeps for the next is kept in a file, as the shell of a reader keeps it.
        script = f"test -e kept && . ./kept; {command}; declare -p API ETAG ID 2>/dev/null > kept; true"
        done = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=around, capture_output=True, text=True, check=False)
        went.append((command, looks(done.stdout.strip()), looks(told)))
    assert [one for one in went if one[1] != one[2]] == []
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")


def test_every_operation_stands_on_the_page():
    rows = re.findall(r"^\| `(\w+)` \| ([A-Z]+) `(/\S*)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    known = [
        (operation["operationId"], method.upper(), path.removeprefix("/api/v1"))
        for path, method, operation in operations(document())
    ]
    assert rows == known
