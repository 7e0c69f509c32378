"""A list takes as many queries for a hundred rows as for one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sessional.bodies.entries import BureauDecisionEntry, CapacityEntry, PartyEntry
from sessional.bodies.models import AddressKind, PartyAddress, ReadingLink
from sessional.facts.standing import Given
from sessional.meetings.entries import StatementEntry
from sessional.papers.entries import PaperEntry
from sessional.papers.models import Paper, Slot
from sessional.report.facts import Category, Office
from tests import factories
from tests.factories import DAY_1, parts, words
from tests.roles import appointed, communication, make_world

MANY = 100


@pytest.fixture(autouse=True)
def without_limits(settings):
    """Counting takes a query more in the first request of a minute."""
    settings.API_LIMIT_WITHOUT_TOKEN = 0


def told(many: int) -> dict:
    """A record with so many of everything that a list is made of."""
    extra = range(many)
    parties = [PartyEntry(f"p-{one}", Category.ACADEMIA, name=words(f"University {one}")) for one in extra]
    return {
        "parties_told": [*factories.parties(), *parties],
        "capacities_told": [
            *factories.capacities(),
            *(CapacityEntry(f"c-{one}", "rypl", Office.CHAIR, party="BRA") for one in extra),
        ],
        "mandates_told": [replace(factories.mandates()[0], key=f"m-{one}", leads_to=one + 1) for one in range(many + 1)],
        "work_plans_told": [replace(factories.work_plans()[0], key=f"w-{one}") for one in range(many + 1)],
        "decisions_told": [BureauDecisionEntry(f"d-{one}", Given(DAY_1), about=2, dates=True) for one in range(many + 1)],
        "papers_told": [*factories.papers(), *(PaperEntry(f"n-{one}", f"UNODC/CCPCJ/EG.4/2018/{one + 1}") for one in extra)],
        "meetings": [
            factories.past_meeting(),
            replace(
                factories.meeting_entry(),
                statements=parts(StatementEntry("ARG"), *(StatementEntry(party.key) for party in parties)),
            ),
            *(factories.past_meeting(number) for number in range(3, 3 + many)),
        ],
    }


def queries(address: str, client: Client | None = None) -> tuple[int, int]:
    """How many queries an answer takes, and how many rows it holds."""
    with CaptureQueriesContext(connection) as captured:
        answered = (client or Client()).get(address)
    assert answered.status_code == 200, answered.content
    given = answered.json()
    return len(captured), len(given if isinstance(given, list) else given["items"])


LISTS = (
    "mandates",
    "work-plans",
    "bureau",
    "bureau-decisions",
    "parties",
    "meetings",
    "meetings/2/statements",
    "papers",
    "journal",
)


def test_lists_take_as_many_queries_for_many_rows_as_for_few(db):
    addresses = [f"/api/v1/bodies/experts/{one}?limit=100" for one in LISTS]
    factories.record(**told(1))
    few = {address: queries(address) for address in addresses}
    factories.record(**told(MANY))
    many = {address: queries(address) for address in addresses}
    assert {address: one for address, (one, _rows) in few.items()} == {
        address: one for address, (one, _rows) in many.items()
    }
    grown = {address: rows for address, (_one, rows) in many.items() if not address.endswith("journal?limit=100")}
    assert min(grown.values()) >= MANY


def test_the_list_of_bodies_takes_as_many_queries_for_many_as_for_one(db):
    factories.record()
    one = queries("/api/v1/bodies")[0]
    for number in range(20):
        factories.record(body=factories.body_entry(key=f"experts-{number}", parent=None), lists=[], reports=[])
    assert queries("/api/v1/bodies") == (one, 21)


def test_communications_take_as_many_queries_for_many_as_for_few(db):
    world = make_world()
    address = "/api/v1/bodies/experts/communications?limit=100"
    few = queries(address)[0]
    people = {name: world.capacities[name] for name in ("delegate", "head_of_delegation", "secretariat")}
    for _ in range(MANY):
        communication(
            drafter=people["delegate"],
            head=people["head_of_delegation"],
            secretariat=people["secretariat"],
            state="public",
            at=world.at,
        )
    assert queries(address) == (few, MANY)


def test_what_the_secretariat_keeps_takes_as_many_queries_for_many_rows_as_for_few(db, settings):
    settings.API_LIMIT_WITH_TOKEN = 0
    world = make_world()
    program = world.program("secretariat")
    base = "/api/v1/bodies/experts"
    lists = [f"{base}/{one}?limit=100" for one in ("capacities", "links", "desk/papers", "parties/BRA/addresses")]
    # The first request of a token notes that it was used.
    program.get("/api/v1/token")
    few = [queries(address, program) for address in lists]
    head = world.capacities["head_of_delegation"]
    for number in range(MANY):
        appointed(world.body, f"Nora New {number}", Office.DELEGATE, world.own_party)
        told = {"label": str(number), "made_at": world.at, "ends_at": world.at + timedelta(days=1)}
        digest = {"token_digest": f"{number:064}"}
        ReadingLink.objects.create(body=world.body, party=world.own_party, made_by=head, **told, **digest)
        paper = Paper.objects.create(
            body=world.body,
            key=f"n-{number}",
            position=200 + number,
            symbol=f"UNODC/CCPCJ/EG.4/2018/{number + 1}",
            languages=("en",),
        )
        Slot.objects.create(paper=paper, language="en", due_on=DAY_1)
        PartyAddress.objects.create(party=world.own_party, kind=AddressKind.EMAIL, address=f"{number}@example.org")
    many = [queries(address, program) for address in lists]
    assert [taken for taken, _rows in many] == [taken for taken, _rows in few]
    assert [rows for _taken, rows in many] == [MANY] * len(lists)


@pytest.mark.parametrize("key", ["2"])
def test_a_meeting_takes_as_many_queries_with_many_statements_as_with_few(db, key):
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert Client().get(f"/api/v1/bodies/experts/meetings/{key}").status_code == 200
        return len(captured)

    factories.record(**told(1))
    few = asked()
    factories.record(**told(MANY))
    assert asked() == few
