"""Things that tests tell and keep: entries made with little said, and a small body kept by the actions of the rooms."""

from dataclasses import replace
from datetime import UTC, date, datetime

from sessional.bodies.actions import (
    record_body,
    record_bureau_decisions,
    record_capacities,
    record_mandates,
    record_parties,
    record_people,
    record_work_plans,
)
from sessional.bodies.entries import (
    BodyEntry,
    BureauDecisionEntry,
    CapacityEntry,
    MandateEntry,
    ParentEntry,
    PartyEntry,
    PersonEntry,
    PlaceEntry,
    PlannedYearEntry,
    RequestEntry,
    SettingsEntry,
    WorkPlanEntry,
)
from sessional.bodies.models import Body, EntryKind
from sessional.drafting.actions import record_reports
from sessional.drafting.entries import MeetingReportsEntry, ParagraphEntry, ReportEntry
from sessional.facts.multilingual import Multilingual
from sessional.facts.recording import Counts, Recording
from sessional.facts.standing import UNKNOWN, Given, GivenList, Standing
from sessional.meetings.actions import record_meetings
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
from sessional.papers.actions import record_papers
from sessional.papers.entries import PaperEntry
from sessional.papers.models import PaperKind
from sessional.recommendations.actions import record_lists
from sessional.recommendations.entries import GroupEntry, ItemEntry, ListEntry, MeetingListsEntry
from sessional.report.facts import (
    Address,
    Category,
    DateSpan,
    Distribution,
    Gender,
    ItemKind,
    ListKind,
    Office,
    Stage,
    Term,
)
from sessional.report.status import Status

NOW = datetime(2019, 3, 28, 18, 0, tzinfo=UTC)
CONFIRMED = Standing()
ANTICIPATED = Standing(Status.ANTICIPATED)
UNCONFIRMED = Standing(Status.UNCONFIRMED)
OPEN_ENDED = Standing(Status.OPEN_ENDED)

DAY_1, DAY_2, DAY_3 = date(2019, 3, 27), date(2019, 3, 28), date(2019, 3, 29)


def words(en: str, **others: str) -> Multilingual:
    """Words whose original is in English."""
    return Multilingual.of("en", {"en": en, **others})


def parts(*values, standing: Standing = CONFIRMED) -> GivenList:
    """A list of facts; a value that is told with its standing is given as such."""
    told = tuple(value if isinstance(value, Given) else Given(value) for value in values)
    return GivenList(told, standing)


VIENNA = PlaceEntry(words("Vienna", fr="Vienne"), words("in Vienna", fr="à Vienne"))
TERMS = (
    ("en", Term("Expert Group")),
    ("fr", Term("Groupe d’experts", Gender.MASCULINE)),
)


def body_entry(**changes) -> BodyEntry:
    entry = BodyEntry(
        key="experts",
        name=words("Expert Group on Examples", fr="Groupe d’experts sur les exemples"),
        terms=TERMS,
        publisher=words("United Nations", fr="Nations Unies"),
        languages=("en", "fr"),
        settings=SettingsEntry(seat=VIENNA, symbol_root="UNODC/CCPCJ/EG.4", time_zone="Europe/Vienna"),
        parent=ParentEntry(
            "commission", words("Commission"), (("en", Term("Commission")), ("fr", Term("Commission", Gender.FEMININE)))
        ),
    )
    return replace(entry, **changes)


def people() -> list[PersonEntry]:
    return [PersonEntry("rypl", words("André Rypl"), Address.MR), PersonEntry("wu", words("Wu Shenkuo"), Address.MR)]


def parties() -> list[PartyEntry]:
    return [
        PartyEntry("ARG", Category.MEMBER_STATE, state="ARG"),
        PartyEntry("BRA", Category.MEMBER_STATE, state="BRA"),
        PartyEntry("CHN", Category.MEMBER_STATE, state="CHN"),
        PartyEntry("institute", Category.PROGRAMME_NETWORK_INSTITUTE, name=words("Institute of Examples")),
    ]


def capacities() -> list[CapacityEntry]:
    return [
        CapacityEntry("rypl-vice-chair", "rypl", Office.VICE_CHAIR, party="BRA", since=DAY_1),
        CapacityEntry("wu-panellist", "wu", Office.PANELLIST, party="CHN"),
    ]


def mandates() -> list[MandateEntry]:
    return [
        MandateEntry(
            "ga-65-230",
            "A/RES/65/230",
            words("In resolution 65/230 the Assembly asked for a study.", fr="Par sa résolution 65/230, une étude."),
            organ=words("General Assembly"),
            leads_to=1,
            requests=(RequestEntry("study", words("Study examples."), paragraph=9),),
        ),
        MandateEntry("ccpcj-26-4", "26/4", words("Resolution 26/4 asked for more."), leads_to=2),
    ]


def work_plans() -> list[WorkPlanEntry]:
    return [
        WorkPlanEntry(
            "2018-2021",
            2018,
            2021,
            symbol="UNODC/CCPCJ/EG.4/2018/CRP.1",
            proposed_by=Office.CHAIR,
            adopted_at_meeting=1,
            guidance=words("The list should be accurate."),
            entries=(
                PlannedYearEntry(2019, topics=(words("Evidence"), words("Cooperation")), collects=True),
                PlannedYearEntry(2021, EntryKind.STOCKTAKING, not_later_than=date(2021, 12, 31), standing=ANTICIPATED),
            ),
        )
    ]


def bureau_decisions() -> list[BureauDecisionEntry]:
    return [
        BureauDecisionEntry(
            "november", Given(date(2018, 11, 2)), about=2, extended=True, dates=True, provisional_agenda=True
        )
    ]


def papers() -> list[PaperEntry]:
    return [
        PaperEntry(
            "l1",
            "UNODC/CCPCJ/EG.4/2019/L.1",
            PaperKind.REPORT,
            title=words("Draft report"),
            distribution=Distribution.LIMITED,
            languages=("en", "fr"),
            job_numbers=(("en", "V.19-01981"),),
        ),
        PaperEntry("agenda", "UNODC/CCPCJ/EG.4/2019/1", PaperKind.AGENDA, issued=date(2019, 1, 10)),
        PaperEntry("study", kind=PaperKind.STUDY, title=words("Draft study")),
        PaperEntry("inf1", "UNODC/CCPCJ/EG.4/2019/INF/1", PaperKind.PARTICIPANTS),
        PaperEntry("report", "UNODC/CCPCJ/EG.4/2019/2", PaperKind.REPORT),
    ]


def past_meeting(number: int = 1, **changes) -> MeetingEntry:
    entry = MeetingEntry(
        key=str(number),
        number=number,
        dates=Given(DateSpan(date(2017 + number, 4, 3), date(2017 + number, 4, 5))),
        outcome=words("At that meeting, a plan was adopted.", fr="À cette réunion, un plan a été adopté."),
    )
    return replace(entry, **changes)


def sittings() -> tuple[SittingEntry, ...]:
    slots = [(day, half) for day in (DAY_1, DAY_2, DAY_3) for half in Half]
    told = [SittingEntry(number, day, half) for number, (day, half) in enumerate(slots, 1)]
    return (*told[:5], replace(told[5], standing=ANTICIPATED))


def agenda_items() -> tuple[AgendaItemEntry, ...]:
    organizational = AgendaItemEntry(
        1,
        ItemKind.ORGANIZATIONAL,
        items=(AgendaItemEntry(1, ItemKind.OPENING), AgendaItemEntry(2, ItemKind.AGENDA)),
    )
    return (
        organizational,
        AgendaItemEntry(2, ItemKind.TOPIC, words("Investigations")),
        AgendaItemEntry(3, ItemKind.TOPIC, words("Evidence")),
        AgendaItemEntry(4, ItemKind.OTHER),
        AgendaItemEntry(5, ItemKind.REPORT),
    )


def meeting_entry(**changes) -> MeetingEntry:
    """The second gathering of the body, in the state of its last evening but one."""
    entry = MeetingEntry(
        key="2",
        number=2,
        dates=Given(DateSpan(DAY_1, DAY_3)),
        sittings=sittings(),
        agendas=(AgendaEntry(AgendaStage.PROVISIONAL, agenda_items(), paper="agenda"),),
        agenda_adopted=EventEntry(Given(1), Given(DAY_1)),
        considered=(
            ConsideredEntry(
                (2,),
                parts(1, Given(2, UNCONFIRMED)),
                parts(DAY_1, Given(DAY_2, UNCONFIRMED)),
                parts("wu-panellist"),
            ),
            ConsideredEntry((3,), GivenList(standing=UNKNOWN), parts(DAY_2, standing=OPEN_ENDED)),
        ),
        opening=OpeningEntry(parts("rypl-vice-chair"), acting_as=Office.CHAIR, sitting=1),
        statements=parts(
            StatementEntry("ARG"),
            StatementEntry("CHN", sitting=2, item=(2,), on_behalf_of=words("a group of States")),
            standing=OPEN_ENDED,
        ),
        attendance=parts(
            AttendanceEntry(Category.MEMBER_STATE, 98),
            Given(AttendanceEntry(Category.PROGRAMME_NETWORK_INSTITUTE, 1), UNCONFIRMED),
            AttendanceEntry(Category.PRIVATE_SECTOR, None),
            Given(AttendanceEntry(Category.ACADEMIA, None), UNKNOWN),
        ),
        participants_paper="inf1",
        documents=parts("agenda"),
        study="study",
        report_adopted=EventEntry(Given(6, ANTICIPATED), Given(DAY_3, ANTICIPATED)),
    )
    return replace(entry, **changes)


def preliminary_list(*keys: str) -> ListEntry:
    entries = tuple(ItemEntry(key, words(f"States should do {key}.")) for key in keys)
    return ListEntry("preliminary", ListKind.PRELIMINARY, (GroupEntry("g1", entries, words("Heading")),))


def draft_report(*paragraphs: ParagraphEntry) -> ReportEntry:
    return ReportEntry("l1", Stage.DRAFT, paragraphs)


def record(
    *,
    at: datetime = NOW,
    body: BodyEntry | None = None,
    people_told: list | None = None,
    parties_told: list | None = None,
    capacities_told: list | None = None,
    mandates_told: list | None = None,
    work_plans_told: list | None = None,
    decisions_told: list | None = None,
    papers_told: list | None = None,
    meetings: list[MeetingEntry] | None = None,
    lists: list[MeetingListsEntry] | None = None,
    reports: list[MeetingReportsEntry] | None = None,
) -> tuple[Body, dict[str, Counts]]:
    """Keep a whole record, with what is not told as it stands in this file; the body, and what became of the rows."""

    def told(given, otherwise):
        return otherwise if given is None else given

    with Recording(at=at) as recording:
        row = record_body(entry=body or body_entry(), recording=recording)
        record_people(body=row, people=told(people_told, people()), recording=recording)
        record_parties(body=row, parties=told(parties_told, parties()), recording=recording)
        record_capacities(body=row, capacities=told(capacities_told, capacities()), recording=recording)
        record_mandates(body=row, mandates=told(mandates_told, mandates()), recording=recording)
        record_work_plans(body=row, work_plans=told(work_plans_told, work_plans()), recording=recording)
        record_bureau_decisions(
            body=row, bureau_decisions=told(decisions_told, bureau_decisions()), recording=recording
        )
        record_papers(body=row, papers=told(papers_told, papers()), recording=recording)
        record_meetings(body=row, meetings=told(meetings, [past_meeting(), meeting_entry()]), recording=recording)
        record_lists(
            body=row,
            meetings=told(lists, [MeetingListsEntry("2", (preliminary_list("e1", "e2"),))]),
            recording=recording,
        )
        record_reports(
            body=row,
            meetings=told(reports, [MeetingReportsEntry("2", (draft_report(paragraph()),))]),
            recording=recording,
        )
    return row, recording.counts


def paragraph(key: str = "p-a", section: str = "deliberations-2", **changes) -> ParagraphEntry:
    return replace(ParagraphEntry(key, section, words("Several experts spoke of evidence.")), **changes)


def written(counts: dict[str, Counts]) -> dict[str, Counts]:
    """Only the kinds of rows of which some were written or removed."""
    return {kind: one for kind, one in counts.items() if one.created or one.updated or one.removed}
