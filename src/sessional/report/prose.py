"""Text that people wrote, as inline nodes: its symbols kept whole, its open spans marked."""

import re

from sessional.report import symbols
from sessional.report.status import Status
from sessional.report.tree import Bracket, Foreign, Inline, Symbol, Text

_LATIN_PHRASE = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'.-]*(?: [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'.-]*)*")


def direction(lang: str) -> str:
    """``rtl`` for Arabic, else ``ltr``."""
    return "rtl" if lang == "ar" else "ltr"


def _words(text: str, lang: str) -> list[Inline]:
    """Latin words inside Arabic get a direction of their own, so that stops and hyphens beside them stay in place."""
    if lang != "ar":
        return [Text(text)] if text else []
    out: list[Inline] = []
    at = 0
    for match in _LATIN_PHRASE.finditer(text):
        if match.start() > at:
            out.append(Text(text[at : match.start()]))
        out.append(Foreign((Text(match.group()),), "und-Latn", "ltr"))
        at = match.end()
    if at < len(text):
        out.append(Text(text[at:]))
    return out


def _with_symbols(text: str, lang: str, links: dict[str, str | None], linked: bool) -> list[Inline]:
    out: list[Inline] = []
    at = 0
    for match in symbols.IN_PROSE.finditer(text):
        found = match.group()
        out += _words(text[at : match.start()], lang)
        out.append(Symbol(found, links[found] if found in links else symbols.link(found) if linked else None))
        at = match.end()
    return out + _words(text[at:], lang)


def balanced(text: str) -> bool:
    """Whether every ``[`` has its ``]`` and the other way round."""
    depth = 0
    for character in text:
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0


def inline(
    text: str, lang: str, *, key: str = "", links: dict[str, str | None] | None = None, linked: bool = True
) -> tuple[Inline, ...]:
    """The nodes of ``text``. With a ``key``, balanced square brackets are spans that are still open (unconfirmed).

    Without a key, or where brackets do not balance, brackets stay plain characters. ``links`` gives addresses for
    numbers that the text mentions without their full symbol (``65/230``). ``linked`` says whether symbols link at all.
    """
    links = links or {}
    if not key or "[" not in text or not balanced(text):
        return tuple(_with_symbols(text, lang, links, linked))
    stack: list[list[Inline]] = [[]]
    for piece in re.split(r"([\[\]])", text):
        if piece == "[":
            stack.append([])
        elif piece == "]":
            children = stack.pop()
            stack[-1].append(Bracket(tuple(children), key, Status.UNCONFIRMED))
        else:
            stack[-1] += _with_symbols(piece, lang, links, linked)
    return tuple(stack[0])


def in_language(texts, lang: str, *, key: str = "", links=None, linked: bool = True) -> tuple[Inline, ...]:
    """A name or prose (anything with ``in_language``) for a paper in ``lang``.

    Where there is no translation the original stands in its place, marked as being in another language; which
    translations are missing is listed beside the paper, never printed in it.
    """
    words, found = texts.in_language(lang)
    nodes = inline(words, found, key=key, links=links, linked=linked)
    return nodes if found == lang else (Foreign(nodes, found, direction(found)),)
