"""Brings the catalogues of the interface up to date with the words in its code and templates.

    .venv/bin/python tools/translations.py

A message that is gone is removed from each catalogue, a new one is added without a translation; `make test` fails until
it has one in every language. English is what the code says, and has no catalogue.
"""

import io
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/sessional"
WEB = PACKAGE / "web"
#: What only the administration shows, which speaks English.
OF_THE_ADMINISTRATION = {"admin", "apps", "migrations", "models"}
LOCALES = ("ar", "es", "fr", "ru", "zh_Hans")
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_lazy": None, "ngettext_lazy": (1, 2), "pgettext_lazy": ((1, "c"), 2)}
HEADER = "# Brought up to date by tools/translations.py. Who has reviewed it: docs/translations.md."
# When a catalogue was touched, and by whom, is for the history of the repository to say.
LEFT_TO_HISTORY = re.compile(
    r'^"(?:Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team'
    r'|Generated-By): .*\n',
    re.MULTILINE,
)


def messages() -> Iterator[tuple[str, str | tuple[str, str], str | None]]:
    """Where each message is, the message (one and many, where it has both), and its context."""
    for file in sorted([*filter(_is_shown, PACKAGE.rglob("*.py")), *(WEB / "templates").rglob("*.html")]):
        source = file.read_text(encoding="utf-8")
        if file.suffix == ".html":
            # Django turns a template into calls of gettext among other signs; in a column they are Python enough.
            source = "\n".join(line.strip() for line in templatize(source, origin=str(file)).splitlines())
        found = extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})
        for _line, message, _comments, context in found:
            yield str(file.relative_to(ROOT)), message, context


def _is_shown(file: Path) -> bool:
    """Whether words in this module can come before a reader: those of pages, and what rules say of a mistake."""
    return not OF_THE_ADMINISTRATION & {part.removesuffix(".py") for part in file.relative_to(PACKAGE).parts}


def template_catalogue() -> Catalog:
    """All messages, untranslated."""
    catalogue = Catalog(project="Sessional", charset="utf-8")
    for file, message, context in messages():
        catalogue.add(message, locations=[(file, 1)], context=context)
    return catalogue


def catalogue_file(locale: str) -> Path:
    return WEB / "locale" / locale / "LC_MESSAGES" / "django.po"


def updated(locale: str, template: Catalog) -> Catalog:
    """The catalogue of a language with the messages of the template, and the translations it has had."""
    file = catalogue_file(locale)
    if file.exists():
        with file.open("rb") as source:
            catalogue = read_po(source, locale=locale)
    else:
        catalogue = Catalog(locale=locale, project="Sessional", charset="utf-8")
    # A copy, since Babel puts the messages of the template themselves into the catalogue: what one language is given would
    # be in all.
    catalogue.update(deepcopy(template), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    catalogue.header_comment = HEADER
    return catalogue


def write(catalogue: Catalog, file: Path) -> None:
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=110, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(LEFT_TO_HISTORY.sub("", buffer.getvalue().decode()), encoding="utf-8")


def main() -> None:
    template = template_catalogue()
    for locale in LOCALES:
        catalogue = updated(locale, template)
        write(catalogue, catalogue_file(locale))
        missing = sum(1 for message in catalogue if message.id and not all(as_tuple(message.string)))
        print(f"{locale}: {len(catalogue)} messages, {missing} without a translation")


def as_tuple(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return string if isinstance(string, tuple) else (string,)


if __name__ == "__main__":
    main()
