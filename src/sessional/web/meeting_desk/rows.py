"""The rows of the desk's lists: sittings, items, panellists, speakers, categories, participants and papers."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from sessional.facts.multilingual import Multilingual
from sessional.facts.rules import MOST_IN_NAME
from sessional.meetings.entries import (
    AttendanceEntry,
    ItemNumber,
    SittingEntry,
    StatementEntry,
    item_number,
    number_of_item,
)
from sessional.meetings.models import Half
from sessional.report.facts import Category, ItemKind
from sessional.report.status import OF_ONE_FACT
from sessional.web import saying, vocabulary
from sessional.web.agenda import reference
from sessional.web.meeting_desk.facts import Desk, PartForm, rows_of, status_field
from sessional.web.naming import add_name_fields, told_name
from sessional.web.paper_forms import TimeInput

HALVES_IN_ORDER = (None, *Half)
HALVES = [(Half.MORNING.value, gettext_lazy("morning")), (Half.AFTERNOON.value, gettext_lazy("afternoon"))]


def choices_of_sittings(desk: Desk) -> list[tuple[str, str]]:
    """The sittings by number, with their days: ``3: Thursday, 28 March, morning``."""
    return [(str(one.number), named(desk.lang, one)) for one in desk.told.sittings]


def named(lang: str, sitting: SittingEntry) -> str:
    """What a sitting is called where one is chosen."""
    when = [] if sitting.date is None else [vocabulary.weekday_and_day(lang, sitting.date)]
    when += [] if sitting.half is None else [str(dict(HALVES)[sitting.half.value])]
    return ": ".join((vocabulary.figure(lang, sitting.number), ", ".join(when))) if when else str(sitting.number)


def choices_of_items(desk: Desk) -> list[tuple[str, str]]:
    """The items of the agenda in force by their numbers, with what they are called."""
    return [(number_of_item(numbers), f"{reference(desk.lang, numbers)} {title}") for numbers, title in desk.items]


def choices_of_days(desk: Desk) -> list[tuple[str, str]]:
    return [(day.isoformat(), vocabulary.weekday_and_day(desk.lang, day)) for day in desk.days]


def choices_of_parties(desk: Desk) -> list[tuple[str, str]]:
    found = [(one.key, saying.plain_party(desk.lang, one)) for one in desk.parties]
    return sorted(found, key=lambda told: told[1])


def choices_of_capacities(desk: Desk) -> list[tuple[str, str]]:
    return [(one.key, desk.name_of(one)) for one in desk.capacities]


def choices_of_papers(desk: Desk) -> list[tuple[str, str]]:
    return [(one.key, one.symbol or one.title.in_language(desk.lang)[0]) for one in desk.papers]


def with_none(words, choices) -> list[tuple[str, object]]:
    return [("", words), *choices]


#: The places in the path of a rule about an item: ``items[0].items[1]``.
PLACES = re.compile(r"items\[(\d+)\]")


class SittingRow(PartForm):
    """A sitting. Its number is its place among the rows."""

    status = status_field(OF_ONE_FACT)
    day = forms.ChoiceField(label=gettext_lazy("Day"), required=False)
    half = forms.ChoiceField(
        label=gettext_lazy("Half of the day"), required=False, choices=with_none(gettext_lazy("not stated"), HALVES)
    )
    starts = forms.TimeField(label=gettext_lazy("Begins"), required=False, widget=TimeInput())
    ends = forms.TimeField(label=gettext_lazy("Ends"), required=False, widget=TimeInput())
    field_order = ("day", "half", "starts", "ends", "status", "source")

    def add_choices(self) -> None:
        self.fields["day"].choices = with_none(_("not known"), choices_of_days(self.desk))

    @staticmethod
    def told(value: SittingEntry) -> dict[str, Any]:
        return {
            "day": value.date and value.date.isoformat(),
            "half": value.half and value.half.value,
            "starts": value.starts,
            "ends": value.ends,
        }

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        # Whoever leaves the day open says that it is not known.
        if not told.get("day") and told.get("status") is not None:
            told["status"] = "unknown"
        return told

    def value(self) -> SittingEntry:
        """The sitting without a number and with no standing of its own."""
        told = self.cleaned_data
        day = date.fromisoformat(told["day"]) if told["day"] else None
        half = Half(told["half"]) if told["half"] else None
        return SittingEntry(0, day, half, told["starts"], told["ends"])


class ConsideredSittingRow(PartForm):
    sitting = forms.ChoiceField(label=pgettext_lazy("one half-day of a gathering", "Meeting"))
    field_order = ("sitting", "status", "source")

    def add_choices(self) -> None:
        self.fields["sitting"].choices = with_none("", choices_of_sittings(self.desk))

    @staticmethod
    def told(value: int) -> dict[str, Any]:
        return {"sitting": str(value)}

    def value(self) -> int:
        return int(self.cleaned_data["sitting"])


class DayRow(PartForm):
    day = forms.ChoiceField(label=gettext_lazy("Day"))
    field_order = ("day", "status", "source")

    def add_choices(self) -> None:
        self.fields["day"].choices = with_none("", choices_of_days(self.desk))

    @staticmethod
    def told(value: date) -> dict[str, Any]:
        return {"day": value.isoformat()}

    def value(self) -> date:
        return date.fromisoformat(self.cleaned_data["day"])


class CapacityRow(PartForm):
    """A panellist, or one who opened the meeting."""

    capacity = forms.ChoiceField(label=gettext_lazy("Person"))
    field_order = ("capacity", "status", "source")

    def add_choices(self) -> None:
        self.fields["capacity"].choices = with_none("", choices_of_capacities(self.desk))

    @staticmethod
    def told(value: str) -> dict[str, Any]:
        return {"capacity": value}

    def value(self) -> str:
        return self.cleaned_data["capacity"]


class StatementRow(PartForm):
    party = forms.ChoiceField(label=gettext_lazy("Who spoke"))
    sitting = forms.ChoiceField(label=pgettext_lazy("one half-day of a gathering", "Meeting"), required=False)
    item = forms.ChoiceField(label=gettext_lazy("Agenda item"), required=False)
    group = forms.CharField(
        label=gettext_lazy("On behalf of a group of States"),
        required=False,
        max_length=MOST_IN_NAME,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    field_order = ("party", "sitting", "item", "group", "status", "source")

    def add_choices(self) -> None:
        unsaid = _("not stated")
        self.fields["party"].choices = with_none("", choices_of_parties(self.desk))
        self.fields["sitting"].choices = with_none(unsaid, choices_of_sittings(self.desk))
        self.fields["item"].choices = with_none(unsaid, choices_of_items(self.desk))
        if self.before is not None and self.before.value.on_behalf_of is not None:
            self.initial["group"] = self.before.value.on_behalf_of.in_language(self.desk.lang)[0]

    @staticmethod
    def told(value: StatementEntry) -> dict[str, Any]:
        return {
            "party": value.party,
            "sitting": "" if value.sitting is None else str(value.sitting),
            "item": "" if value.item is None else number_of_item(value.item),
        }

    def value(self) -> StatementEntry:
        told = self.cleaned_data
        return StatementEntry(
            told["party"],
            int(told["sitting"]) if told["sitting"] else None,
            item_number(told["item"]) if told["item"] else None,
            self._group(),
        )

    def _group(self) -> Multilingual | None:
        words = self.cleaned_data["group"]
        kept = None if self.before is None else self.before.value.on_behalf_of
        if not words or (kept is not None and words == kept.in_language(self.desk.lang)[0]):
            return kept if words else None
        return Multilingual.of(self.desk.lang, {self.desk.lang: words})


class AttendanceRow(PartForm):
    """How many of a category were present; without a number it is still to come, or is not to be said."""

    status = status_field(OF_ONE_FACT)
    category = forms.ChoiceField(
        label=gettext_lazy("Category"),
        choices=with_none("", [(one.value, vocabulary.CATEGORIES[one]) for one in Category]),
    )
    count = forms.IntegerField(label=gettext_lazy("How many"), required=False, min_value=0, max_value=100_000)
    field_order = ("category", "count", "status", "source")

    @staticmethod
    def told(value: AttendanceEntry) -> dict[str, Any]:
        return {"category": value.category.value, "count": value.count}

    def value(self) -> AttendanceEntry:
        return AttendanceEntry(Category(self.cleaned_data["category"]), self.cleaned_data["count"])


class ParticipantRow(PartForm):
    party = forms.ChoiceField(label=gettext_lazy("Participant"))
    field_order = ("party", "status", "source")

    def add_choices(self) -> None:
        self.fields["party"].choices = with_none("", choices_of_parties(self.desk))

    @staticmethod
    def told(value: str) -> dict[str, Any]:
        return {"party": value}

    def value(self) -> str:
        return self.cleaned_data["party"]


class DocumentRow(PartForm):
    paper = forms.ChoiceField(label=gettext_lazy("Paper"))
    field_order = ("paper", "status", "source")

    def add_choices(self) -> None:
        self.fields["paper"].choices = with_none("", choices_of_papers(self.desk))

    @staticmethod
    def told(value: str) -> dict[str, Any]:
        return {"paper": value}

    def value(self) -> str:
        return self.cleaned_data["paper"]


class ItemRow(forms.Form):
    """An agenda item: its number, such as ``2`` or ``1.2`` for the second item within item 1, its kind and its title."""

    number = forms.CharField(
        label=pgettext_lazy("of an agenda item", "Number"),
        max_length=20,
        help_text=gettext_lazy("Such as 2, or 1.2 for the second item within item 1."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "size": 5}),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"))

    def __init__(self, *args, desk: Desk, before=None, **kwargs):
        self.desk, self.before = desk, before
        if before is not None:
            kwargs["initial"] = {"number": number_of_item(before.numbers), "kind": before.entry.kind.value}
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [
            (one.value, vocabulary.item_kind(desk.lang, one, desk.body.gathering)) for one in ItemKind
        ]
        self.fields["kind"].initial = ItemKind.TOPIC.value
        add_name_fields(self, "title", _("Title"), None if before is None else before.entry.title)

    def clean_number(self) -> ItemNumber:
        try:
            return item_number(self.cleaned_data["number"])
        except ValueError:
            raise ValidationError(_("An item has a number such as 2, or 1.2."), code="number") from None

    def title(self) -> Multilingual | None:
        kept = None if self.before is None else self.before.entry.title
        return told_name(self.cleaned_data, "title", kept, self.desk.lang)


Sittings = rows_of(SittingRow)
ConsideredSittings = rows_of(ConsideredSittingRow)
Days = rows_of(DayRow)
Capacities = rows_of(CapacityRow, ordered=True)
Statements = rows_of(StatementRow, ordered=True)
Attendance = rows_of(AttendanceRow)
Participants = rows_of(ParticipantRow)
Documents = rows_of(DocumentRow, ordered=True)
Items = rows_of(ItemRow)
