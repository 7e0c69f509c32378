"""What becomes of a communication, from its first draft to its publication.

Each step after the first takes the ``edition`` that the person saw, and Stale where there is another by now: nobody
clears or sends words that they have not read.
"""

from datetime import datetime

from django.db import transaction

from sessional.bodies import rules
from sessional.bodies.asking import actor_of
from sessional.bodies.entries import CommunicationEntry
from sessional.bodies.findable import entries_of_communication
from sessional.bodies.lines import changed, subject, told
from sessional.bodies.models import Capacity, ClearanceStatus, Communication
from sessional.facts.actions import write_text
from sessional.facts.multilingual import Multilingual
from sessional.facts.queries import with_words, words_of
from sessional.facts.visibility import Visibility
from sessional.journal.actions import write_line
from sessional.journal.entries import Change
from sessional.search.actions import put_entries

_NOT_CLEARED = {"cleared_by": None, "cleared_at": None}
_NOT_RETURNED = {"returned_by": None, "returned_at": None, "return_reason": ""}


@transaction.atomic
def draft_communication(*, entry: CommunicationEntry, by: Capacity, at: datetime) -> Communication:
    """Begin a communication of the party for which ``by`` acts."""
    rules.check_communication(entry)
    text, _versions = write_text(text=None, body_id=by.body_id, words=_words(entry), at=at)
    communication = Communication.objects.create(
        body=by.body,
        party=by.party,
        subject=entry.subject,
        text=text,
        publication_asked=entry.publication_asked,
        visibility=Visibility.OWN_PARTY,
        drafted_by=by,
        drafted_at=at,
        changed_at=at,
    )
    after = {**told(communication, "subject", "publication_asked"), "text": entry.text, "language": entry.language}
    _write("draft_communication", communication, None, after, by=by, at=at)
    return communication


@transaction.atomic
def change_communication(
    *, communication: Communication, edition: int, entry: CommunicationEntry, by: Capacity, at: datetime
) -> Communication:
    """Change what a communication says. One that was cleared is a draft again, and one that was returned waits again."""
    rules.check_communication(entry)
    communication = _seen(communication, edition, ClearanceStatus.DRAFT, ClearanceStatus.CLEARED)
    words = words_of(communication.text)
    before, after = changed(communication, {"subject": entry.subject, "publication_asked": entry.publication_asked})
    for name, was, now in (
        ("text", str(words), entry.text),
        ("language", communication.text.original, entry.language),
    ):
        if was != now:
            before[name], after[name] = was, now
    if not after:
        return communication
    write_text(text=communication.text, body_id=communication.body_id, words=_words(entry), at=at)
    was, now = changed(communication, {"status": ClearanceStatus.DRAFT, **_NOT_CLEARED, **_NOT_RETURNED})
    return _keep("change_communication", communication, before | was, after | now, by=by, at=at)


@transaction.atomic
def clear_communication(*, communication: Communication, edition: int, by: Capacity, at: datetime) -> Communication:
    """The head of the delegation says that it may go out as it stands."""
    communication = _seen(communication, edition, ClearanceStatus.DRAFT)
    values = {"status": ClearanceStatus.CLEARED, "cleared_by": by, "cleared_at": at, **_NOT_RETURNED}
    return _keep("clear_communication", communication, *changed(communication, values), by=by, at=at)


@transaction.atomic
def return_communication(
    *, communication: Communication, edition: int, reason: str, by: Capacity, at: datetime
) -> Communication:
    """The head of the delegation gives it back to whoever drafted it, and says why."""
    rules.check_reason(reason)
    communication = _seen(communication, edition, ClearanceStatus.DRAFT, ClearanceStatus.CLEARED)
    values = {"status": ClearanceStatus.DRAFT, **_NOT_CLEARED}
    values |= {"returned_by": by, "returned_at": at, "return_reason": reason}
    return _keep("return_communication", communication, *changed(communication, values), by=by, at=at)


@transaction.atomic
def send_communication(*, communication: Communication, edition: int, by: Capacity, at: datetime) -> Communication:
    """Send what was cleared. From now on it is seen at the desk, and never changes."""
    communication = _seen(communication, edition, ClearanceStatus.CLEARED)
    values = {"status": ClearanceStatus.SENT, "sent_by": by, "sent_at": at, "visibility": Visibility.DESK}
    return _keep("send_communication", communication, *changed(communication, values), by=by, at=at)


@transaction.atomic
def acknowledge_communication(*, communication: Communication, by: Capacity, at: datetime) -> Communication:
    """The Secretariat says that it has it. Once is enough: what is acknowledged is left as it is."""
    communication = _locked(communication)
    rules.require_status(communication, ClearanceStatus.SENT)
    if communication.acknowledged_at is not None:
        return communication
    values = {"acknowledged_by": by, "acknowledged_at": at}
    return _keep("acknowledge_communication", communication, *changed(communication, values), by=by, at=at)


@transaction.atomic
def publish_communication(*, communication: Communication, to: Visibility, by: Capacity, at: datetime) -> Communication:
    """The Secretariat shows it to delegations, participants or everybody, as widely as the party asked at most."""
    communication = _locked(communication)
    rules.require_status(communication, ClearanceStatus.SENT)
    rules.check_publication(communication, to)
    if communication.visibility is to:
        return communication
    values = {"visibility": to, "published_by": by, "published_at": at}
    return _keep("publish_communication", communication, *changed(communication, values), by=by, at=at)


def _words(entry: CommunicationEntry) -> Multilingual:
    return Multilingual.of(entry.language, {entry.language: entry.text})


def _locked(communication: Communication) -> Communication:
    rows = Communication.objects.select_for_update(of=("self",)).select_related("body", "party", "text")
    return rows.get(pk=communication.pk)


def _seen(communication: Communication, edition: int, *allowed: ClearanceStatus) -> Communication:
    """The row, locked, as somebody saw it who saw this edition, and no further than allowed."""
    row = _locked(communication)
    rules.require_edition(row, edition)
    rules.require_status(row, *allowed)
    return row


def _keep(verb: str, communication: Communication, before, after, *, by: Capacity, at: datetime) -> Communication:
    communication.edition += 1
    communication.changed_at = at
    communication.save()
    _write(verb, communication, before, after, by=by, at=at)
    return communication


def _write(verb: str, communication: Communication, before, after, *, by: Capacity, at: datetime) -> None:
    # Who took a step stands in the line itself.
    before, after = (
        one and {name: value for name, value in one.items() if not name.endswith(("_by", "_at"))}
        for one in (before, after)
    )
    change = Change(
        verb,
        subject(communication),
        before,
        after,
        party_id=communication.party_id,
        visibility=communication.visibility,
    )
    write_line(body_id=communication.body_id, change=change, by=actor_of(by), at=at)
    _index(communication)


def _index(communication: Communication) -> None:
    """Whoever sees it finds it, and nobody else, from the moment of the change."""
    rows = Communication.objects.select_related("body", "text").prefetch_related(*with_words("text"))
    entries = entries_of_communication(rows.get(pk=communication.pk))
    put_entries(body_id=communication.body_id, kind="bodies.communication", id=communication.pk, entries=entries)
