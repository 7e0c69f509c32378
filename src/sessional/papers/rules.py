"""What may be told of papers."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.papers.entries import PaperEntry
from sessional.papers.models import PAPER_LEVELS, Paper
from sessional.papers.releasing import check_unchanged_where_issued


def check_papers(papers: Sequence[PaperEntry]) -> None:
    """Each paper with a symbol or a title, and no symbol twice. Paths are ``papers[2].symbol``."""
    problems = Problems()
    with problems.at("papers"):
        rules.check_keys(problems, papers)
    seen: dict[str, str] = {}
    for place, paper in enumerate(papers):
        with problems.at("papers", place):
            check_paper(paper)
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


def check_paper(paper: PaperEntry) -> None:
    """One paper by itself. Paths are the names of its fields."""
    problems = Problems()
    with problems.at():
        if paper.symbol is None and paper.title is None:
            raise ValidationError(_("A paper has a symbol or a title."), code="symbol-or-title")
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
    with problems.at("visibility"):
        if paper.visibility is not None and paper.visibility not in PAPER_LEVELS:
            raise ValidationError(
                _("A paper is for the desk, for delegations, for participants, or public."), code="visibility"
            )
    with problems.at("visible_since"):
        if paper.visible_since is not None and paper.visibility is None:
            raise ValidationError(_("This needs a visibility beside it: for whom the paper is."), code="visible-since")
    problems.raise_if_any()


def check_issued_papers(kept: Sequence[Paper], told: Sequence[Mapping[str, Any]]) -> None:
    """That what is told of papers that were issued is what they were issued with, and that each is still told. Paths are
    ``papers[2].symbol``."""
    problems = Problems()
    issued = {one.key: one for one in kept if one.issued_at is not None}
    for place, columns in enumerate(told):
        with problems.at("papers", place):
            if (paper := issued.pop(columns["key"], None)) is not None:
                check_unchanged_where_issued(paper, columns)
    with problems.at("papers"):
        if left := [paper for paper in issued.values() if paper.in_record]:
            raise ValidationError(
                _("This paper was issued, and has to be told under its key: %(papers)s."),
                code="issued",
                params={"papers": ", ".join(f"{paper.key} ({paper})" for paper in left)},
            )
    problems.raise_if_any()


def require_paper(key: str, papers) -> None:
    """That there is a paper with this key among ``papers``, a container of keys."""
    if key not in papers:
        raise ValidationError(_("There is no paper with the key “%(key)s”."), code="no-such-key", params={"key": key})
