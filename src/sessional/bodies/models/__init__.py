"""What is kept of a body: its names and ways, its mandates and plans, who takes part, and what they write to it."""

from sessional.bodies.models.body import Body, EarlierName, WordLimit
from sessional.bodies.models.clearance import WITHIN_THE_DELEGATION, Clearance, ClearanceStatus
from sessional.bodies.models.communications import PUBLISHABLE, Communication
from sessional.bodies.models.links import LinkEnd, ReadingLink
from sessional.bodies.models.mandates import (
    BureauDecision,
    EntryKind,
    Mandate,
    PlannedTopic,
    Request,
    Stated,
    WorkPlan,
    WorkPlanEntry,
)
from sessional.bodies.models.parties import AddressKind, Party, PartyAddress
from sessional.bodies.models.people import Capacity, RosterEntry

__all__ = [
    "PUBLISHABLE",
    "WITHIN_THE_DELEGATION",
    "AddressKind",
    "Body",
    "BureauDecision",
    "Capacity",
    "Clearance",
    "ClearanceStatus",
    "Communication",
    "EarlierName",
    "EntryKind",
    "LinkEnd",
    "Mandate",
    "Party",
    "PartyAddress",
    "PlannedTopic",
    "ReadingLink",
    "Request",
    "RosterEntry",
    "Stated",
    "WordLimit",
    "WorkPlan",
    "WorkPlanEntry",
]
