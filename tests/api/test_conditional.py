"""What travels with each answer: ETags, what may be kept and by whom, packing, and what pages of other sites may read."""

import gzip

import pytest
from django.test import Client

from sessional.api.conditional import takes_gzip
from tests import factories
from tests.roles import make_world

BODY = "/api/v1/bodies/experts"


@pytest.fixture
def reader(db) -> Client:
    factories.record()
    return Client()


def test_the_same_content_has_the_same_strong_etag_and_is_not_sent_twice(reader):
    first = reader.get(BODY)
    etag = first.headers["ETag"]
    assert etag.startswith('"')
    assert reader.get(BODY).headers["ETag"] == etag
    again = reader.get(BODY, headers={"if-none-match": etag})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)
    assert "RateLimit" in again.headers


def test_other_content_has_another_etag(reader):
    etag = reader.get(BODY).headers["ETag"]
    factories.record(body=factories.body_entry(name=factories.words("Another name")))
    answered = reader.get(BODY, headers={"if-none-match": etag})
    assert answered.status_code == 200
    assert answered.headers["ETag"] != etag


def test_the_packed_form_is_the_same_content_with_an_etag_of_its_own(reader):
    plain = reader.get(BODY)
    packed = reader.get(BODY, headers={"accept-encoding": "gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["ETag"] == plain.headers["ETag"][:-1] + '-gzip"'
    assert int(packed.headers["Content-Length"]) == len(packed.content)
    etag = packed.headers["ETag"]
    assert reader.get(BODY, headers={"accept-encoding": "gzip", "if-none-match": etag}).status_code == 304


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [("", False), ("gzip", True), ("br, gzip;q=0.5", True), ("gzip;q=0", False), ("identity", False), ("*", True)],
)
def test_only_who_takes_gzip_is_given_it(accepted, takes):
    assert takes_gzip(accepted) is takes


def test_head_answers_as_get_without_the_content(reader):
    got, asked = reader.get(BODY), reader.head(BODY)
    assert (asked.status_code, asked.content) == (200, b"")
    same = ("Content-Type", "ETag", "Vary", "Cache-Control")
    assert {name: asked.headers[name] for name in same} == {name: got.headers[name] for name in same}
    assert reader.head("/api/v1/nothing").status_code == 404


def test_what_is_public_may_be_kept_by_anybody_and_what_came_with_a_token_by_its_owner(db):
    world = make_world()
    address = "/api/v1/bodies/experts/communications"
    public, private = Client().get(address), world.program("delegate").get(address)
    assert public.headers["Cache-Control"] == "public, no-cache"
    assert private.headers["Cache-Control"] == "private, no-cache"
    assert public.headers["Vary"] == private.headers["Vary"] == "Accept-Encoding, Authorization"
    assert public.headers["ETag"] != private.headers["ETag"]


def test_a_communication_says_when_it_was_changed(db):
    world = make_world()
    one = world.communications["public"]
    address = f"/api/v1/bodies/experts/communications/{one.pk}"
    modified = Client().get(address).headers["Last-Modified"]
    assert modified.startswith(one.changed_at.strftime("%a, %d %b %Y %H:%M"))
    assert Client().get(address, headers={"if-modified-since": modified}).status_code == 304


def test_pages_of_other_sites_may_read_what_is_public_and_nothing_that_takes_a_token(db):
    world = make_world()
    elsewhere = {"origin": "https://elsewhere.example"}
    assert Client().get(BODY, headers=elsewhere).headers["Access-Control-Allow-Origin"] == "*"
    assert Client().get("/api/v1/nothing", headers=elsewhere).headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in Client().get(BODY, headers=elsewhere).headers
    assert "Access-Control-Allow-Origin" not in world.program("delegate").get(BODY, headers=elsewhere).headers


def test_a_browser_that_asks_first_is_told_that_it_may_get_and_nothing_else(reader):
    asking = {"origin": "https://elsewhere.example", "access-control-request-method": "POST"}
    answered = reader.options(BODY, headers=asking)
    assert answered.status_code == 204
    assert answered.headers["Access-Control-Allow-Origin"] == "*"
    assert answered.headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert "authorization" not in answered.headers["Access-Control-Allow-Headers"].lower()


def test_options_says_what_an_address_takes(reader):
    assert reader.options(BODY).headers["Allow"] == "GET, HEAD, OPTIONS"
    assert reader.options(f"{BODY}/communications").headers["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert reader.options("/api/v1/nothing").status_code == 404


def test_no_answer_sets_a_cookie_and_none_depends_on_one(db):
    world = make_world()
    reader = world.client("delegate")
    answered = reader.get(BODY)
    assert answered.cookies == {}
    assert answered.headers["ETag"] == Client().get(BODY).headers["ETag"]


@pytest.mark.parametrize(
    ("ask", "kind", "status"),
    [
        (lambda reader: reader.get("/api/v1/nothing"), "not-found", 404),
        (lambda reader: reader.get("/api/v1/bodies/nobody"), "not-found", 404),
        (lambda reader: reader.get("/api/v1/bodies/a%00b"), "not-found", 404),
        (lambda reader: reader.get(f"{BODY}/meetings/2/reports/middle"), "not-found", 404),
        (lambda reader: reader.get(f"{BODY}/communications/nothing"), "not-found", 404),
        (lambda reader: reader.delete(BODY), "method", 405),
        (lambda reader: reader.get(f"{BODY}/papers?limit=101"), "invalid", 422),
        (lambda reader: reader.get(f"{BODY}/papers?cursor=x"), "cursor", 400),
        (lambda reader: reader.post(f"{BODY}/communications"), "token-needed", 401),
    ],
)
def test_every_error_is_a_problem_document(reader, ask, kind, status):
    answered = ask(reader)
    told = answered.json()
    assert (answered.status_code, told["status"], told["type"]) == (status, status, f"/api/v1/#{kind}")
    assert answered.headers["Content-Type"] == "application/problem+json"
    assert answered.headers["Vary"] == "Accept-Encoding, Authorization, Accept-Language"


def test_an_error_inside_is_a_problem_document_that_tells_nothing_of_it(reader, monkeypatch):
    reader.raise_request_exception = False
    monkeypatch.setattr("sessional.api.operations.bodies.bodies_with_a_record", None)
    answered = reader.get("/api/v1/bodies")
    assert answered.json() == {"type": "/api/v1/#failed", "title": "Something failed here", "status": 500}
    assert answered.headers["Content-Type"] == "application/problem+json"


def test_a_problem_speaks_the_language_of_the_reader(reader):
    titles = {
        lang: reader.get("/api/v1/nothing", headers={"accept-language": lang})
        for lang in ("ar", "en", "es", "fr", "ru", "zh")
    }
    assert {one.headers["Content-Language"] for one in titles.values()} == set(titles)
    assert len({one.json()["title"] for one in titles.values()}) == 6


def test_what_is_given_is_the_same_in_whatever_language_it_is_asked_for(reader):
    answers = {reader.get(BODY, headers={"accept-language": lang}).headers["ETag"] for lang in ("ar", "fr")}
    assert len(answers) == 1
