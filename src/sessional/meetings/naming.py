"""What gatherings are called, in the language that is active."""

from django.utils.translation import gettext as _

from sessional.report import numerals
from sessional.report.facts import Gathering, Gender


def gathering_gender(lang: str, gathering: Gathering) -> Gender:
    """The gender of the noun that :func:`gathering_name` counts."""
    if gathering is Gathering.SESSION:
        return Gender.MASCULINE if lang == "es" else Gender.FEMININE
    return {"ru": Gender.NEUTER, "ar": Gender.MASCULINE}.get(lang, Gender.FEMININE)


def gathering_name(lang: str, gathering: Gathering, number: int) -> str:
    """``Fifth meeting``, ``Deuxième session``, ``第五次会议``, in the active language, which ``lang`` is."""
    ordinal = numerals.ordinal(lang, number, gathering_gender(lang, gathering))
    phrase = _("%(ordinal)s session") if gathering is Gathering.SESSION else _("%(ordinal)s meeting")
    name = phrase % {"ordinal": ordinal}
    return name[:1].upper() + name[1:]
