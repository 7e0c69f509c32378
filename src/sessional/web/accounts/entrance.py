"""The ways to an account: an invitation, and setting up an installation."""

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.decorators import rate_limit
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from sessional.accounts.actions import accept_invitation, create_administrator
from sessional.accounts.models import User
from sessional.accounts.queries import (
    has_second_factor,
    invitation_with,
    there_is_an_administrator,
    user_with_address,
)
from sessional.accounts.rules import check_can_accept
from sessional.accounts.set_up import set_up_is_allowed
from sessional.facts.multilingual import Multilingual
from sessional.journal.entries import Actor, ActorKind
from sessional.web.accounts.forms import NewAccountForm, SetUpForm
from sessional.web.language import interface_language


@require_safe
@never_cache
@login_required
def show_account(request: HttpRequest) -> HttpResponse:
    """The reader's own account: name, address, offices, second factor, sessions."""
    context = {
        "people": request.user.people.order_by("pk"),
        "has_second_factor": has_second_factor(request.user),
        "openid": settings.OPENID,
        "connected": settings.OPENID is not None and request.user.socialaccount_set.exists(),
    }
    return render(request, "account/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters("password1", "password2")
@rate_limit(action="invitation")
def answer_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The page that a letter of invitation leads to, and accepting it: with a new password, or with an account that has
    the address of the letter."""
    invitation = invitation_with(token)
    if invitation is None:
        raise Http404(_("There is no such invitation. Copy the whole address from the letter."))
    at = timezone.now()
    existing = user_with_address(invitation.email)
    user = request.user if request.user.is_authenticated else None
    context = {"invitation": invitation, "existing": existing, "openid": settings.OPENID, "here": request.path}
    try:
        check_can_accept(invitation, user, at, existing)
    except ValidationError as error:
        if error.code not in ("sign-in", "other-address"):
            return render(request, "account/invitation_over.html", {"why": error.messages[0]}, status=410)
        # Signing in, or out, leads back here.
        return render(request, "account/invitation.html", context | {"first": error.code})
    if user is not None:
        if request.method == "POST":
            accept_invitation(invitation=invitation, at=at, user=user)
            return HttpResponseRedirect(reverse("account"))
        return render(request, "account/invitation.html", context | {"first": None})
    form = NewAccountForm(request.POST or None, user=User(email=invitation.email))
    if form.is_valid():
        password = form.cleaned_data["password1"]
        return _signed_in(request, accept_invitation(invitation=invitation, at=at, password=password))
    return render(request, "account/invitation.html", context | {"first": None, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters("password1", "password2")
@rate_limit(action="invitation")
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    """The page that the first start of an installation names: whoever opens it becomes its administrator, once."""
    if there_is_an_administrator() or not set_up_is_allowed(token):
        raise Http404(
            _("This address sets an installation up once. Start Sessional again to get another, or sign in.")
        ) from None
    form = SetUpForm(request.POST or None, user=User(email=request.POST.get("email", "")))
    if form.is_valid():
        lang = interface_language(request)
        name = form.cleaned_data["name"]
        try:
            user = create_administrator(
                email=form.cleaned_data["email"],
                name=Multilingual.of(lang, {lang: name}),
                password=form.cleaned_data["password1"],
                by=Actor(ActorKind.PERSON, name),
                at=timezone.now(),
                first=True,
            )
        except ValidationError as error:
            form.add_error(None, error if not hasattr(error, "error_dict") else error.messages)
        else:
            return _signed_in(request, user)
    return render(request, "account/set_up.html", {"form": form})


def _signed_in(request: HttpRequest, user: User) -> HttpResponse:
    """Sign in whoever has just chosen the password of a new account."""
    return perform_password_login(request, {"email": user.email}, Login(user=user, email=user.email))
