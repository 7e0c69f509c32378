"""Where the requests of the meeting desk go."""

from collections.abc import Callable

from sessional.web.meeting_desk.views import OF_ONE_OF_SEVERAL, SECTIONS
from tests.place import OWN, Place, Places
from tests.roles import World
from tests.web.at_the_meeting_desk import as_it_stands


def _part(verb: str, of: str = "") -> Callable[[World], Place]:
    """A part of the meeting desk, sent as it stands."""

    def told(world: World) -> Place:
        sent = as_it_stands(world.body, world.capacities["secretariat"], verb, of)
        return Place({"key": "2"} | ({"of": of} if of else {}), sent)

    return told


ON_THE_MEETING_DESK: Places = {
    # The meeting desk: each part sent as it stands.
    ("convene_meeting", OWN): lambda world: Place({}, {"number": "3", "status": "confirmed", "earlier": "2"}),
    ("begin_report", OWN): lambda world: Place(
        {"key": "1"},
        {"stage": "draft", "symbol": "UNODC/CCPCJ/EG.4/2018/L.1", "original": "en", "languages": ["en", "fr"]},
    ),
    ("meeting-desk", OWN): lambda world: Place({"key": "2"}),
    ("desk-preview", OWN): lambda world: Place({"key": "2"}),
    ("note_considered", OWN): lambda world: Place({"key": "2"}, {"at-3-4": "confirmed", "seen-at-3-4": ""}),
    ("confirm_fact", OWN): lambda world: Place({"key": "2"}, {"fact": "meeting/2/report-adopted/day"}),
    **{(verb, OWN): _part(verb) for verb in SECTIONS if verb not in OF_ONE_OF_SEVERAL},
    ("set_agenda", OWN): _part("set_agenda", "adopted"),
    ("consider_item", OWN): _part("consider_item", "3"),
}
