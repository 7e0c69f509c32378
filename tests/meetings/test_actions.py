"""What is kept of meetings."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.bodies.models import Body, Party
from sessional.facts.queries import words_of
from sessional.facts.recording import Counts
from sessional.facts.standing import UNKNOWN, Given, GivenList, Standing
from sessional.meetings.entries import (
    AgendaEntry,
    AgendaItemEntry,
    ConsideredEntry,
    SittingEntry,
    StatementEntry,
)
from sessional.meetings.models import AgendaStage, Considered, EventKind, Half, Meeting, Sitting
from sessional.meetings.queries import (
    agenda_in_force,
    event_of,
    every_item,
    items_in_order,
    meetings_before,
    meetings_of,
    opening_of,
    with_everything,
)
from sessional.report.facts import ItemKind, Office
from sessional.report.status import Status
from tests.factories import (
    DAY_1,
    DAY_2,
    NOW,
    UNCONFIRMED,
    VIENNA,
    agenda_items,
    meeting_entry,
    parties,
    parts,
    past_meeting,
    record,
    sittings,
    words,
    written,
)

pytestmark = pytest.mark.django_db


def meeting(body: Body, number: int = 2) -> Meeting:
    return with_everything(body.meetings.filter(number=number)).get()


def test_a_meeting_is_read_again_as_it_was_told():
    body, _counts = record()
    kept = meeting(body)
    assert (kept.key, kept.number, kept.first_day, kept.place_name, kept.place_status) == (
        "2",
        2,
        DAY_1,
        None,
        Status.CONFIRMED,
    )
    assert [(one.number, one.day, one.half, one.status) for one in kept.sittings.all()] == [
        (one.number, one.date, one.half, one.standing.status) for one in sittings()
    ]
    assert [(one.kind, one.sitting.number, one.day, one.day_status) for one in kept.events.all()] == [
        (EventKind.AGENDA_ADOPTED, 1, DAY_1, Status.CONFIRMED),
        (EventKind.REPORT_ADOPTED, 6, one_day(6), Status.ANTICIPATED),
    ]
    opening = opening_of(kept)
    assert (opening.acting_as, opening.sitting.number) == (Office.CHAIR, 1)
    assert [one.capacity.key for one in opening.officers.all()] == ["rypl-vice-chair"]
    assert [(one.party.key, one.sitting and one.sitting.number) for one in kept.statements.all()] == [
        ("ARG", None),
        ("CHN", 2),
    ]
    assert [(one.category, one.count, one.status) for one in kept.attendance.all()] == [
        ("member-state", 98, Status.CONFIRMED),
        ("programme-network-institute", 1, Status.UNCONFIRMED),
        ("private-sector", None, Status.CONFIRMED),
        ("academia", None, Status.UNKNOWN),
    ]
    assert (kept.study.key, kept.participants_paper.key) == ("study", "inf1")
    assert [one.paper.key for one in kept.documents.all()] == ["agenda"]
    assert kept.speakers_standing == Standing(Status.OPEN_ENDED)
    assert kept.participants_standing is None


def one_day(number: int):
    return sittings()[number - 1].date


def test_what_was_considered_is_read_again_part_by_part():
    body, _counts = record()
    found = {one.item.number: one for one in Considered.objects.filter(meeting__body=body).select_related("item")}
    topic = found[2]
    assert [(one.sitting.number, one.status) for one in topic.sittings.all()] == [
        (1, Status.CONFIRMED),
        (2, Status.UNCONFIRMED),
    ]
    assert [(one.day, one.status) for one in topic.days.all()] == [
        (DAY_1, Status.CONFIRMED),
        (DAY_2, Status.UNCONFIRMED),
    ]
    assert [one.capacity.key for one in topic.panellists.all()] == ["wu-panellist"]
    assert (found[3].sittings_standing, found[3].days_standing.status) == (UNKNOWN, Status.OPEN_ENDED)


def test_who_confirmed_a_fact_is_kept_with_when_and_from_where():
    standing = Standing(Status.CONFIRMED, "Note verbale", "rypl-vice-chair", NOW)
    told = meeting_entry()
    told = replace(
        told,
        dates=Given(told.dates.value, standing),
        statements=GivenList((Given(StatementEntry("ARG"), standing),), standing),
    )
    body, _counts = record(meetings=[past_meeting(), told])
    kept = meeting(body)
    assert (kept.dates_standing, kept.speakers_standing) == (standing, standing)
    assert [one.standing for one in kept.statements.all()] == [standing]


def test_a_place_of_its_own_is_kept_and_an_unknown_one_too():
    body, _counts = record(
        meetings=[past_meeting(place=Given(VIENNA, UNCONFIRMED)), meeting_entry(place=Given(None, UNKNOWN))]
    )
    assert [
        (one.place_name and str(one.place_name), one.place_located and str(one.place_located), one.place_status)
        for one in meetings_of(body)
    ] == [("Vienna", "in Vienna", Status.UNCONFIRMED), (None, None, Status.UNKNOWN)]


def test_sittings_may_exchange_their_half_days_and_an_unknown_day_is_kept():
    body, _counts = record()
    before = {one.number: one.pk for one in Sitting.objects.filter(meeting__body=body)}
    told = list(sittings())
    moved = meeting_entry(
        sittings=(
            told[0],
            replace(told[1], date=None, half=None, standing=UNKNOWN),
            replace(told[2], date=DAY_1, half=Half.AFTERNOON),
            replace(told[3], date=DAY_2, half=Half.MORNING),
            *told[4:],
        )
    )
    record(meetings=[past_meeting(), moved])
    assert [(one.number, one.day, one.half) for one in meeting(body).sittings.all()][:4] == [
        (1, DAY_1, Half.MORNING),
        (2, None, None),
        (3, DAY_1, Half.AFTERNOON),
        (4, DAY_2, Half.MORNING),
    ]
    assert {one.number: one.pk for one in Sitting.objects.filter(meeting__body=body)} == before


def test_gatherings_may_exchange_their_numbers():
    body, _counts = record()
    record(meetings=[replace(past_meeting(), number=2), meeting_entry(number=1)])
    assert [(one.key, one.number) for one in meetings_of(body)] == [("2", 1), ("1", 2)]


def test_an_adopted_agenda_takes_over_what_was_considered_and_said():
    body, _counts = record()
    adopted = AgendaEntry(AgendaStage.ADOPTED, agenda_items()[:4])
    told = meeting_entry(agendas=(*meeting_entry().agendas, adopted))
    record(meetings=[past_meeting(), told])
    kept = meeting(body)
    in_force = agenda_in_force(kept.agendas.all())
    assert in_force.stage is AgendaStage.ADOPTED
    assert {one.item.agenda.stage for one in kept.considered.all()} == {AgendaStage.ADOPTED}
    assert {one.item.agenda.stage for one in kept.statements.all() if one.item} == {AgendaStage.ADOPTED}
    assert [item.numbers for item in every_item(items_in_order(in_force))] == [(1,), (1, 1), (1, 2), (2,), (3,), (4,)]


def test_an_item_that_is_taken_out_goes_with_what_stood_within_it():
    body, _counts = record()
    agenda = replace(meeting_entry().agendas[0], items=agenda_items()[1:])
    _body, counts = record(meetings=[past_meeting(), meeting_entry(agendas=(agenda,))])
    assert counts["meetings.AgendaItem"] == Counts(removed=3, unchanged=4)
    (kept,) = meeting(body).agendas.all()
    assert [item.row.kind for item in items_in_order(kept)] == [
        ItemKind.TOPIC,
        ItemKind.TOPIC,
        ItemKind.OTHER,
        ItemKind.REPORT,
    ]


def test_items_within_items_may_be_considered():
    held = AgendaItemEntry(
        1,
        ItemKind.TOPIC,
        words("Crime"),
        items=(AgendaItemEntry(1, ItemKind.TOPIC, words("Law")), AgendaItemEntry(2, ItemKind.TOPIC, words("Evidence"))),
    )
    told = past_meeting(
        1, agendas=(AgendaEntry(AgendaStage.PROVISIONAL, (held,)),), considered=(ConsideredEntry((1, 2)),)
    )
    body, _counts = record(meetings=[told, meeting_entry()])
    (considered,) = meeting(body, 1).considered.all()
    assert (considered.item.number, str(considered.item.title), considered.item.parent.number) == (2, "Evidence", 1)


def test_a_party_keeps_its_first_statement_when_it_makes_another():
    body, _counts = record()
    before = {one.party.key: one.pk for one in meeting(body).statements.all()}
    told = parts(StatementEntry("ARG"), StatementEntry("ARG", sitting=3), StatementEntry("CHN", sitting=2))
    record(meetings=[past_meeting(), meeting_entry(statements=told)])
    after = [(one.party.key, one.occurrence, one.pk) for one in meeting(body).statements.all()]
    assert [one[:2] for one in after] == [("ARG", 1), ("ARG", 2), ("CHN", 1)]
    assert (after[0][2], after[2][2]) == (before["ARG"], before["CHN"])


def test_what_nothing_is_said_of_any_longer_is_removed():
    body, _counts = record()
    _body, counts = record(
        meetings=[
            past_meeting(outcome=None),
            meeting_entry(
                opening=None,
                statements=None,
                attendance=None,
                documents=None,
                study=None,
                participants_paper=None,
                agenda_adopted=None,
                report_adopted=None,
                considered=(),
            ),
        ]
    )
    kept = meeting(body)
    assert (opening_of(kept), kept.speakers_standing, kept.attendance_standing, kept.study) == (None, None, None, None)
    assert event_of(kept, EventKind.REPORT_ADOPTED) is None
    assert {kind: one.removed for kind, one in written(counts).items()} == {
        "meetings.Meeting": 0,
        "meetings.Event": 2,
        "meetings.Considered": 2,
        "meetings.Opening": 1,
        "meetings.Statement": 2,
        "meetings.AttendanceCount": 4,
        "meetings.MeetingPaper": 1,
    }
    assert [one.outcome for one in meetings_of(body)] == [None, None]


def test_a_meeting_that_is_taken_out_goes_with_everything_of_it():
    body, _counts = record()
    record(meetings=[past_meeting()], lists=[], reports=[])
    assert [one.key for one in meetings_of(body)] == ["1"]
    assert (Sitting.objects.count(), Considered.objects.count(), body.items.count()) == (0, 0, 0)


def test_a_party_may_go_together_with_its_statements():
    body, _counts = record()
    record(
        parties_told=[one for one in parties() if one.key != "ARG"],
        meetings=[past_meeting(), meeting_entry(statements=parts(StatementEntry("CHN")))],
    )
    assert not Party.objects.filter(body=body, key="ARG").exists()


def test_the_gatherings_before_one_are_those_of_its_body_with_smaller_numbers():
    body, _counts = record(meetings=[past_meeting(), meeting_entry(), past_meeting(3)])
    assert [one.key for one in meetings_before(meeting(body))] == ["1"]
    assert [str(words_of(one.outcome)) for one in meetings_before(meeting(body))] == [
        "At that meeting, a plan was adopted."
    ]


def test_everything_of_a_meeting_takes_as_many_queries_for_much_as_for_little():
    def queries() -> int:
        with CaptureQueriesContext(connection) as counted:
            kept = meeting(body)
            for one in kept.statements.all():
                assert one.party.key and one.standing
            for one in kept.considered.all():
                assert [part.sitting.number for part in one.sittings.all()] != None
                assert [part.capacity.person.names for part in one.panellists.all()] != None
            for agenda in kept.agendas.all():
                list(every_item(items_in_order(agenda)))
            assert [event.sitting for event in kept.events.all()]
            assert words_of(kept.outcome)
        return len(counted)

    standing = Standing(Status.CONFIRMED, "", "rypl-vice-chair", NOW)
    little = meeting_entry(outcome=words("Much."), statements=parts(Given(StatementEntry("ARG"), standing)))
    body, _counts = record(meetings=[little], mandates_told=[])
    few = queries()
    much = replace(
        little,
        sittings=tuple(SittingEntry(number, None, standing=UNKNOWN) for number in range(1, 31)),
        statements=parts(*(Given(StatementEntry("ARG", sitting=number), standing) for number in range(1, 31))),
        considered=tuple(ConsideredEntry((number,), parts(*range(1, 31))) for number in range(1, 6)),
    )
    record(meetings=[much], mandates_told=[])
    assert queries() == few
