"""Reads numbered paragraphs back from a paper in HTML, as a program that knows only the markup would."""

from html.parser import HTMLParser

_BLOCKS = ("p", "div", "li", "ol")


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found: dict[int, str] = {}
        self.words: list[str] | None = None
        self.depth = 0
        self.number: list[str] | None = None

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "div" and attributes.get("class") == "paragraph":
            self.words, self.depth = [], 0
        if self.words is None:
            return
        self.depth += tag == "div"
        if tag == "a" and attributes.get("class") == "number":
            self.number = []
        if tag in _BLOCKS:
            self.words.append(" ")

    def handle_data(self, data):
        if self.number is not None:
            self.number.append(data)
        elif self.words is not None:
            self.words.append(data)

    def handle_endtag(self, tag):
        if self.words is None:
            return
        if tag == "a" and self.number is not None:
            self.current = int("".join(self.number).removesuffix("."))
            self.number = None
        if tag in _BLOCKS:
            self.words.append(" ")
        self.depth -= tag == "div"
        if self.depth == 0:
            self.found[self.current] = " ".join("".join(self.words).split())
            self.words = None


def paragraphs_of(page: bytes | str) -> dict[int, str]:
    """Number -> words (list entries with their markers), runs of white space as one space."""
    reader = _Reader()
    reader.feed(page if isinstance(page, str) else page.decode())
    reader.close()
    return reader.found
