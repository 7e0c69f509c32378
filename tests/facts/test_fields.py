"""Columns that hold more than one plain value, in the database and back."""

import json
import uuid
from datetime import timedelta

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from sessional.bodies.models import Body, Party
from sessional.facts.multilingual import Multilingual
from sessional.papers.models import Paper
from sessional.report.facts import Category, Distribution, Gathering, Gender, Term
from tests.factories import NOW, TERMS, body_entry, record, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def body() -> Body:
    row, _counts = record()
    return Body.objects.get(pk=row.pk)


def test_every_column_comes_back_as_the_value_that_was_kept(body):
    assert body.name == body_entry().name
    assert body.terms == TERMS
    assert body.languages == ("en", "fr")
    assert body.gathering is Gathering.MEETING
    assert body.note is None
    assert body.parent.terms == (("en", Term("Commission")), ("fr", Term("Commission", Gender.FEMININE)))
    paper = body.papers.get(key="l1")
    assert (paper.job_numbers, paper.distribution) == ((("en", "V.19-01981"),), Distribution.LIMITED)
    assert body.papers.get(key="study").distribution is None


def test_names_are_kept_as_json_with_the_status_of_each_translation(body):
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM bodies_body WHERE key = 'experts'")
        (kept,) = cursor.fetchone()
    assert json.loads(kept) == {
        "original": "en",
        "texts": {
            "en": {"text": "Expert Group on Examples", "status": "confirmed"},
            "fr": {"text": "Groupe d’experts sur les exemples", "status": "confirmed"},
        },
    }


def test_names_can_be_searched_within(body):
    assert list(Body.objects.filter(name__texts__fr__text__startswith="Groupe")) == [body]
    assert list(Body.objects.filter(name=words("Commission")).values_list("key", flat=True)) == ["commission"]
    assert list(Body.objects.filter(key="experts").values_list("name__original", flat=True)) == ["en"]


def test_rows_can_be_written_as_json_and_read_again(body):
    written = serializers.serialize("json", [body])
    (read,) = serializers.deserialize("json", written)
    assert (read.object.name, read.object.terms, read.object.languages) == (body.name, body.terms, body.languages)


def test_names_of_another_shape_are_refused():
    with pytest.raises(ValidationError) as error:
        Body(key="a", name={"en": "Group"}, terms=(), languages=("en",)).full_clean(
            exclude=["publisher", "seat_name", "seat_located"], validate_constraints=False
        )
    assert error.value.message_dict == {
        "name": ['Names have the shape {"original": language, "texts": {language: {"text", "status"}}}.']
    }
    with pytest.raises(ValidationError), transaction.atomic():
        Body.objects.create(key="a", name={"en": "Group"}, known_only_as_parent=True)


def test_names_with_a_word_that_may_not_be_kept_are_refused():
    with pytest.raises(ValidationError) as error:
        Party(key="a", position=0, category=Category.ACADEMIA, name=words("a\x00")).clean_fields(exclude=["body"])
    assert error.value.message_dict == {"name": ["en: U+0000 at character 2 is a control character; take it out."]}


def test_a_choice_outside_the_enum_is_refused_with_those_inside():
    with pytest.raises(ValidationError) as error:
        Paper(kind="letter", symbol="A/1", key="a", position=0).clean_fields(exclude=["body"])
    assert error.value.message_dict == {
        "kind": ["“letter” is none of: report, agenda, participants, conference-room, study, other."]
    }


def test_a_choice_outside_the_enum_is_refused_by_the_database_too(body):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE papers_paper SET kind = 'letter'")


def test_ids_made_later_sort_later(body):
    keys = list(body.parties.order_by("id").values_list("key", flat=True))
    assert keys == ["ARG", "BRA", "CHN", "institute"]
    assert all(uuid.UUID(str(party.pk)).version == 7 for party in body.parties.all())


def test_a_standing_comes_back_as_it_was_told(body):
    meeting = body.meetings.get(key="2")
    assert meeting.dates_standing.status == "confirmed"
    assert meeting.speakers_standing.status == "open-ended"
    assert body.meetings.get(key="1").speakers_standing is None
    meeting.dates_source = "Note of the Secretariat"
    meeting.dates_confirmed_by = body.capacities.get(key="rypl-vice-chair")
    meeting.dates_confirmed_at = NOW + timedelta(hours=1)
    meeting.save()
    standing = body.meetings.get(key="2").dates_standing
    assert (standing.source, standing.confirmed_by, standing.confirmed_at) == (
        "Note of the Secretariat",
        "rypl-vice-chair",
        NOW + timedelta(hours=1),
    )


def test_words_of_any_script_come_back_the_same(body):
    told = Multilingual.of("zh", {"zh": "网络犯罪", "ar": "الجريمة السيبرانية\u200f", "ru": "Киберпреступность"})
    Body.objects.filter(pk=body.pk).update(name=told)
    assert Body.objects.get(pk=body.pk).name == told
