"""The six languages as Django calls them. Everywhere else a language is the two letters that papers use."""

from django.conf import settings

_LOCALES = {locale.partition("-")[0]: locale for locale, _name in settings.LANGUAGES}


def locale_of(lang: str) -> str:
    """Django's name for a language: ``zh-hans`` for ``zh``."""
    return _LOCALES[lang]
