"""Writing what is told of papers, and what is done with them on screens: files, slots, release, issue."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.files.base import File
from django.db import transaction
from django.db.models import Max, Q

from sessional.bodies.models import Body
from sessional.facts.recording import Recording, Unique
from sessional.facts.visibility import Visibility
from sessional.facts.written import recorded
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, Change
from sessional.papers import lines, releasing, rules, storage
from sessional.papers.entries import PaperEntry, ReleaseEntry
from sessional.papers.findable import KIND, entries_of_paper
from sessional.papers.models import Paper, PaperFile, PaperFormat, Slot, StoredFile
from sessional.papers.queries import files_in_order, free_key, languages_missing
from sessional.papers.work import JOURNAL_EXPORT, failed_just_now, is_current
from sessional.report.render import FORMATS
from sessional.search.actions import put_entries, show_carried
from sessional.tasks.actions import SESSIONAL, begin_work
from sessional.tasks.models import Work
from sessional.tasks.queries import latest_work

BY_KEY = ("key",)
#: The columns of a paper that an entry tells, beside its key and place.
TOLD = ("symbol", "kind", "title", "distribution", "original", "issued", "languages", "job_numbers")
_NO_RELEASE = {
    "visibility": Visibility.DESK,
    "visible_since": None,
    "release_day": None,
    "release_time": None,
    "release_zone": None,
    "released_without": "",
}


@recorded
def record_papers(*, body: Body, papers: Sequence[PaperEntry], recording: Recording) -> None:
    """Keep the papers that the record of the body speaks of. A paper that was added on a screen is left alone unless the
    record speaks of it; an issued paper is left as it was issued. ValidationError where the record tells it otherwise."""
    rules.check_papers(papers)
    keys, symbols = {one.key for one in papers}, {one.symbol for one in papers if one.symbol is not None}
    kept = list(body.papers.filter(Q(in_record=True) | Q(key__in=keys) | Q(symbol__in=symbols)))
    told = [
        {
            "body": body,
            "key": paper.key,
            "position": place,
            **_told(paper),
            "in_record": True,
        }
        for place, paper in enumerate(papers)
    ]
    rules.check_issued_papers(kept, told)
    _tell_of_visibility(papers, kept, told)
    recording.rows(
        Paper,
        kept,
        told,
        body_id=body.pk,
        by=BY_KEY,
        unique=[Unique(("symbol",), lambda number: {"symbol": f"#{number}"})],
    )


def _told(entry: PaperEntry) -> dict:
    return {name: getattr(entry, name) for name in TOLD}


def _tell_of_visibility(papers: Sequence[PaperEntry], kept: Sequence[Paper], told: Sequence[dict]) -> None:
    """Have a record that says nothing of who sees a paper leave that as it is, so that loading it never releases one."""
    before = {one.symbol: one for one in kept if one.symbol is not None} | {one.key: one for one in kept}
    for paper, columns in zip(papers, told, strict=True):
        row = before.get(paper.key) or before.get(paper.symbol)
        if paper.visibility is not None:
            columns |= {"visibility": paper.visibility, "visible_since": paper.visible_since}
        elif row is not None:
            columns |= {"visibility": row.visibility, "visible_since": row.visible_since}
        else:
            columns |= {"visibility": Visibility.PUBLIC, "visible_since": None}
        if row is not None and row.release_day is not None and columns["visible_since"] != row.visible_since:
            columns |= {"release_day": None, "release_time": None, "release_zone": None}


@transaction.atomic
def add_paper(*, body: Body, entry: PaperEntry, by: Actor, at: datetime) -> Paper:
    """Add a paper on a screen. It is for the desk until it is released. ValidationError where its symbol breaks the
    grammar, is another's, or needs a paper before it that is not there."""
    rules.check_paper(entry)
    releasing.check_symbol(body, entry.symbol)
    place = body.papers.aggregate(last=Max("position"))["last"]
    paper = Paper.objects.create(
        body=body,
        key=entry.key,
        position=0 if place is None else place + 1,
        **_told(entry),
        visibility=Visibility.DESK,
        in_record=False,
    )
    after = lines.columns(paper, ("key", *TOLD))
    _write(paper, "add_paper", None, after, by=by, at=at, visibility=Visibility.DESK)
    return paper


@transaction.atomic
def change_paper(*, paper: Paper, entry: PaperEntry, by: Actor, at: datetime) -> Paper:
    """Change what is known of a paper; its key stays. ValidationError as for :func:`add_paper`, where a language is left
    out in which there is a file, and where the paper was issued and the change would touch what it was issued with."""
    paper = _locked(paper)
    rules.check_paper(entry)
    releasing.check_unchanged_where_issued(paper, _told(entry))
    if entry.symbol != paper.symbol:
        releasing.check_symbol(paper.body, entry.symbol, but=paper)
    releasing.check_languages(paper, entry)
    _change(paper, "change_paper", _told(entry), by=by, at=at, visibility=Visibility.DESK)
    return paper


@transaction.atomic
def keep_file(
    *, paper: Paper, language: str, format: PaperFormat, content: File, name: str, by: Actor, at: datetime
) -> PaperFile:
    """Keep a file of a paper, in the place of the one that there was in this language and format.

    ``name`` is what it was called where it came from. What it holds has been checked at the door. Its bytes are in the
    storage, on the disk, before the row is; where the transaction fails they lie there and nothing refers to them.
    ValidationError where the paper is not in this language, or the file that there was is issued.
    """
    paper = _locked(paper)
    kept = files_in_order(paper.files).filter(language=language, format=format).first()
    releasing.check_file(paper, language, kept)
    digest, size = storage.put(content)
    if kept is not None and kept.stored_id == digest:
        return kept
    stored, _new = StoredFile.objects.get_or_create(
        sha256=digest, defaults={"size": size, "media_type": FORMATS[format].media_type, "stored_at": at}
    )
    before = None if kept is None else lines.file_as_told(kept, paper)
    file = kept or PaperFile(paper=paper, language=language, format=format)
    file.stored, file.original_name, file.kept_at = stored, name[-255:], at
    file.save()
    _write(paper, "keep_file", before, lines.file_as_told(file, paper), by=by, at=at, visibility=Visibility.DESK)
    return file


@transaction.atomic
def remove_file(*, file: PaperFile, by: Actor, at: datetime) -> None:
    """Remove a file from a paper, before it is issued or its release is set. Its bytes stay in the storage.
    ValidationError where it may not go."""
    paper = _locked(file.paper)
    file = files_in_order(PaperFile.objects).get(pk=file.pk)
    releasing.check_removal(paper, file, at)
    before = lines.file_as_told(file, paper)
    file.delete()
    _write(paper, "remove_file", before, None, by=by, at=at, visibility=Visibility.DESK)


@transaction.atomic
def set_slot(
    *, paper: Paper, language: str, due_on: date | None, submitted_at: datetime | None, by: Actor, at: datetime
) -> Slot | None:
    """Set when a language of a paper is due, and when it was handed in; a slot that says neither is removed.
    ValidationError where the paper is not in this language."""
    paper = _locked(paper)
    releasing.check_language(paper, language)
    slot = paper.slots.filter(language=language).first()
    before = None if slot is None else lines.columns(slot, ("language", "due_on", "submitted_at"))
    if due_on is None and submitted_at is None:
        if slot is not None:
            slot.delete()
            _write(paper, "set_slot", before, None, by=by, at=at, visibility=Visibility.DESK)
        return None
    slot = slot or Slot(paper=paper, language=language)
    slot.due_on, slot.submitted_at = due_on, submitted_at
    after = lines.columns(slot, ("language", "due_on", "submitted_at"))
    if after != before:
        slot.save()
        _write(paper, "set_slot", before, after, by=by, at=at, visibility=Visibility.DESK)
    return slot


@transaction.atomic
def schedule_release(*, paper: Paper, release: ReleaseEntry, by: Actor, at: datetime) -> Paper:
    """Set the time at which all languages of a paper come out, or set it anew. From then on those it is for see it:
    nothing has to run at that time, since whoever reads compares it with the clock.

    ValidationError where the time has passed, or a language is missing and no reason given.
    """
    paper = _locked(paper)
    instant = releasing.instant_of(release)
    releasing.check_release(paper, release, instant, at)
    told = {
        "visibility": release.visibility,
        "visible_since": instant,
        "release_day": release.day,
        "release_time": release.time,
        "release_zone": release.zone,
        "released_without": release.without if languages_missing(paper) else "",
    }
    _change(paper, "schedule_release", told, by=by, at=at, visibility=Visibility.DESK)
    return paper


@transaction.atomic
def withdraw_release(*, paper: Paper, by: Actor, at: datetime) -> Paper:
    """Take back the release that was set, before its time; ValidationError afterwards."""
    paper = _locked(paper)
    releasing.check_withdrawal(paper, at)
    _change(paper, "withdraw_release", _NO_RELEASE, by=by, at=at, visibility=Visibility.DESK)
    return paper


@transaction.atomic
def release_paper(*, paper: Paper, visibility: Visibility, without: str = "", by: Actor, at: datetime) -> Paper:
    """Release all languages of a paper now, or open one that is out to more readers. ``without`` is the reason for a
    release in some languages only. ValidationError where a language is missing and there is none."""
    paper = _locked(paper)
    releasing.check_release_now(paper, visibility, without, at)
    told = {
        **_NO_RELEASE,
        "visibility": visibility,
        "visible_since": at,
        "released_without": without if languages_missing(paper) else "",
    }
    # What was issued for fewer readers is told to those who see it now.
    issued = [lines.issued_file_as_told(file, paper) for file in files_in_order(paper.files) if file.issued_at is not None]
    also = {"files": issued} if issued else {}
    _change(paper, "release_paper", told, also, by=by, at=at, visibility=visibility)
    return paper


@transaction.atomic
def issue_paper(*, paper: Paper, by: Actor, at: datetime) -> Paper:
    """Issue a paper: from now on its files that are there, and what the paper is called, never change. The line in the
    journal holds symbol, languages and digests, by which ``sessional verify`` proves them. Languages that come later are
    issued by calling it again. ValidationError while there is nothing to issue."""
    paper = _locked(paper)
    releasing.check_issue(paper, at)
    fresh = list(files_in_order(paper.files).filter(issued_at__isnull=True))
    before = {"issued_at": lines.plain(paper, "issued_at")}
    paper.files.filter(pk__in=[file.pk for file in fresh]).update(issued_at=at)
    if paper.issued_at is None:
        paper.issued_at = at
        paper.save(update_fields=["issued_at"])
    after = {
        "issued_at": lines.plain(paper, "issued_at"),
        **lines.columns(paper, lines.ISSUED_COLUMNS),
        "languages": sorted({file.language for file in fresh}),
        "files": [lines.issued_file_as_told(file, paper) for file in fresh],
    }
    _write(paper, "issue_paper", before, after, by=by, at=at, visibility=lines.visibility_of(paper, at))
    return paper


@transaction.atomic
def reissue_paper(*, paper: Paper, by: Actor, at: datetime) -> Paper:
    """Begin a reissue of an issued paper for technical reasons: a paper with an asterisk after the same symbol, without
    files yet, for the desk until it is released. ValidationError where the paper was not issued, or has a reissue."""
    paper = _locked(paper)
    releasing.check_reissue(paper)
    again = Paper.objects.create(
        body=paper.body,
        key=free_key(paper.body, f"{paper.symbol}*"),
        position=paper.body.papers.aggregate(last=Max("position"))["last"] + 1,
        **({name: getattr(paper, name) for name in TOLD} | {"symbol": f"{paper.symbol}*", "issued": None}),
        visibility=Visibility.DESK,
        in_record=False,
    )
    after = {"of": paper.symbol, **lines.columns(again, ("key", *TOLD))}
    _write(again, "reissue_paper", None, after, by=by, at=at, visibility=Visibility.DESK)
    return again


def order_journal_export(*, body: Body, at: datetime) -> Work:
    """Ask for the public export of a body's journal, in nobody's name; the work that makes it, or has made it.

    One export serves everybody: it is made anew only when the journal, or what is public of the issued files, has gone
    on. So whoever asks again and again makes neither files nor work nor lines of the journal.
    """
    latest = latest_work(body.pk, JOURNAL_EXPORT, str(body.pk))
    if latest is not None and (failed_just_now(latest, at) or is_current(latest, body, at)):
        return latest
    return begin_work(
        kind=JOURNAL_EXPORT,
        body_id=body.pk,
        subject=str(body.pk),
        name=body.key,
        by=SESSIONAL,
        at=at,
        visibility=Visibility.PUBLIC,
        quiet=True,
    )


def _locked(paper: Paper) -> Paper:
    """The paper as it is now, with its body and files, and nobody else's to change until the transaction ends."""
    row = Paper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    row.body = paper.body
    return row


def _change(paper: Paper, verb: str, told: dict, also: dict | None = None, *, by: Actor, at: datetime, visibility: Visibility) -> None:
    """Write the columns that differ, and the line that says so and ``also``; neither where none does."""
    changed = [name for name, value in told.items() if getattr(paper, name) != value]
    if not changed:
        return
    before = lines.columns(paper, changed)
    for name in changed:
        setattr(paper, name, told[name])
    paper.save(update_fields=changed)
    _write(paper, verb, before, lines.columns(paper, changed) | (also or {}), by=by, at=at, visibility=visibility)


def _write(paper: Paper, verb: str, before, after, *, by: Actor, at: datetime, visibility: Visibility) -> None:
    change = Change(verb, lines.subject(paper), before, after, visibility=visibility)
    write_line(body_id=paper.body_id, change=change, by=by, at=at)
    _index(paper)


def _index(paper: Paper) -> None:
    """Whoever sees the paper finds it and what it carries, and nobody else, from the moment of the change."""
    put_entries(body_id=paper.body_id, kind=KIND, id=paper.pk, entries=entries_of_paper(paper))
    show_carried(carrier_id=paper.pk, visibility=paper.visibility, visible_since=paper.visible_since)
