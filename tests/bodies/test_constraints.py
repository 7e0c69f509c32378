"""What must never be false of a body, as the database sees it."""

import pytest
from django.db import IntegrityError, transaction

from sessional.bodies.models import Body, BureauDecision, Capacity, Party, WorkPlan, WorkPlanEntry
from sessional.report.facts import Category
from tests.factories import DAY_1, DAY_2, record, words

pytestmark = pytest.mark.django_db

REFUSED = {
    "a body that reports to itself": lambda body: Body.objects.filter(pk=body.pk).update(parent=body.pk),
    "a body with a record and no publisher": lambda body: Body.objects.filter(pk=body.pk).update(publisher=None),
    "a State twice": lambda body: Party.objects.create(
        body=body, key="a", position=9, category=Category.MEMBER_STATE, state="BRA"
    ),
    "a party that is neither a State nor has a name": lambda body: Party.objects.create(
        body=body, key="a", position=9, category=Category.MEMBER_STATE
    ),
    "a party that is both": lambda body: Party.objects.create(
        body=body, key="a", position=9, category=Category.MEMBER_STATE, state="AUS", name=words("Australia")
    ),
    "a key twice": lambda body: Party.objects.create(
        body=body, key="ARG", position=9, category=Category.ACADEMIA, name=words("Academy")
    ),
    "a capacity that ends before it begins": lambda body: Capacity.objects.update(since=DAY_2, until=DAY_1),
    "a plan that ends before it begins": lambda body: WorkPlan.objects.update(first_year=2022),
    "a planned year that is unknown": lambda body: WorkPlanEntry.objects.update(status="unknown"),
    "a day without a value that is confirmed": lambda body: BureauDecision.objects.update(day=None),
    "a day with a value that is unknown": lambda body: BureauDecision.objects.update(day_status="unknown"),
    "one day that is open-ended": lambda body: BureauDecision.objects.update(day_status="open-ended"),
    "a decision that settles nothing": lambda body: BureauDecision.objects.update(
        dates=False, provisional_agenda=False
    ),
}


@pytest.mark.parametrize("write", REFUSED.values(), ids=REFUSED)
def test_what_must_never_be_is_refused_by_the_database(write):
    body, _counts = record()
    with pytest.raises(IntegrityError), transaction.atomic():
        write(body)


def test_two_bodies_may_know_the_same_state():
    body, _counts = record()
    other = Body.objects.create(key="others", name=words("Others"), known_only_as_parent=True)
    Party.objects.create(body=other, key="BRA", position=0, category=Category.MEMBER_STATE, state="BRA")
    assert list(Party.objects.filter(state="BRA").order_by("body__key").values_list("body__key", flat=True)) == [
        "experts",
        "others",
    ]
    assert body.parties.count() == 4
