"""The words of the sample paper by language; the notation is explained in :mod:`tests.report.render.sample`."""

from tests.report.render.sample_words import ar, en, es, fr, ru, zh

_LANGUAGES = {"ar": ar, "en": en, "es": es, "fr": fr, "ru": ru, "zh": zh}

WORDS = {lang: words.WORDS for lang, words in _LANGUAGES.items()}
ITEM_WORDS = {lang: words.ITEM_WORDS for lang, words in _LANGUAGES.items()}
