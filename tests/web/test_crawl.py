"""Every page that a reader can come to, in six languages."""

import re

import pytest

from tests.web.pages import LANGUAGES, kept_for_a_module, reachable, tree

# Readings of each page on each database are tests of their own; here they are only walked through.
pytestmark = pytest.mark.pure

#: Languages in which a Latin letter in the words of the interface can only be left over from English.
OTHER_SCRIPTS = ("ar", "ru", "zh")
#: Names that are written with Latin letters everywhere.
NAMES = {"Sessional", "Python", "API", "Word", "PDF", "zip", "README.txt", "Akoma", "Ntoso", "undocs.org"}
SPOKEN_ATTRIBUTES = ("aria-label", "aria-description", "title", "alt", "placeholder", "data-copy", "data-copied")


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


#: What was found already, since nothing changes between these tests.
_FOUND: dict[tuple[str, str], dict] = {}


def pages_with_texts_in(client, lang: str, text: str) -> dict:
    """Every page of the interface in ``lang`` with texts in ``text``."""
    if (lang, text) not in _FOUND:
        _FOUND[lang, text] = _pages_with_texts_in(client, lang, text)
    return _FOUND[lang, text]


def _pages_with_texts_in(client, lang: str, text: str) -> dict:

    def within(address: str) -> bool:
        page, _question, query = address.partition("?")
        return page.startswith(f"/{lang}/") and (not query or query == f"text={text}")

    start = {f"/{lang}/{body}/?text={text}" for body in ("cybercrime", "lower-vale")}
    found = {}
    for address in start:
        found |= reachable(client, address, within)
    # Addresses without a query show texts in the language of the interface, and names in them are no words of it.
    return {address: response for address, response in found.items() if "?" in address}


def words_of_the_interface(element, lang: str):
    """What the page itself says: all words and spoken attributes, but for what stands in another language and what is
    set from left to right because it is a symbol."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return
    if element.get("lang", lang) != lang or (element.tag == "bdi" and element.get("dir") == "ltr"):
        return
    if element.text:
        yield element.text
    for name in SPOKEN_ATTRIBUTES:
        if element.get(name):
            yield element.get(name)
    for child in element:
        yield from words_of_the_interface(child, lang)
        if child.tail:
            yield child.tail


@pytest.mark.parametrize("lang", ["ar", "en", "zh"])
def test_no_link_leads_nowhere(client, examples, lang):
    def within(address: str) -> bool:
        return address.startswith(f"/{lang}/") and "beside=" not in address and "next=" not in address

    pages = reachable(client, f"/{lang}/", within)
    assert len(pages) > 60
    assert {address: response.status_code for address, response in pages.items() if response.status_code != 200} == {}


@pytest.mark.parametrize("lang", OTHER_SCRIPTS)
def test_no_word_of_the_interface_is_left_in_english(client, examples, lang):
    """The same templates serve all languages: what is not marked for translation stays Latin in these three."""
    pages = pages_with_texts_in(client, lang, "fr")
    assert len(pages) > 12
    left = {
        (address.partition("?")[0], word)
        for address, response in pages.items()
        for words in words_of_the_interface(tree(response).find("body"), lang)
        for word in re.findall(r"[A-Za-z][A-Za-z.]+", words)
        if word.rstrip(".") not in NAMES
    }
    assert left == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_one_main_heading_one_main_part_and_a_title(client, examples, lang):
    for address, response in pages_with_texts_in(client, lang, "en").items():
        page = tree(response)
        (title,) = page.xpath("//title")
        assert title.text.endswith("– Sessional") and "<" not in title.text, address
        assert len(page.xpath("//main")) == 1, address
        assert len(page.xpath("//h1[not(ancestor::div[@class='paper'])]")) == 1, address
        identifiers = page.xpath("//@id")
        assert len(identifiers) == len(set(identifiers)), address


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_written_inline_that_the_policy_forbids(client, examples, lang):
    for address, response in pages_with_texts_in(client, lang, "en").items():
        page = tree(response)
        handlers = [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
        assert (
            address,
            page.xpath("//@style"),
            page.xpath("//style"),
            page.xpath("//script[not(@src)]"),
            handlers,
        ) == (
            address,
            [],
            [],
            [],
            [],
        )
