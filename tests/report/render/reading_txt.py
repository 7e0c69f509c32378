"""Reads numbered paragraphs back from a paper in plain text."""

import re

_ISOLATES = re.compile("[\u2066-\u2069]")


def without_isolates(words: str) -> str:
    """``words`` without the characters that isolate a direction (U+2066 to U+2069)."""
    return _ISOLATES.sub("", words)


def paragraphs_of(text: bytes) -> dict[int, str]:
    """Number -> words (list entries with their markers), runs of white space as one space, without isolates.

    A block begins after a blank line. One that a second blank line stands before is a heading; what comes before the
    first heading is the masthead.
    """
    found = {}
    in_sections = False
    for block in text.decode().removesuffix("\n").split("\n\n"):
        if block.startswith("\n"):
            in_sections = True
        elif in_sections:
            number, _, words = without_isolates(block).partition(".")
            found[int(number)] = " ".join(words.split())
    return found
