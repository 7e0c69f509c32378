"""A delegation writes to the Secretariat, over the pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.bodies.models import ClearanceStatus, Communication
from sessional.facts.queries import words_of
from sessional.facts.visibility import Visibility
from tests.roles import communication, make_world
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db

TYPED = {
    "subject": "Nomination of experts",
    "language": "en",
    "text": "Two experts are nominated.\r\nTheir names follow.",
    "publication_asked": "participants",
    "edition": "0",
}


@pytest.fixture
def world():
    return make_world()


def at(made: Communication, verb: str = "") -> str:
    step = f"{verb}-communication/" if verb else ""
    return f"/en/experts/communications/{made.pk}/{step}"


def headings(response) -> list[str]:
    return words(response, "//main//h2")


def rows(response, heading: str) -> list[str]:
    """The subjects in the table below a heading."""
    return words(response, f"//section[h2='{heading}']//tbody//th")


def buttons(response) -> list[str]:
    return words(response, "//main//button")


def errors(response) -> list[str]:
    return words(response, "//*[contains(@class,'errorlist')]/li")


def test_a_communication_goes_from_the_delegate_over_the_head_to_the_secretariat_and_out(world):
    delegate, head, secretariat = (world.client(role) for role in ("delegate", "head_of_delegation", "secretariat"))
    response = delegate.post("/en/experts/communications/draft-communication/", TYPED)
    made = Communication.objects.get(subject=TYPED["subject"])
    assert (response.status_code, response.url) == (302, at(made))
    assert str(words_of(made.text)) == "Two experts are nominated.\nTheir names follow."
    page = delegate.get(at(made))
    assert buttons(page) == []
    assert words(page, "//main//a[contains(@class,'button')]") == ["Change"]
    assert "Nomination of experts" in rows(
        delegate.get("/en/experts/delegation/"), "Waits for the head of the delegation: drafts to clear"
    )
    assert "Nomination of experts" in rows(head.get("/en/experts/delegation/"), "Waits for you: drafts to clear")

    assert buttons(head.get(at(made))) == ["Clear it", "Return it"]
    assert head.post(at(made, "clear"), {"edition": 1}).url == at(made)
    assert buttons(head.get(at(made))) == ["Send it to the Secretariat", "Return it"]
    assert secretariat.get(at(made)).status_code == 404
    assert head.post(at(made, "send"), {"edition": 2}).url == at(made)
    assert buttons(head.get(at(made))) == []

    inbox = secretariat.get("/en/experts/communications/")
    assert rows(inbox, "Waits for acknowledgement")[0] == "Nomination of experts"
    assert buttons(secretariat.get(at(made))) == ["Acknowledge receipt", "Publish"]
    assert secretariat.post(at(made, "acknowledge"), {}).url == at(made)
    options = tree(secretariat.get(at(made))).xpath("//select[@name='to']/option/@value")
    assert options == ["delegations", "participants"]
    assert secretariat.post(at(made, "publish"), {"to": "public"}).status_code == 422
    assert secretariat.post(at(made, "publish"), {"to": "participants"}).url == at(made)
    seen = {role: client.get(at(made)).status_code for role, client in world.clients().items()}
    assert seen == {
        "anonymous": 404,
        "link_holder": 200,
        "stakeholder": 200,
        "delegate": 200,
        "head_of_delegation": 200,
        "other_delegate": 200,
        "panellist": 200,
        "rapporteur": 200,
        "chair": 200,
        "secretariat": 200,
        "administrator": 404,
        "other_secretariat": 404,
    }


def test_the_head_returns_a_draft_with_a_reason_and_the_drafter_reads_it(world):
    made = world.communications["draft"]
    head, delegate = world.client("head_of_delegation"), world.client("delegate")
    refused = head.post(at(made, "return"), {"edition": 1, "reason": ""})
    assert (refused.status_code, errors(refused)) == (422, ["This field is required."])
    head.post(at(made, "return"), {"edition": 1, "reason": "Which resolution?"})
    assert "Which resolution?" in words(delegate.get(at(made)), "//section[h2='Returned']/p")[1]
    waits = rows(delegate.get("/en/experts/delegation/"), "Waits for whoever drafted it: returned")
    assert made.subject in waits


def test_a_stale_form_is_refused_and_nothing_that_was_typed_is_lost(world):
    made = world.communications["draft"]
    delegate, head = world.client("delegate"), world.client("head_of_delegation")
    form = tree(delegate.get(at(made, "change")))
    assert form.xpath("//input[@name='edition']/@value") == ["1"]
    assert head.post(at(made, "change"), TYPED | {"edition": 1}).status_code == 302
    mine = TYPED | {"edition": 1, "subject": "My subject", "text": "My text."}
    refused = delegate.post(at(made, "change"), mine)
    assert refused.status_code == 422
    assert errors(refused) == [
        "Somebody else changed this while it was open here. What is kept now is shown below; nothing was written."
    ]
    page = tree(refused)
    assert page.xpath("//input[@name='subject']/@value") == ["My subject"]
    assert page.xpath("//textarea[@name='text']")[0].text.strip() == "My text."
    assert words(refused, "//section[h2='What is kept now']//strong") == ["Nomination of experts"]
    assert Communication.objects.get(pk=made.pk).subject == "Nomination of experts"
    # Whoever sends it again has seen both.
    (edition,) = page.xpath("//input[@name='edition']/@value")
    assert delegate.post(at(made, "change"), mine | {"edition": edition}).status_code == 302
    assert Communication.objects.get(pk=made.pk).subject == "My subject"


def test_the_head_does_not_clear_what_was_changed_meanwhile(world):
    made = world.communications["draft"]
    world.client("delegate").post(at(made, "change"), TYPED | {"edition": 1})
    refused = world.client("head_of_delegation").post(at(made, "clear"), {"edition": 1})
    assert (refused.status_code, len(errors(refused))) == (422, 1)
    # The page shows what is kept, and its buttons mean that.
    assert words(refused, "//h1") == ["Nomination of experts"]
    assert set(tree(refused).xpath("//main//input[@name='edition']/@value")) == {"2"}
    assert Communication.objects.get(pk=made.pk).status is ClearanceStatus.DRAFT


def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(world):
    delegate = world.client("delegate")
    refused = delegate.post("/en/experts/communications/draft-communication/", TYPED | {"text": "half [a bracket"})
    assert refused.status_code == 422
    (field,) = tree(refused).xpath("//textarea[@aria-invalid='true']")
    assert field.text.strip() == "half [a bracket"
    assert field.get("aria-describedby") == "id_text_error"
    assert words(refused, "//ul[@id='id_text_error']") == ["The square bracket at character 6 is not closed."]


def test_every_action_records_the_capacity_chosen_by_somebody_who_holds_several(world):
    delegate = world.client("delegate")
    second = world.capacities["other_delegate"]
    second.person = world.capacities["delegate"].person
    second.save()
    address = "/en/experts/communications/draft-communication/"
    undecided = delegate.get(address)
    assert (undecided.status_code, buttons(undecided)) == (409, ["Delegate (Brazil)", "Delegate (Argentina)"])
    chosen = delegate.post("/en/experts/choose-capacity/", {"capacity": str(second.pk), "back": address})
    assert (chosen.status_code, chosen.url) == (302, address)
    page = delegate.get(address)
    assert tree(page).xpath("//section[@class='acting']//option[@selected]/@value") == [str(second.pk)]
    delegate.post(address, TYPED)
    made = Communication.objects.get(subject=TYPED["subject"])
    assert (made.drafted_by, made.party) == (second, world.other_party)


def test_nobody_chooses_a_capacity_of_somebody_else_or_leads_away_from_the_site(world):
    delegate = world.client("delegate")
    head = world.capacities["head_of_delegation"]
    away = delegate.post("/en/experts/choose-capacity/", {"capacity": str(head.pk), "back": "https://example.com/"})
    assert (away.status_code, away.url) == (302, "/en/experts/")
    assert delegate.post(at(world.communications["draft"], "clear"), {"edition": 1}).status_code == 403


@pytest.mark.parametrize("address", ["communications/", "delegation/"])
def test_a_list_takes_as_many_queries_for_many_communications_as_for_few(world, address):
    head = world.client("head_of_delegation")

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert head.get(f"/en/experts/{address}").status_code == 200
        return len(captured)

    # The first request of a session notes from where it comes.
    queries()
    few = queries()
    held = world.capacities
    for _number in range(12):
        for state in ("draft", "sent"):
            communication(
                drafter=held["delegate"],
                head=held["head_of_delegation"],
                secretariat=held["secretariat"],
                state=state,
                at=world.at,
            )
    assert queries() == few


def test_a_link_that_shows_drafts_reads_them_and_writes_nothing(world):
    reader = world.reader_by("drafts")
    made = world.communications["draft"]
    assert reader.get(at(made)).status_code == 200
    assert buttons(reader.get(at(made))) == []
    refused = reader.post(at(made, "change"), TYPED | {"edition": 1})
    assert refused.status_code == 403
    assert "You read by a link. It reads and does nothing else: to write, sign in." in words(refused, "//main/p")
    assert Communication.objects.get(pk=made.pk).subject == made.subject


def test_a_refusal_says_what_is_needed_and_what_waits_for_a_second_factor(world):
    refused = world.client("delegate").post(at(world.communications["draft"], "clear"), {"edition": 1})
    assert (refused.status_code, words(refused, "//main//li")) == (
        403,
        ["The head of the delegation clears, returns and sends what it writes."],
    )
    world.communications["public"].refresh_from_db()
    assert world.communications["public"].visibility is Visibility.PUBLIC
