"""Long work on pages: asked for, looked at, taken away."""

import io
import re
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sessional.drafting.actions import index_body
from sessional.facts.visibility import Visibility
from sessional.intake.record.exporting import export
from sessional.journal.entries import Actor, ActorKind
from sessional.search.models import Saying
from sessional.tasks import workers
from sessional.tasks.actions import begin_work, fail_work
from sessional.tasks.models import Work
from tests.roles import make_world
from tests.web.pages import LANGUAGES, text, tree, words
from tests.web.test_crawl import NAMES, OTHER_SCRIPTS, words_of_the_interface

BY = Actor(ActorKind.CAPACITY, "莎拉", office="secretariat")


@pytest.fixture
def world(db, settings, tmp_path):
    settings.DATA = tmp_path
    return make_world()


@pytest.fixture
def secretariat(world):
    return world.client("secretariat")


def work_until_empty() -> None:
    workers.carry_out_all("w")


def failed(world, problem: str, **details) -> Work:
    work = begin_work(
        kind="report-files", body_id=world.body.pk, subject=str(world.body.pk), name="X/L.1", by=BY, at=world.at
    )
    fail_work(work_id=work.pk, task_id=work.task_id, problem=problem, details=details, by=BY, at=world.at)
    return work


def address(work: Work, lang: str = "en") -> str:
    return reverse("work", args=[lang, "experts", work.pk])


def test_all_files_of_a_report_are_asked_for_on_its_page_and_taken_where_they_were_asked_for(world, secretariat):
    page = tree(secretariat.get("/en/experts/meetings/2/report/"))
    (form,) = page.xpath("//form[button[text()='Write all files as one']]")
    sent = {field.get("name"): field.get("value") for field in form.xpath(".//input")}
    asked = secretariat.post(form.get("action"), sent)
    work = Work.objects.get()
    assert (asked.status_code, asked["Location"]) == (302, address(work))
    waiting = secretariat.get(address(work))
    assert "It begins as soon as there is room for it." in words(waiting, "//main//p")
    (polled,) = tree(waiting).xpath("//section[@hx-get]")
    assert (polled.get("hx-get"), polled.get("hx-trigger"), polled.get("id")) == (address(work), "every 2s", "progress")
    # Without scripts a link does the same.
    assert polled.xpath(".//a/@href") == [address(work)]
    work_until_empty()
    done = secretariat.get(address(work))
    assert tree(done).xpath("//section[@hx-get]") == []
    (result,) = tree(done).xpath("//a[@download]/@href")
    with zipfile.ZipFile(io.BytesIO(secretariat.get(result).getvalue())) as archive:
        assert len(archive.namelist()) == 10
        for name in archive.namelist():
            kept = secretariat.get(reverse("download", args=["en", "experts", "2", name]))
            assert archive.read(name) == kept.content
    assert "莎拉" not in text(tree(done).find("body"))
    assert words(done, "//dl[@class='pairs']/div[dt='Asked for by']/dd") == ["Sara Secretary"]


def test_the_record_is_written_with_the_files_of_its_reports(world, secretariat):
    asked = secretariat.post("/en/experts/work/export-record/")
    work_until_empty()
    with zipfile.ZipFile(io.BytesIO(secretariat.get(asked["Location"] + "result/").getvalue())) as archive:
        assert archive.read("experts.yaml") == export(world.body)
        assert len(archive.namelist()) == 11


def test_the_administrator_has_the_index_made_anew_and_watches_it(world, secretariat):
    index_body(body=world.body)
    Saying.objects.filter(entry__kind="meetings.agendaitem", entry__language="en").update(title="Something else")
    changed = Saying.objects.filter(title="Something else").count()
    administrator = world.client("administrator")
    pages = {role: tree(client.get("/en/experts/work/")) for role, client in world.clients().items()}
    button = "//form[button[text()='Make the index anew']]/@action"
    assert {role: page.xpath(button) for role, page in pages.items() if page.xpath(button)} == {
        "administrator": ["/en/experts/work/reindex-body/"]
    }
    asked = administrator.post("/en/experts/work/reindex-body/")
    work = Work.objects.get()
    assert (asked.status_code, asked["Location"]) == (302, address(work))
    assert work.visibility is Visibility.DESK
    assert words(administrator.get(address(work)), "//h1") == ["The index of the search, made anew"]
    work_until_empty()
    done = administrator.get(address(work))
    (result,) = tree(done).xpath("//a[@download]/@href")
    told = administrator.get(result)
    assert told["Content-Type"] == "text/plain; charset=utf-8"
    assert told.getvalue().decode() == (
        f"experts: 0 new, {changed} changed, 0 removed, {Saying.objects.count() - changed} as before;"
        " 0 with other words than they should have had\n"
    )
    # The desk sees that it was done, and cannot ask for it.
    assert tree(done).xpath("//form[button[text()='Write it anew']]/@action") == ["/en/experts/work/reindex-body/"]
    assert tree(secretariat.get(address(work))).xpath("//form[button[text()='Write it anew']]") == []
    assert text(tree(administrator.get("/en/experts/work/")).find("body")).count("The index of the search") == 1


def test_what_went_wrong_is_said_with_what_to_do(world, secretariat):
    told = {
        "gone": "What this was asked for is not on record any longer. Look it up, and ask for what is there now.",
        "not-final": (
            "This report is meant to be final, and 1 of its facts is not confirmed. "
            "Confirm them or keep the report a draft, then ask again."
        ),
        "worker-lost": (
            "Each time it was begun, it was cut short. "
            "Tell the administrator the number of this work: the machine may lack memory."
        ),
        "error": (
            "Something went wrong that nobody had foreseen. "
            "Ask again. If it happens again, tell the administrator the number of this work: the log says more."
        ),
    }
    for problem, said in told.items():
        page = secretariat.get(address(failed(world, problem, open=1)))
        assert " ".join(words(page, "//section[@id='progress']/p")) == said


def test_a_work_is_shown_to_those_whom_it_is_for_and_is_not_there_for_others(world):
    work = failed(world, "error")
    seen = {role: client.get(address(work)).status_code for role, client in world.clients().items()}
    assert {role for role, status in seen.items() if status == 200} == {"secretariat", "chair", "rapporteur"}
    assert set(seen.values()) == {200, 404}
    assert world.client("secretariat").get(address(work).replace("experts", "others")).status_code == 404
    listed = {
        role: text(tree(client.get("/en/experts/work/")).find("body")) for role, client in world.clients().items()
    }
    assert {role for role, page in listed.items() if "X/L.1" in page} == {"secretariat", "chair", "rapporteur"}


def test_the_list_takes_as_many_queries_for_many_works_as_for_few(world, secretariat):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            secretariat.get("/en/experts/work/")
        return len(captured)

    failed(world, "error")
    # Which capacity is acted in is chosen once and kept.
    queries()
    few = queries()
    for number in range(20):
        begin_work(
            kind="record-export",
            body_id=world.body.pk,
            subject=str(number),
            name="x",
            by=BY,
            at=world.at,
            visibility=Visibility.PUBLIC,
        )
    assert queries() == few


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_a_work_speaks_the_language_of_the_interface(world, secretariat, lang):
    waiting = begin_work(kind="record-export", body_id=world.body.pk, subject="x", name="x", by=BY, at=world.at)
    works = [waiting, *(failed(world, problem, open=3, said="…") for problem in ("gone", "not-final", "error"))]
    works += [failed(world, "cannot-compose", said="..."), failed(world, "worker-lost")]
    for page in (secretariat.get(f"/{lang}/experts/work/"), *(secretariat.get(address(work, lang)) for work in works)):
        assert page.status_code == 200
        if lang in OTHER_SCRIPTS:
            told = " ".join(words_of_the_interface(tree(page).find("body").find("main"), lang))
            assert set(re.findall(r"[A-Za-z][A-Za-z.]+", told)) - NAMES == set()
