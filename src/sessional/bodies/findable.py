"""What delegations write that can be found by its words: by those who may see it."""

from collections.abc import Iterator

from sessional.bodies.models import Communication
from sessional.facts.queries import words_of
from sessional.search.entries import EntryTold, Place


def entries_of_communication(communication: Communication) -> Iterator[EntryTold]:
    """The communication in the language in which it was written; it is found by those who see the row."""
    for lang, told in words_of(communication.text).texts:
        yield EntryTold(
            "bodies.communication",
            communication.pk,
            lang,
            communication.subject,
            told.text,
            Place("communication", (communication.body.key, str(communication.pk))),
            party_id=communication.party_id,
            visibility=communication.visibility,
            visible_since=communication.visible_since,
        )
