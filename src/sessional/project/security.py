"""What a browser may do with the pages of this site, and how much it may send."""

from collections.abc import Awaitable, Callable

from django.conf import settings

#: What devices have and these pages never ask for; passkeys are for these pages only.
PERMISSIONS_POLICY = ", ".join(
    [
        *(f"{feature}=()" for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")),
        *(f"publickey-credentials-{verb}=(self)" for verb in ("create", "get")),
    ]
)


def content_security_policy(*, forms_to: str | None = None) -> str:
    """Everything comes from the site itself and nothing is written inline, so a text that somebody sends in never runs.

    ``forms_to`` is the origin of a provider of identities: the button that leads there is a form, and browsers look at
    where the answer to a form leads.
    """
    own = " ".join(f"{kind}-src 'self';" for kind in ("script", "style", "img", "font", "connect"))
    forms = "'self'" if forms_to is None else f"'self' {forms_to}"
    return f"default-src 'none'; {own} base-uri 'none'; form-action {forms}; frame-ancestors 'none'; object-src 'none'"


class SecurityHeadersMiddleware:
    """Sends these policies with each response, static files and errors included."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response
        provider = settings.OPENID
        self.headers = {
            "Content-Security-Policy": content_security_policy(forms_to=provider and provider.origin),
            "Permissions-Policy": PERMISSIONS_POLICY,
            "Cross-Origin-Resource-Policy": "same-origin",
        }

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in self.headers.items():
            response.headers.setdefault(name, value)
        return response


def limited(application: Callable, most: int) -> Callable[..., Awaitable[None]]:
    """An ASGI application that answers 413 to a request with more than ``most`` bytes, and takes in no more of it.

    Django takes a request in whole before any of its own limits can look at it.
    """

    async def limiting(scope, receive, send):
        if scope["type"] != "http":
            return await application(scope, receive, send)
        length = dict(scope["headers"]).get(b"content-length", b"")
        if length.isdigit() and int(length) > most:
            return await _refuse(send)
        taken, over = 0, False

        async def counted():
            nonlocal taken, over
            if over:
                return {"type": "http.disconnect"}
            message = await receive()
            taken += len(message.get("body", b""))
            over = taken > most
            # To the application it looks as if the reader had gone away.
            return {"type": "http.disconnect"} if over else message

        async def unless_over(message):
            if not over:
                await send(message)

        await application(scope, counted, unless_over)
        if over:
            await _refuse(send)

    return limiting


async def _refuse(send) -> None:
    body = b"This is larger than what is taken here.\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
