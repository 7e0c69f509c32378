"""People with accounts, and clients signed in as them, as tests need them."""

import time

from allauth.account.models import EmailAddress
from django.test import Client

from sessional.accounts.models import Person, User
from sessional.web.asking import METHODS, SECOND_FACTOR
from tests.factories import words

PASSWORD = "eleven quiet rivers"


def account(email: str = "rypl@example.org", name: str = "André Rypl", person: Person | None = None, **fields) -> User:
    """A user who is a person, and signs in with PASSWORD."""
    user = User.objects.create_user(email, PASSWORD, **fields)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    person = person or Person(names=words(name))
    person.user = user
    person.save()
    return user


def sign_in(user: User, *, second_factor: bool = False, client: Client | None = None) -> Client:
    """A client signed in as the user, with a second factor or without."""
    client = client or Client()
    client.force_login(user)
    if second_factor:
        session = client.session
        session[METHODS] = [{"method": SECOND_FACTOR, "type": "totp", "at": time.time()}]
        session.save()
    return client
