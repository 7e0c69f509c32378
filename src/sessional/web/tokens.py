"""The tokens of a person: made, shown once, and revoked; and those of a body, for whoever keeps its capacities."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sessional.api import actions
from sessional.api.models import Token
from sessional.api.queries import tokens_of, tokens_of_body
from sessional.api.rules import (
    is_whose_the_token_is,
    keeps_the_capacity_of_the_token,
    may_make_token,
    may_see_tokens,
)
from sessional.bodies.asking import Asking, actor_without_capacity
from sessional.bodies.models import Body, Capacity
from sessional.bodies.permission import acting_as, is_signed_in
from sessional.web.bodies import day_at, find_body
from sessional.web.language import TextLanguage, text_language
from sessional.web.token_forms import SCOPES, TokenForm


@require_safe
def show_tokens(request: HttpRequest, lang: str) -> HttpResponse:
    """Which tokens there are, what each may do, and in which capacities one can be made."""
    is_signed_in.require(request.asking, None)
    asking = request.asking
    context = {
        "tokens": [_told(token, asking) for token in tokens_of(asking.user)],
        "capacities": asking.capacities,
        "withheld": asking.withheld,
        "text": TextLanguage(lang, None, None, (lang,)),
    }
    return render(request, "web/tokens.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make_token(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """Make a token of a capacity. It is shown this once: it is kept nowhere."""
    is_signed_in.require(request.asking, None)
    held = _capacity(request.asking, UUID(id))
    may_make_token.require(request.asking, held)
    sent = request.POST if request.method == "POST" else None
    form = TokenForm(sent, capacity=held, today=day_at(held.body, request.asking.at))
    context = {"capacity": held, "form": form, "text": TextLanguage(lang, None, None, (lang,))}
    if form.is_valid():
        try:
            token, secret = actions.make_token(entry=form.entry(), by=held, at=request.asking.at)
        except ValidationError as error:
            _keep_errors(form, error)
        else:
            return render(request, "web/token_made.html", context | {"token": token, "secret": secret}, status=201)
    return render(request, "web/make_token.html", context, status=422 if sent is not None else 200)


@require_POST
def revoke_token(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """End a token now."""
    is_signed_in.require(request.asking, None)
    token = tokens_of(request.asking.user).filter(pk=UUID(id)).first()
    if token is None:
        raise Http404(_("You have no such token."))
    is_whose_the_token_is.require(request.asking, token)
    by = actor_without_capacity(request.asking.user, token.capacity.person)
    actions.revoke_token(token=token, by=by, at=request.asking.at)
    return HttpResponseRedirect(reverse("tokens", args=[lang]))


@require_safe
def show_tokens_of_body(request: HttpRequest, lang: str, body: str) -> HttpResponse:
    """Which programs act in the body, for whom, and when they last did: for the Secretariat all, for a head those of the
    own delegates."""
    shown = find_body(body)
    may_see_tokens.require(request.asking, shown)
    tokens = [_told(token, request.asking) for token in _kept(request.asking, shown)]
    context = {"body": shown, "text": text_language(request, shown), "tokens": tokens}
    return render(request, "web/tokens_of_body.html", context)


@require_POST
def revoke_token_of_body(request: HttpRequest, lang: str, body: str, id: str) -> HttpResponse:
    """End a token of somebody else now."""
    shown = find_body(body)
    may_see_tokens.require(request.asking, shown)
    token = next((one for one in _kept(request.asking, shown) if one.pk == UUID(id)), None)
    if token is None:
        raise Http404(_("There is no such token here."))
    by = acting_as(request.asking, keeps_the_capacity_of_the_token, token, body=shown)
    actions.revoke_token(token=token, by=by, at=request.asking.at)
    return HttpResponseRedirect(reverse("tokens_of_body", args=[lang, shown.key]))


def _kept(asking: Asking, body: Body) -> list[Token]:
    """The tokens that somebody may look through and revoke, beside the own ones."""
    return [token for token in tokens_of_body(body) if keeps_the_capacity_of_the_token(asking, token)]


def _told(token: Token, asking: Asking) -> dict:
    return {
        "token": token,
        "scopes": [SCOPES[scope] for scope in token.scopes],
        "in_force": token.in_force(asking.at),
        "held": token.capacity.in_force(asking.at),
        # The last day is the one that ends when the token does.
        "ends_on": day_at(token.capacity.body, token.ends_at - token.ends_at.resolution),
    }


def _capacity(asking: Asking, id: UUID) -> Capacity:
    """A capacity of the person, held now, whether it may be exercised or waits for a second factor."""
    for one in (*asking.capacities, *asking.withheld):
        if one.pk == id:
            return one
    raise Http404(_("You do not hold this capacity now."))


def _keep_errors(form: TokenForm, error: ValidationError) -> None:
    """Put each error at its field; the last day is told as an instant."""
    for place, errors in error.error_dict.items():
        form.add_error("ends_on" if place == "ends_at" else place, errors)
