"""The mail server that letters go through, read from one address."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


class UnreadableMailAddress(ValueError):
    """The address names no mail server."""


@dataclass(frozen=True, slots=True)
class Mail:
    """How letters leave, as Django's settings have it. Without a server they are kept as files in ``folder``."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    tls: bool = False
    ssl: bool = False
    folder: Path | None = None


def mail(address: str, *, data: Path) -> Mail:
    """What ``smtp://``, ``smtp+starttls://`` or ``smtps://USER:PASSWORD@HOST:PORT`` names; empty means files in ``data``.

    UnreadableMailAddress for anything else.
    """
    if not address:
        return Mail("django.core.mail.backends.filebased.EmailBackend", folder=data / "letters")
    parts = urlsplit(address)
    try:
        port = parts.port or _PORTS[parts.scheme]
    except (KeyError, ValueError):
        port = None
    if port is None or not parts.hostname:
        raise UnreadableMailAddress(
            "SESSIONAL_MAIL_URL must be smtp://HOST:PORT, smtp+starttls://USER:PASSWORD@HOST:PORT or smtps://..."
        )
    return Mail(
        "django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=parts.scheme == "smtp+starttls",
        ssl=parts.scheme == "smtps",
    )
