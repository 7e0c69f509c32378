"""What a browser sends of a part of the meeting desk, as tests type it."""

from typing import Any

from django.forms import Form
from django.utils import timezone

from sessional.bodies.models import Body, Capacity
from sessional.bodies.queries import capacities_of, parties_of
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.told import told_of
from sessional.web.meeting_desk.facts import Desk
from sessional.web.meeting_desk.sections import Section
from sessional.web.meeting_desk.views import SECTIONS


def desk_of(body: Body, by: Capacity, key: str = "2") -> Desk:
    meeting = meeting_with_key(body, key)
    return Desk(
        body=body,
        meeting=meeting,
        told=told_of(meeting),
        by=by,
        at=timezone.now(),
        lang="en",
        parties=tuple(parties_of(body)),
        capacities=tuple(capacities_of(body)),
        papers=tuple(body.papers.order_by("position")),
    )


def as_it_stands(body: Body, by: Capacity, verb: str, of: str = "", **changes: Any) -> dict[str, Any]:
    """What is sent where nothing is typed, with these fields changed."""
    return typed(SECTIONS[verb](desk_of(body, by), None, of)) | changes


def typed(section: Section) -> dict[str, Any]:
    told: dict[str, Any] = {"seen": section.seen}
    for form in section.forms.values():
        told |= _fields(form)
    for rows in section.lists.values():
        told |= _fields(rows.management_form)
        for row in rows:
            told |= _fields(row)
    return told


def _fields(form: Form) -> dict[str, Any]:
    """The fields as a browser sends them: a box that is not ticked is not sent, and a choice that is not made is empty."""
    found = {}
    for field in form:
        value = field.value()
        if value is False:
            continue
        found[field.html_name] = "on" if value is True else "" if value is None else value
    return found
