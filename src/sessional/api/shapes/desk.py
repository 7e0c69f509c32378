"""Papers on the desk: what is held, what is due, and when it comes out."""

from datetime import date, datetime, time
from typing import Annotated, Literal

from django.core.exceptions import ValidationError
from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, Field

from sessional.api.shapes.papers import PaperReference
from sessional.api.shapes.words import Language, Words, WordsIn
from sessional.drafting import desk
from sessional.facts.rules import validate_time_zone
from sessional.facts.visibility import Visibility
from sessional.papers.entries import PaperEntry, ReleaseEntry
from sessional.papers.models import MOST_IN_REASON, Paper, PaperKind
from sessional.report.facts import LANGUAGES, Distribution
from sessional.report.symbols import MOST_CHARACTERS

Readers = Literal["delegations", "participants", "public"]
#: Years in which something can have been handed in; beyond them the clocks of some zones have no such time.
YEARS = range(1900, 3000)


def _within_the_years(told: datetime) -> datetime:
    if told.year not in YEARS:
        raise ValueError(f"a year from {YEARS.start} to {YEARS.stop - 1}")
    return told


class LanguageStanding(Schema):
    """Where a paper stands in one language."""

    language: Language = Field(examples=["en"])
    due_on: date | None = Field(description="As it was set, else as it follows from the meeting.", examples=["2026-03-02"])
    submitted_at: datetime | None = Field(description="When it was handed in.", examples=[None])
    there: bool = Field(description="Whether there is a file.", examples=[False])
    days_late: int | None = Field(description="0 or less where it is not late.", examples=[3])


class DeskRelease(Schema):
    """When a paper comes out, on the clocks of a time zone."""

    day: date = Field(examples=["2026-03-02"])
    time: str = Field(examples=["10:00:00"])
    zone: str = Field(examples=["Europe/Vienna"])


class DeskPaper(PaperReference):
    """A paper as the Secretariat has it on its desk."""

    kind: PaperKind = Field(examples=["conference-room"])
    title: Words | None
    standing: Literal["held", "set", "out"] = Field(
        description="held (for the desk only); set (a time is set); out.", examples=["set"]
    )
    visibility: Visibility = Field(description="For whom it is, or will be.", examples=["public"])
    visible_since: datetime | None = Field(description="From when.", examples=["2026-03-02T09:00:00Z"])
    release: DeskRelease | None = Field(description="What was set, if a time was.")
    released_without: str = Field(description="The reason, where it goes out in some languages only.", examples=[""])
    issued_at: datetime | None = Field(description="When it was first issued.", examples=[None])
    languages: list[LanguageStanding]
    missing: list[Language] = Field(description="Languages without a file.", examples=[["fr"]])

    @classmethod
    def of(cls, told: desk.PaperStanding) -> "DeskPaper":
        row = told.paper
        release = None
        if row.release_day is not None:
            release = DeskRelease(day=row.release_day, time=row.release_time.isoformat(), zone=row.release_zone)
        return cls(
            id=row.pk,
            key=row.key,
            symbol=row.symbol,
            kind=row.kind,
            title=Words.of(row.title),
            standing=told.release,
            visibility=row.visibility,
            visible_since=row.visible_since,
            release=release,
            released_without=row.released_without,
            issued_at=row.issued_at,
            languages=[
                LanguageStanding(
                    language=one.language,
                    due_on=one.due_on,
                    submitted_at=one.submitted_at,
                    there=one.there,
                    days_late=one.days_late,
                )
                for one in told.languages
            ],
            missing=list(told.missing),
        )


class PaperIn(Schema):
    """What is known of a paper; null is what is not known. It has a symbol or a title."""

    model_config = {"extra": "forbid"}

    symbol: str | None = Field(None, max_length=MOST_CHARACTERS, examples=["UNODC/CCPCJ/EG.4/2019/CRP.2"])
    kind: PaperKind = Field(PaperKind.OTHER, examples=["conference-room"])
    title: WordsIn | None = None
    distribution: Distribution | None = Field(None, examples=["limited"])
    original: Language | None = Field(None, description="The language in which it was drafted.", examples=["en"])
    issued: date | None = Field(None, description="The date on its masthead.", examples=["2019-01-10"])
    languages: list[Language] = Field([], description="In which there is to be a file.", examples=[["en", "fr"]])
    job_numbers: dict[Language, str] = Field({}, examples=[{"en": "V.19-01981"}])

    def entry(self, key: str, kept: Paper | None = None) -> PaperEntry:
        title = None if self.title is None else self.title.words("title", kept and kept.title)
        return PaperEntry(
            key=key,
            symbol=self.symbol,
            kind=self.kind,
            title=title,
            distribution=self.distribution,
            original=self.original,
            issued=self.issued,
            languages=tuple(lang for lang in LANGUAGES if lang in self.languages),
            job_numbers=tuple((lang, self.job_numbers[lang]) for lang in LANGUAGES if lang in self.job_numbers),
        )


class SlotIn(Schema):
    """When a language is due, and when it was handed in; a slot that says neither is removed."""

    model_config = {"extra": "forbid"}

    due_on: date | None = Field(None, examples=["2026-03-02"])
    submitted_at: Annotated[AwareDatetime, AfterValidator(_within_the_years)] | None = Field(None, examples=[None])


class ReleaseIn(Schema):
    """For whom a paper comes out, and the day and time, on the clocks of a time zone."""

    model_config = {"extra": "forbid"}

    to: Readers = Field(examples=["public"])
    day: date = Field(examples=["2026-03-02"])
    time: str = Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["10:00"])
    zone: str = Field(max_length=64, description="By its name in the IANA database.", examples=["Europe/Vienna"])
    without: str = Field(
        "", max_length=MOST_IN_REASON, description="The reason, where it goes out in some languages only.", examples=[""]
    )

    def entry(self) -> ReleaseEntry:
        try:
            validate_time_zone(self.zone)
        except ValidationError as error:
            raise ValidationError({"zone": error}) from None
        return ReleaseEntry(Visibility(self.to), self.day, time.fromisoformat(self.time), self.zone, self.without)
