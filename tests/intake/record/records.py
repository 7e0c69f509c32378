"""Made-up records of every shape, for tests that claim something of all record files.

They are in the order in which a record is exported, so that exporting one gives back what was loaded.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from sessional.bodies.models import EntryKind, WordLimit
from sessional.intake.record.schema import Record
from sessional.meetings.models import Half
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
STATES = sorted(states())
NOT_STATES = [one for one in Category if one not in (Category.MEMBER_STATE, Category.OBSERVER_STATE)]

# Words that a reader of YAML could take for something else, or lose a part of.
_AWKWARD = st.sampled_from(
    [
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
        "a\ufeffb",
    ]
)
_ANY_CHARACTER = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="[]" + "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])),
).filter(lambda character: not 0xFDD0 <= ord(character) <= 0xFDEF and ord(character) not in (0xFFFE, 0xFFFF))
words = st.one_of(_AWKWARD, st.text(_ANY_CHARACTER, min_size=1, max_size=12).map(str.strip).filter(bool))
paragraphs = st.builds(str.join, st.sampled_from(["\n", "\n\n"]), st.lists(words, min_size=2, max_size=3))
open_words = st.tuples(words, words).map(lambda pair: f"{pair[0]} [{pair[1]}]")
prose_words = st.one_of(words, paragraphs, open_words)
days = st.integers(0, 2).map(lambda count: FIRST_DAY + timedelta(days=count))
any_day = st.dates(date(1, 1, 1), date(9999, 12, 31))
instants = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


def in_languages(told=words) -> st.SearchStrategy[dict[str, Any]]:
    """Words in one language or more, some of them unofficial."""

    def names(texts: dict[str, str], original: int, unofficial: set[int]) -> dict[str, Any]:
        languages = sorted(texts)
        listed = sorted({languages[one % len(languages)] for one in unofficial})
        return {"original": languages[original % len(languages)], "unofficial": listed, **texts}

    return st.builds(
        names,
        st.dictionaries(st.sampled_from(LANGUAGES), told, min_size=1, max_size=3),
        st.integers(0, 5),
        st.sets(st.integers(0, 5), max_size=2),
    )


names = in_languages()
prose = in_languages(prose_words)


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    """Sometimes nothing; more often something, so that the rare things that rest on it are met too."""
    return st.one_of(st.none(), strategy, strategy, strategy)


def keyed(strategy: st.SearchStrategy, most: int = 2, least: int = 0) -> st.SearchStrategy[list[dict]]:
    """Objects with keys of their own."""
    keys = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,6}\Z")
    return st.lists(st.tuples(keys, strategy), min_size=least, max_size=most, unique_by=lambda pair: pair[0]).map(
        lambda pairs: [{"key": key, **told} for key, told in pairs]
    )


def of(keys: list[dict]) -> st.SearchStrategy:
    return st.sampled_from([one["key"] for one in keys])


@st.composite
def record_files(draw) -> Record:
    """A record that keeps to all the rules."""
    parties = draw(keyed(_party(), most=3, least=1))
    states_seen: set[str] = set()
    for number, party in enumerate(parties):
        if party.get("state") in states_seen:
            parties[number] = {"key": party["key"], "category": "academia", "name": draw(names)}
        states_seen.add(party.get("state"))
    people = draw(keyed(st.fixed_dictionaries({"name": names, "address": st.sampled_from(Address)}), least=1))
    capacities = draw(keyed(_capacity(people, parties), most=2, least=1))
    papers = draw(keyed(_paper(), most=3, least=1))
    for number, paper in enumerate(papers):
        paper["symbol"] = f"EG/2019/L.{number + 1}" if number == 0 or draw(st.booleans()) else None
        if paper["symbol"] is None and paper["title"] is None:
            paper["title"] = draw(names)
    told = _Told(parties, capacities, papers)
    numbers = sorted(draw(st.sets(st.integers(1, 40), min_size=draw(st.sampled_from([0, 1, 1, 2])), max_size=2)))
    keys = draw(st.permutations([f"m{number}" for number in numbers]))
    body = {
        "key": draw(st.sampled_from(["group", "EG.4", "0-1_2"])),
        "name": draw(names),
        "earlier_names": draw(st.lists(st.fixed_dictionaries({"until": maybe(any_day), "name": names}), max_size=2)),
        "terms": draw(_terms()),
        "parent": draw(maybe(st.fixed_dictionaries({"key": st.just("parent"), "name": names, "terms": _terms()}))),
        "publisher": draw(names),
        "note": draw(maybe(names)),
        "languages": sorted(draw(st.sets(st.sampled_from(LANGUAGES), min_size=1))),
        "settings": draw(_settings()),
        "mandates": draw(keyed(_mandate())),
        "parties": parties,
        "people": people,
        "capacities": capacities,
        "work_plans": draw(keyed(_work_plan(told), most=1)),
        "bureau_decisions": draw(keyed(_decision(told))),
        "papers": papers,
        "meetings": [draw(_meeting(told, key, number)) for key, number in zip(keys, numbers, strict=True)],
    }
    return Record.model_validate({"sessional": 1, "body": body})


class _Told:
    """What meetings can refer to; ``entries`` and ``reports`` are handed out once each."""

    def __init__(self, parties, capacities, papers):
        self.parties, self.capacities, self.papers = parties, capacities, papers
        self.entries = 0
        self.free_papers = [paper["key"] for paper in papers if paper["symbol"]]

    def standing(self) -> st.SearchStrategy[dict[str, Any]]:
        sure = st.sampled_from(["confirmed", "anticipated", "unconfirmed"])
        return st.fixed_dictionaries(
            {"status": sure},
            optional={"source": words, "confirmed_by": of(self.capacities), "confirmed_at": instants},
        )

    def fact(self, values) -> st.SearchStrategy[dict[str, Any]]:
        known = st.builds(lambda value, more: {"value": value, **more}, values, self.standing())
        unknown = self.standing().map(lambda more: {**more, "status": "unknown"})
        return st.one_of(known, unknown, values)

    def row(self, fields: dict[str, st.SearchStrategy]) -> st.SearchStrategy[dict[str, Any]]:
        return st.builds(lambda told, more: {**told, **more}, st.fixed_dictionaries(fields), self.standing())

    def list_of(self, parts: st.SearchStrategy[list]) -> st.SearchStrategy[Any]:
        statuses = st.sampled_from(["confirmed", "anticipated", "unconfirmed", "open-ended"])
        some = st.builds(
            lambda told, more, status: {**more, "status": status, "parts": told}, parts, self.standing(), statuses
        )
        return st.one_of(parts, some, self.standing().map(lambda more: {**more, "status": "unknown"}))


def _terms():
    def terms(name: str, gender: Gender, case: str) -> dict[str, Any]:
        cases = ("genitive", "dative", "accusative", "instrumental", "prepositional")
        ru = {"name": name, "gender": gender, **dict.fromkeys(cases, case)}
        return {"en": name, "zh": name, "ru": ru} | {lang: {"name": name, "gender": gender} for lang in ("ar", "es", "fr")}

    return st.builds(terms, words, st.sampled_from(Gender), words)


def _place():
    return st.fixed_dictionaries({"name": names, "located": names})


def _settings():
    return st.fixed_dictionaries(
        {
            "gathering": st.sampled_from(Gathering),
            "officers": st.sampled_from(Officers),
            "markers": st.sampled_from(Markers),
            "attribution_in_deliberations": st.booleans(),
            "attribution_in_speakers": st.booleans(),
            "experts": st.booleans(),
            "word_limit": st.sampled_from(WordLimit),
            "symbols_link": st.booleans(),
            "symbol_root": maybe(st.just("EG/4")),
            "seat": _place(),
            "time_zone": st.sampled_from(["UTC", "Europe/Vienna", "Asia/Shanghai"]),
        }
    )


def _mandate():
    def statement(told: dict[str, Any]) -> dict[str, Any]:
        return told | {lang: f"65/230 {told[lang]}" for lang in LANGUAGES if lang in told}

    request = st.fixed_dictionaries({"paragraph": maybe(st.integers(1, 99)), "text": prose})
    return st.fixed_dictionaries(
        {
            "symbol": st.sampled_from(["A/RES/65/230", "65/230"]),
            "organ": maybe(names),
            "leads_to": maybe(st.integers(1, 9)),
            "statement": prose.map(statement),
            "requests": keyed(request),
        }
    )


def _party():
    state = st.fixed_dictionaries(
        {"category": st.sampled_from(["member-state", "observer-state"]), "state": st.sampled_from(STATES)}
    )
    return state | st.fixed_dictionaries({"category": st.sampled_from(NOT_STATES), "name": names})


def _capacity(people, parties):
    return st.fixed_dictionaries(
        {
            "person": of(people),
            "party": maybe(of(parties)),
            "office": st.sampled_from(Office),
            "from": maybe(st.dates(date(1, 1, 1), FIRST_DAY)),
            "to": maybe(st.dates(FIRST_DAY + timedelta(days=2))),
            "extended_bureau": st.booleans(),
            "source": maybe(words),
        }
    )


@st.composite
def _work_plan(draw, told: _Told):
    years = sorted(draw(st.sets(st.integers(2018, 2021), max_size=2)))
    entry = told.row(
        {
            "kind": st.sampled_from(EntryKind),
            "topics": st.lists(names, max_size=2),
            "collects": st.booleans(),
            "not_later_than": maybe(any_day),
        }
    )
    return {
        "symbol": draw(maybe(st.just("EG/2018/CRP.1"))),
        "proposed_by": draw(maybe(st.sampled_from(Office))),
        "adopted_at_meeting": draw(maybe(st.integers(1, 9))),
        "guidance": draw(maybe(prose)),
        "first_year": 2018,
        "last_year": 2021,
        "entries": [{"year": year, **draw(entry)} for year in years],
    }


def _decision(told: _Told):
    return st.fixed_dictionaries(
        {
            "date": told.fact(any_day),
            "extended": st.booleans(),
            "about": st.integers(1, 9),
            "dates": st.just(True),
            "provisional_agenda": st.booleans(),
        }
    )


def _paper():
    return st.fixed_dictionaries(
        {
            "kind": st.sampled_from(PaperKind),
            "title": maybe(names),
            "distribution": maybe(st.sampled_from(Distribution)),
            "original": maybe(st.sampled_from(LANGUAGES)),
            "issued": maybe(any_day),
            "languages": st.sets(st.sampled_from(LANGUAGES)).map(sorted),
            "job_numbers": st.dictionaries(st.sampled_from(LANGUAGES), st.just("V.19-01983")),
        }
    )


@st.composite
def _meeting(draw, told: _Told, key: str, number: int):
    slots = [(FIRST_DAY + timedelta(days=day), half) for day in range(3) for half in Half]
    sittings = [
        {"number": place, **draw(told.row({"date": st.just(day), "half": st.just(half)}))}
        for place, (day, half) in enumerate(slots[: draw(st.sampled_from([0, 2, 3, 6]))], 1)
    ]
    agenda = draw(_agenda(told))
    in_force = agenda.get("adopted") or agenda.get("provisional") or {"items": []}
    items = [item["number"] for item in in_force["items"]]
    items += [[item["number"], inner["number"]] for item in in_force["items"] for inner in item.get("items", ())]
    numbers = st.sampled_from([sitting["number"] for sitting in sittings]) if sittings else st.nothing()
    event = told.fact(numbers) if sittings else told.standing().map(lambda more: {**more, "status": "unknown"})
    adopted_at = maybe(
        st.fixed_dictionaries(
            {"sitting": event, "date": st.just({"status": "unknown"}), "amended": st.booleans()},
        )
    )
    considered = [item for item in items if draw(st.booleans())][:3]
    considered.sort(key=lambda item: item if isinstance(item, list) else [item])
    sitting_parts = _sorted_parts(told, numbers) if sittings else st.just([])
    listed = draw(maybe(told.list_of(_unique(told, "party", told.parties))))
    left_over = [one for one in Category if one not in {party["category"] for party in told.parties}]
    reports = [
        {"paper": told.free_papers.pop(0), "stage": stage, "paragraphs": draw(keyed(_paragraph()))}
        for stage in ("draft", "final")
        if told.free_papers and draw(st.booleans())
    ]
    return {
        "key": key,
        "number": number,
        "dates": draw(
            told.fact(st.just({"first": FIRST_DAY, "last": FIRST_DAY + timedelta(days=2)}))
            if draw(st.booleans())
            else st.just({"first": FIRST_DAY, "last": FIRST_DAY + timedelta(days=2)})
        ),
        "place": draw(maybe(told.fact(_place()))),
        "outcome": draw(maybe(prose)),
        "sittings": sittings,
        "agenda": {**agenda, "adopted_at": draw(adopted_at)},
        "considered": [
            {
                "item": item,
                "sittings": draw(told.list_of(sitting_parts)),
                "days": draw(maybe(told.list_of(_sorted_parts(told, days)))),
                "panellists": draw(told.list_of(_unique(told, "capacity", told.capacities))),
            }
            for item in considered
        ],
        "opening": draw(
            maybe(
                st.fixed_dictionaries(
                    {
                        "officers": told.list_of(_unique(told, "capacity", told.capacities)),
                        "acting_as": maybe(st.sampled_from(Office)),
                        "sitting": maybe(numbers) if sittings else st.none(),
                    }
                )
            )
        ),
        "statements": draw(maybe(told.list_of(_statements(told, numbers if sittings else None, items)))),
        "attendance": draw(maybe(told.list_of(_attendance(told, left_over)))),
        "participants": listed,
        "participants_paper": draw(maybe(of(told.papers))),
        "documents": draw(
            maybe(
                st.builds(
                    lambda given, study: given | {"study": study} if isinstance(given, dict) else given,
                    told.list_of(_unique(told, "paper", told.papers)),
                    maybe(of(told.papers)),
                )
            )
        ),
        "recommendations": draw(keyed(_list(told, adopted_at))),
        "reports": reports,
        "report_adopted_at": draw(adopted_at),
    }


@st.composite
def _agenda(draw, told: _Told):
    def items(depth: int):
        item = st.fixed_dictionaries(
            {
                "kind": st.sampled_from(ItemKind),
                "title": names,
                "items": items(depth - 1) if depth else st.just([]),
            }
        )
        numbered = st.tuples(st.sets(st.integers(1, 5), min_size=depth, max_size=2), st.lists(item, min_size=2, max_size=2))
        return numbered.map(
            lambda pair: [{"number": number, **one} for number, one in zip(sorted(pair[0]), pair[1], strict=False)]
        )

    stages = draw(st.sampled_from([["provisional"], ["adopted", "provisional"], ["adopted"], []]))
    return {
        stage: draw(st.fixed_dictionaries({"paper": maybe(of(told.papers)), "items": items(1)})) for stage in sorted(stages)
    }


def _unique(told: _Told, field: str, among: list[dict]):
    """Parts that each name another of the keys."""
    row = st.tuples(of(among), told.standing())
    return st.lists(row, max_size=2, unique_by=lambda pair: pair[0]).map(
        lambda pairs: [{field: key, **more} for key, more in pairs]
    )


def _sorted_parts(told: _Told, values):
    row = st.tuples(values, told.standing())
    return st.lists(row, max_size=2, unique_by=lambda pair: pair[0]).map(
        lambda pairs: [{"value": value, **more} for value, more in sorted(pairs, key=lambda pair: pair[0])]
    )


def _statements(told: _Told, numbers, items):
    row = told.row(
        {
            "party": of(told.parties),
            "sitting": maybe(numbers) if numbers is not None else st.none(),
            "item": maybe(st.sampled_from(items)) if items else st.none(),
            "on_behalf_of": maybe(names),
        }
    )
    return st.lists(
        row, max_size=3, unique_by=lambda one: str([one[name] for name in ("party", "sitting", "item", "on_behalf_of")])
    )


def _attendance(told: _Told, categories):
    row = told.row({"category": st.sampled_from(categories), "count": maybe(st.sampled_from([0, 1, 2, 21, 101]))})
    return st.lists(row, max_size=3, unique_by=lambda one: one["category"])


@st.composite
def _list(draw, told: _Told, adopted_at):
    kind = draw(st.sampled_from(["preliminary", "adopted"]))
    groups = draw(keyed(st.fixed_dictionaries({"heading": maybe(names)})))
    for group in groups:
        group["entries"] = []
        for _entry in range(draw(st.sampled_from([2, 1, 0]))):
            told.entries += 1
            group["entries"].append({"key": f"e{told.entries}", "text": draw(prose)})
    if groups and told.entries and draw(st.booleans()):
        here = {entry["key"] for group in groups for entry in group["entries"]}
        # An entry of another list again: its words stand there.
        groups[0]["entries"] += [
            {"key": f"e{number}"} for number in range(1, told.entries + 1) if f"e{number}" not in here
        ][:1]
    return {"kind": kind, "adopted_at": draw(adopted_at) if kind == "adopted" else None, "groups": groups}


def _paragraph():
    return st.fixed_dictionaries(
        {"section": st.sampled_from(["introduction", "deliberations-2"]), "before": st.booleans(), "text": prose}
    )
