"""What the desk enters of a meeting, one part at a time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from sessional.bodies.models import Body
from sessional.drafting.entering import entering
from sessional.facts.standing import UNKNOWN, Given, GivenList, Standing
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.meetings import actions
from sessional.meetings.confirming import considered_in
from sessional.meetings.editions import Changed, edition_of
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
from sessional.meetings.models import AgendaStage, Half, Meeting
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.told import told_of
from sessional.report.facts import Category, DateSpan, ItemKind
from sessional.report.status import Status
from tests.factories import (
    DAY_1,
    DAY_2,
    DAY_3,
    UNCONFIRMED,
    VIENNA,
    agenda_items,
    meeting_entry,
    parts,
    past_meeting,
    record,
    words,
)

pytestmark = pytest.mark.django_db
AT = datetime(2019, 3, 28, 15, 0, tzinfo=UTC)
DESK = Actor(ActorKind.PERSON, "Sara Secretary")


@pytest.fixture
def body() -> Body:
    return record()[0]


def meeting(body: Body) -> Meeting:
    return meeting_with_key(body, "2")


def kept(body: Body):
    return told_of(meeting(body))


def entered(body: Body, action, *, seen, **told) -> list[str]:
    """Enter a part, and give the verbs of the lines that this left in the journal."""
    before = Line.objects.count()
    with entering(body, by=DESK, at=AT) as recording:
        action(meeting=meeting(body), seen=None if seen is None else edition_of(seen), recording=recording, **told)
    return list(Line.objects.order_by("number").values_list("verb", flat=True))[before:]


PARTS = [
    (
        actions.set_dates,
        {"dates": Given(DateSpan(DAY_1, DAY_3), UNCONFIRMED), "place": Given(VIENNA)},
        lambda told: (told.dates, told.place),
        1,
    ),
    (actions.enter_outcome, {"outcome": words("It met.")}, lambda told: told.outcome, 1),
    (
        actions.set_agenda,
        {"agenda": AgendaEntry(AgendaStage.ADOPTED, (*agenda_items(), AgendaItemEntry(6, ItemKind.TOPIC, words("Added"))))},
        lambda told: next((one for one in told.agendas if one.stage is AgendaStage.ADOPTED), None),
        26,
    ),
    (
        actions.adopt_agenda,
        {"event": EventEntry(Given(2), Given(DAY_1), amended=True)},
        lambda told: told.agenda_adopted,
        1,
    ),
    (actions.open_meeting, {"opening": OpeningEntry(parts("wu-panellist"))}, lambda told: told.opening, 3),
    (
        actions.consider_item,
        {"considered": ConsideredEntry((3,), parts(3, Given(4, UNCONFIRMED)), None, GivenList())},
        lambda told: considered_in(told, (3,)),
        4,
    ),
    (
        actions.enter_statements,
        {"statements": parts(StatementEntry("ARG", 2, (2,)), StatementEntry("BRA"))},
        lambda told: told.statements,
        4,
    ),
    (
        actions.enter_attendance,
        {"attendance": parts(AttendanceEntry(Category.MEMBER_STATE, 99))},
        lambda told: told.attendance,
        4,
    ),
    (
        actions.enter_participants,
        {"participants": parts("institute"), "paper": None},
        lambda told: (told.participants, told.participants_paper),
        None,
    ),
    (actions.enter_documents, {"documents": parts("inf1"), "study": None}, lambda told: (told.documents, told.study), 3),
    (actions.adopt_report, {"event": EventEntry(Given(6), Given(DAY_3))}, lambda told: told.report_adopted, 1),
    (
        actions.arrange_sittings,
        {"sittings": tuple(replace(one, standing=Standing()) for one in meeting_entry().sittings)},
        lambda told: told.sittings,
        1,
    ),
]


@pytest.mark.parametrize(("action", "told", "part", "lines"), PARTS, ids=lambda one: getattr(one, "__name__", ""))
def test_a_part_is_entered_with_its_lines_and_nothing_else_changes(body, action, told, part, lines):
    before = kept(body)
    if lines is None:
        # The institute was counted, and is listed now: what was counted goes first.
        entered(body, actions.enter_attendance, seen=before.attendance, attendance=None)
        before, lines = kept(body), 2
    verbs = entered(body, action, seen=part(before), **told)
    assert verbs == [action.__name__] * lines
    after = kept(body)
    assert part(after) != part(before)
    wanted = tuple(told.values())
    assert part(after) == (wanted if len(told) > 1 else wanted[0])
    if action is not actions.set_agenda:
        # Put back, everything is as it was; an agenda that was adopted stays.
        again = part(before) if len(told) > 1 else (part(before),)
        entered(body, action, seen=part(after), **dict(zip(told, again, strict=True)))
        assert kept(body) == before


@pytest.mark.parametrize(("action", "told", "part", "lines"), PARTS, ids=lambda one: getattr(one, "__name__", ""))
def test_what_somebody_else_changed_meanwhile_is_not_written_over(body, action, told, part, lines):
    before = kept(body)
    with pytest.raises(Changed) as refused:
        entered(body, action, seen="another", **told)
    assert refused.value.now == before
    assert kept(body) == before


def test_an_item_is_noted_as_considered_at_a_sitting_and_taken_back(body):
    def note(standing, seen):
        return entered(body, _note(seen), seen=None, item=(3,), sitting=4, standing=standing)

    def _note(seen):
        return lambda *, seen=None, _seen=seen, **told: actions.note_considered(seen=_seen, **told)

    note(UNCONFIRMED, None)
    assert considered_in(kept(body), (3,)).sittings == GivenList((Given(4, UNCONFIRMED),))
    note(Standing(), Status.UNCONFIRMED)
    assert considered_in(kept(body), (3,)).sittings == GivenList((Given(4),))
    with pytest.raises(Changed):
        note(None, Status.UNCONFIRMED)
    note(None, Status.CONFIRMED)
    assert considered_in(kept(body), (3,)).sittings == GivenList((), UNKNOWN)


def test_what_the_rules_do_not_allow_is_refused_by_path_and_nothing_is_kept(body):
    before = kept(body)
    sittings = (SittingEntry(1, DAY_1, Half.AFTERNOON), SittingEntry(2, DAY_1, Half.MORNING))
    with pytest.raises(ValidationError) as refused:
        entered(body, actions.arrange_sittings, seen=before.sittings, sittings=sittings)
    assert "meetings[0].sittings[1].date" in refused.value.error_dict
    # What rests on sittings that are gone is said as well.
    assert "meetings[0].report_adopted_at.sitting" in refused.value.error_dict
    assert kept(body) == before


def test_a_gathering_is_added_with_a_key_and_a_number_of_its_own(body):
    entry = replace(past_meeting(3), key="3", dates=Given(DateSpan(DAY_2, DAY_3)), outcome=None)
    with entering(body, by=DESK, at=AT) as recording:
        actions.convene_meeting(body=body, entry=entry, recording=recording)
    assert told_of(meeting_with_key(body, "3")) == entry
    for wrong, path in ((replace(entry, number=4), "key"), (replace(entry, key="4"), "number")):
        with pytest.raises(ValidationError) as refused, entering(body, by=DESK, at=AT) as recording:
            actions.convene_meeting(body=body, entry=wrong, recording=recording)
        assert list(refused.value.error_dict) == [f"meetings[0].{path}"]
