"""Giving reading links, and revoking them."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from sessional.accounts.queries import digest_of
from sessional.bodies import rules
from sessional.bodies.asking import actor_of
from sessional.bodies.entries import LinkEntry
from sessional.bodies.lines import changed, subject, told
from sessional.bodies.models import Body, Capacity, ReadingLink
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, Change

#: When a link was used last is kept this roughly.
USE_KEPT_TO = timedelta(hours=1)


@transaction.atomic
def make_reading_link(*, body: Body, entry: LinkEntry, by: Capacity, at: datetime) -> tuple[ReadingLink, str]:
    """Give a link; the link, and the token of its address, which is kept nowhere."""
    rules.check_link(entry, body=body, at=at)
    token = secrets.token_urlsafe(32)
    link = ReadingLink.objects.create(
        body=body,
        party=entry.party,
        made_by=by,
        label=entry.label,
        token_digest=digest_of(token),
        shows_drafts=entry.shows_drafts,
        made_at=at,
        ends_at=entry.ends_at,
    )
    after = told(link, "label", "party", "shows_drafts", "ends_at")
    _write("make_reading_link", link, None, after, by=actor_of(by), at=at)
    return link, token


@transaction.atomic
def revoke_reading_link(*, link: ReadingLink, by: Actor, at: datetime) -> ReadingLink:
    """End a link now; one that was revoked is left as it is."""
    link = ReadingLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    if link.revoked_at is None:
        before, after = changed(link, {"revoked_at": at})
        link.save(update_fields=["revoked_at"])
        _write("revoke_reading_link", link, before, after, by=by, at=at)
    return link


def note_link_used(*, link: ReadingLink, at: datetime) -> None:
    """Keep when a link was used last, with one write in an hour at most. It changes nothing of what is kept of a body,
    and no line is written of it."""
    earlier = at - USE_KEPT_TO
    if link.last_used_at is None or link.last_used_at < earlier:
        unless_noted = Q(last_used_at__isnull=True) | Q(last_used_at__lt=earlier)
        ReadingLink.objects.filter(unless_noted, pk=link.pk).update(last_used_at=at)


def _write(verb: str, link: ReadingLink, before, after, *, by: Actor, at: datetime) -> None:
    change = Change(verb, subject(link), before, after, party_id=link.party_id)
    write_line(body_id=link.body_id, change=change, by=by, at=at)
