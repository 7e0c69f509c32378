"""How sure a fact is, and what that does to the paper that prints it."""

from enum import StrEnum


class Status(StrEnum):
    """The status of one fact, or of a list of facts as a whole.

    ``OPEN_ENDED`` is for lists only: every part stands, and more may come.
    """

    CONFIRMED = "confirmed"
    ANTICIPATED = "anticipated"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"
    OPEN_ENDED = "open-ended"


#: Statuses that one fact may have (a single fact cannot be open-ended).
OF_ONE_FACT = (Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED, Status.UNKNOWN)

#: Statuses that print in square brackets. *Anticipated* prints plain, because a draft is adopted with it in place.
BRACKETED = frozenset({Status.UNCONFIRMED, Status.UNKNOWN, Status.OPEN_ENDED})

#: Statuses that keep a report from being final.
HOLDS_UP_FINAL = BRACKETED | {Status.ANTICIPATED}
