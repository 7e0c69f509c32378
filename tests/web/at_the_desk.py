"""People who are signed in, as tests of pages need them."""

from django.test import Client

from sessional.accounts.models import Person, User
from sessional.bodies.models import Body, Capacity, Party
from sessional.report.facts import Office
from sessional.web.asking import METHODS
from tests.factories import words


def signed_in(body: Body, office: Office, party: Party | None = None, *, second_factor: bool = True) -> Client:
    """The browser of somebody who holds the office at this body, and has signed in."""
    number = User.objects.count() + 1
    user = User.objects.create_user(f"person-{number}@example.org")
    person = Person.objects.create(names=words(f"Person {number}"), user=user)
    Capacity.objects.create(
        body=body,
        key=f"at-desk-{number}",
        position=900 + number,
        person=person,
        party=party,
        office=office,
        in_record=False,
    )
    client = Client()
    client.force_login(user)
    if second_factor:
        session = client.session
        session[METHODS] = [{"method": "mfa"}]
        session.save()
    return client
