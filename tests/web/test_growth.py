"""Pages of a record with nothing in it, and of one with much."""

from dataclasses import replace

from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.papers.entries import PaperEntry
from tests import factories
from tests.web.pages import words


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_without_a_body_the_first_page_says_so(client, db):
    assert "There is no record here yet." in words(client.get("/en/"), "//main/p")


def test_the_list_takes_as_many_queries_for_many_papers_as_for_few(client, db):
    factories.record()
    few = queries(client, "/en/experts/papers/")
    told = [PaperEntry(f"n-{number}", f"UNODC/CCPCJ/EG.4/2018/{number}") for number in range(1, 51)]
    factories.record(papers_told=[*factories.papers(), *told])
    assert queries(client, "/en/experts/papers/") == few


def test_the_first_page_takes_as_many_queries_for_many_bodies_as_for_one(client, db):
    factories.record()
    one = queries(client, "/en/")
    for number in range(20):
        factories.record(body=factories.body_entry(key=f"experts-{number}", parent=None), lists=[], reports=[])
    assert len(words(client.get("/en/"), "//main//h2")) == 21
    assert queries(client, "/en/") == one


def test_the_page_of_a_body_takes_as_many_queries_for_a_long_life_as_for_a_short_one(client, db):
    factories.record(meetings=[factories.past_meeting(), factories.meeting_entry()])
    short = queries(client, "/en/experts/")
    mandates = [replace(factories.mandates()[0], key=f"m-{number}", leads_to=number) for number in range(1, 30)]
    later = [factories.past_meeting(number) for number in range(3, 40)]
    factories.record(mandates_told=mandates, meetings=[factories.past_meeting(), factories.meeting_entry(), *later])
    assert len(words(client.get("/en/experts/"), "//ol[@class='line']/li")) > 30
    assert queries(client, "/en/experts/") == short
