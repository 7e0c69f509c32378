"""Readings of the journal, named by their questions."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from sessional.facts.visibility import Sight, visible_to
from sessional.journal.models import Chain, Line


def lines_after(body_id: UUID, number: int, limit: int) -> list[Line]:
    """The next lines of a body after the one with this number, in order, at most ``limit``, with what they say.

    Who asks again with the number of the last line that came misses none and gets none twice: a line is numbered under
    a lock that is held until its transaction ends, so no smaller number can appear after a greater one.
    """
    lines = Line.objects.filter(body_id=body_id, number__gt=number).order_by("number")
    return list(lines.prefetch_related("payloads")[:limit])


def chains() -> list[UUID]:
    """Every body of which there is a chain, or a line."""
    heads = Chain.objects.values_list("body_id", flat=True)
    lines = Line.objects.order_by().values_list("body_id", flat=True).distinct()
    return sorted({*heads, *lines})


def head_of(body_id: UUID) -> Chain | None:
    """Where the chain of a body stands; None where it has not begun."""
    return Chain.objects.filter(pk=body_id).first()


def lines_seen(body_id: UUID, sight: Sight) -> QuerySet[Line]:
    """The lines of a body that somebody may read, newest first, with what they say."""
    seen = visible_to(sight, body="body_id", party="party_id", visibility="visibility", since=None)
    return Line.objects.filter(seen, body_id=body_id).order_by("-number").prefetch_related("payloads")


def kinds_seen(body_id: UUID, sight: Sight) -> list[str]:
    """The kinds of things that those lines are about."""
    kinds = lines_seen(body_id, sight).order_by().values_list("subject_kind", flat=True).distinct()
    return sorted(kinds)


def lines_with_personal(subject_id: UUID) -> Iterable[Line]:
    """The lines about a thing, in all chains, of which something is personal and not erased yet."""
    kept = Q(payloads__part="personal", payloads__erased_at__isnull=True)
    return Line.objects.filter(kept, subject_id=subject_id).order_by("body_id", "number")
