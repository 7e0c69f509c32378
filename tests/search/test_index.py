"""The index itself: written with the change, all of it or nothing, the same however it is made."""

from dataclasses import replace
from uuid import UUID, uuid4, uuid5

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from sessional.facts.recording import Counts
from sessional.facts.visibility import Sight
from sessional.search.actions import forget_other_bodies, put_entry, rebuild_words, replace_entries
from sessional.search.asked import term_of
from sessional.search.entries import EntryTold, Place
from sessional.search.marking import spans
from sessional.search.models import Entry
from sessional.search.queries import count, find, findings
from tests.factories import NOW

pytestmark = pytest.mark.django_db

BODY = UUID(int=1)
SIGHT = Sight(NOW)
PLACE = Place("paper", ("experts", "l1"), {"stage": "draft"}, "p10")

with_the_database = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
WRITTEN = st.text(
    st.sampled_from("ab审审议网。 -/.'\"*:&|!()\\\u0301é1٣والبأ\u064e")
    | st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    max_size=20,
)


def told(name: str, text: str = "", **changes) -> EntryTold:
    return replace(EntryTold("papers.paper", uuid5(BODY, name), "en", name, text, PLACE), **changes)


def titles(words: str) -> list[str]:
    return [hit.title.text for hit in find(words, SIGHT, limit=1000).hits]


@with_the_database
@given(
    st.text(st.sampled_from("审议网罪。 "), min_size=1, max_size=10),
    st.text(st.sampled_from("审议网罪"), min_size=1, max_size=4),
)
def test_a_piece_of_chinese_is_found_in_the_database_where_it_stands_and_nowhere_else(db, text, piece):
    with transaction.atomic():
        put_entry(body_id=BODY, entry=told("one", text, title="", language="zh"))
        assert (find(piece, SIGHT).hits != ()) is (piece in text)
        assert count(piece, SIGHT).total == int(piece in text)
        transaction.set_rollback(True)


@with_the_database
@given(WRITTEN, WRITTEN)
def test_the_database_finds_what_would_be_marked_and_no_search_is_an_error(db, text, asked):
    with transaction.atomic():
        put_entry(body_id=BODY, entry=told("one", text, title=""))
        assert len(find(asked, SIGHT).hits) == count(asked, SIGHT).total == len(findings(asked, SIGHT).of_each_kind())
        term = term_of(asked)
        if term is not None:
            quoted = asked.replace('"', " ")
            assume(term_of(quoted) == term)
            assert (find(f'"{quoted}"', SIGHT).hits != ()) is (spans(text, (term,)) != ())
        transaction.set_rollback(True)


def test_a_hit_says_all_that_a_page_needs():
    subject = uuid5(BODY, "Draft report")
    put_entry(body_id=BODY, entry=told("Draft report", "On cybercrime and evidence.", part="paragraph-10"))
    (hit,) = find("report evidence", SIGHT).hits
    assert (hit.kind, hit.subject_id, hit.part, hit.body_id, hit.language) == (
        "papers.paper",
        subject,
        "paragraph-10",
        BODY,
        "en",
    )
    assert hit.title.pieces == [("Draft ", False), ("report", True)]
    assert hit.snippet.pieces == [("On cybercrime and ", False), ("evidence", True), (".", False)]
    assert hit.place == PLACE


def test_the_best_stand_first_and_among_equals_the_shorter():
    for name, text in (
        ("Cooperation", "A long text that follows a title of one word, and so on and so forth."),
        ("International cooperation in matters", ""),
        ("Cooperation, as international as can be", ""),
        ("Paper 1", "There is international cooperation."),
        ("Paper 2", "It is international, and it is cooperation. It is also longer."),
        ("Paper 3", "It is international, and it is cooperation."),
        (
            "International cooperation",
            "With a text that is much longer than that of the other titles, as can be seen here.",
        ),
    ):
        put_entry(body_id=BODY, entry=told(name, text))
    assert titles("international cooperation") == [
        "International cooperation",
        "International cooperation in matters",
        "Cooperation, as international as can be",
        "Paper 1",
        "Paper 3",
        "Paper 2",
    ]
    assert titles("cooperation")[0] == "Cooperation"


def test_pages_follow_each_other_while_others_write():
    """What was there from the beginning is given once, whatever is added or changed between two pages."""
    names = [f"Paper {number} {'word ' * (number % 7)}" for number in range(30)]
    replace_entries(body_id=BODY, entries=[told(name) for name in names])
    seen, after = [], None
    for turn in range(20):
        page = find("paper", SIGHT, limit=4, after=after)
        seen += [hit.title.text for hit in page.hits]
        put_entry(body_id=BODY, entry=told(f"Another paper {turn} {'word ' * (turn % 5)}"))
        after = page.after
        if after is None:
            break
    assert after is None
    assert sorted(name for name in seen if not name.startswith("Another")) == sorted(names)
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    "after", ["", "x", "bm90aGluZw", "WzEsMl0", "WzEsMiwieCJd", "e30", "\x00", "é", "W" * 5000, "bnVsbA"]
)
def test_a_page_after_nothing_that_is_known_is_the_first(after):
    put_entry(body_id=BODY, entry=told("Paper"))
    assert [hit.title.text for hit in find("paper", SIGHT, after=after).hits] == ["Paper"]


def test_telling_all_of_a_body_writes_what_differs_and_nothing_else():
    first = [told("Paper one", "old"), told("Paper two"), told("Paper three")]
    assert replace_entries(body_id=BODY, entries=first) == Counts(created=3)
    numbers = dict(Entry.objects.values_list("thing", "pk"))
    with CaptureQueriesContext(connection) as captured:
        assert replace_entries(body_id=BODY, entries=first) == Counts(unchanged=3)
    assert [one["sql"] for one in captured if not one["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))] == []
    second = [told("Paper one", "new"), told("Paper two"), told("Paper four")]
    assert replace_entries(body_id=BODY, entries=second) == Counts(created=1, updated=1, removed=1, unchanged=1)
    assert (titles("old"), titles("three"), titles("new"), titles("four")) == ([], [], ["Paper one"], ["Paper four"])
    kept = dict(Entry.objects.values_list("thing", "pk"))
    assert {thing: number for thing, number in kept.items() if thing in numbers} == {
        told(name).thing: numbers[told(name).thing] for name in ("Paper one", "Paper two")
    }
    put_entry(body_id=uuid4(), entry=told("Paper elsewhere"))
    assert replace_entries(body_id=BODY, entries=[]) == Counts(removed=3)
    assert titles("paper") == ["Paper elsewhere"]


def test_what_is_undone_is_not_found():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        put_entry(body_id=BODY, entry=told("Paper"))
        assert titles("paper") == ["Paper"]
        raise ZeroDivisionError
    assert titles("paper") == []


def test_words_that_were_lost_or_changed_are_made_anew():
    replace_entries(body_id=BODY, entries=[told(f"Paper {number}", "text") for number in range(5)])
    assert rebuild_words() == 0
    first, second, third, *_others = Entry.objects.order_by("pk")
    column = {"sqlite": "rowid", "postgresql": "id"}[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM search_words WHERE {column} = %s", [first.pk])
        if connection.vendor == "sqlite":
            cursor.execute("UPDATE search_words SET title = 'other' WHERE rowid = %s", [second.pk])
        else:
            cursor.execute("UPDATE search_words SET vector = '''other'':1A' WHERE id = %s", [second.pk])
    Entry.objects.filter(pk=third.pk).delete()
    assert len(titles("paper")) == 2
    assert rebuild_words(body_id=BODY) == 2
    assert rebuild_words() == 1
    assert (len(titles("paper")), titles("other")) == (4, [])


def test_bodies_that_are_gone_are_forgotten():
    other = uuid4()
    put_entry(body_id=BODY, entry=told("Paper here"))
    put_entry(body_id=other, entry=told("Paper there"))
    assert forget_other_bodies(body_ids=[BODY]) == 1
    assert titles("paper") == ["Paper here"]


def test_a_text_beyond_all_measure_can_be_kept():
    put_entry(body_id=BODY, entry=told("Long", " ".join(f"{number}{'审' * 40}{'x' * 60}" for number in range(2_000))))
    put_entry(body_id=BODY, entry=told("Same", "same words " * 10_000))
    assert titles("long") == ["Long"]
    assert titles('"same words"') == ["Same"]


def test_as_many_queries_for_many_entries_as_for_few():
    def queries(read) -> int:
        with CaptureQueriesContext(connection) as captured:
            read()
        return len(captured)

    reads = [
        lambda: find("paper word", SIGHT, limit=50),
        lambda: findings("paper word", SIGHT).of_each_kind(each=50),
        lambda: count("paper word", SIGHT),
    ]
    replace_entries(body_id=BODY, entries=[told("Paper word")])
    few = [queries(read) for read in reads]
    entries = [told(f"Paper {number}", "word " * number, kind=f"kind.{number % 9}") for number in range(200)]
    replace_entries(body_id=BODY, entries=entries)
    assert [queries(read) for read in reads] == few == [2, 2, 1]
