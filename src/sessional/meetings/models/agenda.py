"""The agenda of a meeting, provisional and adopted."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sessional.facts.fields import EnumField, NamesField
from sessional.facts.identity import Identified
from sessional.facts.standing import one_of
from sessional.meetings.models.meeting import Meeting
from sessional.papers.models import Paper
from sessional.report.facts import ItemKind


class AgendaStage(StrEnum):
    PROVISIONAL = "provisional"
    ADOPTED = "adopted"


class Agenda(Identified):
    """An agenda at one stage, and the paper that carries it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agendas")
    stage = EnumField(AgendaStage)
    paper = models.ForeignKey(Paper, on_delete=models.RESTRICT, null=True, blank=True, related_name="agendas")

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")
        ordering = ["meeting", "stage"]
        constraints = [
            models.UniqueConstraint(name="meetings_agenda_stage", fields=["meeting", "stage"]),
            one_of("meetings_agenda_stage_known", "stage", AgendaStage),
        ]

    def __str__(self) -> str:
        return str(self.stage)


class AgendaItem(Identified):
    """An item, or an item within one. ``title`` is null where the set title of its kind is meant; a topic has a title."""

    agenda = models.ForeignKey(Agenda, on_delete=models.CASCADE, related_name="items")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="items")
    number = models.PositiveIntegerField()
    kind = EnumField(ItemKind)
    title = NamesField(null=True, blank=True)

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["agenda", "number"]
        constraints = [
            models.UniqueConstraint(
                name="meetings_agendaitem_number", fields=["agenda", "number"], condition=Q(parent__isnull=True)
            ),
            models.UniqueConstraint(
                name="meetings_agendaitem_subnumber", fields=["parent", "number"], condition=Q(parent__isnull=False)
            ),
            models.CheckConstraint(name="meetings_agendaitem_counts_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="meetings_agendaitem_not_within_itself", condition=Q(parent__isnull=True) | ~Q(parent=F("id"))
            ),
            one_of("meetings_agendaitem_kind", "kind", ItemKind),
            models.CheckConstraint(
                name="meetings_agendaitem_topic_has_title",
                condition=~Q(kind=ItemKind.TOPIC.value) | Q(title__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)
