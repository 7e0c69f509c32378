"""Phrases: one Fluent file per language in ``phrases/``, filled with inline nodes.

A phrase decides word order, gender, case and number by its own language's grammar. What is put into it are either plain
values to choose by (numbers, names of kinds) or :class:`Slot` values, which stand for inline nodes: a slot is written
into the formatted string as one private-use character, and the string is then cut at those characters.

Two functions can be called from a phrase:

- ``FORM($slot, case: "genitive")`` takes one of the named forms of a slot, where its language gave it several.
- ``SAY($slot, text: "…")`` prints other words in the place of a fact, in brackets if the fact is: the Arabic dual says
  number and noun in one word.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType

from sessional.report.tree import Inline, Text

_FIRST = 0xF0000
_SLOTS = re.compile("([\U000f0000-\U000ffffd])")
_LOCALES = {"ar": "ar", "en": "en-GB", "es": "es", "fr": "fr", "ru": "ru", "zh": "zh-CN"}


class PhraseError(LookupError):
    """A phrase is missing from a catalogue or cannot be formed from what it was given."""


@dataclass(slots=True)
class _Call:
    """The nodes collected while one phrase is formed."""

    nodes: list[tuple[Inline, ...]] = field(default_factory=list)

    def place(self, nodes: tuple[Inline, ...]) -> str:
        self.nodes.append(nodes)
        return chr(_FIRST + len(self.nodes) - 1)


class Slot(FluentType):
    """Inline nodes to be put into a phrase.

    ``forms`` holds other forms by name; ``say`` turns other words into the nodes of the same fact.
    """

    def __init__(
        self,
        nodes: tuple[Inline, ...] | str,
        forms: Mapping[str, tuple[Inline, ...]] | None = None,
        say: Callable[[str], tuple[Inline, ...]] | None = None,
    ):
        self.nodes = (Text(nodes),) if isinstance(nodes, str) else nodes
        self.forms = forms or {}
        self.say = say
        self.call: _Call | None = None

    def bound(self, call: _Call) -> "Slot":
        slot = Slot(self.nodes, self.forms, self.say)
        slot.call = call
        return slot

    def format(self, locale) -> str:
        return self.call.place(self.nodes)


def _form(slot: Slot, case: str) -> str:
    return slot.call.place(slot.forms.get(str(case), slot.nodes))


def _say(slot: Slot, text: str) -> str:
    return slot.call.place(slot.say(str(text)) if slot.say else (Text(str(text)),))


def _merged(nodes: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts as one, so that the same words always give the same tree."""
    out: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and not node.text:
            continue
        if isinstance(node, Text) and out and isinstance(out[-1], Text):
            out[-1] = Text(out[-1].text + node.text)
        else:
            out.append(node)
    return tuple(out)


class Catalogue:
    """The phrases of one language."""

    def __init__(self, lang: str):
        self.lang = lang
        source = files("sessional.report").joinpath("phrases", f"{lang}.ftl").read_text("utf-8")
        # A line break inside a phrase is only there for the reader of the catalogue.
        self._gap = "" if lang == "zh" else " "
        self._bundle = FluentBundle([_LOCALES[lang]], functions={"FORM": _form, "SAY": _say}, use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    def has(self, phrase: str) -> bool:
        return self._bundle.has_message(phrase)

    def say(self, phrase: str, **values: "Slot | str | int") -> tuple[Inline, ...]:
        """Form a phrase; :class:`PhraseError` where the catalogue lacks it or it names a value that was not given."""
        if not self._bundle.has_message(phrase):
            raise PhraseError(f"{self.lang}.ftl has no phrase “{phrase}”")
        call = _Call()
        given = {name: value.bound(call) if isinstance(value, Slot) else value for name, value in values.items()}
        words, errors = self._bundle.format_pattern(self._bundle.get_message(phrase).value, given)
        if errors:
            raise PhraseError(f"{self.lang}.ftl, “{phrase}”: {errors[0]}")
        nodes: list[Inline] = []
        for piece in _SLOTS.split(re.sub(r"\s*\n\s*", self._gap, words)):
            if piece and _FIRST <= ord(piece[0]) < 0xFFFFE:
                nodes += call.nodes[ord(piece[0]) - _FIRST]
            else:
                nodes.append(Text(piece))
        return _merged(nodes)

    def words(self, phrase: str, **values: str | int) -> str:
        """A phrase without slots, as a string."""
        return "".join(node.text for node in self.say(phrase, **values))


@cache
def catalogue(lang: str) -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(lang)
