"""The way in for what the desk enters: one recording whose lines the journal keeps, and whose words can be found after."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from sessional.bodies import journalling
from sessional.bodies.models import Body
from sessional.drafting.actions import index_body
from sessional.facts.recording import Recording
from sessional.journal.entries import Actor


@contextmanager
def entering(body: Body, *, by: Actor, at: datetime) -> Iterator[Recording]:
    """A transaction for actions that take a recording: all of it is kept with its lines in the journal, or nothing is."""
    with Recording(at=at, tell=partial(journalling.write, by=by, at=at)) as recording:
        yield recording
        if recording.changed:
            # What is no longer told is to be gone before words are gathered for the search.
            recording.remove_left()
            index_body(body=body)
