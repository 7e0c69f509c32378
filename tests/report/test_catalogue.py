"""The catalogues of phrases: the same phrases in six languages, none missing, none unused, none broken."""

from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

import sessional.report
from sessional.report.catalogue import Catalogue, PhraseError, Slot, catalogue
from sessional.report.facts import LANGUAGES, Category, Distribution, ItemKind, Office, Stage
from sessional.report.tree import Text, plain


class References(visitor.Visitor):
    def __init__(self):
        self.messages: set[str] = set()

    def visit_MessageReference(self, node):
        self.messages.add(node.id.name)


def read(lang: str) -> ast.Resource:
    return FluentParser().parse(files("sessional.report").joinpath("phrases", f"{lang}.ftl").read_text("utf-8"))


def called(lang: str) -> set[str]:
    """The phrases that no other phrase of the catalogue is made of: those that the composer calls."""
    resource = read(lang)
    own = {entry.id.name for entry in resource.body if isinstance(entry, ast.Message)}
    references = References()
    references.visit(resource)
    return own - references.messages


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_of_a_catalogue_is_understood_and_no_phrase_is_there_twice(lang):
    resource = read(lang)
    assert [entry.content for entry in resource.body if isinstance(entry, ast.Junk)] == []
    ids = [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_has_the_same_phrases_as_the_others(lang):
    assert called(lang) == called("en")


def test_every_phrase_is_called_by_the_composer():
    sources = "".join(path.read_text() for path in Path(sessional.report.__file__).parent.rglob("*.py"))
    kinds = {
        "address": ["mr", "ms"],
        "attendance": [f"{category}{end}" for category in Category for end in ("", "-present")],
        "distribution": list(Distribution),
        "heading": ["opening", "statements", "agenda", "attendance", "documents"],
        "item": list(ItemKind),
        "language": list(LANGUAGES),
        "title": list(Stage),
    }
    made = {f"{prefix}-{kind}" for prefix, all_kinds in kinds.items() for kind in all_kinds}
    assert [phrase for phrase in sorted(called("en") - made) if f'"{phrase}"' not in sources] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_office_has_words_of_its_own(lang):
    assert len({plain(offices(lang, office)) for office in (Office.CHAIR, Office.CO_CHAIR, Office.VICE_CHAIR)}) == 3


def offices(lang: str, office: Office):
    body = Slot("X", {})
    return catalogue(lang).say(
        "opened", count=1, office=office.value, address="mr", people=Slot("Y"), body=body, body_gender="masculine",
        gathering="meeting",
    )  # fmt: skip


def test_a_missing_phrase_and_a_missing_value_are_errors_that_name_them():
    with pytest.raises(PhraseError, match="en.ftl has no phrase “nothing”"):
        catalogue("en").say("nothing")
    with pytest.raises(PhraseError, match="“occasion”.*place"):
        catalogue("en").say("occasion", dates="today")


def test_what_is_put_into_a_phrase_is_never_read_as_a_phrase():
    words = catalogue("en").say("occasion", place=Slot("{ $dates } \U000f0000"), dates=Slot((Text("{now}"),)))
    assert plain(words) == "{ $dates } \U000f0000, {now}"


def test_a_catalogue_is_read_once():
    assert catalogue("zh") is catalogue("zh")
    assert isinstance(catalogue("zh"), Catalogue)
