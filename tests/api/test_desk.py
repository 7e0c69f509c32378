"""The desk of papers, by programs of the Secretariat."""

import pytest

from sessional.facts.visibility import Visibility
from sessional.journal.models import Line
from sessional.papers.models import Paper
from tests.roles import make_world

DESK = "/api/v1/bodies/experts/desk/papers"
SYMBOL = "UNODC/CCPCJ/EG.4/2019/CRP.77"


@pytest.fixture
def world(db):
    return make_world()


@pytest.fixture
def program(world):
    return world.program("secretariat")


def send(client, address: str, told=None, method: str = "post"):
    return getattr(client, method)(address, {} if told is None else told, content_type="application/json")


def test_the_desk_lists_every_paper_with_how_far_its_release_has_come(world, program):
    given = {one["key"]: one for one in program.get(DESK).json()["items"]}
    assert set(given) == set(world.body.papers.values_list("key", flat=True))
    assert {key: given[f"paper-{key}"]["standing"] for key in ("held", "set", "public")} == {
        "held": "held",
        "set": "set",
        "public": "out",
    }
    assert given["paper-held"] == {
        "id": str(world.papers["held"].pk),
        "key": "paper-held",
        "symbol": "UNODC/CCPCJ/EG.4/2019/CRP.1",
        "kind": "conference-room",
        "title": None,
        "standing": "held",
        "visibility": "desk",
        "visible_since": None,
        "release": None,
        "released_without": "",
        "issued_at": None,
        "languages": given["paper-held"]["languages"],
        "missing": [],
    }
    (english,) = given["paper-held"]["languages"]
    assert (english["language"], english["due_on"], english["there"], english["days_late"]) == ("en", None, True, None)


def test_a_paper_is_added_and_changed_for_the_desk(program):
    title = {"original": "en", "texts": {"en": "Examples", "fr": "Exemples"}}
    added = send(program, DESK, {"symbol": SYMBOL, "title": title, "languages": ["fr", "en"]})
    told = added.json()
    assert (added.status_code, told["standing"], told["missing"]) == (201, "held", ["en", "fr"])
    paper = Paper.objects.get(symbol=SYMBOL)
    assert (paper.key, paper.visibility, paper.languages) == (
        "UNODC_CCPCJ_EG.4_2019_CRP.77",
        Visibility.DESK,
        ("en", "fr"),
    )
    changed = send(program, f"{DESK}/{paper.key}", {"symbol": SYMBOL, "languages": ["en"], "job_numbers": {"en": "V.19-1"}}, "put")
    assert (changed.json()["title"], changed.json()["missing"]) == (None, ["en"])
    paper.refresh_from_db()
    assert (paper.key, paper.job_numbers) == ("UNODC_CCPCJ_EG.4_2019_CRP.77", (("en", "V.19-1"),))
    assert list(Line.objects.filter(subject_id=paper.pk).order_by("number").values_list("verb", flat=True)) == [
        "add_paper",
        "change_paper",
    ]


def test_a_slot_is_set_and_taken_away(program):
    address = f"{DESK}/paper-held/slots/en"
    told = send(program, address, {"due_on": "2026-03-02", "submitted_at": "2026-03-04T10:00:00Z"}, "put").json()
    assert told["languages"] == [
        {
            "language": "en",
            "due_on": "2026-03-02",
            "submitted_at": "2026-03-04T10:00:00Z",
            "there": True,
            "days_late": 2,
        }
    ]
    assert send(program, address, {}, "put").json()["languages"][0]["due_on"] is None
    refused = send(program, f"{DESK}/paper-held/slots/fr", {"due_on": "2026-03-02"}, "put")
    assert (refused.status_code, [one["at"] for one in refused.json()["errors"]]) == (422, ["body.language"])


def test_a_release_is_set_and_withdrawn(world, program):
    told = {"to": "participants", "day": "2999-03-01", "time": "10:00", "zone": "Europe/Vienna"}
    given = send(program, f"{DESK}/paper-held/schedule-release", told).json()
    assert (given["standing"], given["visibility"], given["visible_since"]) == (
        "set",
        "participants",
        "2999-03-01T09:00:00Z",
    )
    assert given["release"] == {"day": "2999-03-01", "time": "10:00:00", "zone": "Europe/Vienna"}
    assert world.program("stakeholder").get("/api/v1/bodies/experts/papers/paper-held").status_code == 404
    withdrawn = send(program, f"{DESK}/paper-held/withdraw-release").json()
    assert (withdrawn["standing"], withdrawn["release"]) == ("held", None)
    assert send(program, f"{DESK}/paper-held/withdraw-release").status_code == 422


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ({"zone": "Nowhere"}, "body.zone"),
        ({"day": "2019-03-01"}, "body.time"),
        ({"day": "0001-01-01", "time": "01:00", "zone": "Asia/Tokyo"}, "body.day"),
        ({"day": "9999-12-31", "time": "23:00", "zone": "America/New_York"}, "body.day"),
        ({"day": "9999-12-31", "zone": "UTC"}, "body.day"),
        ({"time": "25:00"}, "body.time"),
        ({"to": "desk"}, "body.to"),
    ],
)
def test_what_is_wrong_in_a_release_is_said_at_its_place(program, told, at):
    right = {"to": "public", "day": "2999-03-01", "time": "10:00", "zone": "Europe/Vienna"}
    answered = send(program, f"{DESK}/paper-held/schedule-release", right | told)
    assert (answered.status_code, [one["at"] for one in answered.json()["errors"]]) == (422, [at])


def test_what_is_wrong_in_a_paper_is_said_at_its_place(program):
    twice = send(program, DESK, {"symbol": "UNODC/CCPCJ/EG.4/2019/CRP.1"})
    assert (twice.status_code, [one["at"] for one in twice.json()["errors"]]) == (422, ["body.symbol"])
    nothing = send(program, DESK, {})
    assert (nothing.status_code, [one["at"] for one in nothing.json()["errors"]]) == (422, ["body"])
