"""Agreement: what a sentence does when a number, a gender or a name in it changes, in the languages that show it."""

from dataclasses import replace
from datetime import date

import pytest

from sessional.report import dates, names, numerals
from sessional.report.compose import compose
from sessional.report.compose.writer import separators
from sessional.report.facts import (
    Address,
    Category,
    DateSpan,
    Event,
    Fact,
    FactList,
    Gathering,
    Gender,
    ListEntry,
    ListGroup,
    ListKind,
    Office,
    Officer,
    Opening,
    Panellist,
    PaperReference,
    Party,
    PastMeeting,
    Person,
    RecommendationList,
    Speaker,
    Stage,
    Term,
    WorkPlan,
)
from sessional.report.status import Status
from sessional.report.tree import paragraph_text, paragraphs, plain
from tests.report.worked import BODY, PEOPLE, VIENNA, everywhere, member, names as several, prose, worked_example

COMMITTEE = (
    ("ar", Term("اللجنة", Gender.FEMININE)),
    ("en", Term("Committee")),
    ("es", Term("Comisión", Gender.FEMININE)),
    ("fr", Term("Assemblée", Gender.FEMININE)),
    ("ru", Term("Комитет", Gender.MASCULINE, (("genitive", "Комитета"), ("instrumental", "Комитетом")))),
    ("zh", Term("委员会")),
)


def text(facts, lang: str, id: str) -> str:
    found = next(p for p in paragraphs(compose(facts, lang)) if p.id == id)
    return paragraph_text(found).replace("\u00a0", " ")


def row(key: str, *values, status: Status = Status.CONFIRMED) -> FactList:
    return FactList(key, tuple(Fact(f"{key}/{place}", value) for place, value in enumerate(values)), status)


def woman(place: int) -> Person:
    return Person(PEOPLE[place][1], Address.MS)


def opened(office: Office, *people: Person, acting: Office | None = None, status: Status = Status.CONFIRMED):
    officers = row("o", *(Officer(person, None, office) for person in people), status=status)
    return worked_example(opening=Opening("opening", officers, acting))


def test_women_who_open_a_meeting_together_are_named_in_the_feminine():
    facts = opened(Office.VICE_CHAIR, woman(1), woman(2), acting=Office.CO_CHAIR)
    assert {lang: text(facts, lang, "opening-opened") for lang in ("ar", "en", "es", "fr", "ru")} == {
        "ar": (
            "افتتحت الاجتماع إيوانا ألباني ومارتن غيرشانيك، نائبتا رئيس فريق الخبراء، بصفتهما رئيستين مشاركتين "
            "للاجتماع الخامس."
        ),
        "en": (
            "The meeting was opened by Ioana Albani and Martin Gershanik, Vice-Chairs of the Expert Group, in the "
            "capacity of Co-Chairs of the fifth meeting."
        ),
        "es": (
            "La reunión fue declarada abierta por Ioana Albani y Martin Gershanik, Vicepresidentas del Grupo de "
            "Expertos, en calidad de Copresidentas de la quinta reunión."
        ),
        "fr": (
            "La réunion a été ouverte par Ioana Albani et Martin Gershanik, Vice-Présidentes du Groupe d’experts, en "
            "qualité de Coprésidentes de la cinquième réunion."
        ),
        "ru": (
            "Совещание открыли заместители Председателя Группы экспертов Иоана Албани и Мартин Гершаник в качестве "
            "Сопредседателей пятого совещания."
        ),
    }
    three = opened(Office.CO_CHAIR, woman(1), woman(2), woman(3))
    assert "، الرئيسات المشاركات لفريق الخبراء." in text(three, "ar", "opening-opened")


def test_a_list_of_women_that_may_still_grow_is_neither_feminine_nor_dual():
    facts = opened(Office.CO_CHAIR, woman(1), status=Status.OPEN_ENDED)
    assert text(facts, "ar", "opening-opened") == (
        "افتتح الاجتماع إيوانا ألباني [و…]، الرؤساء المشاركون لفريق الخبراء."
    )
    assert text(facts, "fr", "opening-opened") == (
        "La réunion a été ouverte par Ioana Albani [et …], Coprésidents du Groupe d’experts."
    )


def test_a_head_of_delegation_is_not_one_of_the_body():
    facts = opened(Office.HEAD_OF_DELEGATION, woman(1))
    assert {lang: text(facts, lang, "opening-opened") for lang in ("ar", "en", "es", "fr", "ru", "zh")} == {
        "ar": "افتتحت الاجتماع إيوانا ألباني، رئيسة وفد.",
        "en": "The meeting was opened by Ioana Albani, head of delegation.",
        "es": "La reunión fue declarada abierta por Ioana Albani, jefa de delegación.",
        "fr": "La réunion a été ouverte par Ioana Albani, cheffe de délégation.",
        "ru": "Совещание открыла глава делегации Иоана Албани.",
        "zh": "代表团团长Ioana Albani宣布会议开幕。",
    }


def panel(*people: Person, status: Status = Status.CONFIRMED):
    facts = worked_example()
    panellists = row("p", *(Panellist(person, None) for person in people), status=status)
    return replace(facts, considered=(replace(facts.considered[0], panellists=panellists),))


def test_panellists_agree_in_number_and_gender():
    def ahead(lang: str, facts) -> str:
        return text(facts, lang, "deliberations-2-panellists").split(":")[0].strip()

    one, two = panel(woman(1)), panel(Person(PEOPLE[0][1], Address.MR), woman(1))
    assert [ahead(lang, one) for lang in ("ar", "es", "fr")] == [
        "أدارت المناقشة المحاوِرة التالي اسمها",
        "El debate fue moderado por la siguiente panelista",
        "Le débat a été animé par l’intervenante suivante",
    ]
    assert [ahead(lang, two) for lang in ("ar", "es", "fr")] == [
        "أدار المناقشة المحاوِران التالي اسماهما",
        "El debate fue moderado por los siguientes panelistas",
        "Le débat a été animé par les intervenants suivants",
    ]
    assert ahead("ar", panel(woman(1), status=Status.OPEN_ENDED)) == "أدار المناقشة المحاوِرون التالية أسماؤهم"


def spoke(*speakers: Speaker, status: Status = Status.CONFIRMED, shown: bool = True):
    return worked_example(
        speakers=row("s", *speakers, status=status), body=replace(BODY, attribution_in_speakers=shown, experts=False)
    )


def test_an_arabic_dual_waits_until_a_list_of_speakers_is_closed():
    one = Speaker(member("EGY"))
    assert text(spoke(one, status=Status.OPEN_ENDED), "ar", "statements-made") == (
        "أدلى بكلمات ممثلون عن الدول الأعضاء التالية: مصر. […]"
    )
    assert text(spoke(one, Speaker(member("BRA"))), "ar", "statements-made") == (
        "أدلى بكلمات ممثلون عن الدولتين العضوين التاليتين: البرازيل، ومصر."
    )


@pytest.mark.parametrize(
    ("lang", "group", "expected"),
    [
        ("fr", "le Groupe des 77 et de la Chine", "au nom du Groupe des 77 et de la Chine"),
        ("fr", "les États d’Afrique", "au nom des États d’Afrique"),
        ("fr", "l’Union africaine", "au nom de l’Union africaine"),
        ("fr", "un groupe d’États", "au nom d’un groupe d’États"),
        ("fr", "huit États", "au nom de huit États"),
        ("es", "el Grupo de los 77 y China", "en nombre del Grupo de los 77 y China"),
        ("es", "El Salvador y otros Estados", "en nombre de El Salvador y otros Estados"),
        ("es", "los Estados de África", "en nombre de los Estados de África"),
        ("ru", "Группа 77 и Китай", "от имени: Группа 77 и Китай"),
    ],
)
def test_the_name_of_a_group_contracts_with_the_preposition_before_it(lang, group, expected):
    facts = spoke(Speaker(member("EGY"), several("a group", **{lang: group})))
    assert f"({expected})" in text(facts, lang, "statements-made")


def test_a_group_without_a_translation_keeps_its_own_words_after_the_preposition():
    facts = spoke(Speaker(member("EGY"), several("el made-up group")))
    assert "(en nombre de el made-up group)" in text(facts, "es", "statements-made")


def test_a_single_participant_that_is_no_member_made_one_statement():
    union = Speaker(Party(Category.EUROPEAN_UNION, None, everywhere("X")))
    ngo = Speaker(Party(Category.NON_GOVERNMENTAL, None, everywhere("Y")))
    one, two = spoke(Speaker(member("EGY")), union), spoke(union, ngo)
    assert {lang: text(one, lang, "statements-also") for lang in ("ar", "en", "es", "fr", "ru", "zh")} == {
        "ar": "وأدلت بكلمة أيضا الجهة المشاركة التالية: X.",
        "en": "A statement was also made by the following participant: X.",
        "es": "También formuló una declaración el siguiente participante: X.",
        "fr": "Une déclaration a également été faite par le participant suivant : X.",
        "ru": "С заявлением выступил также следующий участник: X.",
        "zh": "下列与会者也作了发言：X。",
    }
    assert text(two, "ar", "statements-also") == "أدلت بكلمات الجهتان المشاركتان التاليتان: X، وY."
    assert text(two, "en", "statements-also") == "Statements were made by the following participants: X and Y."


def test_a_number_of_speakers_that_is_not_settled_stands_in_brackets():
    five = [Speaker(member(code)) for code in ("ARG", "BRA", "EGY", "ITA", "USA")]
    for status in (Status.OPEN_ENDED, Status.UNCONFIRMED):
        facts = spoke(*five, status=status, shown=False)
        assert text(facts, "en", "statements-made") == "Representatives of [5] Member States made statements."
        alone = spoke(five[0], status=status, shown=False)
        assert text(alone, "fr", "statements-made") == "Un représentant d’[un] État Membre a fait une déclaration."
    assert text(spoke(*five, shown=False), "zh", "statements-made") == "5个会员国的代表作了发言。"


def test_sittings_not_known_yet_are_several_where_there_are_several_days():
    def ahead(lang: str) -> str:
        return text(worked_example(), lang, "deliberations-3-considered").split("2019")[0]

    assert {lang: ahead(lang) for lang in ("ar", "en", "es", "fr", "ru")} == {
        "ar": "نظر فريق الخبراء، في الجلسات […] المعقودة أيام 28 [و…] آذار/مارس ",
        "en": "At its […] meetings, on 28 [and …] March ",
        "es": "En sus sesiones […], celebradas los días 28 [y …] de marzo de ",
        "fr": "À ses […] séances, les 28 [et …] mars ",
        "ru": "На своих […] заседаниях 28 [и …] марта ",
    }
    assert text(worked_example(), "zh", "deliberations-3-considered").startswith("在2019年3月28日[和…]的[…]会议上，")
    assert text(worked_example(), "en", "deliberations-4-considered").startswith("At its […] meeting, on 29 March 2019")


def test_a_sitting_not_known_yet_takes_no_chinese_measure_word():
    unknown = Event("e", Fact("e/sitting", None, Status.UNKNOWN), Fact("e/day", None, Status.UNKNOWN))
    facts = worked_example(report_adopted=unknown, adopted_symbol=None)
    assert text(facts, "zh", "adoption-adopted") == "专家组在[…]的[…]会议上通过了报告。"


def test_chinese_days_of_one_year_name_the_year_once_and_keep_it_when_a_bracket_goes():
    days = FactList(
        "d",
        (
            Fact("d/1", date(2019, 3, 31), Status.UNCONFIRMED),
            Fact("d/2", date(2019, 4, 1)),
            Fact("d/3", date(2019, 4, 2)),
        ),
    )
    assert plain(dates.days("zh", days, separators("zh", "figures"))) == "2019年[3月31日、]4月1日和4月2日"


def test_the_masthead_writes_a_span_over_two_months_or_from_the_first_as_each_language_does():
    def written(first: date, last: date) -> dict[str, str]:
        span = DateSpan(first, last)
        return {
            lang: plain(dates.span(lang, span, compact=True)).replace("\u00a0", " ")
            for lang in ("ar", "en", "es", "fr", "ru")
        }

    assert written(date(2019, 3, 31), date(2019, 4, 2)) == {
        "ar": "31 آذار/مارس - 2 نيسان/أبريل 2019",
        "en": "31 March–2 April 2019",
        "es": "31 de marzo a 2 de abril de 2019",
        "fr": "31 mars-2 avril 2019",
        "ru": "31 марта – 2 апреля 2019 года",
    }
    assert written(date(2019, 3, 1), date(2019, 3, 3)) == {
        "ar": "1-3 آذار/مارس 2019",
        "en": "1–3 March 2019",
        "es": "1 a 3 de marzo de 2019",
        "fr": "1er-3 mars 2019",
        "ru": "1–3 марта 2019 года",
    }


def test_the_russian_preposition_grows_before_the_second():
    def held(first: int) -> str:
        span = DateSpan(date(2019, 7, first), date(2019, 7, first + 3))
        meeting = PastMeeting("m", 1, Fact("m/dates", span), Fact("m/place", VIENNA))
        return text(worked_example(introduction=(meeting,)), "ru", "introduction-m")

    assert held(2) == "Первое совещание Группы экспертов было проведено в Вене со 2 по 5 июля 2019 года."
    assert held(22) == "Первое совещание Группы экспертов было проведено в Вене с 22 по 25 июля 2019 года."


def test_the_arabic_twentieth_shows_its_case():
    past = PastMeeting("m", 20, Fact("m/dates", None, Status.UNKNOWN), Fact("m/place", VIENNA))
    facts = worked_example(number=20, introduction=(past,))
    final = replace(facts, masthead=replace(facts.masthead, stage=Stage.FINAL))
    assert text(facts, "ar", "introduction-m") == "عُقد الاجتماع العشرون لفريق الخبراء في فيينا في […]."
    assert plain(compose(final, "ar").masthead.title) == "تقرير فريق الخبراء عن اجتماعه العشرين"


def test_spanish_ordinals_in_figures_are_short_before_a_masculine_noun():
    assert [numerals.ordinal("es", number, Gender.MASCULINE) for number in (21, 22, 23, 111, 113)] == [
        "21er", "22º", "23er", "111º", "113er",
    ]  # fmt: skip


def test_french_elides_before_a_vowel_or_a_mute_h_only():
    def the(name: str) -> str:
        return plain(names.term_forms("fr", Term(name))["of"])

    assert [the(name) for name in ("Organe d’examen", "Habitat", "Haut-Comité", "Huitième Comité", "Onzième Comité")] == [
        "de l’Organe d’examen", "de l’Habitat", "du Haut-Comité", "du Huitième Comité", "du Onzième Comité",
    ]  # fmt: skip


def test_spanish_and_keeps_its_y_before_the_sound_y():
    assert [separators("es", "people").last, separators("es", "parties").last("Italia")] == ["; ", " e "]
    assert [separators("es", "parties").last(name) for name in ("Ioana Albani", "Hierro", "Islandia")] == [
        " y ", " y ", " e ",
    ]  # fmt: skip


def test_a_work_plan_of_one_year_says_year_and_not_period():
    def plan(lang: str, first: int) -> str:
        work_plan = WorkPlan("plan", None, first, 2019, (2019,), None)
        return text(worked_example(work_plan=work_plan), lang, "outcome-plan")

    for lang, one, several_years in (
        ("ar", "لعام 2019،", "للفترة 2018-2019،"),
        ("es", "para 2019,", "para el período 2018-2019,"),
        ("fr", "pour 2019,", "pour la période 2018-2019,"),
        ("ru", "на 2019 год ", "на 2018–2019 годы "),
    ):
        assert one in plan(lang, 2019)
        assert several_years in plan(lang, 2018)


def test_sentences_about_a_list_agree_with_a_feminine_body():
    entries = (ListEntry("e", prose("e", en="Made up.")),)
    body = replace(BODY, terms=COMMITTEE, gathering=Gathering.SESSION)

    def left(kind: ListKind):
        return worked_example(
            body=body, lists=(RecommendationList("l", kind, (ListGroup("g", None, entries),)),), considered=()
        )

    preliminary, adopted = left(ListKind.PRELIMINARY), left(ListKind.ADOPTED)
    assert "وستنظر اللجنة في اجتماع التقييم" in text(preliminary, "ar", "outcome-plan")
    assert "، وتضم ما تعتمده منها في قائمة موحدة" in text(preliminary, "ar", "outcome-plan")
    assert "réunir en une liste unique celles qu’elle adopte," in text(preliminary, "fr", "outcome-plan")
    assert "ولم تعتمدها اللجنة ولم تقرّها:" in text(preliminary, "ar", "outcome-g")

    def heading(lang: str) -> str:
        return plain(next(s for s in compose(adopted, lang).sections if s.id == "outcome").heading)

    assert heading("ar") == "التوصيات التي اعتمدتها اللجنة"
    assert heading("ru") == "Рекомендации, принятые Комитетом"


def test_a_list_without_a_heading_or_an_event_is_introduced_plainly():
    entries = (ListEntry("e", prose("e", en="Made up.")),)
    listed = RecommendationList("l", ListKind.ADOPTED, (ListGroup("g", None, entries),))
    facts = worked_example(lists=(listed,))
    assert {lang: text(facts, lang, "outcome-g").splitlines()[0] for lang in ("ar", "en", "es", "fr", "ru", "zh")} == {
        "ar": "اعتمد فريق الخبراء التوصيات التالية:",
        "en": "The Expert Group adopted the following recommendations:",
        "es": "El Grupo de Expertos aprobó las siguientes recomendaciones:",
        "fr": "Le Groupe d’experts a adopté les recommandations suivantes :",
        "ru": "Группа экспертов приняла следующие рекомендации:",
        "zh": "专家组通过了以下建议：",
    }


def test_a_study_without_a_title_is_named_by_its_symbol():
    facts = worked_example(study=PaperReference("study", "A/80/1", None), documents=None)
    assert {lang: text(facts, lang, "documents-before") for lang in ("ar", "en", "es", "fr", "ru", "zh")} == {
        "ar": "عُرضت على فريق الخبراء الوثيقة A/80/1.",
        "en": "The Expert Group had before it document A/80/1.",
        "es": "El Grupo de Expertos tuvo ante sí el documento A/80/1.",
        "fr": "Le Groupe d’experts était saisi du document A/80/1.",
        "ru": "Группа экспертов имела в своем распоряжении документ A/80/1.",
        "zh": "专家组收到A/80/1号文件。",
    }


def test_an_attendance_not_known_keeps_the_preposition_of_the_sentence():
    facts = worked_example(attendance=FactList("a", (), Status.UNKNOWN))
    assert text(facts, "fr", "attendance-represented") == "Ont participé à la réunion des représentants de […]."
    assert text(facts, "es", "attendance-represented") == "Asistieron a la reunión representantes de […]."
