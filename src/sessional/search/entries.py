"""What is told to the index of a subject, and where a reader who found it is led."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sessional.facts.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is to be read: the name of a page, what its address says after the language (``("experts", "5")``),
    the query that it needs, and the anchor on the page."""

    page: str
    arguments: tuple[str, ...] = ()
    query: Mapping[str, str] = field(default_factory=dict)
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class EntryTold:
    """The words of a subject in one language.

    ``kind`` is the label of its model in lower case (``papers.paper``) and ``id`` its id; ``part`` tells parts of it apart
    that are found each by itself, such as the paragraphs of a report. ``language`` is empty where the words are of none,
    such as a symbol. Found are words of ``title`` and of ``text``. ``party_id``, ``visibility`` and ``visible_since`` are
    those of the subject: whoever changes them there tells it here, in the same transaction. ``carrier_id`` is the id of
    something else of which they are, such as the paper that a report is, for :func:`~sessional.search.actions.show_carried`.
    """

    kind: str
    id: UUID
    language: str
    title: str
    text: str
    place: Place
    part: str = ""
    party_id: UUID | None = None
    visibility: Visibility = Visibility.PUBLIC
    visible_since: datetime | None = None
    carrier_id: UUID | None = None

    @property
    def thing(self) -> int:
        """The number of what is found, whatever the language: 63 bits of a hash."""
        name = f"{self.kind}/{self.id}/{self.part}"
        return int.from_bytes(sha256(name.encode()).digest()[:8], "big") >> 1
