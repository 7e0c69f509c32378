"""A text in several languages as one value."""

import json

import pytest
from hypothesis import given, strategies as st

from sessional.facts.multilingual import Multilingual, Translation, TranslationStatus
from sessional.report.facts import LANGUAGES, Names, Prose
from tests.factories import words

pytestmark = pytest.mark.pure

ANY_WORDS = st.dictionaries(
    st.sampled_from(LANGUAGES),
    st.builds(Translation, st.text(), st.sampled_from(TranslationStatus)),
    min_size=1,
).flatmap(lambda texts: st.sampled_from(sorted(texts)).map(lambda original: Multilingual.of(original, texts)))


@given(ANY_WORDS)
def test_what_is_kept_as_json_comes_back_the_same(told):
    assert Multilingual.from_json(json.loads(json.dumps(told.as_json()))) == told


@given(ANY_WORDS, st.sampled_from(LANGUAGES))
def test_a_language_without_words_falls_back_to_the_original(told, lang):
    found = lang if lang in told.languages else told.original
    assert told.in_language(lang) == (dict(told.texts)[found].text, found)
    assert told.as_names().in_language(lang) == told.in_language(lang)
    assert told.as_prose("key").in_language(lang) == told.in_language(lang)


def test_languages_stand_in_one_order_however_they_are_told():
    assert words("b", ar="a", zh="c").languages == ("ar", "en", "zh")


def test_the_composer_gets_the_words_without_their_status():
    told = Multilingual.of("en", {"en": "Group", "fr": Translation("Groupe", TranslationStatus.UNOFFICIAL)})
    assert told.as_names() == Names("en", (("en", "Group"), ("fr", "Groupe")))
    assert told.as_prose("mandate/a") == Prose("mandate/a", "en", (("en", "Group"), ("fr", "Groupe")))
    assert str(told) == "Group"


def test_the_original_needs_words():
    with pytest.raises(ValueError, match="the original is in 'fr', and there are no words in that language"):
        Multilingual.of("fr", {"en": "Group"})


def test_a_language_is_one_of_the_six():
    with pytest.raises(ValueError, match="each language once, and in order, of ar, en, es, fr, ru, zh; not de"):
        Multilingual.of("de", {"de": "Gruppe"})
