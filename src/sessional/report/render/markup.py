"""What HTML, Akoma Ntoso and plain text ask of a paper alike: characters, identifiers, addresses, languages."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from unicodedata import east_asian_width

from sessional.report.tree import Document, MastheadLine

#: What XML 1.0 leaves out (production 2, Char), and so no paper may hold: the same paper exists in every format or in
#: none. Lone surrogates are in it too.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_OUTSIDE_TOKEN = re.compile("[^A-Za-z0-9.-]")

# RFC 3986, with a host by name; what is not ASCII has to come percent-encoded.
_PART = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*"
_ADDRESS = re.compile(rf"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?]{_PART})?(?:#{_PART})?", re.IGNORECASE)

#: Primary language subtags written from right to left.
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


class UnwritableCharacter(ValueError):
    """A character that XML cannot hold; the message names it by its code point and shows the words before it."""

    def __init__(self, text: str, position: int):
        self.character = text[position]
        before = text[max(0, position - 40) : position]
        super().__init__(
            f"the paper has a character that no file can hold: U+{ord(self.character):04X}, after {before!r}"
        )


def check_writable(text: str) -> str:
    """``text`` itself; :class:`UnwritableCharacter` if XML 1.0 has no place for one of its characters."""
    found = _UNWRITABLE.search(text)
    if found:
        raise UnwritableCharacter(text, found.start())
    return text


def check_document(document: Document) -> None:
    """:class:`UnwritableCharacter` for the first word, key or name anywhere in ``document`` that has such a character."""
    for text in _strings(document):
        check_writable(text)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


@lru_cache(maxsize=4096)
def token(text: str) -> str:
    """``text`` for use inside an identifier: letters, digits, ``.`` and ``-`` stay, all else is ``_XX`` for each byte
    of its UTF-8. Two different texts never give the same token."""
    return _OUTSIDE_TOKEN.sub(
        lambda found: "".join(f"_{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass")), text
    )


def address(href: str | None) -> str | None:
    """``href`` if it is an absolute web address in ASCII, else None: nothing else is ever made into a link."""
    return href if href and _ADDRESS.fullmatch(href) else None


def direction_of(lang: str) -> str:
    """``rtl`` or ``ltr``, by the script that the language of the BCP 47 tag ``lang`` is commonly written in."""
    return "rtl" if lang.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def label_gap(line: MastheadLine) -> str:
    """What stands between the label and the value: a space, or nothing after a full-width colon, which has its own."""
    return " " if line.label and line.value and east_asian_width(line.label[-1]) not in "FW" else ""
