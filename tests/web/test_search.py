"""The page of the search."""

import pytest

from tests.web.pages import kept_for_a_module, tree, words


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


def test_what_is_found_stands_by_kind_with_its_hits_marked(client, examples):
    answer = client.get("/en/cybercrime/search/", {"q": "审议"})
    assert words(answer, "//main//h2") == ["Meetings", "Paragraphs of reports"]
    assert set(words(answer, "//mark")) == {"审议"}
    found = tree(answer).xpath("//main//ul[@class='hits']/li")
    assert {one.xpath("string(.//p[@class='snippet']/@lang)") for one in found} == {"zh"}
    assert found[-1].xpath("string(.//a/@href)").startswith("/en/cybercrime/meetings/5/report/?text=zh#p")
