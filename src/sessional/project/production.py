"""What a site that others reach must not leave at its defaults."""

from collections.abc import Mapping

#: Shorter keys can be tried out.
SHORTEST_KEY = 50


class UnsafeSettings(RuntimeError):
    """SESSIONAL_PRODUCTION is set, and some settings are not fit for a site that others reach."""

    def __init__(self, problems: list[str]):
        lines = ["Sessional does not start: SESSIONAL_PRODUCTION is set, and", *(f"  - {one}" for one in problems)]
        super().__init__("\n".join([*lines, "docs/settings.md explains each of them."]))
        self.problems = problems


def require_safe(environment: Mapping[str, str], *, debug: bool, https: bool) -> None:
    """Raise UnsafeSettings, with everything that is wrong, unless the environment is fit for use by others."""
    key = environment.get("SESSIONAL_SECRET_KEY", "")
    hosts = environment.get("SESSIONAL_HOSTS", "").replace(",", " ").split()
    problems = [
        words
        for wrong, words in (
            (not key, "SESSIONAL_SECRET_KEY is not set; a key made at the first start lies beside the data"),
            (key and len(key) < SHORTEST_KEY, f"SESSIONAL_SECRET_KEY has less than {SHORTEST_KEY} characters"),
            (key and len(set(key)) < 5, "SESSIONAL_SECRET_KEY is not random"),
            (debug, "SESSIONAL_DEBUG is on, which shows the inside of every error to everybody"),
            (not hosts, "SESSIONAL_HOSTS is not set: the names under which the site may be asked for"),
            ("*" in hosts, "SESSIONAL_HOSTS is *, which lets anybody put another name into letters"),
            (not https, "SESSIONAL_HTTPS is not 1: cookies and passwords would travel in the open"),
            (not environment.get("SESSIONAL_MAIL_URL"), "SESSIONAL_MAIL_URL is not set: no letter would go out"),
        )
        if wrong
    ]
    if problems:
        raise UnsafeSettings(problems)


def advice(environment: Mapping[str, str]) -> list[str]:
    """What is allowed and worth a second thought; said at the start of a site that is in use."""
    address = environment.get("SESSIONAL_DATABASE_URL", "")
    if address.startswith(("postgresql:", "postgres:")):
        return []
    return ["The database is SQLite, which takes one writer at a time; PostgreSQL suits many people better."]
