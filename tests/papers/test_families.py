"""A paper and what was added to it, revised, corrected and reissued."""

import pytest
from django.core.exceptions import ValidationError

from sessional.facts.visibility import SEEN_AT_THE_DESK, SeesInBody, Sight, Visibility
from sessional.papers import actions
from sessional.papers.families import Relation, family_of
from sessional.papers.models import Paper
from tests.factories import NOW, record
from tests.papers.on_the_desk import DONE, added, entry

pytestmark = pytest.mark.django_db

STEM = "UNODC/CCPCJ/EG.4/2019/L.9"


@pytest.fixture
def body():
    return record()[0]


def keep(body, *tails: str) -> Paper:
    """Papers with this stem and these tails, all out; the first of them."""
    made = [added(body, f"{STEM}{tail}") for tail in tails]
    Paper.objects.filter(pk__in=[one.pk for one in made]).update(visibility=Visibility.PUBLIC)
    return body.papers.get(pk=made[0].pk)


def standing(paper: Paper, sight: Sight | None = None) -> list[tuple[str, str, bool]]:
    return [
        (one.paper.symbol.removeprefix(STEM), one.relation, one.current)
        for one in family_of(paper, sight or Sight(NOW))
    ]


def test_a_paper_alone_is_current(body):
    assert standing(keep(body, "")) == [("", Relation.ORIGINAL, True)]


def test_a_paper_without_a_symbol_has_no_family(body):
    assert [member.paper.key for member in family_of(body.papers.get(key="study"), Sight(NOW))] == ["study"]


def test_a_revision_takes_the_place_of_the_paper_and_its_corrigenda_but_not_of_its_addenda(body):
    first = keep(body, "", "/Corr.1", "/Add.1", "/Rev.1", "/Rev.1/Corr.1")
    assert standing(first) == [
        ("", Relation.ORIGINAL, False),
        ("/Corr.1", Relation.CORRIGENDUM, False),
        ("/Rev.1", Relation.REVISION, True),
        ("/Rev.1/Corr.1", Relation.CORRIGENDUM, True),
        ("/Add.1", Relation.ADDENDUM, True),
    ]


def test_the_last_revision_is_current(body):
    assert standing(keep(body, "", "/Rev.1", "/Rev.2")) == [
        ("", Relation.ORIGINAL, False),
        ("/Rev.1", Relation.REVISION, False),
        ("/Rev.2", Relation.REVISION, True),
    ]


def test_a_reissue_takes_the_place_of_what_it_reissues(body):
    assert standing(keep(body, "", "*", "/Add.1", "/Add.1/Rev.1", "/Add.1/Rev.1*")) == [
        ("", Relation.ORIGINAL, False),
        ("*", Relation.REISSUE, True),
        ("/Add.1", Relation.ADDENDUM, False),
        ("/Add.1/Rev.1", Relation.REVISION, False),
        ("/Add.1/Rev.1*", Relation.REISSUE, True),
    ]


def test_a_revision_that_is_not_out_supersedes_nothing_and_is_seen_at_the_desk_only(body):
    first = keep(body, "")
    added(body, f"{STEM}/Rev.1")
    assert standing(first) == [("", Relation.ORIGINAL, True)]
    desk = Sight(NOW, (SeesInBody(body.pk, SEEN_AT_THE_DESK),))
    assert standing(first, desk) == [("", Relation.ORIGINAL, True), ("/Rev.1", Relation.REVISION, False)]


def test_papers_whose_symbols_only_begin_alike_are_no_family(body):
    first = keep(body, "")
    added(body, f"{STEM}1")
    Paper.objects.update(visibility=Visibility.PUBLIC)
    assert standing(first) == [("", Relation.ORIGINAL, True)]


@pytest.mark.parametrize(
    ("there", "wanted", "needed"),
    [
        ([], "/Rev.1", ""),
        ([""], "/Rev.2", "/Rev.1"),
        ([], "/Corr.1", ""),
        ([""], "/Rev.1/Corr.1", "/Rev.1"),
        ([], "*", ""),
        ([""], "**", "*"),
    ],
)
def test_a_symbol_needs_the_paper_before_it(body, there, wanted, needed):
    if there:
        keep(body, *there)
    with pytest.raises(ValidationError) as error:
        added(body, f"{STEM}{wanted}")
    assert error.value.message_dict == {
        "symbol": [f"This symbol needs the paper {STEM}{needed} before it, which is not on record."]
    }


def test_corrigenda_and_addenda_may_come_in_any_order_and_in_some_languages_only(body):
    keep(body, "")
    assert added(body, f"{STEM}/Corr.2", languages=("fr",)).languages == ("fr",)
    assert added(body, f"{STEM}/Add.2").symbol == f"{STEM}/Add.2"


def test_a_symbol_stands_once_and_keeps_the_grammar(body):
    keep(body, "")
    for symbol, said in ((STEM, "There is a paper with this symbol already."), ("no/symbol", "not a document symbol")):
        with pytest.raises(ValidationError, match=said):
            added(body, symbol, key="another")
    other = added(body, f"{STEM}/Rev.1")
    with pytest.raises(ValidationError, match="There is a paper with this symbol already."):
        actions.change_paper(paper=other, entry=entry(STEM, key=other.key), **DONE)
