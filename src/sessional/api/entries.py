"""What is told of a token."""

from dataclasses import dataclass
from datetime import datetime

from sessional.api.models import Scope


@dataclass(frozen=True, slots=True)
class TokenEntry:
    """``label`` says what the token is for; ``ends_at`` is an instant."""

    label: str
    scopes: tuple[Scope, ...]
    ends_at: datetime
