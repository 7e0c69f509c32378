"""The paper as a tagged PDF: PDF/UA-1 and PDF/A-2a at once, with the shipped faces embedded.

``pdf.typ`` beside this file is the page; the words go into it as JSON and are set as strings, so that nothing in them
is ever read as markup. The only date in the file is the work's, so the same tree gives the same bytes.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from unicodedata import name

import typst

from sessional.report.render.glyphs import FONTS, printable
from sessional.report.render.markup import address, direction_of, label_gap
from sessional.report.tree import (
    Bracket,
    Document,
    Emphasis,
    FactSpan,
    Foreign,
    Inline,
    Item,
    MastheadLine,
    Paragraph,
    Section,
    Symbol,
    Text,
    plain,
    walk,
)

_TEMPLATE = Path(__file__).with_name("pdf.typ")
_STANDARDS = ["ua-1", "a-2a"]

#: Line breaks and tabs inside somebody's words; on paper a line ends where the page says.
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

#: A symbol of so many characters leaves a wide hole when it does not fit the line ...
_LONG_SYMBOL = 20
#: ... and in a text of no more characters than these, six lines or so, there is little else to fill the line with. In
#: Chinese there never is: without spaces between words, every character of the line before would be pulled apart.
_SHORT_TEXT = 400

#: Markers longer than this may need more than the usual width.
_USUAL_MARKER = 4

#: What the compiler says of text that no face can show, or no file may hold.
_REFUSED = re.compile(r'the text (?:contains the disallowed codepoint )?`"(.*?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class MissingGlyph(ValueError):
    """A character that none of the shipped faces can print.

    ``character`` is the character; the message names it with its code point and the words before it.
    """

    def __init__(self, character: str, text: str = ""):
        self.character = character
        shown = f"{character!r} (U+{ord(character):04X} {name(character, 'without a name')})"
        before = text[: text.find(character)][-40:]
        super().__init__(f"no shipped font has the character {shown}" + (f", after {before!r}" if before else ""))


def pdf(document: Document) -> bytes:
    """The paper as PDF. May be called from several threads at once; they do not wait for each other.

    Raises :class:`MissingGlyph` for a character that cannot be printed, and :class:`ValueError` for a ``work_date``
    that is no ISO date.
    """
    made = datetime.fromisoformat(document.work_date).replace(tzinfo=UTC)
    words = json.dumps(_paper(document), ensure_ascii=False)
    with _compiler() as compiler:
        try:
            return compiler.compile(
                format="pdf",
                sys_inputs={"paper": words},
                pdf_standards=_STANDARDS,
                timestamp=int(made.timestamp()),
            )
        except typst.TypstError as error:
            refused = _REFUSED.search(error.message)
            if not refused:
                raise
            text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), refused[1])
            raise MissingGlyph(text[-1]) from error


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


#: Compilers that wait for work. One serves one thread at a time; what it has read stays read for the next paper.
_idle: deque[typst.Compiler] = deque()


@contextmanager
def _compiler() -> Iterator[typst.Compiler]:
    try:
        compiler = _idle.pop()
    except IndexError:
        compiler = typst.Compiler(str(_TEMPLATE), root=str(_TEMPLATE.parent), font_paths=_fonts())
    try:
        yield compiler
    finally:
        _idle.append(compiler)


def _paper(document: Document) -> dict:
    """What ``pdf.typ`` reads."""
    masthead, lang = document.masthead, document.lang
    author = _words(plain(masthead.publisher))
    blocks: list[list] = []
    for section in document.sections:
        _add_section(blocks, section, lang)
    return {
        "lang": lang,
        "direction": document.direction,
        "symbol": _words(document.symbol),
        "first_symbol": _words(masthead.symbol.text),
        "title": _words(document.title.strip() or plain(masthead.title).strip() or document.symbol),
        "author": [author] if author else [],
        "keywords": [_words(word) for word in document.keywords],
        "job": _words(document.job_number or ""),
        "publisher": _run(masthead.publisher, lang),
        "lines": [_line(line) for line in masthead.lines],
        "body": _run(masthead.body, lang),
        "occasion": _run(masthead.occasion, lang),
        "heading": _run(masthead.title, lang),
        "blocks": blocks,
    }


def _line(line: MastheadLine) -> list:
    run = [_words(line.label + label_gap(line)), *_run(line.value, line.lang)]
    return [*_language(line.lang), direction_of(line.lang), run]


def _add_section(blocks: list[list], section: Section, lang: str) -> None:
    blocks.append(["section", section.level, _words(section.marker), _run(section.heading, lang)])
    for block in section.blocks:
        if isinstance(block, Paragraph):
            run, ragged = _run(block.content, lang), _is_ragged(block, lang)
            blocks.append(["paragraph", f"{block.number}.", run, ragged, _items(block.items, lang)])
        else:
            _add_section(blocks, block, lang)


def _items(items: tuple[Item, ...], lang: str) -> list | None:
    """The entries of a list, and the marker that needs the most room where one needs more than usual."""
    if not items:
        return None
    entries = [
        [_words(item.marker), _run(item.content, lang), _is_ragged(item, lang), _items(item.items, lang)]
        for item in items
    ]
    longest = max((item.marker for item in items), key=len)
    return [entries, longest if len(longest) > _USUAL_MARKER else None]


def _is_ragged(block: Paragraph | Item, lang: str) -> bool:
    """Whether a text is better not spread over the full line."""
    long = any(isinstance(node, Symbol) and len(node.text) >= _LONG_SYMBOL for node in walk(block.content))
    return long and (lang == "zh" or len(plain(block.content)) <= _SHORT_TEXT)


def _run(content: tuple[Inline, ...], lang: str) -> list:
    """The inline nodes as ``pdf.typ`` takes them, words that stand together joined."""
    run: list = []
    _add_nodes(run, content, lang)
    if lang == "zh":
        _set_apart(run)
    return run


def _add_nodes(run: list, content: tuple[Inline, ...], lang: str) -> None:
    for node in content:
        match node:
            case Text(text=text):
                _add_words(run, _words(text))
            case Symbol(text=text, href=href):
                run.append(["symbol", _words(text), address(href), False, False])
            case Bracket(children=children):
                _add_words(run, "[")
                _add_nodes(run, children, lang)
                _add_words(run, "]")
            case Emphasis(children=children) if lang not in ("ar", "zh"):
                run.append(["emphasis", _run(children, lang)])
            case Emphasis(children=children) | FactSpan(children=children):
                _add_nodes(run, children, lang)
            case Foreign(children=children, lang=tongue, direction=direction):
                run.append(["foreign", *_language(tongue), direction, _run(children, tongue)])


def _add_words(run: list, words: str) -> None:
    if run and isinstance(run[-1], str):
        run[-1] += words
    else:
        run.append(words)


def _set_apart(run: list) -> None:
    """Mark where a symbol touches a Chinese character: a little space goes there on paper, and none in the words."""
    for before, after in pairwise(run):
        if isinstance(before, str) and after[0] == "symbol":
            after[3] = bool(_HAN.fullmatch(before[-1:]))
        if before[0] == "symbol" and isinstance(after, str):
            before[4] = bool(_HAN.fullmatch(after[:1]))


def _language(tag: str) -> tuple[str, str | None]:
    """The language and the region of a BCP 47 tag, in the forms that the compiler takes."""
    first, *rest = tag.split("-")
    region = next((part.upper() for part in rest if len(part) == 2 and part.isascii() and part.isalpha()), None)
    return (first.lower() if first.isascii() and first.isalpha() and len(first) in (2, 3) else "und"), region


def _words(text: str) -> str:
    """``text`` on one line; :class:`MissingGlyph` if a character of it cannot be printed."""
    text = _BREAKS.sub(" ", text)
    if not printable().issuperset(text):
        raise MissingGlyph(next(character for character in text if character not in printable()), text)
    return text
