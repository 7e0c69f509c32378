"""A worker killed in the middle: its work is taken up again, and what comes of it is there once."""

import io
import os
import subprocess
import time
import zipfile
from collections.abc import Callable
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from django.db import connection, transaction

from sessional.bodies.queries import body_with_key
from sessional.drafting import work as drafting
from sessional.drafting.actions import keep_report_files, order_report_files, reindex_body
from sessional.drafting.composing import files_of
from sessional.drafting.queries import reports_of_body
from sessional.facts.visibility import Sight
from sessional.intake.record.loading import load
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.papers.models import PaperFile
from sessional.project.beside import WorkerBeside
from sessional.project.examples import WORKED_EXAMPLE, example_file
from sessional.report.facts import LANGUAGES
from sessional.report.render import FORMATS
from sessional.search import index
from sessional.search.models import Entry, Saying
from sessional.search.queries import count, parts_of
from sessional.tasks import results
from sessional.tasks.actions import TakenOver
from sessional.tasks.models import Step, Work, Worker, WorkState
from sessional.tasks.workers import carry_out_all
from tests.tasks import installation

pytestmark = pytest.mark.django_db(transaction=True)

AT = datetime(2019, 3, 28, 18, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")
PATIENCE = 120.0


@pytest.fixture
def report(tmp_path, settings):
    settings.DATA = tmp_path
    files = settings.STORAGES["files"]
    settings.STORAGES = {**settings.STORAGES, "files": {**files, "OPTIONS": {"location": tmp_path / "files"}}}
    load(example_file(WORKED_EXAMPLE), at=AT)
    (found,) = reports_of_body(body_with_key(WORKED_EXAMPLE))
    return found


def eventually(happened: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < give_up, Work.objects.values()
        time.sleep(0.05)


@contextmanager
def worker(*arguments: str):
    """A worker in a process group of its own, which is killed at the end whatever happened."""
    process = installation.started("worker", *arguments, start_new_session=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def in_the_middle(work: Work) -> bool:
    work.refresh_from_db()
    return work.done >= 3


def ended(work: Work) -> bool:
    work.refresh_from_db()
    return work.state is WorkState.FINISHED


def assert_whole_and_once(work: Work, report) -> None:
    with zipfile.ZipFile(io.BytesIO(results.get(work.pk, work.result_digest))) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
        assert len(archive.namelist()) == len(found)
    assert found == dict(files_of(report, LANGUAGES, FORMATS.values()))
    assert (work.done, work.total, Work.objects.count(), Step.objects.count()) == (30, 30, 1, 0)
    told = Line.objects.filter(subject_id=work.pk).order_by("number").values_list("verb", flat=True)
    assert list(told) == ["begin_work", "finish_work"]
    assert [file.name for file in (results.settings.DATA / "work" / str(work.pk)).iterdir()] == [work.result_digest]


def test_a_worker_killed_in_the_middle_is_followed_by_another_and_nothing_is_done_twice(report):
    work = order_report_files(report=report, by=BY, at=AT)
    with worker() as first:
        eventually(lambda: in_the_middle(work))
        first.kill()
        first.wait()
    work.refresh_from_db()
    assert work.state is WorkState.RUNNING and 3 <= work.done < 30
    kept = dict(work.steps.values_list("pk", "digest"))
    with worker("--until-empty") as second:
        # Its time is not up yet: nobody can know that it is dead.
        assert second.wait(PATIENCE) == 0
        assert not ended(work)
    Worker.objects.update(good_until=AT)
    with worker("--until-empty") as third:
        eventually(lambda: in_the_middle(work))
        assert set(kept) <= set(work.steps.values_list("pk", flat=True)) or work.state is WorkState.FINISHED
        assert third.wait(PATIENCE) == 0
    assert ended(work)
    assert work.attempts == 2
    assert_whole_and_once(work, report)


def test_files_that_are_kept_with_a_paper_are_kept_once_whenever_the_worker_is_killed(report):
    work = keep_report_files(report=report, by=BY, at=AT)
    with worker() as first:
        eventually(lambda: in_the_middle(work))
        first.kill()
        first.wait()
    assert not PaperFile.objects.exists()
    Worker.objects.update(good_until=AT)
    with worker("--until-empty") as second:
        assert second.wait(PATIENCE) == 0
    assert ended(work)
    assert (work.attempts, work.result_name, work.result_size, Step.objects.count()) == (2, "", None, 0)
    drawn = {name: sha256(data).hexdigest() for name, data in files_of(report, LANGUAGES, FORMATS.values())}
    assert dict(PaperFile.objects.values_list("original_name", "stored_id")) == drawn
    assert Line.objects.filter(verb="keep_file").count() == PaperFile.objects.count() == 30
    told = Line.objects.filter(subject_id=work.pk).order_by("number").values_list("verb", flat=True)
    assert list(told) == ["begin_work", "finish_work"]
    assert list((results.settings.DATA / "work").iterdir()) == []


def test_files_are_kept_with_a_paper_all_or_none_and_a_worker_that_wakes_keeps_none(report, monkeypatch):
    work = keep_report_files(report=report, by=BY, at=AT)
    keep, kept = drafting.keep_file, []

    def cut_short(**told):
        kept.append(keep(**told))
        if len(kept) == 7:
            # As when another worker has taken the work over meanwhile.
            raise TakenOver

    monkeypatch.setattr(drafting, "keep_file", cut_short)
    carry_out_all("w")
    assert len(kept) == 7
    assert (PaperFile.objects.count(), Line.objects.filter(verb="keep_file").count()) == (0, 0)
    work.refresh_from_db()
    assert (work.state, work.done) == (WorkState.RUNNING, 30)
    monkeypatch.undo()
    drafting.keep_report_files(work.pk, work.task_id)
    # Once more, by a worker that does not know that it is done.
    drafting.keep_report_files(work.pk, work.task_id)
    assert (PaperFile.objects.count(), Line.objects.filter(verb="keep_file").count()) == (30, 30)


def test_the_worker_beside_the_site_is_started_anew_when_it_dies_and_ends_with_the_site(report, monkeypatch):
    for name, value in installation.environment().items():
        monkeypatch.setenv(name, value)
    work = order_report_files(report=report, by=BY, at=AT)
    with WorkerBeside() as beside:
        first = beside._process
        assert os.getpgid(first.pid) == os.getpgid(0)
        eventually(lambda: in_the_middle(work))
        first.kill()
        # No lease has to run out: whoever started it knows that it has ended.
        eventually(lambda: ended(work))
        second = beside._process
        assert second.pid != first.pid
    assert second.poll() is not None
    assert_whole_and_once(work, report)


def index_as_it_stands() -> list[tuple]:
    """What the index says, whatever the numbers of its entries, and by which words it is found."""
    told = Saying.objects.values_list("entry__thing", "entry__language", "entry__all_words", "title", "text")
    return [sorted(told), count("the", Sight(AT)), count("网络犯罪", Sight(AT))]


@transaction.atomic
def spread_entries_over_many_parts() -> None:
    column = {"sqlite": "rowid", "postgresql": "id"}[connection.vendor]
    with connection.cursor() as cursor:
        for table, name in (("search_saying", "entry_id"), ("search_words", column), ("search_entry", "id")):
            cursor.execute(f"UPDATE {table} SET {name} = {name} * 100 + 1000000")


def damage_index() -> None:
    """One entry is gone, one says something else, and of one the words are lost."""
    first, second, *_others, last = Entry.objects.order_by("pk").values_list("pk", flat=True)
    index.remove([first, last])
    Entry.objects.filter(pk=first).delete()
    Saying.objects.filter(pk=second).update(text="something else")


def test_an_index_that_a_worker_left_in_the_middle_is_made_by_another_and_nothing_is_told_twice(report):
    body = report.meeting.body
    before, entries = index_as_it_stands(), Entry.objects.count()
    spread_entries_over_many_parts()
    damage_index()
    work = reindex_body(body=body, by=BY, at=AT)
    with worker() as first:
        eventually(lambda: in_the_middle(work))
        first.kill()
        first.wait()
    work.refresh_from_db()
    assert work.state is WorkState.RUNNING and 3 <= work.done < work.total
    kept = set(work.steps.values_list("name", "digest"))
    Worker.objects.update(good_until=AT)
    seen = set()
    with worker("--until-empty") as second:
        while second.poll() is None:
            seen |= set(work.steps.values_list("name", "digest"))
    assert second.returncode == 0
    assert ended(work)
    assert seen == set() or kept <= seen
    assert index_as_it_stands() == before
    assert results.get(work.pk, work.result_digest).decode() == (
        f"{WORKED_EXAMPLE}: 1 new, 1 changed, 0 removed, {entries - 2} as before;"
        " 1 with other words than they should have had\n"
    )
    steps = 1 + len(parts_of(body.pk))
    assert (work.done, work.total, work.attempts, Step.objects.count()) == (steps, steps, 2, 0)
    told = Line.objects.filter(subject_id=work.pk).order_by("number").values_list("verb", flat=True)
    assert list(told) == ["begin_work", "finish_work"]
    assert [file.name for file in (results.settings.DATA / "work" / str(work.pk)).iterdir()] == [work.result_digest]


def test_a_worker_ends_when_the_process_that_started_it_is_killed(report):
    outer = installation.started("worker", "--beside", "x", stdin=subprocess.PIPE)
    eventually(lambda: Worker.objects.filter(pk="x").exists())
    outer.stdin.close()
    assert outer.wait(PATIENCE) == 1
