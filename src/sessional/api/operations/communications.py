"""Notes and letters from parties: read as far as one may, drafted, cleared, sent, acknowledged and published."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import http_date
from django.utils.translation import gettext as _
from ninja import Router

from sessional.api.asking import WithScope
from sessional.api.models import Scope
from sessional.api.operations.finding import BodyKey, body_found
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.shapes import communications as shapes
from sessional.bodies import actions, models
from sessional.bodies.asking import sight_of
from sessional.bodies.permission import Rule, acting, of_the_party
from sessional.bodies.queries import communication_seen, communications_seen
from sessional.bodies.rules import may_acknowledge, may_change_communication, may_clear, may_draft, may_publish
from sessional.facts.queries import with_words
from sessional.facts.visibility import Visibility

router = Router(tags=["Communications"])
DRAFT, CLEAR, DESK = (WithScope(scope) for scope in (Scope.DRAFT, Scope.CLEAR, Scope.DESK))


@router.get(
    "/bodies/{body}/communications",
    response=Page[shapes.Communication],
    url_name="communications",
    operation_id="communications",
    summary="Notes and letters",
)
def communications(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """What parties wrote: what was published, and with the scope `read` whatever else the capacity sees."""
    seen = communications_seen(sight_of(request.asking), body_found(body)).prefetch_related(*with_words("text"))
    return page(request, response, seen, wanted, lambda row: _told(request, row))


@router.get(
    "/bodies/{body}/communications/{uuid:id}",
    response=shapes.Communication,
    url_name="communication",
    operation_id="communication",
    summary="One note or letter",
)
def communication(request: HttpRequest, response: HttpResponse, body: BodyKey, id: UUID):
    """A communication, and how far it has come."""
    found = _found(request, body_found(body), id)
    response.headers["Last-Modified"] = http_date(found.changed_at.timestamp())
    return _told(request, found)


@router.post(
    "/bodies/{body}/communications",
    response={201: shapes.Communication},
    auth=DRAFT,
    url_name="draft_communication",
    operation_id="draft_communication",
    summary="Draft a communication",
)
def draft_communication(request: HttpRequest, body: BodyKey, told: shapes.CommunicationIn):
    """Begin a communication of the token’s delegation. Nobody else sees it until the head has cleared and sent it."""
    found = body_found(body)
    by = acting(request.asking, may_draft, found, body=found)
    made = actions.draft_communication(entry=told.entry(), by=by, at=request.asking.at)
    return _told(request, _found(request, found, made.pk))


@router.put(
    "/bodies/{body}/communications/{uuid:id}",
    response=shapes.Communication,
    auth=DRAFT,
    url_name="change_communication",
    operation_id="change_communication",
    summary="Change a communication",
)
def change_communication(request: HttpRequest, body: BodyKey, id: UUID, told: shapes.ChangedCommunicationIn):
    """Change what it says. One that was cleared is a draft again."""
    return _step(
        request, body, id, may_change_communication, actions.change_communication, edition=told.edition, entry=told.entry()
    )


@router.post(
    "/bodies/{body}/communications/{uuid:id}/clear",
    response=shapes.Communication,
    auth=CLEAR,
    url_name="clear_communication",
    operation_id="clear_communication",
    summary="Clear a communication",
)
def clear_communication(request: HttpRequest, body: BodyKey, id: UUID, told: shapes.StepIn):
    """The head of the delegation says that it may go out as it stands."""
    return _step(request, body, id, may_clear, actions.clear_communication, edition=told.edition)


@router.post(
    "/bodies/{body}/communications/{uuid:id}/return",
    response=shapes.Communication,
    auth=CLEAR,
    url_name="return_communication",
    operation_id="return_communication",
    summary="Return a communication",
)
def return_communication(request: HttpRequest, body: BodyKey, id: UUID, told: shapes.ReturnIn):
    """The head of the delegation gives it back, and says why."""
    return _step(
        request, body, id, may_clear, actions.return_communication, edition=told.edition, reason=told.reason
    )


@router.post(
    "/bodies/{body}/communications/{uuid:id}/send",
    response=shapes.Communication,
    auth=CLEAR,
    url_name="send_communication",
    operation_id="send_communication",
    summary="Send a communication",
)
def send_communication(request: HttpRequest, body: BodyKey, id: UUID, told: shapes.StepIn):
    """The head of the delegation sends what was cleared. From then on it never changes."""
    return _step(request, body, id, may_clear, actions.send_communication, edition=told.edition)


@router.post(
    "/bodies/{body}/communications/{uuid:id}/acknowledge",
    response=shapes.Communication,
    auth=DESK,
    url_name="acknowledge_communication",
    operation_id="acknowledge_communication",
    summary="Acknowledge a communication",
)
def acknowledge_communication(request: HttpRequest, body: BodyKey, id: UUID):
    """The Secretariat says that it has it. What is acknowledged already is left as it is."""
    return _step(request, body, id, may_acknowledge, actions.acknowledge_communication)


@router.post(
    "/bodies/{body}/communications/{uuid:id}/publish",
    response=shapes.Communication,
    auth=DESK,
    url_name="publish_communication",
    operation_id="publish_communication",
    summary="Publish a communication",
)
def publish_communication(request: HttpRequest, body: BodyKey, id: UUID, told: shapes.PublishIn):
    """The Secretariat shows it to delegations, participants or everybody, as widely as the party asked at most."""
    return _step(request, body, id, may_publish, actions.publish_communication, to=Visibility(told.to))


def _step(request: HttpRequest, body: str, id: UUID, rule: Rule, action: Callable, **told) -> shapes.Communication:
    found = body_found(body)
    row = _found(request, found, id)
    by = acting(request.asking, rule, row, body=found)
    action(communication=row, by=by, at=request.asking.at, **told)
    return _told(request, _found(request, found, id))


def _found(request: HttpRequest, body: models.Body, id: UUID) -> models.Communication:
    try:
        return communication_seen(sight_of(request.asking), body, id)
    except models.Communication.DoesNotExist:
        raise Http404(_("There is no such communication here.")) from None


def _told(request: HttpRequest, row: models.Communication) -> shapes.Communication:
    return shapes.Communication.of(row, within=of_the_party(request.asking, row.party))
