"""The worked example's facts as plain dataclasses, with short prose, for tests of the composer that want no database."""

from datetime import date

from sessional.report.facts import (
    Address,
    AgendaItem,
    Attendance,
    Authored,
    Body,
    BureauDecision,
    Category,
    Considered,
    DateSpan,
    Distribution,
    Event,
    Fact,
    FactList,
    Gender,
    ItemKind,
    Mandate,
    Masthead,
    Names,
    Office,
    Officer,
    Opening,
    Panellist,
    PaperReference,
    Parent,
    Party,
    PastMeeting,
    Person,
    Place,
    Prose,
    ReportFacts,
    Speaker,
    Stage,
    Term,
    WorkPlan,
)
from sessional.report.status import Status

C, A, U, X, O = Status.CONFIRMED, Status.ANTICIPATED, Status.UNCONFIRMED, Status.UNKNOWN, Status.OPEN_ENDED
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def names(en: str, **others: str) -> Names:
    """A name in English and in whichever other languages are given."""
    return Names("en", (("en", en), *others.items()))


def everywhere(text: str) -> Names:
    """The same words in all six languages."""
    return Names("en", tuple((lang, text) for lang in LANGUAGES))


def prose(key: str, **texts: str) -> Prose:
    return Prose(key, "en", tuple(texts.items()))


def fact(key: str, value, status: Status = C) -> Fact:
    return Fact(key, value, status)


VIENNA = Place(
    names("Vienna", ar="فيينا", es="Viena", fr="Vienne", ru="Вена", zh="维也纳"),
    names("in Vienna", ar="في فيينا", es="en Viena", fr="à Vienne", ru="в Вене", zh="维也纳"),
)
TERMS = (
    ("ar", Term("فريق الخبراء")),
    ("en", Term("Expert Group")),
    ("es", Term("Grupo de Expertos")),
    ("fr", Term("Groupe d’experts")),
    (
        "ru",
        Term(
            "Группа экспертов",
            Gender.FEMININE,
            (
                ("genitive", "Группы экспертов"),
                ("dative", "Группе экспертов"),
                ("accusative", "Группу экспертов"),
                ("instrumental", "Группой экспертов"),
                ("prepositional", "Группе экспертов"),
            ),
        ),
    ),
    ("zh", Term("专家组")),
)
PARENT_TERMS = (
    ("ar", Term("لجنة منع الجريمة والعدالة الجنائية", Gender.FEMININE)),
    ("en", Term("Commission on Crime Prevention and Criminal Justice")),
    ("es", Term("Comisión de Prevención del Delito y Justicia Penal", Gender.FEMININE)),
    ("fr", Term("Commission pour la prévention du crime et la justice pénale", Gender.FEMININE)),
    (
        "ru",
        Term(
            "Комиссия по предупреждению преступности и уголовному правосудию",
            Gender.FEMININE,
            (("dative", "Комиссии по предупреждению преступности и уголовному правосудию"),),
        ),
    ),
    ("zh", Term("预防犯罪和刑事司法委员会")),
)
BODY = Body(
    key="cybercrime",
    name=names(
        "Expert Group to Conduct a Comprehensive Study on Cybercrime",
        ar="فريق الخبراء المعني بإجراء دراسة شاملة عن الجريمة السيبرانية",
        es="Grupo de Expertos encargado de realizar un estudio exhaustivo sobre el delito cibernético",
        fr="Groupe d’experts chargé de réaliser une étude approfondie sur la cybercriminalité",
        ru="Группа экспертов для проведения всестороннего исследования киберпреступности",
        zh="全面研究网络犯罪问题不限成员名额政府间专家组",
    ),
    terms=TERMS,
    parent=Parent(everywhere("Commission"), PARENT_TERMS),
    publisher=names(
        "United Nations",
        ar="الأمم المتحدة",
        es="Naciones Unidas",
        fr="Nations Unies",
        ru="Организация Объединенных Наций",
        zh="联合国",
    ),
    experts=True,
)
SPEAKERS = "ARG AUS BLR BRA ECU IRN NER NGA PER RUS SRB ZAF GBR USA".split()
ITEMS = (
    AgendaItem(
        "agenda-1",
        1,
        ItemKind.ORGANIZATIONAL,
        None,
        (
            AgendaItem("agenda-1-1", 1, ItemKind.OPENING, None),
            AgendaItem("agenda-1-2", 2, ItemKind.AGENDA, None),
        ),
    ),
    AgendaItem(
        "agenda-2",
        2,
        ItemKind.TOPIC,
        names(
            "Law enforcement and investigations",
            ar="إنفاذ القانون والتحقيقات",
            es="Aplicación de la ley e investigaciones",
            fr="Détection, répression et enquêtes",
            ru="Правоохранительная деятельность и расследования",
            zh="执法和调查",
        ),
    ),
    AgendaItem(
        "agenda-3",
        3,
        ItemKind.TOPIC,
        names(
            "Electronic evidence and criminal justice",
            ar="الأدلة الإلكترونية والعدالة الجنائية",
            es="Pruebas electrónicas y justicia penal",
            fr="Preuves électroniques et justice pénale",
            ru="Электронные доказательства и уголовное правосудие",
            zh="电子证据和刑事司法",
        ),
    ),
    AgendaItem("agenda-4", 4, ItemKind.OTHER, None),
    AgendaItem("agenda-5", 5, ItemKind.REPORT, None),
)
PEOPLE = (
    ("wu", names("Wu Shenkuo", ar="وو شينكوو", ru="У Шэнько", zh="吴沈括"), Address.MR, "CHN"),
    ("albani", names("Ioana Albani", ar="إيوانا ألباني", ru="Иоана Албани", zh="Ioana Albani"), Address.MS, "ROU"),
    (
        "gershanik",
        names("Martin Gershanik", ar="مارتن غيرشانيك", ru="Мартин Гершаник", zh="Martin Gershanik"),
        Address.MR,
        "ARG",
    ),
    (
        "verdelho",
        names("Pedro Verdelho", ar="بيدرو فيرديلهو", ru="Педру Вердельу", zh="Pedro Verdelho"),
        Address.MR,
        "PRT",
    ),
    (
        "kurdyukov",
        names("Anton Kurdyukov", ar="أنطون كورديوكوف", ru="Антон Курдюков", zh="Anton Kurdyukov"),
        Address.MR,
        "RUS",
    ),
)
ROOT = "UNODC/CCPCJ/EG.4"


def member(code: str) -> Party:
    return Party(Category.MEMBER_STATE, code)


def worked_example(**changes) -> ReportFacts:
    """The state that the draft report shows: the last day is anticipated, six things are open."""
    panellists = FactList(
        "5/2/panellists",
        tuple(
            fact(f"5/2/panellists/{key}", Panellist(Person(name, address), member(state)))
            for key, name, address, state in PEOPLE
        ),
    )
    none = FactList("5/panellists")
    facts = {
        "body": BODY,
        "masthead": Masthead(
            f"{ROOT}/2019/L.1", Stage.DRAFT, Distribution.LIMITED, None, None, (("zh", "V.19-01983"),), LANGUAGES
        ),
        "number": 5,
        "dates": fact("5/dates", DateSpan(date(2019, 3, 27), date(2019, 3, 29))),
        "place": fact("5/place", VIENNA),
        "introduction": (
            Mandate(
                "ga-65-230",
                "A/RES/65/230",
                prose(
                    "ga-65-230",
                    en="In its resolution 65/230, the General Assembly asked for a study.",
                    ar="طلبت الجمعية العامة، في قرارها 65/230، إجراء دراسة.",
                    es="En su resolución 65/230, la Asamblea General pidió un estudio.",
                    fr="Dans sa résolution 65/230, l’Assemblée générale a demandé une étude.",
                    ru="В своей резолюции 65/230 Генеральная Ассамблея просила провести исследование.",
                    zh="大会第65/230号决议要求进行研究。",
                ),
            ),
            PastMeeting(
                "meeting-1", 1, fact("1/dates", DateSpan(date(2011, 1, 17), date(2011, 1, 21))), fact("1/place", VIENNA)
            ),
            BureauDecision("bureau-2018-11-02", True, fact("bureau/day", date(2018, 11, 2)), 5, True, True),
        ),
        "work_plan": WorkPlan("plan", f"{ROOT}/2018/CRP.1", 2018, 2021, (2019, 2020), fact("plan/stocktaking", 2021)),
        "lists": (),
        "considered": (
            Considered(
                "5/2",
                ITEMS[1],
                FactList("5/2/sittings", (fact("5/2/sittings/1", 1), fact("5/2/sittings/2", 2, U))),
                FactList(
                    "5/2/days", (fact("5/2/days/27", date(2019, 3, 27)), fact("5/2/days/28", date(2019, 3, 28), U))
                ),
                panellists,
            ),
            Considered(
                "5/3",
                ITEMS[2],
                FactList("5/3/sittings", (), X),
                FactList("5/3/days", (fact("5/3/days/28", date(2019, 3, 28)),), O),
                none,
            ),
            Considered(
                "5/4",
                ITEMS[3],
                FactList("5/4/sittings", (), X),
                FactList("5/4/days", (fact("5/4/days/29", date(2019, 3, 29), A),)),
                none,
            ),
        ),
        "opening": Opening(
            "5/opening",
            FactList(
                "5/opening/officers",
                (
                    fact(
                        "5/opening/rypl",
                        Officer(
                            Person(names("André Rypl", ar="أندريه ريبل", ru="Андре Рипл", zh="André Rypl"), Address.MR),
                            member("BRA"),
                            Office.VICE_CHAIR,
                        ),
                    ),
                ),
            ),
            Office.CHAIR,
        ),
        "speakers": FactList(
            "5/speakers", tuple(fact(f"5/speakers/{code}", Speaker(member(code))) for code in SPEAKERS), O
        ),
        "agenda": ITEMS,
        "agenda_adopted": Event("5/agenda", fact("5/agenda/sitting", 1), fact("5/agenda/day", date(2019, 3, 27))),
        "agenda_amended": False,
        "attendance": FactList(
            "5/attendance",
            (
                fact("5/attendance/member", Attendance(Category.MEMBER_STATE, fact("5/attendance/member/count", 98))),
                fact(
                    "5/attendance/pni",
                    Attendance(Category.PROGRAMME_NETWORK_INSTITUTE, fact("5/attendance/pni/count", 1)),
                ),
                fact("5/attendance/igo", Attendance(Category.INTERGOVERNMENTAL, None)),
                fact("5/attendance/private", Attendance(Category.PRIVATE_SECTOR, None)),
            ),
        ),
        "participants_paper": PaperReference("inf1", f"{ROOT}/2019/INF/1", None),
        "study": PaperReference(
            "study",
            f"{ROOT}/2013/2",
            names(
                "Draft comprehensive study",
                ar="مشروع الدراسة الشاملة",
                es="Proyecto de estudio exhaustivo",
                fr="Projet d’étude approfondie",
                ru="Проект всестороннего исследования",
                zh="全面研究报告草稿",
            ),
        ),
        "documents": FactList(
            "5/documents",
            (
                fact(
                    "5/documents/1",
                    PaperReference(
                        "agenda",
                        f"{ROOT}/2019/1",
                        names(
                            "Annotated provisional agenda",
                            ar="جدول الأعمال المؤقت المشروح",
                            es="Programa provisional anotado",
                            fr="Ordre du jour provisoire annoté",
                            ru="Аннотированная предварительная повестка дня",
                            zh="临时议程说明",
                        ),
                    ),
                ),
                fact(
                    "5/documents/2",
                    PaperReference(
                        "crp1",
                        f"{ROOT}/2018/CRP.1",
                        names(
                            "Chair’s proposal for the 2018-2021 workplan",
                            ar="اقتراح الرئيس لخطة العمل 2018-2021",
                            es="Propuesta de plan de trabajo 2018-2021",
                            fr="Proposition de plan de travail 2018-2021",
                            ru="Предложение по плану работы на 2018-2021 годы",
                            zh="主席提出的2018-2021年工作计划建议",
                        ),
                    ),
                ),
            ),
        ),
        "report_adopted": Event("5/report", fact("5/report/sitting", 6, A), fact("5/report/day", date(2019, 3, 29), A)),
        "adopted_symbol": f"{ROOT}/2019/L.1",
        "authored": (),
    }
    return ReportFacts(**(facts | changes))


def authored(section: str, key: str = "written", before: bool = False, **texts: str) -> Authored:
    return Authored(key, section, prose(key, **texts), before)
