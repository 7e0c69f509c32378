"""Works as they are asked for, carried out, ended and taken up again."""

import threading
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models.functions import Now
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from sessional.facts.visibility import SEEN_AT_THE_DESK, SEEN_BY_DELEGATIONS, SeesInBody, Sight, Visibility
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.tasks import queue, results, workers
from sessional.tasks.actions import MOST_ATTEMPTS, TakenOver, begin_work, claim_work, take_up_work
from sessional.tasks.carrying import Carrying, Impossible, carried
from sessional.tasks.models import Step, Work, Worker
from sessional.tasks.queries import works_of

BODY = UUID("01890000-0000-7000-8000-000000000001")
AT = datetime(2019, 3, 28, 18, tzinfo=UTC)
BY = Actor(ActorKind.CAPACITY, "Ana Example", office="secretariat")

#: What the work of these tests makes, name by name; a test may change it.
MADE = {"a.txt": b"alpha", "b.txt": b"beta"}


@carried
def make_two_files(carrying: Carrying) -> None:
    done = carrying.plan("basis", len(MADE))
    for name, data in MADE.items():
        if name not in done:
            carrying.advance(name, data)
    carrying.finish("both.zip", carrying.archive())


@carried
def be_impossible(carrying: Carrying) -> None:
    raise Impossible("not-final", open=3)


@carried
def go_wrong(carrying: Carrying) -> None:
    raise ZeroDivisionError("a mistake in the code")


@pytest.fixture(autouse=True)
def kinds(settings, tmp_path):
    settings.DATA = tmp_path
    settings.WORK_KINDS = {
        name: f"{__name__}.{function.__name__}"
        for name, function in (("two", make_two_files), ("impossible", be_impossible), ("wrong", go_wrong))
    }


def begun(kind: str = "two", subject: str = "x", **told) -> Work:
    return begin_work(kind=kind, body_id=BODY, subject=subject, name="A thing", by=BY, at=AT, **told)


def work_until_empty() -> None:
    workers.carry_out_all("w")


def in_hand_of(work: Work, worker: str) -> Carrying:
    """The work as a worker has it that took it out of the queue just now."""
    DBTaskResult.objects.get(pk=work.task_id).claim(worker)
    return Carrying(claim_work(work_id=work.pk, task_id=work.task_id, at=AT), work.task_id)


def verbs() -> list[str]:
    return list(Line.objects.order_by("number").values_list("verb", flat=True))


@pytest.mark.django_db
def test_a_work_says_who_asked_for_it_and_is_there_once_while_it_is_not_finished():
    first = begun()
    assert begun().pk == first.pk
    assert begun(subject="y").pk != first.pk
    assert (first.asked_by, first.asked_as, first.asked_at, first.state) == (
        "Ana Example",
        "secretariat",
        AT,
        "waiting",
    )
    assert DBTaskResult.objects.count() == 2
    assert verbs() == ["begin_work", "begin_work"]


@pytest.mark.django_db
def test_a_kind_that_nobody_carries_out_is_refused_at_once():
    with pytest.raises(KeyError):
        begun(kind="unheard-of")


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_for_the_same_at_the_same_moment_get_the_same_work():
    ready, found = threading.Barrier(4), []

    def ask():
        ready.wait()
        try:
            found.append(begun().pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 and len(set(found)) == 1
    assert (Work.objects.count(), DBTaskResult.objects.count(), verbs()) == (1, 1, ["begin_work"])


@pytest.mark.django_db(transaction=True)
def test_a_work_is_done_step_by_step_and_ends_with_its_result():
    work = begun()
    work_until_empty()
    work.refresh_from_db()
    assert (work.state, work.done, work.total, work.attempts) == ("finished", 2, 2, 1)
    assert (work.result_name, work.result_size) == ("both.zip", len(results.get(work.pk, work.result_digest)))
    assert work.begun_at is not None and work.ended_at is not None
    assert verbs() == ["begin_work", "finish_work"]


@pytest.mark.django_db(transaction=True)
def test_the_result_of_the_same_work_asked_for_again_takes_the_place_of_the_earlier():
    earlier = begun()
    work_until_empty()
    earlier.refresh_from_db()
    assert results.get(earlier.pk, earlier.result_digest)
    digest = earlier.result_digest
    later = begun()
    work_until_empty()
    earlier.refresh_from_db()
    later.refresh_from_db()
    assert later.pk != earlier.pk and later.result_digest == digest
    assert (earlier.state, earlier.result_name, results.get(earlier.pk, digest)) == ("finished", "", None)


@pytest.mark.django_db(transaction=True)
def test_what_is_impossible_and_what_goes_wrong_ends_the_work_with_a_word_for_it():
    impossible, wrong = begun("impossible"), begun("wrong")
    work_until_empty()
    impossible.refresh_from_db()
    wrong.refresh_from_db()
    assert (impossible.state, impossible.problem, impossible.details) == ("failed", "not-final", {"open": 3})
    assert (wrong.state, wrong.problem, wrong.details) == ("failed", "error", {})
    assert verbs().count("fail_work") == 2
    # It can be asked for again.
    assert begun("wrong").pk != wrong.pk


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_was_taken_for_dead_can_write_nothing_when_it_wakes():
    work = begun()
    workers.say_alive("sleeper", 60)
    sleeper = in_hand_of(work, "sleeper")
    sleeper.plan("basis", 2)
    sleeper.advance("a.txt", MADE["a.txt"])
    assert workers.take_up_abandoned() == 0
    Worker.objects.filter(pk="sleeper").update(good_until=Now() - timedelta(seconds=1))
    assert workers.take_up_abandoned() == 1
    for attempt in (
        lambda: sleeper.advance("b.txt", b"from a dream"),
        lambda: sleeper.plan("basis", 2),
        lambda: sleeper.finish("both.zip", b"from a dream"),
    ):
        with pytest.raises(TakenOver):
            attempt()
    work_until_empty()
    with pytest.raises(TakenOver):
        sleeper.finish("both.zip", b"from a dream")
    work.refresh_from_db()
    assert (work.state, work.attempts, work.done) == ("finished", 2, 2)
    assert verbs() == ["begin_work", "finish_work"]
    statuses = sorted(DBTaskResult.objects.values_list("status", flat=True))
    assert statuses == [TaskResultStatus.FAILED, TaskResultStatus.SUCCESSFUL]


@pytest.mark.django_db(transaction=True)
def test_steps_that_were_made_from_something_else_or_are_gone_are_made_again():
    work = begun()
    carrying = in_hand_of(work, "w")
    assert carrying.plan("one", 2) == frozenset()
    carrying.advance("a.txt", b"old")
    assert carrying.plan("one", 2) == {"a.txt"}
    assert carrying.plan("other", 2) == frozenset()
    carrying.advance("a.txt", b"new")
    results.remove_all_but(work.pk)
    assert carrying.plan("other", 2) == frozenset()
    assert not Step.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", ["never in the queue", "its row is gone", "its task ended"])
def test_a_work_whose_task_was_lost_is_put_into_the_queue_again(how):
    """As after a restore, which leaves the queue out, or after a worker that was stopped in the middle by hand."""
    work = begun()
    if how == "never in the queue":
        Work.objects.update(task_id=None)
    elif how == "its row is gone":
        Work.objects.update(task_id=uuid4())
    else:
        in_hand_of(work, "w")
        DBTaskResult.objects.get(pk=work.task_id).set_failed(SystemExit(1))
    DBTaskResult.objects.exclude(pk=work.task_id).delete()
    assert workers.take_up_abandoned() == 1
    assert workers.take_up_abandoned() == 0
    work.refresh_from_db()
    assert queue.worker_of(work.task_id) == ""


@pytest.mark.django_db(transaction=True)
def test_a_work_that_takes_every_worker_with_it_is_given_up_in_the_end():
    work = begun()
    for _ in range(MOST_ATTEMPTS):
        work.refresh_from_db()
        in_hand_of(work, "dead")
        assert take_up_work(work_id=work.pk, by=BY, at=AT)
    work.refresh_from_db()
    assert (work.state, work.problem, work.details) == ("failed", "worker-lost", {"attempts": MOST_ATTEMPTS})
    assert not take_up_work(work_id=work.pk, by=BY, at=AT)
    assert verbs() == ["begin_work", "fail_work"]


@pytest.mark.django_db
def test_works_are_seen_by_those_for_whom_they_are():
    work = begun()
    begun(subject="for all", visibility=Visibility.PUBLIC)

    def seen(levels=frozenset(), body: UUID = BODY) -> int:
        return works_of(BODY, Sight(AT, (SeesInBody(body, levels),))).count()

    assert seen(SEEN_AT_THE_DESK) == 2
    assert seen(SEEN_BY_DELEGATIONS) == 1
    assert seen(SEEN_AT_THE_DESK, body=work.pk) == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_is_alive_by_the_clock_of_the_database():
    workers.say_alive("w", 60)
    kept = Worker.objects.get()
    with connection.cursor() as cursor:
        cursor.execute("SELECT CURRENT_TIMESTAMP")
        (now,) = cursor.fetchone()
    now = datetime.fromisoformat(now).replace(tzinfo=UTC) if isinstance(now, str) else now
    assert timedelta(seconds=55) < kept.good_until - now < timedelta(seconds=65)
    workers.say_alive("w", -1)
    assert Worker.objects.filter(good_until__lt=Now()).exists()
    workers.forget_worker("w")
    assert not Worker.objects.exists()
