"""The papers of a body, and the page of one."""

import pytest

from sessional.papers.entries import PaperEntry
from tests import factories
from tests.web.pages import kept_for_a_module, text, tree, words


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


def test_each_paper_leads_to_its_page_and_to_the_official_documents_but_not_conference_room_papers(client, examples):
    page = tree(client.get("/en/cybercrime/papers/"))
    found = [(text(row.find("th")), row.xpath(".//a/@href")) for row in page.xpath("//tbody/tr")]
    papers, official = "/en/cybercrime/papers", "https://undocs.org/UNODC/CCPCJ/EG.4"
    assert found == [
        ("Draft report Report", [f"{papers}/l1/", f"{official}/2019/L.1"]),
        ("Annotated provisional agenda Agenda", [f"{papers}/agenda-1/", f"{official}/2019/1"]),
        (
            (
                "Chair’s proposal for the 2018–2021 workplan of the Expert Group, based on Commission on Crime "
                "Prevention and Criminal Justice resolution 26/4 Conference room paper"
            ),
            [f"{papers}/crp1/"],
        ),
        ("Provisional list of participants List of participants", [f"{papers}/inf1/", f"{official}/2019/INF/1"]),
        (
            (
                "Draft comprehensive study of the problem of cybercrime and responses to it by Member States, the "
                "international community and the private sector Study"
            ),
            [f"{papers}/draft-study/"],
        ),
    ]


def test_papers_of_a_body_that_is_not_in_the_official_documents_do_not_lead_there(client, examples):
    assert "undocs" not in client.get("/en/lower-vale/papers/").content.decode()


def test_a_paper_says_what_is_known_of_it_and_what_is_not(client, examples):
    page = tree(client.get("/en/cybercrime/papers/l1/"))
    known = {text(pair.find("dt")): text(pair.find("dd")) for pair in page.xpath("//dl[@class='pairs']/div")}
    assert known == {
        "Symbol": "UNODC/CCPCJ/EG.4/2019/L.1",
        "Issued": "not stated",
        "Distribution": "Limited",
        "Written in": "not stated",
        "Languages": "Arabic English Spanish French Russian Chinese",
        "Job numbers": "Chinese V.19-01983",
    }


def test_a_paper_says_to_which_meeting_it_belongs_and_as_what(client, examples):
    def belongs(key: str) -> list[str]:
        page = tree(client.get(f"/en/cybercrime/papers/{key}/"))
        return [text(row) for row in page.xpath("//section[@aria-labelledby='meetings']//li")]

    assert belongs("l1") == ["Fifth meeting: report"]
    assert belongs("agenda-1") == ["Fifth meeting: provisional agenda", "Fifth meeting: document before the meeting"]
    assert belongs("inf1") == ["Fifth meeting: list of participants"]
    assert belongs("draft-study") == ["Fifth meeting: study before the meeting"]


def test_a_paper_that_can_be_read_nowhere_says_so(client, examples):
    nowhere = "This paper is not in the official document system, and there is no copy of it here."
    assert nowhere in words(client.get("/en/cybercrime/papers/crp1/"), "//main//li")
    assert nowhere not in words(client.get("/en/cybercrime/papers/l1/"), "//main//li")


def test_a_paper_that_is_not_there_is_not_found(client, examples):
    response = client.get("/en/cybercrime/papers/nothing/")
    assert response.status_code == 404
    assert "This body has no paper with the key “nothing” here." in words(response, "//main/p")


def test_a_long_list_is_turned_page_by_page(client, db):
    told = [PaperEntry(f"n-{number}", f"UNODC/CCPCJ/EG.4/2018/{number}") for number in range(1, 251)]
    factories.record(papers_told=[*factories.papers(), *told])
    first, last = client.get("/en/experts/papers/"), client.get("/en/experts/papers/?page=3&text=fr")
    assert [len(tree(one).xpath("//tbody/tr")) for one in (first, last)] == [100, 55]
    assert words(first, "//nav[@class='turning']/*") == ["Page 1 of 3", "Next"]
    assert words(last, "//nav[@class='turning']/*") == ["Previous", "Page 3 of 3"]
    assert tree(last).xpath("//nav[@class='turning']/a/@href") == ["/en/experts/papers/?text=fr&page=2"]
    assert words(client.get("/en/experts/papers/?page=no"), "//nav[@class='turning']/span") == ["Page 1 of 3"]
