"""What may be kept as words, symbols, States and the rest."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, strategies as st

from sessional.facts import rules
from sessional.facts.identity import validate_key
from sessional.report.facts import Gender, Term
from tests.factories import words

pytestmark = pytest.mark.pure

WRONG_CHARACTERS = {
    "\x00": "U+0000 at character 2 is a control character; take it out.",
    "\x1b": "U+001B at character 2 is a control character; take it out.",
    "\t": "U+0009 at character 2 is a control character; take it out.",
    "\u0085": "U+0085 at character 2 is a control character; take it out.",
    "\u2028": "U+2028 at character 2 is a control character; take it out.",
    "\ufffe": "U+FFFE at character 2 is a control character; take it out.",
    "\ud800": "U+D800 at character 2 is half of a character; write the whole character.",
    "\u202e": (
        "U+202E at character 2 changes the direction of the text around it; take it out, or use the marks U+200E, "
        "U+200F or U+061C."
    ),
    "\u2066": (
        "U+2066 at character 2 changes the direction of the text around it; take it out, or use the marks U+200E, "
        "U+200F or U+061C."
    ),
}


def refused(rule, *values, **named) -> list[str]:
    with pytest.raises(ValidationError) as error:
        rule(*values, **named)
    return error.value.messages


def refused_at(rule, *values) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        rule(*values)
    return error.value.message_dict


@pytest.mark.parametrize("character", WRONG_CHARACTERS, ids=lambda character: f"U+{ord(character):04X}")
@pytest.mark.parametrize("rule", [rules.validate_one_line, rules.validate_paragraph, rules.validate_source])
def test_a_character_that_may_not_be_printed_is_refused_by_its_name_and_place(rule, character):
    assert refused(rule, f"a{character}b") == [WRONG_CHARACTERS[character]]


@pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_every_control_that_reorders_text_is_refused(code):
    assert refused(rules.validate_one_line, f"a{chr(code)}b")[0].startswith(f"U+{code:04X}")


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c"])
def test_marks_of_direction_are_kept(mark):
    rules.validate_one_line(f"A/RES/65/230{mark} نص")


@pytest.mark.parametrize(("rule", "most"), [(rules.validate_one_line, 500), (rules.validate_paragraph, 20_000)])
def test_a_text_has_a_longest(rule, most):
    rule("a" * most)
    assert refused(rule, "a" * (most + 1)) == [f"This has {most + 1} characters; at most {most} are allowed."]


def test_a_text_of_ten_megabytes_is_refused_for_its_length():
    assert refused(rules.validate_paragraph, "\x00" * 10_000_000) == [
        "This has 10000000 characters; at most 20000 are allowed."
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_a_text_without_words_is_refused(text):
    assert refused(rules.validate_paragraph, text) == ["There are no words here; leave the field out instead."]


@pytest.mark.parametrize("text", [" a", "a ", "a\n"])
def test_a_text_between_spaces_is_refused(text):
    assert refused(rules.validate_paragraph, text) == ["This begins or ends with a space; take the space out."]


def test_only_prose_has_more_than_one_line():
    rules.validate_paragraph("one\n\ntwo")
    assert refused(rules.validate_one_line, "one\ntwo") == ["This has to stand on one line; take out the line break."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a [b", "The square bracket at character 3 is not closed."),
        ("a] b", "The square bracket at character 2 has no partner, or stands within other square brackets."),
        ("[a [b] c]", "The square bracket at character 4 has no partner, or stands within other square brackets."),
    ],
)
def test_each_square_bracket_has_its_partner(text, message):
    assert refused(rules.validate_paragraph, text) == [message]


def test_brackets_with_partners_are_kept():
    rules.validate_paragraph("On [28] March and [29 March].")


@pytest.mark.parametrize("rule", [rules.validate_one_line, rules.validate_paragraph])
@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("😀", "U+1F600 GRINNING FACE"),
        ("ሀ", "U+1200 ETHIOPIC SYLLABLE HA"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\ue000", "U+E000"),
    ],
)
def test_a_character_that_no_font_of_the_papers_has_is_refused(rule, character, name):
    assert refused(rule, f"a{character}b") == [
        f"{name} at character 2 is in none of the fonts that papers are set in; use another character."
    ]


@pytest.mark.parametrize("text", ["a [b", "a] b", "a [b] c"])
def test_a_name_has_no_square_brackets(text):
    at = min(text.find(bracket) for bracket in "[]" if bracket in text) + 1
    (message,) = refused(rules.validate_one_line, text)
    assert message == (
        f"A square bracket stands at character {at}. In a name or title there is none: square brackets print where a "
        "fact is open, and are never typed here."
    )


@given(st.text())
def test_a_text_is_kept_or_refused_and_what_is_kept_can_be_written_and_read(text):
    try:
        rules.validate_paragraph(text)
    except ValidationError:
        return
    assert text.encode("utf-8").decode("utf-8") == text
    assert text == text.strip() != ""
    assert text.count("[") == text.count("]")


def test_names_say_in_which_language_they_are_wrong():
    assert refused_at(rules.validate_name, words("right", fr="a\x00", ru="б" * 501)) == {
        "fr": ["U+0000 at character 2 is a control character; take it out."],
        "ru": ["This has 501 characters; at most 500 are allowed."],
    }


def test_a_russian_term_needs_its_cases():
    whole = Term("Группа", Gender.FEMININE, tuple((case, "Группы") for case in rules.CASES))
    rules.validate_terms((("en", Term("Group")), ("ru", whole)))
    assert refused_at(rules.validate_terms, (("ru", Term("Группа", Gender.FEMININE, whole.cases[:3])),)) == {
        "ru": ["A Russian term needs each of its cases; missing: instrumental, prepositional."]
    }


def test_languages_are_the_six_and_each_once():
    rules.validate_languages(("ar", "en", "es", "fr", "ru", "zh"))
    assert refused_at(rules.validate_languages, ("en", "de", "en")) == {
        "[1]": ["“de” is not one of the languages ar, en, es, fr, ru, zh."],
        "[2]": ["The language “en” is listed twice."],
    }


@pytest.mark.parametrize("symbol", ["UNODC/CCPCJ/EG.4/2019/L.1", "A/80/L.4/Rev.1*", "E/CN.15/2011/19"])
def test_a_symbol_by_its_grammar_is_kept(symbol):
    rules.validate_symbol(symbol)


@pytest.mark.parametrize("symbol", ["", "L.1", "A//1", "a/1", "A/1\n", "A/L.x", "A/0"])
def test_a_symbol_that_breaks_the_grammar_is_refused_with_an_example_of_one_that_does_not(symbol):
    (message,) = refused(rules.validate_symbol, symbol)
    assert message.startswith(f"“{symbol}” is not a document symbol.")
    assert message.endswith("for example UNODC/CCPCJ/EG.4/2019/L.1 or A/80/L.4/Rev.1")


def test_a_resolution_may_go_by_its_number_alone():
    rules.validate_resolution("26/4")
    rules.validate_resolution("A/RES/65/230")
    assert refused(rules.validate_resolution, "26-4")[0].startswith("“26-4” is not a document symbol.")


def test_a_state_goes_by_its_code():
    rules.validate_state("BRA")
    assert refused(rules.validate_state, "Brazil") == [
        "“Brazil” is not a State's three-letter code; the codes are those of ISO 3166-1, such as BRA"
    ]


def test_a_time_zone_goes_by_its_name():
    rules.validate_time_zone("Europe/Vienna")
    assert refused(rules.validate_time_zone, "Vienna") == [
        "“Vienna” is not a time zone; time zones have names such as Europe/Vienna."
    ]


def test_a_job_number_belongs_to_a_language():
    rules.validate_job_numbers((("zh", "V.19-01983"),))
    assert refused_at(rules.validate_job_numbers, (("de", "V.1"), ("en", ""))) == {
        "de": ["“de” is not one of the languages ar, en, es, fr, ru, zh."],
        "en": ["There are no words here; leave the field out instead."],
    }


@pytest.mark.parametrize("key", ["1", "ga-65-230", "A.b_c"])
def test_a_key_of_letters_digits_and_three_marks_is_kept(key):
    validate_key(key)


@pytest.mark.parametrize("key", ["", "-a", "a/b", "a b", "é", "a\n"])
def test_a_key_that_could_not_stand_in_an_address_is_refused(key):
    assert refused(validate_key, key) == [
        "A key is made of Latin letters, digits, dots, hyphens and low lines, and begins with a letter or a digit."
    ]
