"""The first page above the text. A value that is not known is an empty labelled line, never an invented one."""

from sessional.report import dates
from sessional.report.catalogue import Slot, catalogue
from sessional.report.compose.writer import Writer
from sessional.report.joining import span
from sessional.report.tree import Masthead, MastheadLine, Symbol, Text

#: In these versions the date, Distr. and Original lines stay in English.
_LINES_IN_ENGLISH = frozenset({"ar", "ru", "zh"})


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lines(writer: Writer) -> tuple[MastheadLine, ...]:
    facts = writer.facts.masthead
    lang = "en" if writer.lang in _LINES_IN_ENGLISH else writer.lang
    phrases = catalogue(lang)

    def line(id: str, label: str, words: str | None) -> MastheadLine:
        return MastheadLine(id, label, (Text(words),) if words else (), lang)

    distribution = phrases.words(f"distribution-{facts.distribution}") if facts.distribution else None
    issued = dates.day(lang, facts.issued) if facts.issued else None
    original = phrases.words(f"language-{facts.original}") if facts.original else None
    return (
        line("distribution", phrases.words("masthead-distribution"), distribution),
        # A known date stands alone; only the place left for one is labelled.
        line("date", "" if issued else phrases.words("masthead-date"), issued),
        line("language", "", _capital(phrases.words(f"language-{writer.lang}"))),
        line(
            "original",
            phrases.words("masthead-original"),
            _capital(original) if original and lang == "en" else original,
        ),
    )


def masthead(writer: Writer) -> Masthead:
    """The masthead in the writer's language."""
    facts = writer.facts
    place = writer.words(facts.place.value.name) if facts.place.value else ()
    days = dates.span(writer.lang, facts.dates.value, compact=True) if facts.dates.value else ()
    return Masthead(
        publisher=writer.words(facts.body.publisher),
        symbol=Symbol(facts.masthead.symbol),
        lines=_lines(writer),
        body=writer.words(facts.body.name),
        occasion=writer.say(
            "occasion", place=Slot((span(facts.place, place),)), dates=Slot((span(facts.dates, days),))
        ),
        title=writer.say(f"title-{facts.masthead.stage}"),
    )
