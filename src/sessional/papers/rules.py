"""What may be told of papers."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.papers.entries import PaperEntry


def check_papers(papers: Sequence[PaperEntry]) -> None:
    """Each paper with a symbol or a title, and no symbol twice. Paths are ``papers[2].symbol``."""
    problems = Problems()
    with problems.at("papers"):
        rules.check_keys(problems, papers)
    seen: dict[str, str] = {}
    for place, paper in enumerate(papers):
        with problems.at("papers", place):
            if paper.symbol is None and paper.title is None:
                raise ValidationError(_("A paper has a symbol or a title."), code="symbol-or-title")
        with problems.at("papers", place):
            _check_paper(problems, paper)
        with problems.at("papers", place, "symbol"):
            if paper.symbol is not None and paper.symbol in seen:
                raise ValidationError(
                    _("The paper with the key “%(key)s” has this symbol already."),
                    code="symbol-twice",
                    params={"key": seen[paper.symbol]},
                )
        if paper.symbol is not None:
            seen[paper.symbol] = paper.key
    problems.raise_if_any()


def _check_paper(problems: Problems, paper: PaperEntry) -> None:
    with problems.at("symbol"):
        if paper.symbol is not None:
            rules.validate_symbol(paper.symbol)
    with problems.at("title"):
        if paper.title is not None:
            rules.validate_name(paper.title)
    with problems.at("original"):
        if paper.original is not None:
            rules.validate_language(paper.original)
    with problems.at("languages"):
        rules.validate_languages(paper.languages)
    with problems.at("job_numbers"):
        rules.validate_job_numbers(paper.job_numbers)


def require_paper(key: str, papers) -> None:
    """That there is a paper with this key among ``papers``, a container of keys."""
    if key not in papers:
        raise ValidationError(_("There is no paper with the key “%(key)s”."), code="no-such-key", params={"key": key})
