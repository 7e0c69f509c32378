"""What may be told of a body."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from sessional.bodies import rules
from sessional.bodies.entries import BureauDecisionEntry, CapacityEntry, ParentEntry, PartyEntry, SettingsEntry
from sessional.facts.standing import UNKNOWN, Given, Standing
from sessional.report.facts import Category, Office, Term
from sessional.report.status import Status
from tests.factories import (
    DAY_1,
    DAY_2,
    OPEN_ENDED,
    VIENNA,
    body_entry,
    bureau_decisions,
    capacities,
    mandates,
    parties,
    people,
    words,
    work_plans,
)

pytestmark = pytest.mark.pure


def problems(rule, *values, **named) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        rule(*values, **named)
    return error.value.message_dict


def test_a_body_that_is_told_well_is_right():
    rules.check_body(body_entry())
    rules.check_people(people())
    rules.check_parties(parties())
    rules.check_capacities(capacities(), people={"rypl", "wu"}, parties={"BRA", "CHN"})
    rules.check_mandates(mandates())
    rules.check_work_plans(work_plans(), capacities={})
    rules.check_bureau_decisions(bureau_decisions(), capacities={})


def test_all_that_is_wrong_with_a_body_is_said_at_once():
    wrong = body_entry(
        key="a b",
        name=words("a\x00"),
        languages=("en", "en"),
        settings=SettingsEntry(seat=VIENNA, time_zone="Vienna", symbol_root="unodc"),
        parent=ParentEntry("a b", words("Commission")),
    )
    said = problems(rules.check_body, wrong)
    assert {path: len(messages) for path, messages in said.items()} == {
        "key": 1,
        "name.en": 1,
        "languages[1]": 1,
        "parent.key": 1,
        "parent.terms": 1,
        "settings.time_zone": 1,
        "settings.symbol_root": 1,
    }


def test_each_language_of_the_body_has_its_term():
    assert problems(rules.check_body, body_entry(terms=(("en", Term("Group")),))) == {
        "terms": ["Each language of the body needs its term; missing: fr."]
    }


def test_a_body_does_not_report_to_itself():
    entry = body_entry()
    assert problems(rules.check_body, replace(entry, parent=replace(entry.parent, key="experts"))) == {
        "parent.key": ["A body does not report to itself."]
    }


def test_a_key_is_used_once():
    assert problems(rules.check_people, [*people(), people()[0]]) == {
        "people[2].key": ["The key “rypl” is used twice here."]
    }


def test_a_state_is_listed_once():
    again = PartyEntry("argentina", Category.OBSERVER_STATE, state="ARG")
    assert problems(rules.check_parties, [*parties(), again]) == {
        "parties[4].state": ["The State ARG is listed already, with the key “ARG”; a body knows a State once."]
    }


@pytest.mark.parametrize(
    ("party", "said"),
    [
        (
            PartyEntry("a", Category.MEMBER_STATE),
            {"parties[0]": ["A party is a State, by its code, or has a name: one of the two."]},
        ),
        (
            PartyEntry("a", Category.MEMBER_STATE, "BRA", words("Brazil")),
            {"parties[0]": ["A party is a State, by its code, or has a name: one of the two."]},
        ),
        (
            PartyEntry("a", Category.MEMBER_STATE, "XXX"),
            {
                "parties[0].state": [
                    "“XXX” is not a State's three-letter code; the codes are those of ISO 3166-1, such as BRA"
                ]
            },
        ),
        (
            PartyEntry("a", Category.ACADEMIA, "BRA"),
            {"parties[0].category": ["A State takes part as member-state, observer-state, not as “academia”."]},
        ),
    ],
    ids=["neither", "both", "no such State", "a State as academia"],
)
def test_a_party_is_a_state_or_has_a_name(party, said):
    assert problems(rules.check_parties, [party]) == said


def test_a_capacity_is_that_of_a_person_and_a_party_who_are_told_from_a_day_to_a_later_one():
    wrong = CapacityEntry("a", "nobody", Office.CHAIR, party="XYZ", since=DAY_2, until=DAY_1, source="a\nb")
    assert problems(rules.check_capacities, [wrong], people=set(), parties=set()) == {
        "capacities[0].person": ["There is no person with the key “nobody”."],
        "capacities[0].party": ["There is no party with the key “XYZ”."],
        "capacities[0].to": ["It ends on 2019-03-27, before it begins on 2019-03-28."],
        "capacities[0].source": ["This has to stand on one line; take out the line break."],
    }


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        (None, None, True),
        (DAY_2, None, True),
        (date(2019, 3, 30), None, False),
        (None, DAY_1, True),
        (None, date(2019, 3, 26), False),
    ],
)
def test_a_capacity_covers_a_meeting_when_it_is_held_on_one_of_its_days(since, until, held):
    capacity = CapacityEntry("a", "rypl", Office.CHAIR, since=since, until=until)
    assert rules.covers(capacity, DAY_1, DAY_2) is held


def test_a_statement_names_its_mandate_by_number_in_every_language():
    wrong = replace(mandates()[0], statement=words("In resolution 65/230.", fr="Par cette résolution."))
    assert problems(rules.check_mandates, [wrong]) == {
        "mandates[0].statement.fr": ["The statement names the mandate by its number, and “65/230” is not in it."]
    }


@pytest.mark.parametrize(
    ("symbol", "number"),
    [("A/RES/65/230", "65/230"), ("26/4", "26/4"), ("S/RES/1540", "1540"), ("A/RES/65/230*", "65/230")],
)
def test_a_resolution_goes_by_its_number_in_running_text(symbol, number):
    assert rules.resolution_number(symbol) == number


def test_all_that_is_wrong_with_a_mandate_is_said_at_once():
    good = mandates()[0]
    wrong = replace(
        good,
        symbol="65-230",
        leads_to=0,
        statement=words("[65-230"),
        requests=(replace(good.requests[0], paragraph=0), good.requests[0]),
    )
    said = problems(rules.check_mandates, [wrong])
    assert said["mandates[0].statement.en"] == ["The square bracket at character 1 is not closed."]
    assert set(said) == {
        "mandates[0].symbol",
        "mandates[0].leads_to",
        "mandates[0].statement.en",
        "mandates[0].requests[1].key",
        "mandates[0].requests[0].paragraph",
    }


def test_a_work_plan_has_each_of_its_years_once():
    (plan,) = work_plans()
    first = plan.entries[0]
    wrong = replace(plan, entries=(first, first, replace(first, year=2022, standing=UNKNOWN)))
    assert problems(rules.check_work_plans, [wrong], capacities={}) == {
        "work_plans[0].entries[1].year": ["The plan has this year already."],
        "work_plans[0].entries[2].year": ["The plan runs from 2018 to 2021, and 2022 is outside."],
        "work_plans[0].entries[2].status": ["A planned year is confirmed, anticipated, unconfirmed."],
    }


def test_a_work_plan_ends_after_it_begins():
    (plan,) = work_plans()
    wrong = replace(plan, first_year=2021, last_year=201, entries=())
    assert problems(rules.check_work_plans, [wrong], capacities={}) == {
        "work_plans[0].last_year": ["A year here is from 1945 to 2199.", "The last year comes before the first."]
    }


def test_a_decision_of_the_bureau_settles_something_for_a_gathering():
    wrong = BureauDecisionEntry("a", Given(None), about=0)
    assert problems(rules.check_bureau_decisions, [wrong], capacities={}) == {
        "bureau_decisions[0].date": ["Without a value the status is unknown."],
        "bureau_decisions[0].about": ["Gatherings are numbered from 1."],
        "bureau_decisions[0]": ["Say what was settled: the dates, the provisional agenda, or both."],
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            Given(DAY_1, UNKNOWN),
            {
                "": "There is a value here, so its status cannot be unknown; call it unconfirmed, or leave it out.",
            },
        ),
        (
            Given(DAY_1, OPEN_ENDED),
            {"": "The status here is one of confirmed, anticipated, unconfirmed, unknown, not “open-ended”."},
        ),
        (
            Given(DAY_1, Standing(Status.CONFIRMED, "a\x00", "nobody")),
            {
                ".source": "U+0000 at character 2 is a control character; take it out.",
                ".confirmed_by": "There is no capacity with the key “nobody”.",
            },
        ),
    ],
    ids=["a value that is unknown", "one fact that is open-ended", "confirmed by nobody"],
)
def test_status_and_value_of_a_fact_go_together(given, said):
    wrong = replace(bureau_decisions()[0], date=given)
    assert problems(rules.check_bureau_decisions, [wrong], capacities={}) == {
        f"bureau_decisions[0].date{path}": [message] for path, message in said.items()
    }
