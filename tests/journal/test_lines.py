"""Lines of the journal as actions write them."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from sessional.facts.visibility import Visibility
from sessional.journal.actions import NotInATransaction, write_line, write_lines
from sessional.journal.canonical import header, read
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.journal.models import Chain, Line, Part
from sessional.journal.proof import BEGINNING, header_digest, payload_digest

BODY = UUID("01890000-0000-7000-8000-000000000001")
OTHER = UUID("01890000-0000-7000-8000-000000000002")
AT = datetime(2019, 3, 28, 18, 0, 0, 123456, tzinfo=UTC)
COMMAND = Actor(ActorKind.COMMAND, "sessional load")


def change(name: str = "A paper", **told) -> Change:
    return Change("release_paper", Subject("papers.paper", uuid4(), name), after={"name": name}, **told)


@pytest.mark.django_db(transaction=True)
def test_a_line_is_written_in_the_transaction_of_its_change_or_not_at_all():
    with pytest.raises(NotInATransaction):
        write_line(body_id=BODY, change=change(), by=COMMAND, at=AT)
    assert not Line.objects.exists()


@pytest.mark.django_db
def test_lines_of_a_body_are_numbered_without_gaps_and_each_carries_the_digest_of_the_one_before():
    write_lines(body_id=BODY, changes=[change("one"), change("two")], by=COMMAND, at=AT)
    write_line(body_id=OTHER, change=change("elsewhere"), by=COMMAND, at=AT)
    write_line(body_id=BODY, change=change("three"), by=COMMAND, at=AT)
    lines = list(Line.objects.filter(body_id=BODY).order_by("number"))
    assert [line.number for line in lines] == [1, 2, 3]
    assert [line.previous for line in lines] == [BEGINNING, lines[0].digest, lines[1].digest]
    chain = Chain.objects.get(pk=BODY)
    assert (chain.number, chain.head) == (3, lines[2].digest)


@pytest.mark.django_db
def test_a_line_can_be_proved_from_what_is_kept_of_it():
    write_line(body_id=BODY, change=change(personal={"address": "a@example.org"}), by=COMMAND, at=AT)
    line = Line.objects.get()
    parts = {one.part: one for one in line.payloads.all()}
    assert payload_digest(parts[Part.MATTER].salt, parts[Part.MATTER].content) == line.matter_digest
    assert payload_digest(parts[Part.PERSONAL].salt, parts[Part.PERSONAL].content) == line.personal_digest
    told = header(
        body=str(line.body_id),
        number=1,
        at=line.at,
        matter=line.matter_digest,
        personal=line.personal_digest,
        previous=BEGINNING,
    )
    assert header_digest(told) == line.digest


@pytest.mark.django_db
def test_what_a_line_says_is_whole_and_what_is_personal_stands_apart():
    told = change("A note", personal={"address": "a@example.org"}, visibility=Visibility.OWN_PARTY, party_id=OTHER)
    write_line(body_id=BODY, change=told, by=COMMAND, at=AT)
    parts = {one.part: read(one.content) for one in Line.objects.get().payloads.all()}
    assert parts == {
        Part.MATTER: {
            "verb": "release_paper",
            "subject": {"kind": "papers.paper", "id": str(told.subject.id), "name": "A note"},
            "actor": {
                "kind": "command",
                "person": "sessional load",
                "person_id": None,
                "capacity_id": None,
                "office": "",
                "party": "",
                "party_id": None,
            },
            "party": str(OTHER),
            "visibility": "own-party",
            "before": None,
            "after": {"name": "A note"},
        },
        Part.PERSONAL: {"address": "a@example.org"},
    }
