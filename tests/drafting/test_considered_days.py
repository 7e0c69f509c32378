"""On which days an item was considered: as told, and as it follows from the sittings."""

from dataclasses import replace

import pytest

from sessional.drafting.entries import MeetingReportsEntry
from sessional.drafting.gathering import facts_of
from sessional.drafting.gathering.consideration import less_sure, surest
from sessional.drafting.models import Report
from sessional.facts.standing import UNKNOWN, Given, GivenList
from sessional.meetings.entries import AgendaEntry, AgendaItemEntry, ConsideredEntry
from sessional.meetings.models import AgendaStage
from sessional.report.facts import ItemKind
from sessional.report.status import Status
from tests.factories import (
    ANTICIPATED,
    DAY_1,
    DAY_2,
    DAY_3,
    OPEN_ENDED,
    UNCONFIRMED,
    draft_report,
    meeting_entry,
    parts,
    past_meeting,
    record,
    sittings,
    words,
)

pytestmark = pytest.mark.django_db

NOT_KNOWN = GivenList(standing=UNKNOWN)
# Sitting 5 is kept without a day, sitting 6 is anticipated.
HELD = (*sittings()[:4], replace(sittings()[4], date=None, half=None, standing=UNKNOWN), sittings()[5])


def days(entry: ConsideredEntry) -> tuple[list[tuple], Status]:
    record(meetings=[past_meeting(), meeting_entry(sittings=HELD, considered=(entry,))])
    found = next(one for one in facts_of(Report.objects.get()).considered if one.item.number == entry.item[0])
    return [(part.value, part.status) for part in found.days.parts], found.days.status


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            (parts(1, 2, 3), None),
            ([(DAY_1, Status.CONFIRMED), (DAY_2, Status.CONFIRMED)], Status.CONFIRMED),
        ),
        (
            (parts(Given(1, UNCONFIRMED), Given(2, ANTICIPATED), Given(3, UNCONFIRMED)), None),
            ([(DAY_1, Status.ANTICIPATED), (DAY_2, Status.UNCONFIRMED)], Status.CONFIRMED),
        ),
        ((parts(6), None), ([(DAY_3, Status.ANTICIPATED)], Status.CONFIRMED)),
        ((parts(1, standing=OPEN_ENDED), None), ([(DAY_1, Status.CONFIRMED)], Status.OPEN_ENDED)),
        ((parts(1, standing=UNCONFIRMED), None), ([(DAY_1, Status.CONFIRMED)], Status.UNCONFIRMED)),
        ((NOT_KNOWN, None), ([], Status.UNKNOWN)),
        ((parts(), None), ([], Status.CONFIRMED)),
        ((parts(1, 5), None), ([(DAY_1, Status.CONFIRMED)], Status.OPEN_ENDED)),
        ((parts(5), None), ([], Status.UNKNOWN)),
        (
            (parts(3), parts(DAY_1)),
            ([(DAY_1, Status.CONFIRMED), (DAY_2, Status.CONFIRMED)], Status.CONFIRMED),
        ),
        ((parts(1), parts(Given(DAY_1, UNCONFIRMED))), ([(DAY_1, Status.UNCONFIRMED)], Status.CONFIRMED)),
        (
            (NOT_KNOWN, parts(DAY_2, standing=OPEN_ENDED)),
            ([(DAY_2, Status.CONFIRMED)], Status.OPEN_ENDED),
        ),
        ((parts(1), NOT_KNOWN), ([(DAY_1, Status.CONFIRMED)], Status.OPEN_ENDED)),
        ((NOT_KNOWN, NOT_KNOWN), ([], Status.UNKNOWN)),
    ],
    ids=[
        "each day once, in order",
        "the surest sitting of a day counts",
        "no surer than the sitting itself",
        "open-ended as the sittings are",
        "unconfirmed as the sittings are",
        "unknown as the sittings are",
        "none, as there are no sittings",
        "a sitting whose day is not known leaves the list open",
        "only sittings whose days are not known",
        "days of sittings are added to those told",
        "a day that is told keeps its status",
        "days without sittings",
        "days called unknown of sittings that are known",
        "nothing known",
    ],
)
def test_the_days_follow_from_what_is_told(told, expected):
    considered_at, considered_on = told
    assert days(ConsideredEntry((2,), considered_at, considered_on)) == expected


def considered_keys(*items: AgendaItemEntry, considered: tuple[ConsideredEntry, ...] = (), adopted=()) -> list[str]:
    agendas = (AgendaEntry(AgendaStage.PROVISIONAL, items),)
    if adopted:
        agendas += (AgendaEntry(AgendaStage.ADOPTED, adopted),)
    told = meeting_entry(agendas=agendas, considered=considered, statements=None)
    record(meetings=[past_meeting(), told], reports=[MeetingReportsEntry("2", (draft_report(),))])
    return [one.key for one in facts_of(Report.objects.get()).considered]


def topic(number: int, *items: AgendaItemEntry) -> AgendaItemEntry:
    return AgendaItemEntry(number, ItemKind.TOPIC, words(f"Topic {number}"), items)


def test_topics_and_other_matters_are_considered_in_the_order_of_the_agenda():
    assert considered_keys(
        topic(4), AgendaItemEntry(1, ItemKind.OPENING), AgendaItemEntry(3, ItemKind.OTHER), topic(2)
    ) == ["meeting/2/agenda/2", "meeting/2/agenda/3", "meeting/2/agenda/4"]


def test_topics_within_a_topic_are_considered_in_its_place():
    assert considered_keys(topic(1, topic(1), topic(2)), topic(2)) == [
        "meeting/2/agenda/1/1",
        "meeting/2/agenda/1/2",
        "meeting/2/agenda/2",
    ]


def test_a_topic_that_holds_topics_is_considered_too_where_it_is_told_that_it_was():
    assert considered_keys(topic(1, topic(1)), considered=(ConsideredEntry((1,)),)) == [
        "meeting/2/agenda/1",
        "meeting/2/agenda/1/1",
    ]


def test_the_adopted_agenda_is_in_force_where_there_is_one():
    assert considered_keys(topic(1), topic(2), adopted=(topic(1),)) == ["meeting/2/agenda/1"]


def test_what_rests_on_several_facts_is_as_sure_as_the_least_sure():
    assert less_sure(Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED) is Status.UNCONFIRMED
    assert less_sure(Status.CONFIRMED, Status.ANTICIPATED) is Status.ANTICIPATED
    assert surest([Status.UNCONFIRMED, Status.ANTICIPATED]) is Status.ANTICIPATED
