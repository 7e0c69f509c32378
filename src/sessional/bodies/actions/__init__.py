"""Every write of this room: what a record tells of a body, and what people do on screens."""

from sessional.bodies.actions.capacities import appoint, change_capacity, end_capacity
from sessional.bodies.actions.communications import (
    acknowledge_communication,
    change_communication,
    clear_communication,
    draft_communication,
    publish_communication,
    return_communication,
    send_communication,
)
from sessional.bodies.actions.links import make_reading_link, note_link_used, revoke_reading_link
from sessional.bodies.actions.parties import (
    add_address,
    add_party,
    change_address,
    change_party,
    remove_address,
    remove_party,
)
from sessional.bodies.actions.record import (
    record_body,
    record_bureau_decisions,
    record_capacities,
    record_mandates,
    record_parties,
    record_people,
    record_work_plans,
)

__all__ = [
    "acknowledge_communication",
    "add_address",
    "add_party",
    "appoint",
    "change_address",
    "change_capacity",
    "change_communication",
    "change_party",
    "clear_communication",
    "draft_communication",
    "end_capacity",
    "make_reading_link",
    "note_link_used",
    "publish_communication",
    "record_body",
    "record_bureau_decisions",
    "record_capacities",
    "record_mandates",
    "record_parties",
    "record_people",
    "record_work_plans",
    "remove_address",
    "remove_party",
    "return_communication",
    "revoke_reading_link",
    "send_communication",
]
