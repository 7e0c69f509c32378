"""Who acts for whom: giving capacities, ending them, inviting people, and choosing in which one acts."""

from collections.abc import Callable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sessional.accounts.actions import invite_person as ask_to_open_an_account
from sessional.accounts.models import Invitation
from sessional.accounts.queries import invitations_of_body
from sessional.bodies import actions
from sessional.bodies.asking import Asking
from sessional.bodies.models import Body, Capacity, Party
from sessional.bodies.permission import acting_as, is_secretariat, parties_headed
from sessional.bodies.queries import parties_of
from sessional.bodies.rules import (
    Seat,
    capacities_kept,
    may_appoint,
    may_appoint_to,
    may_invite_to,
    people_to_appoint,
)
from sessional.report.facts import Office
from sessional.web import saying
from sessional.web.asking import choose
from sessional.web.bodies import day_at, find_body
from sessional.web.capacity_forms import AppointmentForm, CapacityForm, ChoiceOfCapacity, EndForm, InvitationForm
from sessional.web.doing import Above, Words, answer, sent
from sessional.web.language import text_language


@require_safe
def show_capacities(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Who acts for whom, as far as it is the reader's to keep."""
    shown = find_body(body)
    may_appoint.require(request.asking, shown)
    kept = capacities_kept(request.asking, shown)
    invited = {one.person_id: one for one in reversed(invitations_of_body(shown.pk))}
    rows = [
        {
            "capacity": one,
            "invitation": invited.get(one.person_id),
            "letter": _letter(invited.get(one.person_id), request.asking.at),
            "keeps": may_appoint_to(request.asking, Seat.of(one)),
        }
        for one in kept
    ]
    context = {
        "body": shown,
        "text": text_language(request, shown),
        "current": [one for one in rows if not one["capacity"].over(request.asking.at)],
        "over": [one for one in rows if one["capacity"].over(request.asking.at)],
        "at": request.asking.at,
        "unsent": len({row["invitation"].pk for row in rows if row["letter"]}),
    }
    return render(request, "web/capacities.html", context)


def _letter(invitation: Invitation | None, at: datetime) -> str:
    """Where the letter of an invitation is that has not gone out; empty where there is none, or it has."""
    if invitation is None or not invitation.waits_to_be_sent(at):
        return ""
    if invitation.refused:
        return _("The mail server does not take letters for this address. Look it through, and invite again.")
    if invitation.attempts:
        return _("The letter could not be sent yet. It is tried again by itself.")
    return _("The letter is about to be sent.")


@require_http_methods(["GET", "HEAD", "POST"])
def appoint(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Give a capacity."""
    shown = find_body(body)
    may_appoint.require(request.asking, shown)
    form = AppointmentForm(sent(request), lang=lang, said=_said_in(lang), **_choices(request.asking, shown))

    def act() -> str:
        entry = form.entry()
        seat = Seat(shown, entry.office, entry.party)
        by = acting_as(request.asking, may_appoint_to, seat, body=shown)
        capacity = actions.appoint(body=shown, entry=entry, by=by, at=request.asking.at)
        if capacity.email and capacity.person.user_id is None:
            return reverse("invite_person", args=[lang, shown.key, capacity.pk])
        return reverse("capacities", args=[lang, shown.key])

    words = Words(_("Give a capacity"), _("Give the capacity"))
    return answer(request, shown, form, act, words, above=(_list(shown, lang),))


@require_http_methods(["GET", "HEAD", "POST"])
def change_capacity(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """Change the days of a capacity, the group of States, the e-mail address."""
    shown, capacity = _capacity(request, body, id)
    by = acting_as(request.asking, may_appoint_to, Seat.of(capacity), body=shown)
    form = CapacityForm(sent(request), lang=lang, capacity=capacity)

    def act() -> str:
        actions.change_capacity(capacity=capacity, entry=form.entry(), by=by, at=request.asking.at)
        return reverse("capacities", args=[lang, shown.key])

    words = Words(_("Change a capacity"), _("Keep the changes"), _told_by_the_record(capacity))
    return answer(request, shown, form, act, words, above=(_list(shown, lang),), capacity=capacity)


@require_http_methods(["GET", "HEAD", "POST"])
def end_capacity(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """Say on which day a capacity ends, or end it at once."""
    shown, capacity = _capacity(request, body, id)
    by = acting_as(request.asking, may_appoint_to, Seat.of(capacity), body=shown)
    form = EndForm(sent(request), initial={"day": day_at(shown, request.asking.at)})

    def act() -> str:
        told = form.cleaned_data
        day = None if told["at_once"] else told["day"]
        actions.end_capacity(capacity=capacity, day=day, by=by, at=request.asking.at)
        return reverse("capacities", args=[lang, shown.key])

    words = Words(_("End a capacity"), _("End the capacity"), _told_by_the_record(capacity))
    return answer(request, shown, form, act, words, above=(_list(shown, lang),), capacity=capacity)


@require_http_methods(["GET", "HEAD", "POST"])
def invite_person(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """Ask the person by letter to open an account."""
    shown, capacity = _capacity(request, body, id)
    by = acting_as(request.asking, may_invite_to, capacity, body=shown)
    form = InvitationForm(sent(request), initial={"email": capacity.email, "lang": lang})

    def act() -> str:
        told = form.cleaned_data
        ask_to_open_an_account(
            person=capacity.person,
            email=told["email"],
            lang=told["lang"],
            by=by,
            at=request.asking.at,
            body_id=shown.pk,
        )
        return reverse("capacities", args=[lang, shown.key])

    words = Words(_("Invite the person"), _("Send the invitation"))
    return answer(request, shown, form, act, words, above=(_list(shown, lang),), capacity=capacity)


@require_POST
def choose_capacity(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Say in which capacity one acts in this body from now on."""
    shown = find_body(body)
    held = request.asking.in_body(shown)
    if not held:
        raise Http404(_("You hold no capacity in this body."))
    form = ChoiceOfCapacity(request.POST, capacities=[(one, str(one)) for one in held])
    if form.is_valid():
        choose(request, shown, next(one for one in held if str(one.pk) == form.cleaned_data["capacity"]))
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(back if safe else reverse("body", args=[lang, shown.key]))


def _capacity(request: HttpRequest, body: str, id: str) -> tuple[Body, Capacity]:
    """Body and capacity; 404 where there is no such capacity that the reader may know of."""
    shown = find_body(body)
    may_appoint.require(request.asking, shown)
    capacity = next((one for one in capacities_kept(request.asking, shown) if str(one.pk) == id), None)
    if capacity is None:
        raise Http404(_("There is no such capacity here."))
    return shown, capacity


def _choices(asking: Asking, body: Body) -> dict:
    """Which people, parties and offices somebody may choose from: only those that the rules let them appoint."""
    people = people_to_appoint(asking, body)
    if is_secretariat(asking, body):
        return {"people": people, "parties": parties_of(body), "offices": list(Office)}
    headed = parties_headed(asking, body)
    if headed:
        return {"people": people, "parties": parties_of(body).filter(pk__in=headed), "offices": [Office.DELEGATE]}
    return {"people": people, "parties": parties_of(body).none(), "offices": [Office.SECRETARIAT]}


def _said_in(lang: str) -> Callable[[Party], str]:
    return lambda party: saying.plain_party(lang, party)


def _list(body: Body, lang: str) -> Above:
    return Above(_("People and capacities"), reverse("capacities", args=[lang, body.key]))


def _told_by_the_record(capacity: Capacity) -> str:
    if not capacity.in_record:
        return ""
    return _("The record file of the body speaks of this capacity: loading it again sets back what it says of it.")
