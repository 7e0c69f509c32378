"""Dates in running text: single days, spans and rows of days, in six languages.

Months are those of the Unicode locale data (Babel), but for Arabic, where papers of the United Nations give the name
used in the east of the Arab world and the one used in the west together: ``آذار/مارس``.
"""

from datetime import date
from functools import cache

from babel.dates import get_month_names

from sessional.report.facts import DateSpan, FactList
from sessional.report.joining import Separators, join
from sessional.report.tree import Inline, Symbol, Text

_AR_MONTHS = (
    "كانون الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه آب/أغسطس أيلول/سبتمبر "
    "تشرين الأول/أكتوبر تشرين الثاني/نوفمبر كانون الأول/ديسمبر"
)
_NBSP = "\u00a0"


@cache
def _months(lang: str) -> tuple[str, ...]:
    if lang == "ar":
        names: list[str] = []
        for word in _AR_MONTHS.split():
            # A first word without a slash (كانون, تشرين) belongs to the name that follows it.
            if names and "/" not in names[-1]:
                names[-1] += f" {word}"
            else:
                names.append(word)
        return tuple(names)
    return tuple(get_month_names("wide", locale=lang)[number] for number in range(1, 13))


def month(lang: str, number: int) -> str:
    """The name of month 1 to 12 as it stands after a day (Russian: genitive)."""
    return _months(lang)[number - 1]


def range_mark(lang: str) -> str:
    """What joins the ends of a range of figures: an en rule in English and Russian, a hyphen elsewhere."""
    return "–" if lang in ("en", "ru") else "-"


def day_number(lang: str, day: int) -> str:
    return "1er" if lang == "fr" and day == 1 else str(day)


def _month_year(lang: str, day: date, with_year: bool = True) -> str:
    """What follows the day: `` March 2019``, `` de marzo de 2019``, `` марта 2019 года``."""
    name = month(lang, day.month)
    match lang:
        case "es":
            return f" de {name}" + (f" de {day.year}" if with_year else "")
        case "ru":
            return f"{_NBSP}{name}" + (f" {day.year}{_NBSP}года" if with_year else "")
        case _:
            return f"{_NBSP}{name}" + (f" {day.year}" if with_year else "")


def day(lang: str, value: date, with_year: bool = True) -> str:
    """One date: ``27 March 2019``, ``2019年3月27日``, ``27 آذار/مارس 2019``."""
    if lang == "zh":
        return (f"{value.year}年" if with_year else "") + f"{value.month}月{value.day}日"
    return day_number(lang, value.day) + _month_year(lang, value, with_year)


def days(lang: str, facts: FactList, separators: Separators) -> tuple[Inline, ...]:
    """A row of days. Days of one month share its name and year: ``27 [and 28] March 2019``, ``2019年3月27日[和28日]``."""
    values = [fact.value for fact in facts.parts if fact.value is not None]
    one_year = len({value.year for value in values}) == 1
    if len({(value.year, value.month) for value in values}) == 1:
        first = values[0]
        if lang == "zh":

            def around(row: tuple[Inline, ...]) -> tuple[Inline, ...]:
                return (Text(f"{first.year}年{first.month}月"), *row)

            return join(facts, lambda value: (Text(f"{value.day}日"),), separators, around=around)

        def around(row: tuple[Inline, ...]) -> tuple[Inline, ...]:
            return (*row, Text(_month_year(lang, first)))

        return join(facts, lambda value: (Text(day_number(lang, value.day)),), separators, around=around)
    if one_year:
        last = values[-1]
        if lang == "zh":
            return join(
                facts,
                lambda value: (Text(day(lang, value, False)),),
                separators,
                around=lambda row: (Text(f"{last.year}年"), *row),
            )
        year = {"es": f" de {last.year}", "ru": f" {last.year}{_NBSP}года"}.get(lang, f" {last.year}")
        return join(
            facts, lambda value: (Text(day(lang, value, False)),), separators, around=lambda row: (*row, Text(year))
        )
    return join(facts, lambda value: (Text(day(lang, value)),), separators)


def span(lang: str, value: DateSpan, compact: bool = False) -> tuple[Inline, ...]:
    """First to last day: ``27 to 29 March 2019``; ``compact``, for the masthead, ``27–29 March 2019`` or, over two months,
    ``31 March–2 April 2019``.

    Running text: fr ``27 au 29``, es ``27 al 29``, ru ``27 по 29`` and ar ``27 إلى 29`` follow the preposition that the
    phrase has written (from, du, del, с, من).
    """
    first, last = value.first, value.last
    if first == last:
        return (Text(day(lang, first)),)
    if lang == "zh":
        if first.year != last.year:
            return (Text(f"{day(lang, first)}至{day(lang, last)}"),)
        end = f"{last.day}日" if first.month == last.month else day(lang, last, False)
        return (Text(f"{day(lang, first)}至{end}"),)
    same_month = (first.year, first.month) == (last.year, last.month)
    start = day_number(lang, first.day) if same_month else day(lang, first, first.year != last.year)
    if compact and same_month and lang != "es":
        return (Symbol(f"{start}{range_mark(lang)}{last.day}"), Text(_month_year(lang, last)))
    to = {"en": "to", "fr": "au", "es": "a" if compact else "al", "ru": "по", "ar": "إلى"}[lang]
    if compact and lang != "es":
        # Russian and Arabic set the mark apart where it joins words and not figures.
        mark = f" {range_mark(lang)} " if lang in ("ar", "ru") else range_mark(lang)
        return (Text(f"{start}{mark}{day(lang, last)}"),)
    return (Text(f"{start} {to} {day(lang, last)}"),)
