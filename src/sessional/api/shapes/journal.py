"""The headers of a journal: what is public of every line, and proves that none was changed."""

from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.journal import models
from sessional.journal.canonical import header
from sessional.tasks.models import WorkState

DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class Header(Schema):
    """What is chained of a line."""

    form: int = Field(description="The form of the header.", examples=[1])
    body: UUID = Field(description="The id of the body.", examples=["01930c5e-9d2e-7b43-8c2f-6c1a2b9d0e4f"])
    number: int = Field(examples=[42])
    at: str = Field(description="An instant in UTC, with six decimals.", examples=["2026-02-03T10:05:00.123456Z"])
    matter: str = Field(description="The digest of what the line says.", examples=[DIGEST])
    personal: str | None = Field(description="That of what in it is personal and can be erased.", examples=[None])
    previous: str = Field(description="The digest of the line before; 64 zeros in the first.", examples=[DIGEST])


class Line(Schema):
    """A line of the journal, without what it says. `digest` is the SHA-256 of `header` in canonical JSON (RFC 8785)."""

    header: Header
    digest: str = Field(examples=[DIGEST])

    @classmethod
    def of(cls, row: models.Line) -> "Line":
        told = header(
            body=str(row.body_id),
            number=row.number,
            at=row.at,
            matter=row.matter_digest,
            personal=row.personal_digest,
            previous=row.previous,
        )
        return cls(header=Header(**told), digest=row.digest)


class Head(Schema):
    """Where a journal stands: the number and the digest of its last line; 0 and null where it has none yet."""

    body: UUID = Field(description="The id of the body.", examples=["01930c5e-9d2e-7b43-8c2f-6c1a2b9d0e4f"])
    number: int = Field(examples=[42])
    digest: str | None = Field(examples=[DIGEST])


class ExportToCome(Schema):
    """How far the public export is that was asked for; `failed` means that it is tried again when somebody asks in a
    minute or later."""

    state: WorkState = Field(examples=["running"])
