"""The forms by which capacities are given, changed and ended, and people invited."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from sessional.accounts.models import Person
from sessional.bodies.entries import AppointmentEntry
from sessional.bodies.models import Capacity, Party
from sessional.facts.multilingual import Multilingual
from sessional.facts.rules import MOST_IN_NAME
from sessional.report.facts import Address, Office
from sessional.web import vocabulary
from sessional.web.doing import DayInput
from sessional.web.language import OWN_NAMES

_DAYS = gettext_lazy("Both days are included. Leave a day open where there is none.")


class _Days(forms.Form):
    """From when to when, on whose behalf, and where the person is reached."""

    since = forms.DateField(label=gettext_lazy("From"), required=False, widget=DayInput())
    until = forms.DateField(label=gettext_lazy("Until"), required=False, widget=DayInput(), help_text=_DAYS)
    on_behalf_of = forms.CharField(
        label=gettext_lazy("On behalf of a group of States"),
        required=False,
        max_length=MOST_IN_NAME,
        help_text=gettext_lazy("Where the person speaks for a group beside the party, such as a regional group."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )

    def _group(self, lang: str, before: Multilingual | None) -> Multilingual | None:
        told = self.cleaned_data["on_behalf_of"]
        if not told or (before is not None and told == before.in_language(lang)[0]):
            return before if told else None
        return Multilingual.of(lang, {lang: told})


class AppointmentForm(_Days):
    """A capacity for a person whom the body knows, or for a new one."""

    person = forms.ModelChoiceField(
        label=gettext_lazy("Person"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=gettext_lazy("somebody new, by name"),
    )
    name = forms.CharField(
        label=gettext_lazy("Name of the new person"),
        required=False,
        max_length=MOST_IN_NAME,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    name_language = forms.ChoiceField(
        label=gettext_lazy("Language in which the name is written"), choices=list(OWN_NAMES.items())
    )
    address = forms.ChoiceField(
        label=gettext_lazy("Form of address"),
        choices=[(one.value, vocabulary.ADDRESSED_AS[one]) for one in (Address.NONE, Address.MS, Address.MR)],
    )
    office = forms.ChoiceField(label=pgettext_lazy("what somebody is at a body", "Capacity"))
    party = forms.ModelChoiceField(
        label=gettext_lazy("For which participant"),
        queryset=Party.objects.none(),
        required=False,
        empty_label=gettext_lazy("for none"),
    )
    field_order = (
        "person",
        "name",
        "name_language",
        "address",
        "office",
        "party",
        "since",
        "until",
        "on_behalf_of",
        "email",
    )

    def __init__(self, *args, lang: str, people, parties, said, offices: Iterable[Office], **kwargs):
        """``people`` and ``parties`` are those that may be chosen, ``said`` gives the words for a party."""
        super().__init__(*args, initial={"name_language": lang, "address": Address.NONE.value}, **kwargs)
        self.lang = lang
        self.fields["person"].queryset = people
        self.fields["person"].label_from_instance = lambda person: person.names.in_language(lang)[0]
        self.fields["party"].queryset = parties
        self.fields["party"].label_from_instance = said
        self.fields["office"].choices = [(one.value, vocabulary.office(one, Address.NONE)) for one in offices]
        if not self.fields["person"].queryset.exists():
            del self.fields["person"]

    def entry(self) -> AppointmentEntry:
        told = self.cleaned_data
        person = told.get("person")
        name = None
        if person is None and told["name"]:
            name = Multilingual.of(told["name_language"], {told["name_language"]: told["name"]})
        return AppointmentEntry(
            office=Office(told["office"]),
            person=person,
            name=name,
            address=Address(told["address"]),
            party=told["party"],
            since=told["since"],
            until=told["until"],
            on_behalf_of=self._group(self.lang, None),
            email=told["email"],
        )


class CapacityForm(_Days):
    """What of a capacity changes."""

    def __init__(self, *args, lang: str, capacity: Capacity, **kwargs):
        group = capacity.on_behalf_of
        told = {"since": capacity.since, "until": capacity.until, "email": capacity.email}
        told |= {"on_behalf_of": group.in_language(lang)[0] if group is not None else ""}
        super().__init__(*args, initial=told, **kwargs)
        self.lang, self.capacity = lang, capacity

    def entry(self) -> AppointmentEntry:
        told, held = self.cleaned_data, self.capacity
        return AppointmentEntry(
            office=held.office,
            person=held.person,
            party=held.party,
            since=told["since"],
            until=told["until"],
            on_behalf_of=self._group(self.lang, held.on_behalf_of),
            email=told["email"],
        )


class EndForm(forms.Form):
    """On which day a capacity ends, or that it does so at once."""

    day = forms.DateField(
        label=gettext_lazy("Last day"),
        required=False,
        widget=DayInput(),
        help_text=gettext_lazy("The capacity is held on that day, and not on the next."),
    )
    at_once = forms.BooleanField(
        label=gettext_lazy("End it at once"),
        required=False,
        help_text=gettext_lazy(
            "From now on nothing can be done or seen in it, whatever the last day says. Its tokens open nothing any longer."
        ),
    )

    def clean(self) -> dict:
        told = super().clean()
        if not told.get("at_once") and "day" not in self.errors and not told.get("day"):
            self.add_error("day", _("Give the last day, or end it at once."))
        return told


class InvitationForm(forms.Form):
    """Where a person is asked to open an account, and in which language."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"})
    )
    lang = forms.ChoiceField(
        label=gettext_lazy("Language of the letter"),
        choices=list(OWN_NAMES.items()),
        help_text=gettext_lazy("The letter holds an address that can be used once, within two weeks."),
    )


class ChoiceOfCapacity(forms.Form):
    """In which capacity the person acts from now on."""

    capacity = forms.ChoiceField(label=gettext_lazy("You act as"))

    def __init__(self, *args, capacities: Iterable[tuple[Capacity, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["capacity"].choices = [(str(capacity.pk), said) for capacity, said in capacities]
        self.fields["capacity"].error_messages["invalid_choice"] = _("You do not hold this capacity.")
