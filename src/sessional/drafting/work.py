"""Long work on reports: the whole set of a report's files."""

from collections.abc import Container, Iterator
from hashlib import sha256

from sessional import __version__
from sessional.drafting.composing import NotFinal, document_of
from sessional.drafting.gathering import facts_of
from sessional.drafting.queries import report_with_id
from sessional.report.compose import CompositionError
from sessional.report.facts import LANGUAGES, ReportFacts
from sessional.report.render import FORMATS, draw_all, file_name
from sessional.report.symbols import file_stem
from sessional.tasks.carrying import Carrying, Impossible, carried

#: The kind of work, and words for what can go wrong with it.
REPORT_FILES = "report-files"
GONE, NOT_FINAL, CANNOT_COMPOSE = "gone", "not-final", "cannot-compose"


@carried
def write_report_files(carrying: Carrying) -> None:
    """Every language and format of a report in one zip file, each file a step."""
    report = report_with_id(carrying.work.subject)
    if report is None:
        raise Impossible(GONE)
    facts = facts_of(report)
    names = names_of_files(facts)
    done = carrying.plan(basis_of(facts), len(names))
    try:
        for name, data in files_but(facts, done):
            carrying.advance(name, data)
    except NotFinal as error:
        raise Impossible(NOT_FINAL, open=len(error.open)) from error
    except CompositionError as error:
        raise Impossible(CANNOT_COMPOSE, said=str(error)) from error
    carrying.finish(f"{file_stem(facts.masthead.symbol)}.zip", carrying.archive())


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


def files_but(facts: ReportFacts, done: Container[str]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that is not done, language by language; errors as in composing."""
    symbol = facts.masthead.symbol
    for lang in languages_of(facts):
        formats = [format for format in FORMATS.values() if file_name(symbol, lang, format) not in done]
        if formats:
            for _document, format, data in draw_all([document_of(facts, lang)], formats):
                yield file_name(symbol, lang, format), data
