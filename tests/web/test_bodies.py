"""The page of all bodies, and the page of one."""

from dataclasses import replace
from datetime import date

import pytest

from sessional.bodies.entries import CapacityEntry, EarlierNameEntry
from sessional.facts.multilingual import Multilingual, Translation, TranslationStatus
from sessional.report.facts import Office
from tests import factories
from tests.web.pages import LANGUAGES, kept_for_a_module, text, tree, words


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    with kept_for_a_module(django_db_blocker):
        yield


@pytest.fixture
def examples(kept, db):
    """The two bodies that come with the product."""


def pairs(response) -> dict[str, str]:
    """What stands under each label of a page."""
    found = tree(response).xpath("//main//dl[@class='pairs']/div")
    return {text(pair.find("dt")): text(pair.find("dd")) for pair in found}


def test_the_first_page_names_each_body_with_a_record_and_when_it_met(client, examples):
    response = client.get("/en/")
    assert words(response, "//main//h2") == [
        "Expert Group to Conduct a Comprehensive Study on Cybercrime",
        "Joint Working Party on the Lower Vale River (invented example)",
    ]
    assert [text(found) for found in tree(response).xpath("//main//dd")] == [
        "Fifth meeting, 27–29 March 2019",
        "Second session, 12–13 May 2026",
    ]


def test_a_body_known_only_because_another_reports_to_it_has_no_page(client, examples):
    assert client.get("/en/ccpcj/").status_code == 404


def test_the_page_of_a_body_says_where_it_is_now(client, examples):
    assert pairs(client.get("/en/cybercrime/")) == {
        "Next meeting": "no date on record",
        "Last meeting": "Fifth meeting, 27–29 March 2019",
        "Its report": "UNODC/CCPCJ/EG.4/2019/L.1 ◐ Draft",
        "Vice-Chair": "Mr. André Rypl (Brazil) Term: not stated",
    }


def test_the_line_runs_through_the_years_from_mandate_to_stocktaking(client, examples):
    stops = words(client.get("/en/cybercrime/"), "//ol[@class='line']/li")
    assert stops == [
        "2011 Mandate A/RES/65/230 First meeting 17–21 January 2011",
        "2013 Second meeting 25–28 February 2013",
        "2017 Mandate A/RES/70/174 Third meeting 10–13 April 2017",
        (
            "2018 Mandate 26/4 Fourth meeting 3–5 April 2018 Legislation and frameworks Criminalization "
            "Work plan adopted (2018–2021)"
        ),
        (
            "2019 Fifth meeting 27–29 March 2019 Law enforcement and investigations "
            "Electronic evidence and criminal justice Suggestions are collected Report ◐ Draft"
        ),
        "2020 Planned Topics not on record Suggestions are collected",
        "2021 Planned Stocktaking not later than 31 December 2021",
    ]


def test_what_a_body_has_been_asked_is_listed_mandate_by_mandate(client, examples):
    page = tree(client.get("/en/lower-vale/"))
    (mandate,) = page.xpath("//article[@class='mandate']")
    assert text(mandate.find("h3")) == "LVRC/RES/4/7 Lower Vale River Commission"
    assert [text(request) for request in mandate.xpath(".//li")] == [
        "para. 2 Agree on how the delegations are to warn one another of high water",
        "para. 3 Agree on the order in which vessels pass when the water is low",
        "para. 4 Agree on what is to become of dredged sediment",
        "para. 5 Report to the Commission once a year",
    ]


def test_an_unofficial_translation_is_called_so_and_the_original_is_not(client, examples):
    assert "Unofficial translation." not in words(client.get("/en/cybercrime/"), "//article/p")
    assert words(client.get("/fr/cybercrime/"), "//article/p").count("Traduction non officielle.") == 3


def test_officers_stand_by_rank_and_those_whose_term_is_over_apart(client, db):
    told = [
        CapacityEntry("rapporteur", "wu", Office.RAPPORTEUR, party="CHN", since=date(2018, 1, 1)),
        CapacityEntry("chair", "rypl", Office.CHAIR, party="BRA", since=date(2018, 1, 1), until=date(2018, 12, 31)),
        CapacityEntry("delegate", "rypl", Office.DELEGATE, party="BRA"),
        CapacityEntry("vice-chair", "rypl", Office.VICE_CHAIR, party="BRA", until=date(2999, 12, 31)),
        CapacityEntry("adviser", "wu", Office.SECRETARIAT, extended_bureau=True),
    ]
    factories.record(capacities_told=[*told, *factories.capacities()], decisions_told=[], meetings=None)
    page = tree(client.get("/en/experts/"))
    (section,) = page.xpath("//section[@aria-labelledby='bureau']")
    lists = [[text(row) for row in found] for found in section.xpath("./dl")]
    assert lists == [
        [
            "Vice-Chair Mr. André Rypl (Brazil) Term: until 31 December 2999",
            "Vice-Chair Mr. André Rypl (Brazil) Term: from 27 March 2019",
            "Rapporteur Mr. Wu Shenkuo (China) Term: from 1 January 2018",
            "Secretariat (extended Bureau) Mr. Wu Shenkuo Term: not stated",
        ],
        ["Chair Mr. André Rypl (Brazil) Term: 1 January 2018 to 31 December 2018"],
    ]


def test_decisions_of_the_bureau_say_what_was_decided_for_which_meeting(client, examples):
    section = tree(client.get("/en/cybercrime/")).xpath("//section[@aria-labelledby='bureau']")[0]
    assert [text(row) for row in section.xpath("./ul/li")] == [
        "2 November 2018 Extended Bureau: dates and provisional agenda (Fifth meeting)"
    ]


def test_earlier_names_stand_under_the_name(client, db):
    named = EarlierNameEntry(factories.words("Group on Samples"), date(2013, 2, 28))
    factories.record(body=factories.body_entry(earlier_names=(named,)))
    assert "Earlier name: Group on Samples (until 28 February 2013)" in words(client.get("/en/experts/"), "//main/p")


def test_what_a_reader_has_to_know_of_a_record_stands_on_every_page_of_it(client, examples):
    for page in ("", "meetings/2/", "papers/", "papers/agenda/", "meetings/2/report/"):
        (note,) = words(client.get(f"/en/lower-vale/{page}"), "//footer/section/p")
        assert note.startswith("This body is invented.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_symbols_keep_their_direction_in_every_language(client, examples, lang):
    symbols = tree(client.get(f"/{lang}/cybercrime/")).xpath("//*[contains(@class, 'symbol')]")
    assert len(symbols) > 8
    assert {(symbol.tag, symbol.get("dir")) for symbol in symbols} == {("bdi", "ltr")}


def test_what_people_wrote_is_never_read_as_markup(client, db):
    hostile = "<script>alert(1)</script> & “<b>”"
    factories.record(
        body=factories.body_entry(name=factories.words(hostile)),
        papers_told=[replace(paper, title=factories.words(hostile)) for paper in factories.papers()],
    )
    for page in ("", "papers/", "papers/l1/", "meetings/2/", "meetings/2/report/"):
        shown = client.get(f"/en/experts/{page}").content.decode()
        assert "<script>alert" not in shown and "<b>" not in shown
    assert words(client.get("/en/experts/"), "//title") == [f"{hostile} – Sessional"]


def test_a_translation_nobody_has_confirmed_is_told_from_one_that_somebody_has(client, db):
    words_of_it = {"en": "Resolution 65/230.", "fr": Translation("Résolution 65/230.", TranslationStatus.UNOFFICIAL)}
    told = Multilingual.of("en", words_of_it)
    mandates = [replace(factories.mandates()[0], statement=told, requests=())]
    factories.record(mandates_told=mandates)
    assert "Traduction non officielle." in words(client.get("/fr/experts/"), "//article/p")
    factories.record(
        mandates_told=[replace(mandates[0], statement=factories.words("Resolution 65/230.", fr="Résolution 65/230."))]
    )
    assert "Traduction non officielle." not in words(client.get("/fr/experts/"), "//article/p")
