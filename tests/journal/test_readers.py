"""Readers that follow a journal while others write: no line is skipped and none comes twice."""

import os
import threading
import time
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from sessional.accounts.models import Person
from sessional.journal.actions import write_line
from sessional.journal.entries import Change, Subject
from sessional.journal.models import Line
from sessional.journal.queries import lines_after
from sessional.journal.verifying import prove
from tests.factories import words
from tests.journal.test_lines import AT, BODY, COMMAND, OTHER

pytestmark = pytest.mark.django_db(transaction=True)

PATIENCE = 30
on_postgresql = pytest.mark.skipif(
    os.environ.get("SESSIONAL_TEST_DATABASE") != "postgresql", reason="SQLite has one writer at a time"
)


def write(name: str, body_id: UUID = BODY) -> None:
    change = Change("enter_person", Subject("accounts.person", uuid4(), name), after={"name": name})
    write_line(body_id=body_id, change=change, by=COMMAND, at=AT)


class Reader:
    """Asks for what came after the last line it had."""

    def __init__(self):
        self.numbers: list[int] = []

    def read(self, limit: int = 100) -> list[int]:
        new = [line.number for line in lines_after(BODY, self.numbers[-1] if self.numbers else 0, limit)]
        self.numbers += new
        return new


class Writer(threading.Thread):
    """A transaction in a connection of its own, which goes on one step when it is told to."""

    def __init__(self, *steps: Callable[[], object], fails: bool = False):
        super().__init__(daemon=True)
        self.steps = steps
        self.fails = fails
        self.told = threading.Semaphore(0)
        self.done = threading.Semaphore(0)
        self.start()

    def run(self) -> None:
        try:
            with transaction.atomic():
                for step in self.steps:
                    self.told.acquire(timeout=PATIENCE)
                    step()
                    self.done.release()
                self.told.acquire(timeout=PATIENCE)
                if self.fails:
                    raise KeyError
        except KeyError:
            pass
        finally:
            connection.close()
            self.done.release()

    def go(self, *, wait: bool = True) -> None:
        self.told.release()
        if wait:
            assert self.done.acquire(timeout=PATIENCE)


def change_a_row() -> None:
    Person.objects.create(names=words("Somebody"))


@on_postgresql
def test_a_transaction_that_began_first_and_ends_last_is_neither_skipped_nor_doubled():
    reader, slow, quick = Reader(), Writer(change_a_row, lambda: write("slow")), Writer(lambda: write("quick"))
    slow.go()
    quick.go()
    quick.go()
    assert reader.read() == [1]
    slow.go()
    assert reader.read() == []
    slow.go()
    assert reader.read() == [2]
    assert reader.read() == []
    assert [line.payloads.get().content.count("quick") > 0 for line in Line.objects.order_by("number")] == [True, False]


@on_postgresql
@pytest.mark.parametrize("fails", [False, True])
def test_who_wants_to_write_second_waits_until_the_first_has_ended_and_numbers_come_in_order(fails):
    with transaction.atomic():
        write("before")
    reader, first, second = Reader(), Writer(lambda: write("first"), fails=fails), Writer(lambda: write("second"))
    first.go()
    second.go(wait=False)
    # The second stands at the lock: it can neither take a number nor end before the first.
    assert not second.done.acquire(timeout=0.3)
    assert reader.read() == [1]
    first.go()
    assert second.done.acquire(timeout=PATIENCE)
    assert reader.read() == ([] if fails else [2])
    second.go()
    assert reader.read() == ([2] if fails else [3])
    assert prove(BODY, place="one").faults == ()


@on_postgresql
def test_two_that_begin_a_chain_at_the_same_moment_both_get_in():
    first, second = Writer(lambda: write("first")), Writer(lambda: write("second"))
    first.go()
    second.go(wait=False)
    time.sleep(0.2)
    first.go()
    assert second.done.acquire(timeout=PATIENCE)
    second.go()
    assert [line.number for line in lines_after(BODY, 0, 10)] == [1, 2]
    assert prove(BODY, place="one").faults == ()


@on_postgresql
def test_who_writes_of_another_body_does_not_wait():
    first, second = Writer(lambda: write("first")), Writer(lambda: write("second", OTHER))
    first.go()
    second.go()
    second.go()
    assert [line.number for line in lines_after(OTHER, 0, 10)] == [1]
    first.go()


def test_a_reader_among_many_writers_gets_every_line_once_and_in_order():
    each, writers = 12, 5

    def write_all(number: int) -> None:
        try:
            for n in range(each):
                with transaction.atomic():
                    write(f"{number}-{n}")
                    time.sleep(0.001 * ((number + n) % 3))
        finally:
            connection.close()

    threads = [threading.Thread(target=write_all, args=[number], daemon=True) for number in range(writers)]
    for thread in threads:
        thread.start()
    reader, give_up = Reader(), time.monotonic() + PATIENCE
    while len(reader.numbers) < each * writers and time.monotonic() < give_up:
        reader.read(limit=7)
    for thread in threads:
        thread.join(timeout=PATIENCE)
    assert reader.numbers == list(range(1, each * writers + 1))
    assert reader.read() == []
    assert prove(BODY, place="one").faults == ()
