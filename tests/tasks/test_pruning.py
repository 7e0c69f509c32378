"""What is left of work that ended long ago is removed by the workers themselves, whole."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from sessional.journal.models import Line
from sessional.tasks import pruning, queue, results, workers
from sessional.tasks.models import Step, Work
from sessional.tasks.pruning import prune
from tests.tasks import installation
from tests.tasks.test_works import begun, in_hand_of, kinds  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=31)
LATELY = NOW - timedelta(days=29)


def ended(subject: str, at: datetime, kind: str = "two") -> Work:
    work = begun(kind, subject)
    workers.carry_out_all("w")
    Work.objects.filter(pk=work.pk).update(ended_at=at)
    DBTaskResult.objects.filter(pk=work.task_id).update(finished_at=at)
    work.refresh_from_db()
    return work


def left() -> tuple[set[UUID], set[UUID], set[UUID]]:
    """The works, the tasks in the queue, and the folders of results."""
    works = set(Work.objects.values_list("pk", flat=True))
    return works, set(DBTaskResult.objects.values_list("pk", flat=True)), set(results.folders())


def test_work_that_ended_longer_ago_than_it_is_kept_is_removed_with_its_result_and_its_task():
    old, failed, young = ended("a", LONG_AGO), ended("b", LONG_AGO, "wrong"), ended("c", LATELY)
    lines = Line.objects.count()
    assert prune(NOW) == 4
    assert left() == ({young.pk}, {young.task_id}, {young.pk})
    assert results.get(young.pk, young.result_digest) is not None
    assert not Work.objects.filter(pk__in=[old.pk, failed.pk]).exists()
    # Who asked for what is still to be read.
    assert Line.objects.count() == lines
    assert prune(NOW) == 0


def test_work_that_has_not_ended_is_kept_however_old_it_is():
    waiting, running = begun(subject="a"), begun(subject="b")
    in_hand_of(running, "w").plan("basis", 2)
    in_hand = in_hand_of(begun(subject="c"), "w")
    in_hand.plan("basis", 2)
    in_hand.advance("a.txt", b"alpha")
    Work.objects.update(asked_at=LONG_AGO, begun_at=LONG_AGO)
    DBTaskResult.objects.update(enqueued_at=LONG_AGO, started_at=LONG_AGO)
    assert prune(NOW) == 0
    assert (Work.objects.count(), DBTaskResult.objects.count(), Step.objects.count()) == (3, 3, 1)
    assert set(results.folders()) == {in_hand.work.pk}
    assert queue.worker_of(waiting.task_id) == ""


def test_more_than_one_piece_is_removed(monkeypatch):
    monkeypatch.setattr(pruning, "PIECE", 2)
    for subject in "abcde":
        ended(subject, LONG_AGO)
    assert prune(NOW) == 10
    assert left() == (set(), set(), set())


def test_with_no_number_of_days_everything_is_kept(settings):
    settings.WORK_KEPT_DAYS = 0
    old = ended("a", LONG_AGO)
    assert prune(NOW) == 0
    assert left() == ({old.pk}, {old.task_id}, {old.pk})


def test_where_rows_cannot_be_removed_their_files_stay(monkeypatch):
    old = ended("a", LONG_AGO)

    def refuse(rows):
        raise DatabaseError("the database is away")

    monkeypatch.setattr(pruning, "_in_pieces", refuse)
    with pytest.raises(DatabaseError):
        prune(NOW)
    assert results.get(old.pk, old.result_digest) is not None
    assert left() == ({old.pk}, {old.task_id}, {old.pk})


def test_files_that_a_process_left_when_it_was_killed_after_the_rows_are_removed_the_next_time(tmp_path):
    old = ended("a", LONG_AGO)
    Work.objects.all().delete()
    other = tmp_path / "work" / "not-ours"
    other.mkdir()
    assert set(results.folders()) == {old.pk}
    prune(NOW)
    assert list((tmp_path / "work").iterdir()) == [other]


def test_a_worker_removes_it_when_it_starts_and_again_after_an_hour(monkeypatch):
    clock, swept = [100.0], []
    monkeypatch.setattr(workers.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(workers, "prune", swept.append)
    broom = workers.Broom()
    for _ in range(3):
        broom.sweep()
    assert len(swept) == 1
    clock[0] += workers.HOUR
    broom.sweep()
    assert len(swept) == 2


def test_a_worker_in_a_process_of_its_own_leaves_nothing_that_is_too_old():
    old = ended("a", timezone.now() - timedelta(days=31))
    young = ended("b", timezone.now())
    lost = uuid4()
    results.put(lost, b"of nothing")
    assert installation.ran("worker", "--until-empty").returncode == 0
    assert left() == ({young.pk}, {young.task_id}, {young.pk})
    assert not {old.pk, lost} & set(results.folders())
