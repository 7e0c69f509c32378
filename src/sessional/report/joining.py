"""Rows of facts: where the separators stand when some parts are in brackets.

A reader who leaves out every bracket must be left with a sentence that reads well, so an optional part takes its
separator with it into the bracket: ``27 [and 28] March``. Figures of sittings stand differently in official papers,
with the conjunction outside: ``1st and [2nd] meetings``; that is :data:`Conjunction.OUTSIDE`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from sessional.report.facts import Fact, FactList
from sessional.report.status import BRACKETED, Status
from sessional.report.tree import Bracket, FactSpan, Inline, Text, plain

ELLIPSIS = "…"


class Conjunction(Enum):
    INSIDE = auto()
    OUTSIDE = auto()


@dataclass(frozen=True, slots=True)
class Separators:
    """``middle`` between parts, ``last`` before the last; ``last`` may depend on the words that follow it."""

    middle: str
    last: str | Callable[[str], str]

    def before(self, words: str, is_last: bool) -> str:
        if not is_last:
            return self.middle
        return self.last(words) if callable(self.last) else self.last


def span(fact: Fact, children: tuple[Inline, ...]) -> Inline:
    """One fact alone: plain, in brackets, or an ellipsis in brackets, as its status has it."""
    if fact.status is Status.UNKNOWN:
        return Bracket((Text(ELLIPSIS),), fact.key, fact.status)
    kind = Bracket if fact.status in BRACKETED else FactSpan
    return kind(children, fact.key, fact.status)


def _spaced(separator: str) -> tuple[str, str]:
    """The space a separator begins with stays outside a bracket; the rest goes in."""
    inner = separator.lstrip(" ")
    return separator[: len(separator) - len(inner)], inner


def _text(words: str) -> tuple[Inline, ...]:
    return (Text(words),) if words else ()


def _inside(parts: list[tuple[Fact, tuple[Inline, ...]]], separators: Separators, more: bool) -> list[Inline]:
    firm = [index for index, (fact, _) in enumerate(parts) if not fact.bracketed]
    out: list[Inline] = []
    for index, (fact, children) in enumerate(parts):
        words = plain(children)
        if not firm:
            if index:
                out += _text(separators.before(words, index == len(parts) - 1 and not more))
            out.append(span(fact, children))
        elif not fact.bracketed:
            if index > firm[0]:
                out += _text(separators.before(words, index == firm[-1]))
            out.append(span(fact, children))
        elif index < firm[0]:
            following = plain(parts[index + 1][1])
            separator = separators.before(following, index == firm[0] - 1 and len(firm) == 1)
            trimmed = separator.rstrip(" ")
            inner = children if fact.value is not None else (Text(ELLIPSIS),)
            out.append(Bracket((*inner, Text(trimmed)), fact.key, fact.status))
            out += _text(separator[len(trimmed) :])
        else:
            outer, inner_separator = _spaced(separators.before(words, index > firm[-1]))
            inner = children if fact.value is not None else (Text(ELLIPSIS),)
            out += _text(outer)
            out.append(Bracket((*_text(inner_separator), *inner), fact.key, fact.status))
    return out


def _outside(parts: list[tuple[Fact, tuple[Inline, ...]]], separators: Separators, more: bool) -> list[Inline]:
    out: list[Inline] = []
    for index, (fact, children) in enumerate(parts):
        if index:
            out += _text(separators.before(plain(children), index == len(parts) - 1 and not more))
        out.append(span(fact, children))
    return out


def join(
    facts: FactList,
    write: Callable[[object], tuple[Inline, ...]],
    separators: Separators,
    conjunction: Conjunction = Conjunction.INSIDE,
    more_inside: bool = True,
    around: Callable[[tuple[Inline, ...]], tuple[Inline, ...]] = lambda row: row,
) -> tuple[Inline, ...]:
    """The whole row, within a span that carries the list's own key and status.

    ``write`` turns a value into inline nodes. ``more_inside`` says whether an open-ended row prints its ellipsis here;
    a phrase that prints it elsewhere (after the full stop) says False and uses :func:`more`. ``around`` adds what all
    parts share (a month and year). An empty confirmed row prints nothing.
    """
    if facts.status is Status.UNKNOWN or (facts.status is Status.OPEN_ENDED and not facts.parts and more_inside):
        return (Bracket((Text(ELLIPSIS),), facts.key, facts.status),)
    parts = [(fact, write(fact.value) if fact.value is not None else ()) for fact in facts.parts]
    open_ended = facts.status is Status.OPEN_ENDED and more_inside
    joined = (_inside if conjunction is Conjunction.INSIDE else _outside)(parts, separators, open_ended)
    if open_ended:
        separator = separators.before(ELLIPSIS, True)
        if conjunction is Conjunction.INSIDE:
            outer, inner = _spaced(separator)
            joined += [*_text(outer), Bracket((*_text(inner), Text(ELLIPSIS)), facts.key, facts.status)]
        else:
            joined += [*_text(separator), Bracket((Text(ELLIPSIS),), facts.key, facts.status)]
    if not joined:
        return ()
    row = around(tuple(joined))
    if facts.status is Status.UNCONFIRMED:
        return (Bracket(row, facts.key, facts.status),)
    return (FactSpan(row, facts.key, facts.status),)


def more(facts: FactList) -> tuple[Inline, ...]:
    """The ellipsis in brackets of a row that may still grow; nothing for any other row."""
    if facts.status is Status.OPEN_ENDED:
        return (Bracket((Text(ELLIPSIS),), facts.key, facts.status),)
    return ()


def count(facts: FactList) -> int:
    """How many the grammar should agree with: every part printed, and three at least where the row may still grow, since
    nobody knows yet that there will be two (an Arabic dual would say so).

    0 only for an unknown row and for one that is known to be empty.
    """
    if facts.status is Status.OPEN_ENDED and facts.parts:
        return max(len(facts.parts) + 1, 3)
    return len(facts.parts)


def nothing(facts: FactList) -> bool:
    """Whether a row is said to be empty (which is not the same as unknown)."""
    return not facts.parts and facts.status not in (Status.UNKNOWN, Status.OPEN_ENDED)


def of_empty_row(facts: FactList, content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The sentence that says a row is empty, with the row's status: it prints nothing else that could carry it."""
    kind = Bracket if facts.status in BRACKETED else FactSpan
    return (kind(content, facts.key, facts.status),)
