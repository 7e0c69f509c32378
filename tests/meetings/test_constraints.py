"""What must never be false of a meeting, as the database sees it."""

import pytest
from django.db import IntegrityError, transaction

from sessional.meetings.models import (
    AgendaItem,
    AttendanceCount,
    Considered,
    ConsideredDay,
    ConsideredSitting,
    Event,
    Meeting,
    Participant,
    Sitting,
    Statement,
)
from sessional.report.facts import Category, ItemKind
from tests.factories import DAY_1, DAY_3, past_meeting, record

pytestmark = pytest.mark.django_db

MEETING = {"key": "2"}

REFUSED = {
    "a number twice": lambda: Meeting.objects.filter(**MEETING).update(number=1),
    "number 0": lambda: Meeting.objects.filter(**MEETING).update(number=0),
    "a last day before the first": lambda: Meeting.objects.filter(**MEETING).update(first_day=DAY_3, last_day=DAY_1),
    "a last day without a first": lambda: Meeting.objects.filter(**MEETING).update(first_day=None),
    "days that are unknown": lambda: Meeting.objects.filter(**MEETING).update(dates_status="unknown"),
    "days that are open-ended": lambda: Meeting.objects.filter(**MEETING).update(dates_status="open-ended"),
    "a seat that is unconfirmed": lambda: Meeting.objects.filter(**MEETING).update(place_status="unconfirmed"),
    "a sitting number twice": lambda: Sitting.objects.filter(number=1).update(number=2),
    "two sittings in one half-day": lambda: Sitting.objects.filter(number=2).update(half="am"),
    "a sitting on no day": lambda: Sitting.objects.filter(number=2).update(day=None),
    "a topic without a title": lambda: AgendaItem.objects.filter(kind=ItemKind.TOPIC).update(title=None),
    "an item number twice": lambda: AgendaItem.objects.filter(parent=None, number=2).update(number=3),
    "a sub-item number twice": lambda: AgendaItem.objects.filter(parent__number=1, number=2).update(number=1),
    "a negative count": lambda: AttendanceCount.objects.filter(count=98).update(count=-1),
    "an unknown count": lambda: AttendanceCount.objects.filter(count=98).update(status="unknown"),
    "a category twice": lambda: AttendanceCount.objects.filter(count=98).update(category=Category.ACADEMIA),
    "an event at a sitting that is unknown": lambda: Event.objects.update(sitting_status="unknown"),
    "an event on no day": lambda: Event.objects.update(day=None),
    "an event of the agenda with a subject": lambda: Event.objects.update(subject="list"),
    "a part that is unknown": lambda: Statement.objects.update(status="unknown"),
    "a part that is open-ended": lambda: ConsideredDay.objects.update(status="open-ended"),
}


@pytest.mark.parametrize("write", REFUSED.values(), ids=REFUSED)
def test_what_must_never_be_is_refused_by_the_database(write):
    record()
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_the_same_thing_twice_is_refused_by_the_database():
    body, _counts = record()
    considered = Considered.objects.filter(item__number=2).get()
    meeting = body.meetings.get(key="2")
    sitting = considered.sittings.first().sitting
    twice = [
        lambda: ConsideredSitting.objects.create(considered=considered, sitting=sitting),
        lambda: ConsideredDay.objects.create(considered=considered, day=DAY_1),
        lambda: Considered.objects.create(meeting=meeting, item=considered.item),
        lambda: [
            Participant.objects.create(meeting=meeting, party=body.parties.get(key="ARG"), position=place)
            for place in range(2)
        ],
    ]
    for write in twice:
        with pytest.raises(IntegrityError), transaction.atomic():
            write()


def test_sittings_without_a_half_may_share_a_day():
    body, _counts = record(meetings=[past_meeting()], lists=[], reports=[])
    meeting = body.meetings.get(key="1")
    for number in (1, 2):
        Sitting.objects.create(meeting=meeting, number=number, day=meeting.first_day)
    assert meeting.sittings.count() == 2
