"""The forms by which the Secretariat keeps papers: typed text becomes entries, and the rules of the room say the rest."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from sessional.bodies.models import Body
from sessional.facts.multilingual import Multilingual, Translation
from sessional.facts.rules import MOST_IN_JOB_NUMBER, MOST_IN_NAME, validate_time_zone
from sessional.facts.uploads import FileKind, check_upload
from sessional.facts.visibility import Visibility
from sessional.papers.entries import PaperEntry, ReleaseEntry
from sessional.papers.models import MOST_IN_REASON, Paper, PaperFormat, PaperKind
from sessional.papers.queries import free_key
from sessional.papers.releasing import RELEASED_TO
from sessional.report.facts import LANGUAGES, Distribution
from sessional.report.symbols import MOST_CHARACTERS, SymbolError, parse
from sessional.web import vocabulary
from sessional.web.doing import DayInput
from sessional.web.language import OWN_NAMES

#: What is taken as a file of a paper, and what it is kept as.
TAKEN = {FileKind.PDF: PaperFormat.PDF, FileKind.DOCX: PaperFormat.DOCX, FileKind.TXT: PaperFormat.TXT}


def _languages(lang: str, offered=LANGUAGES) -> list[tuple[str, str]]:
    return [(one, vocabulary.language(lang, one)) for one in LANGUAGES if one in offered]


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self):
        super().__init__(format="%H:%M")


class PaperForm(forms.Form):
    """What is known of a paper: its symbol and the rest of its masthead, and its title in each language."""

    symbol = forms.CharField(
        label=pgettext_lazy("of a paper", "Symbol"),
        max_length=MOST_CHARACTERS,
        required=False,
        help_text=gettext_lazy("For example UNODC/CCPCJ/EG.4/2019/L.1, or A/80/L.4/Rev.1 for a revision of A/80/L.4."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), choices=[(kind.value, vocabulary.PAPER_KINDS[kind]) for kind in PaperKind]
    )
    distribution = forms.ChoiceField(label=gettext_lazy("Distribution"), required=False)
    original = forms.ChoiceField(label=gettext_lazy("Written in"), required=False)
    issued = forms.DateField(label=gettext_lazy("Date on the masthead"), required=False, widget=DayInput())
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Those in which there is to be a file. All of them are released together."),
    )

    def __init__(self, *args, body: Body, lang: str, paper: Paper | None = None, **kwargs):
        self.body, self.paper = body, paper
        super().__init__(*args, initial=None if paper is None else self._of(paper), **kwargs)
        stated = [("", _("not stated"))]
        self.fields["distribution"].choices = stated + [
            (one.value, vocabulary.distribution(lang, one)) for one in Distribution
        ]
        self.fields["original"].choices = stated + _languages(lang)
        self.fields["languages"].choices = _languages(lang)
        for one in LANGUAGES:
            self.fields[f"title_{one}"] = forms.CharField(
                label=_("Title in %(language)s") % {"language": OWN_NAMES[one]},
                required=False,
                max_length=MOST_IN_NAME,
                widget=forms.TextInput(attrs={"lang": one, "dir": "rtl" if one == "ar" else "ltr"}),
            )
        for one in LANGUAGES:
            self.fields[f"job_number_{one}"] = forms.CharField(
                label=_("Job number, %(language)s") % {"language": OWN_NAMES[one]},
                required=False,
                max_length=MOST_IN_JOB_NUMBER,
                widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
            )

    @staticmethod
    def _of(paper: Paper) -> dict:
        texts = dict(paper.title.texts) if paper.title else {}
        return {
            "symbol": paper.symbol,
            "kind": paper.kind.value,
            "distribution": paper.distribution.value if paper.distribution else "",
            "original": paper.original or "",
            "issued": paper.issued,
            "languages": list(paper.languages),
            **{f"title_{lang}": told.text for lang, told in texts.items()},
            **{f"job_number_{lang}": number for lang, number in paper.job_numbers},
        }

    def clean_symbol(self) -> str | None:
        symbol = self.cleaned_data["symbol"].strip()
        if not symbol:
            return None
        try:
            return str(parse(symbol))
        except SymbolError:
            raise ValidationError(
                _(
                    "This is not a document symbol. A symbol looks like UNODC/CCPCJ/EG.4/2019/L.1 or A/80/L.4/Rev.1, "
                    "with an asterisk at its end for a reissue."
                )
            ) from None

    def clean(self) -> dict:
        if not self.cleaned_data.get("symbol") and not self.errors.get("symbol") and self._title() is None:
            self.add_error("symbol", _("A paper has a symbol or a title: fill in one of the two."))
        return self.cleaned_data

    def _title(self) -> Multilingual | None:
        texts = {lang: told for lang in LANGUAGES if (told := self.cleaned_data.get(f"title_{lang}"))}
        if not texts:
            return None
        kept = self.paper.title if self.paper is not None else None
        before = dict(kept.texts) if kept is not None else {}
        wanted = (kept and kept.original, self.cleaned_data.get("original"), self.body.name.original)
        original = next((lang for lang in wanted if lang in texts), next(iter(texts)))
        # A translation that stays as it was keeps its standing.
        told = {
            lang: before[lang] if lang in before and before[lang].text == text else Translation(text)
            for lang, text in texts.items()
        }
        return Multilingual.of(original, told)

    def entry(self) -> PaperEntry:
        """What was typed; the key is that of the paper, or for a new one made of its symbol or title."""
        told = self.cleaned_data
        return PaperEntry(
            key=self.paper.key if self.paper is not None else free_key(self.body, told["symbol"]),
            symbol=told["symbol"],
            kind=PaperKind(told["kind"]),
            title=self._title(),
            distribution=Distribution(told["distribution"]) if told["distribution"] else None,
            original=told["original"] or None,
            issued=told["issued"],
            languages=tuple(lang for lang in LANGUAGES if lang in told["languages"]),
            job_numbers=tuple((lang, number) for lang in LANGUAGES if (number := told[f"job_number_{lang}"])),
        )


class FileForm(forms.Form):
    """A file of a paper in one language."""

    language = forms.ChoiceField(label=gettext_lazy("Language"))
    file = forms.FileField(
        label=gettext_lazy("File"),
        max_length=255,
        help_text=gettext_lazy("PDF, Word (.docx) or plain text in UTF-8."),
    )

    def __init__(self, *args, paper: Paper, lang: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = _languages(lang, paper.languages)

    def clean_file(self):
        sent = self.cleaned_data["file"]
        self.format = TAKEN[check_upload(sent, allowed=tuple(TAKEN)).kind]
        return sent


class SlotForm(forms.Form):
    """When a language is due, and when it was handed in, on the clocks of the body's seat."""

    language = forms.ChoiceField(label=gettext_lazy("Language"))
    due_on = forms.DateField(label=gettext_lazy("Due on"), required=False, widget=DayInput())
    submitted_on = forms.DateField(label=gettext_lazy("Handed in on"), required=False, widget=DayInput())
    submitted_time = forms.TimeField(
        label=gettext_lazy("Handed in at"),
        required=False,
        widget=TimeInput(),
        help_text=gettext_lazy("Noon where no time is given."),
    )

    def __init__(self, *args, paper: Paper, zone: str, lang: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(zone)
        self.fields["language"].choices = _languages(lang, paper.languages)

    def clean(self) -> dict:
        told = self.cleaned_data
        if told.get("submitted_time") and not told.get("submitted_on") and "submitted_on" not in self.errors:
            self.add_error("submitted_on", _("Give the day as well."))
        return told

    @property
    def submitted_at(self) -> datetime | None:
        day, time = self.cleaned_data["submitted_on"], self.cleaned_data["submitted_time"]
        if day is None:
            return None
        return datetime.combine(day, time or datetime.min.replace(hour=12).time(), self.zone)


class ReadersForm(forms.Form):
    """For whom a paper comes out, and why in some languages only."""

    visibility = forms.ChoiceField(
        label=gettext_lazy("For whom"),
        choices=[(one.value, vocabulary.READERS[one]) for one in reversed(RELEASED_TO)],
    )
    without = forms.CharField(
        label=gettext_lazy("Reason, if in some languages only"),
        required=False,
        max_length=MOST_IN_REASON,
        help_text=gettext_lazy("All languages are released together. Readers see the reason with the paper."),
    )

    def __init__(self, *args, paper: Paper, **kwargs):
        for_the_room = paper.kind is PaperKind.CONFERENCE_ROOM
        level = Visibility.PARTICIPANTS if for_the_room else Visibility.PUBLIC
        if paper.visibility is not Visibility.DESK:
            level = paper.visibility
        initial = {"visibility": level.value, "without": paper.released_without}
        super().__init__(*args, initial=initial | kwargs.pop("initial", {}), **kwargs)

    @property
    def readers(self) -> Visibility:
        return Visibility(self.cleaned_data["visibility"])


class ReleaseForm(ReadersForm):
    """The time at which a paper comes out."""

    day = forms.DateField(label=gettext_lazy("Day"), widget=DayInput())
    time = forms.TimeField(label=gettext_lazy("Time"), widget=TimeInput())
    zone = forms.CharField(
        label=gettext_lazy("Time zone"),
        max_length=64,
        help_text=gettext_lazy("By its name in the IANA database, such as Europe/Vienna."),
        widget=forms.TextInput(attrs={"dir": "ltr"}),
    )
    field_order = ("visibility", "day", "time", "zone", "without")

    def __init__(self, *args, paper: Paper, zone: str, **kwargs):
        told = {"day": paper.release_day, "time": paper.release_time, "zone": paper.release_zone or zone}
        super().__init__(*args, paper=paper, initial=told, **kwargs)

    def clean_zone(self) -> str:
        validate_time_zone(self.cleaned_data["zone"])
        return self.cleaned_data["zone"]

    def entry(self) -> ReleaseEntry:
        told = self.cleaned_data
        return ReleaseEntry(self.readers, told["day"], told["time"], told["zone"], told["without"])
