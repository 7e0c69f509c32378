"""Words in several languages, and facts with their status."""

from datetime import date
from typing import Generic, Literal, TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import Field

from sessional.facts.models import Text
from sessional.facts.multilingual import Multilingual, Translation, TranslationStatus
from sessional.facts.queries import words_of
from sessional.report.states import state
from sessional.report.status import Status

Language = Literal["ar", "en", "es", "fr", "ru", "zh"]
T = TypeVar("T")


class Translated(Schema):
    """The words in one language."""

    text: str = Field(examples=["Expert Group on Examples"])
    status: TranslationStatus = Field(description="Whether the words are settled.", examples=["confirmed"])


class Words(Schema):
    """Words in several languages; `original` is the language in which they were first written."""

    original: Language = Field(examples=["en"])
    texts: dict[Language, Translated] = Field(
        examples=[{"en": {"text": "Expert Group on Examples", "status": "confirmed"}}]
    )

    @classmethod
    def of(cls, words: Multilingual | None) -> "Words | None":
        return None if words is None else cls(**words.as_json())

    @classmethod
    def of_text(cls, text: Text | None) -> "Words | None":
        """The current words of a text."""
        return None if text is None else cls.of(words_of(text))

    @classmethod
    def of_state(cls, code: str) -> "Words":
        """The name of a State, as lists have it."""
        names = {lang: Translation(name) for lang, name in state(code).list_names.items()}
        return cls.of(Multilingual.of("en", names))


class WordsIn(Schema):
    """Words in one language or several, as they are told; `original` is the one in which they were first written."""

    model_config = {"extra": "forbid"}

    original: Language = Field(examples=["en"])
    texts: dict[Language, str] = Field(min_length=1, examples=[{"en": "Expert Group on Examples"}])

    def words(self, place: str, kept: Multilingual | None = None) -> Multilingual:
        """The words; a translation that stays as it was in ``kept`` keeps its standing. ValidationError at ``place``
        where the original is not among them."""
        if self.original not in self.texts:
            message = _("The words in the original language are missing.")
            raise ValidationError({place: ValidationError(message, code="original")})
        before = {} if kept is None else dict(kept.texts)
        told = {
            lang: before[lang] if lang in before and before[lang].text == text else Translation(text)
            for lang, text in self.texts.items()
        }
        return Multilingual.of(self.original, told)


class Told(Schema, Generic[T]):
    """A fact and how sure it is. `value` is null exactly when its status is unknown."""

    value: T | None
    status: Status = Field(
        description="confirmed; anticipated (still to come, and printed as if it had); unconfirmed; unknown; for lists "
        "also open-ended (what is there stands, and more may come).",
        examples=["confirmed"],
    )


class ToldDay(Told[date]):
    """A day and how sure it is."""

    value: date | None = Field(examples=["2018-11-02"])


class ToldNumber(Told[int]):
    """A number and how sure it is."""

    value: int | None = Field(examples=[1])
