"""From draft to publication."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase

from sessional.bodies.actions import (
    acknowledge_communication,
    change_communication,
    clear_communication,
    draft_communication,
    publish_communication,
    return_communication,
    send_communication,
)
from sessional.bodies.entries import CommunicationEntry
from sessional.bodies.models import ClearanceStatus, Communication
from sessional.bodies.rules import Stale
from sessional.facts.queries import words_of
from sessional.facts.visibility import Visibility
from sessional.journal.canonical import read
from sessional.journal.models import Line, Part
from tests.roles import make_world

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ENTRY = CommunicationEntry(
    "Nomination of experts", "fr", "Le Gouvernement propose deux experts.", Visibility.PARTICIPANTS
)


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def held(world):
    return world.capacities


def draft(held) -> Communication:
    return draft_communication(entry=ENTRY, by=held["delegate"], at=AT)


def matter(verb: str) -> tuple[Line, dict]:
    """The last line with this verb, and what it says."""
    line = Line.objects.filter(verb=verb).latest("number")
    return line, read(line.payloads.get(part=Part.MATTER).content)


def test_a_draft_belongs_to_the_party_of_whoever_drafts_it(world, held):
    made = draft(held)
    assert (made.party, made.status, made.visibility, made.edition) == (
        world.own_party,
        ClearanceStatus.DRAFT,
        Visibility.OWN_PARTY,
        1,
    )
    assert (str(words_of(made.text)), made.text.original) == (ENTRY.text, "fr")
    line, told = matter("draft_communication")
    assert (line.party_id, line.visibility) == (world.own_party.pk, Visibility.OWN_PARTY)
    assert told["after"] == {
        "subject": ENTRY.subject,
        "publication_asked": "participants",
        "text": ENTRY.text,
        "language": "fr",
    }
    assert (told["actor"]["person"], told["actor"]["office"]) == ("Dora Delegate", "delegate")


def test_it_is_cleared_sent_acknowledged_and_published(held):
    made = draft(held)
    cleared = clear_communication(communication=made, edition=1, by=held["head_of_delegation"], at=AT)
    assert (cleared.status, cleared.cleared_by, cleared.visibility) == (
        ClearanceStatus.CLEARED,
        held["head_of_delegation"],
        Visibility.OWN_PARTY,
    )
    sent = send_communication(communication=cleared, edition=2, by=held["head_of_delegation"], at=AT)
    assert (sent.status, sent.sent_by, sent.visibility) == (
        ClearanceStatus.SENT,
        held["head_of_delegation"],
        Visibility.DESK,
    )
    line, told = matter("send_communication")
    assert line.visibility is Visibility.DESK
    assert (told["before"], told["after"]) == (
        {"status": "cleared", "visibility": "own-party"},
        {"status": "sent", "visibility": "desk"},
    )
    kept = acknowledge_communication(communication=sent, by=held["secretariat"], at=AT)
    again = acknowledge_communication(communication=sent, by=held["secretariat"], at=AT + timedelta(days=1))
    assert (kept.acknowledged_at, again.acknowledged_at) == (AT, AT)
    assert Line.objects.filter(verb="acknowledge_communication").count() == 1
    published = publish_communication(communication=kept, to=Visibility.DELEGATIONS, by=held["secretariat"], at=AT)
    assert (published.visibility, published.published_by) == (Visibility.DELEGATIONS, held["secretariat"])


def test_a_change_makes_a_draft_of_what_was_cleared(held):
    made = clear_communication(communication=draft(held), edition=1, by=held["head_of_delegation"], at=AT)
    entry = CommunicationEntry(ENTRY.subject, "fr", "Le Gouvernement propose trois experts.", ENTRY.publication_asked)
    changed = change_communication(communication=made, edition=2, entry=entry, by=held["delegate"], at=AT)
    assert (changed.status, changed.cleared_by, changed.edition) == (ClearanceStatus.DRAFT, None, 3)
    assert str(words_of(Communication.objects.get(pk=made.pk).text)) == entry.text
    _line, told = matter("change_communication")
    assert (told["before"], told["after"]) == (
        {"text": ENTRY.text, "status": "cleared"},
        {"text": entry.text, "status": "draft"},
    )


def test_saying_the_same_again_changes_nothing(held):
    made = clear_communication(communication=draft(held), edition=1, by=held["head_of_delegation"], at=AT)
    same = change_communication(communication=made, edition=2, entry=ENTRY, by=held["delegate"], at=AT)
    assert (same.status, same.edition) == (ClearanceStatus.CLEARED, 2)
    assert not Line.objects.filter(verb="change_communication").exists()


def test_a_text_in_another_language_takes_the_place_of_the_first(held):
    made = draft(held)
    entry = CommunicationEntry("Nomination", "en", "Two experts are nominated.")
    change_communication(communication=made, edition=1, entry=entry, by=held["delegate"], at=AT)
    kept = Communication.objects.get(pk=made.pk)
    assert (words_of(kept.text).languages, str(words_of(kept.text))) == (("en",), entry.text)


def test_a_returned_draft_says_why_and_waits_again_once_it_is_changed(held):
    made = draft(held)
    with pytest.raises(ValidationError) as wrong:
        return_communication(communication=made, edition=1, reason=" ", by=held["head_of_delegation"], at=AT)
    assert list(wrong.value.error_dict) == ["reason"]
    returned = return_communication(
        communication=made, edition=1, reason="Which resolution?", by=held["head_of_delegation"], at=AT
    )
    assert (returned.status, returned.return_reason, returned.returned_by) == (
        ClearanceStatus.DRAFT,
        "Which resolution?",
        held["head_of_delegation"],
    )
    entry = CommunicationEntry(ENTRY.subject, "fr", "Conformément à la résolution 65/230.", ENTRY.publication_asked)
    changed = change_communication(communication=returned, edition=2, entry=entry, by=held["delegate"], at=AT)
    assert (changed.return_reason, changed.returned_at, changed.returned_by) == ("", None, None)


STEPS = {
    "change": lambda made, edition, by: change_communication(
        communication=made, edition=edition, entry=CommunicationEntry("S", "en", "T"), by=by, at=AT
    ),
    "clear": lambda made, edition, by: clear_communication(communication=made, edition=edition, by=by, at=AT),
    "return": lambda made, edition, by: return_communication(
        communication=made, edition=edition, reason="Because", by=by, at=AT
    ),
    "send": lambda made, edition, by: send_communication(communication=made, edition=edition, by=by, at=AT),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_nobody_takes_a_step_with_words_that_they_have_not_seen(held, step):
    made = draft(held)
    head = held["head_of_delegation"]
    entry = CommunicationEntry("Another subject", "fr", ENTRY.text)
    change_communication(communication=made, edition=1, entry=entry, by=held["delegate"], at=AT)
    lines = Line.objects.count()
    with pytest.raises(Stale) as stale:
        step(made, 1, head)
    assert (stale.value.now.subject, stale.value.now.edition) == ("Another subject", 2)
    assert Line.objects.count() == lines


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_what_was_sent_never_changes(world, held, step):
    sent = world.communications["sent"]
    with pytest.raises(ValidationError) as refused:
        step(sent, sent.edition, held["head_of_delegation"])
    assert refused.value.code == "status"


def test_a_draft_is_not_sent_before_it_is_cleared(world, held):
    made = draft(held)
    with pytest.raises(ValidationError) as refused:
        send_communication(communication=made, edition=1, by=held["head_of_delegation"], at=AT)
    assert refused.value.code == "status"
    for action in (acknowledge_communication,):
        with pytest.raises(ValidationError):
            action(communication=made, by=held["secretariat"], at=AT)


def test_it_is_published_no_more_widely_than_asked_and_never_less_widely_than_it_is(world, held):
    sent = world.communications["sent"]
    Communication.objects.filter(pk=sent.pk).update(publication_asked=None)
    with pytest.raises(ValidationError) as refused:
        publish_communication(communication=sent, to=Visibility.DELEGATIONS, by=held["secretariat"], at=AT)
    assert refused.value.code == "not-asked"
    Communication.objects.filter(pk=sent.pk).update(publication_asked=Visibility.PARTICIPANTS)
    with pytest.raises(ValidationError) as refused:
        publish_communication(communication=sent, to=Visibility.PUBLIC, by=held["secretariat"], at=AT)
    assert refused.value.code == "wider-than-asked"
    publish_communication(communication=sent, to=Visibility.PARTICIPANTS, by=held["secretariat"], at=AT)
    with pytest.raises(ValidationError) as refused:
        publish_communication(communication=sent, to=Visibility.DELEGATIONS, by=held["secretariat"], at=AT)
    assert refused.value.code == "narrower"
    with pytest.raises(ValidationError) as refused:
        publish_communication(communication=sent, to=Visibility.DESK, by=held["secretariat"], at=AT)
    assert refused.value.code == "wider-than-asked"


@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("subject", CommunicationEntry("", "en", "T")),
        ("subject", CommunicationEntry("two\nlines", "en", "T")),
        ("language", CommunicationEntry("S", "de", "T")),
        ("text", CommunicationEntry("S", "en", "")),
        ("text", CommunicationEntry("S", "en", "half [a bracket")),
        ("publication_asked", CommunicationEntry("S", "en", "T", Visibility.DESK)),
    ],
)
def test_what_is_wrong_is_said_at_its_field(held, field, entry):
    with pytest.raises(ValidationError) as wrong:
        draft_communication(entry=entry, by=held["delegate"], at=AT)
    assert list(wrong.value.error_dict) == [field]


REFUSED = {
    "a draft that the desk sees": ("draft", {"visibility": "desk"}),
    "one sent that only its party sees": ("sent", {"visibility": "own-party"}),
    "one sent by nobody": ("cleared", {"status": "sent", "visibility": "desk"}),
    "one cleared by nobody": ("draft", {"status": "cleared"}),
    "a draft that is cleared": ("cleared", {"status": "draft"}),
    "a return without a reason": ("returned", {"return_reason": ""}),
    "a publication that nobody asked for": ("public", {"publication_asked": None}),
    "a publication wider than asked": ("public", {"publication_asked": "delegations"}),
    "a publication by nobody": ("sent", {"visibility": "public"}),
    "a draft that is acknowledged": ("draft", {"acknowledged_at": AT}),
    "an edition before the first": ("draft", {"edition": 0}),
}


@pytest.mark.parametrize(("state", "values"), REFUSED.values(), ids=REFUSED)
def test_what_must_never_be_is_refused_by_the_database(world, state, values):
    row = Communication.objects.filter(pk=world.communications[state].pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.update(**values)


class AnyWayOfACommunication(TestCase):
    """Whatever is tried in whatever order."""

    @settings(max_examples=25)
    @given(steps=st.lists(st.tuples(st.sampled_from([*STEPS, "acknowledge", "publish"]), st.booleans()), max_size=8))
    def test_it_is_seen_outside_its_party_only_once_its_head_has_cleared_and_sent_it(self, steps):
        world = self.world
        held = world.capacities
        made = draft(held)
        done = []
        for step, current in steps:
            edition = Communication.objects.get(pk=made.pk).edition - (0 if current else 1)
            try:
                if step == "acknowledge":
                    acknowledge_communication(communication=made, by=held["secretariat"], at=AT)
                elif step == "publish":
                    publish_communication(communication=made, to=Visibility.DELEGATIONS, by=held["secretariat"], at=AT)
                else:
                    STEPS[step](made, edition, held["head_of_delegation"])
            except ValidationError:
                continue
            done.append(step)
        kept = Communication.objects.get(pk=made.pk)
        assert (kept.visibility is not Visibility.OWN_PARTY) == ("send" in done)
        assert "send" not in done or "clear" in done[: done.index("send")]
        assert not {"acknowledge", "publish"} & set(done) or "send" in done

    @classmethod
    def setUpTestData(cls):
        cls.world = make_world()
