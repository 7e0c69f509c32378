"""What is public is read whole, with the status of each fact."""

import hashlib

import pytest
from django.test import Client

from sessional.journal.actions import write_line
from sessional.journal.canonical import canonical
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.journal.models import Chain
from tests import factories
from tests.factories import NOW, body_entry, record
from tests.web.pages import keep_examples

ROOT = "/api/v1/bodies/experts"
EXPERTS = {
    "original": "en",
    "texts": {
        "en": {"text": "Expert Group on Examples", "status": "confirmed"},
        "fr": {"text": "Groupe d’experts sur les exemples", "status": "confirmed"},
    },
}


@pytest.fixture
def body(db):
    kept, _counts = record()
    return kept


def get(address: str):
    answered = Client().get(address)
    assert answered.status_code == 200, answered.content
    return answered.json()


def english(words) -> str:
    return words["texts"]["en"]["text"]


def test_bodies_are_listed_and_those_known_by_name_only_are_not(body):
    (told,) = get("/api/v1/bodies")["items"]
    assert told == {
        "id": str(body.pk),
        "key": "experts",
        "name": EXPERTS,
        "note": None,
        "parent": {
            "key": "commission",
            "name": {"original": "en", "texts": {"en": {"text": "Commission", "status": "confirmed"}}},
        },
        "languages": ["en", "fr"],
        "seat": {
            "name": {
                "original": "en",
                "texts": {
                    "en": {"text": "Vienna", "status": "confirmed"},
                    "fr": {"text": "Vienne", "status": "confirmed"},
                },
            },
            "located": {
                "original": "en",
                "texts": {
                    "en": {"text": "in Vienna", "status": "confirmed"},
                    "fr": {"text": "à Vienne", "status": "confirmed"},
                },
            },
        },
        "time_zone": "Europe/Vienna",
        "gathering": "meeting",
        "symbol_root": "UNODC/CCPCJ/EG.4",
    }
    assert Client().get("/api/v1/bodies/commission").status_code == 404


def test_mandates_plans_and_decisions_are_read_with_what_is_in_them(body):
    first, _second = get(f"{ROOT}/mandates")["items"]
    assert (first["symbol"], first["leads_to"], english(first["requests"][0]["text"]), first["requests"][0]["paragraph"]) == (
        "A/RES/65/230",
        1,
        "Study examples.",
        9,
    )
    (plan,) = get(f"{ROOT}/work-plans")["items"]
    assert [(one["year"], one["kind"], one["status"], [english(topic) for topic in one["topics"]]) for one in plan["years"]] == [
        (2019, "topics", "confirmed", ["Evidence", "Cooperation"]),
        (2021, "stocktaking", "anticipated", []),
    ]
    (decision,) = get(f"{ROOT}/bureau-decisions")["items"]
    assert decision["day"] == {"value": "2018-11-02", "status": "confirmed"}
    (officer,) = get(f"{ROOT}/bureau")
    assert (officer["office"], english(officer["person"]), officer["party"]["key"]) == ("vice-chair", "André Rypl", "BRA")


def test_a_party_has_a_name_and_a_category_and_no_address(body):
    brazil = get(f"{ROOT}/parties/BRA")
    assert set(brazil) == {"id", "key", "category", "state", "name"}
    assert (brazil["category"], brazil["state"], brazil["name"]["texts"]["ar"]["text"]) == (
        "member-state",
        "BRA",
        "البرازيل",
    )
    assert english(get(f"{ROOT}/parties/institute")["name"]) == "Institute of Examples"


def test_a_meeting_tells_how_sure_each_fact_is(body):
    told = get(f"{ROOT}/meetings/2")
    assert told["dates"] == {"value": {"first": "2019-03-27", "last": "2019-03-29"}, "status": "confirmed"}
    assert (english(told["place"]["value"]["name"]), told["place"]["status"]) == ("Vienna", "confirmed")
    assert [(one["number"], one["day"], one["half"]) for one in told["sittings"]][5] == (
        6,
        {"value": "2019-03-29", "status": "anticipated"},
        "pm",
    )
    (agenda,) = told["agendas"]
    assert [(one["number"], one["kind"]) for one in agenda["items"]] == [
        ("1", "organizational"),
        ("1.1", "opening"),
        ("1.2", "agenda"),
        ("2", "topic"),
        ("3", "topic"),
        ("4", "other"),
        ("5", "report"),
    ]
    assert (agenda["stage"], agenda["paper"]["key"]) == ("provisional", "agenda")
    second, third = told["considered"]
    assert (second["item"], second["sittings"], second["days"]) == (
        "2",
        {
            "items": [{"value": 1, "status": "confirmed"}, {"value": 2, "status": "unconfirmed"}],
            "status": "confirmed",
        },
        {
            "items": [{"value": "2019-03-27", "status": "confirmed"}, {"value": "2019-03-28", "status": "unconfirmed"}],
            "status": "confirmed",
        },
    )
    assert [english(one["officer"]["person"]) for one in second["panellists"]["items"]] == ["Wu Shenkuo"]
    assert (third["sittings"], third["days"]["status"]) == ({"items": [], "status": "unknown"}, "open-ended")
    assert (told["opening"]["acting_as"], told["opening"]["sitting"]) == ("chair", 1)
    assert [(one["kind"], one["sitting"]["status"], one["day"]["value"]) for one in told["events"]] == [
        ("agenda-adopted", "confirmed", "2019-03-27"),
        ("report-adopted", "anticipated", "2019-03-29"),
    ]
    assert told["attendance"] == {
        "items": [
            {"category": "member-state", "count": 98, "status": "confirmed"},
            {"category": "programme-network-institute", "count": 1, "status": "unconfirmed"},
            {"category": "private-sector", "count": None, "status": "confirmed"},
            {"category": "academia", "count": None, "status": "unknown"},
        ],
        "status": "confirmed",
    }
    assert told["speakers"] == {"status": "open-ended", "states_counted": None}
    assert [one["paper"]["key"] for one in told["documents"]["items"]] == ["agenda"]
    assert (told["participants_paper"]["key"], told["study"]["key"]) == ("inf1", "study")


def test_statements_name_who_spoke_and_for_whom(body):
    argentina, china = get(f"{ROOT}/meetings/2/statements")["items"]
    assert (argentina["party"]["key"], argentina["sitting"], argentina["on_behalf_of"]) == ("ARG", None, None)
    assert (china["party"]["key"], china["sitting"], english(china["on_behalf_of"])) == ("CHN", 2, "a group of States")
    items = {one["id"]: one["number"] for one in get(f"{ROOT}/meetings/2")["agendas"][0]["items"]}
    assert items[china["item"]] == "2"


def test_states_are_counted_only_where_the_reports_do_not_name_them(body):
    settings = body_entry().settings
    from_now_on = factories.replace(settings, attribution_in_speakers=False)
    record(body=body_entry(settings=from_now_on))
    assert get(f"{ROOT}/meetings/2/statements")["items"] == []
    assert get(f"{ROOT}/meetings/2")["speakers"] == {"status": "open-ended", "states_counted": 2}


def test_a_paper_says_where_it_is_to_be_read_and_to_which_meetings_it_belongs(body):
    told = get(f"{ROOT}/papers/l1")
    assert (told["symbol"], told["kind"], told["distribution"], told["job_numbers"], told["address"], told["uses"]) == (
        "UNODC/CCPCJ/EG.4/2019/L.1",
        "report",
        "limited",
        {"en": "V.19-01981"},
        "https://undocs.org/UNODC/CCPCJ/EG.4/2019/L.1",
        [],
    )
    assert get(f"{ROOT}/papers/agenda")["uses"] == [
        {"use": "provisional-agenda", "meeting": "2"},
        {"use": "document", "meeting": "2"},
    ]
    assert [one["key"] for one in get(f"{ROOT}/papers")["items"]] == ["l1", "agenda", "study", "inf1", "report"]


def test_a_list_has_its_entries_under_their_headings(body):
    (told,) = get(f"{ROOT}/lists")["items"]
    assert (told["meeting"], told["key"], told["kind"], told["adopted"]) == ("2", "preliminary", "preliminary", None)
    (group,) = get(f"{ROOT}/meetings/2/lists/preliminary")["groups"]
    assert (english(group["heading"]), [(one["key"], english(one["text"])) for one in group["entries"]]) == (
        "Heading",
        [("e1", "States should do e1."), ("e2", "States should do e2.")],
    )


def test_a_report_says_what_is_open_and_where_its_files_are(db):
    keep_examples()
    root = "/api/v1/bodies/cybercrime/meetings/5/reports/draft"
    told = get(root)
    assert (told["composed"], told["impossible"], told["languages"]) == (True, None, ["ar", "en", "es", "fr", "ru", "zh"])
    assert {one["status"] for one in told["open"]} <= {"unconfirmed", "unknown", "open-ended"}
    assert {one["status"] for one in told["anticipated"]} == {"anticipated"}
    assert len(told["files"]) == 30
    file = next(one for one in told["files"] if (one["language"], one["format"]) == ("zh", "txt"))
    got = Client().get(file["address"])
    assert (got.status_code, got.headers["Content-Type"], got.headers["Content-Language"]) == (
        200,
        "text/plain; charset=utf-8",
        "zh",
    )


def test_the_paragraphs_of_a_report_have_the_same_numbers_and_keys_in_each_language(db):
    keep_examples()
    root = "/api/v1/bodies/cybercrime/meetings/5/reports/draft/texts"
    texts = {lang: get(f"{root}/{lang}") for lang in ("ar", "en", "zh")}
    named = {
        lang: [(one["number"], one["key"], one["anchor"], one["section"]) for one in told["paragraphs"]]
        for lang, told in texts.items()
    }
    assert named["ar"] == named["en"] == named["zh"]
    assert [number for number, *_rest in named["en"]] == list(range(1, len(named["en"]) + 1))
    assert (texts["ar"]["direction"], texts["en"]["direction"]) == ("rtl", "ltr")
    assert {one["section"] for one in texts["en"]["paragraphs"]} <= {one["id"] for one in texts["en"]["sections"]}


def test_a_report_that_cannot_be_composed_says_why(body):
    told = get(f"{ROOT}/meetings/2/reports/draft")
    if not told["composed"]:
        assert told["impossible"]
        assert Client().get(f"{ROOT}/meetings/2/reports/draft/texts/en").status_code == 404


def test_the_headers_of_a_journal_prove_each_other_and_say_nothing_of_what_was_done(body):
    for number in range(3):
        change = Change("change_party", Subject("bodies.party", body.pk, "A secret name"), after={"number": number})
        write_line(body_id=body.pk, change=change, by=Actor(ActorKind.COMMAND, "a test"), at=NOW)
    lines = get(f"{ROOT}/journal")["items"]
    assert [one["header"]["number"] for one in lines] == list(range(1, len(lines) + 1))
    assert [one["digest"] for one in lines] == [hashlib.sha256(canonical(one["header"])).hexdigest() for one in lines]
    assert [one["header"]["previous"] for one in lines] == ["0" * 64, *(one["digest"] for one in lines[:-1])]
    assert get(f"{ROOT}/journal/head") == {"body": str(body.pk), "number": len(lines), "digest": lines[-1]["digest"]}
    assert b"secret" not in Client().get(f"{ROOT}/journal").content


def test_a_journal_that_has_not_begun_has_no_head(body):
    Chain.objects.filter(pk=body.pk).delete()
    assert get(f"{ROOT}/journal/head") == {"body": str(body.pk), "number": 0, "digest": None}


def test_what_is_found_leads_to_its_page(db):
    keep_examples()
    told = get("/api/v1/search?q=evidence&body=cybercrime&limit=3")
    if told["items"]:
        first = told["items"][0]
        assert first["body"] == "cybercrime"
        assert Client().get(first["page"].removeprefix("http://testserver").partition("#")[0]).status_code == 200
    assert Client().get("/api/v1/search?q=evidence&body=nobody").status_code == 404
    assert Client().get("/api/v1/search").status_code == 422
    assert Client().get("/api/v1/search?q=evidence&cursor=x").json()["type"] == "/api/v1/#cursor"
