"""The small values that a record is made of: keys, numbers, days, symbols, words.

What may be kept as a word, a symbol or a State is for :mod:`sessional.facts.rules` to say; here it is only called.
Every type carries an :class:`Expected`, the words for it that messages and the reference of the format use.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Literal

from django.core.exceptions import ValidationError
from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from sessional.facts import rules
from sessional.facts.identity import KEY, MOST_IN_KEY, validate_key
from sessional.intake.record.errors import sentence
from sessional.report.symbols import MOST_CHARACTERS

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a value has to be, as it follows the word “expected”."""

    words: str


def wrong(message: str) -> PydanticCustomError:
    """An error whose message says what is wrong and what would be right, as a sentence or more."""
    return PydanticCustomError("rule", "{message}", {"message": message})


def by_rule(rule: Callable[[Any], None]) -> AfterValidator:
    """A rule of the house, which raises Django's ValidationError, as a validator of the schema."""

    def check(value):
        try:
            rule(value)
        except ValidationError as error:
            raise wrong(sentence(error.messages)) from None
        return value

    return AfterValidator(check)


def _text(schema: dict[str, Any], words: str, *rules_of_it: Callable[[str], None]) -> Any:
    return Annotated[
        str, *(by_rule(rule) for rule in rules_of_it), Expected(words), WithJsonSchema({"type": "string", **schema})
    ]


def _short_enough(text: str) -> None:
    rules.validate_words(text, most=MOST_IN_KEY)


def _job_number(text: str) -> None:
    rules.validate_words(text, most=rules.MOST_IN_JOB_NUMBER)


def _symbol_root(text: str) -> None:
    rules.validate_words(text, most=MOST_CHARACTERS)
    rules.validate_symbol(f"{text}/1")


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("day", "not a day")


def _clock(value: Any) -> Any:
    if isinstance(value, time):
        return value
    try:
        if isinstance(value, str) and _CLOCK.fullmatch(value):
            return time.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("clock", "not a time")


def _instant(value: Any) -> Any:
    try:
        if isinstance(value, str) and _INSTANT.fullmatch(value):
            value = datetime.fromisoformat(value)
        if isinstance(value, datetime) and value.tzinfo is not None:
            return value.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise PydanticCustomError("instant", "not an instant")


_KEY_SCHEMA = {"pattern": f"^{KEY}$", "maxLength": MOST_IN_KEY}
_KEY_WORDS = "Latin letters, digits, dots, hyphens and low lines, beginning with a letter or a digit"
Key = _text(_KEY_SCHEMA, f"a key ({_KEY_WORDS})", _short_enough, validate_key)


@dataclass(frozen=True, slots=True)
class KeyOf:
    """Marks a key that names something else in the same record: ``kind`` is the list of the body that holds it."""

    kind: str


def key_of(kind: str, words: str) -> Any:
    """The type of a key that has to stand in the list ``kind`` of the body; ``words`` name what it is a key of."""
    return Annotated[
        str,
        by_rule(_short_enough),
        by_rule(validate_key),
        KeyOf(kind),
        Expected(f"the key of {words} in body.{kind}"),
        WithJsonSchema({"type": "string", **_KEY_SCHEMA}),
    ]


OneLine = _text(
    {"minLength": 1, "maxLength": rules.MOST_IN_NAME},
    f"text on one line, at most {rules.MOST_IN_NAME} characters",
    rules.validate_one_line,
)
Paragraph = _text(
    {"minLength": 1, "maxLength": rules.MOST_IN_PROSE},
    f"text, at most {rules.MOST_IN_PROSE:,} characters",
    rules.validate_paragraph,
)
Source = _text(
    {"minLength": 1, "maxLength": rules.MOST_IN_SOURCE},
    f"text on one line, at most {rules.MOST_IN_SOURCE} characters",
    rules.validate_source,
)
Symbol = _text({}, "a document symbol such as UNODC/CCPCJ/EG.4/2019/L.1", rules.validate_symbol)
SymbolRoot = _text({}, "the beginning of a document symbol, such as UNODC/CCPCJ/EG.4", _symbol_root)
MandateSymbol = _text({}, "a document symbol such as A/RES/65/230, or a number such as 26/4", rules.validate_resolution)
StateCode = _text({"pattern": "^[A-Z]{3}$"}, "the three-letter code of a State, such as BRA", rules.validate_state)
TimeZone = _text({}, "the name of a time zone, such as Europe/Vienna", rules.validate_time_zone)
JobNumber = _text(
    {"minLength": 1, "maxLength": rules.MOST_IN_JOB_NUMBER}, "a job number such as V.19-01983", _job_number
)
Language = Literal["ar", "en", "es", "fr", "ru", "zh"]
Languages = Annotated[
    tuple[Language, ...], by_rule(rules.validate_languages), AfterValidator(lambda given: tuple(sorted(given)))
]

Day = Annotated[
    date,
    BeforeValidator(_day),
    Expected("a day such as 2019-03-27"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Clock = Annotated[
    time,
    BeforeValidator(_clock),
    Expected("a time such as 10:00"),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}),
]
Instant = Annotated[
    datetime,
    BeforeValidator(_instant),
    Expected("an instant such as 2019-03-27T12:00:00Z"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Flag = Annotated[bool, Strict(), Expected("true or false")]
Number = Annotated[int, Strict(), Field(ge=1, le=9999), Expected("a whole number from 1 to 9999")]


class ItemPath(tuple[int, ...]):
    """The numbers of an agenda item from the top: ``(1, 2)`` is the second item within item 1."""


def _item_number(value: Any) -> Any:
    return (value,) if isinstance(value, int) else value


ItemNumber = Annotated[
    tuple[Number, ...],
    Field(min_length=1),
    BeforeValidator(_item_number),
    AfterValidator(ItemPath),
    Expected("the number of an agenda item, or its numbers from the top: [1, 2] for the second item within item 1"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 1},
            ]
        }
    ),
]
Count = Annotated[int, Strict(), Field(ge=0, le=999_999), Expected("a whole number from 0 to 999999")]
