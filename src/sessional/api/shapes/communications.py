"""Notes and letters from parties, as they go out and come in."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID, Party
from sessional.api.shapes.words import Language, Words
from sessional.bodies import models
from sessional.bodies.entries import CommunicationEntry
from sessional.bodies.models import ClearanceStatus
from sessional.facts.visibility import Visibility

Publication = Literal["delegations", "participants", "public"]


class Returned(Schema):
    """Why the head of the delegation gave a draft back last, and when."""

    at: datetime = Field(examples=["2026-02-03T09:30:00Z"])
    reason: str = Field(examples=["Say which resolution it rests on."])


class Communication(Schema):
    """A note or letter from a party to the Secretariat, and how far it has come."""

    id: UUID = ID
    party: Party
    subject: str = Field(examples=["Note on electronic evidence"])
    text: Words
    status: ClearanceStatus = Field(
        description="draft (being written); cleared (may go out as it stands); sent.", examples=["sent"]
    )
    visibility: Visibility = Field(description="Who may read it.", examples=["public"])
    publication_asked: Publication | None = Field(
        description="The widest circle to which the party asks that it be published.", examples=["public"]
    )
    edition: int = Field(description="Counts the changes; whoever writes says which edition was read.", examples=[3])
    drafted_at: datetime | None = Field(description="For the party itself.", examples=["2026-02-02T10:00:00Z"])
    changed_at: datetime = Field(examples=["2026-02-03T10:00:00Z"])
    returned: Returned | None = Field(description="For the party itself.")
    cleared_at: datetime | None = Field(description="For the party itself.", examples=["2026-02-03T10:00:00Z"])
    sent_at: datetime | None = Field(examples=["2026-02-03T10:05:00Z"])
    acknowledged_at: datetime | None = Field(examples=[None])
    published_at: datetime | None = Field(examples=[None])

    @classmethod
    def of(cls, row: models.Communication, *, within: bool) -> "Communication":
        """``within`` says that the reader is of the party: what went on inside a delegation is for nobody else."""
        returned = None
        if within and row.returned_at is not None:
            returned = Returned(at=row.returned_at, reason=row.return_reason)
        return cls(
            id=row.pk,
            party=Party.of(row.party),
            subject=row.subject,
            text=Words.of_text(row.text),
            status=row.status,
            visibility=row.visibility,
            publication_asked=row.publication_asked,
            edition=row.edition,
            drafted_at=row.drafted_at if within else None,
            changed_at=row.changed_at,
            returned=returned,
            cleared_at=row.cleared_at if within else None,
            sent_at=row.sent_at,
            acknowledged_at=row.acknowledged_at,
            published_at=row.published_at,
        )


class CommunicationIn(Schema):
    """What a communication is to say. `language` is that of the subject and the text."""

    model_config = {"extra": "forbid"}

    subject: str = Field(max_length=500, examples=["Note on electronic evidence"])
    language: Language = Field(examples=["en"])
    text: str = Field(max_length=200_000, examples=["The Government submits the following."])
    publication_asked: Publication | None = Field(None, examples=["public"])

    def entry(self) -> CommunicationEntry:
        asked = None if self.publication_asked is None else Visibility(self.publication_asked)
        return CommunicationEntry(self.subject, self.language, self.text, asked)


#: Numbers that the column can hold.
EDITION = Field(ge=1, le=2**31 - 1, description="The edition that was read.", examples=[3])


class ChangedCommunicationIn(CommunicationIn):
    """What a communication is to say instead of what was read."""

    edition: int = EDITION


class StepIn(Schema):
    """Which edition was read: nobody clears or sends words that they have not read."""

    model_config = {"extra": "forbid"}

    edition: int = EDITION


class ReturnIn(StepIn):
    """Why a draft is given back."""

    reason: str = Field(max_length=2000, examples=["Say which resolution it rests on."])


class PublishIn(Schema):
    """To whom a communication is published."""

    model_config = {"extra": "forbid"}

    to: Publication = Field(examples=["delegations"])
