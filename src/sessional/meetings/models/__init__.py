"""What is kept of a meeting: when and where it met, its agenda, what was done at it, and who took part."""

from sessional.meetings.models.agenda import Agenda, AgendaItem, AgendaStage
from sessional.meetings.models.attendance import AttendanceCount, Participant
from sessional.meetings.models.consideration import (
    Considered,
    ConsideredDay,
    ConsideredSitting,
    Panellist,
    Statement,
)
from sessional.meetings.models.documents import MeetingPaper
from sessional.meetings.models.events import Event, EventKind, Opening, OpeningOfficer
from sessional.meetings.models.meeting import Half, Meeting, Sitting

__all__ = [
    "Agenda",
    "AgendaItem",
    "AgendaStage",
    "AttendanceCount",
    "Considered",
    "ConsideredDay",
    "ConsideredSitting",
    "Event",
    "EventKind",
    "Half",
    "Meeting",
    "MeetingPaper",
    "Opening",
    "OpeningOfficer",
    "Panellist",
    "Participant",
    "Sitting",
    "Statement",
]
