"""The table of docs/permissions.md is complete, and true."""

from copy import deepcopy

import pytest
from django.db import transaction
from django.urls import NoReverseMatch, reverse

from tests import permissions
from tests.places import PLACES, place
from tests.roles import ROLES, make_world

ROWS = permissions.rows()
SAFE = ("GET", "HEAD")


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """The world of the roles, for all rows; what a request changes is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = make_world()
        programs = {role: world.program(role) for role in ROLES}
        yield world, (world.clients(), programs)
        transaction.set_rollback(True)


def address(world, row: permissions.Row, within: dict) -> str:
    """The address of a row: its own parts, and the language and the body where it takes them."""
    known = {"lang": "en", "body": (world.other_body if row.of.endswith("elsewhere") else world.body).key}
    known |= {name: within[name] for name in known if name in within}
    for taken in (("lang", "body"), ("body",), ("lang",), ()):
        parts = {name: part for name, part in within.items() if name not in known} | {name: known[name] for name in taken}
        try:
            return reverse(row.name.replace("*", "index"), kwargs=parts)
        except NoReverseMatch:
            continue
    raise AssertionError(f"{row}: tests/places.py does not say how to fill its address")


def ask(client, row: permissions.Row, world):
    """One request by a client, which is afterwards as it was: signing out takes its cookie away."""
    told = place(world, row.name, row.of)
    # What the API is asked for stands in the query; a page is asked for by its address alone.
    sent = {} if row.method in SAFE and not row.name.startswith("api:") else {"data": told.sent}
    if row.method not in SAFE and ":" in row.name:
        sent["content_type"] = "application/json"
    cookies = deepcopy(client.cookies)
    try:
        return getattr(client, row.method.lower())(address(world, row, told.within), **sent)
    finally:
        client.cookies = cookies


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_each_role_is_answered_what_the_table_says(kept, db, row):
    world, (clients, programs) = kept
    if row.name.startswith("api:"):
        clients = programs
    answered = []
    for role in ROLES:
        with transaction.atomic():
            answered.append(permissions.answer(ask(clients[role], row, world)))
            transaction.set_rollback(True)
    assert dict(zip(ROLES, answered, strict=True)) == dict(zip(ROLES, (word for _, word in row.answers), strict=True))


def test_every_address_has_a_row_and_every_row_an_address():
    assert {row.name for row in ROWS} == permissions.names_of_addresses()


def test_no_row_stands_twice_and_every_place_has_its_row():
    assert len({str(row) for row in ROWS}) == len(ROWS)
    assert set(PLACES) <= {(row.name, row.of) for row in ROWS}


def test_what_has_no_row_for_writing_takes_no_writing(kept, db):
    world, (clients, _programs) = kept
    writable = {row.name for row in ROWS if row.method not in SAFE}
    taken = []
    for row in ROWS:
        if row.name in writable or row.name.endswith("*"):
            continue
        for role in ("anonymous", "head_of_delegation", "secretariat"):
            with transaction.atomic():
                response = clients[role].post(address(world, row, place(world, row.name, row.of).within))
                transaction.set_rollback(True)
            if permissions.answer(response) not in ("sign in", "refused", "hidden", "no"):
                taken.append((str(row), role, response.status_code))
    assert taken == []


def test_the_table_has_a_column_for_each_role():
    assert {len(row.answers) for row in ROWS} == {len(ROLES)}


def test_the_words_of_the_table_are_all_told():
    known = set(permissions.TABLE.read_text().split("| word |")[1].split("\n\n")[0].replace("\n", "|").split("|"))
    known = {word.strip() for word in known}
    assert {word for row in ROWS for _, word in row.answers} <= known
