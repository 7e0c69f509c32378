"""What is still open in a composed report, read off the tree that prints it: nothing open can print unlisted, and
nothing is listed that does not stand in the paper."""

from dataclasses import dataclass

from sessional.report.status import HOLDS_UP_FINAL, Status
from sessional.report.tree import Bracket, Document, FactSpan, inlines, paragraphs, plain, walk


@dataclass(frozen=True, slots=True)
class OpenFact:
    """One fact that keeps a report from being final.

    ``text`` is what prints now; ``paragraphs`` are the numbers of the paragraphs it stands in (empty: the masthead).
    """

    key: str
    status: Status
    text: str
    paragraphs: tuple[int, ...]


def open_facts(document: Document) -> tuple[OpenFact, ...]:
    """Open and anticipated facts in reading order, each once."""
    found: dict[tuple[str, Status], tuple[str, list[int]]] = {}

    def note(nodes, number: int | None) -> None:
        for node in nodes:
            if isinstance(node, Bracket | FactSpan) and node.status in HOLDS_UP_FINAL:
                _text, numbers = found.setdefault((node.key, node.status), (plain((node,)), []))
                if number is not None and number not in numbers:
                    numbers.append(number)

    masthead = document.masthead
    note(walk(masthead.body + masthead.occasion + masthead.title), None)
    for paragraph in paragraphs(document):
        note(inlines(paragraph), paragraph.number)
    return tuple(OpenFact(key, status, text, tuple(numbers)) for (key, status), (text, numbers) in found.items())


def brackets(document: Document) -> int:
    """How many pairs of square brackets print."""
    masthead = document.masthead
    nodes = list(walk(masthead.body + masthead.occasion + masthead.title))
    nodes += [node for paragraph in paragraphs(document) for node in inlines(paragraph)]
    return sum(isinstance(node, Bracket) for node in nodes)
