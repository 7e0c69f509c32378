"""Making the index of the search of a body anew: at once, or as long work, a part at a time."""

import json
from dataclasses import asdict

from django.db import transaction

from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_id
from sessional.drafting.findable import entries_of
from sessional.drafting.work import GONE, basis_of
from sessional.facts.recording import Counts
from sessional.journal.actions import lock_chain
from sessional.search.actions import rebuild_words, replace_entries
from sessional.search.queries import parts_of
from sessional.tasks.carrying import Carrying, Impossible, carried

REINDEX = "reindex"
_ENTRIES = "entries"


@transaction.atomic
def index_all(body: Body) -> Counts:
    """Make what can be found of the body what is kept of it now; only what differs is written."""
    # Whoever changes something of the body puts its entries after a line of the journal: none comes between.
    lock_chain(body_id=body.pk)
    return replace_entries(body_id=body.pk, entries=entries_of(body))


def as_said(body: Body, counts: Counts, words: int) -> str:
    """What was not as it should have been, for those who run the installation."""
    return (
        f"{body.key}: {counts.created} new, {counts.updated} changed, {counts.removed} removed,"
        f" {counts.unchanged} as before; {words} with other words than they should have had"
    )


@carried
def make_index_anew(carrying: Carrying) -> None:
    """The entries of a body, and then their words part by part. A step is written together with what it says of itself, so
    that it is done once and told once, wherever a worker is stopped."""
    body = body_with_id(carrying.work.body_id)
    if body is None:
        raise Impossible(GONE)
    if _ENTRIES not in _plan(carrying, body):
        with transaction.atomic():
            carrying.advance(_ENTRIES, json.dumps(asdict(index_all(body))).encode())
    # Only now it is known what parts there are.
    done = _plan(carrying, body)
    for name, part in _parts(body).items():
        if name not in done:
            with transaction.atomic():
                lock_chain(body_id=body.pk)
                carrying.advance(name, b"%d" % rebuild_words(body_id=body.pk, part=part))
    made = dict(carrying.files())
    counts = Counts(**json.loads(made.pop(_ENTRIES)))
    carrying.finish(f"{body.key}-index.txt", f"{as_said(body, counts, sum(map(int, made.values())))}\n".encode())


def _parts(body: Body) -> dict[str, int]:
    return {f"words-{part:016}": part for part in parts_of(body.pk)}


def _plan(carrying: Carrying, body: Body) -> frozenset[str]:
    """The steps that are done. There may be some among them for parts whose entries have all gone since."""
    kept = carrying.work.steps.values_list("name", flat=True)
    return carrying.plan(basis_of(body.pk), len({_ENTRIES, *_parts(body), *kept}))
