"""Long work on reports: the whole set of a report's files."""

from collections.abc import Container, Iterator, Sequence
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone

from sessional import __version__
from sessional.drafting.composing import NotFinal, document_of
from sessional.drafting.gathering import facts_of
from sessional.drafting.queries import report_with_id
from sessional.papers import storage
from sessional.papers.actions import keep_file
from sessional.papers.models import PaperFormat
from sessional.report.compose import CompositionError
from sessional.report.facts import LANGUAGES, ReportFacts
from sessional.report.render import FORMATS, draw_all, file_name
from sessional.report.symbols import file_stem
from sessional.tasks.carrying import Carrying, Impossible, carried

#: The kind of work, and words for what can go wrong with it.
REPORT_FILES, KEPT_FILES = "report-files", "kept-report-files"
GONE, NOT_FINAL, CANNOT_COMPOSE = "gone", "not-final", "cannot-compose"
NOT_KEPT = "not-kept"


@carried
def write_report_files(carrying: Carrying) -> None:
    """Every language and format of a report in one zip file, each file a step."""
    report = report_with_id(carrying.work.subject)
    if report is None:
        raise Impossible(GONE)
    facts = facts_of(report)
    _draw(carrying, facts, languages_of(facts))
    carrying.finish(f"{file_stem(facts.masthead.symbol)}.zip", carrying.archive())


@carried
def keep_report_files(carrying: Carrying) -> None:
    """Every language and format of a report, each file a step, kept as files of its paper all at once when all are drawn, in
    the name of whoever asked."""
    report = report_with_id(carrying.work.subject)
    if report is None:
        raise Impossible(GONE)
    paper, facts = report.paper, facts_of(report)
    languages = [lang for lang in languages_of(facts) if lang in paper.languages]
    _draw(carrying, facts, languages)
    of = {
        file_name(facts.masthead.symbol, lang, format): (lang, PaperFormat(name))
        for lang in languages
        for name, format in FORMATS.items()
    }

    # On the disk before the transaction, in which others who write in this body wait.
    for name, data in carrying.files():
        storage.put(ContentFile(data, name))

    def keep() -> None:
        for name, data in carrying.files():
            lang, format = of[name]
            told = {"language": lang, "format": format, "content": ContentFile(data, name), "name": name}
            keep_file(paper=paper, **told, by=carrying.work.actor, at=timezone.now())

    try:
        carrying.finish_with(keep)
    except ValidationError as error:
        raise Impossible(NOT_KEPT, said=" ".join(error.messages)) from error


def _draw(carrying: Carrying, facts: ReportFacts, languages: Sequence[str]) -> None:
    """Draw the files of a report that are not drawn yet, step by step; Impossible where it cannot be as things stand."""
    done = carrying.plan(basis_of(facts, languages), len(languages) * len(FORMATS))
    try:
        for name, data in files_but(facts, done, languages):
            carrying.advance(name, data)
    except NotFinal as error:
        raise Impossible(NOT_FINAL, open=len(error.open)) from error
    except CompositionError as error:
        raise Impossible(CANNOT_COMPOSE, said=str(error)) from error


def basis_of(*facts) -> str:
    """The digest of facts: where it is the same, so are the files."""
    return sha256(repr((__version__, facts)).encode()).hexdigest()


def languages_of(facts: ReportFacts) -> tuple[str, ...]:
    """The languages in which there is to be a paper: those that the paper names, unless the body has no words in one."""
    terms = dict(facts.body.terms)
    wanted = facts.masthead.languages or tuple(terms)
    return tuple(lang for lang in LANGUAGES if lang in terms and lang in wanted)


def names_of_files(facts: ReportFacts) -> list[str]:
    """What the files of a report are called, all languages and formats."""
    symbol = facts.masthead.symbol
    return [file_name(symbol, lang, format) for lang in languages_of(facts) for format in FORMATS.values()]


def files_but(
    facts: ReportFacts, done: Container[str], languages: Sequence[str] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that is not done, language by language; errors as in composing."""
    symbol = facts.masthead.symbol
    for lang in languages_of(facts) if languages is None else languages:
        formats = [format for format in FORMATS.values() if file_name(symbol, lang, format) not in done]
        if formats:
            for _document, format, data in draw_all([document_of(facts, lang)], formats):
                yield file_name(symbol, lang, format), data
