"""What operations that give a list have in common."""

from typing import Generic, TypeVar

from ninja import Schema
from pydantic import Field

T = TypeVar("T")


class Page(Schema, Generic[T]):
    """A page of a list."""

    items: list[T]
    next: str | None = Field(
        description="The address of the next page; null on the last. Rows that are added meanwhile come at the end.",
        examples=["https://sessional.example.org/api/v1/bodies?cursor=WyIwMTkzMGM1ZSJd"],
    )
