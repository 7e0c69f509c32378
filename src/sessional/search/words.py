"""The words by which a text is found, in any language: pure functions, the same for what is kept and for what is asked.

A *word* is what both databases compare, letter by letter: they fold nothing themselves, so that both find the same.

- Width, case and forms of presentation do not tell words apart (NFKC and case folding), nor do accents on Latin and Greek
  letters, and ё is е. Letters that only look like others with a mark stay what they are: й is not и.
- In Arabic, vowel marks and tatweel are left out; the forms of alef are one letter, as are alef maqsura and ya, ta
  marbuta and ha; and a word is found with or without the article and the conjunctions and prepositions joined to it.
- Chinese (and Japanese) is written without spaces. Each character becomes one word, which is the character and the one
  after it; the last of a row stands alone. So any piece of a text is a row of such words, and one character is what such
  words begin with.
- Everything else that is not a letter or a figure divides words: A/RES/65/230 is four of them.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: No more of a text is kept in the index: PostgreSQL numbers no more words, and keeps no more bytes, of one text.
MOST_WORDS = 16_000
MOST_BYTES = 600_000
#: Longer words are cut, in what is kept and in what is asked.
MOST_IN_WORD = 60

# What ends a word for certain. What is left is cut further by :func:`_words_of`.
_PIECE = re.compile(r"[^\x00-/:-@\[-`{-\x7f\s]+")
_HAN = re.compile(
    "[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
)
#: Signs that a reader does not see, and tatweel: they are left out, and divide nothing.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
# Letters that have no decomposition, and stand for others in a text written without them.
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th", "ð": "d"}
    | {"ى": "ي", "ة": "ه", "ٱ": "ا", "ک": "ك", "ی": "ي", "ۀ": "ه", "ہ": "ه", "ۃ": "ه", "ە": "ه"}
)
_MARKS_KEPT = {"и": "\u0306", "у": "\u0306", "і": "\u0308", "г": "\u0301", "к": "\u0301"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, and where it stands in the text; of Chinese, where its first character stands."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a text in their order."""
    return [
        Token(word, piece.start() + start, piece.start() + end)
        for piece in _PIECE.finditer(text)
        for word, start, end in _words_of(piece.group())
    ]


def words(text: str) -> list[str]:
    """The words of a text in their order, without their places; no more than the index keeps."""
    found: list[str] = []
    bytes_left = MOST_BYTES
    for piece in _PIECE.finditer(text):
        for word, _start, _end in _words_of(piece.group()):
            bytes_left -= len(word.encode()) + 1
            if bytes_left < 0 or len(found) == MOST_WORDS:
                return found
            found.append(word)
    return found


def fold(text: str) -> str:
    """The text with its letters as they are compared, and one space between words. Folding it again changes nothing."""
    return " ".join(
        "".join(letters for letters, _start, _end in run)
        for piece in _PIECE.finditer(text)
        for run in _runs(piece.group())
    )


def is_han(word: str) -> bool:
    """Whether a word is one of Chinese or Japanese: a character, or a character and the one after it."""
    return _HAN.match(word) is not None


def stem(word: str) -> str:
    """An Arabic word, already folded, without the article and what is joined before it; any other word as it is."""
    while (shorter := _without_prefix(word)) != word:
        word = shorter
    return word


def _without_prefix(word: str) -> str:
    rest = word[1:]
    # ك before the article is also how words of another kind begin, such as the plural of agency.
    for prefix, least in (("ال", 2), ("لل", 2), ("بال", 2), ("كال", 3)):
        if word.startswith(prefix) and len(word) - len(prefix) >= least:
            return word[len(prefix) :]
    if word[:1] in ("و", "ف") and len(rest) >= 3 and _is_arabic(rest):
        return rest
    return word


def _is_arabic(word: str) -> bool:
    return "\u0621" <= word[0] <= "\u06ff"


@lru_cache(1 << 16)
def _words_of(piece: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a piece without spaces, each with its place in the piece."""
    if piece.isascii():
        return ((piece.lower()[:MOST_IN_WORD], 0, len(piece)),)
    found = []
    for run in _runs(piece):
        if is_han(run[0][0]):
            characters = [(letter, start, end) for letters, start, end in run for letter in letters]
            following = [letter for letter, _start, _end in characters[1:]] + [""]
            found += [
                (letter + after, start, end) for (letter, start, end), after in zip(characters, following, strict=True)
            ]
        else:
            word = stem("".join(letters for letters, _start, _end in run))[:MOST_IN_WORD]
            found.append((word, run[0][1], run[-1][2]))
    return tuple(found)


def _runs(piece: str) -> list[list[tuple[str, int, int]]]:
    """Rows of letters that stand together, Chinese apart from all else; each letter folded, with its place."""
    runs: list[list[tuple[str, int, int]]] = []
    open_kind = None
    for cluster, start, end in _clusters(piece):
        for part in _folded(cluster):
            kind = None if part == "" else "han" if is_han(part) else "other"
            if kind is None:
                open_kind = None
                continue
            if kind != open_kind:
                runs.append([])
                open_kind = kind
            runs[-1].append((part, start, end))
    return runs


def _clusters(piece: str) -> list[tuple[str, int, int]]:
    """Letters with the marks upon them. Signs that nobody sees are left out, but belong to the place of the letter."""
    found: list[tuple[str, int, int]] = []
    for at, sign in enumerate(piece):
        unseen = _UNSEEN.match(sign) is not None
        if found and (unseen or unicodedata.combining(sign) or unicodedata.category(sign)[0] == "M"):
            letter, start, _end = found[-1]
            found[-1] = (letter if unseen else letter + sign, start, at + 1)
        elif not unseen:
            found.append((sign, at, at + 1))
    return found


@lru_cache(1 << 14)
def _folded(cluster: str) -> tuple[str, ...]:
    """What a letter with its marks is compared as: letters in rows, and "" where something divides them."""
    text = cluster
    for _time in range(4):
        folded = _fold_once(text)
        if folded == text:
            break
        text = folded
    parts: list[str] = []
    for letter in text:
        category = unicodedata.category(letter)
        last = parts[-1] if parts else ""
        if is_han(letter):
            parts.append(letter)
        elif category[0] == "M" and is_han(last):
            continue
        elif category[0] in "LN" or (category[0] == "M" and last):
            parts[-1:] = [last + letter] if last and not is_han(last) else [*parts[-1:], letter]
        else:
            parts.append("")
    return tuple(parts) or ("",)


def _fold_once(text: str) -> str:
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))
    kept = []
    letter = ""
    for sign in unicodedata.normalize("NFD", text.translate(_LETTERS)):
        if unicodedata.category(sign)[0] != "M":
            letter = sign
            kept.append(sign if unicodedata.category(sign) != "Nd" else str(unicodedata.digit(sign)))
        elif not _is_left_out(letter, sign):
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))


def _is_left_out(letter: str, mark: str) -> bool:
    """Whether a mark upon this letter tells no words apart."""
    if letter < "\u0400" or "\u1e00" <= letter <= "\u1fff":
        # Latin and Greek.
        return True
    if letter <= "\u052f":
        return _MARKS_KEPT.get(letter) != mark
    if "\u0600" <= letter <= "\u06ff":
        # Hamza and madda make letters of their own, except upon alef.
        return letter == "ا" or mark not in ("\u0653", "\u0654", "\u0655")
    return False
