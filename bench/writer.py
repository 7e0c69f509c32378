"""The processes of bench.kills, each with an installation of its own in its environment.

``python -m bench.writer write``: for each line that comes in, a child is forked, which says its process id, and then
writes change after change, each a row and its line of the journal in one transaction, and says the id of the row when
the transaction is over; it never ends by itself. When somebody has killed it, "gone" is said.

``python -m bench.writer look``: makes the database, and for each line that comes in says what is in it, as JSON.
"""

import json
import os
import sys
from datetime import UTC, datetime
from uuid import UUID

import django

django.setup()

# The models of an installation can only be named after it has been set up.
from django.core.management import call_command
from django.db import connection, transaction

from sessional.accounts.models import Person
from sessional.facts.multilingual import Multilingual
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.journal.models import Line
from sessional.journal.verifying import guard_faults, prove

BODY = UUID("01890000-0000-7000-8000-0000000000ff")
WRITER = Actor(ActorKind.SYSTEM, "bench")
NAME = "Somebody made up"


def write_for_ever() -> None:
    say(os.getpid())
    while True:
        with transaction.atomic():
            person = Person.objects.create(names=Multilingual.of("en", {"en": NAME}))
            change = Change("record_people", Subject("accounts.person", person.pk, NAME), after={"names": NAME})
            write_line(body_id=BODY, change=change, by=WRITER, at=datetime.now(UTC))
        say(person.pk)


def write() -> None:
    say("ready")
    for _asked in sys.stdin:
        # Nothing is open in this process that parent and child could share.
        child = os.fork()
        if child == 0:
            write_for_ever()
        os.waitpid(child, 0)
        say("gone")


def look() -> None:
    call_command("migrate", verbosity=0)
    say("ready")
    for _asked in sys.stdin:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                # A transaction of the one that was killed may still end meanwhile: all is seen at one moment.
                connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            proof = prove(BODY, place="bench")
            found = {
                "rows": sorted(str(pk) for pk in Person.objects.values_list("pk", flat=True)),
                "lines": sorted(str(pk) for pk in Line.objects.values_list("subject_id", flat=True)),
                "faults": [str(fault) for fault in (*proof.faults, *guard_faults())],
            }
        say(json.dumps(found))


def say(what: object) -> None:
    # One write for a line: a process that is killed has said it whole or not at all.
    os.write(1, f"{what}\n".encode())


if __name__ == "__main__":
    {"write": write, "look": look}[sys.argv[1]]()
