"""Papers."""

from datetime import date
from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID
from sessional.api.shapes.words import Language, Words
from sessional.meetings.queries import PaperUse
from sessional.papers import models
from sessional.papers.models import PaperKind
from sessional.report import symbols
from sessional.report.facts import Distribution


class PaperReference(Schema):
    """A paper, as something else refers to it."""

    id: UUID = ID
    key: str = Field(examples=["l1"])
    symbol: str | None = Field(examples=["UNODC/CCPCJ/EG.4/2019/L.1"])

    @classmethod
    def of(cls, row: models.Paper | None, seen: set[UUID]) -> "PaperReference | None":
        """The reference; None where there is no paper, or none that the reader may see."""
        if row is None or row.pk not in seen:
            return None
        return cls(id=row.pk, key=row.key, symbol=row.symbol)


class Paper(PaperReference):
    """A paper, by symbol or, where none is known, by title. What is not known of it is null."""

    kind: PaperKind = Field(examples=["report"])
    title: Words | None
    distribution: Distribution | None = Field(examples=["limited"])
    original: Language | None = Field(description="The language in which it was drafted.", examples=["en"])
    issued: date | None = Field(examples=["2019-01-10"])
    languages: list[Language] = Field(examples=[["en", "fr"]])
    job_numbers: dict[Language, str] = Field(examples=[{"en": "V.19-01981"}])
    address: str | None = Field(
        description="Where the paper is to be read, where its symbol leads there.",
        examples=["https://undocs.org/UNODC/CCPCJ/EG.4/2019/L.1"],
    )

    @classmethod
    def of(cls, row: models.Paper) -> "Paper":
        return cls(
            id=row.pk,
            key=row.key,
            symbol=row.symbol,
            kind=row.kind,
            title=Words.of(row.title),
            distribution=row.distribution,
            original=row.original,
            issued=row.issued,
            languages=list(row.languages),
            job_numbers=dict(row.job_numbers),
            address=symbols.link(row.symbol) if row.symbol and row.body.symbols_link else None,
        )


class Use(Schema):
    """What a paper is to a meeting."""

    use: PaperUse = Field(examples=["document"])
    meeting: str = Field(description="The key of the meeting.", examples=["5"])


class WholePaper(Paper):
    """A paper, and which meetings have to do with it."""

    uses: list[Use]

    @classmethod
    def of(cls, row: models.Paper, uses=()) -> "WholePaper":
        return cls(**dict(Paper.of(row)), uses=[Use(use=use, meeting=meeting.key) for use, meeting in uses])
