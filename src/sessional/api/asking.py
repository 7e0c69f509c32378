"""Who asks by a token: its capacity, and nothing beyond its scopes."""

from datetime import datetime, timedelta

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from sessional.api.models import Scope, Token
from sessional.api.problems import Kind, Problem, needs_token
from sessional.api.queries import token_with
from sessional.bodies.asking import Asking

SCHEME = "Bearer"
#: When a token was used last is kept this roughly, so that reading writes little.
USE_KEPT_TO = timedelta(minutes=5)


def token_shown(request: HttpRequest, at: datetime) -> Token | None:
    """The token in the Authorization header, which is in force; None where there is no such header.

    Problem, with the reason, where there is one and it opens nothing.
    """
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme, _space, secret = header.partition(" ")
    if scheme.lower() != SCHEME.lower() or not secret.strip():
        raise needs_token(
            _("Write “Authorization: Bearer” and the token after it."), Kind.TOKEN_MALFORMED, error="invalid_request"
        )
    token = token_with(secret.strip())
    if token is None:
        raise needs_token(
            _("It may have been copied in part. A new one can be made on the page of your tokens."),
            Kind.TOKEN_UNKNOWN,
            error="invalid_token",
        )
    _require_in_force(token, at)
    _note_use(token, at)
    return token


def _note_use(token: Token, at: datetime) -> None:
    """Keep when a token was used last. It changes nothing of what is kept of a body, and no line is written of it."""
    earlier = at - USE_KEPT_TO
    if token.last_used_at is None or token.last_used_at < earlier:
        unless_noted = Q(last_used_at__isnull=True) | Q(last_used_at__lt=earlier)
        Token.objects.filter(unless_noted, pk=token.pk).update(last_used_at=at)


def _require_in_force(token: Token, at: datetime) -> None:
    if token.revoked_at is not None:
        raise needs_token(_("Whoever made it took it back."), Kind.TOKEN_REVOKED, error="invalid_token")
    if not token.in_force(at):
        detail = _("It ended on %(day)s (UTC).") % {"day": token.ends_at.date().isoformat()}
        raise needs_token(detail, Kind.TOKEN_ENDED, error="invalid_token")
    user = token.capacity.person.user
    if user is None or not user.is_active or not token.capacity.in_force(at):
        detail = _("The person of the token does not act in that office at this time.")
        raise needs_token(detail, Kind.CAPACITY_ENDED, error="invalid_token")


def asking_for(token: Token | None, scope: Scope, at: datetime) -> Asking:
    """Who asks for something that takes a scope: the capacity where the token has it, else anybody.

    The person is left out: a token never administers, and never chooses another capacity.
    """
    if token is None or scope not in token.scopes:
        return Asking(at)
    return Asking(at, capacities=(token.capacity,))


class WithScope:
    """Lets in only who shows a token with a scope, and has them ask in the capacity of the token."""

    def __init__(self, scope: Scope):
        self.scope = scope

    def __call__(self, request: HttpRequest) -> Token:
        token = request.token
        if token is None:
            raise needs_token(
                _("Show a token with the scope “%(scope)s”.") % {"scope": self.scope}, Kind.TOKEN_NEEDED
            )
        if self.scope not in token.scopes:
            raise Problem(
                Kind.SCOPE_LACKING,
                _("This takes the scope “%(scope)s”, and the token has: %(scopes)s.")
                % {"scope": self.scope, "scopes": ", ".join(token.scopes)},
                headers={"WWW-Authenticate": f'Bearer error="insufficient_scope", scope="{self.scope}"'},
                scope=self.scope.value,
            )
        request.asking = asking_for(token, self.scope, request.asking.at)
        return token


class WithToken:
    """Lets in only who shows a token, whatever its scopes."""

    def __call__(self, request: HttpRequest) -> Token:
        if request.token is None:
            raise needs_token(_("Show a token."), Kind.TOKEN_NEEDED)
        return request.token
