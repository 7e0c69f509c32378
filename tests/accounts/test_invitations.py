"""Accounts by invitation."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sessional.accounts.actions import accept_invitation, invite_person, revoke_invitation
from sessional.accounts.models import Invitation, Person, User
from sessional.accounts.queries import invitation_with, open_invitations_to
from sessional.accounts.rules import INVITATION_LASTS
from sessional.journal.canonical import read
from sessional.journal.entries import INSTALLATION, Actor, ActorKind
from sessional.journal.models import Line, Part
from tests.factories import words

pytestmark = pytest.mark.django_db

AT = datetime(2019, 3, 28, 18, 0, tzinfo=UTC)
BY = Actor(ActorKind.CAPACITY, "Ioana Albani", office="secretariat")
BODY = UUID("01890000-0000-7000-8000-000000000001")
PASSWORD = "eleven quiet rivers"


def person(name: str = "André Rypl") -> Person:
    return Person.objects.create(names=words(name))


def invited(who: Person | None = None, email: str = "rypl@example.org", **told) -> tuple[Invitation, str]:
    return invite_person(person=who or person(), email=email, **{"lang": "en", "by": BY, "at": AT, **told})


def said(line: Line) -> dict:
    """What a line of the journal says, part by part."""
    return {payload.part: read(payload.content) for payload in line.payloads.all()}


def test_the_token_is_kept_nowhere():
    invitation, token = invited(body_id=BODY)
    assert token not in str(Invitation.objects.values()) + str(Line.objects.values())
    assert invitation_with(token) == invitation
    assert invitation_with("another") is None
    assert (invitation.ends_at, invitation.asked_by, invitation.asked_as) == (
        AT + INVITATION_LASTS,
        "Ioana Albani",
        "secretariat",
    )


def test_an_invitation_has_its_line_in_the_chain_of_the_installation_and_the_address_can_be_erased():
    invitation, _token = invited(body_id=BODY)
    line = Line.objects.get(body_id=INSTALLATION)
    told = said(line)
    assert (line.verb, line.subject_id) == ("invite_person", invitation.pk)
    assert told[Part.PERSONAL] == {"email": "rypl@example.org"}
    assert told[Part.MATTER]["after"] == {
        "person": str(invitation.person_id),
        "lang": "en",
        "ends_at": "2019-04-11T18:00:00+00:00",
        "body": str(BODY),
    }
    assert "rypl@" not in str(told[Part.MATTER])


def test_who_is_invited_again_has_one_open_invitation():
    who = person()
    first, _token = invited(who)
    second, _token = invited(who, "other@example.org", at=AT + timedelta(hours=1))
    first.refresh_from_db()
    assert first.revoked_at == AT + timedelta(hours=1)
    assert open_invitations_to("OTHER@example.org", AT) == [second]
    assert open_invitations_to("rypl@example.org", AT) == []
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.filter(pk=first.pk).update(revoked_at=None)


def test_accepting_opens_an_account_that_belongs_to_the_person():
    invitation, _token = invited(email=" Rypl@Example.org")
    user = accept_invitation(invitation=invitation, at=AT, password=PASSWORD)
    assert (user.email, user.check_password(PASSWORD), user.person) == ("rypl@example.org", True, invitation.person)
    assert user.emailaddress_set.get().verified
    line = Line.objects.get(verb="accept_invitation")
    assert said(line)[Part.MATTER]["after"] == {
        "person": str(invitation.person_id),
        "user": str(user.pk),
        "new_account": True,
    }


def test_an_account_can_belong_to_a_person_of_each_body():
    first, _token = invited()
    user = accept_invitation(invitation=first, at=AT, password=PASSWORD)
    second, _token = invited(person("A. Rypl"))
    with pytest.raises(ValidationError) as refused:
        accept_invitation(invitation=second, at=AT, password="some other password")
    assert refused.value.code == "sign-in"
    assert accept_invitation(invitation=second, at=AT, user=user) == user
    assert [str(one) for one in user.people.order_by("pk")] == ["André Rypl", "A. Rypl"]


def test_an_invitation_is_accepted_once_in_its_time_by_whom_it_was_sent_to():
    invitation, _token = invited()
    stranger = User.objects.create_user("stranger@example.org", PASSWORD)

    def refused(**told) -> str:
        with pytest.raises(ValidationError) as error:
            accept_invitation(invitation=invitation, **{"at": AT, **told})
        return error.value.code

    assert refused(user=stranger) == "other-address"
    assert refused(password=PASSWORD, at=AT + INVITATION_LASTS) == "expired"
    accept_invitation(invitation=invitation, at=AT, password=PASSWORD)
    assert refused(password=PASSWORD) == "used"
    assert revoke_invitation(invitation=invitation, by=BY, at=AT).revoked_at is None


def test_a_withdrawn_invitation_cannot_be_accepted():
    invitation, _token = invited()
    revoke_invitation(invitation=invitation, by=BY, at=AT)
    revoke_invitation(invitation=invitation, by=BY, at=AT)
    with pytest.raises(ValidationError) as error:
        accept_invitation(invitation=invitation, at=AT, password=PASSWORD)
    assert error.value.code == "revoked"
    assert Line.objects.filter(verb="revoke_invitation").count() == 1


def test_what_is_wrong_is_said_by_field():
    who = person()
    who.user = User.objects.create_user("rypl@example.org")
    who.save()
    with pytest.raises(ValidationError) as error:
        invited(who, "nowhere", lang="de")
    assert sorted(error.value.message_dict) == ["email", "lang", "person"]
    assert error.value.message_dict["person"] == ["André Rypl has an account already."]
    assert not Invitation.objects.exists()
