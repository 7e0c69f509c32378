"""A text in several languages as one value: the words, the language they were first written in, and how sure each is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessional.report.facts import LANGUAGES, Names, Prose


class TranslationStatus(StrEnum):
    """Whether the words in one language are settled. It is listed beside a paper and never printed in it."""

    CONFIRMED = "confirmed"
    UNOFFICIAL = "unofficial"


@dataclass(frozen=True, slots=True)
class Translation:
    """The words in one language."""

    text: str
    status: TranslationStatus = TranslationStatus.CONFIRMED


@dataclass(frozen=True, slots=True)
class Multilingual:
    """``texts`` pairs each language with its words, in the order ar, en, es, fr, ru, zh; ``original`` is one of them.

    Whether the words themselves may be kept is for ``facts.rules`` to say.
    """

    original: str
    texts: tuple[tuple[str, Translation], ...]

    def __post_init__(self):
        languages = [lang for lang, _ in self.texts]
        if sorted(set(languages)) != languages or not set(languages) <= set(LANGUAGES):
            raise ValueError(f"each language once, and in order, of {', '.join(LANGUAGES)}; not {', '.join(languages)}")
        if self.original not in languages:
            raise ValueError(f"the original is in {self.original!r}, and there are no words in that language")

    @classmethod
    def of(cls, original: str, texts: Mapping[str, "str | Translation"]) -> "Multilingual":
        """From a mapping of languages to words, in any order."""
        pairs = ((lang, Translation(told) if isinstance(told, str) else told) for lang, told in texts.items())
        return cls(original, tuple(sorted(pairs)))

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(lang for lang, _ in self.texts)

    def in_language(self, lang: str) -> tuple[str, str]:
        """The words in ``lang`` and ``lang``, or the original's words and its language where there is no translation."""
        texts = dict(self.texts)
        found = lang if lang in texts else self.original
        return texts[found].text, found

    def as_names(self) -> Names:
        """As the composer takes a name."""
        return Names(self.original, self._words())

    def as_prose(self, key: str) -> Prose:
        """As the composer takes a text that somebody wrote."""
        return Prose(key, self.original, self._words())

    def as_json(self) -> dict:
        """The shape that the database keeps; :meth:`from_json` reads it."""
        texts = {lang: {"text": told.text, "status": told.status.value} for lang, told in self.texts}
        return {"original": self.original, "texts": texts}

    @classmethod
    def from_json(cls, kept: Mapping) -> "Multilingual":
        """From ``{"original": lang, "texts": {lang: {"text": ..., "status": ...}}}``.

        ValueError, TypeError or KeyError where it has another shape.
        """
        texts = {
            lang: Translation(told["text"], TranslationStatus(told["status"])) for lang, told in kept["texts"].items()
        }
        return cls.of(kept["original"], texts)

    def _words(self) -> tuple[tuple[str, str], ...]:
        return tuple((lang, told.text) for lang, told in self.texts)

    def __str__(self) -> str:
        return self.in_language(self.original)[0]
