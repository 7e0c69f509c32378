"""A sample paper in six languages with every node type, for the tests of the renderers.

The words stand in :mod:`tests.report.render.sample_words` in a small notation that only these tests use::

    [words]              an open fact, in brackets
    <words>              a confirmed fact
    _words_              emphasis
    {s|A/RES/65/230}     a symbol or a range
    {n|Ioana Albani}     a name that stays in Latin letters in Arabic and Chinese
    {f|ar|words}         words in another language
"""

import re
from itertools import count

from sessional.report.status import Status
from sessional.report.tree import (
    Bracket,
    Document,
    Emphasis,
    FactSpan,
    Foreign,
    Inline,
    Item,
    Masthead,
    MastheadLine,
    Paragraph,
    Section,
    Symbol,
    Text,
)
from tests.report.render.sample_words import ITEM_WORDS, WORDS

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
SYMBOL = "UNODC/CCPCJ/EG.4/2019/L.1"

_TOKEN = re.compile(r"\{[^}]*\}|[\[\]<>_]|[^\[\]<>_{]+")
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def symbol(text: str) -> Symbol:
    """A symbol; those of the documents system are linked, conference room papers and ranges are not."""
    linked = re.search("[A-Z]", text) and "CRP" not in text
    return Symbol(text, f"https://undocs.org/{text}" if linked else None)


def nodes(words: str, lang: str, key: str = "fact") -> tuple[Inline, ...]:
    """The nodes of ``words``; open facts and facts are keyed ``key/1``, ``key/2`` in the order of the text."""
    numbers = count(1)
    tokens = iter(_TOKEN.findall(words))

    def until(closing: str) -> tuple[Inline, ...]:
        made: list[Inline] = []
        for token in tokens:
            if token == closing:
                return tuple(made)
            match token[0]:
                case "[":
                    number = next(numbers)
                    children = until("]")
                    status = Status.UNKNOWN if children == (Text("…"),) else Status.UNCONFIRMED
                    made.append(Bracket(children, f"{key}/{number}", status))
                case "<":
                    number = next(numbers)
                    made.append(FactSpan(until(">"), f"{key}/{number}", Status.CONFIRMED))
                case "_":
                    made.append(Emphasis(until("_")))
                case "{":
                    made.append(_in_braces(token[1:-1].split("|"), lang))
                case _:
                    made.append(Text(token))
        return tuple(made)

    return until("")


def _in_braces(parts: list[str], lang: str) -> Inline:
    match parts:
        case ["s", text]:
            return symbol(text)
        case ["n", name]:
            return Foreign((Text(name),), "und-Latn", "ltr") if lang in ("ar", "zh") else Text(name)
        case ["f", language, text]:
            return Foreign((Text(text),), language, "rtl" if language == "ar" else "ltr")
    raise ValueError(f"not in the notation of the sample: {parts}")


def marker(lang: str, depth: int, index: int) -> str:
    """The marker of the entry ``index`` (from 0) at ``depth`` (from 0): ``(a)``, ``a)``, ``(أ)``; then ``(i)``."""
    if depth == 0:
        letters = _ABJAD if lang == "ar" else _ALPHABET
        name = letters[index % len(letters)] * (index // len(letters) + 1)
    else:
        name = str(index + 1) if lang == "ar" else _roman(index + 1)
    return f"{name})" if lang in ("fr", "es") else f"({name})"


def _roman(number: int) -> str:
    parts = []
    for value, letters in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        parts.append(letters * (number // value))
        number %= value
    return "".join(parts)


def _items(words: list, lang: str, key: str, depth: int = 0) -> tuple[Item, ...]:
    made = []
    for index, entry in enumerate(words):
        own, below = entry if isinstance(entry, tuple) else (entry, [])
        id_ = f"{key}/{index + 1}"
        made.append(Item(id_, marker(lang, depth, index), nodes(own, lang, id_), _items(below, lang, id_, depth + 1)))
    return tuple(made)


def _section(id_: str, level: int, words: tuple, lang: str, numbers: count) -> Section:
    mark, heading, entries = words
    blocks = []
    for entry in entries:
        if len(entry) == 3:
            blocks.append(_section(f"{id_}.{len(blocks) + 1}", level + 1, entry, lang, numbers))
        else:
            number = next(numbers)
            own, below = entry
            key = f"p{number}"
            blocks.append(Paragraph(key, number, nodes(own, lang, key), _items(below, lang, key)))
    return Section(id_, level, mark, nodes(heading, lang, id_), tuple(blocks))


def paper(lang: str, sections: tuple[Section, ...], **changes) -> Document:
    """A paper in ``lang`` with the sample's masthead and ``sections``; ``changes`` replace any other field."""
    words = WORDS[lang]
    masthead = Masthead(
        publisher=(Text(words["publisher"]),),
        symbol=Symbol(SYMBOL),
        lines=tuple(
            MastheadLine(id_, label, nodes(value, line_lang, id_), line_lang)
            for id_, label, value, line_lang in words["lines"]
        ),
        body=nodes(words["body"], lang, "body"),
        occasion=nodes(words["occasion"], lang, "occasion"),
        title=nodes(words["title"], lang, "title"),
    )
    fields = {
        "lang": lang,
        "direction": "rtl" if lang == "ar" else "ltr",
        "symbol": SYMBOL,
        "stage": "draft",
        "masthead": masthead,
        "sections": sections,
        "languages": LANGUAGES,
        "work_date": "2019-03-29",
        "original": "en",
        "job_number": words["job_number"],
        "title": words["document_title"],
        "keywords": tuple(words["keywords"]),
    }
    return Document(**{**fields, **changes})


def sample(lang: str) -> Document:
    """A paper of a few pages in ``lang`` that holds every kind of node, block and masthead line."""
    numbers = count(1)
    return paper(
        lang,
        tuple(
            _section(f"s{index}", 1, words, lang, numbers)
            for index, words in enumerate(WORDS[lang]["sections"], start=1)
        ),
    )


def long_sample(lang: str, entries: int) -> Document:
    """A paper whose only section holds one paragraph with ``entries`` lettered entries, to measure growth with."""
    words = [
        f"<{ITEM_WORDS[lang]}> ({{s|A/RES/{65 + index}/{230 + index}}}, {{s|2018-2021}});" for index in range(entries)
    ]
    mark, heading, paragraphs = WORDS[lang]["sections"][0]
    own, _ = paragraphs[0]
    paragraph = Paragraph("p1", 1, nodes(own, lang, "p1"), _items(words, lang, "p1"))
    return paper(lang, (Section("s1", 1, mark, nodes(heading, lang, "s1"), (paragraph,)),))


def one_section(lang: str, *blocks: Paragraph) -> Document:
    """A paper whose only section holds ``blocks``."""
    return paper(lang, (Section("s1", 1, "I.", (Text("1"),), blocks),))
