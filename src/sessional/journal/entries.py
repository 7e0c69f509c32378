"""What is told to the journal: who did it, to what, and what it was before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from sessional.facts.visibility import Visibility

#: The chain of what belongs to no body: accounts, sign-in, settings of the installation.
INSTALLATION = UUID(int=0)


class ActorKind(StrEnum):
    """A person in a capacity; a person without one, such as an administrator; a command; Sessional itself."""

    CAPACITY = "capacity"
    PERSON = "person"
    COMMAND = "command"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something, with ids and names as they are at that moment; never a bare user.

    ``person`` is a name or, for a command, how it is called; ``party`` is the name of the party acted for, in English
    or its original language.
    """

    kind: ActorKind
    person: str
    person_id: UUID | None = None
    capacity_id: UUID | None = None
    office: str = ""
    party: str = ""
    party_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What something is done to: ``kind`` is the label of its model in lower case (``papers.paper``)."""

    kind: str
    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Change:
    """One line to be. ``verb`` is the name of the action.

    ``before`` and ``after`` are plain values for JSON, columns by name, and hold only what differs; None where there was
    nothing, or is nothing any longer. ``personal`` holds what may have to be erased one day, such as addresses, and is
    kept apart. Who may read the line in full is told by ``visibility`` and ``party_id``, as for any row.
    """

    verb: str
    subject: Subject
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    personal: Mapping[str, Any] | None = None
    party_id: UUID | None = None
    visibility: Visibility = field(default=Visibility.DESK)
