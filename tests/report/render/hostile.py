"""Papers that nobody would write, for Hypothesis: markup characters, quotes, controls of direction, odd scripts."""

import subprocess
import sys

from hypothesis import strategies as st

from sessional.report.status import BRACKETED, OF_ONE_FACT
from sessional.report.tree import (
    Bracket,
    Document,
    Emphasis,
    FactSpan,
    Foreign,
    Item,
    Paragraph,
    Section,
    Symbol,
    Text,
    paragraph_text,
    paragraphs,
)
from tests.report.render.sample import LANGUAGES, paper

PIECES = (
    "<b>bold</b>",
    "</span></p></div>",
    "<script>alert(1)</script>",
    "</style>",
    "<!-- ",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "&amp;",
    "&",
    "&#0;",
    "&nbsp",
    '"',
    "'",
    "`${x}`",
    "{% x %}",
    "\\",
    "e\u0301",
    "\u0338",
    "\u0644\u064f\u063a\u064e\u0629",
    "𝒜𠮷👩🏽\u200d⚖️",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200f",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\r\n",
    "\n\n2. ",
    "\t",
    "[",
    "]",
    "1.",
    "  ",
)

#: Every character that XML 1.0 has a place for.
writable = st.characters(
    codec="utf-8",
    exclude_characters=[*map(chr, range(0x20)), "\ufffe", "\uffff"],
) | st.sampled_from("\t\n\r")

words = st.lists(st.sampled_from(PIECES) | st.text(writable, max_size=8), max_size=5).map("".join)

addresses = st.sampled_from(
    (
        None,
        "https://undocs.org/A/RES/65/230",
        "javascript:alert(1)",
        'https://x.org/"onclick="x',
        "https://x.org/a b",
        "https://x.org/%zz?a=1&b=<2>#]",
        "//x.org",
    )
) | words.map("https://x.org/{}".format)

inlines = st.recursive(
    st.builds(Text, words) | st.builds(Symbol, words, addresses),
    lambda inner: st.one_of(
        st.builds(Emphasis, st.lists(inner, max_size=3).map(tuple)),
        st.builds(
            lambda children, tongue: Foreign(children, *tongue),
            st.lists(inner, max_size=3).map(tuple),
            st.sampled_from((("und-Latn", "ltr"), ("ar", "rtl"), ("en", "ltr"), ("zh", "ltr"), ("ku", "rtl"))),
        ),
        st.builds(
            FactSpan,
            st.lists(inner, max_size=3).map(tuple),
            words,
            st.sampled_from(sorted(set(OF_ONE_FACT) - BRACKETED)),
        ),
        st.builds(Bracket, st.lists(inner, max_size=3).map(tuple), words, st.sampled_from(sorted(BRACKETED))),
    ),
    max_leaves=6,
)
contents = st.lists(inlines, max_size=4).map(tuple)
markers = st.sampled_from(("(a)", "a)", "(أ)", "1.", "一.", "—", "")) | words

items = st.recursive(
    st.builds(Item, words, markers, contents),
    lambda inner: st.builds(Item, words, markers, contents, st.lists(inner, max_size=3).map(tuple)),
    max_leaves=4,
)


@st.composite
def documents(draw) -> Document:
    """A paper with hostile words everywhere but in its language, dates and the headings' presence."""
    number = iter(range(1, 100))

    def paragraph() -> Paragraph:
        own = draw(st.lists(items, max_size=3).map(tuple))
        return Paragraph(draw(words), next(number), draw(contents), own)

    def section(level: int) -> Section:
        marker = draw(words.filter(lambda text: text.strip()))
        blocks = [paragraph() for _ in range(draw(st.integers(0, 2)))]
        if level < 2:
            blocks += [section(level + 1) for _ in range(draw(st.integers(0, 2)))]
        return Section(draw(words), level, marker, draw(contents), tuple(blocks))

    lang = draw(st.sampled_from(LANGUAGES))
    sections = tuple(section(1) for _ in range(draw(st.integers(0, 2))))
    return paper(
        lang,
        sections,
        symbol=draw(words.filter(lambda text: text.strip())),
        job_number=draw(st.none() | words),
        title=draw(words),
        keywords=tuple(draw(st.lists(words, max_size=2))),
    )


def words_of(document: Document) -> dict[int, str]:
    """What every format has to say: number -> words, runs of white space as one space."""
    return {found.number: " ".join(paragraph_text(found).split()) for found in paragraphs(document)}


def made_in_another_process(module: str, function: str, lang: str) -> bytes:
    """The sample in ``lang`` as another process with other hashes makes it."""
    program = (
        "import sys\n"
        f"from sessional.report.render.{module} import {function}\n"
        "from tests.report.render.sample import sample\n"
        f"sys.stdout.buffer.write({function}(sample({lang!r})))\n"
    )
    paths = {"PYTHONPATH": ":".join(filter(None, sys.path)), "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati"}
    return subprocess.run([sys.executable, "-c", program], env=paths, capture_output=True, check=True).stdout
