"""How a record is written upon what is kept: nothing twice, nothing by halves, nothing left over."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.bodies.actions import record_body, record_mandates, record_parties
from sessional.bodies.entries import PartyEntry
from sessional.bodies.models import Body, Party
from sessional.facts.models import Text, Version
from sessional.facts.queries import words_of
from sessional.facts.recording import Counts, Recording, texts_without_use
from sessional.report.facts import Category
from tests.factories import NOW, body_entry, mandates, parties, record, words, written

pytestmark = pytest.mark.django_db


def test_a_record_that_is_told_twice_changes_no_row():
    record()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        _body, counts = record(at=NOW + timedelta(days=1))
    writing = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert writing == []
    assert written(counts) == {}
    assert counts["meetings.Sitting"] == Counts(unchanged=6)


def test_a_change_of_one_fact_writes_its_row_and_no_other():
    record()
    changed = [replace(mandates()[0], leads_to=2), mandates()[1]]
    _body, counts = record(mandates_told=changed)
    assert written(counts) == {"bodies.Mandate": Counts(updated=1, unchanged=1)}


def test_a_change_of_words_writes_a_version_and_leaves_the_row():
    record()
    changed = [replace(mandates()[0], statement=words("Resolution 65/230 asked.", fr="La résolution 65/230."))]
    _body, counts = record(mandates_told=[*changed, mandates()[1]])
    assert written(counts) == {"facts.Version": Counts(created=2)}


def test_what_is_no_longer_told_is_removed_with_its_texts():
    body, _counts = record()
    _body, counts = record(mandates_told=mandates()[1:])
    assert written(counts) == {
        "bodies.Mandate": Counts(updated=1, removed=1),
    }
    assert [mandate.key for mandate in body.mandates.all()] == ["ccpcj-26-4"]
    assert list(texts_without_use()) == []
    assert not Version.objects.filter(content="Study examples.").exists()


def test_a_row_that_is_still_needed_is_not_removed_and_nothing_else_is_kept():
    record()
    with pytest.raises(ValidationError) as refused, Recording(at=NOW) as recording:
        body = record_body(entry=body_entry(name=words("Another name")), recording=recording)
        record_parties(body=body, parties=parties()[1:], recording=recording)
    assert refused.value.messages == ["ARG (party) is no longer told, and is still needed by: statement."]
    assert str(Body.objects.get(key="experts")) == "Expert Group on Examples"
    assert Party.objects.count() == 4


def test_an_error_within_keeps_nothing():
    with pytest.raises(ValidationError), Recording(at=NOW) as recording:
        body = record_body(entry=body_entry(), recording=recording)
        record_mandates(body=body, mandates=[replace(mandates()[0], symbol="A/RES")], recording=recording)
    assert (Body.objects.count(), Text.objects.count()) == (0, 0)


def test_rows_that_change_places_do_not_stand_in_each_other_s_way():
    body, _counts = record()
    before = {party.key: party.pk for party in body.parties.all()}
    swapped = [replace(parties()[0], state="BRA"), replace(parties()[1], state="ARG"), *parties()[2:]]
    record(parties_told=swapped)
    assert {party.key: party.state for party in body.parties.all()} == {
        "ARG": "BRA",
        "BRA": "ARG",
        "CHN": "CHN",
        "institute": None,
    }
    assert {party.key: party.pk for party in body.parties.all()} == before


def test_a_row_keeps_its_identity_when_it_gets_another_key():
    body, _counts = record()
    argentina = Party.objects.get(key="ARG")
    with Recording(at=NOW) as recording:
        told = [PartyEntry("argentina", Category.MEMBER_STATE, state="ARG"), *parties()[1:]]
        record_parties(body=body, parties=told, recording=recording)
    argentina.refresh_from_db()
    assert argentina.key == "argentina"


def test_another_order_changes_positions_and_no_row_else():
    body, _counts = record()
    _body, counts = record(parties_told=list(reversed(parties())))
    assert written(counts) == {"bodies.Party": Counts(updated=4)}
    assert [party.key for party in body.parties.order_by("position")] == ["institute", "CHN", "BRA", "ARG"]


def test_the_instant_of_the_recording_is_that_of_its_versions():
    body, _counts = record()
    statement = body.mandates.get(key="ga-65-230").statement
    assert {version.made_at for version in statement.versions.all()} == {NOW}
    assert words_of(statement) == mandates()[0].statement
