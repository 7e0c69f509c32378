"""What the journal says of papers: columns as plain values, and who may read a line in full."""

from datetime import UTC, date, datetime, time
from enum import Enum

from sessional.facts.fields import ShapedJSONField
from sessional.facts.visibility import Visibility
from sessional.journal.entries import Subject
from sessional.papers.models import Paper, PaperFile, Slot
from sessional.papers.queries import Release, name_of, release_of

PAPER = "papers.paper"
#: What a line of issuing says of the paper itself, and what does not change any more from then on.
ISSUED_COLUMNS = ("symbol", "kind", "title", "distribution", "original", "issued")


def plain(row: Paper | PaperFile | Slot, name: str):
    """A column as the journal writes it down."""
    field, value = row._meta.get_field(name), getattr(row, name)
    if value is None:
        return None
    if isinstance(field, ShapedJSONField):
        return field.plain(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return value


def columns(row: Paper | PaperFile | Slot, names) -> dict:
    return {name: plain(row, name) for name in names}


def subject(paper: Paper) -> Subject:
    return Subject(PAPER, paper.pk, str(paper))


def visibility_of(paper: Paper, at: datetime) -> Visibility:
    """A line about a paper is for those who see the paper at that instant; until it is out, for the desk."""
    return paper.visibility if release_of(paper, at) == Release.OUT else Visibility.DESK


def file_as_told(file: PaperFile, paper: Paper) -> dict:
    """A file as a line has it."""
    return {
        "language": file.language,
        "format": file.format.value,
        "name": name_of(file, paper),
        "sha256": file.stored_id,
        "size": file.stored.size,
        "media_type": file.stored.media_type,
    }


def issued_file_as_told(file: PaperFile, paper: Paper) -> dict:
    """An issued file, with the id of its row, by which it is found again."""
    return {"id": str(file.pk), **file_as_told(file, paper)}
