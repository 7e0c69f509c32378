"""Made-up records of every shape, for tests that claim something of all record files.

They are in the order in which a record is exported, so that exporting one gives back what was loaded.
"""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from hypothesis import Phase, settings, strategies as st

from sessional.bodies.models import EntryKind, WordLimit
from sessional.intake.record.schema import Record
from sessional.meetings.models import Half
from sessional.meetings.rules.doings import PRESIDING
from sessional.papers.models import PaperKind
from sessional.report.facts import (
    LANGUAGES,
    Address,
    Category,
    Distribution,
    Gathering,
    Gender,
    ItemKind,
    Markers,
    Office,
    Officers,
)
from sessional.report.states import states

FIRST_DAY = date(2019, 3, 27)
DAYS = [FIRST_DAY + timedelta(days=count) for count in range(3)]
STATES = sorted(states())
NOT_STATES = [one for one in Category if one not in (Category.MEMBER_STATE, Category.OBSERVER_STATE)]
KEYS = ["a", "B", "1", "2018-11-02", "no", "l.1", "null", "e-2_x", "0x1F"]
# Words that a reader of YAML could take for something else, or lose a part of.
AWKWARD = [
    "no",
    "null",
    "~",
    "5",
    "1e3",
    "0x1F",
    "12:30",
    "2019-03-27",
    "2018-2021",
    "26/4",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "'",
    '"a" \\n',
    "a:",
    "a:?",
    "%a",
    "@a",
    "{a}, b",
    "...",
    "---",
    "word  word",
    "word " * 60 + "end",
    "《多哈宣言》第42段" * 20,
    "قرارها 65/230\u200f، (أ)",
    "Déclaration\u00a0: «\u00a0Ж\u202f»",
    "a\u200bb",
]
CHARACTERS = "aZé5ЖяЁعلَى中国、。 \u00a0\u200e\u200f\u202f\u3000\u200b𐞀'\"\\#:,-–{}&*!|>%@`?~<=/()«»“”"
# A smaller record that fails too is not worth the minutes that it takes to find.
AS_FOUND = settings(phases=[Phase.explicit, Phase.reuse, Phase.generate])
# For tests that load each record into a database, and more than once.
SLOW = settings(AS_FOUND, max_examples=settings.default.max_examples // 4)
SURE = ["confirmed", "anticipated", "unconfirmed"]


def record_files() -> st.SearchStrategy[Record]:
    """Records that keep to all the rules."""
    return st.randoms(use_true_random=False).map(lambda random: Record.model_validate(_Author(random).record()))


class _Author:
    """Writes one record, led by a source of chance."""

    def __init__(self, random: Random):
        self.random = random
        self.parties: list[dict] = []
        self.capacities: list[dict] = []
        self.papers: list[dict] = []
        self.entries: list[str] = []
        self.free_papers: list[str] = []

    def record(self) -> dict[str, Any]:
        self.parties = self.keyed(self.party, least=1, most=3)
        seen: set[str] = set()
        for party in self.parties:
            if party.get("state") in seen:
                party |= {"category": Category.ACADEMIA, "state": None, "name": self.names()}
            seen.add(party.get("state"))
        people = self.keyed(lambda: {"name": self.names(), "address": self.one(Address)}, least=1)
        self.capacities = self.keyed(lambda: self.capacity(people), least=1)
        self.papers = self.keyed(self.paper, least=1, most=3)
        for number, paper in enumerate(self.papers, 1):
            paper["symbol"] = f"EG/2019/L.{number}" if number == 1 or self.perhaps() else None
            paper["title"] = paper["title"] or (None if paper["symbol"] else self.names())
        self.free_papers = [paper["key"] for paper in self.papers if paper["symbol"]]
        body = {
            "key": self.one(["group", "EG.4", "0-1_2"]),
            "name": self.names(),
            "earlier_names": self.some(lambda: {"until": self.maybe(self.any_day), "name": self.names()}),
            "terms": self.terms(),
            "parent": self.maybe(lambda: {"key": "parent", "name": self.names(), "terms": self.terms()}),
            "publisher": self.names(),
            "note": self.maybe(self.names),
            "languages": self.languages() or ["en"],
            "settings": self.settings(),
            "mandates": self.keyed(self.mandate),
            "parties": self.parties,
            "people": people,
            "capacities": self.capacities,
            "work_plans": self.keyed(self.work_plan),
            "bureau_decisions": self.keyed(self.decision),
            "papers": self.papers,
            "meetings": [self.meeting(f"m{9 - number}", number) for number in self.numbers(9, least=0, most=2)],
        }
        return {"sessional": 1, "body": body}

    # Chance.

    def one(self, among):
        return self.random.choice(list(among))

    def perhaps(self) -> bool:
        return self.random.random() < 0.5

    def maybe(self, told):
        """Sometimes nothing; more often something, so that the rare things that rest on it are met too."""
        return told() if self.random.random() < 0.7 else None

    def some(self, told, *, least: int = 0, most: int = 2) -> list:
        return [told() for _time in range(self.random.randint(least, most))]

    def different(self, among, *, least: int = 0, most: int = 2) -> list:
        """Some of these, each once, in any order."""
        found = list(among)
        self.random.shuffle(found)
        return found[: self.random.randint(least, most)]

    def numbers(self, last: int, *, least: int = 0, most: int = 2) -> list[int]:
        return sorted(self.different(range(1, last + 1), least=least, most=most))

    def keyed(self, told, *, least: int = 0, most: int = 2) -> list[dict]:
        return [{"key": key, **told()} for key in self.different(KEYS, least=least, most=most)]

    def key_of(self, among: list[dict]) -> str:
        return self.one(among)["key"]

    # Words.

    def words(self) -> str:
        if self.perhaps():
            return self.one(AWKWARD)
        return "".join(self.some(lambda: self.one(CHARACTERS), least=1, most=10)).strip() or "x"

    def prose_words(self) -> str:
        kind = self.random.randint(0, 3)
        if kind == 0:
            return self.words()
        if kind == 1:
            return f"{self.words()} [{self.words()}]"
        return self.one(["\n", "\n\n"]).join(self.some(self.words, least=2, most=3))

    def names(self, words=None) -> dict[str, Any]:
        languages = sorted(self.different(LANGUAGES, least=1, most=3))
        unofficial = sorted(self.different(languages, most=1))
        texts = {lang: (words or self.words)() for lang in languages}
        return {"original": self.one(languages), "unofficial": unofficial, **texts}

    def prose(self) -> dict[str, Any]:
        return self.names(self.prose_words)

    def languages(self) -> list[str]:
        return sorted(self.different(LANGUAGES, most=6))

    def any_day(self) -> date:
        return self.one([date(1, 1, 1), date(1582, 10, 10), date(2019, 2, 28), date(2020, 2, 29), date(9999, 12, 31)])

    def instant(self) -> datetime:
        return datetime(2019, 3, 28, 9, 59, 1, self.one([0, 1, 120_000]), tzinfo=UTC)

    def terms(self) -> dict[str, Any]:
        gendered = {"name": self.words(), "gender": self.one(Gender)}
        cases = ("genitive", "dative", "accusative", "instrumental", "prepositional")
        russian = gendered | {case: self.words() for case in cases}
        name = self.words()
        return {"ar": gendered, "en": name, "es": gendered, "fr": gendered, "ru": russian, "zh": name}

    def place(self) -> dict[str, Any]:
        return {"name": self.names(), "located": self.names()}

    # Facts.

    def standing(self, among=SURE) -> dict[str, Any]:
        if self.perhaps():
            return {"status": self.one(among)}
        return {
            "status": self.one(among),
            "source": self.maybe(self.words),
            "confirmed_by": self.maybe(lambda: self.key_of(self.capacities)),
            "confirmed_at": self.maybe(self.instant),
        }

    def fact(self, value) -> Any:
        kind = self.random.randint(0, 3)
        if kind == 0:
            return self.standing(["unknown"])
        return value if kind == 1 else {"value": value, **self.standing()}

    def list_of(self, parts: list) -> Any:
        kind = self.random.randint(0, 3)
        if kind == 0:
            return self.standing(["unknown"])
        return parts if kind == 1 else {"parts": parts, **self.standing([*SURE, "open-ended"])}

    def values(self, values) -> list:
        return [{"value": value, **self.standing()} for value in sorted(self.different(values))]

    def named(self, field: str, among: list[dict]) -> list[dict]:
        return [{field: one["key"], **self.standing()} for one in self.different(among)]

    # The body.

    def settings(self) -> dict[str, Any]:
        return {
            "gathering": self.one(Gathering),
            "officers": self.one(Officers),
            "markers": self.one(Markers),
            "attribution_in_deliberations": self.perhaps(),
            "attribution_in_speakers": self.perhaps(),
            "experts": self.perhaps(),
            "word_limit": self.one(WordLimit),
            "symbols_link": self.perhaps(),
            "symbol_root": self.one([None, "EG/4"]),
            "seat": self.place(),
            "time_zone": self.one(["UTC", "Europe/Vienna", "Asia/Shanghai"]),
        }

    def mandate(self) -> dict[str, Any]:
        return {
            "symbol": self.one(["A/RES/65/230", "65/230"]),
            "organ": self.maybe(self.names),
            "leads_to": self.one([None, 1, 9]),
            "statement": self.names(lambda: f"65/230 {self.prose_words()}"),
            "requests": self.keyed(lambda: {"paragraph": self.one([None, 3]), "text": self.prose()}),
        }

    def party(self) -> dict[str, Any]:
        if self.perhaps():
            return {"category": self.one(["member-state", "observer-state"]), "state": self.one(STATES)}
        return {"category": self.one(NOT_STATES), "name": self.names()}

    def capacity(self, people: list[dict]) -> dict[str, Any]:
        return {
            "person": self.key_of(people),
            "party": self.maybe(lambda: self.key_of(self.parties)),
            "office": self.one(Office),
            "from": self.one([None, date(1, 1, 1), FIRST_DAY]),
            "to": self.one([None, DAYS[-1], date(9999, 12, 31)]),
            "extended_bureau": self.perhaps(),
            "source": self.maybe(self.words),
        }

    def work_plan(self) -> dict[str, Any]:
        return {
            "symbol": self.one([None, "EG/2018/CRP.1"]),
            "proposed_by": self.one([None, *Office]),
            "adopted_at_meeting": self.one([None, 4]),
            "guidance": self.maybe(self.prose),
            "first_year": 2018,
            "last_year": 2021,
            "entries": [
                {
                    "year": 2017 + number,
                    "kind": self.one(EntryKind),
                    "topics": self.some(self.names),
                    "collects": self.perhaps(),
                    "not_later_than": self.maybe(self.any_day),
                    **self.standing(),
                }
                for number in self.numbers(4)
            ],
        }

    def decision(self) -> dict[str, Any]:
        return {
            "date": self.fact(self.any_day()),
            "extended": self.perhaps(),
            "about": self.random.randint(1, 9),
            "dates": True,
            "provisional_agenda": self.perhaps(),
        }

    def paper(self) -> dict[str, Any]:
        return {
            "kind": self.one(PaperKind),
            "title": self.maybe(self.names),
            "distribution": self.one([None, *Distribution]),
            "original": self.one([None, *LANGUAGES]),
            "issued": self.maybe(self.any_day),
            "languages": self.languages(),
            "job_numbers": {lang: "V.19-01983" for lang in self.languages()},
        }

    # A meeting.

    def meeting(self, key: str, number: int) -> dict[str, Any]:
        slots = [(day, half) for day in DAYS for half in Half][: self.one([0, 2, 3, 6])]
        sittings = list(range(1, len(slots) + 1))
        agenda = self.agenda()
        items = _numbers_in((agenda.get("adopted") or agenda.get("provisional") or {"items": []})["items"])
        counted = [one for one in Category if one not in {party["category"] for party in self.parties}]
        dates = {"first": DAYS[0], "last": DAYS[-1]}
        documents = self.list_of(self.named("paper", self.papers))
        if isinstance(documents, dict):
            documents["study"] = self.maybe(lambda: self.key_of(self.papers))
        return {
            "key": key,
            "number": number,
            "dates": self.one([dates, self.fact(dates)]),
            "place": self.maybe(lambda: self.fact(self.place())),
            "outcome": self.maybe(self.prose),
            "sittings": [self.sitting(place, *slot) for place, slot in enumerate(slots, 1)],
            "agenda": {**agenda, "adopted_at": self.maybe(lambda: self.event(sittings))},
            "considered": [self.considered(item, sittings) for item in items if self.perhaps()],
            "opening": self.maybe(lambda: self.opening(sittings)),
            "statements": self.maybe(lambda: self.list_of(self.statements(sittings, items))),
            "attendance": self.maybe(lambda: self.list_of([self.count(one) for one in self.different(counted)])),
            "participants": self.maybe(lambda: self.list_of(self.named("party", self.parties))),
            "participants_paper": self.maybe(lambda: self.key_of(self.papers)),
            "documents": self.one([None, documents]),
            "recommendations": self.keyed(lambda: self.recommendations(sittings)),
            "reports": [
                {"paper": self.free_papers.pop(0), "stage": stage, "paragraphs": self.keyed(self.paragraph)}
                for stage in ("draft", "final")
                if self.free_papers and self.perhaps()
            ],
            "report_adopted_at": self.maybe(lambda: self.event(sittings)),
        }

    def sitting(self, number: int, day: date, half: Half) -> dict[str, Any]:
        if self.random.random() < 0.1:
            return {"number": number, "half": None, **self.standing(["unknown"])}
        starts, ends = self.one([(None, None), ("10:00", "13:00") if half is Half.MORNING else ("15:00", "18:00")])
        return {"number": number, "date": day, "half": half, "starts": starts, "ends": ends, **self.standing()}

    def event(self, sittings: list[int]) -> dict[str, Any]:
        sitting = self.fact(self.one(sittings)) if sittings else {"status": "unknown"}
        return {"sitting": sitting, "date": self.standing(["unknown"]), "amended": self.perhaps()}

    def agenda(self) -> dict[str, Any]:
        stages = self.one([["provisional"], ["provisional", "adopted"], ["adopted"], []])
        return {
            stage: {"paper": self.maybe(lambda: self.key_of(self.papers)), "items": self.items(depth=1)}
            for stage in stages
        }

    def items(self, depth: int) -> list[dict[str, Any]]:
        return [
            {
                "number": number,
                "kind": self.one(ItemKind),
                "title": self.names(),
                "items": self.items(depth - 1) if depth else [],
            }
            for number in self.numbers(5, least=depth)
        ]

    def considered(self, item: list[int], sittings: list[int]) -> dict[str, Any]:
        return {
            "item": item,
            "sittings": self.list_of(self.values(sittings)),
            "days": self.maybe(lambda: self.list_of(self.values(DAYS))),
            "panellists": self.list_of(self.named("capacity", self.capacities)),
        }

    def opening(self, sittings: list[int]) -> dict[str, Any]:
        office = self.one(self.capacities)["office"]
        return {
            "officers": self.list_of(
                self.named("capacity", [one for one in self.capacities if one["office"] == office])
            ),
            "acting_as": self.one([None, *PRESIDING]),
            "sitting": self.one([None, *sittings]),
        }

    def statements(self, sittings: list[int], items: list[list[int]]) -> list[dict[str, Any]]:
        told = self.some(
            lambda: {
                "party": self.key_of(self.parties),
                "sitting": self.one([None, *sittings]),
                "item": self.one([None, *items]),
            },
            most=3,
        )
        # The same party may speak again, though not with the same words about the same thing at the same sitting.
        each_once = {str(one): one for one in told}.values()
        return [{**one, "on_behalf_of": self.maybe(self.names), **self.standing()} for one in each_once]

    def count(self, category: Category) -> dict[str, Any]:
        count = self.one([None, 0, 1, 2, 21, 101])
        return {
            "category": category,
            "count": count,
            **self.standing(SURE if count is not None else [*SURE, "unknown"]),
        }

    def recommendations(self, sittings: list[int]) -> dict[str, Any]:
        kind = self.one(["preliminary", "adopted"])
        before = list(self.entries)
        groups = self.keyed(lambda: {"heading": self.maybe(self.names), "entries": self.some(self.new_entry)})
        if groups:
            # Entries of an earlier list again: their words stand there.
            groups[0]["entries"] += self.different(before)
        adopted_at = self.maybe(lambda: self.event(sittings)) if kind == "adopted" else None
        return {"kind": kind, "adopted_at": adopted_at, "groups": groups}

    def new_entry(self) -> dict[str, Any]:
        self.entries.append(f"e{len(self.entries) + 1}")
        return {"key": self.entries[-1], "text": self.prose()}

    def paragraph(self) -> dict[str, Any]:
        return {
            "section": self.one(["introduction", "deliberations", "adoption"]),
            "before": self.perhaps(),
            "text": self.prose(),
        }


def _numbers_in(items: list[dict[str, Any]], above: tuple[int, ...] = ()) -> list[list[int]]:
    """The numbers of all items from the top, in order."""
    return [
        numbers
        for item in items
        for numbers in ([*above, item["number"]], *_numbers_in(item["items"], (*above, item["number"])))
    ]
