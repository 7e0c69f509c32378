"""The parts of a meeting that the desk enters, each with its forms, the action that keeps it, and where its errors go."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from sessional.facts.recording import Recording
from sessional.facts.standing import Given, GivenList
from sessional.meetings.editions import edition_of
from sessional.meetings.models import Meeting
from sessional.report.status import Status
from sessional.web.meeting_desk import rows
from sessional.web.meeting_desk.facts import MORE, Desk, PartsForm, source_field, status_field

#: The part of a rule's path that is the same for everything of the one meeting.
_OF_THE_MEETING = "meetings[0]."
_PART = re.compile(r"(?:.*\.)?(?:parts|sittings)\[(\d+)\](?:\.(\w+))?")


class Shown(NamedTuple):
    """A form, the rows of a list, or both under one heading."""

    heading: object
    form: forms.Form | None
    rows: PartsForm | None


class ListForm(forms.Form):
    """How sure a list is as a whole. Where it need not be told at all, the first choice says so."""

    status = status_field(Status)
    source = source_field()

    def __init__(self, *args, desk: Desk, kept: GivenList | None, optional: bool = False, **kwargs):
        self.desk, self.kept = desk, kept
        standing = None if kept is None else kept.standing
        kwargs["initial"] = {"status": standing and standing.status.value, "source": standing and standing.source}
        super().__init__(*args, use_required_attribute=False, **kwargs)
        if optional:
            self.fields["status"] = status_field(Status, required=False)
        self.fields["status"].label = _("How sure the list is as a whole")
        self.fields["source"].label = _("Where the list comes from")

    def given(self, parts: tuple[Given, ...]) -> GivenList | None:
        told = self.cleaned_data
        if not told["status"]:
            return None
        kept = None if self.kept is None else self.kept.standing
        status = Status(told["status"])
        # An empty list that is called unknown says that nothing is known; with parts it says that more may follow.
        if status is Status.UNKNOWN and parts:
            status = Status.OPEN_ENDED
        return GivenList(parts, self.desk.standing(status, told["source"], kept))


class Section:
    """A part of the meeting as it stands on the desk: its forms, and what becomes of them.

    ``verb`` is the action that keeps it, and its address. ``about`` narrows it down where one action keeps several such
    parts, as an agenda item does.
    """

    verb: ClassVar[str]
    heading: ClassVar[object]
    #: The beginning of the paths of rules that are about this part.
    paths: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, data: QueryDict | None = None, about: str = ""):
        self.desk, self.data, self.about = desk, data, about
        self.forms: dict[str, forms.Form] = {}
        self.lists: dict[str, PartsForm] = {}
        self.errors: list[ValidationError] = []
        self.seen = edition_of(self.part()) if data is None else data.get("seen", "")
        self.make()

    def make(self) -> None:
        """Make the forms: those in ``forms`` by their names, the rows of lists in ``lists``."""
        raise NotImplementedError

    def part(self) -> Any:
        """What is kept, as its action compares it."""
        raise NotImplementedError

    def keep(self, recording: Recording) -> Meeting:
        raise NotImplementedError

    @property
    def title(self) -> object:
        return self.heading

    @property
    def messages(self) -> list[str]:
        """What is wrong and belongs to no field here."""
        return [message for error in self.errors for message in error.messages]

    #: What stands above the rows of each list, where there are several.
    headings: ClassVar[dict[str, object]] = {}

    @property
    def in_order(self) -> Iterator["Shown"]:
        """The forms and lists as the page has them: each list below the form that speaks of it as a whole."""
        for name in dict.fromkeys((*self.forms, *self.lists)):
            yield Shown(self.headings.get(name, ""), self.forms.get(name), self.lists.get(name))

    @property
    def asks_for_more(self) -> bool:
        return self.data is not None and MORE in self.data

    def with_more_rows(self) -> None:
        """Leave everything as it was typed, with more empty rows, and nothing looked at yet."""
        self.lists = {name: one.with_more_rows() for name, one in self.lists.items()}

    def is_valid(self) -> bool:
        # Each is asked, so that everything that is wrong is said at once.
        found = [one.is_valid() for one in (*self.forms.values(), *self.lists.values())]
        return all(found) and self._lists_are_told()

    def _lists_are_told(self) -> bool:
        """Whether it is said of each list with rows how sure it is; else its rows would be lost without a word."""
        for name, listed in self.lists.items():
            form = self.forms.get(name)
            if isinstance(form, ListForm) and listed.told_rows and not form.cleaned_data["status"]:
                form.add_error("status", _("There are rows here: say how sure the list is, or take them out."))
        return not any(one.errors for one in self.forms.values())

    def keep_errors(self, error: ValidationError) -> None:
        """Each error of a rule at its field; what is about another part is said above the forms."""
        if not hasattr(error, "error_dict"):
            self.errors += [error]
            return
        for path, errors in error.error_dict.items():
            found = self.field_at(path.removeprefix(_OF_THE_MEETING))
            if found is None:
                self.errors += errors
            else:
                form, field = found
                form.add_error(field if field in form.fields else None, errors)

    def field_at(self, path: str) -> tuple[forms.Form, str | None] | None:
        """The form and the field that a path of a rule is about; None where it is not about this part."""
        if not path.startswith(self.paths):
            return None
        for name, form in self.forms.items():
            if path.endswith(name) and name:
                return form, None
        at = _PART.fullmatch(path)
        for listed in self.lists.values():
            told = listed.told_rows
            if at is not None and int(at[1]) < len(told):
                return told[int(at[1])], at[2]
        return None

    def rows(self, name: str, kind: type[PartsForm], kept: tuple[Given, ...]) -> None:
        self.lists[name] = kind(self.data, desk=self.desk, kept=kept, prefix=name)


class WholeList(Section):
    """A list with its rows, and how sure it is as a whole."""

    kind: ClassVar[type[PartsForm]]
    optional: ClassVar[bool] = True

    def kept(self) -> GivenList | None:
        raise NotImplementedError

    def make(self) -> None:
        kept = self.kept()
        self.forms["parts"] = ListForm(self.data, desk=self.desk, kept=kept, optional=self.optional, prefix="list")
        self.rows("parts", self.kind, () if kept is None else kept.parts)

    def given(self) -> GivenList | None:
        return self.forms["parts"].given(self.lists["parts"].parts())


class OnePaperForm(forms.Form):
    paper = forms.ChoiceField(required=False)

    def __init__(self, *args, desk: Desk, kept: str | None, label: object, **kwargs):
        kwargs["initial"] = {"paper": kept}
        super().__init__(*args, use_required_attribute=False, **kwargs)
        self.fields["paper"].label = label
        self.fields["paper"].choices = rows.with_none(_("none"), rows.choices_of_papers(desk))
