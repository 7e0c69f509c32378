"""The processes of bench.kills, each with an installation of its own in its environment.

``python -m bench.served site``: for each line that comes in, a child is forked, which says its port and its process id and
serves the site there; it never ends by itself. When somebody has killed it, "gone" is said.

``python -m bench.served look``: makes the database and an invented body in it, says its key and the token of a head of
delegation, and for each line that comes in says what is in it, as JSON.
"""

import json
import os
import socket
import sys

import django
import uvicorn

django.setup()

# The models of an installation can only be named after it has been set up.
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import get_resolver

from sessional.bodies.models import Communication
from sessional.journal.models import Line
from sessional.journal.verifying import guard_faults, prove
from sessional.project.asgi import application
from tests.roles import make_world, secret_of


def serve() -> None:
    # The socket is the child's own: when the child is killed, whoever is connected or waits to be is told at once.
    with socket.create_server(("127.0.0.1", 0)) as door:
        say(f"{door.getsockname()[1]} {os.getpid()}")
        uvicorn.Server(uvicorn.Config(application, log_level="error", lifespan="off")).run(sockets=[door])


def site() -> None:
    # Read once here, and not by each child at its first request.
    assert get_resolver().url_patterns
    say("ready")
    for _asked in sys.stdin:
        # Nothing is open in this process that parent and child could share, and it has one thread.
        child = os.fork()
        if child == 0:
            serve()
        os.waitpid(child, 0)
        say("gone")


def look() -> None:
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        world = make_world()
        before = set(Communication.objects.values_list("pk", flat=True))
    say(json.dumps({"body": world.body.key, "token": secret_of("head_of_delegation")}))
    for _asked in sys.stdin:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                # A transaction of the one that was killed may still end meanwhile: all is seen at one moment.
                connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            proof = prove(world.body.pk, place="bench")
            rows = Communication.objects.exclude(pk__in=before).order_by("pk")
            lines = Line.objects.filter(subject_id__in=rows.values("pk")).order_by("number")
            found = {
                "rows": [(str(row.pk), row.subject, row.edition, row.status) for row in rows],
                "lines": [(str(line.subject_id), line.verb) for line in lines],
                "faults": [str(fault) for fault in (*proof.faults, *guard_faults())],
            }
        say(json.dumps(found))


def say(what: str) -> None:
    # One write for a line: a process that is killed has said it whole or not at all.
    os.write(1, f"{what}\n".encode())


if __name__ == "__main__":
    {"site": site, "look": look}[sys.argv[1]]()
