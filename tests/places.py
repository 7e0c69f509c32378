"""Where the requests of docs/permissions.md go: for the name of an address, and what the row is of, what to put into the
address and what to send. A row whose place is not told here goes to the address with the language and the body alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.roles import World

#: An object of the delegation that the roles act for, of another one, and of another body.
OWN, THEIRS, ELSEWHERE = "", "theirs", "elsewhere"


@dataclass(frozen=True, slots=True)
class Place:
    """``within`` are the parts of the address, ``sent`` is the form or the JSON of a request that writes."""

    within: dict = field(default_factory=dict)
    sent: dict = field(default_factory=dict)


TOKEN = {"label": "Nightly copy", "scopes": ["read"], "ends_on": (date.today() + timedelta(days=30)).isoformat()}
WRITTEN = {"subject": "A note", "language": "en", "text": "The text of a note."}
SENT = "that was sent"


def _communication(kept: str, state: str, **sent) -> Callable[[World], Place]:
    """A communication of the own party, another one or another body’s, in a state; and what is sent to change it."""
    return lambda world: Place({"id": getattr(world, kept)[state].pk}, sent)


API = {
    ("api:nothing", OWN): lambda world: Place({}),
    ("api:party", OWN): lambda world: Place({"key": "BRA"}),
    ("api:meeting", OWN): lambda world: Place({"key": "2"}),
    ("api:statements", OWN): lambda world: Place({"key": "2"}),
    ("api:participants", OWN): lambda world: Place({"key": "2"}),
    ("api:paper", OWN): lambda world: Place({"key": "l1"}),
    ("api:list", OWN): lambda world: Place({"key": "2", "list_key": "preliminary"}),
    ("api:report", OWN): lambda world: Place({"key": "2", "stage": "draft"}),
    ("api:report_text", OWN): lambda world: Place({"key": "2", "stage": "draft", "lang": "en"}),
    ("api:report_file", OWN): lambda world: Place({"key": "2", "stage": "draft", "lang": "en", "format": "txt"}),
    ("api:communication", OWN): _communication("communications", "draft"),
    ("api:communication", SENT): _communication("communications", "sent"),
    ("api:communication", "for delegations"): _communication("communications", "delegations"),
    ("api:communication", "for participants"): _communication("communications", "participants"),
    ("api:communication", "for everybody"): _communication("communications", "public"),
    ("api:communication", THEIRS): _communication("other_communications", "draft"),
    ("api:communication", ELSEWHERE): _communication("foreign_communications", "sent"),
    ("api:draft_communication", OWN): lambda world: Place({}, WRITTEN),
    ("api:change_communication", OWN): _communication("communications", "draft", edition=1, **WRITTEN),
    ("api:change_communication", THEIRS): _communication("other_communications", "draft", edition=1, **WRITTEN),
    ("api:clear_communication", OWN): _communication("communications", "draft", edition=1),
    ("api:return_communication", OWN): _communication("communications", "draft", edition=1, reason="Say why."),
    ("api:send_communication", OWN): _communication("communications", "cleared", edition=1),
    ("api:send_communication", THEIRS): _communication("other_communications", "cleared", edition=1),
    ("api:acknowledge_communication", OWN): _communication("communications", "sent"),
    ("api:publish_communication", OWN): _communication("communications", "sent", to="public"),
    ("api:publish_communication", ELSEWHERE): _communication("foreign_communications", "sent", to="public"),
}

PLACES: dict[tuple[str, str], Callable[[World], Place]] = {
    ("meeting", OWN): lambda world: Place({"key": "2"}),
    ("report", OWN): lambda world: Place({"key": "2"}),
    ("download", OWN): lambda world: Place({"key": "2", "name": "UNODC_CCPCJ_EG.4_2019_L.1-en.txt"}),
    ("paper", OWN): lambda world: Place({"key": "l1"}),
    ("make_token", OWN): lambda world: Place({"id": str(world.capacities["delegate"].pk)}, TOKEN),
    ("revoke_token", OWN): lambda world: Place({"id": str(world.programs["delegate"].pk)}),
    **API,
}


def place(world: World, name: str, of: str) -> Place:
    told = PLACES.get((name, of))
    return Place() if told is None else told(world)
