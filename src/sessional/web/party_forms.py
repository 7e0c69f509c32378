"""The forms of the directory: typed text becomes entries, and the rules of the room say the rest."""

from django import forms
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from sessional.bodies.entries import AddressEntry, PartyEntry
from sessional.bodies.models import AddressKind, Party, PartyAddress
from sessional.bodies.rules.parties import MOST_IN_ADDRESS, MOST_IN_LABEL
from sessional.report.facts import LANGUAGES, Category
from sessional.report.states import states
from sessional.web import vocabulary
from sessional.web.doing import DayInput
from sessional.web.naming import add_name_fields, told_name

CATEGORIES = [(one.value, vocabulary.CATEGORY_OF_ONE[one]) for one in Category]


def states_in(lang: str) -> list[tuple[str, str]]:
    """Every State with its name, in the alphabetical order of the language."""
    ordered = sorted(states().values(), key=lambda state: state.order[lang])
    return [(state.code, state.names[lang]) for state in ordered]


class PartyForm(forms.Form):
    """A State, or another participant by name."""

    category = forms.ChoiceField(label=gettext_lazy("Category"), choices=CATEGORIES)
    state = forms.ChoiceField(
        label=pgettext_lazy("that takes part", "State"),
        required=False,
        help_text=gettext_lazy("The name of a State is known in all six languages. Others are entered by name below."),
    )

    def __init__(self, *args, lang: str, party: Party | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.lang, self.party = lang, party
        self.fields["state"].choices = [("", _("no State")), *states_in(lang)]
        if party is not None:
            # What State a party is does not change.
            del self.fields["state"]
            self.fields["category"].initial = party.category.value
        if party is None or party.state is None:
            add_name_fields(self, "name", _("Name"), party and party.name)

    def entry(self) -> PartyEntry:
        told = self.cleaned_data
        return PartyEntry(
            key="",
            category=Category(told["category"]),
            state=self.party.state if self.party is not None else told["state"] or None,
            name=told_name(told, "name", self.party and self.party.name, self.lang),
        )


class AddressForm(forms.Form):
    """An address of a party."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("of an address", "Kind"),
        choices=[(one.value, vocabulary.ADDRESS_KINDS[one]) for one in AddressKind],
    )
    address = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=MOST_IN_ADDRESS,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "dir": "auto"}),
    )
    label = forms.CharField(
        label=gettext_lazy("What it is"),
        max_length=MOST_IN_LABEL,
        required=False,
        help_text=gettext_lazy("For example “Permanent Mission, Vienna”, or “Ministry of Justice”."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language in which to write there"), required=False)
    since = forms.DateField(label=gettext_lazy("From"), required=False, widget=DayInput())
    until = forms.DateField(label=gettext_lazy("Until"), required=False, widget=DayInput())

    def __init__(self, *args, lang: str, address: PartyAddress | None = None, **kwargs):
        if address is not None:
            told = {"kind": address.kind.value, "address": address.address, "label": address.label}
            told |= {"language": address.language, "since": address.since, "until": address.until}
            kwargs["initial"] = told
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = languages_in(lang)

    def entry(self) -> AddressEntry:
        told = self.cleaned_data
        return AddressEntry(
            kind=AddressKind(told["kind"]),
            address=told["address"].replace("\r\n", "\n"),
            label=told["label"],
            language=told["language"] or None,
            since=told["since"],
            until=told["until"],
        )


def languages_in(lang: str) -> list[tuple[str, str]]:
    """The six languages, by the names that the interface has for them, and none."""
    return [("", _("not stated")), *((one, vocabulary.language(lang, one)) for one in LANGUAGES)]
