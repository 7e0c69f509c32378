"""Facts as they are typed: a value, how sure it is, and where it comes from; one by itself, or the parts of a list."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME, formset_factory
from django.utils.translation import gettext_lazy, pgettext_lazy

from sessional.bodies.models import Body, Capacity, Party
from sessional.facts.rules import MOST_IN_SOURCE
from sessional.facts.standing import OF_A_PART, Given, Standing
from sessional.meetings.entries import ItemNumber, MeetingEntry
from sessional.meetings.models import Meeting
from sessional.meetings.queries import agenda_in_force, every_item, items_in_order
from sessional.papers.models import Paper
from sessional.report.status import Status
from sessional.report.tree import plain
from sessional.web import saying, vocabulary

#: So many empty rows stand below those of a list, and so many more are asked for at once.
SPARE_ROWS = 3
MORE_ROWS = 10
#: No list of a meeting is longer; what is sent beyond it is refused before it is read.
MOST_ROWS = 1000
#: The name of the button that asks for more empty rows.
MORE = "more"


def status_choices(statuses: Iterable[Status]) -> list[tuple[str, object]]:
    return [(one.value, vocabulary.STATUSES[one]) for one in statuses]


def status_field(statuses: Iterable[Status], *, initial: Status = Status.CONFIRMED, required: bool = True):
    """How sure it is. Where it need not be said, the first choice is that nothing is said of it."""
    unsaid = [] if required else [("", gettext_lazy("nothing is said of it"))]
    return forms.ChoiceField(
        label=gettext_lazy("How sure it is"),
        choices=[*unsaid, *status_choices(statuses)],
        initial=initial.value if required else "",
        required=required,
    )


def source_field():
    return forms.CharField(
        label=gettext_lazy("Where it comes from"),
        required=False,
        max_length=MOST_IN_SOURCE,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose desk it is, and at which meeting: ``told`` is what is kept of it, ``by`` acts ``at`` an instant, and ``lang``
    is the language of the page. ``parties``, ``capacities`` and ``papers`` are those of the body that can be chosen."""

    body: Body
    meeting: Meeting
    told: MeetingEntry
    by: Capacity
    at: datetime
    lang: str
    parties: Sequence[Party] = ()
    capacities: Sequence[Capacity] = ()
    papers: Sequence[Paper] = ()

    @property
    def days(self) -> list[date]:
        """The days of the meeting; none where they are not known."""
        span = self.told.dates.value
        return [] if span is None else [span.first + timedelta(n) for n in range((span.last - span.first).days + 1)]

    @property
    def items(self) -> list[tuple[ItemNumber, str]]:
        """The items of the agenda in force, with what they are called."""
        agenda = agenda_in_force(list(self.meeting.agendas.all()))
        items = every_item(items_in_order(agenda)) if agenda else ()
        return [(one.numbers, plain(saying.item_title(self.lang, one.row, self.body))) for one in items]

    def name_of(self, capacity: Capacity) -> str:
        """``Mr. Pedro Perez (Spain), Panellist``."""
        office = vocabulary.office(capacity.office, capacity.person.address)
        return f"{plain(saying.person(self.lang, capacity))}, {office}"

    def standing(self, status: Status, source: str, kept: Standing | None) -> Standing:
        """The standing that was typed; the one that is kept, with who confirmed it, where it says the same. Whoever says
        at the desk that something is so has confirmed it."""
        if kept is not None and (kept.status, kept.source) == (status, source):
            return kept
        if status is Status.CONFIRMED:
            return Standing(status, source, self.by.key, self.at)
        return Standing(status, source)


class PartForm(forms.Form):
    """A row of a list: ``told`` and ``value`` of a subclass are the way from what is kept to its fields, and back."""

    status = status_field(OF_A_PART)
    source = source_field()

    def __init__(self, *args, desk: "Desk", before: Given | None = None, **kwargs):
        self.desk, self.before = desk, before
        if before is not None:
            kwargs["initial"] = self.told(before.value) | {
                "status": before.standing.status.value,
                "source": before.standing.source,
            }
        kwargs.setdefault("use_required_attribute", False)
        super().__init__(*args, **kwargs)
        self.add_choices()

    def add_choices(self) -> None:
        """Fill in what can be chosen; it is known when the form is made."""

    @staticmethod
    def told(value: Any) -> dict[str, Any]:
        """The fields for a value that is kept."""
        raise NotImplementedError

    def value(self) -> Any:
        raise NotImplementedError

    def given(self) -> Given:
        """The part as it is told now. Who confirmed it stays with it while nothing of it changes."""
        status = Status(self.cleaned_data["status"])
        value = self.value()
        same = self.before is not None and self.before.value == value
        kept = self.before.standing if same else None
        return Given(value, self.desk.standing(status, self.cleaned_data["source"], kept))


class PartsForm(forms.BaseFormSet):
    """The rows of a list, in order: those that are kept, and empty ones below."""

    template_name_div = template_name = "web/desk_parts.html"

    def __init__(self, data=None, *, desk: "Desk", kept: Sequence[Given] = (), prefix: str):
        self.desk, self.kept = desk, tuple(kept)
        super().__init__(data, prefix=prefix, initial=[{} for _one in self.kept])

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        before = self.kept[index] if index is not None and index < len(self.kept) else None
        return {"desk": self.desk, "before": before}

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        for name, label in ((DELETION_FIELD_NAME, gettext_lazy("Take out")), (ORDERING_FIELD_NAME, pgettext_lazy("in a list", "Place"))):
            if name in form.fields:
                form.fields[name].label = label

    @property
    def told_rows(self) -> list[PartForm]:
        """The rows that are parts, in order: neither empty nor taken out."""
        told = [one for one in self.forms if one.cleaned_data and not one.cleaned_data.get(DELETION_FIELD_NAME)]
        if self.can_order:
            # A row without a place stays behind those that have one.
            told.sort(key=lambda one: one.cleaned_data.get(ORDERING_FIELD_NAME) or MOST_ROWS)
        return told

    def parts(self) -> tuple[Given, ...]:
        return tuple(one.given() for one in self.told_rows)

    def with_more_rows(self) -> "PartsForm":
        """The same as it was typed, not looked at yet, with more empty rows below."""
        more = self.data.copy()
        more[f"{self.prefix}-TOTAL_FORMS"] = str(min(self.total_form_count() + MORE_ROWS, MOST_ROWS))
        return type(self)(more, desk=self.desk, kept=self.kept, prefix=self.prefix)


def rows_of(form: type[PartForm], *, ordered: bool = False) -> type[PartsForm]:
    """The rows of a list whose parts are typed in this form; ``ordered`` says that they can be put in another order."""
    return formset_factory(
        form,
        formset=PartsForm,
        extra=SPARE_ROWS,
        can_delete=True,
        can_delete_extra=False,
        can_order=ordered,
        max_num=MOST_ROWS,
        absolute_max=MOST_ROWS,
        validate_max=True,
    )


def keep_error(forms_by_path: Callable[[str], tuple[forms.Form, str | None] | None], error: ValidationError) -> Iterator:
    """Put each error of a rule at its field; those without one are given back."""
    for path, errors in error.error_dict.items():
        found = forms_by_path(path)
        if found is None:
            yield from errors
        else:
            form, field = found
            form.add_error(field if field in form.fields else None, errors)

