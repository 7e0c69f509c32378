"""The document tree: what every renderer draws, in one language.

A tree is made by :mod:`sessional.report.compose` and never changed. Its text is in logical order; a renderer decides
fonts, breaks and direction, and never the words. Square brackets are nodes (:class:`Bracket`), so that each format can
mark them up in its own way; a renderer prints ``[`` before the children of a bracket and ``]`` after them, and nothing
else in the tree stands for a bracket.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from sessional.report.status import Status


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words in the language of the document."""

    text: str


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol, resolution number or number range: drawn left to right in every script, and never broken.

    ``href`` is an absolute address, or None where there is none to link to.
    """

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language or script than the document's: a name in Latin letters, a text not yet translated.

    ``lang`` is a BCP 47 tag such as ``"en"`` or ``"und-Latn"``; ``direction`` is ``"ltr"`` or ``"rtl"``.
    """

    children: "tuple[Inline, ...]"
    lang: str
    direction: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics (upright and letter-spaced, or just upright, where a script has no italics)."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class FactSpan:
    """The place where one fact prints. ``key`` is the same in all languages."""

    children: "tuple[Inline, ...]"
    key: str
    status: Status


@dataclass(frozen=True, slots=True)
class Bracket:
    """A fact that is still open, in square brackets. ``key`` and ``status`` are those of the fact."""

    children: "tuple[Inline, ...]"
    key: str
    status: Status


Inline = Text | Symbol | Foreign | Emphasis | FactSpan | Bracket


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list inside a paragraph; ``marker`` is already written in the document's language: ``(a)``."""

    id: str
    marker: str
    content: tuple[Inline, ...]
    items: "tuple[Item, ...]" = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph. ``id`` is stable while paragraphs move; ``number`` runs from 1 through the whole paper."""

    id: str
    number: int
    content: tuple[Inline, ...]
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section (level 1) or a part of one (level 2). ``marker`` is ``I.``, ``A.``, ``一.``, ``أولا-`` and so on."""

    id: str
    level: int
    marker: str
    heading: tuple[Inline, ...]
    blocks: "tuple[Paragraph | Section, ...]"


@dataclass(frozen=True, slots=True)
class MastheadLine:
    """One labelled line, such as ``Distr.: Limited``.

    An unknown value is an empty tuple and prints as the label alone. ``lang`` is the language the line is written in
    (some masthead lines stay in English in the Chinese and Russian versions).
    """

    id: str
    label: str
    value: tuple[Inline, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """Everything above the first section.

    ``publisher`` is the organization (``United Nations``), ``symbol`` the paper's own, ``body`` the group's full name,
    ``occasion`` the place and dates, ``title`` the paper's title.
    """

    publisher: tuple[Inline, ...]
    symbol: Symbol
    lines: tuple[MastheadLine, ...]
    body: tuple[Inline, ...]
    occasion: tuple[Inline, ...]
    title: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One paper in one language.

    ``lang`` is one of ar, en, es, fr, ru, zh; ``direction`` is ``ltr`` or ``rtl``; ``original`` is the language the
    paper was drafted in, or None when it is not known; ``work_date`` is the ISO date of the work (the last day of the
    meeting), used wherever a format wants a date, so that the same facts give the same bytes. ``job_number`` is None
    when not known. ``work`` names the report whatever symbol it carries, so that draft and final are stages of one work
    (``cybercrime-5``); empty where only the symbol names it.
    """

    lang: str
    direction: str
    symbol: str
    stage: str
    masthead: Masthead
    sections: tuple[Section, ...]
    languages: tuple[str, ...]
    work_date: str
    original: str | None = None
    job_number: str | None = None
    title: str = ""
    work: str = ""
    keywords: tuple[str, ...] = field(default=())


def plain(content: tuple[Inline, ...]) -> str:
    """The words of ``content`` as they print, brackets included."""
    parts = []
    for node in content:
        match node:
            case Text(text=text) | Symbol(text=text):
                parts.append(text)
            case Bracket():
                parts.append(f"[{plain(node.children)}]")
            case _:
                parts.append(plain(node.children))
    return "".join(parts)


def walk(content: tuple[Inline, ...]) -> Iterator[Inline]:
    """Every node of ``content``, outer before inner, in reading order."""
    for node in content:
        yield node
        if not isinstance(node, Text | Symbol):
            yield from walk(node.children)


def inlines(block: "Paragraph | Item") -> Iterator[Inline]:
    """Every inline node of a paragraph or item and of the items below it, in reading order."""
    yield from walk(block.content)
    for item in block.items:
        yield from inlines(item)


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """The numbered paragraphs in order."""

    def below(section: Section) -> Iterator[Paragraph]:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from below(block)

    for section in document.sections:
        yield from below(section)


def sections(document: Document) -> Iterator[Section]:
    """All sections and parts of sections in reading order."""

    def below(section: Section) -> Iterator[Section]:
        yield section
        for block in section.blocks:
            if isinstance(block, Section):
                yield from below(block)

    for section in document.sections:
        yield from below(section)


def item_text(item: Item) -> str:
    """The words of one item with its marker; sub-items follow on lines of their own."""
    return "\n".join([f"{item.marker} {plain(item.content)}", *(item_text(below) for below in item.items)])


def paragraph_text(paragraph: Paragraph) -> str:
    """The words of a paragraph without its number; list items follow on lines of their own, with their markers."""
    return "\n".join([plain(paragraph.content), *(item_text(item) for item in paragraph.items)])


def text_hash(paragraph: Paragraph) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of :func:`paragraph_text` in UTF-8.

    It goes into Word files with the paragraph's id, so that a file that comes back can say which words it started from.
    """
    return hashlib.sha256(paragraph_text(paragraph).encode()).hexdigest()[:16]
