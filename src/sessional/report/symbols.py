"""Document symbols: their grammar, their links, and how they are found in running text.

The grammar: an organ and its components joined by ``/``, then ``n``, ``L.n``, ``CRP.n`` or ``INF/n``, then any of
``/Add.n``, ``/Rev.n``, ``/Corr.n``, and ``*`` for each reissue. Examples: ``E/CN.15/2011/19``, ``A/RES/65/230``,
``UNODC/CCPCJ/EG.4/2019/L.1``, ``A/80/L.4/Rev.1*``.
"""

import re
from dataclasses import dataclass, replace

SERIES = ("L", "CRP", "INF", "WP", "NGO", "PV", "SR")
_COMPONENT = r"(?:[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)?(?:\.[0-9]+)?|[0-9]{1,4})"
_TAIL = r"(?:/(?:Add|Rev|Corr)\.[1-9][0-9]*)*"
_SYMBOL = re.compile(
    rf"(?P<root>[A-Z][A-Za-z]*(?:\.[0-9]+)?(?:/{_COMPONENT})*?)"
    rf"/(?P<last>(?:(?P<series>L|CRP|WP|NGO|PV|SR)\.|(?P<inf>INF)/)?(?P<number>[1-9][0-9]*))"
    rf"(?P<tail>{_TAIL})(?P<stars>\*{{0,3}})"
)
#: A symbol, the number of a resolution (65/230) or a range of years or numbers (2018-2021) within running text.
IN_PROSE = re.compile(
    rf"(?<![A-Za-z0-9/.-])(?:[A-Z][A-Za-z]*(?:\.[0-9]+)?(?:/{_COMPONENT})+(?:/(?:L|CRP|WP|NGO|PV|SR)\.[0-9]+)?{_TAIL}\*{{0,3}}"
    r"|[0-9]+/[0-9]+|[0-9]+[-–][0-9]+)(?![A-Za-z0-9/]|[-–][0-9])"
)
MOST_CHARACTERS = 80


class SymbolError(ValueError):
    """A symbol that breaks the grammar; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class DocumentSymbol:
    """A symbol taken apart: ``series`` is ``L``, ``CRP``, ``INF`` … or empty for a plain number; ``tail`` holds
    additions, revisions and corrections; ``reissues`` counts the asterisks."""

    root: str
    series: str
    number: int
    tail: tuple[str, ...]
    reissues: int

    def __str__(self) -> str:
        last = (
            f"INF/{self.number}" if self.series == "INF" else f"{self.series + '.' if self.series else ''}{self.number}"
        )
        return "/".join((self.root, last, *self.tail)) + "*" * self.reissues

    @property
    def stem(self) -> "DocumentSymbol":
        """The symbol that all of a family share: ``A/80/L.4`` of ``A/80/L.4/Rev.1/Corr.2*``."""
        return replace(self, tail=(), reissues=0)

    @property
    def belongs_to(self) -> "DocumentSymbol | None":
        """The paper that this one adds to, revises, corrects or is a reissue of; None for a paper of its own."""
        if self.reissues:
            return replace(self, reissues=self.reissues - 1)
        return replace(self, tail=self.tail[:-1]) if self.tail else None

    @property
    def comes_after(self) -> "DocumentSymbol | None":
        """The paper that has to be there before: ``Rev.1`` for ``Rev.2``, else the one that this belongs to. Additions
        and corrections may come out in any order."""
        before = self.belongs_to
        if before is None or self.reissues:
            return before
        kind, _, number = self.tail[-1].partition(".")
        return (
            replace(before, tail=(*before.tail, f"Rev.{int(number) - 1}"))
            if kind == "Rev" and number != "1"
            else before
        )


def parse(symbol: str) -> DocumentSymbol:
    """Take a symbol apart; :class:`SymbolError` where it breaks the grammar. ``str(parse(s)) == s`` always."""
    match = _SYMBOL.fullmatch(symbol) if len(symbol) <= MOST_CHARACTERS else None
    if match is None:
        raise SymbolError(
            f"“{symbol[:MOST_CHARACTERS]}” is not a document symbol. A symbol is made of an organ and its components "
            "joined by “/”, then a number, L.n, CRP.n or INF/n, then /Add.n, /Rev.n or /Corr.n if need be: for example "
            "UNODC/CCPCJ/EG.4/2019/L.1 or A/80/L.4/Rev.1"
        )
    tail = tuple(part for part in match["tail"].split("/") if part)
    series = match["series"] or match["inf"] or ""
    return DocumentSymbol(match["root"], series, int(match["number"]), tail, len(match["stars"]))


def link(symbol: str) -> str | None:
    """The address of a paper at undocs.org; None for a conference room paper, which is not there, and for what is not
    a symbol of the United Nations system's kind (no organ before the first ``/``)."""
    try:
        parsed = parse(symbol)
    except SymbolError:
        return None
    return None if parsed.series == "CRP" else f"https://undocs.org/{symbol.rstrip('*')}"


def file_stem(symbol: str) -> str:
    """The symbol as a file name: ``/`` becomes ``_`` (``UNODC_CCPCJ_EG.4_2019_L.1``), ``*`` becomes ``x``."""
    return symbol.replace("/", "_").replace("*", "x")
