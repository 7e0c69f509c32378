"""Meetings, and who spoke and was present at them."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Router

from sessional.api.operations.finding import BodyKey, MeetingKey, body_found, meeting_found
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.shapes import meetings as shapes
from sessional.bodies.asking import sight_of
from sessional.bodies.models import Body
from sessional.meetings.models import Meeting, Statement
from sessional.meetings.queries import meeting_with_key, meetings_of
from sessional.papers.queries import ids_of_papers_seen
from sessional.report.facts import Category

router = Router(tags=["Meetings"])


@router.get(
    "/bodies/{body}/meetings",
    response=Page[shapes.Meeting],
    url_name="meetings",
    operation_id="meetings",
    summary="The meetings of a body",
)
def meetings(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The gatherings by number, and what each did."""
    return page(request, response, meetings_of(body_found(body)), wanted, shapes.Meeting.of, by="number")


@router.get(
    "/bodies/{body}/meetings/{key}",
    response=shapes.WholeMeeting,
    url_name="meeting",
    operation_id="meeting",
    summary="One meeting",
)
def meeting(request: HttpRequest, body: BodyKey, key: MeetingKey):
    """Sittings, agenda, what was considered when, opening, what was adopted, attendance and papers. Facts that are not
    settled say so."""
    found = body_found(body)
    whole = meeting_with_key(found, meeting_found(found, key).key)
    return shapes.WholeMeeting.of(whole, ids_of_papers_seen(sight_of(request.asking), found))


@router.get(
    "/bodies/{body}/meetings/{key}/statements",
    response=Page[shapes.Statement],
    url_name="statements",
    operation_id="statements",
    summary="Who made statements",
)
def statements(request: HttpRequest, response: HttpResponse, body: BodyKey, key: MeetingKey, wanted: Paged):
    """The statements made at a meeting. Where the body’s reports do not name the States that spoke, they are not here,
    and the meeting says how many there were."""
    found = body_found(body)
    return page(request, response, _statements(found, meeting_found(found, key)), wanted, shapes.Statement.of)


def _statements(body: Body, meeting: Meeting) -> QuerySet[Statement]:
    told = meeting.statements.select_related("party", "sitting")
    return told if body.attribution_in_speakers else told.exclude(party__category=Category.MEMBER_STATE)


@router.get(
    "/bodies/{body}/meetings/{key}/participants",
    response=Page[shapes.Participant],
    url_name="participants",
    operation_id="participants",
    summary="Who was present",
)
def participants(request: HttpRequest, response: HttpResponse, body: BodyKey, key: MeetingKey, wanted: Paged):
    """The parties present at a meeting, where they are listed one by one."""
    rows = meeting_found(body_found(body), key).participants.select_related("party")
    return page(request, response, rows, wanted, shapes.Participant.of)
