"""How often one may ask, counted in the database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client, RequestFactory, override_settings

from sessional.api.limits import Allowance, address_of, count, network_of
from sessional.api.models import Meter
from sessional.report.facts import Office
from tests.api.programs import program, token_of
from tests.factories import record
from tests.roles import appointed

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 2, 3, 12, 0, 20, tzinfo=UTC)


def asked(address: str = "192.0.2.1"):
    return RequestFactory().get("/api/v1/bodies", REMOTE_ADDR=address)


@override_settings(API_LIMIT_WITHOUT_TOKEN=2)
def test_an_address_is_counted_within_a_minute_and_begins_anew_in_the_next():
    told = [count(asked(), None, NOON + timedelta(seconds=one)) for one in (0, 10, 20, 39, 40)]
    assert told == [
        Allowance(2, 1, 40),
        Allowance(2, 2, 30),
        Allowance(2, 3, 20),
        Allowance(2, 4, 1),
        Allowance(2, 1, 60),
    ]
    assert [one.exceeded for one in told] == [False, False, True, True, False]


def test_each_address_is_counted_by_itself_and_is_not_kept():
    assert [count(asked(one), None, NOON).used for one in ("192.0.2.1", "192.0.2.2", "192.0.2.1")] == [1, 1, 2]
    assert not Meter.objects.filter(who__contains="192").exists()


def test_meters_that_stand_still_are_removed():
    count(asked("192.0.2.1"), None, NOON)
    count(asked("192.0.2.2"), None, NOON + timedelta(hours=2))
    assert Meter.objects.count() == 1


@override_settings(API_LIMIT_WITHOUT_TOKEN=0)
def test_without_a_limit_nothing_is_counted():
    assert count(asked(), None, NOON) is None
    assert Meter.objects.count() == 0


@override_settings(API_LIMIT_WITHOUT_TOKEN=1)
def test_who_asks_too_often_is_told_how_long_to_wait():
    client = Client()
    answers = [client.get("/api/v1/bodies") for _ in range(3)]
    if [one.status_code for one in answers] != [200, 429, 429]:
        # A minute began in between.
        answers = [client.get("/api/v1/bodies") for _ in range(3)]
    assert [one.status_code for one in answers][1:] == [429, 429]
    refused = answers[1]
    wait = int(refused.headers["Retry-After"])
    assert 1 <= wait <= 60
    assert refused.json() == {
        "type": "/api/v1/#too-many",
        "title": "Too many requests",
        "status": 429,
        "detail": f"1 requests in a minute are answered. Ask again in {wait} seconds.",
    }
    assert refused.headers["RateLimit-Policy"] == '"minute";q=1;w=60'
    assert refused.headers["RateLimit"] == f'"minute";r=0;t={wait}'


@override_settings(API_LIMIT_WITHOUT_TOKEN=1, API_LIMIT_WITH_TOKEN=7)
def test_a_token_has_a_limit_of_its_own():
    body, _counts = record()
    delegate = appointed(body, "Dora Delegate", Office.DELEGATE, body.parties.get(key="BRA"))
    _token, secret = token_of(delegate, at=datetime.now(UTC))
    answers = [program(secret).get("/api/v1/bodies") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 200]
    assert {one.headers["RateLimit-Policy"] for one in answers} == {'"minute";q=7;w=60'}


@override_settings(API_LIMIT_WITHOUT_TOKEN=1)
def test_tokens_that_open_nothing_count_against_the_address():
    answers = [program(f"sessional_guess_{number}").get("/api/v1/bodies").status_code for number in range(4)]
    assert answers.count(429) >= 2


@pytest.mark.parametrize(
    ("https", "forwarded", "found"),
    [
        (False, "198.51.100.7", "192.0.2.1"),
        (True, "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (True, "", "192.0.2.1"),
    ],
)
def test_the_address_is_the_one_that_the_proxy_adds(https, forwarded, found):
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": forwarded})
    with override_settings(HTTPS=https):
        assert address_of(request) == found


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("somewhere", "somewhere"),
    ],
)
def test_a_network_of_the_new_kind_counts_as_one(address, network):
    assert network_of(address) == network


@pytest.mark.django_db(transaction=True)
def test_no_request_is_lost_where_several_are_counted_at_once():
    def ask_ten_times(_number: int) -> list[int]:
        told = [count(asked(), None, NOON).used for _ in range(10)]
        connection.close()
        return told

    with ThreadPoolExecutor(4) as pool:
        used = [one for told in pool.map(ask_ten_times, range(4)) for one in told]
    assert sorted(used) == list(range(1, 41))
