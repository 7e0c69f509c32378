"""Papers on the desk of a small body, as tests keep them: by the actions, as the Secretariat."""

import hashlib
import json
from datetime import date, datetime, time, timedelta
from itertools import count

from django.core.files.base import ContentFile

from sessional.bodies.models import Body
from sessional.facts.visibility import Visibility
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line, Payload
from sessional.papers import actions
from sessional.papers.entries import PaperEntry, ReleaseEntry
from sessional.papers.models import Paper, PaperFile, PaperFormat, PaperKind
from tests.factories import NOW, words

SECRETARIAT = Actor(ActorKind.PERSON, "The Secretariat")
SYMBOL = "UNODC/CCPCJ/EG.4/2019/CRP.2"
#: 29 March 2019, 10:00 in Vienna is an hour ahead of UTC.
MORNING = ReleaseEntry(Visibility.PUBLIC, date(2019, 3, 29), time(10, 0), "Europe/Vienna")
HOUR = timedelta(hours=1)
DONE = {"by": SECRETARIAT, "at": NOW}

_numbers = count(1)


def pdf(words: str = "") -> bytes:
    """Bytes of a PDF, of its own kind each time unless told its words."""
    return f"%PDF-1.7 {words or next(_numbers)}\n%%EOF\n".encode()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def entry(symbol: str | None = SYMBOL, **changes) -> PaperEntry:
    told = {
        "key": (symbol or "paper").replace("/", "_").replace("*", "x"),
        "symbol": symbol,
        "kind": PaperKind.CONFERENCE_ROOM,
        "title": words("Proposal by the Chair"),
        "languages": ("en", "fr"),
    }
    return PaperEntry(**(told | changes))


def added(body: Body, symbol: str | None = SYMBOL, *, at: datetime = NOW, **changes) -> Paper:
    return actions.add_paper(body=body, entry=entry(symbol, **changes), by=SECRETARIAT, at=at)


def kept(
    paper: Paper, *languages: str, data: bytes | None = None, format=PaperFormat.PDF, at: datetime = NOW
) -> list[PaperFile]:
    """A file in each of the languages."""
    return [
        actions.keep_file(
            paper=paper,
            language=lang,
            format=format,
            content=ContentFile(data or pdf(), f"{lang}.pdf"),
            name=f"{lang}.pdf",
            by=SECRETARIAT,
            at=at,
        )
        for lang in languages
    ]


def released(
    paper: Paper, visibility: Visibility = Visibility.PUBLIC, *, at: datetime = NOW, without: str = ""
) -> Paper:
    return actions.release_paper(paper=paper, visibility=visibility, without=without, by=SECRETARIAT, at=at)


def issued(body: Body, symbol: str = SYMBOL, **changes) -> Paper:
    """A paper in all of its languages, out and issued."""
    paper = added(body, symbol, **changes)
    kept(paper, *paper.languages)
    return actions.issue_paper(paper=released(paper), **DONE)


def told(verb: str) -> list[dict]:
    """What the lines of one verb say, in their order."""
    found = Payload.objects.filter(line__in=Line.objects.filter(verb=verb), part="matter").order_by("line__number")
    return [json.loads(one.content) for one in found]
