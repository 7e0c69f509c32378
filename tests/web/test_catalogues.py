"""The words of the interface in the languages that English is translated into."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

pytestmark = pytest.mark.pure

ROOT = Path(__file__).resolve().parents[2]
PLACEHOLDER = re.compile(r"%\(\w+\)s")

SPEC = spec_from_file_location("translations", ROOT / "tools/translations.py")
translations = module_from_spec(SPEC)
SPEC.loader.exec_module(translations)


def catalogue(locale: str):
    with translations.catalogue_file(locale).open("rb") as file:
        return read_po(file, locale=locale)


def messages(found) -> dict:
    return {(message.context, message.id): message for message in found if message.id}


def as_tuple(value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize("locale", translations.LOCALES)
def test_a_catalogue_has_each_message_of_the_pages_and_no_other(locale):
    assert set(messages(catalogue(locale))) == set(messages(translations.template_catalogue()))


@pytest.mark.parametrize("locale", translations.LOCALES)
def test_each_message_is_translated_in_every_form_and_none_is_a_guess(locale):
    found = catalogue(locale)
    wanting = [
        message.id
        for message in messages(found).values()
        if message.fuzzy
        or not all(string and string.strip() for string in as_tuple(message.string) if message.id != ", ")
        or len(as_tuple(message.string)) != (found.num_plurals if isinstance(message.id, tuple) else 1)
    ]
    assert wanting == []


@pytest.mark.parametrize("locale", translations.LOCALES)
def test_a_translation_has_the_placeholders_of_its_message(locale):
    differing = [
        message.id
        for message in messages(catalogue(locale)).values()
        if any(
            sorted(PLACEHOLDER.findall(string)) != sorted(PLACEHOLDER.findall(as_tuple(message.id)[-1]))
            for string in as_tuple(message.string)
        )
    ]
    assert differing == []


#: Words that are the same in a language as in English.
SAME = {
    "es": {"no"},
    "fr": {
        "Administration",
        "Bureau",
        "Code",
        "Communication",
        "Communications",
        "Distribution",
        "Participants",
        "Publication",
        "Rapporteur",
        "dates",
        "%(ordinal)s session",
    },
}


@pytest.mark.parametrize("locale", translations.LOCALES)
def test_nothing_but_names_of_formats_is_left_in_english(locale):
    english = {
        message.id
        for message in messages(catalogue(locale)).values()
        if re.search("[A-Za-z]{2}", PLACEHOLDER.sub("", as_tuple(message.id)[0]))
        and as_tuple(message.string)[0] == as_tuple(message.id)[0]
    }
    assert english == {"Word", "Akoma Ntoso"} | SAME.get(locale, set())


#: Letters in which a language is not written.
NOT_WRITTEN_IN = {
    "ar": "[\u0400-\u04ff\u4e00-\u9fff]",
    "es": "[\u0400-\u04ff\u0600-\u06ff\u4e00-\u9fff]",
    "fr": "[\u0400-\u04ff\u0600-\u06ff\u4e00-\u9fff]",
    "ru": "[\u0600-\u06ff\u4e00-\u9fff]",
    "zh_Hans": "[\u0400-\u04ff\u0600-\u06ff]",
}


@pytest.mark.parametrize("locale", translations.LOCALES)
def test_no_translation_is_in_the_letters_of_another_language(locale):
    strange = re.compile(NOT_WRITTEN_IN[locale])
    found = [m.id for m in messages(catalogue(locale)).values() if strange.search(" ".join(as_tuple(m.string)))]
    assert found == []


def test_what_one_language_is_given_is_not_in_the_others():
    template = translations.template_catalogue()
    template.add("a message that no catalogue has")
    given = translations.updated("ar", template)
    given.get("a message that no catalogue has").string = "كلمات"
    assert not translations.updated("fr", template).get("a message that no catalogue has").string


@pytest.mark.parametrize("locale", translations.LOCALES)
def test_bringing_a_catalogue_up_to_date_changes_nothing_where_it_is(locale, tmp_path):
    translations.write(translations.updated(locale, translations.template_catalogue()), tmp_path / "django.po")
    assert (tmp_path / "django.po").read_bytes() == translations.catalogue_file(locale).read_bytes()


def test_every_message_marked_in_a_template_is_found():
    found = {as_tuple(message.id)[0] for message in messages(translations.template_catalogue()).values()}
    marked = {
        words
        for file in (translations.WEB / "templates").rglob("*.html")
        for _quote, words in re.findall(r"""(?:translate |_\()(["'])(.*?)\1""", file.read_text(encoding="utf-8"))
    }
    assert len(marked) > 100
    assert marked - found == set()
