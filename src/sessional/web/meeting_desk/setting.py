"""The setting of a meeting on the desk: its dates and place, its sittings, and its agenda."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy

from sessional.bodies.entries import PlaceEntry
from sessional.facts.recording import Recording
from sessional.facts.standing import UNKNOWN, Given, Standing
from sessional.meetings import actions
from sessional.meetings.entries import AgendaEntry, AgendaItemEntry, ItemNumber
from sessional.meetings.models import AgendaStage, Meeting
from sessional.report.facts import DateSpan, ItemKind
from sessional.report.status import OF_ONE_FACT, Status
from sessional.web.doing import DayInput
from sessional.web.meeting_desk import rows
from sessional.web.meeting_desk.facts import Desk, source_field, status_field
from sessional.web.meeting_desk.sections import OnePaperForm, Section
from sessional.web.naming import add_name_fields, told_name


class DatesForm(forms.Form):
    first_day = forms.DateField(label=gettext_lazy("First day"), required=False, widget=DayInput())
    last_day = forms.DateField(label=gettext_lazy("Last day"), required=False, widget=DayInput())
    status = status_field(OF_ONE_FACT)
    source = source_field()

    def __init__(self, *args, desk: Desk, **kwargs):
        self.desk, self.kept = desk, desk.told.dates
        span = self.kept.value
        kwargs["initial"] = {
            "first_day": span and span.first,
            "last_day": span and span.last,
            "status": self.kept.standing.status.value,
            "source": self.kept.standing.source,
        }
        super().__init__(*args, use_required_attribute=False, **kwargs)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if bool(told.get("first_day")) != bool(told.get("last_day")) and not self.errors:
            raise ValidationError(_("Say both days, or neither where they are not known yet."), code="half")
        return told

    def given(self) -> Given[DateSpan]:
        told = self.cleaned_data
        if not told["first_day"]:
            return Given(None, self.desk.standing(Status.UNKNOWN, told["source"], self.kept.standing))
        span = DateSpan(told["first_day"], told["last_day"])
        kept = self.kept.standing if span == self.kept.value else None
        return Given(span, self.desk.standing(Status(told["status"]), told["source"], kept))


SEAT, ELSEWHERE, NOT_KNOWN = "seat", "elsewhere", "not-known"


class PlaceForm(forms.Form):
    where = forms.ChoiceField(
        label=gettext_lazy("Where it is held"),
        choices=[
            (SEAT, gettext_lazy("at the seat of the body")),
            (ELSEWHERE, gettext_lazy("elsewhere")),
            (NOT_KNOWN, gettext_lazy("not known yet")),
        ],
    )
    status = status_field([one for one in OF_ONE_FACT if one is not Status.UNKNOWN])
    source = source_field()

    def __init__(self, *args, desk: Desk, **kwargs):
        self.desk, self.kept = desk, desk.told.place
        value = None if self.kept is None else self.kept.value
        where = SEAT if self.kept is None else ELSEWHERE if value is not None else NOT_KNOWN
        kwargs["initial"] = {"where": where}
        if value is not None:
            kwargs["initial"] |= {"status": self.kept.standing.status.value, "source": self.kept.standing.source}
        super().__init__(*args, use_required_attribute=False, **kwargs)
        add_name_fields(self, "name", _("Name of the place"), value and value.name)
        add_name_fields(self, "located", _("Where that is, as in “held in Vienna”"), value and value.located)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("where") == ELSEWHERE:
            for prefix in ("name", "located"):
                if told_name(told, prefix, None, self.desk.lang) is None:
                    self.add_error(f"{prefix}_{self.desk.lang}", _("Say where it is held, in one language at least."))
        return told

    def given(self) -> Given[PlaceEntry] | None:
        told = self.cleaned_data
        if told["where"] == SEAT:
            return None
        if told["where"] == NOT_KNOWN:
            return self.kept if self.kept is not None and self.kept.value is None else Given(None, UNKNOWN)
        before = None if self.kept is None else self.kept.value
        name = told_name(told, "name", before and before.name, self.desk.lang)
        located = told_name(told, "located", before and before.located, self.desk.lang)
        value = PlaceEntry(name, located)
        kept = self.kept.standing if before == value else None
        return Given(value, self.desk.standing(Status(told["status"]), told["source"], kept))


class Dates(Section):
    verb, heading, paths = "set_dates", gettext_lazy("Dates and place"), ("dates", "place")

    def part(self):
        return self.desk.told.dates, self.desk.told.place

    def make(self) -> None:
        self.forms = {
            "dates": DatesForm(self.data, desk=self.desk, prefix="dates"),
            "place": PlaceForm(self.data, desk=self.desk, prefix="place"),
        }

    def keep(self, recording: Recording) -> Meeting:
        return actions.set_dates(
            meeting=self.desk.meeting,
            dates=self.forms["dates"].given(),
            place=self.forms["place"].given(),
            seen=self.seen,
            recording=recording,
        )


class Sittings(Section):
    """The timetable; sittings are numbered as they stand."""

    verb, heading, paths = "arrange_sittings", gettext_lazy("Sittings"), ("sittings",)

    def part(self):
        return self.desk.told.sittings

    def make(self) -> None:
        kept = tuple(Given(replace(one, number=0, standing=Standing()), one.standing) for one in self.part())
        self.rows("sittings", rows.Sittings, kept)

    def keep(self, recording: Recording) -> Meeting:
        told = sorted(
            self.lists["sittings"].parts(),
            key=lambda one: (one.value.date is None, one.value.date, list(rows.HALVES_IN_ORDER).index(one.value.half)),
        )
        sittings = tuple(
            replace(one.value, number=number, standing=one.standing) for number, one in enumerate(told, 1)
        )
        return actions.arrange_sittings(
            meeting=self.desk.meeting, sittings=sittings, seen=self.seen, recording=recording
        )


#: What is considered; other items are gone through.
DELIBERATED = (ItemKind.TOPIC, ItemKind.OTHER)


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """An item of an agenda with the numbers that lead to it; those within it stand by themselves."""

    numbers: ItemNumber
    entry: AgendaItemEntry


def numbered(items: Iterable[AgendaItemEntry], above: ItemNumber = ()) -> list[NumberedItem]:
    """The items and those within them, in the order in which an agenda is read."""
    found = []
    for item in items:
        numbers = (*above, item.number)
        found += [NumberedItem(numbers, item), *numbered(item.items, numbers)]
    return found


def nested(told: Sequence[NumberedItem], above: ItemNumber = ()) -> tuple[AgendaItemEntry, ...]:
    """The way back: each item with those within it, by number."""
    here = sorted((one for one in told if one.numbers[:-1] == above), key=lambda one: one.numbers)
    return tuple(replace(one.entry, items=nested(told, one.numbers)) for one in here)


class Agenda(Section):
    """The agenda at one stage, which ``about`` names."""

    verb, heading = "set_agenda", gettext_lazy("Agenda")

    @property
    def stage(self) -> AgendaStage:
        return AgendaStage(self.about)

    @property
    def title(self) -> object:
        return _("Adopted agenda") if self.stage is AgendaStage.ADOPTED else _("Provisional agenda")

    def part(self) -> AgendaEntry | None:
        return next((one for one in self.desk.told.agendas if one.stage is self.stage), None)

    def offered(self) -> AgendaEntry | None:
        """What the form begins with: an agenda that is to be adopted is the provisional one until it is amended."""
        provisional = next((one for one in self.desk.told.agendas if one.stage is AgendaStage.PROVISIONAL), None)
        return self.part() or (provisional and replace(provisional, stage=self.stage, paper=None))

    def make(self) -> None:
        offered = self.offered()
        self.forms["paper"] = OnePaperForm(
            self.data,
            desk=self.desk,
            kept=offered and offered.paper,
            label=_("Paper with the agenda"),
            prefix="paper",
        )
        self.rows("items", rows.Items, tuple(numbered(offered.items)) if offered else ())

    def is_valid(self) -> bool:
        return super().is_valid() and self._stands()

    def _stands(self) -> bool:
        """Whether every item within another stands in one that is there, and none stands twice."""
        told, seen = {one.cleaned_data["number"] for one in self.lists["items"].told_rows}, set()
        for row in self.lists["items"].told_rows:
            numbers = row.cleaned_data["number"]
            if len(numbers) > 1 and numbers[:-1] not in told:
                row.add_error("number", _("There is no item %(item)s for it to stand in.") % {"item": rows.number_of_item(numbers[:-1])})
            if numbers in seen:
                row.add_error("number", _("There is an item %(item)s already.") % {"item": rows.number_of_item(numbers)})
            seen.add(numbers)
        return not any(row.errors for row in self.lists["items"].told_rows)

    def field_at(self, path: str) -> tuple[forms.Form, str | None] | None:
        """The row of an item, which a rule finds by its places in the tree."""
        if not path.startswith(f"agenda.{self.stage.value}"):
            return None
        places = [int(one) for one in rows.PLACES.findall(path)]
        items, numbers = self._told(), ()
        for place in places:
            item = items[place]
            numbers, items = (*numbers, item.number), item.items
        found = next((row for row in self.lists["items"].told_rows if row.cleaned_data["number"] == numbers), None)
        field = path.rpartition(".")[2]
        if found is None:
            return self.forms["paper"], "paper"
        return found, f"title_{self.desk.lang}" if field == "title" else field

    def _told(self) -> tuple[AgendaItemEntry, ...]:
        told = [
            NumberedItem(
                row.cleaned_data["number"],
                AgendaItemEntry(row.cleaned_data["number"][-1], ItemKind(row.cleaned_data["kind"]), row.title()),
            )
            for row in self.lists["items"].told_rows
        ]
        return nested(told)

    def keep(self, recording: Recording) -> Meeting:
        agenda = AgendaEntry(self.stage, self._told(), self.forms["paper"].cleaned_data["paper"] or None)
        return actions.set_agenda(meeting=self.desk.meeting, agenda=agenda, seen=self.seen, recording=recording)
