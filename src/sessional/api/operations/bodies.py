"""Bodies, their mandates and plans, their Bureau, and who takes part."""

from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Router

from sessional.api.operations.finding import BodyKey, body_found, is_key
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.shapes import bodies as shapes
from sessional.bodies.queries import (
    bodies_with_a_record,
    bureau_decisions_of,
    earlier_names_of,
    mandates_of,
    officers_of,
    parties_of,
    work_plans_of,
)

router = Router(tags=["Bodies"])


@router.get("/bodies", response=Page[shapes.Body], url_name="bodies", operation_id="bodies", summary="All bodies")
def bodies(request: HttpRequest, response: HttpResponse, wanted: Paged):
    """Every body with a record here."""
    return page(request, response, bodies_with_a_record(), wanted, shapes.Body.of)


@router.get(
    "/bodies/{body}", response=shapes.WholeBody, url_name="body", operation_id="body", summary="One body"
)
def body(request: HttpRequest, body: BodyKey):
    """A body, with the names that it bore before."""
    found = body_found(body)
    return shapes.WholeBody.of(found, earlier_names_of(found))


@router.get(
    "/bodies/{body}/mandates",
    response=Page[shapes.Mandate],
    url_name="mandates",
    operation_id="mandates",
    summary="What a body was asked to do",
)
def mandates(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The mandates, and each request in them."""
    return page(request, response, mandates_of(body_found(body)), wanted, shapes.Mandate.of)


@router.get(
    "/bodies/{body}/work-plans",
    response=Page[shapes.WorkPlan],
    url_name="work_plans",
    operation_id="work_plans",
    summary="How a body plans its work",
)
def work_plans(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The plans of several years, with the topics of each year."""
    return page(request, response, work_plans_of(body_found(body)), wanted, shapes.WorkPlan.of)


@router.get(
    "/bodies/{body}/bureau",
    response=list[shapes.Officer],
    url_name="bureau",
    operation_id="bureau",
    summary="Who is in the Bureau",
)
def bureau(request: HttpRequest, body: BodyKey):
    """Who holds or held an office of the Bureau, or sits with it as extended, from when to when."""
    return [shapes.Officer.of(one) for one in officers_of(body_found(body))]


@router.get(
    "/bodies/{body}/bureau-decisions",
    response=Page[shapes.BureauDecision],
    url_name="bureau_decisions",
    operation_id="bureau_decisions",
    summary="What the Bureau settled",
)
def bureau_decisions(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """What the Bureau, or the extended Bureau, settled for each gathering, and on which day."""
    return page(request, response, bureau_decisions_of(body_found(body)), wanted, shapes.BureauDecision.of)


@router.get(
    "/bodies/{body}/parties",
    response=Page[shapes.Party],
    url_name="parties",
    operation_id="parties",
    summary="Who takes part",
)
def parties(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """States, observers, organizations and others, by name and category. Their addresses are not public."""
    return page(request, response, parties_of(body_found(body)), wanted, shapes.Party.of)


@router.get(
    "/bodies/{body}/parties/{key}",
    response=shapes.Party,
    url_name="party",
    operation_id="party",
    summary="One party",
)
def party(
    request: HttpRequest, body: BodyKey, key: Annotated[str, Path(description="The key of the party.", examples=["BRA"])]
):
    """A party by name and category."""
    found = parties_of(body_found(body)).filter(key=key).first() if is_key(key) else None
    if found is None:
        raise Http404(_("This body has no participant with the key “%(key)s” here.") % {"key": key})
    return shapes.Party.of(found)
