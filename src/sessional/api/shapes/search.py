"""What is found."""

from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID
from sessional.api.shapes.words import Language
from sessional.search.marking import Marked as MarkedWords
from sessional.search.queries import Hit as Found


class Characters(Schema):
    """From a character to the one before another, counted from 0."""

    start: int = Field(examples=[0])
    end: int = Field(examples=[8])


class Marked(Schema):
    """A text, or a piece of one, and where in it stands what was asked for."""

    text: str = Field(examples=["Evidence was considered at the second meeting."])
    spans: list[Characters]
    goes_before: bool = Field(description="Whether the text begins before this piece.", examples=[False])
    goes_on: bool = Field(description="Whether the text goes on after it.", examples=[True])

    @classmethod
    def of(cls, told: MarkedWords) -> "Marked":
        spans = [Characters(start=start, end=end) for start, end in told.spans]
        return cls(text=told.text, spans=spans, goes_before=told.goes_before, goes_on=told.goes_on)


class Hit(Schema):
    """Something found, in one language."""

    kind: str = Field(description="What it is.", examples=["papers.paper"])
    id: UUID = ID
    part: str = Field(description="Which part of it, such as a paragraph of a report; empty for the whole.", examples=[""])
    body: str = Field(description="The key of the body.", examples=["cybercrime"])
    language: Language | None = Field(description="Null where the words are of none, such as a symbol.", examples=["en"])
    title: Marked
    text: Marked
    page: str = Field(
        description="Where a person reads it.", examples=["https://sessional.example.org/en/cybercrime/meetings/5/"]
    )

    @classmethod
    def of(cls, hit: Found, *, body: str, page: str) -> "Hit":
        return cls(
            kind=hit.kind,
            id=hit.subject_id,
            part=hit.part,
            body=body,
            language=hit.language or None,
            title=Marked.of(hit.title),
            text=Marked.of(hit.snippet),
            page=page,
        )
