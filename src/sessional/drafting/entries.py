"""What is told of reports, before it is kept."""

from dataclasses import dataclass

from sessional.facts.multilingual import Multilingual
from sessional.report.facts import Stage


@dataclass(frozen=True, slots=True)
class ParagraphEntry:
    """A paragraph that a person wrote; ``section`` is the id of the section in the composed report."""

    key: str
    section: str
    text: Multilingual
    before: bool = False


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """``paper`` is a key. When the report was adopted is told with the events of the meeting."""

    paper: str
    stage: Stage
    paragraphs: tuple[ParagraphEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingReportsEntry:
    """The reports of the meeting with the key ``meeting``: one for each stage that there is."""

    meeting: str
    reports: tuple[ReportEntry, ...] = ()
