"""The public export as long work: one for everybody, made anew only when the journal has gone on."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sessional.bodies.models import Body
from sessional.journal.actions import write_line
from sessional.journal.entries import Change, Subject
from sessional.journal.models import Line
from sessional.papers import work as module
from sessional.papers.actions import order_journal_export
from sessional.tasks import queue, results, workers
from sessional.tasks.actions import begin_work
from sessional.tasks.models import Work, WorkState
from tests.factories import record
from tests.papers.on_the_desk import DONE, issued

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("folder")]


@pytest.fixture
def body(settings, tmp_path) -> Body:
    settings.DATA = tmp_path
    return record()[0]


def ordered(body: Body, later: timedelta = timedelta()) -> Work:
    return order_journal_export(body=body, at=timezone.now() + later)


def written(body: Body) -> Work:
    work = ordered(body)
    workers.carry_out_all("w")
    work.refresh_from_db()
    return work


def gone_on(body: Body) -> None:
    with transaction.atomic():
        change = Change("record_body", Subject("bodies.body", body.pk, "x"))
        write_line(body_id=body.pk, change=change, by=DONE["by"], at=timezone.now())


def test_it_is_the_file_that_the_command_writes(body, tmp_path):
    issued(body)
    work = written(body)
    call_command("export_journal", "experts", "-o", tmp_path / "x.zip", stdout=io.StringIO())
    assert results.get(work.pk, work.result_digest) == (tmp_path / "x.zip").read_bytes()
    assert (work.result_name, work.result_size) == ("experts-journal.zip", (tmp_path / "x.zip").stat().st_size)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert {"verify.py", "README.txt", "chain.json"} < set(archive.namelist())


def test_whoever_asks_again_gets_the_same_and_leaves_no_line_no_work_and_no_task(body):
    lines = Line.objects.count()
    work = written(body)
    assert {ordered(body).pk for _ in range(5)} == {work.pk}
    counted = (Work.objects.count(), DBTaskResult.objects.count(), Line.objects.count())
    assert counted == (1, 1, lines)


def test_while_it_is_being_written_everybody_waits_for_the_same(body):
    assert ordered(body).pk == ordered(body).pk
    assert DBTaskResult.objects.count() == 1


def test_when_the_journal_has_gone_on_it_is_written_anew_in_the_place_of_the_earlier(body, tmp_path):
    earlier = written(body)
    gone_on(body)
    later = written(body)
    assert later.pk != earlier.pk
    assert [work.pk for work in Work.objects.all()] == [later.pk]
    assert [path.name for path in (tmp_path / "work").iterdir()] == [str(later.pk)]


def test_when_a_file_comes_out_without_a_line_it_is_written_anew(body):
    earlier = written(body)
    issued(body)
    assert ordered(body).pk != earlier.pk


def test_when_its_file_is_gone_it_is_written_anew(body):
    earlier = written(body)
    results.remove_all_but(earlier.pk)
    assert ordered(body).pk != earlier.pk


def test_one_that_failed_is_not_begun_again_at_once_and_leaves_nothing_behind(body, monkeypatch):
    def broken(**told):
        raise OSError("no room on the disk")

    monkeypatch.setattr(module, "export_journal", broken)
    failed = written(body)
    assert failed.state is WorkState.FAILED
    assert ordered(body).pk == failed.pk
    again = ordered(body, timedelta(minutes=2))
    assert again.pk != failed.pk
    assert [work.pk for work in Work.objects.all()] == [again.pk]


def test_it_comes_after_what_somebody_waits_for(body):
    ordered(body)
    asked = begin_work(kind="record-export", body_id=body.pk, subject="x", name="x", **DONE)
    assert DBTaskResult.objects.ready().first().pk == asked.task_id
    assert DBTaskResult.objects.get(pk=Work.objects.get(quiet=True).task_id).priority == queue.LATER
