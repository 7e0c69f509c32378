"""Who opened the meeting, who spoke, who was present, and which papers lay before it."""

from sessional.drafting.gathering.consideration import less_sure, surest
from sessional.drafting.gathering.persons import officer_of, party_of
from sessional.meetings.models import Meeting, Participant
from sessional.meetings.queries import opening_of
from sessional.papers.models import Paper
from sessional.report import facts
from sessional.report.facts import Category, Fact, FactList
from sessional.report.status import Status


def opening_facts(meeting: Meeting, key: str) -> facts.Opening | None:
    """Who opened the meeting, or None where nothing is to be said of it."""
    opening = opening_of(meeting)
    if opening is None:
        return None
    officers = tuple(
        Fact(f"{key}/opening/{part.capacity.key}", officer_of(part.capacity, meeting.last_day), part.status)
        for part in opening.officers.all()
    )
    return facts.Opening(
        f"{key}/opening", FactList(f"{key}/opening", officers, opening.officers_status), opening.acting_as
    )


def speakers_of(meeting: Meeting, key: str) -> FactList[facts.Speaker] | None:
    """Each party once, however often it spoke, and once more for each group of States in whose name it did.

    That a party spoke is as sure as the surest of its statements.
    """
    if meeting.speakers_status is None:
        return None
    spoke: dict[tuple, list] = {}
    for statement in meeting.statements.all():
        spoke.setdefault((statement.party.key, statement.on_behalf_of), []).append(statement)
    groups: dict[str, int] = {}
    parts = []
    for (party, group), statements in spoke.items():
        path = f"{key}/speakers/{party}"
        if group is not None:
            groups[party] = groups.get(party, 0) + 1
            path += f"/on-behalf-of/{groups[party]}"
        speaker = facts.Speaker(
            party_of(statements[0].party, meeting.last_day), None if group is None else group.as_names()
        )
        parts.append(Fact(path, speaker, surest(one.status for one in statements)))
    return FactList(f"{key}/speakers", tuple(parts), meeting.speakers_status)


def attendance_of(meeting: Meeting, key: str) -> FactList[facts.Attendance] | None:
    """The categories that were present with their numbers, in the order in which a report names them; None where nothing
    is to be said of attendance.

    A category whose participants are listed is counted from them. Its number is no surer than any of them, and not
    confirmed while the list of participants is not.
    """
    if meeting.attendance_status is None and meeting.participants_status is None:
        return None
    parts = {row.category: _counted(row, f"{key}/attendance/{row.category}") for row in meeting.attendance.all()}
    listed: dict[Category, list[Participant]] = {}
    for participant in meeting.participants.all():
        listed.setdefault(participant.party.category, []).append(participant)
    whole = meeting.participants_status
    for category, participants in listed.items():
        sure = less_sure(*(one.status for one in participants), _OF_LIST.get(whole, Status.UNCONFIRMED))
        path = f"{key}/attendance/{category}"
        parts[category] = Fact(path, facts.Attendance(category, Fact(f"{path}/count", len(participants), sure)))
    status = meeting.attendance_status or whole
    if parts and status is Status.UNKNOWN:
        status = Status.OPEN_ENDED
    in_order = tuple(parts[category] for category in Category if category in parts)
    return FactList(f"{key}/attendance", in_order, status)


#: How sure each participant of a list is, by the status of the list; a list in brackets makes no number sure.
_OF_LIST = {Status.CONFIRMED: Status.CONFIRMED, Status.ANTICIPATED: Status.ANTICIPATED}


def _counted(row, path: str) -> Fact[facts.Attendance]:
    if row.count is not None:
        return Fact(path, facts.Attendance(row.category, Fact(f"{path}/count", row.count, row.status)))
    if row.status is Status.UNKNOWN:
        return Fact(path, facts.Attendance(row.category, Fact(f"{path}/count", None, Status.UNKNOWN)))
    return Fact(path, facts.Attendance(row.category, None), row.status)


def documents_of(meeting: Meeting, key: str) -> FactList[facts.PaperReference] | None:
    """The papers before the meeting, in the order of the record, or None where nothing is to be said of them."""
    if meeting.documents_status is None:
        return None
    parts = tuple(
        Fact(
            f"{key}/documents/{part.paper.key}",
            paper_reference(part.paper, f"{key}/documents/{part.paper.key}"),
            part.status,
        )
        for part in meeting.documents.all()
    )
    return FactList(f"{key}/documents", parts, meeting.documents_status)


def paper_reference(paper: Paper | None, key: str) -> facts.PaperReference | None:
    if paper is None:
        return None
    return facts.PaperReference(key, paper.symbol, None if paper.title is None else paper.title.as_names())
