"""What every page knows: its language, its direction, and where it is to be found in the other languages."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.encoding import escape_uri_path

from sessional.report.prose import direction
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


def page(request: HttpRequest) -> dict[str, Interface]:
    """The context of every page: ``interface``."""
    lang = interface_language(request)
    languages = tuple(
        PageLanguage(other, name, address_in(other, request), other == lang) for other, name in OWN_NAMES.items()
    )
    return {"interface": Interface(lang, direction(lang), languages)}
