"""The report of a meeting, read and taken away."""

from dataclasses import replace
from hashlib import sha256

import pytest

from sessional.drafting.entries import MeetingReportsEntry, ReportEntry
from sessional.drafting.models import AuthoredParagraph
from sessional.report.facts import Stage
from sessional.report.render import FORMATS
from tests import factories
from tests.web.pages import LANGUAGES, kept_for_a_module, text, tree, words


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


REPORT = "/en/cybercrime/meetings/5/report/"
STEM = "UNODC_CCPCJ_EG.4_2019_L.1"


def papers(response) -> list[tuple[str, str]]:
    """Language and direction of each part of a paper on the page."""
    return [(part.get("lang"), part.get("dir")) for part in tree(response).xpath("//div[@class='paper']")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_is_read_in_the_language_of_the_interface_or_in_another(client, examples, lang):
    own = {(lang, "rtl" if lang == "ar" else "ltr")}
    assert set(papers(client.get(f"/{lang}/cybercrime/meetings/5/report/"))) == own
    assert set(papers(client.get(f"{REPORT}?text={lang}"))) == own


def test_every_paragraph_has_its_number_and_its_anchor_in_order(client, examples):
    page = tree(client.get(REPORT))
    assert page.xpath("//div[@class='paragraph']/@id") == [f"p{number}" for number in range(1, 21)]
    assert page.xpath("//a[@class='number']/@href") == [f"#p{number}" for number in range(1, 21)]


def test_two_languages_stand_side_by_side_paragraph_by_paragraph(client, examples):
    page = tree(client.get(f"{REPORT}?text=zh&beside=ar"))
    paired = page.xpath("//div[@class='row'][.//div[@class='paragraph']]")
    assert [row.xpath(".//div[@class='paragraph']/@id") for row in paired] == [
        [f"p{number}", f"ar-p{number}"] for number in range(1, 21)
    ]
    assert {tuple(row.xpath("./div[@class='paper']/@lang")) for row in paired} == {("zh", "ar")}
    assert {tuple(row.xpath("./div[@class='paper']/@dir")) for row in paired} == {("ltr", "rtl")}


def test_a_report_beside_itself_is_the_report_alone(client, examples):
    assert set(papers(client.get(f"{REPORT}?text=zh&beside=zh"))) == {("zh", "ltr")}


def test_a_language_that_the_report_is_not_in_is_said_and_not_shown(client, examples):
    response = client.get("/en/lower-vale/meetings/2/report/?beside=fr")
    assert set(papers(response)) == {("en", "ltr")}
    assert "There is no version of this report in Français." in words(response, "//p[@class='note']")


@pytest.mark.parametrize(
    ("lang", "citation"),
    [
        ("ar", "UNODC/CCPCJ/EG.4/2019/L.1، الفقرة 10"),
        ("en", "UNODC/CCPCJ/EG.4/2019/L.1, para. 10"),
        ("es", "UNODC/CCPCJ/EG.4/2019/L.1, párr. 10"),
        ("fr", "UNODC/CCPCJ/EG.4/2019/L.1, par. 10"),
        ("ru", "UNODC/CCPCJ/EG.4/2019/L.1, пункт 10"),
        ("zh", "UNODC/CCPCJ/EG.4/2019/L.1，第10段"),
    ],
)
def test_a_paragraph_is_cited_in_the_language_of_the_paper_without_any_script(client, examples, lang, citation):
    found = tree(client.get(f"{REPORT}?text={lang}")).xpath("//details[@class='cite']//*[@class='citation']")
    assert len(found) == 20
    assert text(found[9]) == citation
    assert found[9].get("lang") == lang


def test_the_page_says_how_far_the_report_has_come_and_in_which_language_it_was_written(client, examples):
    assert words(client.get(REPORT), "//div[@class='tools']/p") == [
        "◐ Draft Written in: not stated 1,300 words (limit 3,300)"
    ]
    assert words(client.get("/en/lower-vale/meetings/2/report/"), "//div[@class='tools']/p")[0].startswith(
        "● Final Written in: English"
    )


def test_the_rule_for_counting_chinese_is_stated_where_a_count_is(client, examples):
    assert "Five Chinese characters count as three words." in words(client.get(f"{REPORT}?text=zh"), "//main//p")[0]


def test_what_is_open_leads_to_its_paragraph(client, examples):
    page = tree(client.get(f"{REPORT}?text=zh"))
    (details,) = page.xpath("//details[@class='open-facts']")
    assert text(details.find("summary")) == "6 open, 3 anticipated"
    anchors = set(page.xpath("//@id"))
    targets = details.xpath(".//a/@href")
    assert len(targets) == 9
    assert {target.removeprefix("#") for target in targets} <= anchors


def test_the_report_that_has_come_furthest_is_shown_and_the_others_are_one_link_away(client, examples):
    address = "/en/lower-vale/meetings/2/report/"
    assert words(client.get(address), "//h1")[0] == "Report JWP/LVR/2026/2"
    assert words(client.get(f"{address}?stage=draft"), "//h1")[0] == "Report JWP/LVR/2026/L.2"
    assert words(client.get(f"{address}?stage=nonsense"), "//h1")[0] == "Report JWP/LVR/2026/2"
    choices = tree(client.get(address)).xpath("//div[@aria-labelledby='choose-stage']//a")
    assert [(text(choice), choice.get("href")) for choice in choices] == [
        ("◐ Draft", "?text=en&stage=draft"),
        ("● Final", "?text=en"),
    ]


def test_a_choice_of_language_keeps_the_other_choices(client, examples):
    page = tree(client.get(f"{REPORT}?text=zh&beside=ar"))
    reading = page.xpath("//div[@aria-labelledby='choose-text']//a/@href")
    beside = page.xpath("//div[@aria-labelledby='choose-beside']//a/@href")
    assert reading[3] == "?text=fr&beside=ar"
    assert beside[:3] == ["?text=zh", "?text=zh&beside=ar", "?text=zh&beside=en"]


def test_a_report_that_is_not_there_is_not_found(client, examples):
    for meeting in ("1", "99"):
        response = client.get(f"/en/cybercrime/meetings/{meeting}/report/")
        assert response.status_code == 404
        expected = f"This body has no report on a meeting with the key “{meeting}” here."
        assert expected in words(response, "//main/p")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS.values(), ids=lambda format: format.name)
def test_the_report_is_taken_away_in_any_language_and_format(client, examples, lang, format):
    name = f"{STEM}-{lang}.{format.suffix}"
    response = client.get(REPORT + name)
    assert response.status_code == 200
    assert response["Content-Type"] == format.media_type
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["Content-Language"] == lang
    assert response["ETag"] == f'"{sha256(response.content).hexdigest()}"'
    again = client.get(REPORT + name, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(REPORT + name).status_code == 200


def test_all_files_are_named_on_the_page(client, examples):
    found = tree(client.get(REPORT)).xpath("//details[@class='downloads']//a/@href")
    assert found == [f"{REPORT}{STEM}-{lang}.{format.suffix}" for lang in LANGUAGES for format in FORMATS.values()]


def test_a_file_of_the_draft_can_be_had_when_there_is_a_final(client, examples):
    address = "/en/lower-vale/meetings/2/report/"
    assert client.get(f"{address}JWP_LVR_2026_L.2-en.txt").status_code == 200
    assert client.get(f"{address}JWP_LVR_2026_2-en.txt").status_code == 200


@pytest.mark.parametrize(
    "name", ["x.pdf", f"{STEM}-de.pdf", f"{STEM}-en.exe", f"{STEM}-.pdf", "JWP_LVR_2026_2-en.txt", f"{STEM}-en.pdf%00"]
)
def test_a_file_that_there_is_not_is_not_found(client, examples, name):
    assert client.get(REPORT + name).status_code == 404


def test_a_file_changes_its_tag_when_a_fact_changes(client, db):
    address = "/en/experts/meetings/2/report/UNODC_CCPCJ_EG.4_2019_L.1-en.txt"
    factories.record()
    before = client.get(address)
    confirmed = replace(factories.meeting_entry(), report_adopted=None)
    factories.record(meetings=[factories.past_meeting(), confirmed])
    after = client.get(address, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]


def test_a_final_report_is_refused_while_a_fact_in_it_is_open(client, db):
    final = ReportEntry("report", Stage.FINAL)
    factories.record(reports=[MeetingReportsEntry("2", (final,))])
    response = client.get("/en/experts/meetings/2/report/")
    assert papers(response) == []
    assert words(response, "//details[@class='open-facts']/summary")[0].startswith("This report cannot be final yet.")
    assert "This report is meant to be final" in words(response, "//p[@class='note']")[0]
    assert tree(response).xpath("//details[@class='downloads']") == []
    refused = client.get("/en/experts/meetings/2/report/UNODC_CCPCJ_EG.4_2019_2-en.pdf")
    assert refused.status_code == 404
    assert "This report is not final yet: some of its facts are still open." in words(refused, "//main/p")


def test_a_report_that_cannot_be_composed_says_why(client, db):
    factories.record()
    # No record is kept that says so; a body whose ways change later can leave such a paragraph behind.
    AuthoredParagraph.objects.update(section="appendix")
    (note,) = words(client.get("/en/experts/meetings/2/report/"), "//p[@class='note']")
    assert note.startswith("The report cannot be composed from the facts on record:")
    assert "“appendix”" in note
    assert client.get("/en/experts/meetings/2/").status_code == 200
    assert client.get("/en/experts/meetings/2/report/UNODC_CCPCJ_EG.4_2019_L.1-en.pdf").status_code == 404


def test_the_rules_for_papers_are_served_once(client):
    response = client.get("/paper.css")
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert ".paper .masthead" in response.content.decode()
    assert client.get("/paper.css", headers={"if-none-match": response["ETag"]}).status_code == 304
