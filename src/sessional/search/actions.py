"""Every write of the index. An entry is written in the transaction of the change that it follows from.

The index says nothing that is not said elsewhere, so it has no lines in the journal.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from sessional.facts.recording import Counts
from sessional.facts.visibility import Visibility
from sessional.search import index
from sessional.search.entries import EntryTold
from sessional.search.index import Words
from sessional.search.models import Entry, Saying
from sessional.search.queries import BATCH
from sessional.search.words import words

_COUNTS = ("title_words", "all_words")
_OF_ENTRIES = [one.attname for one in Entry._meta.concrete_fields if one.attname not in ("id", *_COUNTS)]
_OF_SAYINGS = [one.attname for one in Saying._meta.concrete_fields if one.attname != "entry_id"]


@transaction.atomic
def put_entry(*, body_id: UUID, entry: EntryTold) -> None:
    """Keep the words of a subject in one language, and who may see them; those that were kept before make way."""
    sayings = Saying.objects.select_related("entry").select_for_update()
    kept = sayings.filter(entry__thing=entry.thing, entry__language=entry.language).first()
    _write([_told(kept, body_id, entry)])


@transaction.atomic
def put_entries(*, body_id: UUID, kind: str, id: UUID, entries: Iterable[EntryTold]) -> Counts:
    """Make the entries of one subject those told now, in all its parts and languages, and write only what differs."""
    kept = Saying.objects.filter(entry__kind=kind, subject_id=id).select_related("entry")
    return _replace(kept, body_id, entries)


@transaction.atomic
def remove_entry(*, kind: str, id: UUID) -> None:
    """Forget a subject: all its parts, in all languages."""
    _remove(Entry.objects.filter(kind=kind, saying__subject_id=id))


@transaction.atomic
def show_carried(*, carrier_id: UUID, visibility: Visibility, visible_since: datetime | None) -> None:
    """Have all that is carried by something, such as the paragraphs of a paper, found by those who see that now."""
    # SQLite knows no update over two tables.
    ids = Saying.objects.filter(carrier_id=carrier_id).values("pk")
    Entry.objects.filter(pk__in=ids).update(visibility=visibility, visible_since=visible_since)


@transaction.atomic
def replace_entries(*, body_id: UUID, entries: Iterable[EntryTold]) -> Counts:
    """Make the entries of a body those told now, and write only what differs."""
    kept = Saying.objects.filter(entry__body_id=body_id).select_related("entry")
    return _replace(kept, body_id, entries)


@transaction.atomic
def forget_other_bodies(*, body_ids: Collection[UUID]) -> int:
    """Forget what was told of bodies that are no longer here, when these are all that are; how many entries that were."""
    others = Entry.objects.exclude(body_id__in=body_ids)
    number = others.count()
    _remove(others)
    return number


@transaction.atomic
def rebuild_words(*, body_id: UUID | None = None, part: int | None = None) -> int:
    """Make the words by which entries are found anew from what they say, of one body or of all, or in one of the
    :func:`~sessional.search.queries.parts_of`; how many were others."""
    sayings = Saying.objects.select_related("entry")
    if body_id is not None:
        sayings = sayings.filter(entry__body_id=body_id)
    if part is not None:
        sayings = sayings.filter(pk__gte=part * BATCH, pk__lt=(part + 1) * BATCH)
    changed = 0
    for some in _batches(sayings.iterator(BATCH)):
        words = _counted(some)
        Entry.objects.bulk_update([one.entry for one in some], ["title_words", "all_words"])
        changed += index.put(_numbered(some, words))
    return changed + (index.remove_lost() if body_id is None and part is None else 0)


def _replace(sayings: Iterable[Saying], body_id: UUID, entries: Iterable[EntryTold]) -> Counts:
    kept = {(one.entry.thing, one.entry.language): one for one in sayings}
    counts, changed = Counts(), []
    for told in entries:
        before = kept.pop((told.thing, told.language), None)
        state = None if before is None else _state(before)
        saying = _told(before, body_id, told)
        if state is None:
            counts.created += 1
        elif state != _state(saying):
            counts.updated += 1
        else:
            counts.unchanged += 1
            continue
        changed.append(saying)
    counts.removed = len(kept)
    for some in _batches(kept.values()):
        _remove(Entry.objects.filter(pk__in=[one.pk for one in some]))
    _write(changed)
    return counts


def _told(kept: Saying | None, body_id: UUID, told: EntryTold) -> Saying:
    """What is told, in the rows that were kept or in new ones; nothing is written."""
    saying = kept or Saying(entry=Entry())
    entry, place = saying.entry, told.place
    entry.thing, entry.body_id, entry.party_id = told.thing, body_id, told.party_id
    entry.kind, entry.language = told.kind, told.language
    entry.visibility, entry.visible_since = told.visibility, told.visible_since
    saying.subject_id, saying.part, saying.title, saying.text = told.id, told.part, told.title, told.text
    saying.carrier_id = told.carrier_id
    saying.page, saying.arguments = place.page, list(place.arguments)
    saying.query, saying.anchor = dict(place.query), place.anchor
    return saying


def _state(saying: Saying) -> list:
    """What is told of an entry; how many words it has follows."""
    return [getattr(row, name) for row, names in ((saying.entry, _OF_ENTRIES), (saying, _OF_SAYINGS)) for name in names]


def _write(sayings: list[Saying]) -> None:
    for some in _batches(sayings):
        words = _counted(some)
        new = [one for one in some if one.entry.pk is None]
        old = [one for one in some if one.entry.pk is not None]
        Entry.objects.bulk_update([one.entry for one in old], [*_OF_ENTRIES, *_COUNTS])
        Saying.objects.bulk_update(old, _OF_SAYINGS)
        Entry.objects.bulk_create([one.entry for one in new])
        for one in new:
            # The entry has its number only now.
            one.entry_id = one.entry.pk
        Saying.objects.bulk_create(new)
        index.put(_numbered(some, words))


def _counted(sayings: list[Saying]) -> list[tuple[list[str], list[str]]]:
    """The words of titles and texts; how many there are is noted in the entries."""
    found = [(words(one.title), words(one.text)) for one in sayings]
    for one, (title, text) in zip(sayings, found, strict=True):
        one.entry.title_words, one.entry.all_words = len(title), len(title) + len(text)
    return found


def _numbered(sayings: list[Saying], found: list[tuple[list[str], list[str]]]) -> list[Words]:
    return [Words(one.entry.pk, title, text) for one, (title, text) in zip(sayings, found, strict=True)]


def _remove(entries: QuerySet[Entry]) -> None:
    index.remove(list(entries.values_list("pk", flat=True)))
    entries.delete()


def _batches(rows: Iterable[Entry]) -> Iterator[list[Entry]]:
    rows = iter(rows)
    while some := list(islice(rows, BATCH)):
        yield some
