"""From the words in a cell to what they mean; ValidationError that says what would be right."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext as _

from sessional.bodies.models import Party
from sessional.report.states import State, state, state_called, states_called_like

Kind = TypeVar("Kind", bound=StrEnum)


def day_in(words: str) -> date | None:
    """A day as 2026-03-02; None where nothing stands there."""
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ValidationError(
            _("“%(words)s” is not a day. Write it as year, month and day: 2026-03-02.") % {"words": words}
        ) from None


def member_in(words: str, enum: type[Kind], otherwise: Kind | None) -> Kind | None:
    """A member of an enum by its value; ``otherwise`` where nothing stands there."""
    if not words:
        return otherwise
    value = "-".join(words.casefold().rstrip(".").replace("_", " ").split())
    try:
        return enum(value)
    except ValueError:
        near = get_close_matches(value, list(enum), n=1)
        allowed = near[0] if near else ", ".join(enum)
        raise ValidationError(
            _("“%(words)s” is none of those that there are. Is it %(allowed)s?") % {"words": words, "allowed": allowed}
        ) from None


def state_in(words: str) -> State:
    """A State by its name in any of the six languages, or by its code."""
    found = state_called(words)
    if found is None:
        raise ValidationError(_no_state(words, states_called_like(words)))
    return found


def party_in(words: str, parties: Iterable[Party]) -> Party:
    """A party of the directory: a State by name or code, another by its name in any language or its key."""
    parties = list(parties)
    names = names_of(parties)
    party = names.get(_plain(words))
    if party is not None:
        return party
    called = state_called(words)
    if called is not None:
        raise ValidationError(
            _("%(state)s is not among the participants of this body yet. Enter it there first.")
            % {"state": called.names[_lang()]}
        )
    near = get_close_matches(_plain(words), names, n=3, cutoff=0.7)
    if near:
        likely = " · ".join(dict.fromkeys(_called(names[name]) for name in near))
        raise ValidationError(
            _("There is no participant “%(words)s”. Is it one of these: %(likely)s?")
            % {"words": words, "likely": likely}
        )
    raise ValidationError(_no_state(words, states_called_like(words)))


def names_of(parties: Iterable[Party]) -> Mapping[str, Party]:
    """Parties by everything that they are called."""
    found: dict[str, Party] = {}
    for party in parties:
        told = [party.key]
        if party.state is not None:
            one = state(party.state)
            told += [one.code, one.alpha2, *one.names.values(), *one.list_names.values()]
            told += [name for _until, names in one.earlier for name in names.values()]
        else:
            told += [text.text for _lang, text in party.name.texts]
        for name in told:
            found.setdefault(_plain(name), party)
    return found


def _called(party: Party) -> str:
    return state(party.state).names[_lang()] if party.state is not None else str(party.name)


def _no_state(words: str, near: list[State]) -> str:
    if not near:
        return _("There is no State or other participant called “%(words)s”.") % {"words": words}
    likely = " · ".join(dict.fromkeys(one.names[_lang()] for one in near))
    return _("There is no State called “%(words)s”. Is it one of these: %(likely)s?") % {
        "words": words,
        "likely": likely,
    }


def _lang() -> str:
    """The language in which what is wrong is said."""
    return (get_language() or "en").partition("-")[0]


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
