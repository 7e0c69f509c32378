"""What delegations write to the Secretariat: drafted, cleared, sent, acknowledged, published."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sessional.bodies import actions
from sessional.bodies.asking import sight_of
from sessional.bodies.models import WITHIN_THE_DELEGATION, Body, Capacity, ClearanceStatus, Communication
from sessional.bodies.permission import Rule, acting, is_secretariat
from sessional.bodies.queries import communication_seen, communications_seen
from sessional.bodies.rules import (
    Stale,
    may_acknowledge,
    may_change_communication,
    may_clear,
    may_draft,
    may_publish,
)
from sessional.facts.visibility import Visibility
from sessional.web.bodies import find_body
from sessional.web.communication_forms import (
    CommunicationForm,
    PublicationForm,
    ReturnForm,
    StepForm,
    open_publications,
)
from sessional.web.doing import Above, Words, answer, keep_errors, sent
from sessional.web.language import text_language

ON_A_PAGE = 100


@require_safe
def show_communications(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """What was written to the Secretariat, as far as the reader sees it; for the Secretariat, what waits for it first."""
    shown = find_body(body)
    seen = communications_seen(sight_of(request.asking), shown)
    inbox = is_secretariat(request.asking, shown)
    waiting = seen.filter(status=ClearanceStatus.SENT, acknowledged_at__isnull=True) if inbox else seen.none()
    others = seen.exclude(pk__in=waiting.order_by().values("pk")) if inbox else seen
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "inbox": inbox,
        "waiting": waiting,
        "communications": Paginator(others, ON_A_PAGE).get_page(request.GET.get("page")),
        "drafts": may_draft(request.asking, shown),
    }
    return render(request, "web/communications.html", context)


@require_safe
def show_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """One communication, how far it has come, and what the reader may do with it."""
    shown, communication = _communication(request, body, id)
    return _page(request, shown, communication)


@require_http_methods(["GET", "HEAD", "POST"])
def draft_communication(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Begin a communication."""
    shown = find_body(body)
    by = acting(request.asking, may_draft, shown, body=shown)
    form = CommunicationForm(sent(request), lang=lang)

    def act() -> str:
        made = actions.draft_communication(entry=form.entry(), by=by, at=request.asking.at)
        return reverse("communication", args=[lang, shown.key, made.pk])

    does = _("It is seen within your delegation only, until the head of the delegation has cleared and sent it.")
    words = Words(_("Draft a communication"), _("Keep the draft"), does)
    return answer(request, shown, form, act, words, above=(_delegation(shown, lang),))


@require_http_methods(["GET", "HEAD", "POST"])
def change_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """Change what a communication says. Where somebody else changed it meanwhile, what was typed stays in the form, and
    what is kept now is shown below it."""
    shown, communication = _communication(request, body, id)
    by = acting(request.asking, may_change_communication, communication, body=shown)
    address = reverse("communication", args=[lang, shown.key, communication.pk])
    form = CommunicationForm(sent(request), lang=lang, communication=communication)
    context = {"communication": communication}

    def act() -> str:
        try:
            actions.change_communication(
                communication=communication,
                edition=form.cleaned_data["edition"],
                entry=form.entry(),
                by=by,
                at=request.asking.at,
            )
        except Stale as stale:
            # Whoever sends the form again has seen both, and means what is typed.
            form.data = form.data.copy()
            form.data["edition"] = stale.now.edition
            context["now"] = communication_seen(sight_of(request.asking), shown, communication.pk)
            raise
        return address

    if communication.status not in WITHIN_THE_DELEGATION and request.method != "POST":
        return HttpResponseRedirect(address)
    does = ""
    if communication.status is ClearanceStatus.CLEARED:
        does = _("It is cleared. Once it is changed, it is a draft again, and has to be cleared anew.")
    words = Words(_("Change the communication"), _("Keep the changes"), does)
    above = (_delegation(shown, lang), Above(communication.subject, address))
    return answer(
        request, shown, form, act, words, above=above, template="web/change_communication.html", shared=context
    )


@require_POST
def clear_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """The head of the delegation clears it."""
    return _step(request, body, id, may_clear, StepForm(request.POST), actions.clear_communication)


@require_POST
def return_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """The head of the delegation gives it back, and says why."""
    return _step(request, body, id, may_clear, ReturnForm(request.POST), actions.return_communication)


@require_POST
def send_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """The head of the delegation sends it."""
    return _step(request, body, id, may_clear, StepForm(request.POST), actions.send_communication)


@require_POST
def acknowledge_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """The Secretariat says that it has it."""
    return _step(request, body, id, may_acknowledge, Form(request.POST), actions.acknowledge_communication)


@require_POST
def publish_communication(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """The Secretariat publishes it."""
    shown, communication = _communication(request, body, id)
    by = acting(request.asking, may_publish, communication, body=shown)
    form = PublicationForm(request.POST, communication=communication)

    def publish(*, to: str, **told) -> Communication:
        return actions.publish_communication(to=Visibility(to), **told)

    return _taken(request, shown, communication, by, form, publish)


def _step(
    request: HttpRequest, body: str, id: str, rule: Rule, form: Form, action: Callable[..., Communication]
) -> HttpResponse:
    shown, communication = _communication(request, body, id)
    by = acting(request.asking, rule, communication, body=shown)
    return _taken(request, shown, communication, by, form, action)


def _taken(
    request: HttpRequest, body: Body, communication: Communication, by: Capacity, form: Form, action
) -> HttpResponse:
    """The page of the communication once a step is taken; or the page with what is wrong."""
    if form.is_valid():
        try:
            action(communication=communication, by=by, at=request.asking.at, **form.cleaned_data)
        except ValidationError as error:
            keep_errors(form, error)
        else:
            lang = request.resolver_match.kwargs["lang"]
            return HttpResponseRedirect(reverse("communication", args=[lang, body.key, communication.pk]))
    communication = communication_seen(sight_of(request.asking), body, communication.pk)
    return _page(request, body, communication, wrong=form)


def _page(request: HttpRequest, body: Body, communication: Communication, wrong: Form | None = None) -> HttpResponse:
    asking, status = request.asking, communication.status
    clears, changes = may_clear(asking, communication), may_change_communication(asking, communication)
    within = status in WITHIN_THE_DELEGATION
    publishes = status is ClearanceStatus.SENT and may_publish(asking, communication)
    returning = ReturnForm(initial={"edition": communication.edition}, auto_id="return_%s")
    if isinstance(wrong, ReturnForm):
        # What was typed stays; the edition is that of the text shown with it.
        data = wrong.data.copy()
        data["edition"] = communication.edition
        returning = ReturnForm(data, auto_id="return_%s")
    context = {
        "body": body,
        "text": text_language(request, body),
        "communication": communication,
        "wrong": wrong,
        "may": {
            "change": changes and within,
            "clear": clears and status is ClearanceStatus.DRAFT,
            "return": clears and within and communication.returned_at is None,
            "send": clears and status is ClearanceStatus.CLEARED,
            "acknowledge": status is ClearanceStatus.SENT
            and communication.acknowledged_at is None
            and may_acknowledge(asking, communication),
            "publish": publishes and bool(open_publications(communication)),
        },
        "returning": returning,
        "publication": PublicationForm(communication=communication, auto_id="publish_%s"),
    }
    return render(request, "web/communication.html", context, status=200 if wrong is None else 422)


def _communication(request: HttpRequest, body: str, id: str) -> tuple[Body, Communication]:
    """Body and communication; 404 where there is none that the reader may see."""
    shown = find_body(body)
    try:
        return shown, communication_seen(sight_of(request.asking), shown, id)
    except Communication.DoesNotExist:
        raise Http404(_("There is no such communication here.")) from None


def _delegation(body: Body, lang: str) -> Above:
    return Above(_("My delegation"), reverse("delegation", args=[lang, body.key]))
