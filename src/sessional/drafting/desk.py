"""What the Secretariat sees of papers beside what everybody does: what is due, what is late, what is missing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sessional.bodies.models import Body
from sessional.drafting.schedule import due_days
from sessional.papers.models import Paper
from sessional.papers.queries import LanguageStanding, Release, languages_missing, release_of, standing_of


@dataclass(frozen=True, slots=True)
class PaperStanding:
    """A paper on the desk: ``release`` is how far its release has come, ``missing`` are the languages without a file."""

    paper: Paper
    release: str
    languages: tuple[LanguageStanding, ...]
    missing: tuple[str, ...]

    @property
    def late(self) -> bool:
        """Whether a language that is not there yet is late."""
        return any(one.late and not one.there for one in self.languages)

    @property
    def next_due(self) -> date | None:
        """The first day on which a language is due that is not there yet."""
        return min((one.due_on for one in self.languages if one.due_on and not one.there), default=None)

    @property
    def fresh(self) -> bool:
        """Whether there is a file that was not issued yet."""
        return any(file.issued_at is None for file in self.paper.files.all())

    @property
    def in_work(self) -> bool:
        """Whether anything is still to be done with it here. A paper that is out with no file here is kept elsewhere."""
        has_files = bool(self.paper.files.all())
        return (
            self.release != Release.OUT
            or bool(self.paper.slots.all())
            or (has_files and (bool(self.missing) or self.fresh))
        )

    @property
    def can_be_issued(self) -> bool:
        return self.fresh and self.release == Release.OUT and self.paper.symbol is not None


def standing_on_the_desk(paper: Paper, body: Body, at: datetime) -> PaperStanding:
    """Where one paper stands."""
    return standings_in(body, at)(paper)


def standings(papers: Iterable[Paper], body: Body, at: datetime) -> Iterator[PaperStanding]:
    """Where papers of the body stand."""
    return map(standings_in(body, at), papers)


def standings_in(body: Body, at: datetime) -> Callable[[Paper], PaperStanding]:
    """What says of a paper of the body where it stands; what is due follows from its slots, else from the meetings that it
    is for, which are read once."""
    zone = ZoneInfo(body.time_zone)
    due = due_days(body, at=at.astimezone(zone).date())

    def standing(paper: Paper) -> PaperStanding:
        release = release_of(paper, at)
        # A paper that is out and told of by the record may have been issued elsewhere, long ago and in time.
        day = due.get(paper.pk) if release != Release.OUT else None
        return PaperStanding(paper, release, standing_of(paper, zone=zone, at=at, due=day), languages_missing(paper))

    return standing


def by_urgency(found: Iterable[PaperStanding]) -> list[PaperStanding]:
    """Those with something missing first, by the day on which it is due; then those that wait for their release or issue;
    then the others."""

    def order(one: PaperStanding) -> tuple:
        waits = one.release != Release.OUT or (one.fresh and one.can_be_issued)
        rank = 0 if one.next_due else 1 if one.missing else 2 if waits else 3
        return rank, one.next_due or date.max, one.paper.position

    return sorted(found, key=order)
