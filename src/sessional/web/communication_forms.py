"""The forms by which a delegation writes to the Secretariat."""

from django import forms
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from sessional.bodies.entries import CommunicationEntry
from sessional.bodies.models import PUBLISHABLE, Communication
from sessional.bodies.rules.communications import MOST_IN_REASON
from sessional.facts.queries import words_of
from sessional.facts.rules import MOST_IN_NAME, MOST_IN_PROSE
from sessional.facts.visibility import Visibility
from sessional.web import vocabulary
from sessional.web.language import OWN_NAMES


class CommunicationForm(forms.Form):
    """What a communication says. ``edition`` is that of the one shown, and 0 for a new one."""

    subject = forms.CharField(
        label=pgettext_lazy("of a communication", "Subject"),
        max_length=MOST_IN_NAME,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language in which it is written"), choices=list(OWN_NAMES.items()))
    text = forms.CharField(
        label=pgettext_lazy("of a communication", "Text"),
        max_length=MOST_IN_PROSE,
        widget=forms.Textarea(attrs={"rows": 14, "dir": "auto"}),
    )
    publication_asked = forms.ChoiceField(
        label=gettext_lazy("Publication"),
        required=False,
        help_text=gettext_lazy(
            "The Secretariat publishes it only if you ask for that, and not more widely than you say."
        ),
    )
    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args, lang: str, communication: Communication | None = None, **kwargs):
        told = {"language": lang, "edition": 0}
        if communication is not None:
            asked = communication.publication_asked
            told = {
                "subject": communication.subject,
                "language": communication.text.original,
                "text": str(words_of(communication.text)),
                "publication_asked": asked.value if asked is not None else "",
                "edition": communication.edition,
            }
        super().__init__(*args, initial=told, **kwargs)
        self.fields["publication_asked"].choices = [
            ("", _("not asked for; for the Secretariat only")),
            *(
                (one.value, _("asked for: to %(readers)s") % {"readers": vocabulary.PUBLISHED_TO[one]})
                for one in PUBLISHABLE
            ),
        ]

    def entry(self) -> CommunicationEntry:
        told = self.cleaned_data
        asked = told["publication_asked"]
        return CommunicationEntry(
            subject=told["subject"],
            language=told["language"],
            text=told["text"].replace("\r\n", "\n"),
            publication_asked=Visibility(asked) if asked else None,
        )


class StepForm(forms.Form):
    """A step taken with a communication as it was seen."""

    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class ReturnForm(StepForm):
    """Why a draft goes back to whoever drafted it."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is returned"),
        max_length=MOST_IN_REASON,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )


class PublicationForm(forms.Form):
    """To whom a communication is published."""

    to = forms.ChoiceField(label=gettext_lazy("Publish it to"))

    def __init__(self, *args, communication: Communication, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [
            (one.value, vocabulary.PUBLISHED_TO[one]) for one in open_publications(communication)
        ]


def open_publications(communication: Communication) -> tuple[Visibility, ...]:
    """To whom it may still be published: no more widely than asked, and more widely than it is."""
    asked, now = communication.publication_asked, communication.visibility
    if asked is None:
        return ()
    first = PUBLISHABLE.index(now) + 1 if now in PUBLISHABLE else 0
    return PUBLISHABLE[first : PUBLISHABLE.index(asked) + 1]
