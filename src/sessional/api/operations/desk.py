"""The desk of papers: what is held, what is due and when it comes out; added, changed, and set."""

from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Router

from sessional.api.asking import WithScope
from sessional.api.models import Scope
from sessional.api.operations.finding import BodyKey, body_found, is_key
from sessional.api.operations.listing import Page
from sessional.api.operations.papers import PaperKey
from sessional.api.paging import Paged, page
from sessional.api.shapes import desk as shapes
from sessional.api.shapes.words import Language
from sessional.bodies.asking import actor_of, sight_of
from sessional.bodies.models import Body
from sessional.bodies.permission import acting
from sessional.drafting.desk import standing_on_the_desk, standings_in
from sessional.journal.entries import Actor
from sessional.papers import actions
from sessional.papers.models import Paper
from sessional.papers.queries import free_key, paper_seen, papers_seen, with_files, with_slots
from sessional.papers.releasing import may_keep_papers

router = Router(tags=["Desk"])
READ, PAPERS = (WithScope(scope) for scope in (Scope.READ, Scope.PAPERS))


@router.get(
    "/bodies/{body}/desk/papers",
    response=Page[shapes.DeskPaper],
    auth=READ,
    url_name="desk_papers",
    operation_id="desk_papers",
    summary="Papers on the desk",
)
def desk_papers(request: HttpRequest, response: HttpResponse, body: BodyKey, wanted: Paged):
    """Every paper of the body as its Secretariat has it: how far its release has come, what is due, what is missing."""
    found = body_found(body)
    may_keep_papers.require(request.asking, found)
    rows = with_slots(with_files(papers_seen(sight_of(request.asking), body=found)))
    standing = standings_in(found, request.asking.at)
    return page(request, response, rows, wanted, lambda row: shapes.DeskPaper.of(standing(row)))


@router.post(
    "/bodies/{body}/desk/papers",
    response={201: shapes.DeskPaper},
    auth=PAPERS,
    url_name="add_paper",
    operation_id="add_paper",
    summary="Add a paper",
)
def add_paper(request: HttpRequest, body: BodyKey, told: shapes.PaperIn):
    """Add a paper. It is for the desk until it is released."""
    found = body_found(body)
    by = _acting(request, found)
    entry = told.entry(free_key(found, told.symbol))
    paper = actions.add_paper(body=found, entry=entry, by=by, at=request.asking.at)
    return _told(request, found, paper.key)


@router.put(
    "/bodies/{body}/desk/papers/{key}",
    response=shapes.DeskPaper,
    auth=PAPERS,
    url_name="change_paper",
    operation_id="change_paper",
    summary="Change a paper",
)
def change_paper(request: HttpRequest, body: BodyKey, key: PaperKey, told: shapes.PaperIn):
    """Change what is known of a paper: what is left out is not known any longer. Its key stays."""
    found, paper, by = _on_a_paper(request, body, key)
    actions.change_paper(paper=paper, entry=told.entry(paper.key, paper), by=by, at=request.asking.at)
    return _told(request, found, key)


@router.put(
    "/bodies/{body}/desk/papers/{key}/slots/{lang}",
    response=shapes.DeskPaper,
    auth=PAPERS,
    url_name="set_slot",
    operation_id="set_slot",
    summary="When a language is due",
)
def set_slot(
    request: HttpRequest,
    body: BodyKey,
    key: PaperKey,
    lang: Annotated[Language, Path(description="The language.", examples=["en"])],
    told: shapes.SlotIn,
):
    """Set when a language of a paper is due, and when it was handed in."""
    found, paper, by = _on_a_paper(request, body, key)
    actions.set_slot(
        paper=paper,
        language=lang,
        due_on=told.due_on,
        submitted_at=told.submitted_at,
        by=by,
        at=request.asking.at,
    )
    return _told(request, found, key)


@router.post(
    "/bodies/{body}/desk/papers/{key}/schedule-release",
    response=shapes.DeskPaper,
    auth=PAPERS,
    url_name="schedule_release",
    operation_id="schedule_release",
    summary="Set the release of a paper",
)
def schedule_release(request: HttpRequest, body: BodyKey, key: PaperKey, told: shapes.ReleaseIn):
    """Set the time at which all languages of a paper come out, or set it anew. It can be withdrawn until then."""
    found, paper, by = _on_a_paper(request, body, key)
    actions.schedule_release(paper=paper, release=told.entry(), by=by, at=request.asking.at)
    return _told(request, found, key)


@router.post(
    "/bodies/{body}/desk/papers/{key}/withdraw-release",
    response=shapes.DeskPaper,
    auth=PAPERS,
    url_name="withdraw_release",
    operation_id="withdraw_release",
    summary="Withdraw the release of a paper",
)
def withdraw_release(request: HttpRequest, body: BodyKey, key: PaperKey):
    """Take back the release that was set, before its time."""
    found, paper, by = _on_a_paper(request, body, key)
    actions.withdraw_release(paper=paper, by=by, at=request.asking.at)
    return _told(request, found, key)


def _on_a_paper(request: HttpRequest, body: str, key: str) -> tuple[Body, Paper, Actor]:
    """Body, paper, and who acts; 404 where the reader may not see the paper, Refused where it is not theirs to keep."""
    found = body_found(body)
    paper = _paper(request, found, key)
    paper.body = found
    return found, paper, _acting(request, found)


def _paper(request: HttpRequest, body: Body, key: str) -> Paper:
    try:
        if is_key(key):
            return paper_seen(body, key, sight_of(request.asking))
    except Paper.DoesNotExist:
        pass
    raise Http404(_("This body has no paper with the key “%(key)s” here.") % {"key": key})


def _acting(request: HttpRequest, body: Body) -> Actor:
    return actor_of(acting(request.asking, may_keep_papers, body, body=body))


def _told(request: HttpRequest, body: Body, key: str) -> shapes.DeskPaper:
    return shapes.DeskPaper.of(standing_on_the_desk(_paper(request, body, key), body, request.asking.at))
