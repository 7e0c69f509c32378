"""The examples as pages show them, and pages as tests read them."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from urllib.parse import urljoin

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from lxml import html

from sessional.intake.record.loading import load
from sessional.project.examples import EXAMPLES, example_file

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

BLOCKS = {"br", "dd", "details", "div", "dt", "h1", "h2", "h3", "li", "ol", "p", "summary", "td", "th", "tr", "ul"}

#: A page of each kind, without its language.
PAGES = (
    "",
    "cybercrime/",
    "cybercrime/meetings/1/",
    "cybercrime/meetings/5/",
    "cybercrime/journal/",
    "cybercrime/papers/",
    "cybercrime/papers/l1/",
    "cybercrime/papers/crp1/",
    "cybercrime/meetings/5/report/",
    "cybercrime/parties/",
    "cybercrime/parties/BRA/",
    "cybercrime/communications/",
    "cybercrime/search/?q=审议",
    "search/?q=65/230",
    "search/?q=nothingofthekind",
    "lower-vale/",
    "lower-vale/meetings/2/",
    "lower-vale/meetings/2/report/",
)


def keep_examples() -> None:
    """Keep the two bodies that come with the product."""
    for name in EXAMPLES:
        load(example_file(name), at=datetime(2019, 3, 28, 18, 0, tzinfo=UTC))


@contextmanager
def kept_for_a_module(blocker) -> Iterator[None]:
    """The two bodies, for all tests of a module; each test's own changes are rolled back within.

    ``blocker`` is the one that keeps tests from the database unless they ask for it.
    """
    with blocker.unblock(), transaction.atomic():
        keep_examples()
        yield
        transaction.set_rollback(True)


def tree(response: HttpResponse):
    """The page as elements."""
    return html.document_fromstring(response.content.decode())


def text(element) -> str:
    """All words of an element, with single spaces; what stands on lines of its own is set apart."""
    return " ".join("".join(_words(element)).split())


def _words(element) -> Iterator[str]:
    apart = " " if element.tag in BLOCKS else ""
    yield apart + (element.text or "")
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    yield apart


def words(response: HttpResponse, path: str) -> list[str]:
    """The words in each element that the XPath leads to."""
    return [text(found) for found in tree(response).xpath(path)]


def links(response: HttpResponse, address: str) -> set[str]:
    """Where the page at ``address`` leads within the site, without fragments."""
    targets = {urljoin(address, link.get("href")).partition("#")[0] for link in tree(response).xpath("//a[@href]")}
    return {target for target in targets if target.startswith("/")}


def is_file(address: str) -> bool:
    """Whether the address is that of a report as a file."""
    return re.search(r"/report/[^/?]+$", address) is not None


def is_history(address: str) -> bool:
    """Whether the address is that of an older page of a journal, or of the history of one thing: there are as many as
    there are rows, and tests of the journal look at them."""
    return re.search(r"/journal/(?:[0-9a-f-]{36}/|.*\bbefore=)", address) is not None


def reachable(client: Client, start: str, within: Callable[[str], bool]) -> dict[str, HttpResponse]:
    """Every page that can be reached from ``start`` over addresses that are ``within``."""
    seen: dict[str, HttpResponse] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address not in seen and within(address) and not is_file(address) and not is_history(address):
            seen[address] = client.get(address)
            waiting += links(seen[address], address)
    return seen
