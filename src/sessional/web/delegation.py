"""My delegation: what waits for whom, what was sent, and who acts for it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sessional.bodies.asking import sight_of
from sessional.bodies.models import ClearanceStatus, Communication
from sessional.bodies.permission import acting
from sessional.bodies.queries import capacities_of, communications_seen
from sessional.bodies.rules import may_draft
from sessional.report.facts import Office
from sessional.web.bodies import find_body
from sessional.web.language import text_language


@dataclass(frozen=True, slots=True)
class Waits:
    """What is still within the delegation, by whom it waits for."""

    to_clear: list[Communication]
    to_send: list[Communication]
    returned: list[Communication]


@require_safe
def show_delegation(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What the delegation has to do, and what became of what it sent."""
    shown = find_body(body)
    capacity = acting(request.asking, may_draft, shown, body=shown)
    own = list(communications_seen(sight_of(request.asking), shown).filter(party=capacity.party))
    people = [
        one for one in capacities_of(shown).filter(party=capacity.party) if not one.over(request.asking.at)
    ]
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "capacity": capacity,
        "heads": capacity.office is Office.HEAD_OF_DELEGATION,
        "waits": waits(own),
        "sent": [one for one in own if one.status is ClearanceStatus.SENT],
        "people": people,
    }
    return render(request, "web/delegation.html", context)


def waits(own: list[Communication]) -> Waits:
    """What waits, out of all that a delegation wrote."""
    drafts = [one for one in own if one.status is ClearanceStatus.DRAFT]
    return Waits(
        to_clear=[one for one in drafts if one.returned_at is None],
        to_send=[one for one in own if one.status is ClearanceStatus.CLEARED],
        returned=[one for one in drafts if one.returned_at is not None],
    )
