"""What may be kept as a word, a text, a symbol, a State: each rule once, for record files, forms and columns alike.

Every validator takes a value and returns None, or raises Django's ValidationError with words that say what would be
right. A ValidationError about a value with parts has a dictionary: path of the part -> what is wrong there.
"""

import re
import unicodedata
import zoneinfo
from collections.abc import Callable, Sequence
from functools import cache

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.facts.identity import validate_key
from sessional.facts.multilingual import Multilingual
from sessional.facts.problems import Problems
from sessional.report.facts import LANGUAGES, Term
from sessional.report.render.glyphs import printable
from sessional.report.states import UnknownState, state
from sessional.report.symbols import SymbolError, parse

MOST_IN_NAME = 500
MOST_IN_PROSE = 20_000
MOST_IN_SOURCE = 500
MOST_IN_JOB_NUMBER = 30
#: The cases that a Russian term needs beside its nominative.
CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")

# C0 and C1 controls but the line feed; the separators U+2028 and U+2029, which break lines in some programs only; and
# code points that stand for no character and may not stand in XML.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Embeddings, overrides and isolates reorder what stands around them. The marks U+200E, U+200F and U+061C do not.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BRACKETS = re.compile(r"[\[\]]")
_RESOLUTION_NUMBER = re.compile(r"[1-9][0-9]{0,3}/[1-9][0-9]{0,3}")


def validate_words(text: str, *, most: int, lines: bool = False) -> None:
    """Refuse a text that is blank, too long, padded, or holds a character that may not be printed.

    ``most`` is in characters. ``lines`` says whether line feeds are allowed. The length is looked at first, so that a
    text of any size is refused at once.
    """
    if len(text) > most:
        raise ValidationError(
            _("This has %(length)d characters; at most %(most)d are allowed."),
            code="too-long",
            params={"length": len(text), "most": most},
        )
    if not text.strip():
        raise ValidationError(_("There are no words here; leave the field out instead."), code="blank")
    for pattern, code, message in (
        (
            _SURROGATES,
            "surrogate",
            _("%(point)s at character %(at)d is half of a character; write the whole character."),
        ),
        (
            _BIDI_CONTROLS,
            "bidi-control",
            _(
                "%(point)s at character %(at)d changes the direction of the text around it; take it out, or use the "
                "marks U+200E, U+200F or U+061C."
            ),
        ),
        (_CONTROLS, "control", _("%(point)s at character %(at)d is a control character; take it out.")),
    ):
        if found := pattern.search(text):
            params = {"point": f"U+{ord(found[0]):04X}", "at": found.start() + 1}
            raise ValidationError(message, code=code, params=params)
    if not lines and "\n" in text:
        raise ValidationError(_("This has to stand on one line; take out the line break."), code="line-break")
    if text != text.strip():
        raise ValidationError(_("This begins or ends with a space; take the space out."), code="padded")


def validate_printable(text: str) -> None:
    """Refuse a character that none of the shipped faces has: no paper with it could be made."""
    missing = next((at for at, character in enumerate(text) if character not in printable() and character != "\n"), None)
    if missing is not None:
        raise ValidationError(
            _("%(point)s at character %(at)d is in none of the fonts that papers are set in; use another character."),
            code="unprintable",
            params={
                "point": f"U+{ord(text[missing]):04X} {unicodedata.name(text[missing], '')}".strip(),
                "at": missing + 1,
            },
        )


def validate_one_line(text: str) -> None:
    """A short text in one language, of at most 500 characters.

    It has no square brackets: they stand in a paper for what is open, and a name or a title says nothing of that.
    """
    validate_words(text, most=MOST_IN_NAME)
    validate_printable(text)
    if bracket := _BRACKETS.search(text):
        raise ValidationError(
            _(
                "A square bracket stands at character %(at)d. In a name or title there is none: square brackets print "
                "where a fact is open, and are never typed here."
            ),
            code="bracket",
            params={"at": bracket.start() + 1},
        )


def validate_source(text: str) -> None:
    """Where a fact comes from; it may be left blank."""
    if text:
        validate_words(text, most=MOST_IN_SOURCE)


def validate_paragraph(text: str) -> None:
    """A text that somebody wrote, in one language: at most 20,000 characters, and every square bracket has its partner."""
    validate_words(text, most=MOST_IN_PROSE, lines=True)
    validate_printable(text)
    opened = None
    for bracket in _BRACKETS.finditer(text):
        if (bracket[0] == "[") == (opened is not None):
            raise ValidationError(
                _("The square bracket at character %(at)d has no partner, or stands within other square brackets."),
                code="bracket",
                params={"at": bracket.start() + 1},
            )
        opened = bracket.start() + 1 if bracket[0] == "[" else None
    if opened is not None:
        raise ValidationError(
            _("The square bracket at character %(at)d is not closed."), code="bracket", params={"at": opened}
        )


def validate_name(names: Multilingual) -> None:
    """A name or title in several languages."""
    _each_language(names, validate_one_line)


def validate_prose(prose: Multilingual) -> None:
    """A text that somebody wrote, in several languages."""
    _each_language(prose, validate_paragraph)


def _each_language(words: Multilingual, rule: Callable[[str], None]) -> None:
    problems = Problems()
    for lang, told in words.texts:
        with problems.at(lang):
            rule(told.text)
    problems.raise_if_any()


def validate_terms(terms: tuple[tuple[str, Term], ...]) -> None:
    """What a body is called in running text: a name in each language, and in Russian its cases."""
    problems = Problems()
    for lang, term in terms:
        with problems.at(lang):
            validate_language(lang)
        with problems.at(lang, "name"):
            validate_one_line(term.name)
        cases = dict(term.cases)
        for case, words in cases.items():
            with problems.at(lang, case):
                validate_one_line(words)
        if lang == "ru" and (missing := [case for case in CASES if case not in cases]):
            with problems.at(lang):
                raise ValidationError(
                    _("A Russian term needs each of its cases; missing: %(cases)s."),
                    code="cases",
                    params={"cases": ", ".join(missing)},
                )
    problems.raise_if_any()


def validate_language(lang: str) -> None:
    if lang not in LANGUAGES:
        raise ValidationError(
            _("“%(lang)s” is not one of the languages %(languages)s."),
            code="language",
            params={"lang": lang, "languages": ", ".join(LANGUAGES)},
        )


def validate_languages(languages: tuple[str, ...]) -> None:
    """Official languages, each once."""
    problems = Problems()
    for place, lang in enumerate(languages):
        with problems.at(place):
            validate_language(lang)
            if lang in languages[:place]:
                raise ValidationError(
                    _("The language “%(lang)s” is listed twice."), code="twice", params={"lang": lang}
                )
    problems.raise_if_any()


def validate_job_numbers(numbers: tuple[tuple[str, str], ...]) -> None:
    """The number that a documents service gave to each language of a paper."""
    problems = Problems()
    for lang, number in numbers:
        with problems.at(lang):
            validate_language(lang)
            validate_words(number, most=MOST_IN_JOB_NUMBER)
            validate_printable(number)
    problems.raise_if_any()


def validate_symbol(symbol: str) -> None:
    """A document symbol, by the grammar of ``report.symbols``."""
    try:
        parse(symbol)
    except SymbolError as error:
        raise ValidationError(str(error), code="symbol") from error


def validate_resolution(symbol: str) -> None:
    """A document symbol, or the number of a resolution of a body that gives its resolutions no symbols: ``26/4``."""
    if not _RESOLUTION_NUMBER.fullmatch(symbol):
        validate_symbol(symbol)


def validate_state(code: str) -> None:
    """A State by its ISO 3166-1 alpha-3 code."""
    try:
        state(code)
    except UnknownState as error:
        raise ValidationError(str(error), code="state") from error


@cache
def _time_zones() -> frozenset[str]:
    """Read once: the names lie in many files."""
    return frozenset(zoneinfo.available_timezones())


def validate_time_zone(name: str) -> None:
    """A time zone by its name in the IANA database."""
    if name not in _time_zones():
        raise ValidationError(
            _("“%(name)s” is not a time zone; time zones have names such as Europe/Vienna."),
            code="time-zone",
            params={"name": name[:80]},
        )


def check_keys(problems: Problems, entries: Sequence, *, of: str = "key") -> None:
    """That each of the entries has a key, and none the key of another."""
    seen = set()
    for place, entry in enumerate(entries):
        key = getattr(entry, of)
        with problems.at(place, of):
            validate_key(key)
            if key in seen:
                raise ValidationError(_("The key “%(key)s” is used twice here."), code="twice", params={"key": key})
            seen.add(key)
