"""The lines of the journal that a recording leaves."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import models

from sessional.accounts.models import Person
from sessional.bodies.asking import NAMED_IN_PUBLIC
from sessional.bodies.models import Capacity, Party, RosterEntry
from sessional.facts.visibility import Visibility
from sessional.facts.written import Written
from sessional.journal.actions import write_lines
from sessional.journal.entries import Actor, ActorKind, Change, Subject

#: Who writes when a record file is loaded by a command.
COMMAND = Actor(ActorKind.COMMAND, "sessional load")


def write(written: Sequence[Written], *, by: Actor, at: datetime) -> None:
    """Write a line for each row that was made, changed or removed, to the chain of its body."""
    changes: dict[UUID, list[Change]] = {}
    for one in written:
        changes.setdefault(one.body_id, []).append(_change(one, at))
    # Always in the same order, so that two who write of the same bodies never wait for each other.
    for body_id in sorted(changes):
        write_lines(body_id=body_id, changes=changes[body_id], by=by, at=at)


def _change(one: Written, at: datetime) -> Change:
    return Change(
        one.verb,
        Subject(one.row._meta.label_lower, one.row_id, one.name),
        before=one.before,
        after=one.after,
        personal=one.personal,
        party_id=one.row_id if isinstance(one.row, Party) else getattr(one.row, "party_id", None),
        visibility=visibility_of(one.row, at),
    )


def visibility_of(row: models.Model, at: datetime) -> Visibility:
    """Who may read the line about a row: what a record tells is public, except people who hold no office that pages name,
    and what says of itself who sees it."""
    if isinstance(row, Person | RosterEntry):
        return Visibility.DESK
    if isinstance(row, Capacity):
        named = row.office in NAMED_IN_PUBLIC or row.extended_bureau
        return Visibility.PUBLIC if named else Visibility.DESK
    since = getattr(row, "visible_since", None)
    if since is not None and since > at:
        return Visibility.DESK
    return Visibility(getattr(row, "visibility", Visibility.PUBLIC))
