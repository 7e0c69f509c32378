"""Nobody finds what they may not see: not in the list, the counts, the pieces shown, or the order."""

from datetime import timedelta
from uuid import UUID, uuid4, uuid5

import pytest

from sessional.facts.visibility import (
    SEEN_AT_THE_DESK,
    SEEN_BY_DELEGATIONS,
    SEEN_BY_PARTICIPANTS,
    SeesInBody,
    Sight,
    Visibility,
)
from sessional.search.actions import put_entry
from sessional.search.entries import EntryTold, Place
from sessional.search.queries import Counted, count, find, findings
from tests.factories import NOW

pytestmark = pytest.mark.django_db

BODY, OTHER_BODY, PARTY, OTHER_PARTY = (uuid4() for _ in range(4))
BODIES, PARTIES = {"here": BODY, "there": OTHER_BODY}, {"ours": PARTY, "theirs": OTHER_PARTY}
WHENS = {"always": None, "released": NOW, "later": NOW + timedelta(seconds=1)}
PLACE = Place("papers", ("experts",))

VIEWERS = {
    "anybody": (),
    "participant": (SeesInBody(BODY, SEEN_BY_PARTICIPANTS),),
    "delegation": (SeesInBody(BODY, SEEN_BY_DELEGATIONS, PARTY),),
    "desk": (SeesInBody(BODY, SEEN_AT_THE_DESK),),
    "two capacities": (SeesInBody(BODY, SEEN_BY_DELEGATIONS, PARTY), SeesInBody(OTHER_BODY, SEEN_AT_THE_DESK)),
}


def keep(body: UUID, title: str, text: str = "", **told) -> None:
    told = {"kind": "papers.paper", "language": "en"} | told
    put_entry(body_id=body, entry=EntryTold(id=uuid5(body, title), title=title, text=text, place=PLACE, **told))


def in_sight(viewer: str, where: str, level: Visibility, whose: str, when: str) -> bool:
    """What the levels promise, said once more in other words."""
    for sees in VIEWERS[viewer]:
        if BODIES[where] == sees.body_id:
            if PARTIES[whose] == sees.party_id:
                return True
            if level in sees.levels and (when != "later" or Visibility.DESK in sees.levels):
                return True
    return level is Visibility.PUBLIC and when != "later"


@pytest.fixture
def one_of_each():
    """An entry for each body, level, party and time; a word of its own stands in each."""
    told = []
    for where, body in BODIES.items():
        for level in Visibility:
            for whose, party in PARTIES.items():
                for when, since in WHENS.items():
                    title = f"{where} {level} {whose} {when}"
                    own = f"own{len(told)}"
                    keep(
                        body,
                        title,
                        f"common words and {own}",
                        kind=f"kind.{own}",
                        party_id=party,
                        visibility=level,
                        visible_since=since,
                    )
                    told.append((own, title, (where, level, whose, when)))
    return told


@pytest.mark.parametrize("viewer", VIEWERS)
def test_each_finds_what_its_place_shows_and_nothing_else(one_of_each, viewer):
    sight = Sight(NOW, VIEWERS[viewer])
    expected = {title for _own, title, row in one_of_each if in_sight(viewer, *row)}
    kinds = {f"kind.{own}": 1 for own, _title, row in one_of_each if in_sight(viewer, *row)}
    assert {hit.title.text for hit in find("common", sight, limit=100).hits} == expected
    assert count("common", sight) == Counted(kinds, {"en": len(expected)})
    assert set(findings("common", sight).of_each_kind()) == set(kinds)


@pytest.mark.parametrize("viewer", VIEWERS)
def test_a_word_that_stands_only_in_what_is_hidden_is_as_if_it_stood_nowhere(one_of_each, viewer):
    sight = Sight(NOW, VIEWERS[viewer])
    for own, title, row in one_of_each:
        seen = in_sight(viewer, *row)
        found = find(own, sight)
        assert [hit.title.text for hit in found.hits] == ([title] if seen else [])
        assert found.after is None
        assert (
            count(own, sight).total
            == count(f"{own}*", sight, body_id=BODIES[row[0]]).total - _longer(one_of_each, own, viewer, row[0])
            == int(seen)
        )


def _longer(told, own: str, viewer: str, where: str) -> int:
    """How many others in the body that may be seen begin with the same signs."""
    return sum(
        other != own and other.startswith(own) and row[0] == where and in_sight(viewer, *row)
        for other, _title, row in told
    )


def test_the_language_shown_is_one_that_may_be_seen():
    """A thing whose original is hidden is shown in the translation that is not, and not by the words of the other."""
    subject = uuid4()
    for language, level in (("en", Visibility.DESK), ("fr", Visibility.PUBLIC)):
        entry = EntryTold(
            "papers.paper", subject, language, f"Title {language}", f"shared {language}only", PLACE, visibility=level
        )
        put_entry(body_id=BODY, entry=entry)
    anybody, desk = Sight(NOW), Sight(NOW, VIEWERS["desk"])
    assert [hit.title.text for hit in find("shared", anybody, prefer="en").hits] == ["Title fr"]
    assert [hit.title.text for hit in find("shared", desk, prefer="en").hits] == ["Title en"]
    assert find("enonly", anybody).hits == ()
    assert count("shared", anybody).languages == {"fr": 1}


def test_what_is_hidden_changes_nothing_of_the_order_or_the_pages():
    for number in range(12):
        keep(BODY, f"Paper {number}", f"rare{'' if number % 2 else ' often' * 3} often rare {number}")
    before = [find(words, Sight(NOW), limit=5) for words in ("rare often", "rare", "often paper", "paper -often")]
    for number in range(40):
        keep(BODY, f"Secret paper {number}", "rare rare rare", visibility=Visibility.OWN_PARTY, party_id=PARTY)
    assert [
        find(words, Sight(NOW), limit=5) for words in ("rare often", "rare", "often paper", "paper -often")
    ] == before


def test_when_it_is_no_longer_to_be_seen_it_is_no_longer_found():
    keep(BODY, "Once public")
    assert len(find("public", Sight(NOW)).hits) == 1
    keep(BODY, "Once public", visibility=Visibility.DESK)
    assert find("public", Sight(NOW)).hits == ()
