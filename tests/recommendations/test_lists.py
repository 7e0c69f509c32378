"""The lists that meetings leave."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from sessional.facts.queries import words_of
from sessional.facts.recording import Counts
from sessional.facts.standing import Given
from sessional.meetings.entries import EventEntry
from sessional.meetings.models import Event, EventKind
from sessional.meetings.rules import Setting
from sessional.recommendations.entries import GroupEntry, ItemEntry, ListEntry, MeetingListsEntry
from sessional.recommendations.models import Group, Item, Placement, RecommendationList
from sessional.recommendations.queries import lists_left_by
from sessional.recommendations.rules import check_lists
from sessional.report.facts import DateSpan, ListKind
from sessional.report.status import Status
from tests.factories import ANTICIPATED, DAY_1, DAY_3, preliminary_list, record, words, written

pytestmark = pytest.mark.django_db


def adopted_list(*keys: str, **changes) -> ListEntry:
    event = EventEntry(Given(6, ANTICIPATED), Given(DAY_3, ANTICIPATED))
    return replace(preliminary_list(*keys), key="adopted", kind=ListKind.ADOPTED, adopted_at=event, **changes)


def left_by(number: int) -> list[tuple]:
    """Each list with its groups and what stands in them."""
    lists = lists_left_by(RecommendationList.objects.filter(meeting__number=number).values("meeting"))
    return [
        (
            one.key,
            [
                (group.key, [(entry.item.key, str(words_of(entry.item.text))) for entry in group.placements.all()])
                for group in one.groups.all()
            ],
        )
        for one in lists
    ]


def test_a_list_is_read_again_as_it_was_told():
    record()
    assert left_by(2) == [("preliminary", [("g1", [("e1", "States should do e1."), ("e2", "States should do e2.")])])]


def test_entries_may_change_places_and_groups():
    record()
    before = set(Placement.objects.values_list("pk", flat=True))
    entries = preliminary_list("e2", "e1").groups[0].entries
    told = replace(
        preliminary_list(),
        groups=(GroupEntry("g0", entries[:1]), GroupEntry("g1", entries[1:], words("Heading"))),
    )
    _body, counts = record(lists=[MeetingListsEntry("2", (told,))])
    assert written(counts) == {
        "recommendations.Group": Counts(created=1, updated=1),
        "recommendations.Placement": Counts(updated=2),
    }
    assert left_by(2) == [
        ("preliminary", [("g0", [("e2", "States should do e2.")]), ("g1", [("e1", "States should do e1.")])])
    ]
    assert set(Placement.objects.values_list("pk", flat=True)) == before


def test_an_item_may_stand_in_two_lists_and_stays_while_it_stands_in_one():
    both = [MeetingListsEntry("1", (preliminary_list("e1", "e2"),)), MeetingListsEntry("2", (adopted_list("e1"),))]
    body, _counts = record(lists=both)
    assert sorted(body.items.values_list("key", flat=True)) == ["e1", "e2"]
    record(lists=both[1:])
    assert (left_by(1), left_by(2)) == ([], [("adopted", [("g1", [("e1", "States should do e1.")])])])
    assert list(body.items.values_list("key", flat=True)) == ["e1"]


def test_when_a_list_was_adopted_is_kept_with_the_events_of_the_meeting():
    body, _counts = record(lists=[MeetingListsEntry("2", (adopted_list("e1"),))])
    (one,) = lists_left_by(body.meetings.all())
    event = one.adopted_at
    assert (event.kind, event.subject, event.sitting.number, event.day, event.day_status) == (
        EventKind.LIST_ADOPTED,
        "adopted",
        6,
        DAY_3,
        Status.ANTICIPATED,
    )
    record(
        lists=[
            MeetingListsEntry(
                "2",
                (
                    adopted_list(
                        "e1",
                    ),
                ),
            )
        ]
    )
    assert Event.objects.filter(kind=EventKind.LIST_ADOPTED).count() == 1
    record(lists=[])
    assert Event.objects.filter(kind=EventKind.LIST_ADOPTED).count() == 0
    assert (RecommendationList.objects.count(), Group.objects.count(), Item.objects.count()) == (0, 0, 0)


def problems(*meetings: MeetingListsEntry) -> dict[str, list[str]]:
    setting = Setting(dates=DateSpan(DAY_1, DAY_3), sittings={6: DAY_3})
    with pytest.raises(ValidationError) as error:
        check_lists(meetings, settings={"1": setting, "2": setting})
    return error.value.message_dict


def test_an_item_has_the_same_words_in_every_list():
    other = ListEntry("other", ListKind.ADOPTED, (GroupEntry("g1", (ItemEntry("e1", words("Something else.")),)),))
    assert problems(MeetingListsEntry("1", (preliminary_list("e1"),)), MeetingListsEntry("2", (other,))) == {
        "meetings[1].recommendations[0].groups[0].entries[0].text": [
            "“e1” stands in another list with other words; give it another key here."
        ]
    }


def test_all_that_is_wrong_with_a_list_is_said_at_once():
    entry = ItemEntry("e1", words("States should [act."))
    wrong = ListEntry(
        "preliminary",
        ListKind.PRELIMINARY,
        (GroupEntry("g1", (entry, entry), words("a\x00")), GroupEntry("g1", ())),
        EventEntry(Given(7), Given(DAY_1)),
    )
    late = adopted_list("e2")
    late = replace(late, adopted_at=EventEntry(Given(6), Given(DAY_1)))
    bracket = "The square bracket at character 15 is not closed."
    assert problems(MeetingListsEntry("1", (wrong, late))) == {
        "meetings[0].recommendations[0].adopted_at": [
            "A preliminary list is compiled, and not adopted; leave this out."
        ],
        "meetings[0].recommendations[0].groups[1].key": ["The key “g1” is used twice here."],
        "meetings[0].recommendations[0].groups[0].heading.en": [
            "U+0000 at character 2 is a control character; take it out."
        ],
        "meetings[0].recommendations[0].groups[0].entries[0].text.en": [bracket],
        "meetings[0].recommendations[0].groups[0].entries[1].key": ["“e1” stands in this list already."],
        "meetings[0].recommendations[0].groups[0].entries[1].text.en": [bracket],
        "meetings[0].recommendations[1].adopted_at.date": ["Sitting 6 is held on 2019-03-29, and not on 2019-03-27."],
    }


def test_a_preliminary_list_is_not_adopted_says_the_database_too():
    record(lists=[MeetingListsEntry("2", (adopted_list("e1"),))])
    with pytest.raises(IntegrityError), transaction.atomic():
        RecommendationList.objects.update(kind=ListKind.PRELIMINARY)


def test_an_item_stands_once_in_a_list_says_the_database_too():
    record()
    one = Placement.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(list=one.list, item=one.item, group=one.group, position=9)


def test_lists_take_as_many_queries_for_many_entries_as_for_few():
    def queries() -> int:
        with CaptureQueriesContext(connection) as counted:
            left_by(2)
        return len(counted)

    record()
    few = queries()
    record(lists=[MeetingListsEntry("2", (preliminary_list(*(f"e{number}" for number in range(40))),))])
    assert queries() == few
