"""The meeting desk from the keyboard, in a real browser: the report beside it follows."""

import pytest
from django.conf import settings

from sessional.bodies.models import Body
from sessional.report.facts import Office
from tests.factories import record
from tests.web.at_the_desk import signed_in

# How a page answers to keys does not depend on the database.
pytestmark = pytest.mark.pure


@pytest.fixture
def body(live_server, db) -> Body:
    return record()[0]


@pytest.fixture
def secretariat(body):
    return signed_in(body, Office.SECRETARIAT)


@pytest.fixture
def desk(page, live_server, secretariat):
    """The desk of the second meeting, open in the browser of the Secretariat."""
    cookie = secretariat.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    page.goto(f"{live_server.url}/en/experts/meetings/2/desk/")
    page.evaluate("window.stayed = true")
    return page


def bracket(page):
    return page.locator(".paper [data-fact='meeting/2/agenda/2/days/2019-03-28']")


def words(page) -> str:
    """The words of the report, with spaces of one kind."""
    return " ".join(page.locator("#beside article").inner_text().split())


def test_three_keys_confirm_what_stands_in_brackets(desk):
    assert bracket(desk).inner_text() == "[and 28]"
    for key in ("j", "j", "Enter"):
        desk.keyboard.press(key)
    desk.locator(".paper a[data-fact='meeting/2/agenda/2/days/2019-03-28']").wait_for(state="detached")
    assert "27 and 28 March 2019" in words(desk)
    assert desk.evaluate("window.stayed")


def test_that_an_item_was_also_considered_this_afternoon_takes_four_keys_to_a_report_without_its_brackets(desk):
    """The last sitting is chosen already, and O is for Other matters."""
    assert desk.locator(".paper a[data-fact^='meeting/2/agenda/4/']").all_inner_texts() == ["[…]", "[…]"]
    for key in ("n", "o", "Tab", "Enter"):
        desk.keyboard.press(key)
    # That the sitting is held on the last day is anticipated, and prints plain.
    desk.locator(".paper a[data-fact='meeting/2/agenda/4/days/2019-03-29']").wait_for()
    assert desk.locator(".paper a[data-fact^='meeting/2/agenda/4/']").all_inner_texts() == ["29"]
    assert desk.locator("#at-4-6").input_value() == "confirmed"
    assert desk.evaluate("window.stayed")


def test_a_choice_in_the_table_is_kept_at_once(desk):
    desk.keyboard.press("c")
    assert desk.evaluate("document.activeElement.id") == "at-2-1"
    desk.locator("#at-4-4").focus()
    desk.keyboard.press("c")
    desk.locator(".open-list a[href$='/consider-item/4/']").first.wait_for(state="detached")
    assert desk.locator("#at-4-4").input_value() == "confirmed"


def test_the_other_side_follows_what_somebody_else_enters(desk, secretariat):
    secretariat.post(
        "/en/experts/meetings/2/desk/confirm-fact/", {"fact": "meeting/2/agenda/2/days/2019-03-28"}
    )
    desk.locator(".paper a[data-fact='meeting/2/agenda/2/days/2019-03-28']").wait_for(state="detached", timeout=5000)
    assert desk.evaluate("window.stayed")


def test_whoever_goes_through_the_list_stays_where_they_are_when_somebody_else_enters_something(desk, secretariat):
    for _press in range(2):
        desk.keyboard.press("j")
    here = desk.evaluate("document.activeElement.id")
    assert here == "confirm-meeting/2/agenda/2/days/2019-03-28-unconfirmed"
    secretariat.post("/en/experts/meetings/2/desk/confirm-fact/", {"fact": "meeting/2/report-adopted/day"})
    desk.locator(".paper a[data-fact='meeting/2/report-adopted/day']").wait_for(state="detached", timeout=5000)
    assert desk.evaluate("document.activeElement.id") == here


def test_a_bracket_is_a_way_to_its_fact_and_back_to_a_report_without_it(desk):
    bracket(desk).click()
    desk.wait_for_url("**/desk/consider-item/2/")
    desk.locator("select[name='days-1-status']").select_option("confirmed")
    desk.get_by_role("button", name="Keep it").click()
    desk.wait_for_url("**/desk/#consider_item")
    assert "27 and 28 March 2019" in words(desk)


def test_what_somebody_else_changed_meanwhile_is_said_on_the_open_page(desk, secretariat):
    desk.route("**/desk/preview/**", lambda route: route.abort())
    secretariat.post("/en/experts/meetings/2/desk/note-considered/", {"at-4-4": "unconfirmed", "seen-at-4-4": ""})
    desk.locator("#at-4-4").select_option("confirmed")
    desk.locator("#desk-errors li").wait_for()
    assert desk.locator("#at-4-4").input_value() == "unconfirmed"
