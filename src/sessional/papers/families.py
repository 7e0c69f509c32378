"""A paper with what was added to it, revised, corrected and reissued, as their symbols tell; and which of it is current."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sessional.facts.visibility import Sight
from sessional.papers.models import Paper
from sessional.papers.queries import Release, papers_seen, release_of
from sessional.report.symbols import DocumentSymbol, SymbolError, parse


class Relation(StrEnum):
    """What a paper is to the one that it belongs to."""

    ORIGINAL = "original"
    ADDENDUM = "addendum"
    REVISION = "revision"
    CORRIGENDUM = "corrigendum"
    REISSUE = "reissue"


_OF_TAIL = {"Add": Relation.ADDENDUM, "Rev": Relation.REVISION, "Corr": Relation.CORRIGENDUM}


@dataclass(frozen=True, slots=True)
class Member:
    """A paper of a family: ``belongs_to`` is the symbol of the paper that it adds to, revises, corrects or reissues.

    ``current`` says that it stands: it is out, and no later revision or reissue that is out has taken its place; a
    corrigendum stands as long as what it corrects.
    """

    paper: Paper
    relation: Relation
    belongs_to: str | None
    current: bool


def parsed(paper: Paper) -> DocumentSymbol | None:
    """The symbol taken apart; None where the paper has none."""
    try:
        return None if paper.symbol is None else parse(paper.symbol)
    except SymbolError:
        return None


def relation_of(symbol: DocumentSymbol) -> Relation:
    if symbol.reissues:
        return Relation.REISSUE
    return _OF_TAIL[symbol.tail[-1].partition(".")[0]] if symbol.tail else Relation.ORIGINAL


def family_of(paper: Paper, sight: Sight) -> tuple[Member, ...]:
    """The papers of the same body whose symbols have the same stem, as far as somebody sees them, in the order of their
    symbols: a paper, its reissues, corrigenda, revisions and addenda. Only the paper itself where it has no symbol."""
    symbol = parsed(paper)
    if symbol is None:
        return (Member(paper, Relation.ORIGINAL, None, release_of(paper, sight.at) == Release.OUT),)
    stem = str(symbol.stem)
    near = papers_seen(sight, body=paper.body_id, symbol__startswith=stem)
    return family([one for one in near if (other := parsed(one)) is not None and str(other.stem) == stem], sight.at)


def family(papers: Iterable[Paper], at: datetime) -> tuple[Member, ...]:
    """The members among papers that share a stem, and what of it is current at that instant."""
    symbols = {paper: parse(paper.symbol) for paper in papers}
    out = {symbol for paper, symbol in symbols.items() if release_of(paper, at) == Release.OUT}
    return tuple(
        Member(
            paper,
            relation_of(symbol),
            None if symbol.belongs_to is None else str(symbol.belongs_to),
            symbol in out and _stands(symbol, out),
        )
        for paper, symbol in sorted(symbols.items(), key=lambda one: _order(one[1]))
    )


def _stands(symbol: DocumentSymbol, out: set[DocumentSymbol]) -> bool:
    """Whether nothing that is out has taken its place."""
    text, version = _text_and_version(symbol)
    if any(_version_of(other, text) > version for other in out):
        return False
    corrected = _corrected(symbol)
    return corrected is None or _stands(corrected, out)


def _text_and_version(symbol: DocumentSymbol) -> tuple[tuple[str, ...], tuple[int, int]]:
    """Which text it is (the tail without the revision that it ends with), and which version: revision, then reissue."""
    tail, revision = symbol.tail, 0
    if tail and tail[-1].startswith("Rev."):
        tail, revision = tail[:-1], int(tail[-1].removeprefix("Rev."))
    return tail, (revision, symbol.reissues)


def _version_of(symbol: DocumentSymbol, text: tuple[str, ...]) -> tuple[int, int]:
    other, version = _text_and_version(symbol)
    return version if other == text else (-1, -1)


def _corrected(symbol: DocumentSymbol) -> DocumentSymbol | None:
    """What a corrigendum, or a reissue or revision of one, corrects; None for another paper."""
    text, _version = _text_and_version(symbol)
    if not text or not text[-1].startswith("Corr."):
        return None
    return DocumentSymbol(symbol.root, symbol.series, symbol.number, text[:-1], 0)


def _order(symbol: DocumentSymbol) -> tuple:
    kinds = {"Corr": 0, "Rev": 1, "Add": 2}
    parts = tuple((kinds[kind], int(number)) for kind, _, number in (part.partition(".") for part in symbol.tail))
    return parts, symbol.reissues
