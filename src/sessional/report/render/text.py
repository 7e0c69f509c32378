"""The paper as plain text in UTF-8.

The masthead comes first, then headings, each after two blank lines, and numbered paragraphs, each after one; a paragraph
or list entry is one line however long it is, and entries are indented by two spaces for each depth. Line breaks inside
words somebody wrote become spaces, so that a line always is a line of the paper.

A text file has no direction, and what shows it guesses one for each line. In papers written from right to left, symbols,
number ranges and other words that run from left to right therefore stand between U+2066 LEFT-TO-RIGHT ISOLATE and
U+2069 POP DIRECTIONAL ISOLATE (Unicode Standard Annex 9): they are shown unreversed, and do not decide the direction of
the line. Papers written from left to right hold neither character.
"""

import re

from sessional.report.render.markup import check_writable, label_gap
from sessional.report.tree import (
    Bracket,
    Document,
    Foreign,
    Inline,
    Item,
    MastheadLine,
    Paragraph,
    Section,
    Symbol,
    Text,
)

LEFT_TO_RIGHT_ISOLATE = "\u2066"
POP_DIRECTIONAL_ISOLATE = "\u2069"

_LINE_BREAKS = re.compile("[\n\r\x85\u2028\u2029]+")


def txt(document: Document) -> bytes:
    """The paper in UTF-8 without a byte order mark, lines ended by a line feed."""
    isolated = document.direction == "rtl"
    masthead = document.masthead
    first_page = [_line(masthead.publisher, isolated), _line((masthead.symbol,), isolated)]
    first_page += [_masthead_line(line, isolated) for line in masthead.lines]
    if document.job_number:
        first_page.append(_line((Symbol(document.job_number),), isolated))
    blocks = ["\n".join(first_page)]
    blocks += [_line(part, isolated) for part in (masthead.body, masthead.occasion, masthead.title) if part]
    for section in document.sections:
        _add_section(blocks, section, isolated)
    return (check_writable("\n\n".join(blocks)) + "\n").encode()


def _add_section(blocks: list[str], section: Section, isolated: bool) -> None:
    heading = f"{section.marker} {_line(section.heading, isolated)}"
    blocks.append("\n" + _one_line(heading).strip())
    for block in section.blocks:
        if isinstance(block, Paragraph):
            lines = [f"{block.number}. {_line(block.content, isolated)}"]
            _add_items(lines, block.items, isolated, 1)
            blocks.append("\n".join(lines))
        else:
            _add_section(blocks, block, isolated)


def _add_items(lines: list[str], items: tuple[Item, ...], isolated: bool, depth: int) -> None:
    for item in items:
        lines.append(f"{'  ' * depth}{_one_line(item.marker)} {_line(item.content, isolated)}")
        _add_items(lines, item.items, isolated, depth + 1)


def _masthead_line(line: MastheadLine, isolated: bool) -> str:
    return _one_line(line.label) + label_gap(line) + _line(line.value, isolated)


def _line(content: tuple[Inline, ...], isolated: bool) -> str:
    return _one_line(_words(content, isolated))


def _one_line(words: str) -> str:
    return _LINE_BREAKS.sub(" ", words)


def _words(content: tuple[Inline, ...], isolated: bool) -> str:
    parts = []
    for node in content:
        match node:
            case Text(text=text):
                parts.append(text)
            case Symbol(text=text):
                parts.append(_isolate(text) if isolated else text)
            case Bracket(children=children):
                parts.append(f"[{_words(children, isolated)}]")
            case Foreign(children=children, direction="ltr") if isolated:
                parts.append(_isolate(_words(children, isolated)))
            case _:
                parts.append(_words(node.children, isolated))
    return "".join(parts)


def _isolate(words: str) -> str:
    return LEFT_TO_RIGHT_ISOLATE + words + POP_DIRECTIONAL_ISOLATE
