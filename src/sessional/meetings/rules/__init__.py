"""What may be told of meetings. Each rule takes entries, looks at nothing else, and says all that is wrong in one
ValidationError, by path in the record of the body (``meetings[1].sittings[0].date``)."""

from sessional.bodies.permission import is_secretariat
from sessional.meetings.rules.meeting import check_meetings, check_new, setting_told
from sessional.meetings.rules.setting import Setting, check_event, setting_kept

#: Whoever keeps what is told of meetings.
may_keep_meetings = is_secretariat

__all__ = [
    "Setting",
    "check_event",
    "check_meetings",
    "check_new",
    "may_keep_meetings",
    "setting_kept",
    "setting_told",
]
