"""What is done at a meeting, on the desk: its opening, what is adopted, and what is considered."""

import re
from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from sessional.facts.recording import Recording
from sessional.facts.standing import Given, GivenList
from sessional.meetings import actions
from sessional.meetings.confirming import considered_in
from sessional.meetings.entries import ConsideredEntry, EventEntry, ItemNumber, OpeningEntry
from sessional.meetings.models import Meeting
from sessional.meetings.rules.doings import PRESIDING
from sessional.report.facts import Address, Office
from sessional.report.status import OF_ONE_FACT, Status
from sessional.web import vocabulary
from sessional.web.meeting_desk import rows
from sessional.web.meeting_desk.facts import Desk, PartsForm, source_field, status_field
from sessional.web.meeting_desk.sections import ListForm, Section, WholeList


class EventForm(forms.Form):
    """At which sitting something was done, and on which day. The day follows from the sitting where that is known."""

    told = forms.BooleanField(label=gettext_lazy("The report speaks of it"), required=False)
    sitting = forms.ChoiceField(label=pgettext_lazy("one half-day of a gathering", "Meeting"), required=False)
    sitting_status = status_field([one for one in OF_ONE_FACT if one is not Status.UNKNOWN])
    day = forms.ChoiceField(label=gettext_lazy("Day"), required=False)
    day_status = status_field([one for one in OF_ONE_FACT if one is not Status.UNKNOWN])
    source = source_field()

    def __init__(self, *args, desk: Desk, kept: EventEntry | None, amendable: bool = False, **kwargs):
        self.desk, self.kept = desk, kept
        kwargs["initial"] = {"told": kept is not None} | ({} if kept is None else self._of(kept))
        super().__init__(*args, use_required_attribute=False, **kwargs)
        self.fields["sitting"].choices = rows.with_none(_("not known"), rows.choices_of_sittings(desk))
        self.fields["day"].choices = rows.with_none(_("not known"), rows.choices_of_days(desk))
        if amendable:
            self.fields["amended"] = forms.BooleanField(
                label=_("as orally amended"), required=False, initial=kept is not None and kept.amended
            )

    @staticmethod
    def _of(kept: EventEntry) -> dict[str, Any]:
        told = {
            "sitting": "" if kept.sitting.value is None else str(kept.sitting.value),
            "day": "" if kept.date.value is None else kept.date.value.isoformat(),
            "source": kept.sitting.standing.source or kept.date.standing.source,
        }
        for name, one in (("sitting_status", kept.sitting), ("day_status", kept.date)):
            if one.value is not None:
                told[name] = one.standing.status.value
        return told

    def given(self) -> EventEntry | None:
        told = self.cleaned_data
        if not told["told"]:
            return None
        sittings = {str(one.number): one for one in self.desk.told.sittings}
        sitting = sittings.get(told["sitting"])
        days = {day.isoformat(): day for day in self.desk.days}
        # Whoever chose a sitting has chosen its day, unless another is chosen as well.
        day = days.get(told["day"]) or (sitting and sitting.date)
        return EventEntry(
            self._one(sitting and sitting.number, "sitting_status", self.kept and self.kept.sitting),
            self._one(day, "day_status", self.kept and self.kept.date),
            told.get("amended", False),
        )

    def _one(self, value: Any, name: str, kept: Given | None) -> Given:
        status = Status.UNKNOWN if value is None else Status(self.cleaned_data[name])
        standing = kept.standing if kept is not None and kept.value == value else None
        return Given(value, self.desk.standing(status, self.cleaned_data["source"], standing))


class _Event(Section):
    amendable: ClassVar[bool] = False
    act: ClassVar[Callable[..., Meeting]]

    def make(self) -> None:
        self.forms["event"] = EventForm(
            self.data, desk=self.desk, kept=self.part(), amendable=self.amendable, prefix="event"
        )

    def field_at(self, path: str) -> tuple[forms.Form, str | None] | None:
        if not path.startswith(self.paths):
            return None
        return self.forms["event"], {"date": "day"}.get(path.rpartition(".")[2], path.rpartition(".")[2])

    def keep(self, recording: Recording) -> Meeting:
        return type(self).act(
            meeting=self.desk.meeting, event=self.forms["event"].given(), seen=self.seen, recording=recording
        )


class AgendaAdopted(_Event):
    verb, heading, paths = "adopt_agenda", gettext_lazy("Adoption of the agenda"), ("agenda.adopted_at",)
    amendable, act = True, actions.adopt_agenda

    def part(self):
        return self.desk.told.agenda_adopted


class ReportAdopted(_Event):
    verb, heading, paths = "adopt_report", gettext_lazy("Adoption of the report"), ("report_adopted_at",)
    act = actions.adopt_report

    def part(self):
        return self.desk.told.report_adopted


class OpeningForm(forms.Form):
    acting_as = forms.ChoiceField(label=gettext_lazy("In the capacity of"), required=False)
    sitting = forms.ChoiceField(label=pgettext_lazy("one half-day of a gathering", "Meeting"), required=False)

    def __init__(self, *args, desk: Desk, kept: OpeningEntry | None, **kwargs):
        kwargs["initial"] = {} if kept is None else {
            "acting_as": kept.acting_as and kept.acting_as.value, "sitting": kept.sitting and str(kept.sitting)
        }
        super().__init__(*args, use_required_attribute=False, **kwargs)
        offices = [(one.value, vocabulary.office(one, Address.NONE)) for one in PRESIDING]
        self.fields["acting_as"].choices = rows.with_none(_("their own office"), offices)
        self.fields["sitting"].choices = rows.with_none(_("not stated"), rows.choices_of_sittings(desk))


class Opening(WholeList):
    verb, heading, paths = "open_meeting", gettext_lazy("Opening"), ("opening",)
    kind = rows.Capacities

    def part(self):
        return self.desk.told.opening

    def kept(self) -> GivenList | None:
        return None if self.part() is None else self.part().officers

    def make(self) -> None:
        super().make()
        self.forms["opening"] = OpeningForm(self.data, desk=self.desk, kept=self.part(), prefix="opening")

    def keep(self, recording: Recording) -> Meeting:
        officers, told = self.given(), self.forms["opening"].cleaned_data
        opening = officers and OpeningEntry(
            officers,
            Office(told["acting_as"]) if told["acting_as"] else None,
            int(told["sitting"]) if told["sitting"] else None,
        )
        return actions.open_meeting(
            meeting=self.desk.meeting, opening=opening, seen=self.seen, recording=recording
        )


class Considered(Section):
    """When an item was considered, and who introduced it. ``about`` is the number of the item."""

    verb, heading = "consider_item", pgettext_lazy("of an agenda item", "Consideration")
    headings: ClassVar[dict[str, object]] = {
        "sittings": gettext_lazy("Sittings at which it was considered"),
        "days": gettext_lazy("Days, where they do not follow from the sittings"),
        "panellists": gettext_lazy("Panellists"),
    }

    @property
    def item(self) -> ItemNumber:
        return rows.item_number(self.about)

    @property
    def title(self) -> object:
        return dict(self.desk.items)[self.item]

    def part(self) -> ConsideredEntry:
        return considered_in(self.desk.told, self.item)

    def make(self) -> None:
        kept = self.part()
        self._list("sittings", rows.ConsideredSittings, kept.sittings)
        self._list("days", rows.Days, kept.days, optional=True)
        self._list("panellists", rows.Capacities, kept.panellists)

    def _list(self, name: str, kind: type[PartsForm], kept: GivenList | None, *, optional: bool = False) -> None:
        self.forms[name] = ListForm(self.data, desk=self.desk, kept=kept, optional=optional, prefix=f"{name}-list")
        self.rows(name, kind, () if kept is None else kept.parts)

    def field_at(self, path: str) -> tuple[forms.Form, str | None] | None:
        found = re.fullmatch(r"considered\[\d+\]\.(sittings|days|panellists)(?:\.parts\[(\d+)\](?:\.(\w+))?)?(?:\..*)?", path)
        if found is None:
            return None
        name, place, field = found.groups()
        told = self.lists[name].told_rows
        return (self.forms[name], None) if place is None or int(place) >= len(told) else (told[int(place)], field)

    def keep(self, recording: Recording) -> Meeting:
        given = {name: self.forms[name].given(one.parts()) for name, one in self.lists.items()}
        return actions.consider_item(
            meeting=self.desk.meeting,
            considered=ConsideredEntry(self.item, given["sittings"], given["days"], given["panellists"]),
            seen=self.seen,
            recording=recording,
        )
