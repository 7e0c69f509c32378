"""Every write of this room: what a record tells of meetings, and what the desk enters while they go on."""

from sessional.meetings.actions.desk import (
    adopt_agenda,
    adopt_report,
    arrange_sittings,
    confirm_fact,
    consider_item,
    convene_meeting,
    enter_attendance,
    enter_documents,
    enter_outcome,
    enter_participants,
    enter_statements,
    note_considered,
    open_meeting,
    set_agenda,
    set_dates,
)
from sessional.meetings.actions.record import record_event, record_meetings

__all__ = [
    "adopt_agenda",
    "adopt_report",
    "arrange_sittings",
    "confirm_fact",
    "consider_item",
    "convene_meeting",
    "enter_attendance",
    "enter_documents",
    "enter_outcome",
    "enter_participants",
    "enter_statements",
    "note_considered",
    "open_meeting",
    "record_event",
    "record_meetings",
    "set_agenda",
    "set_dates",
]
