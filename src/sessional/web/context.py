"""What every page knows: its language, its direction, where it is to be found in the other languages, and who reads it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sessional.bodies.models import Capacity
from sessional.report.prose import direction
from sessional.web import inline, saying, vocabulary
from sessional.web.keyboard import shortcuts_are_on
from sessional.web.language import OWN_NAMES, in_path, interface_language


@dataclass(frozen=True, slots=True)
class PageLanguage:
    """The same page in one language: ``name`` is what the language calls itself."""

    lang: str
    name: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Interface:
    """The language that the page speaks, how it is written (``ltr`` or ``rtl``), and the page in all six."""

    lang: str
    direction: str
    languages: tuple[PageLanguage, ...]


def address_in(lang: str, request: HttpRequest) -> str:
    """The address of this page in another language, with its query; the front page where this one has no language."""
    told = in_path(request.path_info)
    if told is None:
        return f"{get_script_prefix()}{lang}/"
    rest = escape_uri_path(request.path_info[len(told) + 1 :])
    query = request.META.get("QUERY_STRING", "")
    return f"{get_script_prefix()}{lang}{rest}" + (f"?{query}" if query else "")


@dataclass(frozen=True, slots=True)
class Office:
    """An office held somewhere: its words, what the body is called for short, and whether it waits for a second factor."""

    words: SafeString
    body: SafeString
    waits: bool


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the page, with their offices. ``name_lang`` is the language of the name, or empty for an address;
    ``waits`` says that something waits for a second factor, ``entrance`` is where to sign in or to show one."""

    signed_in: bool
    name: str
    name_lang: str
    offices: tuple[Office, ...]
    waits: bool
    entrance: str


def reader_of(request: HttpRequest) -> Reader:
    """Who reads the page; nobody in particular where that is not known."""
    asking = getattr(request, "asking", None)
    if asking is None or asking.user is None:
        return Reader(False, "", "", (), False, _entrance("account_login", request))
    lang = interface_language(request)
    held = (*asking.capacities, *asking.withheld)
    person = held[0].person if held else asking.user.person
    name, name_lang = person.names.in_language(lang) if person else (asking.user.email, "")
    offices = tuple(
        Office(_office(lang, one), inline.html(saying.term(lang, one.body)), one in asking.withheld)
        for one in sorted(held, key=lambda one: one.position)
    )
    waits = asking.waits_for_second_factor
    return Reader(True, name, name_lang, offices, waits, _entrance("second-factor-needed", request))


def _office(lang: str, capacity: Capacity) -> SafeString:
    """``Head of delegation, Brazil``."""
    office = vocabulary.office(capacity.office, capacity.person.address)
    if capacity.party is None:
        return format_html("{}", office)
    return format_html("{}, {}", office, inline.html(saying.party(lang, capacity.party)))


def _entrance(name: str, request: HttpRequest) -> str:
    """The address of a page that lets somebody in and leads back here; back to the front from pages of accounts."""
    address = reverse(name)
    if in_path(request.path_info) is None or "/account/" in request.path_info:
        return address
    return f"{address}?{urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})}"


def page(request: HttpRequest) -> dict[str, Interface | Reader | bool]:
    """The context of every page: ``interface``, ``reader``, and whether ``shortcuts`` of a single key are on."""
    lang = interface_language(request)
    languages = tuple(
        PageLanguage(other, name, address_in(other, request), other == lang) for other, name in OWN_NAMES.items()
    )
    # The administration and pages of errors have no place for it, and need not find it out.
    reader = SimpleLazyObject(lambda: reader_of(request))
    shortcuts = shortcuts_are_on(request)
    return {"interface": Interface(lang, direction(lang), languages), "reader": reader, "shortcuts": shortcuts}
