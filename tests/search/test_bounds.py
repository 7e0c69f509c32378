"""However much is found, little is read: what is counted off in the database are entries that the reader sees."""

from contextlib import contextmanager
from uuid import UUID, uuid4, uuid5

import pytest
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test.utils import CaptureQueriesContext

from sessional.facts.visibility import Sight, Visibility
from sessional.search import queries
from sessional.search.actions import replace_entries
from sessional.search.entries import EntryTold, Place
from sessional.search.queries import Counted, count, find, findings
from tests.factories import NOW

pytestmark = pytest.mark.django_db

BODY, HIDDEN = UUID(int=1), UUID(int=2)
ANYBODY = Sight(NOW)
READ = 20
KINDS = ("meetings.meeting", "papers.paper")


@pytest.fixture(autouse=True)
def few_are_read(monkeypatch):
    monkeypatch.setattr(queries, "MOST_READ", READ)


def told(number: int, language: str = "en", *, title: str = "", kind: str = "", **changes) -> EntryTold:
    """An entry of which ``number`` says how long it is: those with lower numbers come first."""
    return EntryTold(
        kind or KINDS[number % 2],
        uuid5(BODY, f"{number} {changes}"),
        language,
        title or f"Thing {number}",
        "common " + "word " * number,
        Place("papers", ("experts",)),
        **changes,
    )


def keep(entries: list[EntryTold], body: UUID = BODY) -> None:
    replace_entries(body_id=body, entries=entries)


@contextmanager
def rows_read(monkeypatch):
    """How many rows come from the database, whoever asks for them."""
    read = []

    def counting(method: str):
        def fetch(self, *arguments):
            rows = getattr(self.cursor, method)(*arguments)
            read.append(len(rows) if method != "fetchone" else int(rows is not None))
            return rows

        return fetch

    with monkeypatch.context() as patched:
        for method in ("fetchone", "fetchmany", "fetchall"):
            patched.setattr(CursorWrapper, method, counting(method), raising=False)
        yield read


def pages(words: str, sight: Sight = ANYBODY, **asked) -> list[list[str]]:
    """The titles on each page, from the first to the last."""
    found, after = [], None
    while True:
        page = find(words, sight, after=after, **asked)
        found.append([hit.title.text for hit in page.hits])
        after = page.after
        if after is None:
            return found


def test_the_rows_that_are_read_are_bounded_however_many_are_found(monkeypatch):
    reads = {
        "find": lambda: find("common", ANYBODY, limit=5),
        "find in a language": lambda: find("common", ANYBODY, limit=5, language="fr", kinds=["papers.paper"]),
        "find further": lambda: find("common", ANYBODY, limit=5, after=find("common", ANYBODY, limit=5).after),
        "count": lambda: count("common", ANYBODY),
        "of each kind": lambda: findings("common", ANYBODY).of_each_kind(each=2),
    }
    numbers = {}
    for things in (60, 300):
        keep([told(number, language) for number in range(things) for language in ("en", "fr", "zh")])
        numbers[things] = {}
        for name, read in reads.items():
            with rows_read(monkeypatch) as rows:
                read()
            numbers[things][name] = sum(rows)
    # One row more than is read tells that there are others; what is shown is read once more, in all its languages.
    shown = 5 * 3 + 5
    assert numbers[300] == numbers[60]
    assert numbers[60] == {
        "find": READ + 1 + shown,
        "find in a language": READ + 1 + 5 + 5,
        # The page before; and the page itself, which begins in what is read and ends in what is read after it.
        "find further": READ + 1 + shown + 2 * (READ + 1) + shown,
        "count": READ + 1,
        "of each kind": READ + 1 + 4 * 3 + 4,
    }


def test_pages_within_what_is_read_ask_the_database_no_more_than_the_first():
    keep([told(number) for number in range(3 * READ)])
    queries_of = []
    after = None
    for _page in range(3):
        with CaptureQueriesContext(connection) as captured:
            after = find("common", ANYBODY, limit=5, after=after).after
        queries_of.append(len(captured))
    assert queries_of == [3, 3, 3]


def test_pages_go_on_beyond_what_is_read_at_a_time():
    things = 3 * READ
    keep([told(number, language) for number in range(things) for language in ("en", "fr")])
    keep([told(number, visibility=Visibility.DESK, title="Hidden") for number in range(READ)], HIDDEN)
    found = pages("common", limit=7)
    assert [title for page in found for title in page] == [f"Thing {number}" for number in range(things)]
    assert pages("common", limit=1000)[-1][-1] == f"Thing {things - 1}"
    assert [title for page in pages("common", limit=7, kinds=["papers.paper"]) for title in page] == [
        f"Thing {number}" for number in range(1, things, 2)
    ]


def test_a_thing_whose_other_languages_fill_all_that_is_read_is_not_given_again():
    """The longer translations come when all things have been shown already, and are passed over."""
    keep(
        [told(number) for number in range(READ)]
        + [EntryTold(one.kind, one.id, lang, one.title, f"common {'word ' * 100}", one.place)
           for one in map(told, range(READ)) for lang in ("es", "fr", "ru")]
        + [told(500)]
    )  # fmt: skip
    assert [title for page in pages("common", limit=6) for title in page] == [
        *(f"Thing {number}" for number in range(READ)),
        "Thing 500",
    ]


def test_a_thing_stands_where_its_best_language_does_and_is_shown_in_the_language_preferred():
    french = [told(number, "fr", title=f"Chose {number}") for number in range(2 * READ)]
    keep(
        [told(number) for number in range(2 * READ)]
        + [EntryTold(one.kind, one.id, "fr", one.title, f"common {'mot ' * 200}", one.place) for one in french]
    )
    assert [hit.title.text for hit in find("common", ANYBODY, prefer="fr", limit=3).hits] == [
        "Chose 0",
        "Chose 1",
        "Chose 2",
    ]
    assert pages("common", prefer="fr", limit=9) == [
        [f"Chose {number}" for number in range(first, min(first + 9, 2 * READ))] for first in range(0, 2 * READ, 9)
    ]


@pytest.mark.parametrize(
    ("things", "counted"),
    [
        (READ, Counted({"meetings.meeting": 10, "papers.paper": 10}, {"en": 20})),
        (READ + 1, Counted({"meetings.meeting": 10, "papers.paper": 10}, {"en": 20}, True, True)),
        (10 * READ, Counted({"meetings.meeting": 10, "papers.paper": 10}, {"en": 20}, True, True)),
    ],
)
def test_what_is_counted_is_whole_or_said_to_be_at_least_so_many(things, counted):
    keep([told(number) for number in range(things)])
    assert count("common", ANYBODY) == counted


def test_one_kind_of_much_is_counted_whole_by_itself():
    keep([told(number, kind="papers.paper") for number in range(10 * READ)])
    keep([told(1000 + number, kind="drafting.report") for number in range(3)], uuid4())
    assert count("common", ANYBODY).kinds == {"papers.paper": READ}
    reports = findings("common", ANYBODY).within(kinds=["drafting.report"])
    assert reports.count() == Counted({"drafting.report": 3}, {"en": 3})
    assert [hit.title.text for hit in reports.page().hits] == ["Thing 1000", "Thing 1001", "Thing 1002"]


@pytest.mark.parametrize("hidden", [0, 1, READ, 5 * READ])
@pytest.mark.parametrize("seen", [READ - 1, READ, READ + 1])
def test_what_is_hidden_is_left_out_before_anything_is_counted_off(seen, hidden):
    """The hidden ones are the shorter, and would come first."""
    keep([told(100 + number) for number in range(seen)])
    keep([told(number, title="Hidden", visibility=Visibility.DESK) for number in range(hidden)], HIDDEN)
    found = findings("common", ANYBODY)
    assert found.more is (seen > READ)
    assert found.count().total == min(seen, READ)
    assert [len(page) for page in pages("common", limit=READ)] == ([READ, 1] if seen > READ else [seen])
