"""The journal as pages show it: to whom, in which words, page after page."""

import io
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from sessional.accounts.models import Person, User
from sessional.bodies.models import Body, Capacity, Party
from sessional.facts.visibility import Visibility
from sessional.journal.actions import erase_personal, write_line, write_lines
from sessional.journal.entries import Actor, ActorKind, Change, Subject
from sessional.journal.models import Chain, Line
from sessional.report.facts import Office
from sessional.tasks import workers
from sessional.web.journal import ON_A_PAGE
from sessional.web.journal_words import VERBS
from tests import factories
from tests.web.pages import keep_examples, text, tree, words

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2019, 3, 28, 18, 0, tzinfo=UTC)
PAPER = UUID("01890000-0000-7000-8000-00000000000a")
JOURNAL = "/en/experts/journal/"
SECRETARY = Actor(ActorKind.CAPACITY, "A. Person", office="secretariat")
DELEGATE = Actor(ActorKind.CAPACITY, "B. Person", office="delegate", party="ARG")


@pytest.fixture
def body() -> Body:
    return factories.record()[0]


def write(body: Body, name: str = "A/1", by: Actor = SECRETARY, before=None, after=None, **told) -> Line:
    change = Change("record_papers", Subject("papers.paper", PAPER, name), before=before, after=after, **told)
    return write_line(body_id=body.pk, change=change, by=by, at=AT)


def public(body: Body, **told) -> Line:
    return write(body, visibility=Visibility.PUBLIC, **told)


def lines(response) -> list[str]:
    return words(response, "//ol[contains(@class, 'changes')]/li")


def numbers(response) -> list[str]:
    return tree(response).xpath("//ol[contains(@class, 'changes')]/li/@id")


def test_a_line_says_what_changed_by_whom_and_when_before_and_after(client, body):
    public(
        body,
        before={"issued": None, "title": factories.words("Old", fr="Vieux").as_json(), "kind": "other"},
        after={"issued": "2019-03-27", "title": factories.words("New", fr="Neuf").as_json(), "kind": "agenda"},
    )
    assert lines(client.get(JOURNAL)) == [
        ("1 Changed – Paper: A/1 28 March 2019 19:00 · record of papers · Secretariat, A. Person "
        "What line 1 says What Before After Kind Other paper Agenda "
        "Title Old (also in: French) New (also in: French) Issued – 27 March 2019")
    ]
    assert "Title Vieux (also in: English) Neuf (also in: English)" in lines(client.get(f"{JOURNAL}?text=fr"))[0]


def test_what_is_new_has_no_before_and_what_is_removed_no_after(client, body):
    public(body, after={"symbol": "A/1", "in_record": True}, by=DELEGATE)
    public(body, before={"symbol": "A/1", "meeting": {"id": "x", "name": "5"}}, by=Actor(ActorKind.SYSTEM, ""))
    assert lines(client.get(JOURNAL)) == [
        ("2 Removed – Paper: A/1 28 March 2019 19:00 · record of papers · by Sessional itself "
        "What line 2 says What Before Symbol A/1 Meeting 5"),
        ("1 New – Paper: A/1 28 March 2019 19:00 · record of papers · Delegate, B. Person (Argentina) "
        "What line 1 says What After Symbol A/1 Told by the record file yes"),
    ]


def test_what_the_page_has_no_words_for_stands_there_as_the_code_has_it(client, body):
    change = Change("open_window", Subject("house.window", PAPER, ""), after={"pane_count": 3, "pane": {"a": ["b"]}})
    command = Actor(ActorKind.COMMAND, "sessional load")
    write_lines(body_id=body.pk, changes=[change], by=command, at=AT)
    sign_in(client, body, Office.SECRETARIAT)
    assert lines(client.get(JOURNAL)) == [
        ("1 New – window its history 28 March 2019 19:00 · open window · by the command sessional load "
        "What line 1 says What After pane a: b pane count 3")
    ]


def test_what_is_personal_is_not_shown_and_its_erasure_is_told(client, body):
    line = public(body, after={"symbol": "A/1"}, personal={"e-mail": "a@example.org"})
    page = client.get(JOURNAL)
    assert b"a@example.org" not in page.content
    assert lines(page)[0].endswith("What is personal in it, such as addresses, is kept apart and not shown.")
    erase_personal(subject=Subject("papers.paper", PAPER, "A/1"), by=SECRETARY, at=AT)
    last, first = lines(client.get(JOURNAL))
    assert "erasure of personal data" in last and last.endswith(f"Lines in which it was erased {line.number}")
    assert first.endswith("What was personal in it has been erased.")


def sign_in(client, body: Body, office: Office, party: Party | None = None) -> None:
    user = User.objects.create_user(f"{office}-{party}@example.org", "a long password for a test")
    person = Person.objects.create(names=factories.words("C. Person"), user=user)
    Capacity.objects.create(body=body, key=f"{office}-{party}", position=99, person=person, party=party, office=office)
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa"}]
    session.save()


SEEN = {
    None: [5],
    Office.PANELLIST: [5, 4],
    Office.DELEGATE: [5, 4, 3, 1],
    Office.SECRETARIAT: [5, 4, 3, 2],
}


@pytest.mark.parametrize("office", SEEN)
def test_each_reader_sees_the_lines_that_are_for_them_and_no_trace_of_others(office, client, body):
    argentina = Party.objects.get(key="ARG")
    write(body, name="one", visibility=Visibility.OWN_PARTY, party_id=argentina.pk)
    write(body, name="two", visibility=Visibility.DESK)
    write(body, name="three", visibility=Visibility.DELEGATIONS)
    write(body, name="four", visibility=Visibility.PARTICIPANTS)
    write(body, name="five", visibility=Visibility.PUBLIC)
    if office is not None:
        sign_in(client, body, office, argentina if office is Office.DELEGATE else None)
    page = client.get(JOURNAL)
    assert numbers(page) == [f"line-{number}" for number in SEEN[office]]
    unseen = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}
    for number in SEEN[office]:
        del unseen[number]
    said = text(tree(page).xpath("//ol[contains(@class, 'changes')]")[0])
    assert [name for name in unseen.values() if f"Paper: {name}" in said] == []
    assert numbers(client.get(f"{JOURNAL}{PAPER}/")) == numbers(page)


def test_the_history_of_what_one_may_not_see_is_as_if_it_were_not_there(client, body):
    write(body)
    assert client.get(f"{JOURNAL}{PAPER}/").status_code == 404
    assert client.get(f"{JOURNAL}{UUID(int=9)}/").status_code == 404
    assert client.get("/en/nobody/journal/").status_code == 404
    assert client.post(JOURNAL).status_code == 405


def test_the_history_of_one_thing_has_its_lines_only(client, body):
    public(body, after={"symbol": "A/1"})
    other = Change("record_papers", Subject("papers.paper", UUID(int=9), "A/2"), visibility=Visibility.PUBLIC)
    write_line(body_id=body.pk, change=other, by=SECRETARY, at=AT)
    public(body, name="A/1/Rev.1", before={"symbol": "A/1"}, after={"symbol": "A/1/Rev.1"})
    page = client.get(f"{JOURNAL}{PAPER}/")
    assert words(page, "//h1") == ["Paper: A/1/Rev.1"]
    assert numbers(page) == ["line-3", "line-1"]


def many(body: Body, number: int) -> None:
    changes = [
        Change("record_papers", Subject("papers.paper", PAPER, f"n-{n}"), after={}, visibility=Visibility.PUBLIC)
        for n in range(number)
    ]
    write_lines(body_id=body.pk, changes=changes, by=SECRETARY, at=AT)


def turned(client, start: str, way: str) -> list[str]:
    """The numbers of all lines from a page on, by following its links."""
    found, address = [], start
    while address:
        page = client.get(address)
        found += numbers(page)
        address = next(iter(tree(page).xpath(f"//nav[@class='turning']/a[@rel='{way}']/@href")), None)
    return found


@pytest.mark.parametrize("start", [JOURNAL, f"{JOURNAL}?about=papers.paper", f"{JOURNAL}{PAPER}/"])
def test_all_lines_are_turned_over_once_and_a_page_stays_as_it_was(start, client, body):
    many(body, 3 * ON_A_PAGE + 2)
    all_lines = [f"line-{number}" for number in range(3 * ON_A_PAGE + 2, 0, -1)]
    assert turned(client, start, "next") == all_lines
    (second,) = tree(client.get(start)).xpath("//nav[@class='turning']/a[@rel='next']/@href")
    before = numbers(client.get(second))
    many(body, 7)
    assert numbers(client.get(second)) == before
    assert numbers(client.get(f"{JOURNAL}?before=11"))[0] == "line-10"
    assert len(set(turned(client, f"{JOURNAL}?before=11", "prev"))) == 3 * ON_A_PAGE + 2 + 7


@pytest.mark.parametrize("before", ["", "x", "-1", "1.5", "٣", "9" * 30])
def test_a_number_that_no_line_can_have_shows_the_newest(before, client, body):
    public(body)
    assert numbers(client.get(JOURNAL, {"before": before, "about": "nothing"})) == ["line-1"]


@pytest.mark.parametrize("path", ["", f"{PAPER}/"])
def test_a_page_takes_as_many_queries_for_many_lines_as_for_few(path, client, body):
    public(body)
    with CaptureQueriesContext(connection) as few:
        client.get(f"{JOURNAL}{path}")
    many(body, 3 * ON_A_PAGE)
    with CaptureQueriesContext(connection) as more:
        client.get(f"{JOURNAL}{path}")
    assert len(more) == len(few)


def test_the_head_of_the_chain_stands_on_the_page(client, body):
    assert "There is no line yet." in words(client.get(JOURNAL), "//main//p")
    public(body)
    chain = Chain.objects.get(pk=body.pk)
    assert f"1 {chain.head}" in words(client.get(JOURNAL), "//code")


def test_every_line_of_the_examples_is_told_in_words(client):
    keep_examples()
    for key in ("cybercrime", "lower-vale"):
        address = f"/ru/{key}/journal/"
        while address:
            page = client.get(address)
            # What has no words stands there as English.
            left = tree(page).xpath("//ol[contains(@class, 'changes')]//bdi[@lang='en'][not(ancestor::td)]")
            assert [text(one) for one in left if re.fullmatch("[a-z ]+", text(one))] == []
            address = next(iter(tree(page).xpath("//nav[@class='turning']/a[@rel='next']/@href")), None)


def test_every_action_that_writes_lines_has_its_words():
    headings = re.findall(r"^## (\w+)$", (ROOT / "docs/actions.md").read_text(), re.MULTILINE)
    # An action names itself where it writes its line, or is marked, as those of record files are.
    code = "".join(file.read_text() for file in (ROOT / "src/sessional").rglob("*.py") if file.name != "journal_words.py")
    told = set(re.findall(r"(?:Change|_write|_change|_keep)\((?:\w+, )?\s*\"(\w+)\"|@recorded\ndef (\w+)\(", code))
    writing = [name for name in headings if name in {name for pair in told for name in pair}]
    assert len(writing) > 20
    assert [name for name in writing if name not in VERBS] == []


@pytest.mark.django_db(transaction=True)
def test_everybody_gets_the_public_export_from_the_page_of_the_journal_and_it_proves_itself(
    client, body, settings, tmp_path
):
    settings.DATA = tmp_path
    with transaction.atomic():
        public(body, after={"kind": "agenda"})
    told = client.get(JOURNAL)
    assert "Unpacked, it is proved with Python alone: python verify.py" in " ".join(words(told, "//main//section[1]/p"))
    (form,) = tree(told).xpath("//form[@method='post']")
    asked = client.post(form.get("action"))
    assert asked.status_code == 302
    assert client.cookies == {}
    assert "It begins as soon as there is room for it." in words(client.get(asked["Location"]), "//main//p")
    workers.carry_out_all("w")
    done = client.get(asked["Location"])
    (result,) = tree(done).xpath("//a[@download]/@href")
    file = client.get(result)
    assert file["Content-Disposition"] == 'attachment; filename="experts-journal.zip"'
    with zipfile.ZipFile(io.BytesIO(file.getvalue())) as archive:
        archive.extractall(tmp_path / "export")
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "verify.py"],
        cwd=tmp_path / "export",
        env={},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, "Everything holds.")
    # Whoever asks next is led to the same.
    assert client.post(form.get("action"))["Location"] == asked["Location"]
    assert "Sessional" not in words(done, "//dl[@class='pairs']//dd")
