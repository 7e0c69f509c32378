"""Readable keys for what is entered on screens, where nobody chooses one."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import count

#: So that a number still fits behind it.
LONGEST = 60


def key_of(name: str, taken: Iterable[str]) -> str:
    """A key that is not taken, made of the Latin letters and digits of a name: ``institute-of-examples``, and with a
    number where that is taken; ``party-1`` where the name has none."""
    taken = set(taken)
    bare = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    stem = re.sub("[^A-Za-z0-9]+", "-", bare).strip("-")[:LONGEST].strip("-")
    if stem and not stem.isupper():
        stem = stem.lower()
    numbered = (f"{stem or 'party'}-{number}" for number in count(2 if stem else 1))
    return stem if stem and stem not in taken else next(key for key in numbered if key not in taken)
