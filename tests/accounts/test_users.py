"""Who signs in."""

import pytest
from django.contrib.auth import authenticate
from django.db import IntegrityError, transaction

from sessional.accounts.models import Person, User
from sessional.report.facts import Address
from tests.factories import words

pytestmark = pytest.mark.django_db


def test_a_user_signs_in_by_e_mail_address_whatever_its_case():
    user = User.objects.create_user(" Chair@Example.org", "correct horse")
    assert user.email == "chair@example.org"
    assert authenticate(username="CHAIR@example.ORG", password="correct horse") == user
    assert authenticate(username="chair@example.org", password="wrong horse") is None


def test_a_user_without_a_password_cannot_sign_in():
    User.objects.create_user("chair@example.org")
    assert authenticate(username="chair@example.org", password="") is None
    assert not User.objects.get().has_usable_password()


def test_a_user_is_known_by_an_address():
    with pytest.raises(ValueError, match="a user is known by an e-mail address, and none is given"):
        User.objects.create_user("")


def test_an_address_belongs_to_one_user_in_any_case():
    User.objects.create_user("chair@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="Chair@Example.org")


def test_a_superuser_may_do_everything():
    user = User.objects.create_superuser("chair@example.org", "correct horse")
    assert (user.is_staff, user.is_superuser, user.has_perm("bodies.view_body")) == (True, True, True)


def test_a_person_outlives_the_account():
    user = User.objects.create_user("chair@example.org")
    person = Person.objects.create(names=words("André Rypl"), address=Address.MR, user=user)
    user.delete()
    person.refresh_from_db()
    assert (str(person), person.address, person.user) == ("André Rypl", Address.MR, None)
