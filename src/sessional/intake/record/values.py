"""The objects that a record is made of: names and prose in several languages, facts with a status, lists of facts.

An object knows its short form, where it has one, and how it is written.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar, Generic, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from sessional.facts.models import Text
from sessional.facts.multilingual import Multilingual, Translation, TranslationStatus
from sessional.facts.queries import words_of
from sessional.facts.standing import Given, GivenList, Standing
from sessional.intake.record.scalars import (
    Instant,
    ItemPath,
    Language,
    Languages,
    OneLine,
    Paragraph,
    Source,
    key_of,
    wrong,
)
from sessional.report.facts import LANGUAGES
from sessional.report.status import Status

T = TypeVar("T")


class Piece(BaseModel):
    """An object of the record. What is not in its schema is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    #: Whether the fields that have their default value are written out all the same.
    in_full: ClassVar[bool] = False
    #: The one field that may stand alone for the object where all others have their defaults.
    short_for: ClassVar[str | None] = None

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: Any) -> Any:
        if cls.short_for is not None and cls.is_short(data):
            return {cls.short_for: data}
        return data

    @classmethod
    def is_short(cls, data: Any) -> bool:
        """Whether what stands for the object is its short form; asked only of a class that has one."""
        return not isinstance(data, dict | BaseModel)

    @classmethod
    def fields(cls) -> dict[str, FieldInfo]:
        """The fields in the order in which they are written and described: what is said first, how sure it is last."""
        return dict(sorted(cls.model_fields.items(), key=lambda item: item[0] in _OF_STANDING))

    def plain(self) -> Any:
        """The object as it is written: fields in their order, without those that have their defaults, and in its short
        form where that says the same."""
        written = {}
        for name, field in self.fields().items():
            value = getattr(self, name)
            default = None if self.in_full else field.get_default(call_default_factory=True)
            if field.is_required() or value != default:
                written[field.alias or name] = _plain(value)
        return written[self.short_for] if list(written) == [self.short_for] else written

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        reference = handler(core_schema)
        if cls.short_for is not None:
            schema = handler.resolve_ref_schema(reference)
            if "properties" in schema:
                described = {key: schema.pop(key) for key in ("title", "description") if key in schema}
                whole = dict(schema)
                schema.clear()
                schema.update(described, anyOf=[_without_null(whole["properties"][cls.short_for]), whole])
        return reference


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    short = {key: value for key, value in schema.items() if key not in ("title", "description", "default")}
    known = [choice for choice in short.get("anyOf", ()) if choice != {"type": "null"}]
    return known[0] if len(known) == 1 else short


def _plain(value: Any) -> Any:
    if isinstance(value, Piece):
        return value.plain()
    if isinstance(value, ItemPath) and len(value) == 1:
        return value[0]
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value


class Names(Piece):
    """A name or a title in several languages. A language that is left out is shown in the original."""

    original: Language = Field(description="The language the words were first written in; they must stand below.")
    unofficial: Languages = Field(
        (), description="The languages in which the words are not settled yet. This is listed, and never printed."
    )
    ar: OneLine | None = Field(None, description="The words in Arabic.")
    en: OneLine | None = Field(None, description="The words in English.")
    es: OneLine | None = Field(None, description="The words in Spanish.")
    fr: OneLine | None = Field(None, description="The words in French.")
    ru: OneLine | None = Field(None, description="The words in Russian.")
    zh: OneLine | None = Field(None, description="The words in Chinese.")

    @model_validator(mode="after")
    def _has_words(self):
        if getattr(self, self.original) is None:
            raise wrong(f"The original is in “{self.original}”, and there are no words in that language.")
        for lang in self.unofficial:
            if getattr(self, lang) is None:
                raise wrong(f"The words in “{lang}” are said to be unofficial, and there are none.")
        return self

    def given(self) -> Multilingual:
        """As the rooms take it."""
        status = {lang: TranslationStatus.UNOFFICIAL for lang in self.unofficial}
        texts = {
            lang: Translation(words, status.get(lang, TranslationStatus.CONFIRMED))
            for lang in LANGUAGES
            if (words := getattr(self, lang)) is not None
        }
        return Multilingual.of(self.original, texts)

    @classmethod
    def of(cls, kept: Multilingual) -> Self:
        """From what the rooms keep."""
        unofficial = tuple(lang for lang, told in kept.texts if told.status is TranslationStatus.UNOFFICIAL)
        return cls(original=kept.original, unofficial=unofficial, **{lang: told.text for lang, told in kept.texts})

    @classmethod
    def of_any(cls, kept: Multilingual | None) -> Self | None:
        """From what the rooms keep, where there is anything."""
        return None if kept is None else cls.of(kept)


class Prose(Names):
    """A text that somebody wrote, in full sentences and in several languages. A pair of square brackets holds words that
    are still open."""

    ar: Paragraph | None = Field(None, description="The words in Arabic.")
    en: Paragraph | None = Field(None, description="The words in English.")
    es: Paragraph | None = Field(None, description="The words in Spanish.")
    fr: Paragraph | None = Field(None, description="The words in French.")
    ru: Paragraph | None = Field(None, description="The words in Russian.")
    zh: Paragraph | None = Field(None, description="The words in Chinese.")

    @classmethod
    def of_text(cls, kept: Text | None) -> Self | None:
        """From a text that the rooms keep, where there is one; its versions were fetched with it."""
        return None if kept is None else cls.of(words_of(kept))


_OF_A_FACT = Literal["confirmed", "anticipated", "unconfirmed", "unknown"]
_OF_A_PART = Literal["confirmed", "anticipated", "unconfirmed"]
_STATUS = "How sure it is: "
_SURE = "`confirmed`, `anticipated` (printed plain in a draft), `unconfirmed` (printed in square brackets)"


_OF_STANDING = ("status", "source", "confirmed_by", "confirmed_at")


class Stated(Piece):
    """Something that is known more or less surely, from somewhere."""

    status: _OF_A_PART = Field("confirmed", description=f"{_STATUS}{_SURE}.")
    source: Source | None = Field(None, description="Where it is known from.")
    confirmed_by: key_of("capacities", "a capacity") | None = Field(None, description="Who confirmed it: a capacity.")
    confirmed_at: Instant | None = Field(None, description="When it was confirmed.")

    def standing(self) -> Standing:
        """As the rooms take it."""
        return Standing(Status(self.status), self.source or "", self.confirmed_by, self.confirmed_at)


def standing_fields(standing: Standing) -> dict[str, Any]:
    """The fields of a :class:`Stated`, from what the rooms keep."""
    return {
        "status": standing.status.value,
        "source": standing.source or None,
        "confirmed_by": standing.confirmed_by,
        "confirmed_at": standing.confirmed_at,
    }


class StatedOrUnknown(Stated):
    """Something that may also not be known."""

    status: _OF_A_FACT = Field(
        "confirmed", description=f"{_STATUS}{_SURE}, `unknown` (printed as an ellipsis in square brackets)."
    )


class Fact(StatedOrUnknown, Generic[T]):
    """One fact. Where it is confirmed and no more is said of it, its value alone may stand here."""

    short_for: ClassVar[str | None] = "value"

    value: T | None = Field(None, description="The value; left out exactly where the status is `unknown`.")

    @classmethod
    def is_short(cls, data: Any) -> bool:
        return not (isinstance(data, BaseModel) or (isinstance(data, dict) and ("value" in data or "status" in data)))

    @model_validator(mode="after")
    def _known_or_not(self):
        if self.value is None and self.status != "unknown":
            raise wrong("There is no value here; only a fact with the status “unknown” has none.")
        if self.value is not None and self.status == "unknown":
            raise wrong(
                "There is a value here, so the status cannot be “unknown”; “unconfirmed” says that it is doubtful."
            )
        return self

    def given(self, convert: Callable[[T], Any] = lambda value: value) -> Given:
        """As the rooms take it, with the value converted."""
        return Given(None if self.value is None else convert(self.value), self.standing())


class Part(Stated, Generic[T]):
    """One part of a list of facts. Where it is confirmed and no more is said of it, its value alone may stand here."""

    short_for: ClassVar[str | None] = "value"

    value: T = Field(description="The value.")

    def given(self) -> Given:
        """As the rooms take it."""
        return Given(self.value, self.standing())


class FactList(Stated, Generic[T]):
    """A list of facts. Where it is confirmed and no more is said of it, the list of its parts alone may stand here."""

    short_for: ClassVar[str | None] = "parts"

    status: Status = Field(
        Status.CONFIRMED,
        description=f"{_STATUS}{_SURE}, `unknown` (no part is known), `open-ended` (more parts may come).",
    )
    parts: tuple[T, ...] = Field((), description="The parts, in order.")

    @classmethod
    def is_short(cls, data: Any) -> bool:
        return isinstance(data, list | tuple)

    @model_validator(mode="after")
    def _unknown_has_no_parts(self):
        if self.parts and self.status == Status.UNKNOWN:
            raise wrong(
                "There are parts here, so the status cannot be “unknown”; “open-ended” says that more may come."
            )
        return self

    def plain(self) -> Any:
        written = super().plain()
        return [] if written == {} else written

    def given(self, convert: Callable[[T], Given]) -> GivenList:
        """As the rooms take it, each part converted."""
        return GivenList(tuple(convert(part) for part in self.parts), self.standing())
