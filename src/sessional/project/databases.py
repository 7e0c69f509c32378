"""The database an installation uses, read from one address."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

# One writer at a time is SQLite's nature. Immediate transactions take the lock at their start, where waiting for it is
# harmless; a read that turns into a write half-way would fail at once instead of waiting.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}


class UnreadableDatabaseAddress(ValueError):
    """The address names no database that Sessional can use."""


def database(address: str, *, data: Path) -> dict:
    """Django's settings for the database at `address`.

    An empty address means the SQLite file in `data`. `sqlite:///relative.sqlite3` and `sqlite:////absolute.sqlite3`
    name another file; `postgresql://user:password@host:port/name?option=value` names a PostgreSQL database, whose
    options are those of libpq (`?host=/folder` for a Unix socket). Raises UnreadableDatabaseAddress for anything else.
    """
    if not address:
        return sqlite(data / "sessional.sqlite3")
    parts = urlsplit(address)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme == "sqlite" and name:
        return sqlite(Path(name))
    if parts.scheme in ("postgresql", "postgres") and name:
        return _postgresql(parts, name)
    known = parts.scheme in ("sqlite", "postgresql", "postgres")
    wrong = "it names no database" if known else f"its scheme is {parts.scheme!r}"
    raise UnreadableDatabaseAddress(
        f"SESSIONAL_DATABASE_URL must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME, but {wrong}"
    )


def sqlite(file: Path) -> dict:
    """Django's settings for the SQLite database in `file`; tests use a second file beside it."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": dict(SQLITE_OPTIONS),
        # A file, as in use: an in-memory database has other locks and no write-ahead log.
        "TEST": {"NAME": str(file.with_name(f"test-{file.name}"))},
    }


def _postgresql(parts, name: str) -> dict:
    try:
        port = parts.port
    except ValueError as error:
        raise UnreadableDatabaseAddress(f"SESSIONAL_DATABASE_URL has a port that is no number: {error}") from error
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or "") or options.pop("user", ""),
        "PASSWORD": unquote(parts.password or "") or options.pop("password", ""),
        "HOST": parts.hostname or options.pop("host", ""),
        "PORT": str(port or options.pop("port", "")),
        "OPTIONS": options,
    }
