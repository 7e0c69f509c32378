"""Texts and their versions."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sessional.facts.actions import write_text
from sessional.facts.models import ImmutableVersion, Text, Version, VersionStatus
from sessional.facts.multilingual import Multilingual, Translation, TranslationStatus
from sessional.facts.queries import current_versions, stale_versions, words_of
from tests.factories import NOW, words

pytestmark = pytest.mark.django_db

BODY = uuid.UUID(int=1)


def write(text, told, *, days=0):
    return write_text(text=text, body_id=BODY, words=told, at=NOW + timedelta(days=days))


def history(text) -> list[tuple]:
    return [
        (
            version.language,
            version.number,
            version.content,
            version.made_from and (version.made_from.language, version.made_from.number),
        )
        for version in text.versions.order_by("language", "number")
    ]


def test_a_translation_is_made_from_a_version_of_the_original():
    text, made = write(None, words("one", fr="un"))
    assert history(text) == [("en", 1, "one", None), ("fr", 1, "un", ("en", 1))]
    assert len(made) == 2
    assert words_of(text) == words("one", fr="un")


def test_the_same_words_again_make_no_version():
    text, _made = write(None, words("one", fr="un"))
    assert write(text, words("one", fr="un")) == (text, [])


def test_a_translation_is_stale_when_the_original_changed_and_it_did_not():
    text, _made = write(None, words("one", fr="un", ru="один"))
    write(text, words("two", fr="deux", ru="один"))
    assert history(text) == [
        ("en", 1, "one", None),
        ("en", 2, "two", None),
        ("fr", 1, "un", ("en", 1)),
        ("fr", 2, "deux", ("en", 2)),
        ("ru", 1, "один", ("en", 1)),
    ]
    assert [version.language for version in stale_versions()] == ["ru"]
    assert words_of(text) == words("two", fr="deux", ru="один")


def test_a_language_whose_words_are_taken_out_keeps_its_history():
    text, _made = write(None, words("one", fr="un"))
    write(text, words("one"))
    assert history(text) == [("en", 1, "one", None), ("fr", 1, "un", ("en", 1)), ("fr", 2, "", ("en", 1))]
    assert words_of(Text.objects.get()) == words("one")
    assert [version.language for version in current_versions()] == ["en"]
    assert write(text, words("one")) == (text, [])
    write(text, words("one", fr="un"))
    assert words_of(text) == words("one", fr="un")


def test_another_original_makes_a_version_in_every_language():
    text, _made = write(None, words("one", fr="un"))
    write(text, Multilingual.of("fr", {"en": "one", "fr": "un"}))
    assert history(text) == [
        ("en", 1, "one", None),
        ("en", 2, "one", ("fr", 2)),
        ("fr", 1, "un", ("en", 1)),
        ("fr", 2, "un", None),
    ]
    assert words_of(Text.objects.get()) == Multilingual.of("fr", {"en": "one", "fr": "un"})


def test_a_change_of_status_is_a_version():
    text, _made = write(None, words("one", fr="un"))
    told = Multilingual.of("en", {"en": "one", "fr": Translation("un", TranslationStatus.UNOFFICIAL)})
    _text, made = write(text, told)
    assert [(version.language, version.number, version.status) for version in made] == [
        ("fr", 2, VersionStatus.UNOFFICIAL)
    ]
    assert words_of(text) == told


def test_a_version_that_is_kept_is_never_changed():
    text, (version,) = write(None, words("one"))
    version.content = "two"
    with pytest.raises(ImmutableVersion, match="version 1 in en of text .* is never changed"):
        version.save()
    kept = Version.objects.get()
    kept.content = "two"
    with pytest.raises(ImmutableVersion):
        kept.save(update_fields=["content"])
    assert words_of(text) == words("one")


@pytest.mark.parametrize(
    "columns",
    [
        {"number": 1},
        {"number": 0},
        {"number": 2, "language": "de"},
        {"number": 2, "content": ""},
        {"number": 2, "status": VersionStatus.MISSING},
    ],
    ids=["a number twice", "number 0", "another language", "no words", "words that are missing"],
)
def test_a_version_that_must_not_be_is_refused_by_the_database(columns):
    text, _made = write(None, words("one"))
    told = {"text": text, "language": "en", "content": "two", "made_at": NOW} | columns
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.create(**told)


def test_a_translation_is_made_from_a_version_of_its_own_text():
    _one, (foreign,) = write(None, words("one"))
    two, _made = write(None, words("two"))
    version = Version(text=two, language="fr", number=1, made_from=foreign, content="deux", made_at=NOW)
    with pytest.raises(ValidationError) as error:
        version.full_clean()
    assert error.value.message_dict == {"made_from": ["A translation is made from a version of the same text."]}


def test_words_that_were_fetched_before_need_no_query(django_assert_num_queries):
    for number in range(3):
        write(None, words(f"text {number}"))
    texts = list(Text.objects.prefetch_related("versions").order_by("pk"))
    with django_assert_num_queries(0):
        assert [str(words_of(text)) for text in texts] == ["text 0", "text 1", "text 2"]
