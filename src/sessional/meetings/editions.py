"""Whether what somebody had before them is still what is kept."""

from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessional.meetings.entries import MeetingEntry


class Changed(ValidationError):
    """Somebody else changed the part meanwhile; ``now`` is what is told of the meeting."""

    def __init__(self, now: MeetingEntry):
        super().__init__(
            _("Somebody else changed this while it was open here. What is kept now is shown below; nothing was written."),
            code="stale",
        )
        self.now = now


def edition_of(part: Any) -> str:
    """What a part of an entry is known again by: the same for the same content, on every machine."""
    return sha256(repr(part).encode()).hexdigest()[:20]
