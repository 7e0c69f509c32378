"""Where on the desk a fact is entered that stands in a report."""

from collections.abc import Mapping

from django.urls import reverse

from sessional.bodies.models import Body

#: The action by the name under which a report has what it keeps.
_ACTIONS: Mapping[str, str] = {
    "dates": "set_dates",
    "place": "set_dates",
    "opening": "open_meeting",
    "speakers": "enter_statements",
    "agenda-adopted": "adopt_agenda",
    "attendance": "enter_attendance",
    "participants-paper": "enter_participants",
    "documents": "enter_documents",
    "study": "enter_documents",
    "report-adopted": "adopt_report",
    "outcome": "enter_outcome",
}


def place_of(lang: str, body: Body, key: str) -> str | None:
    """The address of the form for the fact with this key (``meeting/5/agenda/2/days/2019-03-28``); None where the desk of
    a meeting does not enter it."""
    match key.split("/"):
        case ["meeting", meeting, "agenda", *rest]:
            depth = next((place for place, one in enumerate(rest) if not one.isdigit()), len(rest))
            return address(lang, body, meeting, "consider_item", ".".join(rest[:depth]))
        case ["meeting", meeting, name, *_rest] if name in _ACTIONS:
            return address(lang, body, meeting, _ACTIONS[name])
    return None


def address(lang: str, body: Body, meeting: str, verb: str, about: str = "") -> str:
    """The address of a part of the desk."""
    return reverse(verb, args=[lang, body.key, meeting, *([about] if about else [])])
