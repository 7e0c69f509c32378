"""Any record that is right can be kept upon any other, and is gathered as if it had been the only one."""

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sessional.drafting.entries import MeetingReportsEntry, ReportEntry
from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.facts.queries import stale_versions
from sessional.facts.recording import texts_without_use
from sessional.facts.standing import OF_A_PART, UNKNOWN, Given, GivenList, Standing
from sessional.meetings.entries import (
    AgendaEntry,
    AgendaItemEntry,
    AttendanceEntry,
    ConsideredEntry,
    EventEntry,
    MeetingEntry,
    OpeningEntry,
    SittingEntry,
    StatementEntry,
)
from sessional.meetings.models import AgendaStage, Half
from sessional.meetings.queries import meeting_with_key
from sessional.meetings.rules.doings import PRESIDING
from sessional.meetings.told import told_of
from sessional.recommendations.entries import GroupEntry, ItemEntry, ListEntry, MeetingListsEntry
from sessional.report.facts import Category, DateSpan, Fact, FactList, ItemKind, ListKind, Prose, Stage
from sessional.report.status import Status
from tests.factories import (
    DAY_1,
    DAY_2,
    DAY_3,
    VIENNA,
    capacities,
    paragraph,
    parties,
    past_meeting,
    record,
    words,
    written,
)

pytestmark = pytest.mark.django_db

INSTANTS = st.datetimes(datetime(2019, 1, 1), datetime(2021, 1, 1), timezones=st.just(UTC))
CAPACITY_KEYS = [one.key for one in capacities()]
PARTY_KEYS = [one.key for one in parties()]
ITEMS = (
    AgendaItemEntry(1, ItemKind.ORGANIZATIONAL, items=(AgendaItemEntry(1, ItemKind.OPENING),)),
    AgendaItemEntry(2, ItemKind.TOPIC, words("Investigations")),
    AgendaItemEntry(3, ItemKind.TOPIC, words("Evidence"), (AgendaItemEntry(1, ItemKind.TOPIC, words("Courts")),)),
    AgendaItemEntry(4, ItemKind.OTHER),
)
NUMBERS = [(2,), (3,), (3, 1), (4,)]


def standings(*statuses: Status) -> st.SearchStrategy[Standing]:
    return st.builds(
        Standing,
        st.sampled_from(statuses),
        st.sampled_from(["", "Note verbale"]),
        st.none() | st.sampled_from(CAPACITY_KEYS),
        st.none() | INSTANTS,
    )


def given_values(values) -> st.SearchStrategy[Given]:
    return st.builds(Given, values, standings(*OF_A_PART)) | st.just(Given(None, UNKNOWN))


def given_lists(values, *, unique_by=lambda value: value, max_size=6) -> st.SearchStrategy[GivenList]:
    told = st.lists(
        st.builds(Given, values, standings(*OF_A_PART)),
        max_size=max_size,
        unique_by=lambda part: unique_by(part.value),
    ).map(tuple)
    known = [status for status in Status if status is not Status.UNKNOWN]
    return st.builds(GivenList, told, standings(*known)) | st.just(GivenList((), UNKNOWN))


@st.composite
def sittings_told(draw) -> tuple[SittingEntry, ...]:
    slots = draw(st.lists(st.tuples(st.sampled_from([DAY_1, DAY_2, DAY_3]), st.sampled_from(Half)), unique=True))
    slots.sort(key=lambda slot: (slot[0], list(Half).index(slot[1])))
    told = [
        SittingEntry(number, day, half, standing=draw(standings(*OF_A_PART)))
        for number, (day, half) in enumerate(slots, 1)
    ]
    if draw(st.booleans()):
        told.append(SittingEntry(len(told) + 1, None, standing=UNKNOWN))
    return tuple(told)


@st.composite
def meetings_told(draw) -> MeetingEntry:
    sittings = draw(sittings_told())
    held = {sitting.number: sitting.date for sitting in sittings}
    numbers = st.sampled_from(sorted(held)) if held else st.nothing()
    some_number = st.none() | numbers if held else st.none()
    agendas = [AgendaEntry(AgendaStage.PROVISIONAL, ITEMS, "agenda")]
    if draw(st.booleans()):
        agendas.append(AgendaEntry(AgendaStage.ADOPTED, tuple(reversed(ITEMS))))

    def event() -> EventEntry | None:
        if draw(st.booleans()):
            return None
        sitting = draw(given_values(numbers)) if held else Given(None, UNKNOWN)
        days = [held[sitting.value]] if held.get(sitting.value) else [DAY_1, DAY_2, DAY_3]
        return EventEntry(sitting, draw(given_values(st.sampled_from(days))), draw(st.booleans()))

    statements = st.builds(
        StatementEntry,
        st.sampled_from(PARTY_KEYS),
        some_number,
        st.none() | st.sampled_from(NUMBERS),
        st.none() | st.just(words("a group of States")),
    )
    considered = [
        ConsideredEntry(
            number,
            draw(given_lists(numbers)),
            draw(st.none() | given_lists(st.sampled_from([DAY_1, DAY_2, DAY_3]))),
            draw(given_lists(st.sampled_from(CAPACITY_KEYS))),
        )
        for number in draw(st.lists(st.sampled_from(NUMBERS), unique=True))
    ]
    participants = draw(st.none() | given_lists(st.sampled_from(PARTY_KEYS)))
    listed = {"institute": Category.PROGRAMME_NETWORK_INSTITUTE}
    taken = {listed.get(part.value, Category.MEMBER_STATE) for part in (participants.parts if participants else ())}
    attendance = st.builds(
        AttendanceEntry,
        st.sampled_from([category for category in Category if category not in taken]),
        st.none() | st.sampled_from([0, 1, 2, 5, 11, 21, 101]),
    )
    return MeetingEntry(
        key="2",
        number=2,
        dates=Given(DateSpan(DAY_1, DAY_3), draw(standings(*OF_A_PART))),
        place=draw(st.none() | given_values(st.just(VIENNA))),
        outcome=draw(st.none() | st.sampled_from([words("It met."), words("It met.", fr="Il s’est réuni.")])),
        sittings=sittings,
        agendas=tuple(agendas),
        agenda_adopted=event(),
        considered=tuple(considered),
        opening=draw(
            st.none()
            | st.builds(
                OpeningEntry,
                given_lists(st.just("rypl-vice-chair")),
                st.none() | st.sampled_from(PRESIDING),
                some_number,
            )
        ),
        statements=draw(st.none() | given_lists(statements)),
        attendance=draw(st.none() | given_lists(attendance, unique_by=lambda entry: entry.category)),
        participants=participants,
        participants_paper=draw(st.sampled_from([None, "inf1"])),
        documents=draw(st.none() | given_lists(st.sampled_from(["agenda", "inf1"]))),
        study=draw(st.sampled_from([None, "study"])),
        report_adopted=event(),
    )


@st.composite
def lists_told(draw) -> list[MeetingListsEntry]:
    def one(key: str, kind: ListKind) -> ListEntry:
        keys = draw(st.lists(st.sampled_from(["e1", "e2", "e3", "e4"]), unique=True))
        split = draw(st.integers(0, len(keys)))
        entries = [ItemEntry(entry, words(f"States should do {entry}.")) for entry in keys]
        groups = GroupEntry("g1", tuple(entries[:split])), GroupEntry("g2", tuple(entries[split:]), words("Heading"))
        return ListEntry(key, kind, groups)

    told = [one("preliminary", ListKind.PRELIMINARY), one("adopted", ListKind.ADOPTED)]
    return [MeetingListsEntry("2", tuple(draw(st.permutations(told))[: draw(st.integers(0, 2))]))]


@st.composite
def records(draw) -> dict:
    keys = draw(st.lists(st.sampled_from(["a", "b", "c"]), unique=True))
    paragraphs = tuple(paragraph(key, before=draw(st.booleans())) for key in keys)
    reports = [ReportEntry("l1", Stage.DRAFT, paragraphs)]
    if draw(st.booleans()):
        reports.append(ReportEntry("report", Stage.FINAL, paragraphs[:1]))
    return {
        "meetings": [past_meeting(), draw(meetings_told())],
        "lists": draw(lists_told()),
        "reports": [MeetingReportsEntry("2", tuple(draw(st.permutations(reports))))],
    }


def gathered() -> list:
    return [facts_of(report) for report in Report.objects.order_by("stage")]


def keys_of(value) -> list[str]:
    if isinstance(value, tuple):
        return [key for part in value for key in keys_of(part)]
    if not is_dataclass(value):
        return []
    own = [value.key] if isinstance(value, Fact | FactList | Prose) else []
    return own + [key for field in fields(value) for key in keys_of(getattr(value, field.name))]


# Each example keeps five whole records, so there are fewer of them.
@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    max_examples=settings.default.max_examples // 6,
)
@given(before=records(), told=records())
def test_a_record_kept_upon_another_is_gathered_as_if_it_were_the_only_one(before, told):
    record(**before)
    record(**told)
    found = gathered()
    body, counts = record(**told)
    assert written(counts) == {}
    kept = [told_of(meeting_with_key(body, meeting.key)) for meeting in told["meetings"]]
    _body, counts = record(**(told | {"meetings": kept}))
    assert written(counts) == {}
    record(meetings=[], lists=[], reports=[])
    record(**told)
    assert gathered() == found
    assert list(texts_without_use()) == []
    assert list(stale_versions()) == []
    for facts in found:
        keys = keys_of(facts)
        assert sorted(keys) == sorted(set(keys))
