"""What is found when somebody who can change the tables has changed something."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
import rfc8785
from django.db import connection
from hypothesis import given, strategies as st

from sessional.journal.actions import erase_personal, write_line
from sessional.journal.entries import INSTALLATION, Change, Subject
from sessional.journal.models import Chain, Line, Part, Payload
from sessional.journal.proof import BEGINNING, MOST, Fault, Kept, Replay, canonical_flat, header_digest, payload_digest
from sessional.journal.verifying import guard_faults, prove
from tests.journal.test_lines import AT, BODY, COMMAND, OTHER
from tests.unguarded import unguarded

ROOT = Path(__file__).resolve().parents[2]
PERSON = Subject("accounts.person", UUID("01890000-0000-7000-8000-00000000000a"), "A. Person")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def enter(name: str, body_id: UUID = BODY, **told) -> Line:
    change = Change("enter_party", Subject("bodies.party", OTHER, name), after={"key": name}, **told)
    return write_line(body_id=body_id, change=change, by=COMMAND, at=AT)


@pytest.fixture
def lines(db) -> list[Line]:
    """Five lines, the third with something personal."""
    return [enter(f"party {n}", personal={"e-mail": "a@example.org"} if n == 3 else None) for n in range(1, 6)]


def found(**told) -> list[Fault]:
    return list(prove(BODY, place="experts", **told).faults)


def fault(number: int | None, words: str, *, verb: str = "enter_party") -> Fault:
    subject = f"party {number}" if verb else ""
    return Fault("experts", words, number, verb, subject)


def payload(number: int, part: Part = Part.MATTER):
    return Payload.objects.filter(line__body_id=BODY, line__number=number, part=part)


def line(number: int):
    return Line.objects.filter(body_id=BODY, number=number)


def remove(number: int) -> None:
    payload(number)._raw_delete("default")
    payload(number, Part.PERSONAL)._raw_delete("default")
    line(number)._raw_delete("default")


def insert_at_the_end() -> None:
    fourth, fifth = line(4).get(), line(5).get()
    fourth.pk, fourth.number, fourth.previous = OTHER, 6, fifth.digest
    fourth.save(force_insert=True)


def insert_in_the_middle() -> None:
    """A line of somebody else's, with a right digest of its own, and those after it one number further."""
    for number in (5, 4, 3):
        line(number).update(number=number + 1)
    told = Chain.objects.get(pk=BODY)
    inserted = Line(pk=OTHER, body_id=BODY, number=3, at=AT, matter_digest=BEGINNING, verb="enter_party")
    inserted.previous, inserted.digest = line(2).get().digest, told.head
    inserted.subject_kind, inserted.subject_id, inserted.visibility = "bodies.party", OTHER, "public"
    inserted.save(force_insert=True)
    Chain.objects.filter(pk=BODY).update(number=6)


HEADER = "its header is not the one that its digest was taken of"
TAMPERING: dict[str, tuple[Callable[[], object], list[Fault]]] = {
    "the instant of a line": (lambda: line(2).update(at="2019-03-28T18:00:01Z"), [fault(2, HEADER)]),
    "the digest of what a line says": (
        lambda: line(2).update(matter_digest=BEGINNING),
        [fault(2, HEADER), fault(2, "what it says (matter) is not what was written")],
    ),
    "the digest before": (
        lambda: line(3).update(previous=BEGINNING),
        [fault(3, "it does not carry the digest of the line before it"), fault(3, HEADER)],
    ),
    "the digest of a line": (
        lambda: line(3).update(digest=BEGINNING),
        [fault(3, HEADER), fault(4, "it does not carry the digest of the line before it")],
    ),
    "what a line says": (
        lambda: payload(2).update(content=payload(2).get().content.replace('"key":"party 2"', '"key":"party 9"')),
        [fault(2, "what it says (matter) is not what was written")],
    ),
    "what is personal in a line": (
        lambda: payload(3, Part.PERSONAL).update(content='{"e-mail":"b@example.org"}'),
        [fault(3, "what it says (personal) is not what was written")],
    ),
    "the salt": (lambda: payload(2).update(salt="00" * 16), [fault(2, "what it says (matter) is not what was written")]),
    "a line in the middle is gone": (lambda: remove(3), [fault(3, "it is missing", verb="")]),
    "two lines are gone": (
        lambda: (remove(2), remove(3)),
        [fault(2, "it and all lines to line 3 are missing", verb="")],
    ),
    "the first line is gone": (lambda: remove(1), [fault(1, "it is missing", verb="")]),
    "the last line is gone": (lambda: remove(5), [fault(5, "it is missing", verb="")]),
    "what a line says is gone": (
        lambda: payload(3)._raw_delete("default"),
        [Fault("experts", "what it says (matter) is gone", 3, "enter_party", f"bodies.party {OTHER}")],
    ),
    "what is personal is gone": (
        lambda: payload(3, Part.PERSONAL)._raw_delete("default"),
        [fault(3, "what it says (personal) is gone")],
    ),
    "what is personal is erased and nobody says so": (
        lambda: payload(3, Part.PERSONAL).update(content=None, salt=None, erased_at=AT),
        [fault(3, "what is personal was erased, and no line says so")],
    ),
    "what a line says is erased": (
        lambda: payload(3).update(content=None, salt=None, erased_at=AT),
        [
            Fault(
                "experts",
                "what it says was erased, and only what is personal can be",
                3,
                "enter_party",
                f"bodies.party {OTHER}",
            )
        ],
    ),
    "something personal is added": (
        lambda: Payload.objects.create(line=line(1).get(), part=Part.PERSONAL, salt="00", content="{}"),
        [fault(1, "it says something (personal) that its header knows nothing of")],
    ),
    "a line is put at the end": (
        insert_at_the_end,
        [
            Fault("experts", HEADER, 6, "enter_party", f"bodies.party {OTHER}"),
            Fault("experts", "what it says (matter) is gone", 6, "enter_party", f"bodies.party {OTHER}"),
            Fault("experts", "lines 6 to 6 stand beyond the head of the chain", 6),
        ],
    ),
    "the head of the chain": (
        lambda: Chain.objects.filter(pk=BODY).update(head=BEGINNING),
        [Fault("experts", "the head of the chain is not the digest of its last line", 5)],
    ),
    "the number of the chain": (
        lambda: Chain.objects.filter(pk=BODY).update(number=4),
        [Fault("experts", "lines 5 to 5 stand beyond the head of the chain", 5)],
    ),
    "the chain is gone": (
        lambda: Chain.objects.filter(pk=BODY)._raw_delete("default"),
        [Fault("experts", "the head of the chain is gone")],
    ),
    "a repeated column": (
        lambda: line(2).update(verb="release_paper"),
        [fault(2, "its column “verb” has “release_paper”, and what it says has “enter_party”")],
    ),
    "who may read a line": (
        lambda: line(2).update(visibility="public"),
        [fault(2, "its column “visibility” has “public”, and what it says has “desk”")],
    ),
    "whose a line is": (
        lambda: line(2).update(party_id=OTHER),
        [fault(2, f"its column “party_id” has “{OTHER}”, and what it says has “None”")],
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_is_found_and_named(what, lines):
    assert found() == []
    tamper, faults = TAMPERING[what]
    connection.check_constraints()
    with unguarded():
        tamper()
    assert found() == faults


def test_a_line_put_in_between_is_found(lines):
    connection.check_constraints()
    with unguarded():
        insert_in_the_middle()
    wrong = found()
    assert wrong[0] == Fault("experts", HEADER, 3, "enter_party", f"bodies.party {OTHER}")
    assert {one.number for one in wrong} == {3, 4, 5, 6}


def test_a_chain_that_was_written_anew_is_found_by_an_earlier_export_only(lines):
    earlier = {one.number: one.digest for one in lines[:4]}
    assert found(earlier=earlier) == []
    connection.check_constraints()
    with unguarded():
        for number in range(1, 6):
            remove(number)
        Chain.objects.all()._raw_delete("default")
    for n in range(1, 4):
        enter(f"party {n}")
    assert found() == []
    assert found(earlier=earlier) == [
        fault(1, "from this line on, the chain is not the one of the earlier export: it was written anew"),
        Fault("experts", "the earlier export goes on to line 4: the end was cut off", 4),
    ]


def test_a_chain_of_which_nothing_is_left_is_found_by_an_earlier_export(db):
    assert found(earlier={1: BEGINNING}) == [
        Fault("experts", "the head of the chain is gone"),
        Fault("experts", "the earlier export goes on to line 1: the end was cut off", 1),
    ]


def test_a_missing_trigger_is_found(lines):
    assert list(guard_faults()) == []
    connection.check_constraints()
    with unguarded():
        names = {str(one) for one in guard_faults()}
    assert "journal: the database does not refuse changes any longer: its trigger journal_line_guards_delete is gone" in names


def test_what_is_personal_of_one_thing_is_erased_in_all_chains_and_they_hold(db):
    told = Change("invite", PERSON, personal={"e-mail": "a@example.org"})
    for body_id in (BODY, OTHER, INSTALLATION):
        write_line(body_id=body_id, change=told, by=COMMAND, at=AT)
    enter("another", personal={"e-mail": "b@example.org"})
    written = erase_personal(subject=PERSON, by=COMMAND, at=AT)
    assert [(one.body_id, one.number, one.verb) for one in written] == [
        (INSTALLATION, 2, "erase_personal"),
        (BODY, 3, "erase_personal"),
        (OTHER, 2, "erase_personal"),
    ]
    kept = Payload.objects.filter(part=Part.PERSONAL)
    assert [one.content for one in kept.filter(erased_at__isnull=True)] == ['{"e-mail":"b@example.org"}']
    assert {(one.content, one.salt, one.erased_at) for one in kept.filter(erased_at__isnull=False)} == {(None, None, AT)}
    for body_id in (BODY, OTHER, INSTALLATION):
        assert prove(body_id, place="one").faults == ()
    assert erase_personal(subject=PERSON, by=COMMAND, at=AT) == []


def test_another_instant_of_an_erasure_is_found(lines):
    erase_personal(subject=Subject("bodies.party", OTHER, "party 3"), by=COMMAND, at=AT)
    assert found() == []
    connection.check_constraints()
    with unguarded():
        payload(3, Part.PERSONAL).update(erased_at="2019-03-29T00:00:00Z")
    words = "what is personal was erased at 2019-03-28T18:00:00.123456Z, and here it says 2019-03-29T00:00:00.000000Z"
    assert found() == [fault(3, words)]


@given(st.dictionaries(TEXTS, st.none() | st.integers(-MOST, MOST) | TEXTS))
def test_the_small_writer_of_canonical_json_writes_as_the_standard_one(told):
    assert canonical_flat(told) == rfc8785.dumps(told)


@pytest.mark.parametrize("value", [True, 1.5, MOST + 1, [], {}, b""])
def test_the_small_writer_refuses_what_no_header_has(value):
    with pytest.raises(ValueError, match="is no text"):
        canonical_flat({"name": value})



@given(st.integers(1, 40), st.data())
def test_any_one_change_of_a_chain_is_found(length, data):
    chain, previous = [], BEGINNING
    for number in range(1, length + 1):
        header = {"form": 1, "body": "b", "number": number, "at": "t", "matter": BEGINNING, "personal": None}
        header["previous"] = previous
        previous = header_digest(header)
        chain.append(Kept(header, previous, {}))
    assert replayed(chain, (length, previous)) == []
    place = data.draw(st.integers(0, length - 1))
    name = data.draw(st.sampled_from(["form", "body", "number", "at", "matter", "personal", "previous", "digest", "gone"]))
    if name == "gone":
        changed = chain[:place] + chain[place + 1 :]
    elif name == "digest":
        changed = [*chain[:place], Kept(chain[place].header, "f" * 64, {}), *chain[place + 1 :]]
    else:
        told = {**chain[place].header, name: 0 if name in ("form", "number") else "another"}
        changed = [*chain[:place], Kept(told, chain[place].digest, {}), *chain[place + 1 :]]
    assert replayed(changed, (length, previous)) != []


def replayed(chain: list[Kept], head: tuple[int, str]) -> list[Fault]:
    replay = Replay("b", whole=False)
    return [fault for kept in chain for fault in replay.line(kept)] + list(replay.end(head))


def test_the_line_in_the_documentation_proves_as_it_says_there():
    page = (ROOT / "docs/journal.md").read_text()
    salt = re.search(r"whose salt is `([0-9a-f]{32})`", page)[1]
    content, header = re.findall(r"printf '%s' '(.*)'", page)
    matter, digest = re.findall(r"^    ([0-9a-f]{64})$", page, re.MULTILINE)
    assert payload_digest(salt, content) == matter
    told = json.loads(header)
    assert told["matter"] == matter
    assert canonical_flat(told).decode() == header
    assert header_digest(told) == digest
