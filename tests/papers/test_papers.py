"""Papers, as a record tells them."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sessional.facts.recording import Counts
from sessional.papers.entries import PaperEntry
from sessional.papers.models import Paper, PaperKind
from sessional.papers.queries import papers_of, papers_with_symbol
from sessional.papers.rules import check_papers
from tests.factories import papers, record, words, written

pytestmark = pytest.mark.django_db


def problems(told) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        check_papers(told)
    return error.value.message_dict


def test_papers_are_read_again_in_the_order_in_which_they_were_told():
    body, _counts = record()
    assert [(one.key, one.symbol, one.kind, str(one)) for one in papers_of(body)] == [
        ("l1", "UNODC/CCPCJ/EG.4/2019/L.1", PaperKind.REPORT, "UNODC/CCPCJ/EG.4/2019/L.1"),
        ("agenda", "UNODC/CCPCJ/EG.4/2019/1", PaperKind.AGENDA, "UNODC/CCPCJ/EG.4/2019/1"),
        ("study", None, PaperKind.STUDY, "Draft study"),
        ("inf1", "UNODC/CCPCJ/EG.4/2019/INF/1", PaperKind.PARTICIPANTS, "UNODC/CCPCJ/EG.4/2019/INF/1"),
        ("report", "UNODC/CCPCJ/EG.4/2019/2", PaperKind.REPORT, "UNODC/CCPCJ/EG.4/2019/2"),
    ]


def test_what_is_not_known_of_a_paper_is_null():
    body, _counts = record()
    paper = body.papers.get(key="inf1")
    assert (paper.title, paper.distribution, paper.original, paper.issued, paper.languages, paper.job_numbers) == (
        None,
        None,
        None,
        None,
        (),
        (),
    )


def test_papers_may_exchange_their_symbols():
    body, _counts = record()
    told = papers()
    swapped = [replace(told[0], symbol=told[1].symbol), replace(told[1], symbol=told[0].symbol), *told[2:]]
    _body, counts = record(papers_told=swapped)
    assert written(counts) == {"papers.Paper": Counts(updated=2, unchanged=3)}
    assert [one.key for one in papers_with_symbol("UNODC/CCPCJ/EG.4/2019/L.1")] == ["agenda"]
    assert body.papers.count() == 5


def test_all_that_is_wrong_with_papers_is_said_at_once():
    told = [
        PaperEntry("a", "A/1"),
        PaperEntry("b", "A/1", original="de", languages=("fr", "fr"), job_numbers=(("en", "V.1\n"),)),
        PaperEntry("a"),
        PaperEntry("c", "unodc", title=words("a\x00")),
    ]
    said = problems(told)
    assert said["papers[1].symbol"] == ["The paper with the key “a” has this symbol already."]
    assert said["papers[2]"] == ["A paper has a symbol or a title."]
    assert set(said) == {
        "papers[1].symbol",
        "papers[1].original",
        "papers[1].languages[1]",
        "papers[1].job_numbers.en",
        "papers[2].key",
        "papers[2]",
        "papers[3].symbol",
        "papers[3].title.en",
    }


@pytest.mark.parametrize(
    "columns",
    [{"symbol": "UNODC/CCPCJ/EG.4/2019/1"}, {"symbol": None}, {"symbol": "A/1", "original": "de"}],
    ids=["a symbol twice", "neither symbol nor title", "another language"],
)
def test_what_must_never_be_is_refused_by_the_database(columns):
    body, _counts = record()
    with pytest.raises(IntegrityError), transaction.atomic():
        Paper.objects.create(body=body, key="new", position=9, **columns)
