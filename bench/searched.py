"""Fills the database of the settings with made-up entries and asks it; bench/search.py runs this once for each database."""

import itertools
import random
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid5

from django.core.management import call_command
from django.db import connection

from sessional.facts.visibility import SEEN_BY_DELEGATIONS, SeesInBody, Sight, Visibility
from sessional.search.actions import replace_entries
from sessional.search.entries import EntryTold, Place
from sessional.search.models import Entry
from sessional.search.queries import Counted, count, find, findings

ENTRIES = 100_000
BODIES = [UUID(int=number) for number in range(1, 11)]
PARTY, OTHER_PARTY = UUID(int=1001), UUID(int=1002)
KINDS = ("meetings.meeting", "meetings.agendaitem", "papers.paper", "recommendations.item", "bodies.communication",
         "drafting.report")  # fmt: skip
TURNS = 30

#: Frequent words first; the rarer ones are numbered, so that there are enough of them.
WORDS = {
    "ar": "في من على الدول الأعضاء التعاون الدولي الجريمة السيبرانية الفريق الخبراء والأدلة الإلكترونية التشريعات بالممارسات",
    "en": "the of and States Members cooperation international cybercrime group experts evidence electronic legislation practices",
    "es": "de la y Estados Miembros cooperación internacional ciberdelincuencia grupo expertos pruebas electrónicas legislación",
    "fr": "de la et États Membres coopération internationale cybercriminalité groupe d’experts preuves électroniques législation",
    "ru": "и в по государства члены сотрудничество международное киберпреступность группа эксперты доказательства электронные",
    "zh": "的 和 各国 会员国 国际合作 网络犯罪 专家组 审议 电子证据 国家立法 最佳做法 技术援助 信息交流",
}
QUESTIONS = (
    ("a rare symbol", "A/RES/65/4321"),
    ("a rare word", "word777"),
    ("two words", "electronic evidence"),
    ("words together", '"international cooperation"'),
    ("the beginning of a word", "cybercr*"),
    ("a Chinese word of two characters", "审议"),
    ("a Chinese word of four", "网络犯罪"),
    ("one Chinese character", "犯"),
    ("an Arabic word without its article", "جريمة"),
    ("a Russian word", "киберпреступность"),
    ("two words without a third", "expert* evidence -practices"),
    ("the most frequent word", "the"),
    ("a part of every symbol, in six languages", "A/RES/65"),
)


def entries(start: int, things: int) -> Iterator:
    """What is told of so many things, each in six languages."""
    from_seed = random.Random(start)
    place = Place("papers", ("bench",))
    weights = {lang: [1 / rank for rank in range(1, len(words.split()) + 201)] for lang, words in WORDS.items()}
    vocabulary = {lang: words.split() + [f"word{n}" for n in range(200)] for lang, words in WORDS.items()}
    for number in range(start, start + things):
        level = from_seed.choice([Visibility.PUBLIC] * 5 + list(Visibility))
        party = from_seed.choice([None, PARTY, OTHER_PARTY])
        for lang in WORDS:
            drawn = from_seed.choices(vocabulary[lang], weights[lang], k=from_seed.randint(15, 65))
            rare = f"word{from_seed.randint(200, 5000)}"
            yield EntryTold(
                KINDS[number % len(KINDS)],
                uuid5(BODIES[0], str(number)),
                lang,
                f"A/RES/65/{number} {' '.join(drawn[:4])}",
                ("" if lang == "zh" else " ").join(drawn) + f" {rare}",
                place,
                party_id=party,
                visibility=level,
            )


def page_of(words: str, sight: Sight) -> tuple:
    """What the page of the search reads: the first of each kind, and how much there is."""
    found = findings(words, sight)
    return found.of_each_kind(prefer="en"), found.count()


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def row(name: str, work, counted: Counted) -> str:
    work()
    took = sorted(timed(work) for _ in range(TURNS))
    least = "at least " if counted.more_kinds else ""
    p95 = took[int(len(took) * 0.95) - 1]
    return f"  {name:<50}{statistics.median(took):8.1f} ms   (p95 {p95:.1f}; finds {least}{counted.total})"


def measure() -> None:
    """Fill the database of the settings and ask it."""
    call_command("migrate", verbosity=0)
    things = itertools.count(step=ENTRIES // len(WORDS) // len(BODIES))
    each = ENTRIES // len(WORDS) // len(BODIES)
    start = time.perf_counter()
    for body, first in zip(BODIES, things, strict=False):
        replace_entries(body_id=body, entries=entries(first, each))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    took = time.perf_counter() - start
    total = Entry.objects.count()
    print(f"{connection.vendor}: {total} entries, written in {took:.0f} s ({took / total * 1000:.2f} ms each)")
    sight = Sight(datetime.now(UTC), tuple(SeesInBody(body, SEEN_BY_DELEGATIONS, PARTY) for body in BODIES[:5]))
    for name, words in QUESTIONS:
        print(row(f"{name}: {words}", lambda words=words: find(words, sight, prefer="en"), count(words, sight)))
    within = {"body_id": BODIES[0], "language": "en"}
    print(
        row(
            "in one language and body: evidence",
            lambda: find("evidence", sight, **within),
            count("evidence", sight, **within),
        )
    )
    for words in ("A/RES/65/4321", "electronic evidence", "网络犯罪", "the"):
        print(row(f"all of a page of results: {words}", lambda words=words: page_of(words, sight), count(words, sight)))


if __name__ == "__main__":
    measure()
