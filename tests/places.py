"""Where the requests of docs/permissions.md go: for the name of an address, and what the row is of, what to put into the
address and what to send. A row whose place is not told here goes to the address with the language and the body alone."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from tests.roles import World

#: An object of the delegation that the roles act for, of another one, and of another body.
OWN, THEIRS, ELSEWHERE = "", "theirs", "elsewhere"


@dataclass(frozen=True, slots=True)
class Place:
    """``within`` are the parts of the address, ``sent`` is the form or the JSON of a request that writes."""

    within: dict = field(default_factory=dict)
    sent: dict = field(default_factory=dict)


def _address(party: str, **sent) -> Callable[[World], Place]:
    """An address of a party of the world, by the party's name there."""

    def found(world: World) -> Place:
        address = world.addresses[party]
        return Place({"key": address.party.key, "id": address.pk}, sent)

    return found


def _capacity(role: str, **sent) -> Callable[[World], Place]:
    return lambda world: Place({"id": world.capacities[role].pk}, sent)


def _communication(state: str, whose: str = "communications", **sent) -> Callable[[World], Place]:
    """A communication in one of the states of the world; a form of it carries the edition that is there."""
    return lambda world: Place({"id": getattr(world, whose)[state].pk}, {"edition": 1, **sent})


ADDRESS = {"kind": "telephone", "address": "+43 1 26060"}
PERSON = {"name": "Ana Exemplo", "name_language": "en", "address": "none", "office": "delegate"}
WORDS = {"subject": "Nomination", "language": "en", "text": "Two experts are nominated.", "edition": 0}
#: Whose communications, by what a row is of.
WHOSE = {OWN: "communications", THEIRS: "other_communications", ELSEWHERE: "foreign_communications"}
#: Sheets that were looked through, and come back to be kept.
SHEETS = {
    "import_parties": "state\nMEX\n",
    "import_registrations": "name,party\nAna Exemplo,BRA\n",
}


def _steps() -> dict[tuple[str, str], Callable[[World], Place]]:
    """The steps that a communication takes."""
    found = {}
    for of, whose in WHOSE.items():
        joined = f"sent, {of}" if of else "sent"
        for name in ("communication", "change_communication", "clear_communication", "return_communication"):
            sent = {"reason": "Say which resolution."} if name.startswith("return") else WORDS
            found[name, of] = _communication("draft", whose, **sent | {"edition": 1})
        found["communication", joined] = _communication("sent", whose)
        found["acknowledge_communication", joined] = _communication("sent", whose)
        found["publish_communication", joined] = _communication("sent", whose, to="public")
    for state in ("cleared", "sent", "public"):
        found["communication", state] = _communication(state)
        found["change_communication", state] = _communication(state, **WORDS | {"edition": 1})
    for state in ("delegations", "participants"):
        found["communication", f"for {state}"] = _communication(state)
    found["send_communication", "cleared"] = _communication("cleared")
    found["send_communication", OWN] = _communication("draft")
    return found


def _link(**told) -> Callable[[World], Place]:
    """A new link that shows what a party sees; which one, is said by its name in the world."""

    def found(world: World) -> Place:
        party = getattr(world, told["party"]).pk
        ends_on = (world.at + timedelta(days=5)).date().isoformat()
        return Place(sent={"label": "For the capital", "party": party, "ends_on": ends_on})

    return found


def _sheet(name: str) -> Callable[[World], Place]:
    content = base64.b64encode(SHEETS[name].encode()).decode()
    return lambda world: Place(sent={"name": "sheet.csv", "content": content})


PLACES: dict[tuple[str, str], Callable[[World], Place]] = {
    ("meeting", OWN): lambda world: Place({"key": "2"}),
    ("report", OWN): lambda world: Place({"key": "2"}),
    ("download", OWN): lambda world: Place({"key": "2", "name": "UNODC_CCPCJ_EG.4_2019_L.1-en.txt"}),
    ("paper", OWN): lambda world: Place({"key": "l1"}),
    ("party", OWN): lambda world: Place({"key": "BRA"}),
    ("add_party", OWN): lambda world: Place(sent={"category": "member-state", "state": "MEX"}),
    ("change_party", OWN): lambda world: Place({"key": "BRA"}, {"category": "observer-state"}),
    ("change_party", ELSEWHERE): lambda world: Place({"key": "BRA"}, {"category": "observer-state"}),
    ("add_address", OWN): lambda world: Place({"key": "BRA"}, ADDRESS),
    ("add_address", THEIRS): lambda world: Place({"key": "ARG"}, ADDRESS),
    **{
        (name, of): _address(party, **ADDRESS)
        for name in ("change_address", "remove_address")
        for of, party in {OWN: "own", THEIRS: "other", ELSEWHERE: "foreign"}.items()
    },
    ("appoint", OWN): lambda world: Place(sent=PERSON | {"party": world.own_party.pk}),
    ("appoint", THEIRS): lambda world: Place(sent=PERSON | {"party": world.other_party.pk}),
    **{
        (name, of): _capacity(role, day="2099-12-31", email="invited@example.org", lang="en")
        for name in ("change_capacity", "end_capacity", "invite_person")
        for of, role in {OWN: "delegate", THEIRS: "other_delegate", ELSEWHERE: "foreign_delegate"}.items()
    },
    ("choose_capacity", OWN): lambda world: Place(sent={"capacity": world.capacities["delegate"].pk}),
    ("draft_communication", OWN): lambda world: Place(sent=WORDS),
    **_steps(),
    ("make_reading_link", OWN): _link(party="own_party"),
    ("make_reading_link", THEIRS): _link(party="other_party"),
    ("make_reading_link", ELSEWHERE): _link(party="foreign_party"),
    ("revoke_reading_link", OWN): lambda world: Place({"id": world.links["own"].pk}),
    ("revoke_reading_link", "of participants"): lambda world: Place({"id": world.links["participants"].pk}),
    ("follow_link", OWN): lambda world: Place({"token": world.tokens["own"]}),
    ("follow_link", "that ended"): lambda world: Place({"token": world.tokens["ended"]}),
    ("follow_link", "that was revoked"): lambda world: Place({"token": world.tokens["revoked"]}),
    ("follow_link", "that never was"): lambda world: Place({"token": "x" * 43}),
    ("sheet_template", OWN): lambda world: Place({"name": "parties", "kind": "csv"}),
    **{(name, of): _sheet(name) for name in SHEETS for of in (OWN, ELSEWHERE)},
}


def place(world: World, name: str, of: str) -> Place:
    told = PLACES.get((name, of))
    return Place() if told is None else told(world)
