"""Where parties are reached, who acts for whom, and reading links: read by those who keep them, given and taken back."""

from typing import Annotated
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext as _
from ninja import Path, Router

from sessional.api.asking import WithScope
from sessional.api.models import Scope
from sessional.api.operations.finding import BodyKey, body_found, is_key
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.shapes import people as shapes
from sessional.bodies import actions, models
from sessional.bodies.asking import actor_of, sight_of
from sessional.bodies.entries import AppointmentEntry, LinkEntry
from sessional.bodies.permission import acting
from sessional.bodies.queries import addresses_seen, parties_of
from sessional.bodies.rules import (
    LinkSeat,
    Seat,
    capacities_kept,
    links_kept,
    may_appoint,
    may_appoint_to,
    may_make_link,
    may_make_links,
    may_revoke_link,
    people_to_appoint,
)
from sessional.facts.multilingual import Multilingual

router = Router(tags=["People"])
READ, PEOPLE, LINKS = (WithScope(scope) for scope in (Scope.READ, Scope.PEOPLE, Scope.LINKS))
PartyKey = Annotated[str, Path(description="The key of the party.", examples=["BRA"])]
CapacityId = Annotated[UUID, Path(description="The id of the capacity.")]
LinkId = Annotated[UUID, Path(description="The id of the link.")]


@router.get(
    "/bodies/{body}/parties/{key}/addresses",
    response=Page[shapes.PartyAddress],
    url_name="addresses",
    operation_id="addresses",
    summary="Where a party is reached",
)
def addresses(request: HttpRequest, response: HttpResponse, body: BodyKey, key: PartyKey, wanted: Paged):
    """The addresses of a party, for the desk and the party itself with the scope `read`; nobody else sees any."""
    party = _party(body_found(body), key)
    if party is None:
        raise Http404(_("This body has no participant with the key “%(key)s” here.") % {"key": key})
    rows = addresses_seen(sight_of(request.asking), party)
    return page(request, response, rows, wanted, shapes.PartyAddress.of)


@router.get(
    "/bodies/{body}/capacities",
    response=Page[shapes.Capacity],
    auth=READ,
    url_name="capacities",
    operation_id="capacities",
    summary="Who acts for whom",
)
def capacities(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """All capacities for the Secretariat; for the head of a delegation those of the delegation."""
    found = body_found(body)
    may_appoint.require(request.asking, found)
    return page(request, response, capacities_kept(request.asking, found), wanted, shapes.Capacity.of)


@router.post(
    "/bodies/{body}/capacities",
    response={201: shapes.Capacity},
    auth=PEOPLE,
    url_name="appoint",
    operation_id="appoint",
    summary="Give a capacity",
)
def appoint(request: HttpRequest, body: BodyKey, told: shapes.AppointmentIn):
    """Give a capacity to a person whom the body knows, or to a new one. Inviting the person to an account is another
    step, on the pages."""
    found = body_found(body)
    may_appoint.require(request.asking, found)
    entry = _appointment(request, found, told)
    by = acting(request.asking, may_appoint_to, Seat(found, entry.office, entry.party), body=found)
    given = actions.appoint(body=found, entry=entry, by=actor_of(by), at=request.asking.at)
    return shapes.Capacity.of(given)


@router.get(
    "/bodies/{body}/capacities/{uuid:id}",
    response=shapes.Capacity,
    auth=READ,
    url_name="capacity",
    operation_id="capacity",
    summary="One capacity",
)
def capacity(request: HttpRequest, body: BodyKey, id: CapacityId):
    """A capacity, from when to when it is held, and by whom."""
    return shapes.Capacity.of(_capacity(request, body_found(body), id))


@router.post(
    "/bodies/{body}/capacities/{uuid:id}/end",
    response=shapes.Capacity,
    auth=PEOPLE,
    url_name="end_capacity",
    operation_id="end_capacity",
    summary="End a capacity",
)
def end_capacity(request: HttpRequest, body: BodyKey, id: CapacityId, told: shapes.EndIn):
    """Say which day is the last, or end it at once."""
    found = body_found(body)
    row = _capacity(request, found, id)
    by = acting(request.asking, may_appoint_to, Seat.of(row), body=found)
    return shapes.Capacity.of(
        actions.end_capacity(capacity=row, day=told.day, by=actor_of(by), at=request.asking.at)
    )


@router.get(
    "/bodies/{body}/links",
    response=Page[shapes.ReadingLink],
    auth=READ,
    url_name="links",
    operation_id="links",
    summary="Reading links",
)
def links(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """All links for the Secretariat; for the head of a delegation those that show the delegation. Their addresses are kept
    nowhere."""
    found = body_found(body)
    may_make_links.require(request.asking, found)
    at = request.asking.at
    rows = links_kept(request.asking, found)
    return page(request, response, rows, wanted, lambda row: shapes.ReadingLink.of(row, at))


@router.post(
    "/bodies/{body}/links",
    response={201: shapes.MadeLink},
    auth=LINKS,
    url_name="make_reading_link",
    operation_id="make_reading_link",
    summary="Make a reading link",
)
def make_reading_link(request: HttpRequest, body: BodyKey, told: shapes.LinkIn):
    """Make a link. Its address is in this answer and nowhere else."""
    found = body_found(body)
    may_make_links.require(request.asking, found)
    entry = LinkEntry(told.label, told.ends_at, _told_party(found, told.party), told.shows_drafts)
    wanted = LinkSeat(found, entry.party, entry.shows_drafts)
    by = acting(request.asking, may_make_link, wanted, body=found)
    link, token = actions.make_reading_link(body=found, entry=entry, by=by, at=request.asking.at)
    address = request.build_absolute_uri(reverse("follow_link", args=[get_language().partition("-")[0], token]))
    return shapes.MadeLink(**dict(shapes.ReadingLink.of(link, request.asking.at)), address=address)


@router.post(
    "/bodies/{body}/links/{uuid:id}/revoke",
    response=shapes.ReadingLink,
    auth=LINKS,
    url_name="revoke_reading_link",
    operation_id="revoke_reading_link",
    summary="Revoke a reading link",
)
def revoke_reading_link(request: HttpRequest, body: BodyKey, id: LinkId):
    """End a link now. One that was revoked is left as it is."""
    found = body_found(body)
    may_make_links.require(request.asking, found)
    link = links_kept(request.asking, found).filter(pk=id).first()
    if link is None:
        raise Http404(_("There is no such link here."))
    by = acting(request.asking, may_revoke_link, link, body=found)
    actions.revoke_reading_link(link=link, by=actor_of(by), at=request.asking.at)
    return shapes.ReadingLink.of(links_kept(request.asking, found).get(pk=id), request.asking.at)


def _appointment(request: HttpRequest, body: models.Body, told: shapes.AppointmentIn) -> AppointmentEntry:
    person = None
    if told.person is not None:
        person = people_to_appoint(request.asking, body).filter(pk=told.person).first()
        if person is None:
            _refuse("person", _("The body knows no such person whom you may give a capacity."))
    group: Multilingual | None = told.on_behalf_of and told.on_behalf_of.words("on_behalf_of")
    return AppointmentEntry(
        office=told.office,
        person=person,
        name=told.name.words("name") if person is None and told.name is not None else None,
        address=told.address,
        party=_told_party(body, told.party),
        since=told.since,
        until=told.until,
        on_behalf_of=group,
        email=told.email,
    )


def _told_party(body: models.Body, key: str | None) -> models.Party | None:
    if key is None:
        return None
    party = _party(body, key)
    if party is None:
        _refuse("party", _("This body has no participant with the key “%(key)s” here.") % {"key": key})
    return party


def _party(body: models.Body, key: str) -> models.Party | None:
    return parties_of(body).select_related("body").filter(key=key).first() if is_key(key) else None


def _capacity(request: HttpRequest, body: models.Body, id: UUID) -> models.Capacity:
    may_appoint.require(request.asking, body)
    found = capacities_kept(request.asking, body).filter(pk=id).first()
    if found is None:
        raise Http404(_("There is no such capacity here."))
    return found


def _refuse(place: str, message: str) -> None:
    raise ValidationError({place: ValidationError(message, code=place)})
