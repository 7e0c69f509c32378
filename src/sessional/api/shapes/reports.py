"""Reports of meetings: what is open in them, their paragraphs in each language, and their files."""

from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from sessional.api.shapes.bodies import ID
from sessional.api.shapes.papers import PaperReference
from sessional.api.shapes.words import Language
from sessional.drafting import models
from sessional.report.facts import Stage
from sessional.report.openness import OpenFact as Open
from sessional.report.status import Status
from sessional.report.tree import Document, Paragraph as Numbered, Section as Headed, paragraph_text, plain, text_hash

FormatName = Literal["pdf", "docx", "html", "akn", "txt"]


class Report(Schema):
    """The report of a meeting at one stage, and the paper that carries it."""

    id: UUID = ID
    meeting: str = Field(description="The key of the meeting.", examples=["5"])
    stage: Stage = Field(examples=["draft"])
    paper: PaperReference

    @classmethod
    def of(cls, row: models.Report) -> "Report":
        paper = PaperReference(id=row.paper.pk, key=row.paper.key, symbol=row.paper.symbol)
        return cls(id=row.pk, meeting=row.meeting.key, stage=row.stage, paper=paper)


class OpenFact(Schema):
    """A fact that keeps the report from being final. `text` is what prints now."""

    key: str = Field(examples=["meeting/5/agenda/2/days/2019-03-28"])
    status: Status = Field(examples=["unconfirmed"])
    text: str = Field(examples=["[and 28]"])
    paragraphs: list[int] = Field(description="In which it stands; none where it is above the first.", examples=[[10]])

    @classmethod
    def of(cls, fact: Open) -> "OpenFact":
        return cls(key=fact.key, status=fact.status, text=fact.text, paragraphs=list(fact.paragraphs))


class File(Schema):
    """The report as a file."""

    language: Language = Field(examples=["en"])
    format: FormatName = Field(examples=["pdf"])
    media_type: str = Field(examples=["application/pdf"])
    address: str = Field(
        description="Where it is to be had.",
        examples=["https://sessional.example.org/api/v1/bodies/cybercrime/meetings/5/reports/draft/files/en.pdf"],
    )


class WholeReport(Report):
    """A report, what is open in it, and its files. Facts and numbers of paragraphs are the same in all languages; the
    words of the facts are those of the first of `languages`."""

    languages: list[Language] = Field(examples=[["en", "fr"]])
    composed: bool = Field(
        description="Whether the facts on record are enough for a paper; if not, `impossible` says why.", examples=[True]
    )
    impossible: str | None = Field(examples=[None])
    open: list[OpenFact] = Field(description="What prints in brackets.")
    anticipated: list[OpenFact] = Field(description="What prints plain, and is to be confirmed before the final.")
    files: list[File]


class Section(Schema):
    """A section of the report, or a part of one."""

    id: str = Field(description="The same in all languages, and while sections move.", examples=["deliberations"])
    anchor: str = Field(description="Its place in the page and the HTML file.", examples=["s-deliberations"])
    level: int = Field(examples=[1])
    marker: str = Field(examples=["III."])
    heading: str = Field(examples=["Summary of deliberations"])


class Paragraph(Schema):
    """A numbered paragraph. The number is the same in all languages."""

    key: str = Field(description="The same in all languages, and while paragraphs move.", examples=["attendance-1"])
    number: int = Field(examples=[16])
    anchor: str = Field(description="Its place in the page and the HTML file.", examples=["p16"])
    section: str = Field(description="The id of the section that it stands in.", examples=["organization-d"])
    text: str = Field(
        description="Its words as they print, brackets included; entries of a list stand on lines of their own.",
        examples=["The meeting was attended by representatives of 98 Member States."],
    )
    hash: str = Field(description="Of the text: the same words have the same.", examples=["9f86d081884c7d65"])


class Text(Schema):
    """The report in one language."""

    symbol: str = Field(examples=["UNODC/CCPCJ/EG.4/2019/L.1"])
    language: Language = Field(examples=["en"])
    direction: Literal["ltr", "rtl"] = Field(examples=["ltr"])
    title: str = Field(examples=["Draft report"])
    sections: list[Section]
    paragraphs: list[Paragraph]

    @classmethod
    def of(cls, document: Document) -> "Text":
        sections, paragraphs = [], []

        def below(section: Headed) -> None:
            sections.append(
                Section(
                    id=section.id,
                    anchor=f"s-{section.id}",
                    level=section.level,
                    marker=section.marker,
                    heading=plain(section.heading),
                )
            )
            for block in section.blocks:
                if isinstance(block, Numbered):
                    paragraphs.append(_paragraph(block, section))
                else:
                    below(block)

        for section in document.sections:
            below(section)
        return cls(
            symbol=document.symbol,
            language=document.lang,
            direction=document.direction,
            title=plain(document.masthead.title),
            sections=sections,
            paragraphs=paragraphs,
        )


def _paragraph(block: Numbered, section: Headed) -> Paragraph:
    return Paragraph(
        key=block.id,
        number=block.number,
        anchor=f"p{block.number}",
        section=section.id,
        text=paragraph_text(block),
        hash=text_hash(block),
    )
