"""The page of a meeting."""

from dataclasses import replace
from datetime import time

import pytest

from sessional.facts.standing import UNKNOWN, Given, GivenList
from sessional.meetings.entries import AttendanceEntry, StatementEntry
from sessional.report.facts import Category
from tests import factories
from tests.factories import OPEN_ENDED, UNCONFIRMED, parts
from tests.web.pages import LANGUAGES, kept_for_a_module, text, tree, words


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


MEETING = "/en/cybercrime/meetings/5/"


def section(response, name: str):
    (found,) = tree(response).xpath(f"//section[@aria-labelledby='{name}']")
    return found


def rows(response, name: str) -> list[str]:
    """What stands in each entry of the list of a section."""
    return [text(row) for row in section(response, name).xpath("./ul/li")]


def test_a_meeting_says_where_and_when_it_is_held(client, examples):
    assert words(client.get(MEETING), "//p[@class='lead']") == ["Vienna 27–29 March 2019"]


def test_a_place_and_dates_that_are_not_known_are_called_so(client, db):
    unknown = factories.meeting_entry(
        dates=Given(None, UNKNOWN),
        place=Given(None, UNKNOWN),
        sittings=(),
        agenda_adopted=None,
        considered=(),
        opening=None,
        statements=None,
        report_adopted=None,
    )
    factories.record(meetings=[factories.past_meeting(), unknown])
    assert words(client.get("/en/experts/meetings/2/"), "//p[@class='lead']") == [
        "Place: […] not known Dates: […] not known"
    ]


def test_an_agenda_says_of_each_item_when_it_was_considered_and_how_sure_that_is(client, examples):
    items = section(client.get(MEETING), "agenda").xpath("./ol/li")
    assert [text(item) for item in items] == [
        "1. Organizational matters (a) Opening of the meeting (b) Adoption of the agenda",
        (
            "2. Law enforcement and investigations Meetings 1st meeting 2nd meeting [?] not confirmed "
            "Days 27 March 2019 28 March 2019 [?] not confirmed Panellists Mr. Wu Shenkuo (China) Ms. Ioana Albani "
            "(Romania) Mr. Martin Gershanik (Argentina) Mr. Pedro Verdelho (Portugal) Mr. Anton Kurdyukov (Russian "
            "Federation)"
        ),
        "3. Electronic evidence and criminal justice Meetings […] not known Days 28 March 2019 [+] more may follow",
        "4. Other matters Meetings […] not known Days 29 March 2019 ○ anticipated",
        "5. Adoption of the report",
    ]


def test_markers_of_an_agenda_are_those_of_the_language_of_texts(client, examples):
    def markers(address: str) -> list[str]:
        return [text(mark) for mark in section(client.get(address), "agenda").xpath(".//span[@class='marker']")][:3]

    assert markers(MEETING) == ["1.", "(a)", "(b)"]
    assert markers(f"{MEETING}?text=fr") == ["1.", "a)", "b)"]
    assert markers(f"{MEETING}?text=ar") == ["1.", "(أ)", "(ب)"]


def test_a_timetable_says_day_by_day_what_was_taken_up(client, examples):
    tables = section(client.get(MEETING), "timetable").xpath("./table")
    assert [(text(table.find("caption")), [text(row) for row in table.xpath("./tbody/tr")]) for table in tables] == [
        (
            "Wednesday, 27 March 2019",
            [
                "1st meeting Morning Adoption of the agenda Item 2: Law enforcement and investigations",
                "2nd meeting Afternoon Item 2: Law enforcement and investigations [?] not confirmed",
            ],
        ),
        (
            "Thursday, 28 March 2019",
            [
                "3rd meeting Morning nothing on record",
                "4th meeting Afternoon nothing on record",
                (
                    "Meeting not stated Item 2: Law enforcement and investigations [?] not confirmed "
                    "Item 3: Electronic evidence and criminal justice"
                ),
            ],
        ),
        (
            "Friday, 29 March 2019",
            [
                "5th meeting Morning ○ anticipated nothing on record",
                "6th meeting Afternoon ○ anticipated Adoption of the report ○ anticipated",
                "Meeting not stated Item 4: Other matters ○ anticipated",
            ],
        ),
    ]


def test_hours_are_those_of_the_place_and_carry_their_offset(client, db):
    first, *others = factories.sittings()
    timed = replace(first, starts=time(10), ends=time(13))
    factories.record(meetings=[factories.past_meeting(), factories.meeting_entry(sittings=(timed, *others))])
    page = tree(client.get("/en/experts/meetings/2/"))
    assert [text(found) for found in page.xpath("//*[@class='hours']")] == ["10:00–13:00"]
    assert page.xpath("//*[@class='hours']/time/@datetime") == [
        "2019-03-27T10:00:00+01:00",
        "2019-03-27T13:00:00+01:00",
    ]
    assert "Times are local (Europe/Vienna)." in words(client.get("/en/experts/meetings/2/"), "//section/p")


def test_an_agenda_that_was_changed_at_its_adoption_has_the_provisional_one_beside_it(client, examples):
    agenda = section(client.get("/en/lower-vale/meetings/2/"), "agenda")
    assert text(agenda.xpath("./p")[0]) == "Adopted: 1st meeting, 12 May 2026, as orally amended"
    assert len(agenda.xpath("./ol/li")) == 6
    assert len(agenda.xpath("./details/ol/li")) == 5
    assert text(agenda.xpath("./details/summary")[0]) == "Provisional agenda (JWP/LVR/2026/1)"


def test_whoever_opened_the_meeting_is_named_with_the_capacity(client, examples):
    assert rows(client.get(MEETING), "opening") == ["Mr. André Rypl (Brazil) Vice-Chair, in the capacity of Chair"]


def test_statements_stand_in_the_alphabetical_order_of_the_language(client, examples):
    english = rows(client.get(MEETING), "statements")
    assert english[:3] + english[-3:] == [
        "Argentina",
        "Australia",
        "Belarus",
        "United Kingdom",
        "United States of America",
        "[+] more may follow",
    ]
    russian = rows(client.get("/ru/cybercrime/meetings/5/"), "statements")
    assert russian[:2] == ["Австралия", "Аргентина"]


def test_a_statement_says_under_which_item_and_for_whom_it_was_made(client, examples):
    found = rows(client.get("/en/lower-vale/meetings/2/"), "statements")
    assert found[1] == "Hither Fens Council on behalf of: the downstream delegations (item 2, 1st meeting)"


def test_where_a_body_does_not_name_the_states_that_spoke_they_are_only_counted(client, db):
    told = parts(
        StatementEntry("ARG", sitting=1),
        StatementEntry("CHN"),
        StatementEntry("ARG", sitting=2),
        StatementEntry("institute"),
        standing=OPEN_ENDED,
    )
    settings = replace(factories.body_entry().settings, attribution_in_speakers=False)
    factories.record(
        body=factories.body_entry(settings=settings),
        meetings=[factories.past_meeting(), factories.meeting_entry(statements=told)],
    )
    response = client.get("/en/experts/meetings/2/")
    found = section(response, "statements")
    assert [text(part) for part in found] == [
        "Statements",
        "Member States that made statements: 2",
        "Institute of Examples [+] more may follow",
    ]


def test_that_nobody_spoke_is_said_only_where_it_is_sure(client, db):
    for told, said in ((parts(), True), (GivenList(standing=UNKNOWN), False), (parts(standing=OPEN_ENDED), False)):
        factories.record(meetings=[factories.past_meeting(), factories.meeting_entry(statements=told)])
        found = section(client.get("/en/experts/meetings/2/"), "statements")
        assert ("No statements were made." in text(found)) is said


def test_attendance_is_counted_by_category(client, db):
    attendance = parts(
        AttendanceEntry(Category.MEMBER_STATE, 98),
        Given(AttendanceEntry(Category.PROGRAMME_NETWORK_INSTITUTE, 1), UNCONFIRMED),
        AttendanceEntry(Category.PRIVATE_SECTOR, None),
        Given(AttendanceEntry(Category.ACADEMIA, None), UNKNOWN),
    )
    factories.record(meetings=[factories.past_meeting(), factories.meeting_entry(attendance=attendance)])
    table = section(client.get("/en/experts/meetings/2/"), "attendance").xpath("./table/tbody/tr")
    institutes = "Institutes of the United Nations crime prevention and criminal justice programme network"
    assert [text(row) for row in table] == [
        "Member States 98",
        f"{institutes} 1 [?] not confirmed",
        "Private sector present",
        "Academia […] not known",
    ]


def test_participants_who_are_listed_are_named_by_category(client, examples):
    (listed,) = section(client.get("/en/lower-vale/meetings/2/"), "attendance").xpath("./details")
    assert [text(heading) for heading in listed.xpath("./h3")] == [
        "Intergovernmental organizations",
        "Non-governmental organizations",
        "Private sector",
        "Academia",
    ]
    assert len(listed.xpath("./ul[@class='columns']/li")) == 8


def test_papers_before_the_meeting_lead_to_their_pages(client, examples):
    found = section(client.get(MEETING), "documents").xpath(".//a/@href")
    assert found == [f"/en/cybercrime/papers/{key}/" for key in ("draft-study", "agenda-1", "crp1")]


def test_the_report_stands_with_its_stage_and_what_is_still_open(client, examples):
    report = section(client.get(MEETING), "report")
    assert text(report.xpath("./ul/li")[0]) == "UNODC/CCPCJ/EG.4/2019/L.1 ◐ Draft"
    assert text(report.xpath("./details/summary")[0]) == "6 open, 3 anticipated"
    assert [text(fact) for fact in report.xpath("./details/ul/li")] == [
        "[2nd] [?] not confirmed (para. 10)",
        "[and 28] [?] not confirmed (para. 10)",
        "[…] […] not known (para. 12)",
        "28 [and …] March 2019 [+] more may follow (para. 12)",
        "[…] […] not known (para. 13)",
        (
            "Argentina, Australia, Belarus, Brazil, Ecuador, Iran (Islamic Republic of), Nig… [+] more may follow "
            "(para. 15)"
        ),
        "29 ○ anticipated (para. 13)",
        "6th ○ anticipated (para. 20)",
        "29 March 2019 ○ anticipated (para. 20)",
    ]
    assert report.xpath("./details/ul/li//a/@href")[0] == "/en/cybercrime/meetings/5/report/#p10"


def test_what_came_out_is_counted_by_the_word_that_says_how_far_it_came(client, examples, db):
    report = section(client.get("/en/lower-vale/meetings/2/"), "report")
    assert [text(line) for line in report.xpath("./p")] == ["10 recommendations adopted: in the report"]
    factories.record()
    report = section(client.get("/en/experts/meetings/2/"), "report")
    assert [text(line) for line in report.xpath("./p")] == [
        "2 suggestions compiled for further discussion, not adopted: in the report"
    ]


def test_a_past_meeting_says_what_it_did(client, examples):
    response = client.get("/en/cybercrime/meetings/1/")
    assert [heading for heading in words(response, "//main//h2")] == ["What it did"]
    assert section(response, "outcome").xpath(".//a/@href") == ["https://undocs.org/E/CN.15/2011/19"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_sure_a_fact_is_stands_in_a_word_beside_its_mark(client, examples, lang):
    marks = tree(client.get(f"/{lang}/cybercrime/meetings/5/")).xpath("//span[@class='standing']")
    assert len(marks) > 10
    for found in marks:
        (mark,) = found.xpath("./span[@aria-hidden='true']")
        assert text(found).removeprefix(text(mark)).strip()


def test_the_list_of_meetings_is_the_line_on_the_page_of_the_body(client, db):
    response = client.get("/en/experts/meetings/?text=fr")
    assert (response.status_code, response["Location"]) == (302, "/en/experts/?text=fr")
