"""The form by which a reading link is made."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy

from sessional.bodies.entries import LinkEntry
from sessional.bodies.models import Body, Party
from sessional.bodies.rules.parties import MOST_IN_LABEL
from sessional.web import saying
from sessional.web.doing import DayInput


class LinkForm(forms.Form):
    """What a link opens, for whom it is, and how long."""

    label = forms.CharField(
        label=gettext_lazy("For whom it is"),
        max_length=MOST_IN_LABEL,
        help_text=gettext_lazy(
            "For example “Ministry of Justice in the capital”. Only you and the Secretariat see it."
        ),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    party = forms.ModelChoiceField(
        label=gettext_lazy("It shows what is seen by"),
        queryset=Party.objects.none(),
        required=False,
        empty_label=gettext_lazy("all participants"),
    )
    shows_drafts = forms.BooleanField(
        label=gettext_lazy("It also shows what the delegation has not sent yet"), required=False
    )
    ends_on = forms.DateField(
        label=gettext_lazy("Last day"), widget=DayInput(), help_text=gettext_lazy("At most a year from today.")
    )

    def __init__(self, *args, body: Body, lang: str, parties, drafts: bool, everybody: bool, **kwargs):
        """``parties`` are those that may be chosen; ``drafts`` and ``everybody`` say whether a link may show drafts, and
        what all participants see."""
        super().__init__(*args, **kwargs)
        self.body = body
        party = self.fields["party"]
        party.queryset = parties
        party.label_from_instance = lambda row: saying.plain_party(lang, row)
        if not everybody:
            party.required, party.empty_label = True, None
        if not drafts:
            del self.fields["shows_drafts"]

    def entry(self) -> LinkEntry:
        told = self.cleaned_data
        # The last day is over when the next begins at the seat of the body.
        after = datetime.combine(told["ends_on"] + timedelta(days=1), time(), ZoneInfo(self.body.time_zone))
        return LinkEntry(
            label=told["label"], ends_at=after, party=told["party"], shows_drafts=told.get("shows_drafts", False)
        )
