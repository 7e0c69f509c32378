"""The provider of identities that people may sign in with, read from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

#: Stands in the addresses of the site, one of which the provider has to know.
PROVIDER = "openid"


class UnreadableProvider(ValueError):
    """The provider of identities is told in part, or its address is none."""


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenID Connect provider: ``issuer`` is the address under which it describes itself, ``name`` is for people."""

    issuer: str
    client_id: str
    secret: str
    name: str

    @property
    def origin(self) -> str:
        parts = urlsplit(self.issuer)
        return f"{parts.scheme}://{parts.netloc}"

    def as_allauth_has_it(self) -> dict:
        return {
            "provider_id": PROVIDER,
            "name": self.name,
            "client_id": self.client_id,
            "secret": self.secret,
            "settings": {"server_url": self.issuer, "oauth_pkce_enabled": True},
        }


def openid(environment: Mapping[str, str]) -> Provider | None:
    """What the environment tells of a provider, or None; UnreadableProvider where it tells a part only."""
    names = ("SESSIONAL_OPENID_ISSUER", "SESSIONAL_OPENID_CLIENT_ID", "SESSIONAL_OPENID_SECRET")
    told = [environment.get(name, "") for name in names]
    if not any(told):
        return None
    missing = [name for name, value in zip(names, told, strict=True) if not value]
    if missing:
        raise UnreadableProvider(f"sign-in with OpenID Connect also needs {', '.join(missing)}")
    issuer, client_id, secret = told
    parts = urlsplit(issuer)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise UnreadableProvider("SESSIONAL_OPENID_ISSUER must be an address such as https://login.example.org")
    return Provider(issuer.rstrip("/"), client_id, secret, environment.get("SESSIONAL_OPENID_NAME") or parts.hostname)
