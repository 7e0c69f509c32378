"""Confirming an open fact where a report has it."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings

from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.facts.recording import Recording
from sessional.meetings.actions import confirm_fact
from sessional.meetings.confirming import NothingToConfirm, confirmed
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.told import told_of
from sessional.report.compose import compose
from sessional.report.openness import open_facts
from sessional.report.status import Status
from tests.drafting.test_any_record import records
from tests.factories import meeting_entry, record

pytestmark = pytest.mark.django_db
AT = datetime(2019, 3, 29, 9, 0, tzinfo=UTC)
OWN = "meeting/2/"
#: What has a value that can be confirmed as it stands.
TO_BE_CONFIRMED = (Status.UNCONFIRMED, Status.ANTICIPATED)


def still_open() -> dict[str, Status]:
    return {fact.key: fact.status for fact in open_facts(compose(facts_of(Report.objects.get(stage="draft")), "en"))}


def confirm(body, path: str) -> None:
    with Recording(at=AT) as recording:
        meeting = meeting_with_key(body, "2")
        confirm_fact(meeting=meeting, path=path, by="rypl-vice-chair", at=AT, recording=recording)


def test_every_open_fact_of_the_meeting_that_has_a_value_can_be_confirmed():
    body, _counts = record()
    before = still_open()
    wanted = [key for key, status in before.items() if key.startswith(OWN) and status in TO_BE_CONFIRMED]
    assert wanted == [
        "meeting/2/agenda/2/sittings/2",
        "meeting/2/agenda/2/days/2019-03-28",
        "meeting/2/attendance/programme-network-institute/count",
        "meeting/2/report-adopted/sitting",
        "meeting/2/report-adopted/day",
    ]
    for key in wanted:
        confirm(body, key.removeprefix(OWN))
    assert still_open() == {key: status for key, status in before.items() if key not in wanted}


def test_who_confirmed_it_is_kept_with_when():
    told = confirmed(meeting_entry(), "report-adopted/day", by="rypl-vice-chair", at=AT)
    standing = told.report_adopted.date.standing
    assert (standing.status, standing.confirmed_by, standing.confirmed_at) == (Status.CONFIRMED, "rypl-vice-chair", AT)
    assert told.report_adopted.sitting.standing.status is Status.ANTICIPATED


def test_a_day_that_follows_from_sittings_is_confirmed_with_them():
    entry = meeting_entry()
    (investigations, evidence) = entry.considered
    following = type(investigations)(investigations.item, investigations.sittings, None, investigations.panellists)
    body, _counts = record(meetings=[type(entry)(**{**vars_of(entry), "considered": (following, evidence)})])
    confirm(body, "agenda/2/days/2019-03-27")
    (told, _other) = told_of(meeting_with_key(body, "2")).considered
    assert [part.standing.status for part in told.sittings.parts] == [Status.CONFIRMED, Status.CONFIRMED]


def vars_of(entry) -> dict:
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__}


@pytest.mark.parametrize(
    "path",
    [
        "",
        "dates/2019",
        "place",
        "agenda/3/sittings",
        "agenda/9/sittings",
        "agenda/2/sittings/5",
        "agenda/2/days/2019-03-29",
        "agenda/2",
        "agenda/2/title",
        "speakers/BRA",
        "speakers/CHN",
        "speakers/CHN/on-behalf-of/2",
        "speakers/CHN/on-behalf-of/x",
        "documents/inf1",
        "list/preliminary/adopted/day",
        "attendance/academia/count",
    ],
)
def test_what_is_not_there_yet_is_to_be_entered_first(path):
    with pytest.raises(NothingToConfirm):
        confirmed(meeting_entry(), path, by="rypl-vice-chair", at=AT)


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
    max_examples=settings.default.max_examples // 6,
    # Each example keeps a record several times over: a shorter one is not worth minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(told=records())
def test_in_any_record_what_was_confirmed_is_open_no_longer_and_nothing_else_has_changed(told, db):
    with transaction.atomic():
        body, _counts = record(**told)
        before = still_open()
        for key, status in before.items():
            if not key.startswith(OWN) or "/list/" in key or status not in TO_BE_CONFIRMED:
                continue
            with transaction.atomic():
                try:
                    confirm(body, key.removeprefix(OWN))
                except NothingToConfirm:
                    # Attendance that is counted from participants is confirmed by confirming these.
                    assert key.startswith("meeting/2/attendance")
                    continue
                after = still_open()
                transaction.set_rollback(True)
            assert key not in after
            # A day that follows from a sitting may have become surer with it; nothing has become less sure.
            for other, now in after.items():
                assert now is before[other] or (before[other], now) == (Status.UNCONFIRMED, Status.ANTICIPATED), other
        transaction.set_rollback(True)
