"""Names of States in six languages, and their alphabetical order in each.

``data/states.csv`` holds the short names of the UNTERM database for 193 Member States and four others, with each
State's position in the alphabetical order of each language (articles are ignored in Arabic; Chinese follows the order
of the English names). ``data/state_list_forms.csv`` holds the shorter forms used when a State is listed in running
text, where they differ. ``data/state_earlier_names.csv`` holds names that were in use until a day, so that the
report of a meeting speaks of States by the names of its time; an earlier name keeps the place of today's in the order.
All are read once.
"""

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


class UnknownState(ValueError):
    """No State has this code."""

    def __init__(self, code: str):
        super().__init__(f"“{code}” is not a State's three-letter code; the codes are those of ISO 3166-1, such as BRA")
        self.code = code


@dataclass(frozen=True, slots=True)
class State:
    """One State, by its alpha-3 and alpha-2 codes. ``names`` and ``list_names`` map a language to a name, ``order`` to a position from 1; ``earlier`` holds
    names with the last day on which each was in use, earliest first."""

    code: str
    alpha2: str
    member: bool
    names: Mapping[str, str]
    list_names: Mapping[str, str]
    order: Mapping[str, int]
    earlier: tuple[tuple[date, Mapping[str, str]], ...] = ()

    def listed_as(self, lang: str, on: date | None = None) -> str:
        """The name in a list, as it was in use on a day; today's where no day is given."""
        if on is not None:
            for until, names in self.earlier:
                if on <= until:
                    return names[lang]
        return self.list_names[lang]


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files("sessional.report").joinpath("data", name).read_text("utf-8").splitlines()))


@cache
def states() -> Mapping[str, State]:
    """All States by ISO 3166-1 alpha-3 code."""
    forms = {row["iso3"]: row for row in _rows("state_list_forms.csv")}
    earlier: dict[str, list[tuple[date, Mapping[str, str]]]] = {}
    for row in sorted(_rows("state_earlier_names.csv"), key=lambda row: row["until"]):
        names = MappingProxyType({lang: row[lang] for lang in LANGUAGES})
        earlier.setdefault(row["iso3"], []).append((date.fromisoformat(row["until"]), names))
    found = {}
    for row in _rows("states.csv"):
        names = {lang: row[lang] for lang in LANGUAGES}
        found[row["iso3"]] = State(
            code=row["iso3"],
            alpha2=row["iso2"],
            member=row["member"] == "1",
            names=MappingProxyType(names),
            list_names=MappingProxyType({lang: forms.get(row["iso3"], row)[lang] for lang in LANGUAGES}),
            order=MappingProxyType({lang: int(row[f"order_{lang}"]) for lang in LANGUAGES}),
            earlier=tuple(earlier.get(row["iso3"], ())),
        )
    return MappingProxyType(found)


def state(code: str) -> State:
    """The State with this alpha-3 code; :class:`UnknownState` where there is none."""
    try:
        return states()[code]
    except KeyError:
        raise UnknownState(code) from None


@cache
def _by_name() -> Mapping[str, str]:
    """The code of a State by each of its codes and names, today's and earlier ones, as :func:`_plain` has them."""
    found: dict[str, str] = {}
    for one in states().values():
        earlier = [names for _until, names in one.earlier]
        for told in (
            one.code,
            one.alpha2,
            *(name for names in (one.names, one.list_names, *earlier) for name in names.values()),
        ):
            found[_plain(told)] = one.code
    return MappingProxyType(found)


def state_called(words: str) -> State | None:
    """The State with this code, or with this name in any of the six languages; None where there is none. Accents, and
    small or capital letters, make no difference."""
    code = _by_name().get(_plain(words))
    return None if code is None else states()[code]


def states_called_like(words: str, most: int = 3) -> list[State]:
    """States whose names, in any of the six languages, are nearest to words that are none of them; nearest first."""
    near = get_close_matches(_plain(words), _by_name(), n=2 * most, cutoff=0.7)
    codes = dict.fromkeys(_by_name()[name] for name in near)
    return [states()[code] for code in codes][:most]


def _plain(words: str) -> str:
    """Words without what people leave out or type differently: case, accents, vowel signs, apostrophes, double spaces."""
    bare = unicodedata.normalize("NFKD", words.casefold()).replace("’", "'")
    return " ".join("".join(one for one in bare if not unicodedata.combining(one)).split())
