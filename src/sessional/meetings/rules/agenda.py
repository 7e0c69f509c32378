"""What may be told of the agenda of a meeting."""

from collections.abc import Container, Iterator, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.facts import rules
from sessional.facts.problems import Problems
from sessional.meetings.entries import AgendaEntry, AgendaItemEntry, ItemNumber
from sessional.meetings.models import AgendaStage
from sessional.papers.rules import require_paper
from sessional.report.facts import ItemKind

#: How deep items may stand within items: 1, 1 (a), 1 (a) (i).
DEEPEST = 3


def check_agendas(problems: Problems, agendas: Sequence[AgendaEntry], papers: Container[str]) -> None:
    """Each stage once; in each agenda no number twice among the items of one level, and a title for every topic."""
    stages = set()
    for agenda in agendas:
        with problems.at("agenda", str(agenda.stage)):
            if agenda.stage in stages:
                raise ValidationError(_("An agenda at this stage is there already."), code="twice")
            stages.add(agenda.stage)
        with problems.at("agenda", str(agenda.stage), "paper"):
            if agenda.paper is not None:
                require_paper(agenda.paper, papers)
        with problems.at("agenda", str(agenda.stage)):
            _check_items(problems, agenda.items, 1)


def _check_items(problems: Problems, items: Sequence[AgendaItemEntry], depth: int) -> None:
    seen = set()
    for place, item in enumerate(items):
        with problems.at("items", place, "number"):
            if item.number < 1:
                raise ValidationError(_("Items are numbered from 1."), code="number")
            if item.number in seen:
                raise ValidationError(
                    _("There is an item %(number)d already."), code="twice", params={"number": item.number}
                )
            seen.add(item.number)
        with problems.at("items", place, "title"):
            if item.title is not None:
                rules.validate_name(item.title)
            elif item.kind is ItemKind.TOPIC:
                raise ValidationError(_("A topic needs a title; only other items have set titles."), code="no-title")
        with problems.at("items", place):
            if item.items and depth == DEEPEST:
                raise ValidationError(
                    _("Items stand at most %(deepest)d deep."), code="deep", params={"deepest": DEEPEST}
                )
            _check_items(problems, item.items, depth + 1)


def items_in_force(agendas: Sequence[AgendaEntry]) -> frozenset[ItemNumber]:
    """The numbers of all items of the adopted agenda, or where there is none, of the provisional one."""
    by_stage = {agenda.stage: agenda for agenda in agendas}
    agenda = by_stage.get(AgendaStage.ADOPTED) or by_stage.get(AgendaStage.PROVISIONAL)
    return frozenset(_numbers(agenda.items, ()) if agenda else ())


def _numbers(items: Sequence[AgendaItemEntry], above: ItemNumber) -> Iterator[ItemNumber]:
    for item in items:
        yield (*above, item.number)
        yield from _numbers(item.items, (*above, item.number))
