"""The facts of a meeting, gathered for the composer."""

from datetime import date

import pytest

from sessional.drafting.gathering import facts_of
from sessional.drafting.models import Report
from sessional.facts.standing import Standing
from sessional.report import facts
from sessional.report.facts import (
    Address,
    Authored,
    Category,
    DateSpan,
    Distribution,
    Event,
    Fact,
    FactList,
    Gender,
    ItemKind,
    ListKind,
    Markers,
    Masthead,
    Names,
    Office,
    Person,
    Place,
    Prose,
    ReportFacts,
    Speaker,
    Stage,
    Term,
)
from sessional.report.status import Status
from tests.factories import (
    DAY_1,
    DAY_2,
    DAY_3,
    meeting_entry,
    past_meeting,
    record,
    words,
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
CHINA = facts.Party(Category.MEMBER_STATE, "CHN", on=DAY_3)
WU = Person(names("Wu Shenkuo"), Address.MR)


def item(number: int, kind: ItemKind, title: str | None = None, *within: facts.AgendaItem) -> facts.AgendaItem:
    return facts.AgendaItem(f"meeting/2/agenda/{number}", number, kind, title and names(title), within)


def test_a_record_becomes_the_facts_of_its_report():
    topic = item(2, ItemKind.TOPIC, "Investigations")
    assert gathered() == ReportFacts(
        body=facts.Body(
            key="experts",
            name=names("Expert Group on Examples", fr="Groupe d’experts sur les exemples"),
            terms=(("en", Term("Expert Group")), ("fr", Term("Groupe d’experts", Gender.MASCULINE))),
            parent=facts.Parent(
                names("Commission"), (("en", Term("Commission")), ("fr", Term("Commission", Gender.FEMININE)))
            ),
            publisher=names("United Nations", fr="Nations Unies"),
            gathering=facts.Gathering.MEETING,
            officers=facts.Officers.CHAIR,
            markers=Markers.LETTERS,
            attribution_in_speakers=True,
            symbols_link=True,
            experts=False,
        ),
        masthead=Masthead(
            symbol="UNODC/CCPCJ/EG.4/2019/L.1",
            stage=Stage.DRAFT,
            distribution=Distribution.LIMITED,
            issued=None,
            original=None,
            job_numbers=(("en", "V.19-01981"),),
            languages=("en", "fr"),
        ),
        number=2,
        dates=Fact("meeting/2/dates", DateSpan(DAY_1, DAY_3)),
        place=Fact("meeting/2/place", VIENNA),
        introduction=(
            facts.Mandate(
                "mandate/ga-65-230",
                "A/RES/65/230",
                prose(
                    "mandate/ga-65-230/statement",
                    "In resolution 65/230 the Assembly asked for a study.",
                    fr="Par sa résolution 65/230, une étude.",
                ),
            ),
            facts.PastMeeting(
                "meeting/1",
                1,
                Fact("meeting/1/dates", DateSpan(date(2018, 4, 3), date(2018, 4, 5))),
                Fact("meeting/1/place", VIENNA),
                prose(
                    "meeting/1/outcome",
                    "At that meeting, a plan was adopted.",
                    fr="À cette réunion, un plan a été adopté.",
                ),
            ),
            facts.Mandate(
                "mandate/ccpcj-26-4",
                "26/4",
                prose("mandate/ccpcj-26-4/statement", "Resolution 26/4 asked for more."),
            ),
            facts.BureauDecision(
                "bureau-decision/november",
                True,
                Fact("bureau-decision/november/day", date(2018, 11, 2)),
                2,
                True,
                True,
            ),
        ),
        work_plan=facts.WorkPlan(
            "work-plan/2018-2021",
            "UNODC/CCPCJ/EG.4/2018/CRP.1",
            2018,
            2021,
            (2019,),
            Fact("work-plan/2018-2021/stocktaking", 2021, ANTICIPATED),
            prose("work-plan/2018-2021/guidance", "The list should be accurate."),
        ),
        lists=(
            facts.RecommendationList(
                "meeting/2/list/preliminary",
                ListKind.PRELIMINARY,
                (
                    facts.ListGroup(
                        "meeting/2/list/preliminary/group/g1",
                        names("Heading"),
                        tuple(
                            facts.ListEntry(
                                f"meeting/2/list/preliminary/entry/{key}",
                                prose(f"meeting/2/list/preliminary/entry/{key}/text", f"States should do {key}."),
                            )
                            for key in ("e1", "e2")
                        ),
                    ),
                ),
            ),
        ),
        considered=(
            facts.Considered(
                "meeting/2/agenda/2",
                topic,
                FactList(
                    "meeting/2/agenda/2/sittings",
                    (
                        Fact("meeting/2/agenda/2/sittings/1", 1),
                        Fact("meeting/2/agenda/2/sittings/2", 2, UNCONFIRMED),
                    ),
                ),
                FactList(
                    "meeting/2/agenda/2/days",
                    (
                        Fact("meeting/2/agenda/2/days/2019-03-27", DAY_1),
                        Fact("meeting/2/agenda/2/days/2019-03-28", DAY_2, UNCONFIRMED),
                    ),
                ),
                FactList(
                    "meeting/2/agenda/2/panellists",
                    (Fact("meeting/2/agenda/2/panellists/wu-panellist", facts.Panellist(WU, CHINA)),),
                ),
            ),
            facts.Considered(
                "meeting/2/agenda/3",
                item(3, ItemKind.TOPIC, "Evidence"),
                FactList("meeting/2/agenda/3/sittings", (), UNKNOWN),
                FactList("meeting/2/agenda/3/days", (Fact("meeting/2/agenda/3/days/2019-03-28", DAY_2),), OPEN_ENDED),
                FactList("meeting/2/agenda/3/panellists"),
            ),
            facts.Considered(
                "meeting/2/agenda/4",
                item(4, ItemKind.OTHER),
                FactList("meeting/2/agenda/4/sittings", (), UNKNOWN),
                FactList("meeting/2/agenda/4/days", (), UNKNOWN),
                FactList("meeting/2/agenda/4/panellists"),
            ),
        ),
        opening=facts.Opening(
            "meeting/2/opening",
            FactList(
                "meeting/2/opening",
                (
                    Fact(
                        "meeting/2/opening/rypl-vice-chair",
                        facts.Officer(
                            Person(names("André Rypl"), Address.MR),
                            facts.Party(Category.MEMBER_STATE, "BRA", on=DAY_3),
                            Office.VICE_CHAIR,
                        ),
                    ),
                ),
            ),
            Office.CHAIR,
        ),
        speakers=FactList(
            "meeting/2/speakers",
            (
                Fact("meeting/2/speakers/ARG", Speaker(facts.Party(Category.MEMBER_STATE, "ARG", on=DAY_3))),
                Fact("meeting/2/speakers/CHN/on-behalf-of/1", Speaker(CHINA, names("a group of States"))),
            ),
            OPEN_ENDED,
        ),
        agenda=(
            item(
                1,
                ItemKind.ORGANIZATIONAL,
                None,
                facts.AgendaItem("meeting/2/agenda/1/1", 1, ItemKind.OPENING, None, above=(1,)),
                facts.AgendaItem("meeting/2/agenda/1/2", 2, ItemKind.AGENDA, None, above=(1,)),
            ),
            topic,
            item(3, ItemKind.TOPIC, "Evidence"),
            item(4, ItemKind.OTHER),
            item(5, ItemKind.REPORT),
        ),
        agenda_adopted=Event(
            "meeting/2/agenda-adopted",
            Fact("meeting/2/agenda-adopted/sitting", 1),
            Fact("meeting/2/agenda-adopted/day", DAY_1),
        ),
        agenda_amended=False,
        attendance=FactList(
            "meeting/2/attendance",
            (
                counted(Category.MEMBER_STATE, 98),
                counted(Category.PROGRAMME_NETWORK_INSTITUTE, 1, UNCONFIRMED),
                Fact("meeting/2/attendance/private-sector", facts.Attendance(Category.PRIVATE_SECTOR, None)),
                counted(Category.ACADEMIA, None, UNKNOWN),
            ),
        ),
        participants_paper=facts.PaperReference("meeting/2/participants-paper", "UNODC/CCPCJ/EG.4/2019/INF/1", None),
        study=facts.PaperReference("meeting/2/study", None, names("Draft study")),
        documents=FactList(
            "meeting/2/documents",
            (
                Fact(
                    "meeting/2/documents/agenda",
                    facts.PaperReference("meeting/2/documents/agenda", "UNODC/CCPCJ/EG.4/2019/1", None),
                ),
            ),
        ),
        report_adopted=Event(
            "meeting/2/report-adopted",
            Fact("meeting/2/report-adopted/sitting", 6, ANTICIPATED),
            Fact("meeting/2/report-adopted/day", DAY_3, ANTICIPATED),
        ),
        adopted_symbol="UNODC/CCPCJ/EG.4/2019/L.1",
        authored=(
            Authored(
                "meeting/2/paragraph/p-a",
                "deliberations-2",
                prose("meeting/2/paragraph/p-a/text", "Several experts spoke of evidence."),
            ),
        ),
    )


def counted(category: Category, count: int | None, status: Status = CONFIRMED) -> Fact[facts.Attendance]:
    key = f"meeting/2/attendance/{category}"
    return Fact(key, facts.Attendance(category, Fact(f"{key}/count", count, status)))
