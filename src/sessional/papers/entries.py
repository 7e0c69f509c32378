"""What is told of a paper, before it is kept."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sessional.facts.multilingual import Multilingual
from sessional.facts.visibility import Visibility
from sessional.papers.models import PaperKind
from sessional.report.facts import Distribution


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """None is what is not known; a paper has a symbol or a title. ``languages`` and ``job_numbers`` are in the order ar, en, es, fr, ru, zh.

    ``visibility`` and ``visible_since`` are None where nothing is said of them: a paper that is kept stays as it is, and
    a new one is for everybody.
    """

    key: str
    symbol: str | None = None
    kind: PaperKind = PaperKind.OTHER
    title: Multilingual | None = None
    distribution: Distribution | None = None
    original: str | None = None
    issued: date | None = None
    languages: tuple[str, ...] = ()
    job_numbers: tuple[tuple[str, str], ...] = ()
    visibility: Visibility | None = None
    visible_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReleaseEntry:
    """For whom a paper is, and the day and time, on the clocks of a time zone, from which they see it.

    ``without`` is the reason for releasing it before all of its languages are there; empty where they are.
    """

    visibility: Visibility
    day: date
    time: time
    zone: str
    without: str = ""
