"""What all sections share while a report is composed in one language."""

from dataclasses import dataclass, replace

from sessional.report import dates, names, numerals
from sessional.report.catalogue import Slot, catalogue
from sessional.report.facts import Event, Fact, FactList, Gathering, Gender, Prose, ReportFacts, Term
from sessional.report.joining import Conjunction, Separators, count, join, span
from sessional.report.prose import in_language
from sessional.report.tree import Inline, Item, Paragraph, Section, Text

_AND = {"ar": " و", "en": " and ", "fr": " et ", "ru": " и "}


#: For grammar that agrees with a number not known yet: a number that takes the plain plural in every language.
SOME = 100


def _spanish_and(words: str) -> str:
    """``e`` before the sound i (``e Italia``), ``y`` elsewhere (``y Hierro`` and ``y Ioana`` have the sound y)."""
    start = words.casefold()
    return (
        " e "
        if start.startswith(("i", "í", "hi", "hí"))
        and not start.startswith(("ia", "ie", "io", "iu", "hia", "hie", "hio", "hiu"))
        else " y "
    )


def separators(lang: str, kind: str) -> Separators:
    """What stands between the parts of a row: ``kind`` is ``figures``, ``parties``, ``people`` or ``phrases``."""
    last = _spanish_and if lang == "es" else _AND.get(lang)
    if kind == "people":
        mark = {"zh": "；", "ar": "؛ ", "fr": "\u00a0; "}.get(lang, "; ")
        return Separators(mark, mark)
    match lang, kind:
        case "zh", "parties":
            return Separators("、", "、")
        case "zh", _:
            return Separators("、", "和")
        case "ar", "figures":
            return Separators(" و", " و")
        case "ar", _:
            return Separators("، و", "، و")
        case _:
            return Separators(", ", last)


@dataclass(slots=True)
class Part:
    """A section being composed: its own paragraphs (numbered later), then its parts."""

    id: str
    heading: tuple[Inline, ...]
    paragraphs: list[Paragraph]
    parts: "list[Part]"

    @property
    def empty(self) -> bool:
        return not self.paragraphs and all(part.empty for part in self.parts)


class Writer:
    """The facts, one language, and the slots that most phrases want."""

    def __init__(self, facts: ReportFacts, lang: str):
        self.facts = facts
        self.lang = lang
        self.catalogue = catalogue(lang)
        self.term = _term(facts.body.terms, lang, facts.body.key)

    @property
    def gathering_gender(self) -> Gender:
        """The gender of the noun for the body's gatherings, which an ordinal agrees with."""
        if self.facts.body.gathering is Gathering.SESSION:
            return Gender.MASCULINE if self.lang == "es" else Gender.FEMININE
        return {"ru": Gender.NEUTER, "ar": Gender.MASCULINE}.get(self.lang, Gender.FEMININE)

    def ordinal(self, number: int) -> Slot:
        def say(case: str) -> str:
            return numerals.ordinal(self.lang, number, self.gathering_gender, case)

        word = say("nominative")
        if self.lang == "ar":
            return Slot(word, {"genitive": (Text(say("genitive")),)})
        if self.lang != "ru":
            return Slot(word)
        forms = {"genitive": say("genitive"), "Nominative": word[:1].upper() + word[1:]}
        return Slot(word, {case: (Text(form),) for case, form in forms.items()})

    def slot_for(self, term: Term) -> Slot:
        return Slot(term.name, names.term_forms(self.lang, term))

    def parent(self) -> Slot:
        parent = self.facts.body.parent
        return self.slot_for(_term(parent.terms, self.lang, "parent"))

    def say(self, phrase: str, **values: Slot | str | int) -> tuple[Inline, ...]:
        """A phrase, with the body, the gathering and its number always at hand."""
        given: dict[str, Slot | str | int] = {
            "body": self.slot_for(self.term),
            "body_gender": self.term.gender.value,
            "gathering": self.facts.body.gathering.value,
            "ordinal": self.ordinal(self.facts.number),
        }
        return self.catalogue.say(phrase, **(given | values))

    def words(self, texts, key: str = "", links: dict[str, str | None] | None = None) -> tuple[Inline, ...]:
        """A name or prose in the language of the paper."""
        return in_language(texts, self.lang, key=key, links=links, linked=self.facts.body.symbols_link)

    def prose(self, value: Prose, links: dict[str, str | None] | None = None) -> tuple[Inline, ...]:
        return self.words(value, value.key, links)

    def gap(self) -> tuple[Inline, ...]:
        """What stands between two sentences."""
        return () if self.lang == "zh" else (Text(" "),)

    def day(self, fact: Fact) -> Slot:
        return Slot((span(fact, (Text(dates.day(self.lang, fact.value)),) if fact.value else ()),))

    def sitting(self, fact: Fact) -> Slot:
        return Slot((span(fact, (Text(numerals.sitting(self.lang, fact.value)),) if fact.value else ()),))

    def sittings(self, facts: FactList, days: FactList) -> dict[str, Slot | int | str]:
        """The row of sittings. ``sittings_count`` is what the grammar agrees with: sittings not known yet are several
        where there are several days; ``sittings_known`` is ``no`` where no number of a sitting prints."""
        row = join(
            facts,
            lambda number: (Text(numerals.sitting(self.lang, number)),),
            separators(self.lang, "figures"),
            Conjunction.OUTSIDE,
        )
        number = count(facts)
        return {
            "sittings": Slot(row),
            "sittings_count": number or (SOME if count(days) > 1 else 0),
            "sittings_known": "yes" if number else "no",
        }

    def days(self, facts: FactList) -> dict[str, Slot | int]:
        row = dates.days(self.lang, facts, separators(self.lang, "figures"))
        return {"days": Slot(row), "days_count": count(facts)}

    def span_of_days(self, fact: Fact) -> dict[str, Slot | str | int]:
        """``dates``, ``span`` (``day`` or ``span``) and the number of the ``first`` day, for the dates of a gathering."""
        nodes = dates.span(self.lang, fact.value) if fact.value else ()
        one_day = fact.value is None or fact.value.first == fact.value.last
        return {
            "dates": Slot((span(fact, nodes),)),
            "span": "day" if one_day else "span",
            "first": fact.value.first.day if fact.value else 0,
        }

    def event(self, event: Event) -> dict[str, Slot | int | str]:
        """An event for phrases that take one sitting and day, and for those that take rows of them."""
        sitting, day = self.sitting(event.sitting), self.day(event.day)
        return {
            "sitting": sitting,
            "day": day,
            "sittings": sitting,
            "sittings_count": 1,
            "sittings_known": "no" if event.sitting.value is None else "yes",
            "days": day,
            "days_count": 1,
        }

    def paragraph(self, id: str, content: tuple[Inline, ...], items: tuple[Item, ...] = ()) -> Paragraph:
        return Paragraph(id, 0, content, items)


def _term(terms: tuple[tuple[str, Term], ...], lang: str, owner: str) -> Term:
    for language, term in terms:
        if language == lang:
            return term
    raise CompositionError(
        f"“{owner}” has no term in {lang}, so its papers cannot be composed in that language; give it one under “terms”"
    )


class CompositionError(ValueError):
    """A report cannot be composed from these facts; the message says what is missing."""


def numbered(parts: list[Part], section_marker) -> tuple[Section, ...]:
    """The tree of sections: empty ones left out, paragraphs numbered through, a lone part merged into its section
    (if there is an A there is a B). ``section_marker`` takes level and position."""
    next_number = 1

    def paragraphs(part: Part) -> tuple[Paragraph, ...]:
        nonlocal next_number
        out = []
        for paragraph in part.paragraphs:
            out.append(replace(paragraph, number=next_number))
            next_number += 1
        return tuple(out)

    def section(part: Part, level: int, position: int) -> Section:
        below = [inner for inner in part.parts if not inner.empty]
        blocks: tuple = paragraphs(part)
        if len(below) == 1:
            blocks += paragraphs(below[0])
        else:
            blocks += tuple(section(inner, level + 1, place) for place, inner in enumerate(below, 1))
        return Section(part.id, level, section_marker(level, position), part.heading, blocks)

    return tuple(section(part, 1, place) for place, part in enumerate((part for part in parts if not part.empty), 1))
