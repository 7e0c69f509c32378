"""What is gathered of a record, rule by rule."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sessional.bodies.entries import BureauDecisionEntry, PartyEntry, PlaceEntry, WorkPlanEntry
from sessional.drafting.entries import MeetingReportsEntry, ReportEntry
from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.facts.standing import Given, Standing
from sessional.meetings.entries import StatementEntry
from sessional.recommendations.entries import MeetingListsEntry
from sessional.report import facts
from sessional.report.facts import (
    Category,
    Event,
    Fact,
    FactList,
    ListKind,
    Names,
    Place,
    Prose,
    ReportFacts,
    Stage,
)
from sessional.report.status import Status
from tests.factories import (
    DAY_3,
    bureau_decisions,
    draft_report,
    mandates,
    meeting_entry,
    paragraph,
    parties,
    parts,
    past_meeting,
    preliminary_list,
    record,
    words,
    work_plans,
)

pytestmark = pytest.mark.django_db

CONFIRMED, ANTICIPATED, UNCONFIRMED = Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED
UNKNOWN, OPEN_ENDED = Status.UNKNOWN, Status.OPEN_ENDED


def gathered(stage: Stage = Stage.DRAFT, **told) -> ReportFacts:
    record(**told)
    return facts_of(Report.objects.get(stage=stage))


def gathered_with(**changes) -> ReportFacts:
    return gathered(meetings=[past_meeting(), meeting_entry(**changes)])


def standing(status: Status) -> Standing:
    return Standing(status)


def names(en: str, **others: str) -> Names:
    return words(en, **others).as_names()


def prose(key: str, en: str, **others: str) -> Prose:
    return words(en, **others).as_prose(key)


VIENNA = Place(names("Vienna", fr="Vienne"), names("in Vienna", fr="à Vienne"))


def counted(category: Category, count: int | None, status: Status = CONFIRMED) -> Fact[facts.Attendance]:
    key = f"meeting/2/attendance/{category}"
    return Fact(key, facts.Attendance(category, Fact(f"{key}/count", count, status)))


def keys_of(value) -> list[str]:
    """The keys of all facts, lists of facts and texts within."""
    if isinstance(value, tuple):
        return [key for part in value for key in keys_of(part)]
    if not is_dataclass(value):
        return []
    own = [value.key] if isinstance(value, Fact | FactList | Prose) else []
    return own + [key for field in fields(value) for key in keys_of(getattr(value, field.name))]


def test_every_fact_has_a_key_of_its_own():
    keys = keys_of(gathered())
    assert len(keys) > 40
    assert sorted(keys) == sorted(set(keys))


def test_the_final_report_names_the_draft_that_was_adopted():
    final = MeetingReportsEntry("2", (draft_report(paragraph()), ReportEntry("report", Stage.FINAL)))
    found = gathered(Stage.FINAL, reports=[final])
    assert (found.masthead.symbol, found.masthead.stage, found.adopted_symbol, found.authored) == (
        "UNODC/CCPCJ/EG.4/2019/2",
        Stage.FINAL,
        "UNODC/CCPCJ/EG.4/2019/L.1",
        (),
    )


def test_a_final_report_without_a_draft_names_none():
    final = MeetingReportsEntry("2", (ReportEntry("report", Stage.FINAL),))
    assert gathered(Stage.FINAL, reports=[final]).adopted_symbol is None


def test_the_introduction_follows_the_gatherings_and_leaves_out_what_comes_after():
    first, second = mandates()
    found = gathered(
        mandates_told=[
            second,
            first,
            replace(first, key="before", leads_to=None),
            replace(first, key="after", leads_to=3),
        ],
        decisions_told=[
            BureauDecisionEntry("later", Given(date(2019, 11, 2)), about=3, dates=True),
            *bureau_decisions(),
            BureauDecisionEntry("earlier", Given(date(2017, 11, 2)), about=1, dates=True),
        ],
        meetings=[meeting_entry(), past_meeting(3), past_meeting(1)],
    )
    assert [one.key for one in found.introduction] == [
        "mandate/before",
        "mandate/ga-65-230",
        "bureau-decision/earlier",
        "meeting/1",
        "mandate/ccpcj-26-4",
        "bureau-decision/november",
    ]


@pytest.mark.parametrize(
    ("plans", "chosen"),
    [
        ([(2014, 2017, 1)], None),
        ([(2018, 2021, 1), (2019, 2020, 2)], "work-plan/2019-2020"),
        ([(2018, 2021, 1), (2019, 2020, 3)], "work-plan/2018-2021"),
        ([(2018, 2021, None)], "work-plan/2018-2021"),
        ([], None),
    ],
    ids=["over", "two", "one adopted later", "adopted nobody says where", "none"],
)
def test_the_work_plan_is_the_last_one_adopted_that_covers_the_year(plans, chosen):
    told = [WorkPlanEntry(f"{first}-{last}", first, last, adopted_at_meeting=adopted) for first, last, adopted in plans]
    plan = gathered(work_plans_told=told).work_plan
    assert (plan and plan.key) == chosen


def test_a_work_plan_without_a_stocktaking_year_has_none():
    (plan,) = work_plans()
    found = gathered(work_plans_told=[replace(plan, entries=plan.entries[:1], guidance=None)])
    assert (found.work_plan.stocktaking, found.work_plan.guidance) == (None, None)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (None, Fact("meeting/2/place", VIENNA)),
        (Given(None, standing(UNKNOWN)), Fact("meeting/2/place", None, UNKNOWN)),
        (
            Given(PlaceEntry(words("Doha"), words("in Doha")), standing(UNCONFIRMED)),
            Fact("meeting/2/place", Place(names("Doha"), names("in Doha")), UNCONFIRMED),
        ),
    ],
    ids=["the seat", "not known", "elsewhere"],
)
def test_the_place_is_the_seat_unless_told_otherwise(told, found):
    assert gathered_with(place=told).place == found


def test_what_nothing_is_said_of_is_none():
    found = gathered_with(
        opening=None,
        statements=None,
        attendance=None,
        documents=None,
        study=None,
        participants_paper=None,
        agenda_adopted=None,
        report_adopted=None,
    )
    assert (found.opening, found.speakers, found.attendance, found.documents, found.study) == (None,) * 5
    assert (found.participants_paper, found.agenda_adopted, found.report_adopted) == (None,) * 3


def test_a_party_speaks_once_however_often_it_spoke_and_as_surely_as_it_ever_did():
    told = parts(
        Given(StatementEntry("ARG", sitting=1), standing=standing(UNCONFIRMED)),
        StatementEntry("CHN"),
        StatementEntry("ARG", sitting=2),
        StatementEntry("ARG", on_behalf_of=words("a group")),
        StatementEntry("ARG", on_behalf_of=words("another group")),
    )
    speakers = gathered_with(statements=told).speakers
    assert [(part.key, part.status) for part in speakers.parts] == [
        ("meeting/2/speakers/ARG", CONFIRMED),
        ("meeting/2/speakers/CHN", CONFIRMED),
        ("meeting/2/speakers/ARG/on-behalf-of/1", CONFIRMED),
        ("meeting/2/speakers/ARG/on-behalf-of/2", CONFIRMED),
    ]


def test_participants_who_are_listed_are_counted():
    more = [*parties(), PartyEntry("academy", Category.ACADEMIA, name=words("Academy"))]
    told = meeting_entry(
        attendance=None,
        participants=parts("institute", "ARG", Given("BRA", standing(ANTICIPATED)), "CHN", "academy"),
    )
    found = gathered(parties_told=more, meetings=[past_meeting(), told])
    assert found.attendance == FactList(
        "meeting/2/attendance",
        (
            counted(Category.MEMBER_STATE, 3, ANTICIPATED),
            counted(Category.PROGRAMME_NETWORK_INSTITUTE, 1),
            counted(Category.ACADEMIA, 1),
        ),
    )


def test_a_list_of_participants_that_may_grow_makes_no_number_sure():
    told = parts("ARG", "BRA", standing=standing(OPEN_ENDED))
    assert gathered_with(attendance=None, participants=told).attendance == FactList(
        "meeting/2/attendance", (counted(Category.MEMBER_STATE, 2, UNCONFIRMED),), OPEN_ENDED
    )


def test_categories_are_counted_or_listed_side_by_side():
    told = replace(meeting_entry().attendance, parts=meeting_entry().attendance.parts[1:2])
    assert gathered_with(attendance=told, participants=parts("ARG")).attendance.parts == (
        counted(Category.MEMBER_STATE, 1),
        counted(Category.PROGRAMME_NETWORK_INSTITUTE, 1, UNCONFIRMED),
    )


def test_an_adopted_list_says_when():
    event = meeting_entry().report_adopted
    told = replace(preliminary_list("e1"), kind=ListKind.ADOPTED, adopted_at=event)
    (found,) = gathered(lists=[MeetingListsEntry("2", (told,))]).lists
    key = "meeting/2/list/preliminary/adopted"
    assert (found.kind, found.adopted_at) == (
        ListKind.ADOPTED,
        Event(key, Fact(f"{key}/sitting", 6, ANTICIPATED), Fact(f"{key}/day", DAY_3, ANTICIPATED)),
    )


def test_an_agenda_amended_orally_is_known_as_such():
    told = replace(meeting_entry().agenda_adopted, amended=True)
    assert gathered_with(agenda_adopted=told).agenda_amended is True


def test_much_is_gathered_in_as_many_queries_as_little():
    def queries() -> int:
        report = Report.objects.select_related("paper", "meeting").get()
        with CaptureQueriesContext(connection) as counted_queries:
            facts_of(report)
        return len(counted_queries)

    record()
    few = queries()
    record(
        meetings=[past_meeting(), meeting_entry(statements=parts(*(StatementEntry("ARG", n) for n in range(1, 7))))],
        lists=[MeetingListsEntry("2", (preliminary_list(*(f"e{number}" for number in range(50))),))],
        reports=[MeetingReportsEntry("2", (draft_report(*(paragraph(f"p-{number}") for number in range(30))),))],
        mandates_told=[replace(mandates()[0], key=f"m{number}") for number in range(20)],
        decisions_told=[replace(bureau_decisions()[0], key=f"d{number}") for number in range(20)],
    )
    assert queries() == few
    assert few < 40
