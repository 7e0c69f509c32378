"""What is told of the lists that meetings leave, before it is kept."""

from dataclasses import dataclass

from sessional.facts.multilingual import Multilingual
from sessional.meetings.entries import EventEntry
from sessional.report.facts import ListKind


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """A conclusion or recommendation as it stands in a list. The same key in two lists of a body is the same item, and
    then its text is the same."""

    key: str
    text: Multilingual


@dataclass(frozen=True, slots=True)
class GroupEntry:
    key: str
    entries: tuple[ItemEntry, ...]
    heading: Multilingual | None = None


@dataclass(frozen=True, slots=True)
class ListEntry:
    """``adopted_at`` is for an adopted list only."""

    key: str
    kind: ListKind
    groups: tuple[GroupEntry, ...] = ()
    adopted_at: EventEntry | None = None


@dataclass(frozen=True, slots=True)
class MeetingListsEntry:
    """The lists that the meeting with the key ``meeting`` leaves."""

    meeting: str
    lists: tuple[ListEntry, ...] = ()
