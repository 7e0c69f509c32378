"""The server killed in the middle of writes: whether what it acknowledged is there, nothing doubled, and the chain holds.

A process writes one change after another, each a row and its line of the journal in one transaction, and says the id of
the row only when the transaction is over. At a moment that nobody chose it is killed (SIGKILL), and the database is
looked at; then the next process goes on from there. The tests do it 25 times, this program 500 times on each database.

    make bench
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import psycopg

from sessional.project.databases import database
from tests import postgres

ROUNDS = 500
BODY = UUID("01890000-0000-7000-8000-0000000000ff")
#: A process is killed after at most so many seconds of writing.
LONGEST = 0.06
PROGRAM = """
import sys
from datetime import UTC, datetime
import django
django.setup()
from django.db import transaction
from sessional.accounts.models import Person
from sessional.facts.multilingual import Multilingual
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, ActorKind, Change, Subject
print("ready", flush=True)
sys.stdin.readline()
while True:
    with transaction.atomic():
        person = Person.objects.create(names=Multilingual.of("en", {"en": "Somebody"}))
        change = Change("enter_person", Subject("accounts.person", person.pk, "Somebody"), after={"name": "Somebody"})
        write_line(
            body_id=BODY, change=change, by=Actor(ActorKind.SYSTEM, "bench"), at=datetime.now(UTC)
        )
    print(person.pk, flush=True)
"""
LOOK = """
import json
import django
django.setup()
from sessional.accounts.models import Person
from sessional.journal.models import Line
from sessional.journal.verifying import guard_faults, prove
from django.core.management import call_command
call_command("migrate", verbosity=0)
import sys
print("ready", flush=True)
for asked in sys.stdin:
    proof = prove(BODY, place="bench")
    print(
        json.dumps(
            {
                "people": [str(pk) for pk in Person.objects.values_list("pk", flat=True)],
                "subjects": [str(pk) for pk in Line.objects.values_list("subject_id", flat=True)],
                "faults": [str(fault) for fault in (*proof.faults, *guard_faults())],
                "number": proof.number,
            }
        ),
        flush=True,
    )
"""
