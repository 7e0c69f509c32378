"""What is told of a paper, before it is kept."""

from dataclasses import dataclass
from datetime import date

from sessional.facts.multilingual import Multilingual
from sessional.papers.models import PaperKind
from sessional.report.facts import Distribution


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """None is what is not known; a paper has a symbol or a title. ``languages`` and ``job_numbers`` are in the order ar, en, es, fr, ru, zh."""

    key: str
    symbol: str | None = None
    kind: PaperKind = PaperKind.OTHER
    title: Multilingual | None = None
    distribution: Distribution | None = None
    original: str | None = None
    issued: date | None = None
    languages: tuple[str, ...] = ()
    job_numbers: tuple[tuple[str, str], ...] = ()
