"""What can be wrong with a record file, said so that its author finds the place and knows what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass

#: How many problems of one file are listed. After that many a person starts over, and a broken tool has only one fault.
MOST_LISTED = 50
#: How much of a value is quoted in a message.
MOST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: ``line`` counts from 1, ``field`` is a path such as ``body.meetings[1].dates.first``
    (empty for the file as a whole), ``wrong`` is a sentence that says what is wrong, ``expected`` names what would be
    right (empty where ``wrong`` says it)."""

    line: int
    field: str
    wrong: str
    expected: str = ""

    def __str__(self) -> str:
        place = f"line {self.line}, {self.field}" if self.field else f"line {self.line}"
        return f"{place}: {self.wrong} Expected: {self.expected}." if self.expected else f"{place}: {self.wrong}"


class RecordError(Exception):
    """A record file that is refused. ``problems`` lists the first of them in the order of their lines, ``more`` counts
    those that are not listed. Nothing of the file has been kept."""

    def __init__(self, problems: Iterable[Problem], *, more: int = 0):
        found = sorted(dict.fromkeys(problems), key=lambda problem: problem.line)
        self.problems = tuple(found[:MOST_LISTED])
        self.more = more + len(found) - len(self.problems)
        super().__init__(str(self))

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems]
        if self.more:
            lines.append(f"… and {self.more} more")
        return "\n".join(lines)


def sentence(messages: Iterable[str]) -> str:
    """Messages as one text, each with its full stop."""
    return " ".join(message if message.endswith((".", "!", "?")) else f"{message}." for message in messages)


def quoted(value: object) -> str:
    """A value as a message shows it: in quotation marks, cut where it is long, with nothing in it that would disturb
    the line it stands in (control characters, marks of direction and surrogates are written as escapes)."""
    text = str(value)
    shown = "".join(_shown(character) for character in text[:MOST_QUOTED])
    return f"“{shown}…”" if len(text) > MOST_QUOTED else f"“{shown}”"


def _shown(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape", "surrogatepass").decode("ascii")
