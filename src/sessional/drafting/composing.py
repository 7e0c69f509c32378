"""From a report in the database to its documents and files."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.facts.files import written_whole
from sessional.report.compose import compose
from sessional.report.facts import LANGUAGES, ReportFacts, Stage
from sessional.report.openness import OpenFact, open_facts
from sessional.report.render import Format, draw_all, file_name
from sessional.report.tree import Document

# The same facts give the same paper, so what was made for one reader serves the next; a changed fact is another key.
_DOCUMENTS = 64


class NotFinal(Exception):
    """A final report cannot be made while facts in it are open or anticipated; ``open`` says which."""

    def __init__(self, symbol: str, open: tuple[OpenFact, ...]):
        lines = [f"{symbol} is a final report, and {len(open)} of its facts are not confirmed yet:"]
        for fact in open:
            places = ", ".join(str(number) for number in fact.paragraphs)
            where = f"paragraph {places}" if fact.paragraphs else "the masthead"
            lines.append(f"  {where}: {fact.text} ({fact.status}; {fact.key})")
        lines.append("Confirm them, or keep the report a draft.")
        super().__init__("\n".join(lines))
        self.symbol = symbol
        self.open = open


@lru_cache(_DOCUMENTS)
def composed_once(facts: ReportFacts, lang: str) -> Document:
    """The report in one of its languages, composed when it is first asked for; CompositionError where facts are lacking."""
    return compose(facts, lang)


def languages_of(facts: ReportFacts) -> tuple[str, ...]:
    """The languages in which there is to be a paper, and for which the body has its terms."""
    terms = dict(facts.body.terms)
    wanted = facts.masthead.languages or tuple(terms)
    return tuple(lang for lang in LANGUAGES if lang in terms and lang in wanted)


def document_of(facts: ReportFacts, lang: str) -> Document:
    """The report in one language; :class:`NotFinal` for a final report in which something is open or anticipated."""
    document = compose(facts, lang)
    if facts.masthead.stage is Stage.FINAL and (still_open := open_facts(document)):
        raise NotFinal(facts.masthead.symbol, still_open)
    return document


def documents_of(report: Report, langs: Iterable[str]) -> list[Document]:
    """The report in several languages, from one reading of the database."""
    facts = facts_of(report)
    return [document_of(facts, lang) for lang in langs]


def files_of(report: Report, langs: Iterable[str], formats: Iterable[Format]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file of the report, language by language."""
    for document, format, data in draw_all(documents_of(report, langs), formats):
        yield file_name(document.symbol, document.lang, format), data


def write_file(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` whole or not at all, even if the process is killed meanwhile."""
    with written_whole(path) as file:
        file.write(data)


def write_files(report: Report, langs: Iterable[str], formats: Iterable[Format], folder: Path) -> Iterator[Path]:
    """Write the files of the report into ``folder`` and say which, one after the other."""
    for name, data in files_of(report, langs, formats):
        write_file(folder / name, data)
        yield folder / name
