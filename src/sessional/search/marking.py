"""Where in a text stands what was asked for, and which piece of it to show. Places are counted in characters."""

from dataclasses import dataclass

from sessional.search.asked import Term
from sessional.search.words import Token, is_han, tokens

#: How long a piece is shown of a longer text.
MOST_SHOWN = 240


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and what in it was asked for, each from its first character to the one after its last.

    ``goes_before`` and ``goes_on`` say that the text is a piece of a longer one.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    goes_before: bool = False
    goes_on: bool = False

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The text in pieces, and of each whether it was asked for."""
        found, at = [], 0
        for start, end in self.spans:
            found += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        found.append((self.text[at:], False))
        return [(piece, asked) for piece, asked in found if piece]


def mark(text: str, terms: tuple[Term, ...]) -> Marked:
    """The whole text."""
    return Marked(text, spans(text, terms))


def snippet(text: str, terms: tuple[Term, ...], most: int = MOST_SHOWN) -> Marked:
    """A piece of the text in which as much as can be of what was asked for stands; its beginning, where nothing does."""
    found = spans(text, terms)
    if len(text) <= most:
        return Marked(text, found)
    start = _start(text, found, most)
    end = _word_end(text, min(start + most, len(text)), start)
    within = tuple((a - start, min(b, end) - start) for a, b in found if start <= a < end)
    return Marked(text[start:end], within, start > 0, end < len(text))


def spans(text: str, terms: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Where the terms stand in the text, in order; what overlaps or adjoins is one."""
    words = tokens(text)
    places: dict[str, list[int]] = {}
    for place, token in enumerate(words):
        places.setdefault(token.word, []).append(place)
    found = [span for term in terms for span in _spans_of(term, words, places)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def _spans_of(term: Term, words: list[Token], places: dict[str, list[int]]):
    first, *others = term.words
    if others or not term.beginning:
        starts = places.get(first, [])
    else:
        starts = [place for word, all in places.items() if word.startswith(first) for place in all]
    last = len(term.words) - 1
    for start in starts:
        row = words[start : start + len(term.words)]
        if len(row) == len(term.words) and all(
            token.word.startswith(word) if term.beginning and place == last else token.word == word
            for place, (token, word) in enumerate(zip(row, term.words, strict=True))
        ):
            yield row[0].start, _end(words, start + last, term.words[-1])


def _end(words: list[Token], place: int, asked: str) -> int:
    """A pair of Chinese characters ends where the second does, which begins the next word."""
    pair = is_han(asked) and len(asked) == 2
    return words[place + 1 if pair else place].end


def _start(text: str, found: tuple[tuple[int, int], ...], most: int) -> int:
    """Where the piece begins: a little before the span from which on most is found."""
    if not found:
        return 0
    room = most * 2 // 3
    best = max(found, key=lambda span: (sum(span[0] <= a and b <= span[0] + room for a, b in found), -span[0]))
    start = min(max(0, best[0] - most // 4), max(0, len(text) - most))
    if start == 0:
        return 0
    gap = next((at for at in range(start, best[0]) if text[at].isspace()), None)
    return start if gap is None else gap + 1


def _word_end(text: str, end: int, start: int) -> int:
    """The end of a word near ``end``, where there is a space to tell it."""
    if end == len(text):
        return end
    gap = next((at for at in range(end, max(start, end - 30), -1) if text[at].isspace()), None)
    return end if gap is None else gap
