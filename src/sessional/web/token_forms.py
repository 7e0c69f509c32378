"""The form by which a token is made."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from sessional.api.entries import TokenEntry
from sessional.api.models import Scope
from sessional.api.rules import LONGEST, MOST_IN_LABEL, scopes_of
from sessional.bodies.models import Capacity

SCOPES = {
    Scope.READ: pgettext_lazy("what a token is for", "read what I see there"),
    Scope.DRAFT: pgettext_lazy("what a token is for", "draft and change what my delegation writes"),
    Scope.CLEAR: pgettext_lazy("what a token is for", "clear, return and send it"),
    Scope.DESK: pgettext_lazy("what a token is for", "acknowledge and publish what was sent to the Secretariat"),
    Scope.PAPERS: pgettext_lazy("what a token is for", "keep papers, when they are due and when they come out"),
    Scope.PEOPLE: pgettext_lazy("what a token is for", "give capacities and end them"),
    Scope.LINKS: pgettext_lazy("what a token is for", "give reading links and revoke them"),
}
#: How long a token lasts unless something else is chosen.
USUAL = timedelta(days=90)


class TokenForm(forms.Form):
    """What a token is for, in one capacity, and how long."""

    label = forms.CharField(
        label=gettext_lazy("What it is for"),
        max_length=MOST_IN_LABEL,
        help_text=gettext_lazy("For example “Nightly copy for the capital”, so that you know it again."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("It may"),
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"required": gettext_lazy("A token is for something: choose what.")},
    )
    ends_on = forms.DateField(
        label=gettext_lazy("Last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("At most a year from today."),
    )

    def __init__(self, *args, capacity: Capacity, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.capacity = capacity
        self.fields["scopes"].choices = [(scope.value, SCOPES[scope]) for scope in scopes_of(capacity)]
        self.fields["scopes"].initial = [Scope.READ.value]
        self.fields["ends_on"].initial = today + min(USUAL, LONGEST)

    def entry(self) -> TokenEntry:
        told = self.cleaned_data
        # The last day is over when the next begins at the seat of the body.
        zone = ZoneInfo(self.capacity.body.time_zone)
        after = datetime.combine(told["ends_on"] + timedelta(days=1), time(), zone)
        scopes = tuple(scope for scope in Scope if scope.value in told["scopes"])
        return TokenEntry(told["label"], scopes, after)
