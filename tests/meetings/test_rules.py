"""What may be told of meetings."""

from dataclasses import replace
from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, strategies as st

from sessional.facts.standing import UNKNOWN, Given, GivenList
from sessional.meetings.entries import (
    AgendaEntry,
    AgendaItemEntry,
    AttendanceEntry,
    ConsideredEntry,
    EventEntry,
    OpeningEntry,
    SittingEntry,
    StatementEntry,
)
from sessional.meetings.models import AgendaStage, Half
from sessional.meetings.rules import check_meetings
from sessional.report.facts import Category, DateSpan, ItemKind, Office
from tests.factories import (
    DAY_1,
    DAY_2,
    DAY_3,
    OPEN_ENDED,
    capacities,
    meeting_entry,
    papers,
    parties,
    parts,
    past_meeting,
    sittings,
    words,
)

pytestmark = pytest.mark.pure

DAY_4 = date(2019, 3, 30)
OUTSIDE = "2019-03-30 is not a day of the meeting, which runs from 2019-03-27 to 2019-03-29."
NO_SITTING_7 = "There is no sitting 7; the sittings of the meeting are: 1, 2, 3, 4, 5, 6."


def check(*meetings) -> None:
    known = ({one.key: one for one in told} for told in (parties(), capacities(), papers()))
    parties_told, capacities_told, papers_told = known
    check_meetings(meetings, parties=parties_told, capacities=capacities_told, papers=papers_told)


def problems(*meetings) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        check(*meetings)
    return error.value.message_dict


def problems_with(**changes) -> dict[str, list[str]]:
    return problems(meeting_entry(**changes))


def test_a_meeting_that_is_told_well_is_right():
    check(past_meeting(), meeting_entry())


def test_a_gathering_has_a_number_and_a_key_of_its_own():
    assert problems(past_meeting(), past_meeting(), replace(past_meeting(3), number=0)) == {
        "meetings[1].key": ["The key “1” is used twice here."],
        "meetings[1].number": ["There is a gathering with the number 1 already."],
        "meetings[2].number": ["Gatherings are numbered from 1."],
    }


def test_a_meeting_ends_after_it_begins_and_within_a_year():
    assert problems(
        past_meeting(dates=Given(DateSpan(DAY_3, DAY_1))),
        past_meeting(2, dates=Given(DateSpan(DAY_1, date(2091, 3, 29)))),
    ) == {
        "meetings[0].dates": ["The last day, 2019-03-27, comes before the first, 2019-03-29."],
        "meetings[1].dates": ["A meeting of more than 366 days is a slip; look at the years."],
    }


def test_a_date_outside_the_meeting_is_refused_wherever_it_stands():
    told = meeting_entry(
        sittings=(*sittings()[:5], SittingEntry(6, DAY_4, Half.MORNING)),
        considered=(ConsideredEntry((2,), parts(1), parts(DAY_1, DAY_4)),),
        agenda_adopted=EventEntry(Given(1), Given(DAY_4)),
        report_adopted=EventEntry(Given(None, UNKNOWN), Given(DAY_4)),
    )
    assert problems(past_meeting(), told) == {
        "meetings[1].sittings[5].date": [OUTSIDE],
        "meetings[1].considered[0].days.parts[1]": [OUTSIDE],
        "meetings[1].agenda.adopted_at.date": [OUTSIDE],
        "meetings[1].report_adopted_at.date": [OUTSIDE],
    }


def test_a_sitting_that_does_not_exist_is_refused_wherever_it_stands():
    assert problems_with(
        considered=(ConsideredEntry((2,), parts(1, 7)),),
        agenda_adopted=EventEntry(Given(7), Given(DAY_1)),
        report_adopted=EventEntry(Given(7), Given(DAY_3)),
        opening=OpeningEntry(parts("rypl-vice-chair"), sitting=7),
        statements=parts(StatementEntry("ARG", sitting=7)),
    ) == {
        "meetings[0].considered[0].sittings.parts[1]": [NO_SITTING_7],
        "meetings[0].agenda.adopted_at.sitting": [NO_SITTING_7],
        "meetings[0].report_adopted_at.sitting": [NO_SITTING_7],
        "meetings[0].opening.sitting": [NO_SITTING_7],
        "meetings[0].statements.parts[0].sitting": [NO_SITTING_7],
    }


def test_where_no_sittings_are_told_the_message_says_so():
    told = past_meeting(report_adopted=EventEntry(Given(1), Given(None, UNKNOWN)))
    assert problems(told) == {
        "meetings[0].report_adopted_at.sitting": ["There is no sitting 1; no sittings of the meeting are told."]
    }


def test_something_adopted_at_a_sitting_is_adopted_on_its_day():
    assert problems_with(report_adopted=EventEntry(Given(6), Given(DAY_2))) == {
        "meetings[0].report_adopted_at.date": ["Sitting 6 is held on 2019-03-29, and not on 2019-03-28."]
    }


def sitting(number, day, half=None, starts=None, ends=None) -> SittingEntry:
    return SittingEntry(number, day, half, starts, ends)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            [sitting(1, DAY_1, Half.MORNING), sitting(2, DAY_1, Half.MORNING)],
            {"[1].date": "Sittings 1 and 2 both meet on 2019-03-27; the later needs a later half of the day."},
        ),
        (
            [sitting(2, DAY_1), sitting(1, DAY_2)],
            {"[0].date": "Sitting 2 is held on 2019-03-27, before sitting 1."},
        ),
        (
            [sitting(1, DAY_1, starts=time(10), ends=time(13)), sitting(2, DAY_1, starts=time(12), ends=time(15))],
            {"[1].date": "Sitting 2 begins before sitting 1 has ended."},
        ),
        ([sitting(1, DAY_1), sitting(1, DAY_2)], {"[1].number": "There is a sitting 1 already."}),
        ([sitting(0, DAY_1)], {"[0].number": "Sittings are numbered from 1."}),
        ([sitting(1, DAY_1, starts=time(13), ends=time(10))], {"[0].ends": "The sitting ends before it begins."}),
        ([sitting(1, None)], {"[0]": "Without a value the status is unknown."}),
    ],
    ids=["one half-day", "out of order", "one time", "a number twice", "number 0", "back in time", "no day"],
)
def test_sittings_are_numbered_in_the_order_in_which_they_meet_and_none_meets_during_another(told, said):
    assert problems(past_meeting(1, dates=Given(DateSpan(DAY_1, DAY_3)), sittings=tuple(told))) == {
        f"meetings[0].sittings{path}": [message] for path, message in said.items()
    }


@given(st.lists(st.tuples(st.sampled_from([DAY_1, DAY_2, DAY_3]), st.sampled_from(Half)), unique=True))
def test_sittings_in_any_half_days_are_right_when_they_are_numbered_in_order(slots):
    in_order = sorted(slots, key=lambda slot: (slot[0], list(Half).index(slot[1])))
    told = tuple(sitting(number, day, half) for number, (day, half) in enumerate(in_order, 1))
    check(past_meeting(1, dates=Given(DateSpan(DAY_1, DAY_3)), sittings=told))


def agenda(*items: AgendaItemEntry) -> tuple[AgendaEntry, ...]:
    return (AgendaEntry(AgendaStage.PROVISIONAL, items),)


def test_an_agenda_has_each_number_once_among_the_items_of_one_level():
    within = AgendaItemEntry(
        2, ItemKind.ORGANIZATIONAL, items=(AgendaItemEntry(1, ItemKind.OPENING), AgendaItemEntry(1, ItemKind.AGENDA))
    )
    told = agenda(AgendaItemEntry(1, ItemKind.OTHER), AgendaItemEntry(1, ItemKind.REPORT), within)
    assert problems(past_meeting(agendas=told)) == {
        "meetings[0].agenda.provisional.items[1].number": ["There is an item 1 already."],
        "meetings[0].agenda.provisional.items[2].items[1].number": ["There is an item 1 already."],
    }


def test_a_topic_has_a_title_and_other_items_may_do_without():
    told = agenda(AgendaItemEntry(1, ItemKind.OTHER), AgendaItemEntry(2, ItemKind.TOPIC))
    assert problems(past_meeting(agendas=told)) == {
        "meetings[0].agenda.provisional.items[1].title": ["A topic needs a title; only other items have set titles."]
    }


def test_there_is_one_agenda_at_each_stage_and_its_paper_is_told():
    one = AgendaEntry(AgendaStage.ADOPTED, (), paper="nowhere")
    assert problems(past_meeting(agendas=(one, replace(one, paper="agenda")))) == {
        "meetings[0].agenda.adopted.paper": ["There is no paper with the key “nowhere”."],
        "meetings[0].agenda.adopted": ["An agenda at this stage is there already."],
    }


def test_items_stand_three_deep_at_most():
    told = AgendaItemEntry(1, ItemKind.OTHER)
    for _depth in range(3):
        told = AgendaItemEntry(1, ItemKind.ORGANIZATIONAL, items=(told,))
    assert problems(past_meeting(agendas=agenda(told))) == {
        "meetings[0].agenda.provisional.items[0].items[0].items[0]": ["Items stand at most 3 deep."]
    }


def test_what_is_considered_is_an_item_of_the_agenda_in_force_and_told_once():
    adopted = AgendaEntry(AgendaStage.ADOPTED, (AgendaItemEntry(1, ItemKind.OTHER),))
    told = meeting_entry(
        agendas=(*meeting_entry().agendas, adopted),
        considered=(ConsideredEntry((1,)), ConsideredEntry((1,)), ConsideredEntry((2,))),
        statements=parts(StatementEntry("ARG", item=(1, 2))),
    )
    assert problems(told) == {
        "meetings[0].considered[1].item": ["This item is there already."],
        "meetings[0].considered[2].item": ["There is no item 2 in the agenda of the meeting."],
        "meetings[0].statements.parts[0].item": ["There is no item 1.2 in the agenda of the meeting."],
    }


def test_a_capacity_that_does_not_cover_the_meeting_is_refused():
    earlier = past_meeting(
        2,
        dates=Given(DateSpan(date(2018, 4, 3), date(2018, 4, 5))),
        opening=OpeningEntry(parts("rypl-vice-chair", "wu-panellist", "nobody")),
    )
    assert problems(earlier) == {
        "meetings[0].opening.officers": [
            "Those who open a meeting together hold the same office; here they are: vice-chair, panellist."
        ],
        "meetings[0].opening.officers.parts[0].capacity": [
            "This capacity runs from 2019-03-27 to …, and does not cover the meeting (2018-04-03 to 2018-04-05)."
        ],
        "meetings[0].opening.officers.parts[2].capacity": ["There is no capacity with the key “nobody”."],
    }


def test_nothing_is_listed_twice():
    once = "This is listed already; list it once."
    assert problems_with(
        considered=(ConsideredEntry((2,), parts(1, 1), parts(DAY_1, DAY_1), parts("wu-panellist", "wu-panellist")),),
        statements=parts(StatementEntry("ARG"), StatementEntry("ARG")),
        participants=parts("institute", "institute"),
        attendance=parts(AttendanceEntry(Category.ACADEMIA, 1), AttendanceEntry(Category.ACADEMIA, 2)),
        documents=parts("agenda", "agenda"),
    ) == {
        "meetings[0].considered[0].sittings.parts[1]": [once],
        "meetings[0].considered[0].days.parts[1]": [once],
        "meetings[0].considered[0].panellists.parts[1]": [once],
        "meetings[0].statements.parts[1]": [once],
        "meetings[0].participants.parts[1]": [once],
        "meetings[0].attendance.parts[1].category": ["This category is counted already."],
        "meetings[0].documents.parts[1]": [once],
    }


def test_a_party_may_make_two_statements_that_differ():
    check(meeting_entry(statements=parts(StatementEntry("ARG", sitting=1), StatementEntry("ARG", sitting=2))))


def test_what_the_body_does_not_know_is_refused():
    assert problems_with(
        statements=parts(StatementEntry("XYZ")),
        participants=parts("XYZ"),
        documents=parts("nowhere"),
        study="nowhere",
        participants_paper="nowhere",
    ) == {
        "meetings[0].statements.parts[0].party": ["There is no party with the key “XYZ”."],
        "meetings[0].participants.parts[0].party": ["There is no party with the key “XYZ”."],
        "meetings[0].documents.parts[0].paper": ["There is no paper with the key “nowhere”."],
        "meetings[0].documents.study": ["There is no paper with the key “nowhere”."],
        "meetings[0].participants_paper": ["There is no paper with the key “nowhere”."],
    }


def test_a_category_whose_participants_are_listed_is_not_counted_beside_them():
    assert problems_with(participants=parts("ARG")) == {
        "meetings[0].attendance.parts[0].category": [
            "The participants of this category are listed one by one, and are counted from there; take it out."
        ]
    }


def test_a_count_is_not_negative_and_one_that_is_there_is_not_unknown():
    assert problems_with(
        attendance=parts(
            AttendanceEntry(Category.ACADEMIA, -1), Given(AttendanceEntry(Category.PRIVATE_SECTOR, 1), UNKNOWN)
        )
    ) == {
        "meetings[0].attendance.parts[0].count": ["A count is 0 or more."],
        "meetings[0].attendance.parts[1]": [
            "There is a value here, so its status cannot be unknown; call it unconfirmed, or leave it out."
        ],
    }


def test_a_list_with_parts_is_not_unknown_and_a_part_is_not_unknown_either():
    assert problems_with(
        considered=(
            ConsideredEntry(
                (2,), parts(1, standing=UNKNOWN), GivenList((Given(None, UNKNOWN), Given(DAY_1, OPEN_ENDED)))
            ),
        )
    ) == {
        "meetings[0].considered[0].sittings.parts": [
            "There are parts here, so the list cannot be unknown; call it open-ended or unconfirmed."
        ],
        "meetings[0].considered[0].days.parts[0]": [
            "A part of a list is never unknown; leave it out, and call the list open-ended."
        ],
        "meetings[0].considered[0].days.parts[1]": [
            "The status here is one of confirmed, anticipated, unconfirmed, not “open-ended”."
        ],
    }


def test_words_are_checked_wherever_they_stand():
    wrong = words("a\u202eb")
    said = problems_with(
        outcome=wrong,
        agendas=agenda(AgendaItemEntry(2, ItemKind.TOPIC, wrong), AgendaItemEntry(3, ItemKind.TOPIC, words("b"))),
        statements=parts(StatementEntry("ARG", on_behalf_of=wrong)),
    )
    assert set(said) == {
        "meetings[0].outcome.en",
        "meetings[0].agenda.provisional.items[0].title.en",
        "meetings[0].statements.parts[0].on_behalf_of.en",
    }


def test_a_meeting_is_opened_in_the_capacity_of_an_office_that_presides():
    assert problems_with(opening=OpeningEntry(parts("rypl-vice-chair"), acting_as=Office.DELEGATE)) == {
        "meetings[0].opening.acting_as": [
            "One opens a meeting in the capacity of chair, co-chair, vice-chair, rapporteur, not of delegate."
        ],
    }
