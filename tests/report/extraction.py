"""Reads facts back out of running text in six languages: dates, symbols, States and numbers.

It knows each language's months, conjunctions and names of States, and nothing of how the report was composed, so that it
can say whether six versions of a paragraph carry the same facts.
"""

import re
from dataclasses import dataclass

from sessional.report.states import states

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "ru": "январ[яе] феврал[яе] март[ае] апрел[яе] ма[яе] июн[яе] июл[яе] август[ае] сентябр[яе] октябр[яе] ноябр[яе] декабр[яе]".split(),
    "ar": [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
        "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ],
}  # fmt: skip
BETWEEN = {
    "en": r",? |, | and | to |–",
    "es": r", | y | e | al | a ",
    "fr": r", | et | au |-",
    "ru": r", | и | по |–",
    "ar": r" و| إلى |-",
}
BEFORE_YEAR = {"es": r"(?: de)? "}
SYMBOL = re.compile(r"[A-Z]+(?:/[A-Z][A-Za-z]*(?:\.[0-9]+)?|/[0-9]+)+(?:/(?:L|CRP|INF)[./][0-9]+)?")
NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Carried:
    """What one paragraph carries: ISO dates (or months), symbols and States as sorted tuples, other numbers likewise."""

    dates: tuple[str, ...]
    symbols: tuple[str, ...]
    states: tuple[str, ...]
    numbers: tuple[int, ...]


def _chinese_dates(text: str, found: list[str]) -> str:
    day = r"[0-9]{1,2}日"
    row = rf"([0-9]{{4}})年([0-9]{{1,2}})月((?:{day}(?:、|和|至)?)*)"

    def take(match: re.Match) -> str:
        year, month, days = match.groups()
        numbers = re.findall(r"[0-9]+", days)
        found.extend(f"{year}-{int(month):02}-{int(number):02}" for number in numbers)
        if not numbers:
            found.append(f"{year}-{int(month):02}")
        return " "

    return re.sub(row, take, text)


def _dates(text: str, lang: str) -> tuple[list[str], str]:
    found: list[str] = []
    text = text.replace("[", "").replace("]", "").replace("…", "")
    if lang == "zh":
        return found, _chinese_dates(text, found)
    text = re.sub(r" (?:and|y|et|и|و) ?(?=[^\W\d]|  )", lambda m: m.group(), text)
    months = "|".join(MONTHS[lang])
    gap = r" de " if lang == "es" else r" "
    year = r" de ([0-9]{4})" if lang == "es" else r" ([0-9]{4})"
    day = r"[0-9]{1,2}(?:er)?"
    # An open place leaves a bare conjunction behind: "28 and  March".
    row = rf"(?<![0-9/])((?:{day}(?:{BETWEEN[lang]})+)*{day}(?:{BETWEEN[lang]})*)?(?:{gap}| )?({months}){year}"

    def take(match: re.Match) -> str:
        days, name, in_year = match.groups()
        month = next(n for n, pattern in enumerate(MONTHS[lang], 1) if re.fullmatch(pattern, name))
        numbers = re.findall(r"[0-9]+", days or "")
        found.extend(f"{in_year}-{month:02}-{int(number):02}" for number in numbers)
        if not numbers:
            found.append(f"{in_year}-{month:02}")
        return " "

    return found, re.sub(row, take, text)


def _states(text: str, lang: str) -> tuple[list[str], str]:
    names = [(name, s.code) for s in states().values() for name in {s.names[lang], s.list_names[lang]}]
    found: list[str] = []
    for name, code in sorted(names, key=lambda pair: -len(pair[0])):
        # A name is a whole word; in Chinese it stands between marks, in Arabic it may have a joined conjunction.
        edge = "" if lang == "zh" else r"(?<![^\W_])" if lang != "ar" else r"(?:(?<![^\W_])|(?<=\bو))"
        end = "" if lang == "zh" else r"(?![^\W_])"
        pattern = (
            rf"(?<=[（：、；])({re.escape(name)})(?=[）、；。，])"
            if lang == "zh"
            else f"{edge}({re.escape(name)}){end}"
        )
        text, count = re.subn(pattern, " ", text)
        found += [code] * count
    return found, text


def carried(text: str, lang: str) -> Carried:
    """The facts in ``text``, which is a paragraph as it prints in ``lang``."""
    text = re.sub(r"[\u00a0\u202f]", " ", text)
    symbols = SYMBOL.findall(text)
    text = SYMBOL.sub(" ", text)
    found_states, text = _states(text, lang)
    dates, text = _dates(text, lang)
    numbers = [int(number) for number in NUMBER.findall(text)]
    return Carried(tuple(sorted(dates)), tuple(sorted(symbols)), tuple(sorted(found_states)), tuple(sorted(numbers)))
