"""Lines of the journal in words: what changed, by whom, before and after."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.apps import apps
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from sessional.bodies.models import ClearanceStatus
from sessional.facts.visibility import Visibility
from sessional.journal.canonical import read
from sessional.journal.entries import ActorKind
from sessional.journal.models import Line, Part
from sessional.meetings.models import EventKind, Half
from sessional.papers.models import PaperKind
from sessional.report import dates
from sessional.report.facts import Address, Category, Distribution, Office, Stage
from sessional.report.prose import direction
from sessional.report.states import states
from sessional.report.status import Status
from sessional.web import journal_words, vocabulary
from sessional.web.language import OWN_NAMES

#: Longer texts are folded after so many characters.
FOLDED = 160
_CODE = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")

#: Columns that hold one of a few values, with the words for them; by the kind of thing where kinds differ.
CHOICES = {
    "category": (Category, vocabulary.CATEGORIES),
    "half": (Half, vocabulary.HALVES),
    "status": (Status, vocabulary.STATUSES),
    "visibility": (Visibility, journal_words.VISIBILITIES),
    "publication_asked": (Visibility, journal_words.VISIBILITIES),
    "bodies.communication.status": (ClearanceStatus, vocabulary.CLEARANCES),
    "drafting.report.stage": (Stage, vocabulary.STAGES),
    "meetings.event.kind": (EventKind, vocabulary.EVENTS),
    "papers.paper.kind": (PaperKind, vocabulary.PAPER_KINDS),
}
OFFICES = {"office", "acting_as", "proposed_by"}


class Done(StrEnum):
    """What became of the thing that a line is about."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One column before and after, as HTML; None where there was nothing, or is nothing any longer."""

    column: SafeString
    before: SafeString | None
    after: SafeString | None


@dataclass(frozen=True, slots=True)
class Change:
    """A line as a page shows it. ``erased`` says that something personal was in it and is no longer kept."""

    line: Line
    done: Done
    verb: SafeString
    kind: SafeString
    name: SafeString
    by: SafeString
    differences: tuple[Difference, ...]
    personal: bool
    erased: bool


def change(line: Line, *, text: str, interface: str) -> Change:
    """A line in words; ``text`` is the language in which texts are shown, ``interface`` that of the page."""
    parts = {one.part: one for one in line.payloads.all()}
    told = read(parts[Part.MATTER].content)
    saying = _Saying(line.subject_kind, text, interface)
    before, after = told["before"], told["after"]
    personal = parts.get(Part.PERSONAL)
    return Change(
        line,
        Done.CHANGED if before is not None and after is not None else Done.MADE if before is None else Done.REMOVED,
        _words_or_code(journal_words.verb(told["verb"]), told["verb"]),
        _words_or_code(journal_words.kind(line.subject_kind), line.subject_kind.partition(".")[2]),
        saying.name(told["subject"]["name"]),
        saying.actor(told["actor"]),
        tuple(saying.differences(before or {}, after or {})),
        personal is not None,
        personal is not None and personal.erased_at is not None,
    )


def kind(name: str) -> SafeString:
    return _words_or_code(journal_words.kind(name), name.partition(".")[2])


def _words_or_code(words: str | None, code: str) -> SafeString:
    return format_html("{}", words) if words else format_html('<bdi lang="en" dir="ltr">{}</bdi>', code.replace("_", " "))


def set_apart(text: str) -> SafeString:
    """A name or a value as it is kept, whatever its script, set apart from the words around it."""
    to_the_left = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
    return format_html('<bdi dir="{}">{}</bdi>', "rtl" if to_the_left else "ltr", text)


def _in_order(subject_kind: str, names: Iterable[str]) -> list[str]:
    """The columns in the order in which the thing has them; those that it no longer has after them."""
    try:
        has = [column.name for column in apps.get_model(subject_kind)._meta.concrete_fields]
    except LookupError:
        has = []
    return sorted(names, key=lambda name: has.index(name) if name in has else len(has))


class _Saying:
    """Says the values of one line."""

    def __init__(self, subject_kind: str, text: str, interface: str):
        self.subject_kind = subject_kind
        self.text = text
        self.interface = interface

    def differences(self, before: dict, after: dict) -> Iterator[Difference]:
        for name in _in_order(self.subject_kind, {**after, **before}):
            yield Difference(
                _words_or_code(journal_words.column(name, self.subject_kind), name),
                self.value(name, before.get(name)),
                self.value(name, after.get(name)),
            )

    def name(self, name: str) -> SafeString:
        """A name of that moment; a State by its name today."""
        if _CODE.fullmatch(name) and name in states():
            return self._tongue(states()[name].listed_as(self.text), self.text)
        return set_apart(name)

    def actor(self, told: dict) -> SafeString:
        """Who did it: office, person and party, or a command, or Sessional itself."""
        if told["kind"] == ActorKind.COMMAND:
            return format_html("{} <code>{}</code>", _("by the command"), set_apart(told["person"]))
        if told["kind"] == ActorKind.SYSTEM:
            return format_html("{}", _("by Sessional itself"))
        party = format_html(" ({})", self.name(told["party"])) if told["party"] else ""
        office = format_html("{}, ", self._office(told["office"])) if told["office"] else ""
        return format_html("{}{}{}", office, set_apart(told["person"]), party)

    def value(self, name: str, value) -> SafeString | None:
        match value:
            case None:
                return None
            case bool():
                return format_html("{}", journal_words.YES_OR_NO[value])
            case int():
                return set_apart(str(value))
            case {"original": _, "texts": texts}:
                return self._texts(texts)
            case {"id": _, "name": joined}:
                return self.name(joined)
            case dict():
                parts = ((self._key(key), self._inner(name, one)) for key, one in value.items())
                return format_html_join(mark_safe("<br>"), "{}: {}", parts)
            case list():
                return format_html_join(", ", "{}", ((self._inner(name, one),) for one in value))
            case _:
                return self._one(name, str(value))

    def _inner(self, name: str, value) -> SafeString:
        if isinstance(value, dict) and "name" in value:
            return set_apart(str(value["name"]))
        return self.value(name, value) or set_apart("")

    def _key(self, key: str) -> SafeString:
        return format_html("{}", self._language(key)) if key in OWN_NAMES else set_apart(key)

    def _one(self, name: str, value: str) -> SafeString:
        if (choice := self._choice(name, value)) is not None:
            return format_html("{}", choice)
        if name in ("languages", "language", "lang", "original") and value in OWN_NAMES:
            return format_html("{}", self._language(value))
        if name == "state":
            return self.name(value)
        if _INSTANT.match(value):
            return set_apart(datetime.fromisoformat(value).strftime("%Y-%m-%d %H:%M UTC"))
        if _DAY.fullmatch(value):
            day = date.fromisoformat(value)
            return format_html('<time datetime="{}">{}</time>', value, dates.day(self.interface, day))
        return self._folded(value, set_apart)

    def _choice(self, name: str, value: str) -> str | None:
        if name in OFFICES and value in set(Office):
            return self._office(value)
        if name == "distribution" and value in set(Distribution):
            return vocabulary.distribution(self.interface, Distribution(value))
        ending = "status" if name.endswith("_status") else name
        enum, words = CHOICES.get(f"{self.subject_kind}.{name}") or CHOICES.get(ending) or (None, {})
        return words[enum(value)] if enum is not None and value in set(enum) else None

    def _office(self, value: str) -> str:
        return vocabulary.office(Office(value), Address.NONE)

    def _texts(self, texts: dict) -> SafeString | None:
        """The words in the language of texts, or the first there are, and in which other languages there are some."""
        if not texts:
            return None
        lang = self.text if self.text in texts else next(iter(texts))
        said = self._folded(texts[lang]["text"], lambda words: self._tongue(words, lang))
        others = [self._language(one) for one in texts if one != lang]
        if not others:
            return said
        also = _("also in: %(languages)s") % {"languages": ", ".join(others)}
        return format_html('{} <span class="quiet">({})</span>', said, also)

    def _language(self, lang: str) -> str:
        return vocabulary.language(self.interface, lang)

    def _tongue(self, words: str, lang: str) -> SafeString:
        return format_html('<bdi lang="{}" dir="{}">{}</bdi>', lang, direction(lang), words)

    def _folded(self, words: str, said) -> SafeString:
        if len(words) <= FOLDED:
            return said(words)
        return format_html(
            "<details><summary>{}</summary>{}</details>", said(words[:FOLDED].rstrip() + " …"), said(words)
        )
