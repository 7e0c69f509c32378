"""Two choices of a reader: the language of the interface, and the language of the texts.

The first is the first part of an address (``/fr/…``), the second its query (``?text=zh``). Both are written with the two
letters that papers use; what Django calls them is known in facts/locales.py.
"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers

from sessional.bodies.models import Body
from sessional.facts.locales import locale_of
from sessional.report.prose import direction

#: Each language's two letters, with its own name for itself, in the order ar, en, es, fr, ru, zh.
OWN_NAMES = {locale.partition("-")[0]: name for locale, name in settings.LANGUAGES}


class NoSuchTextLanguage(ValueError):
    """An address asks for texts in something that is none of the languages of texts; ``asked`` is what it says."""

    def __init__(self, parameter: str, asked: str):
        super().__init__(f"{parameter}={asked!r} is none of {', '.join(OWN_NAMES)}")
        self.parameter = parameter
        self.asked = asked


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """``lang`` is the language in which texts are shown; ``asked`` what the address asks for, or None; ``missing`` the
    language they would be shown in if the body had them in it, or None; ``offered`` those that the body has."""

    lang: str
    asked: str | None
    missing: str | None
    offered: tuple[str, ...]

    @property
    def direction(self) -> str:
        return direction(self.lang)


def interface_language(request: HttpRequest) -> str:
    """The language of the page that answers this request."""
    return translation.get_language().partition("-")[0]


def in_path(path: str) -> str | None:
    """The language that an address begins with, or None."""
    first = path.removeprefix("/").partition("/")[0]
    return first if first in OWN_NAMES else None


def preferred(request: HttpRequest) -> str:
    """What the reader's browser prefers among the six, by ``Accept-Language``; English where it says nothing of use."""
    return translation.get_language_from_request(request).partition("-")[0]


def asked_for(request: HttpRequest, parameter: str) -> str | None:
    """A language named in the query, or None; :class:`NoSuchTextLanguage` where it is none of the six."""
    asked = request.GET.get(parameter)
    if not asked:
        return None
    if asked not in OWN_NAMES:
        raise NoSuchTextLanguage(parameter, asked)
    return asked


def text_language(request: HttpRequest, body: Body, offered: tuple[str, ...] = ()) -> TextLanguage:
    """The language in which a body's texts are shown: the one asked for, else that of the interface, else the one its
    name was first written in, else the first there is. ``offered`` are the languages that there are, unless they are
    those of the body."""
    asked = asked_for(request, "text")
    wanted = asked or interface_language(request)
    offered = offered or tuple(lang for lang in OWN_NAMES if lang in body.languages) or (body.name.original,)
    if wanted in offered:
        return TextLanguage(wanted, asked, None, offered)
    instead = body.name.original if body.name.original in offered else offered[0]
    return TextLanguage(instead, asked, wanted, offered)


class InterfaceLanguageMiddleware:
    """Answers each request in the language its address begins with; where it begins with none, in the reader's own."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        told = in_path(request.path_info)
        lang = told or preferred(request)
        with translation.override(locale_of(lang)):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", lang)
        if told is None:
            patch_vary_headers(response, ["Accept-Language"])
        return response

    def process_view(self, request: HttpRequest, view, args, kwargs) -> None:
        # The administration has its own words in English only, and Django's would stand among them in another language.
        if "admin" in request.resolver_match.app_names:
            translation.activate(settings.LANGUAGE_CODE)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, NoSuchTextLanguage):
            return render(request, "400.html", {"problem": exception, "own_names": OWN_NAMES}, status=400)
        return None
