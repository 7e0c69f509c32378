"""Where a meeting and its report begin: a gathering is convened, and a paper is to carry what is told of it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods

from sessional.bodies.asking import actor_of
from sessional.bodies.models import Body
from sessional.bodies.permission import acting
from sessional.drafting.actions import begin_report as begin
from sessional.drafting.entering import entering
from sessional.facts.standing import UNKNOWN, Given, Standing
from sessional.meetings.actions import convene_meeting as convene
from sessional.meetings.convening import held_as, next_number
from sessional.meetings.models import Meeting
from sessional.meetings.naming import gathering_name
from sessional.meetings.queries import meeting_with_key, meetings_of
from sessional.meetings.rules import may_keep_meetings
from sessional.meetings.told import told_of
from sessional.papers.entries import PaperEntry
from sessional.papers.models import PaperKind
from sessional.report.facts import LANGUAGES, DateSpan, Distribution, Stage
from sessional.report.status import OF_ONE_FACT, Status
from sessional.report.symbols import MOST_CHARACTERS, SymbolError, file_stem, parse
from sessional.web import vocabulary
from sessional.web.bodies import find_body
from sessional.web.doing import Above, DayInput, Words, answer, sent
from sessional.web.language import OWN_NAMES
from sessional.web.meeting_desk.facts import status_field
from sessional.web.meetings import find_meeting


class ConveneForm(forms.Form):
    """A new gathering, from nothing or as an earlier one was held."""

    number = forms.IntegerField(label=pgettext_lazy("of a gathering", "Number"), min_value=1, max_value=9999)
    first_day = forms.DateField(label=gettext_lazy("First day"), required=False, widget=DayInput())
    last_day = forms.DateField(
        label=gettext_lazy("Last day"),
        required=False,
        widget=DayInput(),
        help_text=gettext_lazy("Leave both days open where they are not known yet."),
    )
    status = status_field([one for one in OF_ONE_FACT if one is not Status.UNKNOWN])
    earlier = forms.ChoiceField(
        label=gettext_lazy("Agenda, sittings and place"),
        required=False,
        help_text=gettext_lazy("They can be changed afterwards."),
    )

    def __init__(self, *args, body: Body, lang: str, **kwargs):
        self.body = body
        earlier = list(meetings_of(body))
        last = earlier[-1].key if earlier else ""
        kwargs["initial"] = {"number": next_number([one.number for one in earlier]), "earlier": last}
        super().__init__(*args, **kwargs)
        self.fields["earlier"].choices = [
            ("", _("none yet")),
            *(
                (one.key, _("as at: %(meeting)s") % {"meeting": gathering_name(lang, body.gathering, one.number)})
                for one in reversed(earlier)
            ),
        ]

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if bool(told.get("first_day")) != bool(told.get("last_day")) and not self.errors:
            raise ValidationError(_("Say both days, or neither where they are not known yet."), code="half")
        return told

    def entry(self):
        told = self.cleaned_data
        dates = Given(None, UNKNOWN)
        if told["first_day"]:
            dates = Given(DateSpan(told["first_day"], told["last_day"]), Standing(Status(told["status"])))
        earlier = told_of(meeting_with_key(self.body, told["earlier"])) if told["earlier"] else None
        return held_as(earlier, number=told["number"], dates=dates)


class ReportForm(forms.Form):
    """The paper that is to carry a report: its symbol, and the languages it comes in."""

    stage = forms.ChoiceField(
        label=gettext_lazy("Stage"), choices=[(one.value, vocabulary.STAGES[one]) for one in Stage]
    )
    symbol = forms.CharField(
        label=pgettext_lazy("of a paper", "Symbol"),
        max_length=MOST_CHARACTERS,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    original = forms.ChoiceField(label=gettext_lazy("Written in"))
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), widget=forms.CheckboxSelectMultiple, initial=LANGUAGES
    )

    def __init__(self, *args, meeting: Meeting, **kwargs):
        body = meeting.body
        offered = [one for one in LANGUAGES if one in body.languages]
        drafted = meeting.reports.filter(stage=Stage.DRAFT).exists()
        year = meeting.first_day and meeting.first_day.year
        root = f"{body.symbol_root}/{year}" if body.symbol_root and year else body.symbol_root
        kwargs["initial"] = {
            "stage": Stage.FINAL if drafted else Stage.DRAFT,
            "symbol": "" if not root or drafted else f"{root}/L.1",
            "languages": offered,
            "original": body.name.original,
        }
        super().__init__(*args, **kwargs)
        named = [(one, OWN_NAMES[one]) for one in offered]
        self.fields["languages"].choices = self.fields["original"].choices = named

    def clean_symbol(self) -> str:
        try:
            parse(self.cleaned_data["symbol"])
        except SymbolError as error:
            raise ValidationError(str(error), code="symbol") from error
        return self.cleaned_data["symbol"]

    @property
    def stage_told(self) -> Stage:
        return Stage(self.cleaned_data["stage"])

    def entry(self) -> PaperEntry:
        told = self.cleaned_data
        limited = self.stage_told is Stage.DRAFT
        return PaperEntry(
            key=file_stem(told["symbol"]),
            symbol=told["symbol"],
            kind=PaperKind.REPORT,
            distribution=Distribution.LIMITED if limited else Distribution.GENERAL,
            original=told["original"],
            languages=tuple(one for one in LANGUAGES if one in told["languages"]),
        )


@require_http_methods(["GET", "HEAD", "POST"])
def convene_meeting(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """A new gathering of the body; it leads to its desk."""
    shown = find_body(body)
    by = acting(request.asking, may_keep_meetings, shown, body=shown)
    form = ConveneForm(sent(request), body=shown, lang=lang)

    def act() -> str:
        with entering(shown, by=actor_of(by), at=request.asking.at) as recording:
            made = _at_fields(form, lambda: convene(body=shown, entry=form.entry(), recording=recording))
        return reverse("meeting-desk", args=[lang, shown.key, made.key])

    words = Words(_("Convene a meeting"), _("Convene it"), _("Then its desk opens, where everything of it is entered."))
    return answer(request, shown, form, act, words)


def _at_fields(form: ConveneForm, act):
    """What a rule says of the meeting that is to be, at the field of the form that it is about."""
    try:
        return act()
    except ValidationError as error:
        if not hasattr(error, "error_dict"):
            raise
        at = {"number": "number", "key": "number", "dates": "last_day"}
        told: dict[str, list] = {}
        for path, errors in error.error_dict.items():
            field = at.get(path.removeprefix("meetings[0].").partition(".")[0], "earlier")
            told.setdefault(field, []).extend(one for one in errors if one not in told.get(field, ()))
        raise ValidationError(told) from error


@require_http_methods(["GET", "HEAD", "POST"])
def begin_report(request: HttpRequest, lang: str, body: str, key: str) -> HttpResponse:
    """The paper that carries the report of the meeting, at one stage."""
    shown = find_body(body)
    by = acting(request.asking, may_keep_meetings, shown, body=shown)
    meeting = find_meeting(shown, key)
    form = ReportForm(sent(request), meeting=meeting)
    desk = reverse("meeting-desk", args=[lang, shown.key, meeting.key])

    def act() -> str:
        with entering(shown, by=actor_of(by), at=request.asking.at) as recording:
            begin(
                meeting=meeting,
                paper=form.entry(),
                stage=form.stage_told,
                by=actor_of(by),
                at=request.asking.at,
                recording=recording,
            )
        return desk

    words = Words(
        _("Begin the report"),
        _("Begin it"),
        _("The paper is for the Secretariat, the Chair and the Rapporteur until it is released."),
    )
    above = (Above(gathering_name(lang, shown.gathering, meeting.number), desk),)
    return answer(request, shown, form, act, words, above=above)
