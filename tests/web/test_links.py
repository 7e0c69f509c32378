"""Reading links, over the pages."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from sessional.bodies.models import ReadingLink
from tests.roles import make_world
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


def in_days(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def test_the_address_of_a_link_is_shown_once_and_opens_what_the_party_sees(world):
    head = world.client("head_of_delegation")
    typed = {
        "label": "Ministry",
        "party": str(world.own_party.pk),
        "shows_drafts": "on",
        "ends_on": in_days(10),
    }
    made = head.post("/en/experts/links/make-reading-link/", typed)
    assert made.status_code == 200
    assert "no-store" in made["Cache-Control"]
    (address,) = words(made, "//p[@class='code']")
    token = address.rstrip("/").rpartition("/")[2]
    assert token not in head.get("/en/experts/links/").content.decode()

    reader = Client()
    opened = reader.get(f"/fr/link/{token}/")
    assert opened.status_code == 200
    draft = f"/en/experts/communications/{world.communications['draft'].pk}/"
    assert reader.get(draft).status_code == 200
    assert reader.post("/en/link/leave/").status_code == 302
    assert reader.get(draft).status_code == 404


def test_a_link_lasts_to_the_end_of_its_last_day_at_the_seat(world):
    typed = {"label": "All", "ends_on": in_days(10)}
    world.client("secretariat").post("/en/experts/links/make-reading-link/", typed)
    ends = ReadingLink.objects.get(label="All").ends_at
    # The seat is in Vienna, one or two hours ahead of UTC.
    assert ends.date().isoformat() == in_days(10)
    assert ends.hour in (22, 23)


def test_what_a_link_may_open_is_offered_and_nothing_else(world):
    def offered(role: str) -> tuple[list[str], bool]:
        form = tree(world.client(role).get("/en/experts/links/make-reading-link/"))
        return form.xpath("//select[@name='party']/option/@value"), bool(form.xpath("//input[@name='shows_drafts']"))

    assert offered("head_of_delegation") == ([str(world.own_party.pk)], True)
    parties, drafts = offered("secretariat")
    assert (len(parties), parties[0], drafts) == (6, "", False)
    head = world.client("head_of_delegation")
    for wrong in (
        {"party": str(world.other_party.pk)},
        {"party": ""},
        {"ends_on": in_days(400)},
        {"ends_on": in_days(-2)},
    ):
        typed = {"label": "X", "party": str(world.own_party.pk), "ends_on": in_days(5)} | wrong
        assert head.post("/en/experts/links/make-reading-link/", typed).status_code == 422
    typed = {"label": "X", "party": str(world.own_party.pk), "ends_on": in_days(5), "shows_drafts": "on"}
    world.client("secretariat").post("/en/experts/links/make-reading-link/", typed)
    assert list(ReadingLink.objects.filter(label="X").values_list("shows_drafts", flat=True)) == [False]


@pytest.mark.parametrize(("name", "said"), [("ended", "It ended on"), ("revoked", "It was revoked on")])
def test_a_link_that_is_over_says_so(world, client, name, said):
    response = client.get(f"/en/link/{world.tokens[name]}/")
    assert response.status_code == 410
    assert words(response, "//main/p")[0].startswith(said)


def test_the_page_says_when_each_link_was_used_last_and_why_it_ended(world):
    world.reader_by("drafts").get("/en/experts/")
    at = ReadingLink.objects.get(pk=world.links["drafts"].pk).last_used_at
    assert at is not None

    def told() -> list[list[str]]:
        cells = tree(world.client("secretariat").get("/en/experts/links/")).xpath("//tbody/tr")
        return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")[3:]] for row in cells]

    used = [one for one, _status in told()]
    assert (used.count("not yet"), len(used)) == (4, 5)
    statuses = [status.partition(" on ")[0] for _used, status in told()]
    assert sorted(statuses) == [
        "ended: its last day is over",
        "ended: revoked",
        *["in force Revoke For the capital"] * 3,
    ]
    head = world.capacities["head_of_delegation"].pk
    world.client("secretariat").post(f"/en/experts/capacities/{head}/end-capacity/", {"at_once": "on"})
    cut_off = "ended: whoever made it does not hold that capacity any longer Revoke For the capital"
    assert sorted(status.partition(" on ")[0] for _used, status in told()) == [
        "ended: its last day is over",
        "ended: revoked",
        cut_off,
        cut_off,
        "in force Revoke For the capital",
    ]
    over = Client().get(f"/en/link/{world.tokens['own']}/")
    assert over.status_code == 410
    assert words(over, "//main/p")[0].startswith("Whoever made it does not hold that capacity any longer.")
    draft = f"/en/experts/communications/{world.communications['draft'].pk}/"
    assert world.reader_by("drafts").get(draft).status_code == 404


def test_a_link_that_never_was_is_not_found(client, world):
    assert client.get(f"/en/link/{'x' * 43}/").status_code == 404
    assert client.get("/en/link/short/").status_code == 404


def test_a_link_that_is_revoked_opens_nothing_in_a_session_that_followed_it(world):
    reader = world.reader_by("own")
    address = f"/en/experts/communications/{world.communications['delegations'].pk}/"
    assert reader.get(address).status_code == 200
    revoked = world.client("secretariat").post(f"/en/experts/links/{world.links['own'].pk}/revoke-reading-link/")
    assert revoked.url == "/en/experts/links/"
    assert reader.get(address).status_code == 404


def test_writing_by_a_link_is_refused_with_the_reason(world, client):
    refused = client.post(f"/en/link/{world.tokens['own']}/")
    assert (refused.status_code, words(refused, "//h1")) == (403, ["A link only reads"])
    reader = world.reader_by("own")
    refused = reader.post("/en/experts/communications/draft-communication/", {})
    assert refused.status_code == 403
    assert "You read by a link. It reads and does nothing else: to write, sign in." in words(refused, "//main/p")


def test_a_head_sees_and_revokes_the_links_of_the_own_party_only(world):
    head, other = world.client("head_of_delegation"), world.client("other_delegate")
    assert set(words(head.get("/en/experts/links/"), "//tbody//th")) == {"For the capital"}
    assert len(words(head.get("/en/experts/links/"), "//tbody//th")) == 4
    assert other.get("/en/experts/links/").status_code == 403
    participants = world.links["participants"].pk
    assert head.post(f"/en/experts/links/{participants}/revoke-reading-link/").status_code == 404
