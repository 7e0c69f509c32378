"""The meeting desk: each part entered on its page, beside the report that it makes."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sessional.bodies.models import Body, Capacity
from sessional.facts.standing import Given, GivenList
from sessional.journal.models import Line
from sessional.meetings.entries import MeetingEntry, StatementEntry
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.told import told_of
from sessional.report.facts import Office
from sessional.report.status import Status
from sessional.web.meeting_desk.views import SECTIONS
from tests.factories import DAY_2, meeting_entry, past_meeting, record, words as name
from tests.web.at_the_desk import signed_in
from tests.web.at_the_meeting_desk import as_it_stands
from tests.web.pages import text, tree, words

pytestmark = pytest.mark.django_db
DESK = "/en/experts/meetings/2/desk/"
#: Every part that there is, as its address names it.
PARTS = [
    *((verb, "") for verb in SECTIONS if verb not in ("set_agenda", "consider_item")),
    ("set_agenda", "provisional"),
    ("consider_item", "2"),
    ("consider_item", "3"),
    ("consider_item", "1.1"),
]


@pytest.fixture
def body() -> Body:
    return record()[0]


@pytest.fixture
def secretariat(body) -> Client:
    return signed_in(body, Office.SECRETARIAT)


def officer(body: Body) -> Capacity:
    return body.capacities.get(office=Office.SECRETARIAT)


def kept(body: Body) -> MeetingEntry:
    return told_of(meeting_with_key(body, "2"))


def at(verb: str, of: str = "") -> str:
    return f"{DESK}{verb.replace('_', '-')}/" + (f"{of}/" if of else "")


def send(client: Client, body: Body, verb: str, of: str = "", **changes):
    return client.post(at(verb, of), as_it_stands(body, officer(body), verb, of, **changes))


def open_facts(response) -> list[tuple[str, str | None, bool]]:
    """What the page lists as open: the words, where they are entered, and whether they can be confirmed at once."""
    return [
        (
            text(one.find("bdi")),
            next((link.get("href") for link in one.findall("a") if link.get("class") == "enter"), None),
            one.find("form") is not None,
        )
        for one in tree(response).xpath("//ul[contains(@class, 'open-list')]/li")
    ]


def test_what_is_open_leads_to_where_it_is_entered_and_what_has_a_value_can_be_confirmed(secretariat):
    evidence, other = at("consider_item", "3"), at("consider_item", "4")
    assert open_facts(secretariat.get(DESK)) == [
        ("[2nd]", at("consider_item", "2"), True),
        ("[and 28]", at("consider_item", "2"), True),
        ("[…]", evidence, False),
        ("28 [and …] March 2019", evidence, False),
        ("[…]", other, False),
        ("[…]", other, False),
        ("Argentina and China (on behalf of a group of States)", at("enter_statements"), False),
        ("[one]", at("enter_attendance"), True),
        ("[…]", at("enter_attendance"), False),
        ("2021", None, False),
        ("6th", at("adopt_report"), True),
        ("29 March 2019", at("adopt_report"), True),
    ]


def test_every_bracket_of_the_report_is_a_link_to_a_page_that_is_there(secretariat):
    found = tree(secretariat.get(f"{DESK}?text=fr")).xpath("//div[@class='paper']//a[@data-fact]/@href")
    assert len(found) >= 8
    assert {secretariat.get(address).status_code for address in {*found}} == {200}


@pytest.mark.parametrize(("verb", "of"), PARTS)
def test_a_part_that_is_sent_as_it_stands_changes_nothing(body, secretariat, verb, of):
    before, lines = kept(body), Line.objects.count()
    answer = send(secretariat, body, verb, of)
    assert (answer.status_code, answer["Location"]) == (302, f"{DESK}#{verb}")
    assert kept(body) == before
    assert Line.objects.count() == lines


def test_whoever_confirms_at_the_desk_is_kept_with_it(body, secretariat):
    send(secretariat, body, "consider_item", "2", **{"sittings-1-status": "confirmed"})
    standing = kept(body).considered[0].sittings.parts[1].standing
    assert (standing.status, standing.confirmed_by) == (Status.CONFIRMED, officer(body).key)


def test_a_bracket_goes_when_its_fact_is_confirmed(body, secretariat):
    answer = secretariat.post(f"{DESK}confirm-fact/?text=fr", {"fact": "meeting/2/agenda/2/days/2019-03-28"})
    assert (answer.status_code, answer["Location"]) == (302, f"{DESK}?text=fr#open")
    assert kept(body).considered[0].days == GivenList(
        (kept(body).considered[0].days.parts[0], Given(DAY_2, kept(body).considered[0].days.parts[1].standing))
    )
    assert kept(body).considered[0].days.parts[1].standing.status is Status.CONFIRMED


def test_what_has_no_value_yet_leads_to_where_it_is_entered(secretariat):
    answer = secretariat.post(f"{DESK}confirm-fact/", {"fact": "meeting/2/agenda/3/sittings"})
    assert (answer.status_code, answer["Location"]) == (302, at("consider_item", "3"))
    answer = secretariat.post(f"{DESK}confirm-fact/", {"fact": "work-plan/2018-2021/stocktaking"})
    assert answer.status_code == 422
    assert words(answer, "//ul[@class='errorlist']/li") == [
        "There is nothing here yet that could be confirmed; enter it first."
    ]


def test_an_item_is_noted_in_the_table_and_only_what_was_changed_is_written(body, secretariat):
    sent = {"at-3-4": "unconfirmed", "seen-at-3-4": "", "at-2-1": "confirmed", "seen-at-2-1": "confirmed"}
    answer = secretariat.post(f"{DESK}note-considered/", sent)
    assert (answer.status_code, answer["Location"]) == (302, f"{DESK}#consider_item")
    (part,) = kept(body).considered[1].sittings.parts
    assert (part.value, part.standing.status) == (4, Status.UNCONFIRMED)
    # A page that was open meanwhile is told so, and writes nothing over it.
    answer = secretariat.post(f"{DESK}note-considered/", {"at-3-4": "confirmed", "seen-at-3-4": ""})
    assert answer.status_code == 422
    assert words(answer, "//ul[@class='errorlist']/li") == [
        "Somebody else changed this while it was open here. What is kept now is shown below; nothing was written."
    ]
    assert kept(body).considered[1].sittings.parts == (part,)


def test_an_item_is_noted_at_a_sitting_whatever_was_told_of_it(body, secretariat):
    for status in ("confirmed", "confirmed"):
        answer = secretariat.post(f"{DESK}note-considered/", {"item": "2", "sitting": "2"})
        assert (answer.status_code, answer["Location"]) == (302, f"{DESK}#consider_item")
        assert kept(body).considered[0].sittings.parts[1].standing.status == status
    secretariat.post(f"{DESK}note-considered/", {"item": "9", "sitting": "2"})
    secretariat.post(f"{DESK}note-considered/", {"item": "2", "sitting": "x"})
    assert len(kept(body).considered[0].sittings.parts) == 2


def test_what_somebody_else_changed_meanwhile_is_said_and_what_was_typed_stays(body, secretariat):
    typed = as_it_stands(body, officer(body), "adopt_agenda", **{"event-sitting": "2", "event-day": ""})
    send(secretariat, body, "adopt_agenda", **{"event-amended": "on"})
    answer = secretariat.post(at("adopt_agenda"), typed)
    assert answer.status_code == 422
    assert words(answer, "//ul[@class='errorlist']/li") == [
        "Somebody else changed this while it was open here. What is kept now is shown below; nothing was written."
    ]
    assert words(answer, "//select[@name='event-sitting']/option[@selected]") == [
        "2: Wednesday, 27 March 2019, afternoon"
    ]
    assert kept(body).agenda_adopted.amended


def test_an_error_of_the_rules_stands_in_its_row(body, secretariat):
    answer = send(secretariat, body, "enter_statements", **{"parts-2-party": "ARG", "parts-2-source": "Note"})
    assert answer.status_code == 422
    (wrong,) = tree(answer).xpath("//tr[@class='wrong']")
    assert text(wrong.xpath(".//ul[contains(@class, 'errorlist')]")[0]) == "This is listed already; list it once."
    assert wrong.xpath(".//select[@name='parts-2-party']/option[@selected]/@value") == ["ARG"]
    assert wrong.xpath(".//input[@name='parts-2-source']/@value") == ["Note"]


def test_rows_without_a_word_on_the_list_are_not_lost(body, secretariat):
    answer = send(secretariat, body, "enter_statements", **{"list-status": ""})
    assert answer.status_code == 422
    assert "There are rows here: say how sure the list is, or take them out." in answer.content.decode()


def test_more_rows_keep_what_was_typed(body, secretariat):
    answer = send(secretariat, body, "enter_statements", **{"more": "1", "parts-2-party": "BRA"})
    page = tree(answer)
    assert answer.status_code == 200
    assert len(page.xpath("//table[@class='parts']/tbody/tr")) == 2 + 3 + 10
    assert page.xpath("//select[@name='parts-2-party']/option[@selected]/@value") == ["BRA"]
    assert len(kept(body).statements.parts) == 2


def test_speakers_are_added_moved_and_taken_out(body, secretariat):
    changes = {
        "parts-0-ORDER": "2",
        "parts-1-DELETE": "on",
        "parts-2-party": "BRA",
        "parts-2-sitting": "3",
        "parts-2-item": "2",
        "parts-2-group": "Group of Friends",
        "parts-2-ORDER": "1",
    }
    assert send(secretariat, body, "enter_statements", **changes).status_code == 302
    told = kept(body).statements
    assert [part.value for part in told.parts] == [
        StatementEntry("BRA", 3, (2,), name("Group of Friends")),
        StatementEntry("ARG"),
    ]
    assert told.standing == meeting_entry().statements.standing


def test_an_agenda_is_adopted_as_amended_from_the_provisional_one(body, secretariat):
    changes = {"items-7-number": "4.1", "items-7-kind": "topic", "items-7-title_en": "Added", "paper-paper": "inf1"}
    assert send(secretariat, body, "set_agenda", "adopted", **changes).status_code == 302
    provisional, adopted = sorted(kept(body).agendas, key=lambda one: one.stage, reverse=True)
    assert adopted.paper == "inf1"
    assert [one.title for one in adopted.items[3].items] == [name("Added")]
    assert adopted.items[:3] == provisional.items[:3]


def test_an_item_stands_in_one_that_is_there_and_once(body, secretariat):
    changes = {"items-7-number": "9.1", "items-7-title_en": "Lost", "items-8-number": "2", "items-8-title_en": "Twice"}
    answer = send(secretariat, body, "set_agenda", "provisional", **changes)
    assert answer.status_code == 422
    assert [text(one) for one in tree(answer).xpath("//table[@class='parts']//ul[contains(@class, 'errorlist')]")] == [
        "There is no item 9 for it to stand in.",
        "There is an item 2 already.",
    ]


def test_an_open_page_is_told_only_when_something_changed(body, secretariat):
    (address,) = tree(secretariat.get(DESK)).xpath("//div[@id='beside']/@hx-get")
    assert secretariat.get(address).status_code == 204
    secretariat.post(f"{DESK}confirm-fact/", {"fact": "meeting/2/report-adopted/day"})
    answer = secretariat.get(address)
    assert answer.status_code == 200
    assert tree(answer).xpath("//div[@id='beside']/@hx-get") != [address]


def test_what_is_not_a_part_of_the_meeting_is_not_there(secretariat):
    for verb, of in (("consider_item", "9"), ("consider_item", "adopted"), ("set_agenda", "final")):
        assert secretariat.get(at(verb, of)).status_code == 404


@pytest.mark.parametrize("address", [DESK, at("enter_statements")])
def test_the_desk_takes_as_many_queries_for_much_as_for_little(body, secretariat, address):
    secretariat.get(address)
    with CaptureQueriesContext(connection) as few:
        secretariat.get(address)
    spoken = tuple(Given(StatementEntry("ARG", 1 + number % 6, (2,), name(f"Group {number}"))) for number in range(200))
    record(meetings=[past_meeting(), meeting_entry(statements=GivenList(spoken))])
    secretariat.get(address)
    with CaptureQueriesContext(connection) as many:
        secretariat.get(address)
    assert len(many) == len(few)
