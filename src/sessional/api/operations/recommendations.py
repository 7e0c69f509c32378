"""Lists of conclusions and recommendations."""

from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Router

from sessional.api.operations.finding import BodyKey, MeetingKey, body_found, is_key, meeting_found
from sessional.api.operations.listing import Page
from sessional.api.paging import Paged, page
from sessional.api.shapes import recommendations as shapes
from sessional.meetings.queries import meetings_of_bodies
from sessional.recommendations.queries import lists_left_by

router = Router(tags=["Recommendations"])


@router.get(
    "/bodies/{body}/lists",
    response=Page[shapes.RecommendationList],
    url_name="lists",
    operation_id="lists",
    summary="The lists of a body",
)
def lists(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """The lists of conclusions and recommendations that the meetings left. A preliminary list is neither adopted nor
    endorsed."""
    rows = lists_left_by(meetings_of_bodies([body_found(body)])).prefetch_related(None)
    return page(request, response, rows, wanted, shapes.RecommendationList.of)


@router.get(
    "/bodies/{body}/meetings/{key}/lists/{list_key}",
    response=shapes.WholeList,
    url_name="list",
    operation_id="list",
    summary="One list",
)
def list_(
    request: HttpRequest,
    body: BodyKey,
    key: MeetingKey,
    list_key: Annotated[str, Path(description="The key of the list.", examples=["preliminary"])],
):
    """A list with the words of its entries, in order."""
    rows = lists_left_by([meeting_found(body_found(body), key)])
    found = rows.filter(key=list_key).first() if is_key(list_key) else None
    if found is None:
        raise Http404(_("This meeting has no list with the key “%(key)s” here.") % {"key": list_key})
    return shapes.WholeList.of(found)
