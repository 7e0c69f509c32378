"""Every write of the index. An entry is written in the transaction of the change that it follows from.

The index says nothing that is not said elsewhere, so it has no lines in the journal.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from sessional.facts.recording import Counts
from sessional.search import index
from sessional.search.entries import EntryTold
from sessional.search.models import Entry

#: Rows go to the database so many at a time.
BATCH = 500


@transaction.atomic
def put_entry(*, body_id: UUID, entry: EntryTold) -> None:
    """Keep the words of a subject in one language, and who may see them; those that were kept before make way."""
    kept = Entry.objects.filter(key=entry.key).select_for_update().first()
    _write([_row(kept, body_id, entry)])


@transaction.atomic
def remove_entry(*, kind: str, id: UUID) -> None:
    """Forget a subject: all its parts, in all languages."""
    _remove(Entry.objects.filter(kind=kind, subject_id=id))


@transaction.atomic
def replace_entries(*, body_id: UUID, entries: Iterable[EntryTold]) -> Counts:
    """Make the entries of a body those told now, and write only what differs."""
    kept = {entry.key: entry for entry in Entry.objects.filter(body_id=body_id)}
    counts, changed = Counts(), []
    for told in entries:
        before = kept.pop(told.key, None)
        state = None if before is None else _state(before)
        row = _row(before, body_id, told)
        if state is None:
            counts.created += 1
        elif state != _state(row):
            counts.updated += 1
        else:
            counts.unchanged += 1
            continue
        changed.append(row)
    counts.removed = len(kept)
    for some in _batches(kept.values()):
        _remove(Entry.objects.filter(pk__in=[row.pk for row in some]))
    _write(changed)
    return counts


@transaction.atomic
def forget_other_bodies(*, body_ids: Collection[UUID]) -> int:
    """Forget what was told of bodies that are no longer here, when these are all that are; how many entries that were."""
    others = Entry.objects.exclude(body_id__in=body_ids)
    number = others.count()
    _remove(others)
    return number


@transaction.atomic
def rebuild_words(*, body_id: UUID | None = None) -> int:
    """Make the words by which entries are found anew from what they say, of one body or of all; how many were others."""
    entries = Entry.objects.all() if body_id is None else Entry.objects.filter(body_id=body_id)
    changed = 0
    for some in _batches(entries.iterator(BATCH)):
        _count_words(some)
        Entry.objects.bulk_update(some, ["title_words", "all_words"])
        changed += index.put(index.words_in(entry.pk, entry.title, entry.text) for entry in some)
    return changed + (index.remove_lost() if body_id is None else 0)


def _row(kept: Entry | None, body_id: UUID, told: EntryTold) -> Entry:
    row = kept or Entry(key=told.key)
    row.thing, row.body_id, row.party_id = told.thing, body_id, told.party_id
    row.kind, row.subject_id, row.part, row.language = told.kind, told.id, told.part, told.language
    row.title, row.text = told.title, told.text
    row.visibility, row.visible_since = told.visibility, told.visible_since
    row.page, row.arguments = told.place.page, list(told.place.arguments)
    row.query, row.anchor = dict(told.place.query), told.place.anchor
    return row


def _state(row: Entry) -> dict:
    """What is told of an entry; how many words it has follows."""
    return {
        field.attname: getattr(row, field.attname)
        for field in Entry._meta.concrete_fields
        if field.attname not in ("title_words", "all_words")
    }


def _write(rows: list[Entry]) -> None:
    for some in _batches(rows):
        words = [index.words_in(0, row.title, row.text) for row in some]
        for row, found in zip(some, words, strict=True):
            row.title_words, row.all_words = len(found.title), len(found.title) + len(found.text)
        told = [field.name for field in Entry._meta.concrete_fields if field.name not in ("id", "key")]
        Entry.objects.bulk_update([row for row in some if row.pk], told)
        Entry.objects.bulk_create([row for row in some if not row.pk])
        index.put(index.Words(row.pk, found.title, found.text) for row, found in zip(some, words, strict=True))


def _count_words(rows: Iterable[Entry]) -> None:
    for row in rows:
        found = index.words_in(row.pk, row.title, row.text)
        row.title_words, row.all_words = len(found.title), len(found.title) + len(found.text)


def _remove(entries: QuerySet[Entry]) -> None:
    index.remove(list(entries.values_list("pk", flat=True)))
    entries.delete()


def _batches(rows: Iterable[Entry]) -> Iterator[list[Entry]]:
    rows = iter(rows)
    while some := list(islice(rows, BATCH)):
        yield some
