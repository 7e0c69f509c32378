"""Readings of papers, named by their questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F, Prefetch, Q, QuerySet, TextField
from django.db.models.functions import Cast

from sessional.bodies.models import Body
from sessional.facts.visibility import Sight, Visibility, visible_to
from sessional.journal.exporting import IssuedFile
from sessional.papers import storage
from sessional.papers.models import Paper, PaperFile, PaperFormat, PaperKind, Slot
from sessional.report.facts import LANGUAGES
from sessional.report.render import FORMATS
from sessional.report.symbols import file_stem


def papers_of(body: Body) -> QuerySet[Paper]:
    """All papers of the body, in the order of its record, for what reads the whole record; a page reads
    :func:`papers_seen`."""
    return body.papers.order_by("position", "pk")


def papers_seen(sight: Sight, **narrowed) -> QuerySet[Paper]:
    """The papers that somebody sees, in the order of the record of each body; ``narrowed`` are conditions on them, such
    as ``body=``."""
    return Paper.objects.filter(seen(sight), **narrowed).order_by("position", "pk")


def seen(sight: Sight, paper: str = "") -> Q:
    """The condition on papers that somebody may see; ``paper`` leads to the paper from another model: ``paper__``."""
    return visible_to(
        sight,
        body=f"{paper}body_id",
        party=None,
        visibility=f"{paper}visibility",
        since=f"{paper}visible_since",
    )


def ids_of_papers_seen(sight: Sight, body: Body) -> frozenset[UUID]:
    """Which papers of the body somebody sees, for pages that come to them over other rows."""
    return frozenset(papers_seen(sight, body=body).order_by().values_list("pk", flat=True))


def papers_by_key(body: Body) -> dict[str, Paper]:
    return {paper.key: paper for paper in body.papers.all()}


def free_key(body: Body, symbol: str | None) -> str:
    """A key for a paper that is entered here: its symbol as a file name, with a number after it where that is taken."""
    taken = set(body.papers.values_list("key", flat=True))
    stem = file_stem(symbol)[:76] if symbol else "paper"
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (stem, *numbered) if key not in taken)


def papers_with_symbol(symbol: str) -> QuerySet[Paper]:
    """The papers with this symbol: each body's record speaks of it once."""
    return Paper.objects.filter(symbol=symbol).select_related("body").order_by("body__key")


def latest_papers_of(body: Body, sight: Sight, most: int) -> QuerySet[Paper]:
    """The papers issued last among those that somebody sees, those without a date after them in the order of the
    record."""
    return papers_seen(sight, body=body).order_by(F("issued").desc(nulls_last=True), "position", "pk")[:most]


def paper_seen(body: Body, key: str, sight: Sight) -> Paper:
    """The paper with this key; Paper.DoesNotExist where there is none, or none that is seen."""
    return papers_seen(sight, body=body).get(key=key)


def narrowed(papers: QuerySet[Paper], *, kind: PaperKind | None = None, language: str | None = None) -> QuerySet[Paper]:
    """Those of a kind, and those that there are in a language: their record says so, or a file is there."""
    if kind is not None:
        papers = papers.filter(kind=kind)
    if language is not None:
        there = PaperFile.objects.filter(language=language).values("paper")
        papers = papers.alias(told=Cast("languages", TextField())).filter(
            Q(told__contains=f'"{language}"') | Q(pk__in=there)
        )
    return papers


def with_files(papers: QuerySet[Paper]) -> QuerySet[Paper]:
    """The papers with their files, by language and format."""
    return papers.prefetch_related(Prefetch("files", queryset=files_in_order(PaperFile.objects)))


def with_slots(papers: QuerySet[Paper]) -> QuerySet[Paper]:
    """The papers with their slots."""
    return papers.prefetch_related("slots")


def files_in_order(files) -> QuerySet[PaperFile]:
    return files.select_related("stored").order_by("language", "format")


def name_of(file: PaperFile, paper: Paper) -> str:
    """What a file is called when it is taken away: ``UNODC_CCPCJ_EG.4_2019_L.1-zh.pdf``; a paper without a symbol is
    called by its key."""
    return file_name(paper, file.language, file.format)


def file_name(paper: Paper, language: str, format: PaperFormat) -> str:
    stem = file_stem(paper.symbol) if paper.symbol else paper.key
    return f"{stem}-{language}.{FORMATS[format].suffix}"


def media_type_of(file: PaperFile) -> str:
    return FORMATS[file.format].media_type


def file_named(paper: Paper, name: str) -> PaperFile | None:
    """The file of the paper that :func:`name_of` calls so; None where there is none."""
    return next((file for file in files_in_order(paper.files) if name_of(file, paper) == name), None)


def languages_there(paper: Paper) -> tuple[str, ...]:
    """The languages in which there is a file, in the order ar, en, es, fr, ru, zh."""
    there = {file.language for file in paper.files.all()}
    return tuple(lang for lang in LANGUAGES if lang in there)


def languages_missing(paper: Paper) -> tuple[str, ...]:
    """The languages of the paper in which there is no file yet."""
    there = languages_there(paper)
    return tuple(lang for lang in paper.languages if lang not in there)


class Release:
    """How far the release of a paper has come, at an instant."""

    HELD, SET, OUT = "held", "set", "out"


def release_of(paper: Paper, at: datetime) -> str:
    """``held`` while it is for the desk only, ``set`` until the time that was set, ``out`` from then on."""
    if paper.visibility is Visibility.DESK:
        return Release.HELD
    return Release.SET if paper.visible_since is not None and paper.visible_since > at else Release.OUT


@dataclass(frozen=True, slots=True)
class LanguageStanding:
    """Where a paper stands in one language on a day.

    ``due_on`` is the day that was set for it, else the one that follows from the meeting; ``released_at`` is None while
    it is not out, and also for a paper that was out from the beginning. ``days_late`` counts from the due day to the day
    on which it was handed in, or to today while it is not: 0 or less where it is not late, None where no day is due.
    """

    language: str
    due_on: date | None
    submitted_at: datetime | None
    there: bool
    released_at: datetime | None
    days_late: int | None

    @property
    def late(self) -> bool:
        return self.days_late is not None and self.days_late > 0


def standing_of(paper: Paper, *, zone: ZoneInfo, at: datetime, due: date | None = None) -> tuple[LanguageStanding, ...]:
    """Where each language of the paper stands; ``due`` is the day for languages for which none was set, ``zone`` the one
    in which days are counted. A file that is there counts as handed in when it was kept."""
    slots: Mapping[str, Slot] = {slot.language: slot for slot in paper.slots.all()}
    kept: dict[str, datetime] = {}
    for file in paper.files.all():
        kept[file.language] = min(file.kept_at, kept.get(file.language, file.kept_at))
    out = release_of(paper, at) == Release.OUT
    told = {*paper.languages, *slots, *kept}
    found = []
    for lang in (one for one in LANGUAGES if one in told):
        slot = slots.get(lang)
        due_on = slot.due_on if slot is not None and slot.due_on is not None else due
        submitted = (slot.submitted_at if slot is not None else None) or kept.get(lang)
        until = (submitted or at).astimezone(zone).date()
        found.append(
            LanguageStanding(
                language=lang,
                due_on=due_on,
                submitted_at=submitted,
                there=lang in kept,
                released_at=paper.visible_since if out and lang in kept else None,
                days_late=None if due_on is None else (until - due_on).days,
            )
        )
    return tuple(found)


def issued_public_files(body: Body, *, at: datetime) -> Iterator[IssuedFile]:
    """Every issued file of the body that everybody may see at that instant, for the public export of its journal."""
    public = PaperFile.objects.filter(seen(Sight(at), "paper__"), paper__body=body, issued_at__isnull=False)
    for file in public.select_related("paper").order_by("paper__position", "paper", "language", "format"):
        yield IssuedFile(name_of(file, file.paper), file.stored_id, lambda digest=file.stored_id: storage.opened(digest))
