"""The page on which everything is found that its reader may see."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.bodies.queries import bodies_with_a_record
from sessional.search.asked import MOST_CHARACTERS, asked
from sessional.search.queries import Counted, Hit, findings
from sessional.web.bodies import find_body
from sessional.web.language import OWN_NAMES, TextLanguage, asked_for, text_language
from sessional.web.vocabulary import FOUND_KINDS, OTHER_KIND

#: So many of each kind, until a reader asks for one kind; then so many on a page.
OF_EACH_KIND = 5
ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: ``value`` is empty for all; ``number`` is how many are found with it, None where more is found
    than is counted."""

    value: str
    label: object
    number: int | None
    query: str
    current: bool


@dataclass(frozen=True, slots=True)
class Result:
    """Something found, the body that it belongs to, and its address, or None where it has no page any longer."""

    hit: Hit
    body: Body | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """What is found of one kind: some of ``number``, which is None where more is found than is counted; ``query`` leads to
    all of them."""

    kind: str
    label: object
    number: int | None
    results: tuple[Result, ...]
    query: str


@require_safe
@gzip_page
def search(request: HttpRequest, lang: str) -> HttpResponse:
    """What is found in all bodies."""
    return _page(request, lang, None, TextLanguage(lang, None, None, (lang,)))


@require_safe
@gzip_page
def search_body(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What is found in one body."""
    shown = find_body(body)
    return _page(request, lang, shown, text_language(request, shown))


def _page(request: HttpRequest, lang: str, body: Body | None, text: TextLanguage) -> HttpResponse:
    words = request.GET.get("q", "").replace("\0", "")[:MOST_CHARACTERS].strip()
    language, kind = asked_for(request, "language"), request.GET.get("kind", "")
    context = {"body": body, "text": text, "q": words, "language": language, "kind": kind, "told": asked(words)}
    if context["told"].terms:
        context |= _found(request, lang, words, body, text, language, kind)
    response = render(request, "web/search.html", context)
    # What is found depends on who asks.
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _found(
    request: HttpRequest, lang: str, words: str, body: Body | None, text: TextLanguage, language: str | None, kind: str
) -> dict:
    found = findings(words, sight_of(request.asking), body_id=None if body is None else body.pk)
    kinds = [kind] if kind else None
    shown = found.within(language=language, kinds=kinds)
    # Where there is too much to count, nothing is read for figures that would not be shown.
    counted = found.count() if found.more else found.count(language=language, kinds=kinds)
    numbers = shown.count()
    told = {"q": words, "language": language, "kind": kind, "text": text.asked}
    bodies = {one.pk: one for one in bodies_with_a_record()}

    def results(hits) -> tuple[Result, ...]:
        return tuple(Result(hit, bodies.get(hit.body_id), _address(hit, lang)) for hit in hits)

    context = {
        "number": numbers.total,
        "at_least": shown.more,
        "in_all_kinds": counted.total,
        "at_least_in_all_kinds": counted.more_kinds,
        "languages": _languages(counted, told),
        "kinds": _kinds(counted, told),
        "all_kinds": _query(told | {"kind": None}),
        "all_languages": _query(told | {"language": None}),
        "everywhere": _query(told | {"language": None, "kind": None}),
    }
    if kind:
        page = shown.page(prefer=text.lang, limit=ON_A_PAGE, after=request.GET.get("after"))
        groups = [Group(kind, _label(kind), numbers.total, results(page.hits), "")] if page.hits else []
        context |= {
            "further": _query(told | {"after": page.after}) if page.after else None,
            "beginning": _query(told) if request.GET.get("after") else None,
        }
    else:
        by_kind = shown.of_each_kind(prefer=text.lang, each=OF_EACH_KIND)
        groups = [
            Group(
                one,
                _label(one),
                None if shown.more else numbers.kinds[one],
                results(by_kind[one]),
                _query(told | {"kind": one}),
            )
            for one in _in_order(by_kind)
        ]
    zh = any(result.hit.language == "zh" for group in groups for result in group.results)
    return context | {"groups": groups, "has_chinese": zh}


def _in_order(kinds: Mapping[str, object]) -> list[str]:
    """Kinds in the order of the page; those that it does not know at the end."""
    known = list(FOUND_KINDS)
    return sorted(kinds, key=lambda kind: (known.index(kind) if kind in known else len(known), kind))


def _label(kind: str):
    return FOUND_KINDS.get(kind, OTHER_KIND)


def _query(told: Mapping[str, str | None]) -> str:
    return "?" + urlencode({name: value for name, value in told.items() if value})


def _kinds(counted: Counted, told: Mapping[str, str | None]) -> list[Choice]:
    """The kinds of which something is found; every kind that there is, where more is found than is counted."""
    numbers = dict.fromkeys([*FOUND_KINDS, *counted.kinds]) if counted.more_kinds else counted.kinds
    return [
        Choice(kind, _label(kind), numbers[kind], _query(told | {"kind": kind}), kind == told["kind"])
        for kind in _in_order(numbers)
    ]


def _languages(counted: Counted, told: Mapping[str, str | None]) -> list[Choice]:
    """The languages in which something is found; each, where more is found than is counted. What is of no language, such as
    a symbol, is found in each."""

    def choice(lang: str, number: int | None) -> Choice:
        return Choice(lang, OWN_NAMES[lang], number, _query(told | {"language": lang}), lang == told["language"])

    if counted.more_languages:
        return [choice(lang, None) for lang in OWN_NAMES]
    always = counted.languages.get("", 0)
    return [choice(lang, number + always) for lang in OWN_NAMES if (number := counted.languages.get(lang, 0))]


def _address(hit: Hit, lang: str) -> str | None:
    """Where it is to be read, in the language in which it was found."""
    query = dict(hit.place.query)
    if hit.language and hit.language != lang:
        query["text"] = hit.language
    try:
        address = reverse(hit.place.page, args=[lang, *hit.place.arguments])
    except NoReverseMatch:
        return None
    return address + (_query(query) if query else "") + (f"#{hit.place.anchor}" if hit.place.anchor else "")
