"""The pages of the directory."""

import pytest

from sessional.bodies.models import PartyAddress
from tests.roles import make_world
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


def errors(response) -> list[str]:
    return words(response, "//*[contains(@class,'errorlist')]/li")


def test_everybody_sees_who_takes_part_in_the_order_of_the_language(world, client):
    def listed(lang: str) -> list[str]:
        return words(client.get(f"/{lang}/experts/parties/"), "//main//section[1]//li")

    assert listed("en") == ["Argentina", "Brazil", "China"]
    assert listed("fr") == ["Argentine", "Brésil", "Chine"]
    assert listed("ar") == ["الأرجنتين", "البرازيل", "الصين"]
    assert words(client.get("/en/experts/parties/"), "//main//h2") == [
        "Member States",
        "Institutes of the United Nations crime prevention and criminal justice programme network",
        "Non-governmental organizations",
    ]


def test_addresses_are_shown_at_the_desk_and_to_the_party_itself(world):
    shown = {
        role
        for role, client in world.clients().items()
        if "own@example.org" in client.get("/en/experts/parties/BRA/").content.decode()
    }
    assert shown == {"delegate", "head_of_delegation", "rapporteur", "chair", "secretariat"}


def test_the_secretariat_adds_a_state_and_a_participant_by_name(world):
    secretariat = world.client("secretariat")
    added = secretariat.post("/en/experts/parties/add-party/", {"category": "member-state", "state": "MEX"})
    assert (added.status_code, added.url) == (302, "/en/experts/parties/MEX/")
    added = secretariat.post(
        "/fr/experts/parties/add-party/", {"category": "academia", "name_fr": "Académie", "name_en": "Academy"}
    )
    assert added.url == "/fr/experts/parties/academie/"
    party = world.body.parties.get(key="academie")
    assert (party.name.original, party.name.languages) == ("fr", ("en", "fr"))
    refused = secretariat.post("/en/experts/parties/add-party/", {"category": "member-state", "state": "MEX"})
    assert (refused.status_code, errors(refused)) == (422, ["This State is in the directory already."])
    assert tree(refused).xpath("//select[@name='state']/option[@selected]/@value") == ["MEX"]


def test_the_head_of_a_delegation_keeps_its_addresses(world):
    head = world.client("head_of_delegation")
    typed = {"kind": "post", "address": "Street 1\r\n1010 Vienna", "label": "Mission", "language": "en"}
    added = head.post("/en/experts/parties/BRA/addresses/add-address/", typed)
    assert added.url == "/en/experts/parties/BRA/"
    kept = PartyAddress.objects.get(label="Mission")
    assert kept.address == "Street 1\n1010 Vienna"
    base = f"/en/experts/parties/BRA/addresses/{kept.pk}"
    assert tree(head.get(f"{base}/change-address/")).xpath("//textarea")[0].text.strip() == "Street 1\n1010 Vienna"
    assert head.post(f"{base}/change-address/", typed | {"label": "Mission, Vienna"}).status_code == 302
    kept.refresh_from_db()
    assert kept.label == "Mission, Vienna"
    assert head.post(f"{base}/remove-address/", {}).url == "/en/experts/parties/BRA/"
    assert not PartyAddress.objects.filter(pk=kept.pk).exists()


def test_an_address_is_reached_under_its_own_party_only(world):
    secretariat = world.client("secretariat")
    address = world.addresses["other"].pk
    assert secretariat.get(f"/en/experts/parties/BRA/addresses/{address}/change-address/").status_code == 404
    foreign = world.addresses["foreign"].pk
    assert secretariat.get(f"/en/others/parties/BRA/addresses/{foreign}/change-address/").status_code == 404
    assert secretariat.get("/en/others/parties/add-party/").status_code == 403


def test_a_participant_that_is_not_there_is_not_found(client, world):
    assert client.get("/en/experts/parties/XXX/").status_code == 404


def test_the_secretariat_removes_a_participant_that_was_entered_by_mistake(world):
    secretariat = world.client("secretariat")
    secretariat.post("/en/experts/parties/add-party/", {"category": "member-state", "state": "MEX"})
    page = secretariat.get("/en/experts/parties/MEX/")
    assert "Remove the participant" in words(page, "//main//a")
    assert "Remove the participant" not in words(secretariat.get("/en/experts/parties/BRA/"), "//main//a")
    removed = secretariat.post("/en/experts/parties/MEX/remove-party/")
    assert removed.url == "/en/experts/parties/"
    assert secretariat.get("/en/experts/parties/MEX/").status_code == 404


def test_a_refusal_names_what_hangs_on_a_participant(world):
    refused = world.client("secretariat").post("/en/experts/parties/youth-forum/remove-party/")
    assert refused.status_code == 422
    assert errors(refused) == [
        "It cannot be removed: something belongs to it or speaks of it. Capacity (1)."
    ]
