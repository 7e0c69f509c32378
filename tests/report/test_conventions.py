"""The conventions by language: one test for each row of ``docs/conventions.md``."""

from dataclasses import replace
from datetime import date

import pytest

from sessional.report import dates, markers, names, numerals, symbols, words
from sessional.report.compose import compose
from sessional.report.compose.writer import separators
from sessional.report.facts import (
    LANGUAGES,
    Address,
    Body,
    Category,
    DateSpan,
    Distribution,
    Fact,
    FactList,
    Gathering,
    Gender,
    Masthead,
    Party,
    Person,
    Speaker,
    Stage,
    Term,
)
from sessional.report.joining import join
from sessional.report.states import state, states
from sessional.report.status import Status
from sessional.report.tree import Text, inlines, paragraph_text, paragraphs, plain, sections, walk
from tests.report.worked import PEOPLE, member, names as several, worked_example


def by_language(write) -> dict[str, str]:
    return {lang: write(lang) for lang in LANGUAGES}


def paragraph(facts, lang: str, id: str):
    return next(p for p in paragraphs(compose(facts, lang)) if p.id == id)


def test_list_markers_follow_depth_and_language():
    assert by_language(lambda lang: " ".join(markers.item(lang, depth, 2) for depth in (1, 2))) == {
        "ar": "(ب) ‘2’", "en": "(b) (ii)", "es": "b) ii)", "fr": "b) ii)", "ru": "b) ii)", "zh": "(b) (ii)",
    }  # fmt: skip
    assert [markers.item("en", depth, 3) for depth in (3, 4)] == ["c.", "iii."]
    assert [markers.item("en", 1, number) for number in (26, 27, 28, 53)] == ["(z)", "(aa)", "(bb)", "(aaa)"]


def test_section_markers_follow_language():
    assert by_language(lambda lang: [markers.section(lang, 1, n) for n in (1, 2, 4, 11)]) == {
        "ar": ["أولاً -", "ثانياً -", "رابعاً -", "حادي عشر -"],
        "en": ["I.", "II.", "IV.", "XI."],
        "es": ["I.", "II.", "IV.", "XI."],
        "fr": ["I.", "II.", "IV.", "XI."],
        "ru": ["I.", "II.", "IV.", "XI."],
        "zh": ["一.", "二.", "四.", "十一."],
    }
    assert by_language(lambda lang: markers.section(lang, 2, 2)) == {
        "ar": "باء -", "en": "B.", "es": "B.", "fr": "B.", "ru": "B.", "zh": "B.",
    }  # fmt: skip


def test_only_western_digits_print_in_all_six():
    for lang in LANGUAGES:
        for text in (paragraph_text(p) for p in paragraphs(compose(worked_example(), lang))):
            assert not [c for c in text if c.isdigit() and c not in "0123456789"]


def test_gatherings_are_numbered_in_words_to_the_twentieth_and_in_figures_beyond():
    assert by_language(lambda lang: numerals.ordinal(lang, 5)) == {
        "ar": "الخامسة", "en": "fifth", "es": "quinta", "fr": "cinquième", "ru": "пятая", "zh": "第五",
    }  # fmt: skip
    assert by_language(lambda lang: numerals.ordinal(lang, 21)) == {
        "ar": "21", "en": "21st", "es": "21ª", "fr": "21e", "ru": "21-я", "zh": "第21",
    }  # fmt: skip


def test_ordinals_take_the_gender_and_case_of_their_noun():
    assert numerals.ordinal("es", 3, Gender.MASCULINE) == "tercer"
    assert numerals.ordinal("es", 3, Gender.FEMININE) == "tercera"
    assert numerals.ordinal("es", 13, Gender.FEMININE) == "decimotercera"
    assert numerals.ordinal("ru", 3, Gender.NEUTER, "genitive") == "третьего"
    assert numerals.ordinal("ru", 5, Gender.NEUTER, "genitive") == "пятого"
    assert numerals.ordinal("ru", 5, Gender.FEMININE, "genitive") == "пятой"
    assert numerals.ordinal("ar", 12, Gender.FEMININE) == "الثانية عشرة"
    assert numerals.ordinal("ar", 12, Gender.MASCULINE) == "الثاني عشر"


def test_sittings_are_numbered_in_figures():
    assert by_language(lambda lang: numerals.sitting(lang, 1)) == {
        "ar": "1", "en": "1st", "es": "1ª", "fr": "1re", "ru": "1-м", "zh": "第1",
    }  # fmt: skip
    assert [numerals.sitting("en", number) for number in (2, 3, 11, 12, 21, 112)] == [
        "2nd", "3rd", "11th", "12th", "21st", "112th",
    ]  # fmt: skip


def test_states_stand_in_the_alphabetical_order_of_each_language_and_chinese_follows_english():
    def order(lang: str) -> list[str]:
        parties = FactList("s", tuple(Fact(code, Speaker(member(code))) for code in ("ZAF", "EGY", "USA", "SRB")))
        return [fact.key for fact in names.sorted_by_party(lang, parties).parts]

    assert by_language(order) == {
        "ar": ["ZAF", "SRB", "EGY", "USA"],
        "en": ["EGY", "SRB", "ZAF", "USA"],
        "es": ["EGY", "USA", "SRB", "ZAF"],
        "fr": ["ZAF", "EGY", "USA", "SRB"],
        "ru": ["EGY", "SRB", "USA", "ZAF"],
        "zh": ["EGY", "SRB", "ZAF", "USA"],
    }


def test_every_state_has_a_name_and_a_place_in_the_order_of_every_language():
    assert len([state for state in states().values() if state.member]) == 193
    for lang in LANGUAGES:
        assert sorted(state.order[lang] for state in states().values()) == list(range(1, len(states()) + 1))
        assert all(state.names[lang] and state.list_names[lang] for state in states().values())


def test_states_have_their_short_names_in_lists():
    assert by_language(lambda lang: state("IRN").list_names[lang]) == {
        "ar": "إيران (جمهورية - الإسلامية)",
        "en": "Iran (Islamic Republic of)",
        "es": "Irán (República Islámica del)",
        "fr": "Iran (République islamique d’)",
        "ru": "Иран (Исламская Республика)",
        "zh": "伊朗伊斯兰共和国",
    }
    assert state("GBR").list_names["zh"] == "联合王国"


def test_people_are_named_and_addressed_as_each_language_does():
    wu, albani = (Person(name, address) for _, name, address, _ in PEOPLE[:2])

    def both(lang: str) -> str:
        people = (names.person(lang, person, addressed=True) for person in (wu, albani))
        return ", ".join(plain(person) for person in people).replace("\u00a0", " ")

    assert by_language(both) == {
        "ar": "السيد وو شينكوو, السيدة إيوانا ألباني",
        "en": "Mr. Wu Shenkuo, Ms. Ioana Albani",
        "es": "Sr. Wu Shenkuo, Sra. Ioana Albani",
        "fr": "M. Wu Shenkuo, Mme Ioana Albani",
        "ru": "г-н У Шэнько, г-жа Иоана Албани",
        "zh": "吴沈括先生, Ioana Albani 女士",
    }
    assert plain(names.person("en", Person(several("Kim"), Address.NONE), addressed=True)) == "Kim"


def test_dates_are_written_as_each_language_does():
    assert by_language(lambda lang: dates.day(lang, date(2019, 3, 27)).replace("\u00a0", " ")) == {
        "ar": "27 آذار/مارس 2019",
        "en": "27 March 2019",
        "es": "27 de marzo de 2019",
        "fr": "27 mars 2019",
        "ru": "27 марта 2019 года",
        "zh": "2019年3月27日",
    }
    assert dates.day("fr", date(2019, 3, 1)) == "1er\u00a0mars 2019"


def test_every_arabic_month_has_both_its_names():
    assert [dates.month("ar", number) for number in range(1, 13)] == [
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
        "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2019, 3, 27), date(2019, 3, 29), {
            "ar": "27 إلى 29 آذار/مارس 2019", "en": "27 to 29 March 2019", "es": "27 al 29 de marzo de 2019",
            "fr": "27 au 29 mars 2019", "ru": "27 по 29 марта 2019 года", "zh": "2019年3月27日至29日",
        }),
        (date(2019, 3, 31), date(2019, 4, 2), {
            "ar": "31 آذار/مارس إلى 2 نيسان/أبريل 2019", "en": "31 March to 2 April 2019",
            "es": "31 de marzo al 2 de abril de 2019", "fr": "31 mars au 2 avril 2019",
            "ru": "31 марта по 2 апреля 2019 года", "zh": "2019年3月31日至4月2日",
        }),
        (date(2019, 12, 30), date(2020, 1, 2), {
            "ar": "30 كانون الأول/ديسمبر 2019 إلى 2 كانون الثاني/يناير 2020", "en": "30 December 2019 to 2 January 2020",
            "es": "30 de diciembre de 2019 al 2 de enero de 2020", "fr": "30 décembre 2019 au 2 janvier 2020",
            "ru": "30 декабря 2019 года по 2 января 2020 года", "zh": "2019年12月30日至2020年1月2日",
        }),
    ],
)  # fmt: skip
def test_spans_of_days_share_what_they_can(first, last, expected):
    written = by_language(lambda lang: plain(dates.span(lang, DateSpan(first, last))).replace("\u00a0", " "))
    assert written == expected


def test_the_masthead_has_a_range_of_figures_that_cannot_break():
    written = by_language(lambda lang: plain(compose(worked_example(), lang).masthead.occasion).replace("\u00a0", " "))
    assert written == {
        "ar": "فيينا، 27-29 آذار/مارس 2019",
        "en": "Vienna, 27–29 March 2019",
        "es": "Viena, 27 a 29 de marzo de 2019",
        "fr": "Vienne, 27-29 mars 2019",
        "ru": "Вена, 27–29 марта 2019 года",
        "zh": "2019年3月27日至29日，维也纳",
    }


def test_lists_of_states_are_joined_as_each_language_does():
    row = FactList("s", tuple(Fact(code, code) for code in ("ARG", "ESP", "ITA")))

    def joined(lang: str) -> str:
        return plain(join(row, lambda code: (Text(state(code).list_names[lang]),), separators(lang, "parties")))

    assert by_language(joined) == {
        "ar": "الأرجنتين، وإسبانيا، وإيطاليا",
        "en": "Argentina, Spain and Italy",
        "es": "Argentina, España e Italia",
        "fr": "Argentine, Espagne et Italie",
        "ru": "Аргентина, Испания и Италия",
        "zh": "阿根廷、西班牙、意大利",
    }


def test_entries_that_are_sentences_end_as_each_language_does():
    ends = by_language(
        lambda lang: [i.content[-1].text for i in paragraph(worked_example(), lang, "documents-before").items]
    )
    assert ends == {
        "ar": ["؛", "."], "en": [";", "."], "es": [";", "."], "fr": ["\u00a0;", "."], "ru": [";", "."], "zh": ["；", "。"],
    }  # fmt: skip


def test_masthead_lines_stay_english_where_they_do_and_unknown_values_are_empty_labelled_lines():
    def lines(lang: str) -> list[str]:
        return [
            f"{line.label}|{plain(line.value)}|{line.lang}" for line in compose(worked_example(), lang).masthead.lines
        ]

    assert by_language(lines) == {
        "ar": ["Distr.:|Limited|en", "Date:||en", "|Arabic|en", "Original:||en"],
        "en": ["Distr.:|Limited|en", "Date:||en", "|English|en", "Original:||en"],
        "es": ["Distr.:|limitada|es", "Fecha:||es", "|Español|es", "Original:||es"],
        "fr": ["Distr.\u00a0:|limitée|fr", "Date\u00a0:||fr", "|Français|fr", "Original\u00a0:||fr"],
        "ru": ["Distr.:|Limited|en", "Date:||en", "|Russian|en", "Original:||en"],
        "zh": ["Distr.:|Limited|en", "Date:||en", "|Chinese|en", "Original:||en"],
    }
    known = Masthead("A/80/L.4", Stage.DRAFT, Distribution.GENERAL, date(2019, 3, 28), "en", (), LANGUAGES)
    document = compose(worked_example(masthead=known), "zh")
    assert [f"{line.label}{plain(line.value)}".replace("\u00a0", " ") for line in document.masthead.lines] == [
        "Distr.:General", "28 March 2019", "Chinese", "Original:English",
    ]  # fmt: skip


def test_each_language_has_its_own_job_number():
    assert by_language(lambda lang: compose(worked_example(), lang).job_number) == {
        "ar": None, "en": None, "es": None, "fr": None, "ru": None, "zh": "V.19-01983",
    }  # fmt: skip


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/65/230", "E/CN.15/2011/19", "UNODC/CCPCJ/EG.4/2019/L.1", "UNODC/CCPCJ/EG.4/2018/CRP.1",
        "UNODC/CCPCJ/EG.4/2019/INF/1", "UNODC/CCPCJ/EG.4/2019/1", "A/80/L.4/Rev.1", "A/80/L.4/Rev.1/Corr.2", "A/80/1*",
    ],
)  # fmt: skip
def test_a_symbol_of_the_grammar_is_taken_apart_and_put_together_again(symbol):
    assert str(symbols.parse(symbol)) == symbol


@pytest.mark.parametrize(
    "wrong", ["", "A", "A/", "/1", "A//1", "a/res/1", "A/L.0", "A/Rev.1", "A/1/Rev", "65/230", "A/1 ", "A/1\n"]
)
def test_what_breaks_the_grammar_is_refused_with_an_example_of_what_would_be_right(wrong):
    with pytest.raises(symbols.SymbolError, match="for example UNODC/CCPCJ/EG.4/2019/L.1"):
        symbols.parse(wrong)


def test_symbols_link_to_undocs_but_conference_room_papers_do_not():
    assert symbols.link("A/80/L.4/Rev.1*") == "https://undocs.org/A/80/L.4/Rev.1"
    assert symbols.link("UNODC/CCPCJ/EG.4/2018/CRP.1") is None
    assert symbols.link("65/230") is None


def test_a_resolution_named_by_number_links_to_the_resolution():
    nodes = walk(paragraph(worked_example(), "ru", "introduction-ga-65-230").content)
    assert [node.href for node in nodes if getattr(node, "text", "") == "65/230"] == ["https://undocs.org/A/RES/65/230"]


def test_optional_parts_take_their_separators_with_them_so_that_the_rest_reads_well():
    def row(*statuses: Status) -> str:
        facts = FactList("d", tuple(Fact(str(day), date(2019, 3, day), s) for day, s in enumerate(statuses, 27)))
        return plain(dates.days("en", facts, separators("en", "figures"))).replace("\u00a0", " ")

    sure, open_ = Status.CONFIRMED, Status.UNCONFIRMED
    assert row(sure, open_) == "27 [and 28] March 2019"
    assert row(open_, sure) == "[27 and] 28 March 2019"
    assert row(sure, open_, sure) == "27[, 28] and 29 March 2019"
    assert row(sure, sure, open_) == "27 and 28 [and 29] March 2019"
    assert row(open_, sure, sure) == "[27,] 28 and 29 March 2019"
    assert row(open_, open_) == "[27] and [28] March 2019"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, {"ar": "دولة عضو واحدة", "en": "one Member State", "es": "de un Estado Miembro", "fr": "d’un État Membre",
             "ru": "одного государства-члена", "zh": "一个会员国"}),
        (2, {"ar": "دولتين عضوين", "en": "2 Member States", "es": "de 2 Estados Miembros", "fr": "de 2 États Membres",
             "ru": "2 государств-членов", "zh": "2个会员国"}),
        (5, {"ar": "5 دول أعضاء", "en": "5 Member States", "es": "de 5 Estados Miembros", "fr": "de 5 États Membres",
             "ru": "5 государств-членов", "zh": "5个会员国"}),
        (11, {"ar": "11 دولة عضوا", "en": "11 Member States", "es": "de 11 Estados Miembros", "fr": "de 11 États Membres",
              "ru": "11 государств-членов", "zh": "11个会员国"}),
        (21, {"ar": "21 دولة عضوا", "en": "21 Member States", "es": "de 21 Estados Miembros", "fr": "de 21 États Membres",
              "ru": "21 государства-члена", "zh": "21个会员国"}),
        (101, {"ar": "101 دولة عضو", "en": "101 Member States", "es": "de 101 Estados Miembros",
               "fr": "de 101 États Membres", "ru": "101 государства-члена", "zh": "101个会员国"}),
    ],
)  # fmt: skip
def test_nouns_agree_with_their_numbers(number, expected):
    facts = worked_example()
    (states_present, *_) = facts.attendance.parts
    counted = replace(states_present.value, count=Fact("n", number))
    only = FactList("5/attendance", (replace(states_present, value=counted),))

    def attended(lang: str) -> str:
        return paragraph_text(paragraph(replace(facts, attendance=only), lang, "attendance-represented"))

    for lang, words_ in expected.items():
        assert words_ in attended(lang)


def test_an_arabic_dual_that_is_not_confirmed_stands_in_brackets_as_one_word():
    facts = worked_example()
    counted = replace(facts.attendance.parts[0].value, count=Fact("n", 2, Status.UNCONFIRMED))
    only = FactList("5/attendance", (replace(facts.attendance.parts[0], value=counted),))
    text = paragraph_text(paragraph(replace(facts, attendance=only), "ar", "attendance-represented"))
    assert text == "حضر الاجتماع ممثلون عن [دولتين عضوين]."


def test_verbs_and_articles_agree_with_a_feminine_body_and_a_session():
    facts = worked_example()
    committee = (
        ("ar", Term("اللجنة", Gender.FEMININE)),
        ("en", Term("Committee")),
        ("es", Term("Comisión", Gender.FEMININE)),
        ("fr", Term("Commission", Gender.FEMININE)),
        ("ru", Term("Комитет", Gender.MASCULINE, (("genitive", "Комитета"),))),
        ("zh", Term("委员会")),
    )
    body: Body = replace(facts.body, terms=committee, gathering=Gathering.SESSION)
    changed = replace(facts, body=body)

    def past(lang: str) -> str:
        return paragraph_text(paragraph(changed, lang, "introduction-meeting-1")).replace("\u00a0", " ")

    assert by_language(past) == {
        "ar": "عُقدت الدورة الأولى للجنة في فيينا في الفترة من 17 إلى 21 كانون الثاني/يناير 2011.",
        "en": "The first session of the Committee was held in Vienna from 17 to 21 January 2011.",
        "es": "El primer período de sesiones de la Comisión se celebró en Viena del 17 al 21 de enero de 2011.",
        "fr": "La première session de la Commission s’est tenue à Vienne du 17 au 21 janvier 2011.",
        "ru": "Первая сессия Комитета была проведена в Вене с 17 по 21 января 2011 года.",
        "zh": "委员会第一届会议于2011年1月17日至21日在维也纳举行。",
    }
    assert "اعتمدت اللجنة تقريرها" in paragraph_text(paragraph(changed, "ar", "adoption-adopted"))
    assert "Комитет утвердил свой доклад" in paragraph_text(paragraph(changed, "ru", "adoption-adopted"))


def test_a_group_on_whose_behalf_a_statement_was_made_follows_the_name():
    speaker = Speaker(Party(Category.MEMBER_STATE, "EGY"), several("a made-up group"))
    facts = worked_example(speakers=FactList("s", (Fact("s/egy", speaker),)))
    assert paragraph_text(paragraph(facts, "en", "statements-made")) == (
        "An expert from the following Member State made a statement: Egypt (on behalf of a made-up group)."
    )


def test_a_chinese_paper_has_no_space_beside_a_figure_in_composed_text():
    for p in paragraphs(compose(worked_example(), "zh")):
        for node in inlines(p):
            if isinstance(node, Text):
                assert not any(" " == c and node.text[i - 1 : i].isdigit() for i, c in enumerate(node.text)), node.text


def test_words_are_counted_by_the_rule_that_the_conventions_name():
    assert words.count("It’s A/RES/65/230, follow-up: 3.5 [and 28]", "en") == 6
    assert words.count("专家组审议", "zh") == 3
    assert words.count("第65/230号决议", "zh") == 4
    assert words.LIMITS == {"secretariat": 8_500, "others": 10_700, "in-session": 3_300}


def test_headings_are_titled_for_what_they_hold():
    def headings(lang: str) -> list[str]:
        return [plain(section.heading) for section in sections(compose(worked_example(), lang)) if section.level == 1]

    assert headings("en") == [
        "Introduction", "List of preliminary recommendations and conclusions", "Summary of deliberations",
        "Organization of the meeting", "Adoption of the report",
    ]  # fmt: skip
    assert headings("zh") == ["导言", "初步建议和结论汇总表", "审议情况概要", "会议安排", "通过报告"]


def test_states_are_named_as_they_were_when_the_meeting_was_held():
    def listed(on: date | None) -> dict[str, str]:
        return by_language(lambda lang: plain(names.party(lang, Party(Category.MEMBER_STATE, "TUR", None, on))))

    today = {"ar": "تركيا", "en": "Türkiye", "es": "Türkiye", "fr": "Türkiye", "ru": "Турция", "zh": "土耳其"}
    assert listed(None) == listed(date(2022, 6, 1)) == today
    assert listed(date(2022, 5, 31)) == today | {"en": "Turkey", "es": "Turquía", "fr": "Turquie"}


def test_an_item_within_an_item_is_called_by_both_their_numbers():
    facts = worked_example()
    within = replace(facts.considered[0], item=replace(facts.considered[0].item, number=1, above=(2,)))
    changed = replace(facts, considered=(within, *facts.considered[1:]))

    def called(lang: str) -> str:
        return paragraph_text(paragraph(changed, lang, "deliberations-2-1-considered"))

    assert "agenda item 2 (a), entitled" in called("en")
    assert "le point 2 a) de l’ordre du jour" in called("fr")
    assert "议程项目2(a)。" in called("zh")
    assert "في البند 2 (أ) من جدول الأعمال" in called("ar")


def test_a_number_of_speakers_is_in_brackets_while_one_of_them_is_open():
    facts = worked_example()
    body = replace(facts.body, attribution_in_speakers=False)
    speakers = FactList(
        "s", (Fact("s/1", Speaker(member("ARG"))), Fact("s/2", Speaker(member("EGY")), Status.UNCONFIRMED))
    )
    text = paragraph_text(paragraph(replace(facts, body=body, speakers=speakers), "ar", "statements-made"))
    assert text == "أدلى بكلمات خبراء من [دولتين عضوين]."
