"""What somebody asks for: words, "words that stand together", beginnings* and -words that are not to be there.

Whatever is typed means something or nothing; there is no such thing as an error in it.
"""

import re
from dataclasses import dataclass

from sessional.search.words import is_han, words

#: What is asked for beyond this is left aside.
MOST_CHARACTERS = 500
MOST_TERMS = 24

_QUOTED = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "＂": "＂"}
_MINUS = "-−－"
_STAR = "*＊"
_BARE = re.compile(rf"[^\s{''.join(_QUOTED)}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand next to each other, in this order. ``beginning`` says that the last is only how a word begins."""

    words: tuple[str, ...]
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Every one of ``terms`` is to be there, and none of ``without``. Where there are no terms, nothing is asked for.

    ``together`` are the words of all terms in a row, as a title has them that is asked for in full, and ``length`` is how
    many words such a title has.
    """

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    together: Term | None = None
    length: int = 0


def asked(text: str) -> Asked:
    """What is meant by what somebody typed."""
    terms: list[Term] = []
    without: list[Term] = []
    wanted: list[str] = []
    for piece, negative in _pieces(text[:MOST_CHARACTERS]):
        term = term_of(piece)
        kept = without if negative else terms
        if term is not None and term not in kept and len(terms) + len(without) < MOST_TERMS:
            kept.append(term)
            if not negative:
                wanted.append(piece)
    whole = " ".join(wanted)
    return Asked(tuple(terms), tuple(without), term_of(whole), len(words(whole)))


def term_of(text: str) -> Term | None:
    """The words of a text as a term, None where there are none."""
    found = words(text)
    if not found:
        return None
    last = found[-1]
    if not is_han(last):
        return Term(tuple(found), text.rstrip()[-1] in _STAR)
    if len(found) > 1 and is_han(found[-2]) and len(found[-2]) == 2:
        # The words before say it all: they are pairs, and the text may go on after the last.
        return Term(tuple(found[:-1]))
    return Term(tuple(found), beginning=True)


def _pieces(text: str):
    """The words and quotations of a text, and whether a minus stands before each."""
    at = 0
    while at < len(text):
        sign = text[at]
        if sign.isspace():
            at += 1
            continue
        negative = sign in _MINUS and at + 1 < len(text) and not text[at + 1].isspace()
        at += negative
        if text[at] in _QUOTED:
            closing = [place for place in (text.find(end, at + 1) for end in _QUOTED[text[at]]) if place >= 0]
            end = min(closing, default=len(text))
            quoted = text[at + 1 : end]
            star = text[end + 1 : end + 2]
            at = end + 1
            if star and star in _STAR:
                quoted += star
                at += 1
            yield quoted, negative
            continue
        bare = _BARE.match(text, at)
        if bare is None:
            at += 1
            continue
        at = bare.end()
        yield bare.group(), negative
