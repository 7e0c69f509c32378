"""Reports as pages, files and the API want them: composed and drawn once for the same facts."""

from dataclasses import dataclass
from functools import lru_cache

from sessional.drafting.composing import composed_once, languages_of
from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.report.compose import CompositionError
from sessional.report.facts import ReportFacts, Stage
from sessional.report.openness import OpenFact, open_facts
from sessional.report.render import FORMATS
from sessional.report.status import BRACKETED
from sessional.report.tree import Document

# The same facts give the same paper, so what was made for one reader serves the next; a changed fact is another key.
_FILES = 48


@lru_cache(_FILES)
def _file(facts: ReportFacts, lang: str, format: str) -> bytes:
    return FORMATS[format].draw(composed_once(facts, lang))


@dataclass(frozen=True, slots=True)
class Composed:
    """A report with its facts, and the languages in which there is to be a paper of it."""

    report: Report
    facts: ReportFacts
    offered: tuple[str, ...]

    def document(self, lang: str) -> Document:
        """The paper in one of the languages offered; CompositionError where the facts lack what it needs."""
        return composed_once(self.facts, lang)

    def file(self, lang: str, format: str) -> bytes:
        """The paper as a file; CompositionError as above."""
        return _file(self.facts, lang, format)

    @property
    def is_final(self) -> bool:
        return self.facts.masthead.stage is Stage.FINAL


@dataclass(frozen=True, slots=True)
class Openness:
    """What keeps a report from being final, as it stands in the paper in one language.

    ``open`` prints in brackets, ``anticipated`` plain; ``refused`` says that the report calls itself final all the same.
    """

    lang: str
    open: tuple[OpenFact, ...]
    anticipated: tuple[OpenFact, ...]
    refused: bool

    @property
    def all(self) -> tuple[OpenFact, ...]:
        return self.open + self.anticipated


def composed(report: Report) -> Composed:
    """The report with its facts, from the database."""
    facts = facts_of(report)
    return Composed(report, facts, languages_of(facts))


def openness(report: Composed, lang: str) -> Openness:
    """What is still open in the report; CompositionError where it cannot be composed in the language."""
    found = open_facts(report.document(lang))
    bracketed = tuple(fact for fact in found if fact.status in BRACKETED)
    anticipated = tuple(fact for fact in found if fact.status not in BRACKETED)
    return Openness(lang, bracketed, anticipated, report.is_final and bool(found))


__all__ = ["Composed", "CompositionError", "Openness", "composed", "openness"]
