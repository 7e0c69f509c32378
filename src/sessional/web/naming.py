"""A name in six languages in a form: one field for each, any of which may be left out but one."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext as _

from sessional.facts.multilingual import Multilingual, Translation
from sessional.facts.rules import MOST_IN_NAME
from sessional.report.prose import direction
from sessional.web.language import OWN_NAMES


def add_name_fields(form: forms.Form, prefix: str, label: str, names: Multilingual | None) -> None:
    """Add a field for each language, called ``prefix_en`` and so on, with what the name is now."""
    texts = dict(names.texts) if names is not None else {}
    for lang, own_name in OWN_NAMES.items():
        form.fields[f"{prefix}_{lang}"] = forms.CharField(
            label=_("%(what)s in %(language)s") % {"what": label, "language": own_name},
            required=False,
            max_length=MOST_IN_NAME,
            initial=texts[lang].text if lang in texts else "",
            widget=forms.TextInput(attrs={"lang": lang, "dir": direction(lang)}),
        )


def told_name(
    cleaned: Mapping[str, object], prefix: str, before: Multilingual | None, original: str
) -> Multilingual | None:
    """The name that was filled in, or None. Its original language is that of the name before, else ``original``, else
    the first that there is; a translation that stays as it was keeps its standing."""
    texts = {lang: told for lang in OWN_NAMES if (told := cleaned.get(f"{prefix}_{lang}"))}
    if not texts:
        return None
    kept = dict(before.texts) if before is not None else {}
    wanted = (before.original if before is not None else original, original, *texts)
    told = {
        lang: kept[lang] if lang in kept and kept[lang].text == text else Translation(text)
        for lang, text in texts.items()
    }
    return Multilingual.of(next(lang for lang in wanted if lang in texts), told)
