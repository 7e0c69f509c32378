"""A token, as it is shown to the program that holds it."""

from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api import models
from sessional.api.models import Scope
from sessional.api.shapes.bodies import ID, Officer


class Token(Schema):
    """What a token is for, and in which capacity it acts."""

    id: UUID = ID
    label: str = Field(examples=["Nightly copy for the capital"])
    scopes: list[Scope] = Field(examples=[["read", "draft"]])
    body: str = Field(description="The key of the body.", examples=["cybercrime"])
    capacity: Officer
    made_at: datetime = Field(examples=["2026-02-02T10:00:00Z"])
    ends_at: datetime = Field(examples=["2026-12-31T23:00:00Z"])

    @classmethod
    def of(cls, row: models.Token) -> "Token":
        return cls(
            id=row.pk,
            label=row.label,
            scopes=list(row.scopes),
            body=row.capacity.body.key,
            capacity=Officer.of(row.capacity),
            made_at=row.made_at,
            ends_at=row.ends_at,
        )
