"""What is kept of a body."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.accounts.models import Person, User
from sessional.bodies.actions import record_body
from sessional.bodies.entries import EarlierNameEntry, ParentEntry
from sessional.bodies.models import Body, EntryKind, Mandate, WorkPlan
from sessional.bodies.queries import (
    bodies_with_a_record,
    body_with_key,
    bureau_decisions_of,
    capacities_of,
    earlier_names_of,
    mandates_of,
    parties_of,
    people_of,
    work_plans_of,
)
from sessional.facts.queries import words_of
from sessional.facts.recording import Recording
from sessional.report.facts import Office, Term
from sessional.report.status import Status
from tests.factories import NOW, TERMS, body_entry, capacities, mandates, people, record, words, work_plans

pytestmark = pytest.mark.django_db


def keep(entry) -> Body:
    with Recording(at=NOW) as recording:
        return record_body(entry=entry, recording=recording)


def test_a_body_is_kept_with_its_settings_and_the_body_that_it_reports_to():
    keep(body_entry(note=words("An invented example."), earlier_names=(EarlierNameEntry(words("Group"), None),)))
    body = body_with_key("experts")
    assert (str(body.name), str(body.note), body.time_zone) == (
        "Expert Group on Examples",
        "An invented example.",
        "Europe/Vienna",
    )
    assert (str(body.seat_name), str(body.seat_located), body.symbol_root) == (
        "Vienna",
        "in Vienna",
        "UNODC/CCPCJ/EG.4",
    )
    assert (body.parent.key, str(body.parent), body.parent.known_only_as_parent) == ("commission", "Commission", True)
    assert [(str(one.name), one.until) for one in earlier_names_of(body)] == [("Group", None)]
    assert [one.key for one in bodies_with_a_record()] == ["experts"]


def test_two_bodies_may_report_to_one():
    keep(body_entry())
    keep(body_entry(key="others"))
    assert list(Body.objects.filter(parent__key="commission").values_list("key", flat=True)) == ["experts", "others"]


def test_a_parent_with_a_record_of_its_own_keeps_its_name():
    keep(body_entry(key="commission", name=words("The Commission itself"), parent=None))
    keep(body_entry())
    commission = Body.objects.get(key="commission")
    assert (str(commission), commission.known_only_as_parent) == ("The Commission itself", False)


def test_a_body_known_as_a_parent_may_get_a_record_of_its_own():
    keep(body_entry())
    keep(body_entry(key="commission", name=words("The Commission itself"), parent=None))
    assert [(one.key, str(one)) for one in bodies_with_a_record()] == [
        ("commission", "The Commission itself"),
        ("experts", "Expert Group on Examples"),
    ]


def test_two_bodies_do_not_report_to_each_other():
    keep(body_entry())
    entry = body_entry(key="commission", parent=ParentEntry("experts", words("Experts"), TERMS))
    with pytest.raises(ValidationError) as error:
        keep(entry)
    assert error.value.message_dict == {"parent.key": ["That body reports to this one already."]}


def test_everything_told_of_a_body_is_read_again_in_its_order():
    body, _counts = record()
    assert [(one.key, str(one.person)) for one in people_of(body)] == [("rypl", "André Rypl"), ("wu", "Wu Shenkuo")]
    assert [one.key for one in parties_of(body)] == ["ARG", "BRA", "CHN", "institute"]
    assert [(one.key, str(one.person), str(one.party), one.office) for one in capacities_of(body)] == [
        ("rypl-vice-chair", "André Rypl", "BRA", Office.VICE_CHAIR),
        ("wu-panellist", "Wu Shenkuo", "CHN", Office.PANELLIST),
    ]
    assert [(one.symbol, words_of(one.statement)) for one in mandates_of(body)] == [
        (mandate.symbol, mandate.statement) for mandate in mandates()
    ]
    assert [(one.key, one.paragraph, str(words_of(one.text))) for one in mandates_of(body)[0].requests.all()] == [
        ("study", 9, "Study examples.")
    ]
    (plan,) = work_plans_of(body)
    assert words_of(plan.guidance) == work_plans()[0].guidance
    assert [
        (one.year, one.kind, one.collects, one.status, [str(topic) for topic in one.topics.all()])
        for one in plan.entries.all()
    ] == [
        (2019, EntryKind.TOPICS, True, Status.CONFIRMED, ["Evidence", "Cooperation"]),
        (2021, EntryKind.STOCKTAKING, False, Status.ANTICIPATED, []),
    ]
    assert [(one.key, one.about, one.day.isoformat()) for one in bureau_decisions_of(body)] == [
        ("november", 2, "2018-11-02")
    ]


def look_at(row) -> None:
    str(row)
    if isinstance(row, Mandate):
        words_of(row.statement)
        for request in row.requests.all():
            words_of(request.text)
    if isinstance(row, WorkPlan):
        words_of(row.guidance)
        for entry in row.entries.all():
            list(entry.topics.all())


@pytest.mark.parametrize("reading", [mandates_of, work_plans_of, people_of, capacities_of, parties_of])
def test_a_reading_takes_as_many_queries_for_many_rows_as_for_few(reading):
    def queries() -> int:
        with CaptureQueriesContext(connection) as counted:
            for row in reading(body):
                look_at(row)
        return len(counted)

    body, _counts = record()
    few = queries()
    more = [replace(mandates()[0], key=f"mandate-{number}") for number in range(9)]
    plans = [replace(one, key=f"{one.key}-{number}") for one in work_plans() for number in range(5)]
    record(
        mandates_told=more,
        work_plans_told=plans,
        people_told=[*people(), *(replace(people()[0], key=f"rypl-{number}") for number in range(5))],
        capacities_told=[*capacities(), *(replace(capacities()[0], key=f"rypl-{number}") for number in range(5))],
    )
    assert queries() == few


def test_people_who_are_no_longer_told_are_removed_unless_they_sign_in():
    body, _counts = record()
    signed_in = Person.objects.get(names=words("Wu Shenkuo"))
    signed_in.user = User.objects.create_user("wu@example.org")
    signed_in.save()
    meeting_without_people = {"meetings": [], "lists": [], "reports": []}
    record(people_told=[], capacities_told=[], **meeting_without_people)
    assert [str(person) for person in Person.objects.all()] == ["Wu Shenkuo"]
    assert body.roster.count() == 0


def test_a_person_known_to_another_body_too_stays():
    body, _counts = record()
    other = keep(body_entry(key="others"))
    other.roster.create(key="rypl", position=0, person=Person.objects.get(names=words("André Rypl")))
    record(people_told=[], capacities_told=[], meetings=[], lists=[], reports=[])
    assert [str(person) for person in Person.objects.all()] == ["André Rypl"]
    assert list(body.roster.all()) == []


def test_a_body_of_one_language_needs_one_term():
    body = keep(body_entry(languages=("en",), terms=(("en", Term("Party")),), parent=None))
    assert (body.languages, body.terms) == (("en",), (("en", Term("Party")),))
