"""Papers."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID
from sessional.api.shapes.words import Language, Words
from sessional.meetings.queries import PaperUse
from sessional.papers import models
from sessional.papers.models import PaperFormat, PaperKind
from sessional.papers.queries import name_of
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


class PaperFile(Schema):
    """A paper in one language and format, as it is kept."""

    language: Language = Field(examples=["en"])
    format: PaperFormat = Field(examples=["pdf"])
    sha256: str = Field(examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"])
    size: int = Field(description="In bytes.", examples=[81920])
    issued: bool = Field(description="Whether it was issued, and never changes again.", examples=[True])
    address: str = Field(
        description="Where it is to be had.",
        examples=["https://sessional.example.org/api/v1/bodies/cybercrime/papers/l1/files/UNODC_CCPCJ_EG.4_2019_L.1-en.pdf"],
    )


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

    files: list[PaperFile]

    @classmethod
    def of(cls, row: models.Paper, request: HttpRequest) -> "Paper":
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
            files=[_file(one, row, request) for one in row.files.all()],
        )


def _file(file: models.PaperFile, paper: models.Paper, request: HttpRequest) -> PaperFile:
    within = {"body": paper.body.key, "key": paper.key, "name": name_of(file, paper)}
    return PaperFile(
        language=file.language,
        format=file.format,
        sha256=file.stored_id,
        size=file.stored.size,
        issued=file.issued_at is not None,
        address=request.build_absolute_uri(reverse("api:paper_file", kwargs=within)),
    )


class Use(Schema):
    """What a paper is to a meeting."""

    use: PaperUse = Field(examples=["document"])
    meeting: str = Field(description="The key of the meeting.", examples=["5"])


class WholePaper(Paper):
    """A paper, and which meetings have to do with it."""

    uses: list[Use]

    @classmethod
    def of(cls, row: models.Paper, request: HttpRequest, uses=()) -> "WholePaper":
        return cls(**dict(Paper.of(row, request)), uses=[Use(use=use, meeting=meeting.key) for use, meeting in uses])
