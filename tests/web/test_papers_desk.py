"""Papers from the first form to their issue, as the Secretariat does it; and what others see meanwhile."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from sessional.bodies.models import Body
from sessional.drafting.models import AuthoredParagraph
from sessional.facts.visibility import Visibility
from sessional.journal.canonical import read
from sessional.journal.models import Line, Part
from sessional.papers.models import Paper, PaperFile
from sessional.report.facts import Office
from sessional.tasks import workers
from tests.factories import record
from tests.papers.on_the_desk import DONE, SYMBOL, added, issued, kept, pdf, released, sha256, told
from tests.web.at_the_desk import signed_in
from tests.web.pages import tree, words

pytestmark = pytest.mark.django_db

KEY = "UNODC_CCPCJ_EG.4_2019_CRP.2"
AT = f"/en/experts/papers/{KEY}/"
FILE = f"{AT}files/{KEY}-en.pdf"
DESK = "/en/experts/desk/papers/"


@pytest.fixture(autouse=True)
def storage(tmp_path, settings):
    files = settings.STORAGES["files"]
    settings.STORAGES = {**settings.STORAGES, "files": {**files, "OPTIONS": {"location": tmp_path / "files"}}}


@pytest.fixture
def body() -> Body:
    return record()[0]


@pytest.fixture
def secretariat(body) -> Client:
    return signed_in(body, Office.SECRETARIAT)


@pytest.fixture
def everybody(body, secretariat) -> dict[str, Client]:
    """A browser for each role, the Secretariat's apart."""
    party, other = body.parties.get(key="ARG"), body.parties.get(key="BRA")
    return {
        "anybody": Client(),
        "delegate": signed_in(body, Office.DELEGATE, party),
        "head": signed_in(body, Office.HEAD_OF_DELEGATION, party),
        "another delegation": signed_in(body, Office.DELEGATE, other),
        "panellist": signed_in(body, Office.PANELLIST, other),
        "rapporteur": signed_in(body, Office.RAPPORTEUR),
        "chair": signed_in(body, Office.CHAIR),
        "secretariat without a second factor": signed_in(body, Office.SECRETARIAT, second_factor=False),
    }


def upload(client: Client, lang: str, data: bytes, name: str = "text.pdf"):
    return client.post(f"{AT}keep-file/", {"language": lang, "file": SimpleUploadedFile(name, data)})


def statuses(clients: dict[str, Client], address: str) -> dict[str, int]:
    return {who: client.get(address).status_code for who, client in clients.items()}


def test_a_paper_goes_from_the_first_form_to_its_issue(body, secretariat):
    added_at = secretariat.post(
        f"{DESK}add-paper/",
        {"symbol": SYMBOL, "kind": "conference-room", "title_en": "Proposal", "languages": ["fr", "en"]},
    )
    assert (added_at.status_code, added_at["Location"]) == (302, AT)
    english, french = pdf(), pdf()
    assert [upload(secretariat, lang, data).status_code for lang, data in (("en", english), ("fr", french))] == [
        302,
        302,
    ]
    assert secretariat.post(f"{AT}set-slot/", {"language": "fr", "due_on": "2019-03-01"}).status_code == 302
    anybody = Client()
    assert anybody.get(AT).status_code == 404
    sent = secretariat.post(f"{AT}release-paper/", {"visibility": "public"})
    assert sent.status_code == 302
    assert anybody.get(AT).status_code == 200
    assert secretariat.post(f"{AT}issue-paper/").status_code == 302
    assert anybody.get(FILE).getvalue() == english
    verbs = ["add_paper", "keep_file", "set_slot", "release_paper", "issue_paper"]
    assert [(verb, len(told(verb))) for verb in verbs] == [
        ("add_paper", 1),
        ("keep_file", 2),
        ("set_slot", 1),
        ("release_paper", 1),
        ("issue_paper", 1),
    ]
    actor = told("issue_paper")[0]["actor"]
    assert (actor["kind"], actor["office"]) == ("capacity", "secretariat")


def test_what_waits_for_its_release_is_not_there_for_anybody_but_the_desk(body, secretariat, everybody):
    paper = added(body)
    kept(paper, "en", "fr")
    hidden = dict.fromkeys(everybody, 404) | {"rapporteur": 200, "chair": 200}
    assert statuses(everybody, AT) == hidden
    assert statuses(everybody, FILE) == hidden
    listed = {who: SYMBOL in client.get("/en/experts/papers/").content.decode() for who, client in everybody.items()}
    assert listed == {who: status == 200 for who, status in hidden.items()}
    assert [secretariat.get(address).status_code for address in (AT, FILE, "/en/experts/papers/")] == [200, 200, 200]


def test_a_paper_for_participants_is_there_for_those_who_take_part(body, everybody):
    paper = added(body)
    kept(paper, "en", "fr")
    released(paper, Visibility.PARTICIPANTS)
    outside = {"anybody", "secretariat without a second factor"}
    assert statuses(everybody, FILE) == {who: 404 if who in outside else 200 for who in everybody}


def test_who_knows_the_digest_of_a_hidden_file_is_told_no_more(body):
    paper = added(body)
    (file,) = kept(paper, "en")
    guess = Client().get(FILE, headers={"If-None-Match": f'"{file.stored_id}"'})
    there_is_none = Client().get(FILE.replace("-en", "-zh"), headers={"If-None-Match": f'"{file.stored_id}"'})
    assert (guess.status_code, there_is_none.status_code) == (404, 404)
    assert Client().get(f"{AT}files/{file.stored_id}").status_code == 404


def test_an_embargo_ends_by_the_clock_alone(body, secretariat):
    paper = added(body)
    kept(paper, "en", "fr")
    tomorrow = timezone.now() + timedelta(days=1)
    sent = secretariat.post(
        f"{AT}schedule-release/",
        {"visibility": "public", "day": f"{tomorrow:%Y-%m-%d}", "time": "10:00", "zone": "Europe/Vienna"},
    )
    assert sent.status_code == 302
    assert Client().get(FILE).status_code == 404
    (said,) = tree(secretariat.get(AT)).xpath("//p[@class='lead']//time")
    assert said.text.startswith("from ") and said.text.endswith("10:00 (Europe/Vienna)")
    Paper.objects.filter(pk=paper.pk).update(visible_since=timezone.now() - timedelta(seconds=1))
    assert Client().get(FILE).status_code == 200


def test_a_file_comes_with_its_name_type_language_and_digest(body):
    data = pdf()
    paper = added(body)
    kept(paper, "en", "fr", data=data)
    released(paper)
    response = Client().get(FILE)
    assert {
        name: response[name]
        for name in (
            "Content-Type",
            "Content-Disposition",
            "Content-Language",
            "Content-Length",
            "ETag",
            "Cache-Control",
            "X-Content-Type-Options",
        )
    } == {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="UNODC_CCPCJ_EG.4_2019_CRP.2-en.pdf"',
        "Content-Language": "en",
        "Content-Length": str(len(data)),
        "ETag": f'"{sha256(data)}"',
        "Cache-Control": "private, no-cache",
        "X-Content-Type-Options": "nosniff",
    }
    assert response.getvalue() == data
    again = Client().get(FILE, headers={"If-None-Match": f'"{sha256(data)}"'})
    assert (again.status_code, again.content) == (304, b"")
    assert Client().head(FILE)["ETag"] == f'"{sha256(data)}"'


FORMS = ("change-paper", "keep-file", "set-slot", "schedule-release", "release-paper", "issue-paper", "reissue-paper")


def test_every_form_is_for_the_secretariat_and_is_not_there_where_the_paper_is_not(body, secretariat, everybody):
    paper = added(body)
    kept(paper, "en", "fr")
    for form in (*FORMS, "withdraw-release"):
        found = {who: client.post(f"{AT}{form}/").status_code for who, client in everybody.items()}
        assert (form, found) == (form, dict.fromkeys(everybody, 404) | {"rapporteur": 403, "chair": 403})
    released(paper)
    for form in (*FORMS, "withdraw-release"):
        found = {who: client.post(f"{AT}{form}/").status_code for who, client in everybody.items()}
        assert (form, found) == (form, dict.fromkeys(everybody, 403))
    for address in (DESK, f"{DESK}add-paper/"):
        assert statuses(everybody, address) == dict.fromkeys(everybody, 403)
        assert secretariat.get(address).status_code == 200
    assert [secretariat.get(f"{AT}{form}/").status_code for form in FORMS] == [200] * len(FORMS)


def test_the_secretariat_of_another_body_is_nobody_here(body):
    other = Body.objects.create(
        key="others", name=body.name, publisher=body.name, seat_name=body.name, seat_located=body.name
    )
    client = signed_in(other, Office.SECRETARIAT)
    paper = added(body)
    assert client.get(AT).status_code == 404
    kept(paper, "en", "fr")
    released(paper)
    assert (client.get(AT).status_code, client.post(f"{AT}issue-paper/").status_code) == (200, 403)


def test_a_mistake_is_said_at_its_field_and_nothing_typed_is_lost(body, secretariat):
    sent = secretariat.post(
        f"{DESK}add-paper/",
        {"symbol": f"{SYMBOL}/Rev.2", "kind": "other", "title_fr": "Proposition", "languages": ["fr"]},
    )
    page = tree(sent)
    assert sent.status_code == 422
    (field,) = page.xpath("//form[@class='form']/div[ul]")
    assert field.xpath("./ul/li/text()") == [
        f"This symbol needs the paper {SYMBOL}/Rev.1 before it, which is not on record."
    ]
    assert page.xpath("//input[@name='title_fr']/@value") == ["Proposition"]
    assert page.xpath("//input[@name='languages'][@checked]/@value") == ["fr"]


def test_a_release_without_a_language_says_which_is_missing(body, secretariat):
    kept(added(body), "en")
    sent = secretariat.post(f"{AT}release-paper/", {"visibility": "public"})
    assert words(sent, "//ul[@class='errorlist']/li") == [
        (
            "All languages are released together, and these are missing: fr. Wait for them, or give the reason for "
            "releasing the paper in some languages only."
        )
    ]
    sent = secretariat.post(f"{AT}release-paper/", {"visibility": "public", "without": "French follows."})
    assert sent.status_code == 302
    assert words(Client().get(AT), "//p[@class='note']") == ["Available in some languages only: French follows."]


def test_a_file_is_looked_through_before_it_is_kept(body, secretariat):
    added(body)
    sent = upload(secretariat, "en", b"GIF89a...", "text.pdf")
    assert sent.status_code == 422
    assert PaperFile.objects.count() == 0
    assert words(sent, "//form[@class='form']/div[ul]/label") == ["File:"]


def test_a_file_can_be_removed_until_the_release_is_set(body, secretariat):
    kept(added(body), "en")
    assert secretariat.post(f"{FILE}/remove-file/").status_code == 302
    assert PaperFile.objects.count() == 0
    assert secretariat.post(f"{FILE}/remove-file/").status_code == 404
    assert secretariat.get(f"{FILE}/remove-file/").status_code == 405


def test_the_desk_lists_what_is_due_late_and_missing_first(body, secretariat):
    late = added(body, f"{SYMBOL}/Add.1", key="late") if body.papers.filter(symbol=SYMBOL).exists() else added(body)
    kept(late, "en")
    secretariat.post(f"{AT}set-slot/", {"language": "fr", "due_on": "2019-03-01"})
    added(body, "UNODC/CCPCJ/EG.4/2019/CRP.3", key="later")
    page = tree(secretariat.get(DESK))
    rows = [row.xpath(".//a/@href")[0] for row in page.xpath("//tbody/tr")]
    assert rows == [AT, "/en/experts/papers/later/"]
    first = " ".join(page.xpath("//tbody/tr[1]//text()"))
    assert "French" in first and "missing" in first and "days late" in first


def test_the_lists_keep_the_number_of_their_queries(body, secretariat, django_assert_max_num_queries):
    def queries(address: str) -> int:
        with django_assert_max_num_queries(60) as counted:
            secretariat.get(address)
        return len(counted)

    kept(added(body), "en", "fr")
    for address in (DESK, "/en/experts/papers/"):
        # What is asked once and remembered is asked before counting.
        secretariat.get(address)
    before = {address: queries(address) for address in (DESK, "/en/experts/papers/")}
    for number in range(3, 9):
        kept(added(body, f"UNODC/CCPCJ/EG.4/2019/CRP.{number}"), "en", "fr")
    assert {address: queries(address) for address in before} == before


def test_the_list_is_narrowed_by_kind_meeting_and_language(body):
    kept_here = added(body)
    kept(kept_here, "en", "fr")
    released(kept_here)

    def found(query: str) -> list[str]:
        page = tree(Client().get(f"/en/experts/papers/?{query}"))
        return [row.xpath(".//a/@href")[0].rstrip("/").rpartition("/")[2] for row in page.xpath("//tbody/tr")]

    assert found("kind=conference-room") == [KEY]
    assert found("meeting=2") == ["l1", "agenda", "study", "inf1"]
    assert found("language=fr") == ["l1", KEY]
    assert found("language=fr&kind=report") == ["l1"]
    assert found("language=zh") == []
    assert len(found("kind=nothing&meeting=99&language=xx")) == 6


def test_what_may_not_be_seen_is_nowhere_on_the_pages_around_it(body):
    Paper.objects.filter(key__in=["l1", "agenda", "study", "inf1"]).update(visibility=Visibility.DESK)
    for address in ("/en/experts/", "/en/experts/meetings/2/", "/en/experts/papers/", "/en/"):
        said = Client().get(address).content.decode()
        assert [mark for mark in ("2019/L.1", "2019/1<", "INF/1", "Draft study", "papers/agenda") if mark in said] == []
    for address in ("/en/experts/meetings/2/report/", "/en/experts/meetings/2/report/UNODC_CCPCJ_EG.4_2019_L.1-en.txt"):
        assert Client().get(address).status_code == 404
    assert signed_in(body, Office.CHAIR).get("/en/experts/meetings/2/report/").status_code == 200


def test_the_files_of_a_report_are_kept_and_once_issued_they_are_what_readers_get(body, secretariat):
    at = "/en/experts/papers/l1/"
    asked = secretariat.post(f"{at}keep-report-files/")
    paper = body.papers.get(key="l1")
    assert (asked.status_code, paper.files.count()) == (302, 0)
    workers.carry_out_all("w")
    done = tree(secretariat.get(asked["Location"]))
    assert "All files are kept with the paper." in done.text_content()
    assert at in done.xpath("//section[@id='progress']//a/@href")
    lines = Line.objects.filter(verb="keep_file", body_id=body.pk)
    actors = [read(line.payloads.get(part=Part.MATTER).content)["actor"] for line in lines]
    assert {(actor["kind"], actor["office"]) for actor in actors} == {("capacity", "secretariat")}
    assert len(actors) == 10 and None not in {actor["capacity_id"] for actor in actors}
    assert paper.files.count() == 10
    assert secretariat.post(f"{at}issue-paper/").status_code == 302
    name = "UNODC_CCPCJ_EG.4_2019_L.1-fr.txt"
    before = Client().get(f"/en/experts/meetings/2/report/{name}").getvalue()
    AuthoredParagraph.objects.all().delete()
    assert Client().get(f"/en/experts/meetings/2/report/{name}").getvalue() == before
    stored = paper.files.get(language="fr", format="txt")
    assert sha256(before) == stored.stored_id
    assert secretariat.get("/en/experts/papers/inf1/keep-report-files/").status_code == 404


def test_a_family_says_which_paper_is_current(body):
    issued(body)
    revised = added(body, f"{SYMBOL}/Rev.1")
    kept(revised, "en", "fr")
    released(revised)
    rows = words(Client().get(AT), "//section[@aria-labelledby='family']//tbody/tr")
    assert rows == [f"{SYMBOL} Paper ○ superseded", f"{SYMBOL}/Rev.1 Revision to: {SYMBOL} ● current"]


def test_a_paper_that_is_hosted_here_is_offered_in_its_languages(body):
    paper = added(body)
    kept(paper, "en", "fr")
    released(paper)
    page = tree(Client().get(AT))
    assert page.xpath("//ul[@class='plain files']//a/@href") == [FILE, FILE.replace("-en", "-fr")]
    assert "undocs" not in page.text_content()
    assert DONE["by"].person not in page.text_content()
