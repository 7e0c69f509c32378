"""The page of the search."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.bodies.models import Body
from sessional.drafting.actions import index_body
from sessional.search import queries
from sessional.search.actions import put_entry
from sessional.search.entries import EntryTold, Place
from sessional.web.language import OWN_NAMES
from sessional.web.vocabulary import FOUND_KINDS
from tests import factories
from tests.roles import ROLES, make_world
from tests.web.pages import LANGUAGES, kept_for_a_module, text, tree, words

HITS = "//main//ul[@class='hits']/li"


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


def addresses(answer) -> list[str]:
    return tree(answer).xpath(f"{HITS}/p[1]/a/@href")


def number(answer) -> str:
    (said,) = words(answer, "//main//p[@role='status']")
    return said


def test_what_is_found_stands_by_kind_with_its_hits_marked(client, examples):
    answer = client.get("/en/cybercrime/search/", {"q": "审议"})
    assert words(answer, "//main//h2") == ["Meetings", "Paragraphs of reports"]
    assert set(words(answer, "//mark")) == {"审议"}
    pieces = tree(answer).xpath(f"{HITS}/p[@class='snippet']")
    assert {(piece.get("lang"), piece.get("dir")) for piece in pieces} == {("zh", "ltr")}
    assert number(answer) == "Found: 10"
    assert addresses(answer)[-1].startswith("/en/cybercrime/meetings/5/report/?text=zh#p")


def test_what_is_found_is_led_to(client, examples):
    answer = client.get("/en/search/", {"q": '"law enforcement and investigations" considered'})
    (address,) = addresses(answer)
    assert address == "/en/cybercrime/meetings/5/report/#p10"
    page, anchor = address.split("#")
    assert "Law enforcement and investigations" in text(tree(client.get(page)).get_element_by_id(anchor))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_address_that_is_found_has_its_page_and_its_place(client, examples, lang):
    found = set()
    for words_asked in ("65/230", "L.1", "cooperation", "合作", "التعاون", "2019", "river*", "recommend*"):
        for kind in ("", "drafting.report", "recommendations.item"):
            found |= set(addresses(client.get(f"/{lang}/search/", {"q": words_asked, "kind": kind})))
    assert len(found) > 30
    pages = {address.partition("#")[0] for address in found}
    shown = {page: tree(client.get(page)) for page in pages}
    lost = [
        address
        for address in found
        if "#" in address and not shown[address.partition("#")[0]].xpath("//*[@id=$id]", id=address.partition("#")[2])
    ]
    assert lost == []


def test_texts_in_arabic_stand_from_right_to_left_by_themselves(client, examples):
    answer = client.get("/en/cybercrime/search/", {"q": "والجريمة"})
    titles = tree(answer).xpath(f"{HITS}/p[1]//bdi[1]")
    assert {(title.get("lang"), title.get("dir")) for title in titles} == {("ar", "rtl")}
    assert {"الجريمة", "بالجريمة"} <= set(words(answer, "//mark"))
    assert set(words(answer, f"{HITS}/p[1]/span[@class='quiet']")) == {"العربية"}


def test_one_kind_or_one_language_can_be_asked_for(client, examples):
    answer = client.get("/en/search/", {"q": "65/230"})
    kinds = tree(answer).xpath("//*[@aria-labelledby='in-kinds']//a")
    assert [text(one) for one in kinds] == [
        "all",
        "Mandates",
        "Requests in mandates",
        "Meetings",
        "Paragraphs of reports",
    ]
    assert [one.get("aria-current") for one in kinds] == ["true", None, None, None, None]
    requests = client.get("/en/search/" + kinds[2].get("href"))
    assert (words(requests, "//main//h2"), number(requests)) == (["Requests in mandates"], "Found: 7")
    french = client.get("/en/search/", {"q": "65/230", "language": "fr"})
    assert {one.partition("?")[2].partition("#")[0] for one in addresses(french)} == {"text=fr"}
    assert client.get("/en/search/", {"q": "65/230", "language": "xx"}).status_code == 400
    nothing = client.get("/en/search/", {"q": "65/230", "kind": "no.such"})
    assert (addresses(nothing), number(nothing)) == ([], "Found: 0")


def test_pages_of_one_kind_follow_each_other(client, examples):
    answer, seen = client.get("/en/search/", {"q": "the", "kind": "drafting.report"}), []
    while True:
        seen += addresses(answer)
        further = tree(answer).xpath("//a[@rel='next']/@href")
        if not further:
            break
        answer = client.get("/en/search/" + further[0])
    assert len(seen) == len(set(seen)) == int(number(answer).removeprefix("Found: ")) > 25
    first = tree(answer).xpath("//nav[@class='turning']/a/@href")
    assert addresses(client.get("/en/search/" + first[0])) == seen[:25]


def test_where_more_is_found_than_is_counted_the_page_says_so_and_leads_to_all_of_it(client, examples, monkeypatch):
    whole = number(client.get("/en/cybercrime/search/", {"q": "the", "kind": "drafting.report"}))
    in_french = client.get("/en/search/", {"q": "65/230", "language": "fr"})
    whole_in_french, number_in_french = addresses(in_french), number(in_french)
    monkeypatch.setattr(queries, "MOST_READ", 10)
    answer = client.get("/en/cybercrime/search/", {"q": "the"})
    assert number(answer) == "Found: at least 10"
    kinds = words(answer, "//*[@aria-labelledby='in-kinds']//li")
    assert kinds == ["all", *map(str, FOUND_KINDS.values())]
    assert words(answer, "//*[@aria-labelledby='in-languages']//li") == ["any", *OWN_NAMES.values()]
    assert words(answer, "//main//section/p/a") == [f"All of this kind: {kind}" for kind in words(answer, "//main//h2")]
    one_kind = client.get("/en/cybercrime/search/", {"q": "the", "kind": "drafting.report"})
    assert number(one_kind) == "Found: at least 10"
    seen = addresses(one_kind)
    while further := tree(one_kind).xpath("//a[@rel='next']/@href"):
        one_kind = client.get("/en/cybercrime/search/" + further[0])
        seen += addresses(one_kind)
    assert f"Found: {len(seen)}" == f"Found: {len(set(seen))}" == whole
    # In all languages there is too much to count, and in one there is not.
    monkeypatch.setattr(queries, "MOST_READ", int(number_in_french.removeprefix("Found: ")))
    assert number(client.get("/en/search/", {"q": "65/230"})).startswith("Found: at least ")
    narrowed = client.get("/en/search/", {"q": "65/230", "language": "fr"})
    assert addresses(narrowed) == whole_in_french
    assert number(narrowed) == number_in_french
    nothing = client.get("/en/cybercrime/search/", {"q": "the", "kind": "bodies.communication"})
    assert number(nothing) == "Found: 0"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "",
            "Here one finds bodies, mandates, meetings, papers by symbol or title, recommendations and paragraphs of reports.",
        ),
        ("-only", "Write also a word that is to be found, and not only what is to be left out."),
        ("?!", "There is no word in this that could be searched for."),
        ("nothingofthekind", "Found: 0"),
    ],
)
def test_where_nothing_is_found_the_page_says_what_to_do(client, examples, asked, said):
    answer = client.get("/en/cybercrime/search/", {"q": asked})
    assert number(answer) == said
    assert addresses(answer) == []
    if asked == "nothingofthekind":
        assert tree(answer).xpath("//main//a[contains(., 'all bodies')]/@href") == ["/en/search/?q=nothingofthekind"]


def test_what_is_typed_is_never_markup_and_stays_in_the_field(client, examples):
    asked = '<script>alert(1)</script> "&amp; \0 ' + "x" * 600
    answer = client.get("/ar/search/", {"q": asked, "after": "<b>", "kind": "<i>"})
    assert answer.status_code == 200
    assert tree(answer).xpath("//script[not(@src)]") == []
    assert tree(answer).xpath("//input[@id='q']/@value")[0].startswith('<script>alert(1)</script> "&amp;')


def test_texts_are_never_markup(client, db):
    body, _counts = factories.record()
    entry = EntryTold("papers.paper", body.pk, "en", "<b>Bold</b> paper", "<i>word</i>", Place("no-such-page"))
    put_entry(body_id=body.pk, entry=entry)
    answer = client.get("/en/search/", {"q": "bold"})
    assert words(answer, f"{HITS}/p") == ["<b>Bold</b> paper", "<i>word</i>", "Expert Group"]
    assert addresses(answer) == []


def test_the_field_in_the_head_searches_where_the_reader_is(client, examples):
    def leads_to(address: str) -> str:
        (form,) = tree(client.get(address)).xpath("//header//form[@role='search']")
        assert form.xpath(".//input[@type='search']/@name") == ["q"]
        return form.get("action")

    assert leads_to("/fr/") == "/fr/search/"
    assert leads_to("/fr/cybercrime/meetings/5/") == "/fr/cybercrime/search/"
    assert leads_to("/fr/nobody/") == "/fr/search/"


def test_what_is_found_is_kept_by_no_one_between(client, examples):
    answer = client.get("/en/search/", {"q": "65/230"})
    assert "private" in answer["Cache-Control"]
    assert client.post("/en/search/").status_code == 405


def test_as_many_queries_for_much_as_for_little(client, db):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/en/experts/search/", {"q": "states"}).status_code == 200
        return len(captured)

    body, _counts = factories.record()
    index_body(body=body)
    queries()
    few = queries()
    names = [f"item-{n}" for n in range(60)]
    listed = factories.MeetingListsEntry("2", (factories.preliminary_list(*names),))
    factories.record(lists=[factories.MeetingListsEntry("1", ()), listed])
    index_body(body=body)
    assert queries() == few


WITHIN, SENT = ("draft", "returned", "cleared"), ("sent", "acknowledged")
SEEN = {
    "anonymous": (("public",), ("public",), ("public",)),
    "link_holder": (("delegations", "participants", "public"),) * 2 + (("public",),),
    "stakeholder": (("participants", "public"),) * 2 + (("public",),),
    "delegate": (
        (*WITHIN, *SENT, "delegations", "participants", "public"),
        ("delegations", "participants", "public"),
        ("public",),
    ),
    "head_of_delegation": (
        (*WITHIN, *SENT, "delegations", "participants", "public"),
        ("delegations", "participants", "public"),
        ("public",),
    ),
    "other_delegate": (
        ("delegations", "participants", "public"),
        (*WITHIN, *SENT, "delegations", "participants", "public"),
        ("public",),
    ),
    "panellist": (("participants", "public"),) * 2 + (("public",),),
    "rapporteur": ((*SENT, "delegations", "participants", "public"),) * 2 + (("public",),),
    "chair": ((*SENT, "delegations", "participants", "public"),) * 2 + (("public",),),
    "secretariat": ((*SENT, "delegations", "participants", "public"),) * 2 + (("public",),),
    "administrator": (("public",), ("public",), ("public",)),
    "other_secretariat": (("public",), ("public",), (*SENT, "delegations", "participants", "public")),
}


def test_each_role_finds_the_communications_that_it_may_see_and_their_number(db):
    world = make_world()
    for body in Body.objects.filter(known_only_as_parent=False):
        index_body(body=body)
    assert set(SEEN) == set(ROLES)
    told = (world.communications, world.other_communications, world.foreign_communications)
    for role, client in world.clients().items():
        expected = {
            f"/en/{kept[state].body.key}/communications/{kept[state].pk}/"
            for kept, states in zip(told, SEEN[role], strict=True)
            for state in states
        }
        answer = client.get("/en/search/", {"q": "text of the one", "kind": "bodies.communication"})
        assert (role, set(addresses(answer))) == (role, expected)
        assert (role, number(answer)) == (role, f"Found: {len(expected)}")
        hidden = client.get("/en/search/", {"q": '"one that is draft"'})
        drafts = sum("draft" in states for states in SEEN[role])
        assert (role, number(hidden), len(addresses(hidden))) == (role, f"Found: {drafts}", drafts)
        for address in expected:
            assert (role, client.get(address).status_code) == (role, 200)
