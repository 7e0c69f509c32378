"""What an address speaks of, found as far as the reader may see it; 404, in words, where there is nothing."""

import re
from typing import Annotated

from django.http import Http404
from django.utils.translation import gettext as _
from ninja import Path

from sessional.bodies.models import Body
from sessional.bodies.queries import body_with_key
from sessional.drafting.models import Report
from sessional.drafting.queries import reports_seen
from sessional.facts.identity import KEY
from sessional.facts.visibility import Sight
from sessional.meetings.models import Meeting
from sessional.meetings.queries import meetings_of

BodyKey = Annotated[str, Path(description="The key of the body.", examples=["cybercrime"])]
MeetingKey = Annotated[str, Path(description="The key of the meeting.", examples=["5"])]


def is_key(told: str) -> bool:
    """Whether this can be a key at all: what cannot be is nowhere, and no database is asked for it."""
    return re.fullmatch(KEY, told) is not None


def body_found(key: str) -> Body:
    """The body with this key."""
    try:
        if is_key(key):
            return body_with_key(key)
    except Body.DoesNotExist:
        pass
    raise Http404(_("There is no body with the key “%(key)s” here.") % {"key": key})


def meeting_found(body: Body, key: str) -> Meeting:
    """The meeting of the body with this key, with what it did."""
    found = meetings_of(body).filter(key=key).first() if is_key(key) else None
    if found is None:
        raise Http404(_("This body has no meeting with the key “%(key)s” here.") % {"key": key})
    return found


def report_found(body: Body, key: str, stage: str, sight: Sight) -> Report:
    """The report of the meeting with this key, at this stage."""
    found = reports_seen(body, sight).filter(meeting__key=key, stage=stage).first() if is_key(key) else None
    if found is None:
        raise Http404(_("This body has no report on a meeting with the key “%(key)s” here.") % {"key": key})
    return found
