"""How long a report may be, and when papers are due: the limits of the documents service, as plain rules.

Working days are Monday to Friday. Holidays are not known here and not counted, so a deadline shown may be a day or more
too generous where one falls into the time.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sessional.report.facts import DateSpan
from sessional.report.symbols import parse
from sessional.report.words import LIMITS

#: Papers for a meeting are issued this long before its first day.
BEFORE_THE_MEETING = timedelta(weeks=10)
#: The report is issued this long after the last day.
AFTER_THE_MEETING = timedelta(weeks=2)
#: A paper to be adopted is issued this many working days before the day on which it is adopted.
WORKING_DAYS_BEFORE_ADOPTION = 3

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Length:
    """The words of a paper, and how many it may have; footnotes are included in both."""

    words: int
    most: int

    @property
    def over(self) -> int:
        """How many words it has too many; 0 where it has none."""
        return max(0, self.words - self.most)


def length(words: int, *, word_limit: str) -> Length:
    """``word_limit`` is ``secretariat`` (8,500), ``others`` (10,700) or ``in-session`` (3,300)."""
    return Length(words, LIMITS[word_limit])


class Due(StrEnum):
    """What a deadline is for."""

    PAPER = "paper"
    DRAFT_REPORT = "draft-report"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A paper by symbol and the day on which it was issued; None where it is not issued, or the day not known."""

    symbol: str | None
    issued: date | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is due on which day at the latest, and where it stands on the day ``at``."""

    what: Due
    symbol: str | None
    due: date
    issued: date | None
    at: date

    @property
    def days_late(self) -> int:
        """How many days after the deadline it was issued or, while it is not, today is; 0 or less where it is not late."""
        return ((self.issued or self.at) - self.due).days

    @property
    def late(self) -> bool:
        return self.days_late > 0


def working_days_before(day: date, number: int) -> date:
    """The day from which ``number`` working days pass until ``day``, itself not counted."""
    while number:
        day -= timedelta(days=1)
        number -= day.weekday() <= _FRIDAY
    return day


def before_the_meeting(paper: IssuedPaper) -> bool:
    """Whether the paper is one that is issued ahead of a meeting: neither a conference room paper nor one of another
    series that comes out while the meeting sits."""
    return paper.symbol is not None and parse(paper.symbol).series == ""


def deadlines(
    *,
    dates: DateSpan | None,
    papers: tuple[IssuedPaper, ...] = (),
    draft: IssuedPaper | None = None,
    adopted_on: date | None = None,
    report: IssuedPaper | None = None,
    at: date,
) -> tuple[Deadline, ...]:
    """What is due for a meeting, in the order of the days.

    ``papers`` are those before the meeting, ``draft`` is the paper that it adopts as its report on ``adopted_on``, and
    ``report`` the final one. What follows from a day that is not known is left out.
    """
    found = []
    if dates is not None:
        due = dates.first - BEFORE_THE_MEETING
        found += [
            Deadline(Due.PAPER, paper.symbol, due, paper.issued, at) for paper in papers if before_the_meeting(paper)
        ]
        final = report or IssuedPaper(None, None)
        found.append(Deadline(Due.REPORT, final.symbol, dates.last + AFTER_THE_MEETING, final.issued, at))
    if draft is not None and adopted_on is not None:
        due = working_days_before(adopted_on, WORKING_DAYS_BEFORE_ADOPTION)
        found.append(Deadline(Due.DRAFT_REPORT, draft.symbol, due, draft.issued, at))
    return tuple(sorted(found, key=lambda deadline: deadline.due))
