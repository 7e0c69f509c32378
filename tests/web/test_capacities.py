"""The pages on which capacities are given, and people invited."""

import pytest
from django.utils import timezone

from sessional.accounts.actions import invite_person
from sessional.accounts.models import Invitation
from sessional.bodies.models import Capacity
from sessional.journal.canonical import read
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line, Part
from sessional.report.facts import Office
from tests.roles import make_world, signed_in
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db

NEW = {"name": "Ana Exemplo", "name_language": "es", "address": "ms", "office": "delegate"}


@pytest.fixture
def world():
    return make_world()


def people(response) -> set[str]:
    return set(words(response, "//tbody//th"))


def errors(response) -> list[str]:
    return words(response, "//*[contains(@class,'errorlist')]/li")


def test_the_secretariat_sees_all_a_head_the_own_delegation_and_the_administrator_the_secretariat(world):
    seen = {
        role: people(world.client(role).get("/en/experts/capacities/"))
        for role in ("secretariat", "head_of_delegation", "administrator")
    }
    assert {"Dora Delegate", "Olga Other", "Chen Chair", "Sara Secretary"} <= seen["secretariat"]
    assert seen["head_of_delegation"] == {"Dora Delegate", "Hugo Head", "André Rypl"}
    assert seen["administrator"] == {"Sara Secretary"}
    offered = tree(world.client("head_of_delegation").get("/en/experts/capacities/")).xpath("//tbody//a/@href")
    assert offered == [
        f"/en/experts/capacities/{world.capacities['delegate'].pk}/{verb}-capacity/" for verb in ("change", "end")
    ]


def test_a_head_gives_the_capacity_of_a_delegate_and_invites_the_person(world, mailoutbox):
    head = world.client("head_of_delegation")
    form = tree(head.get("/en/experts/capacities/appoint/"))
    assert form.xpath("//select[@name='office']/option/@value") == ["delegate"]
    assert form.xpath("//select[@name='party']/option/@value") == ["", str(world.own_party.pk)]
    typed = NEW | {"party": str(world.own_party.pk), "email": "ana@example.org"}
    given = head.post("/en/experts/capacities/appoint/", typed)
    capacity = Capacity.objects.get(email="ana@example.org")
    assert given.url == f"/en/experts/capacities/{capacity.pk}/invite-person/"
    assert (capacity.party, capacity.office, capacity.person.names.original) == (
        world.own_party,
        Office.DELEGATE,
        "es",
    )
    assert tree(head.get(given.url)).xpath("//input[@name='email']/@value") == ["ana@example.org"]
    invited = head.post(given.url, {"email": "ana@example.org", "lang": "es"})
    assert invited.url == "/en/experts/capacities/"
    invitation = Invitation.objects.get(person=capacity.person)
    assert (invitation.email, invitation.lang, invitation.asked_by, invitation.asked_as) == (
        "ana@example.org",
        "es",
        "Hugo Head",
        "head-of-delegation",
    )


def test_a_head_gives_nothing_to_another_delegation_and_no_other_office(world):
    head = world.client("head_of_delegation")
    for wrong in ({"party": str(world.other_party.pk)}, {"office": "secretariat"}):
        refused = head.post("/en/experts/capacities/appoint/", NEW | {"party": str(world.own_party.pk)} | wrong)
        assert refused.status_code == 422
        assert errors(refused)[0].startswith("Select a valid choice.")
    assert not Capacity.objects.filter(person__names__texts__es__text="Ana Exemplo").exists()


def test_a_person_whom_another_delegation_knows_cannot_be_chosen(world):
    stranger = world.capacities["other_delegate"].person
    typed = NEW | {"person": str(stranger.pk), "party": str(world.own_party.pk)}
    assert world.client("head_of_delegation").post("/en/experts/capacities/appoint/", typed).status_code == 422


def test_a_head_does_not_end_the_capacity_of_the_head_or_of_another_delegation(world):
    head = world.client("head_of_delegation")
    ended = {
        role: head.post(
            f"/en/experts/capacities/{world.capacities[role].pk}/end-capacity/", {"day": "2026-03-31"}
        ).status_code
        for role in ("delegate", "head_of_delegation", "other_delegate", "secretariat")
    }
    assert ended == {"delegate": 302, "head_of_delegation": 403, "other_delegate": 404, "secretariat": 404}


def test_the_administrator_appoints_the_first_secretariat_and_nobody_else(world):
    administrator = world.client("administrator")
    given = administrator.post("/en/experts/capacities/appoint/", NEW | {"office": "secretariat"})
    assert given.url == "/en/experts/capacities/"
    capacity = Capacity.objects.get(key="secretariat-ana-exemplo")
    line = Line.objects.get(subject_id=capacity.pk)
    actor = read(line.payloads.get(part=Part.MATTER).content)["actor"]
    assert (actor["kind"], actor["capacity_id"]) == ("person", None)
    assert administrator.post("/en/experts/capacities/appoint/", NEW | {"office": "chair"}).status_code == 422


def test_the_secretariat_changes_and_ends_a_capacity(world):
    secretariat = world.client("secretariat")
    delegate = world.capacities["delegate"]
    base = f"/en/experts/capacities/{delegate.pk}"
    changed = secretariat.post(
        f"{base}/change-capacity/", {"since": "2026-01-01", "on_behalf_of": "Group", "email": "dora@example.org"}
    )
    assert changed.status_code == 302
    refused = secretariat.post(f"{base}/end-capacity/", {"day": "2025-12-31"})
    assert errors(refused) == ["It begins on 2026-01-01 only; it cannot end before."]
    assert secretariat.post(f"{base}/end-capacity/", {"day": "2026-01-31"}).status_code == 302
    delegate.refresh_from_db()
    assert (str(delegate.since), str(delegate.until), str(delegate.on_behalf_of), delegate.email) == (
        "2026-01-01",
        "2026-01-31",
        "Group",
        "dora@example.org",
    )
    assert world.client("delegate").get("/en/experts/delegation/").status_code == 403


def test_a_capacity_that_is_ended_at_once_does_nothing_in_any_session_from_then_on(world):
    secretariat, delegate = world.client("secretariat"), world.client("delegate")
    address = f"/en/experts/capacities/{world.capacities['delegate'].pk}/end-capacity/"
    assert delegate.get("/en/experts/delegation/").status_code == 200
    assert errors(secretariat.post(address, {})) == ["Give the last day, or end it at once."]
    assert secretariat.post(address, {"day": "2999-01-01", "at_once": "on"}).url == "/en/experts/capacities/"
    assert delegate.get("/en/experts/delegation/").status_code == 403
    assert world.program("delegate").get("/api/v1/token").json()["type"] == "/api/v1/#capacity-ended"
    (row,) = words(secretariat.get("/en/experts/capacities/"), "//section[@aria-labelledby='over']//tr[contains(., 'Dora')]")
    assert "ended at once on" in row


def test_an_office_that_waits_for_a_second_factor_is_named_where_it_is_missing(world):
    client = signed_in(world.users["secretariat"], second_factor=False)
    refused = client.get("/en/experts/capacities/")
    assert refused.status_code == 403
    assert "Secretariat" in words(refused, "//main//li")
    assert "You hold an office that may, and it waits for a second factor." in words(refused, "//main/p")


def test_the_frame_says_in_which_capacity_one_acts(world):
    def said(role: str) -> list[str]:
        return words(world.client(role).get("/en/experts/"), "//section[@class='acting']/p")

    assert said("head_of_delegation") == ["You act as: Head of delegation (Brazil)"]
    assert said("secretariat") == ["You act as: Secretariat"]
    assert said("anonymous") == said("other_secretariat") == []
    assert said("link_holder")[0].startswith("You read by a link that shows what Brazil sees. It ends on ")


def test_the_secretariat_sees_which_letters_have_not_gone_out(world):
    secretariat = world.client("secretariat")

    def told() -> tuple[list[str], list[str]]:
        page = secretariat.get("/en/experts/capacities/")
        return words(page, "//main//p[@class='note']"), words(page, "//main//td/span[@class='note']")

    assert told() == ([], [])
    capacity = Capacity.objects.filter(body=world.body, person__user__isnull=True).first()
    by = Actor(ActorKind.COMMAND, "a test")
    invitation, _token = invite_person(
        person=capacity.person, email="x@example.org", lang="en", by=by, at=timezone.now(), body_id=world.body.pk
    )
    one = ["1 letter of invitation has not gone out yet."]
    for kept, said in (
        ({}, "The letter is about to be sent."),
        ({"attempts": 2}, "The letter could not be sent yet. It is tried again by itself."),
        (
            {"refused": True},
            "The mail server does not take letters for this address. Look it through, and invite again.",
        ),
    ):
        Invitation.objects.filter(pk=invitation.pk).update(**kept)
        assert told() == (one, [said])
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=timezone.now())
    assert told() == ([], [])


def test_a_mail_server_that_is_not_there_neither_fails_nor_delays_the_request(world, settings):
    settings.EMAIL_BACKEND = "tests.web.test_capacities.NoServer"
    capacity = Capacity.objects.filter(body=world.body, person__user__isnull=True).first()
    address = f"/en/experts/capacities/{capacity.pk}/invite-person/"
    assert world.client("secretariat").post(address, {"email": "x@example.org", "lang": "en"}).status_code == 302
    assert Invitation.objects.get(person=capacity.person).attempts == 0


class NoServer:
    """A way to send letters that must not be gone while somebody waits."""

    def __init__(self, **told):
        raise AssertionError("a letter was sent inside a request")
