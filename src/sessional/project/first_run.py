"""What an installation makes for itself the first time it is used."""

import os
import secrets
import tempfile
from pathlib import Path

KEY_FILE = "secret-key"


def secret_key(folder: Path) -> str:
    """The installation's signing key, kept in `folder`/secret-key and made there once, readable by its owner only.

    The folder is made where it is absent. Raises OSError where it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / KEY_FILE
    if not kept.exists():
        _keep_once(kept, secrets.token_urlsafe(48))
    return kept.read_text(encoding="ascii").strip()


def _keep_once(kept: Path, key: str) -> None:
    # Written whole under a name of its own and then linked into place: a second process that starts at the same
    # moment finds either no key or the complete one, and whichever links first decides for both.
    descriptor, draft = tempfile.mkstemp(prefix=f"{kept.name}.", dir=kept.parent)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key + "\n")
    try:
        os.link(draft, kept)
    except FileExistsError:
        return
    finally:
        os.unlink(draft)
