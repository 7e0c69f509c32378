"""The composer: the same facts in every language, brackets where facts are open and nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import assume, example, given, strategies as st

from sessional.report.compose import CompositionError, compose
from sessional.report.facts import LANGUAGES, Attendance, Fact, PaperReference, Speaker, Stage
from sessional.report.openness import brackets, open_facts
from sessional.report.status import OF_ONE_FACT, Status
from sessional.report.tree import Bracket, FactSpan, inlines, paragraph_text, paragraphs, plain, sections, walk
from tests.report.strategies import (
    COUNTS,
    LIST_STATUSES,
    every_fact,
    every_list,
    meeting_of,
    meetings,
    other_values,
    with_fact,
    with_list_status,
)
from tests.report.worked import authored, everywhere, fact, worked_example


def marked(document) -> list[tuple[str, str, type]]:
    """Key, status and kind of every fact that prints, masthead included, sorted (rows have an order per language)."""
    nodes = list(walk(document.masthead.occasion))
    nodes += [node for paragraph in paragraphs(document) for node in inlines(paragraph)]
    return sorted(
        (node.key, node.status.value, type(node).__name__) for node in nodes if isinstance(node, Bracket | FactSpan)
    )


def texts(document) -> dict[str, str]:
    return {paragraph.id: paragraph_text(paragraph) for paragraph in paragraphs(document)}


@given(meetings())
@example(meeting_of(sittings=0, spoke=0, count=0))
@example(meeting_of(sittings=12, spoke=60, count=101))
@example(meeting_of(sittings=12, spoke=60, count=21, status=Status.UNCONFIRMED))
def test_every_meeting_composes_in_every_language_with_the_same_paragraphs_and_the_same_facts(facts):
    same_in_every_language(facts)


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("status", OF_ONE_FACT)
def test_every_count_and_status_composes_in_every_language_with_the_same_facts(count, status):
    same_in_every_language(meeting_of(sittings=count % 13, spoke=count % 61, count=count, status=status))


def same_in_every_language(facts):
    english = compose(facts, "en")
    for lang in LANGUAGES:
        document = compose(facts, lang)
        assert [(p.id, p.number) for p in paragraphs(document)] == [(p.id, p.number) for p in paragraphs(english)]
        assert [p.number for p in paragraphs(document)] == list(range(1, len(texts(document)) + 1))
        assert [s.id for s in sections(document)] == [s.id for s in sections(english)]
        assert marked(document) == marked(english)


@given(meetings())
def test_square_brackets_print_for_open_facts_and_for_nothing_else(facts):
    for lang in LANGUAGES:
        document = compose(facts, lang)
        words = plain(document.masthead.occasion) + "".join(texts(document).values())
        assert words.count("[") == words.count("]") == brackets(document)
        settled = {key for key, fact in every_fact(facts).items() if fact.status is Status.CONFIRMED}
        for node in (node for paragraph in paragraphs(document) for node in inlines(paragraph)):
            if isinstance(node, Bracket):
                assert node.key not in settled


@given(meetings())
def test_no_phrase_leaves_a_gap_a_doubled_space_or_a_stray_mark(facts):
    for lang in LANGUAGES:
        for text in texts(compose(facts, lang)).values():
            for line in text.splitlines():
                assert line == line.strip()
                for fault in ("  ", " ,", " .", "..", ",,", "( ", " )", "None", "{", "}", "[]", " 。", "。。"):
                    assert fault not in line, (lang, line)


def stands_in(nodes, key: str) -> bool:
    return any(isinstance(node, Bracket | FactSpan) and node.key == key for node in nodes)


def bare(text: str) -> str:
    """The words without the brackets about them."""
    return text.replace("[", "").replace("]", "")


def above(document) -> tuple:
    """The masthead's words and every heading: all that a paper says outside its paragraphs."""
    return document.masthead, tuple((s.id, s.marker, s.heading) for s in sections(document))


@given(meetings(), st.data())
def test_changing_the_status_of_one_fact_changes_the_brackets_about_it_and_nothing_else(facts, data):
    known = {key: fact for key, fact in every_fact(facts).items() if fact.value is not None}
    assume(known)
    key = data.draw(st.sampled_from(sorted(known)))
    old = known[key]
    new = Fact(key, old.value, data.draw(st.sampled_from([s for s in OF_ONE_FACT[:3] if s is not old.status])))
    changed = with_fact(facts, key, new)
    in_a_row = any(part.key == key for row in every_list(facts).values() for part in row.parts)
    for lang in LANGUAGES:
        before, after = compose(facts, lang), compose(changed, lang)
        if not stands_in(walk(before.masthead.occasion), key):
            assert above(before) == above(after)
        assert list(texts(before)) == list(texts(after))
        for paragraph, again in zip(paragraphs(before), paragraphs(after), strict=True):
            if not stands_in(inlines(paragraph), key):
                assert paragraph == again
                continue
            # In a row the commas move too: 27, 28 and 29 March; 27 and 28 [and 29] March.
            if not in_a_row:
                assert bare(paragraph_text(paragraph)) == bare(paragraph_text(again))
            # One number stands for all who spoke: it is in brackets as long as any of them is open.
            if paragraph.id == "statements-made" and not facts.body.attribution_in_speakers:
                continue
            moved = (old.status is Status.UNCONFIRMED) != (new.status is Status.UNCONFIRMED)
            assert (paragraph_text(paragraph) != paragraph_text(again)) == moved


@given(meetings(), st.data())
def test_changing_the_value_of_one_fact_changes_the_paragraphs_where_it_prints_and_no_others(facts, data):
    known = {key: fact for key, fact in every_fact(facts).items() if fact.value is not None}
    known = {key: fact for key, fact in known.items() if not isinstance(fact.value, Attendance)}
    assume(known)
    key = data.draw(st.sampled_from(sorted(known)))
    old = known[key]
    new = replace(old, value=data.draw(other_values(facts, old)))
    changed = with_fact(facts, key, new)
    places = {lang: places_of(compose(facts, lang), key) for lang in LANGUAGES}
    assert len(set(places.values())) == 1
    for lang in LANGUAGES:
        before, after = compose(facts, lang), compose(changed, lang)
        if not stands_in(walk(before.masthead.occasion), key):
            assert above(before) == above(after)
        assert list(texts(before)) == list(texts(after))
        differing = {
            paragraph.number
            for paragraph, again in zip(paragraphs(before), paragraphs(after), strict=True)
            if paragraph != again
        }
        unnamed = not facts.body.attribution_in_speakers and isinstance(old.value, Speaker)
        assert differing == places[lang] or (unnamed and differing <= places[lang])


def places_of(document, key: str) -> frozenset[int]:
    return frozenset(one.number for one in paragraphs(document) if stands_in(inlines(one), key))


@given(meetings(), st.data())
def test_changing_the_status_of_a_list_changes_the_paragraphs_where_it_prints_and_no_others(facts, data):
    known = {key: row for key, row in every_list(facts).items() if row.parts}
    assume(known)
    key = data.draw(st.sampled_from(sorted(known)))
    changed = with_list_status(
        facts, key, data.draw(st.sampled_from([status for status in LIST_STATUSES if status is not known[key].status]))
    )
    for lang in LANGUAGES:
        before, after = compose(facts, lang), compose(changed, lang)
        assert above(before) == above(after)
        assert list(texts(before)) == list(texts(after))
        for paragraph, again in zip(paragraphs(before), paragraphs(after), strict=True):
            assert (paragraph != again) == stands_in(inlines(paragraph), key)


@given(meetings())
def test_the_list_of_open_facts_is_exactly_what_prints_unsettled(facts):
    document = compose(facts, "fr")
    listed = {(fact.key, fact.status) for fact in open_facts(document)}
    printed = {(key, Status(status)) for key, status, _ in marked(document)} - {
        (key, Status.CONFIRMED) for key, _, _ in marked(document)
    }
    assert listed == {(key, status) for key, status in printed if status is not Status.CONFIRMED}


def test_the_worked_example_has_six_bracket_groups_in_the_places_of_the_draft():
    document = compose(worked_example(), "zh")
    groups = [
        (paragraph.id, plain((node,)))
        for paragraph in paragraphs(document)
        for node in inlines(paragraph)
        if isinstance(node, Bracket)
    ]
    assert groups == [
        ("deliberations-2-considered", "[和28日]"),
        ("deliberations-2-considered", "[第2]"),
        ("deliberations-3-considered", "[和…]"),
        ("deliberations-3-considered", "[…]"),
        ("deliberations-4-considered", "[…]"),
        ("statements-made", "[…]"),
    ]


CONSIDERED = {
    "ar": (
        "نظر فريق الخبراء، في الجلستين 1 و[2] المعقودتين يومي 27 [و28] آذار/مارس 2019، في البند 2 من جدول الأعمال، "
        "المعنون ”إنفاذ القانون والتحقيقات“."
    ),
    "en": (
        "At its 1st and [2nd] meetings, on 27 [and 28] March 2019, the Expert Group considered agenda item 2, "
        "entitled “Law enforcement and investigations”."
    ),
    "es": (
        "En sus sesiones 1ª y [2ª], celebradas los días 27 [y 28] de marzo de 2019, el Grupo de Expertos examinó el "
        "tema 2 del programa, titulado “Aplicación de la ley e investigaciones”."
    ),
    "fr": (
        "À ses 1re et [2e] séances, les 27 [et 28] mars 2019, le Groupe d’experts a examiné le point 2 de l’ordre du "
        "jour, intitulé « Détection, répression et enquêtes »."
    ),
    "ru": (
        "На своих 1-м и [2-м] заседаниях 27 [и 28] марта 2019 года Группа экспертов рассмотрела пункт 2 повестки дня, "
        "озаглавленный «Правоохранительная деятельность и расследования»."
    ),
    "zh": "在2019年3月27日[和28日]的第1和[第2]场会议上，专家组审议了题为“执法和调查”的议程项目2。",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentence_with_an_optional_date_and_an_optional_sitting_in(lang):
    text = texts(compose(worked_example(), lang))["deliberations-2-considered"]
    assert text.replace("\u00a0", " ") == CONSIDERED[lang]


def test_an_authored_paragraph_stands_in_the_numbering_of_the_composed_ones():
    facts = worked_example(
        authored=(
            authored("deliberations-2", key="views", en="Some speakers said so.", zh="一些发言者这样说。"),
            authored("opening", key="welcome", before=True, en="It began.", zh="会议开始。"),
        )
    )
    numbers = {paragraph.id: paragraph.number for paragraph in paragraphs(compose(facts, "zh"))}
    assert list(numbers)[4:10] == [
        "deliberations-2-considered",
        "deliberations-2-panellists",
        "views",
        "deliberations-3-considered",
        "deliberations-4-considered",
        "welcome",
    ]
    assert numbers == {paragraph.id: paragraph.number for paragraph in paragraphs(compose(facts, "ru"))}


def test_a_text_without_translation_stands_in_its_own_language_without_any_bracket():
    document = compose(worked_example(authored=(authored("statements", en="Not translated yet."),)), "ar")
    (paragraph,) = (paragraph for paragraph in paragraphs(document) if paragraph.id == "written")
    (node,) = paragraph.content
    assert (node.lang, node.direction, plain(node.children)) == ("en", "ltr", "Not translated yet.")


def test_an_authored_paragraph_in_a_section_that_is_not_there_is_refused_with_the_sections_there_are():
    with pytest.raises(CompositionError, match="deliberations-9.*deliberations-2, deliberations-3"):
        compose(worked_example(authored=(authored("deliberations-9", en="Lost."),)), "en")


def test_a_section_with_one_part_has_no_lettered_heading():
    facts = worked_example()
    document = compose(replace(facts, considered=facts.considered[:1]), "en")
    assert [section.marker for section in sections(document)] == [
        "I.", "II.", "III.", "IV.", "A.", "B.", "C.", "D.", "E.", "V.",
    ]  # fmt: skip


def test_a_body_without_a_term_in_a_language_says_which_is_missing():
    facts = worked_example()
    english_only = replace(facts.body, terms=tuple(pair for pair in facts.body.terms if pair[0] == "en"))
    with pytest.raises(CompositionError, match="“cybercrime” has no term in fr"):
        compose(replace(facts, body=english_only), "fr")


def test_a_final_report_speaks_of_the_list_of_participants_as_issued():
    facts = worked_example()
    final = replace(facts, masthead=replace(facts.masthead, stage=Stage.FINAL))
    document = compose(final, "en")
    assert plain(document.masthead.title) == "Report of the Expert Group on its fifth meeting"
    assert texts(document)["attendance-participants"] == (
        "The list of participants was issued as document UNODC/CCPCJ/EG.4/2019/INF/1."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_paper_without_a_symbol_is_called_by_its_title(lang):
    listed = PaperReference("listed", None, everywhere("Who was there"))
    before = PaperReference("before", None, everywhere("What was before them"))
    documents = replace(worked_example().documents, parts=(fact("documents/before", before),))
    found = texts(compose(worked_example(participants_paper=listed, documents=documents), lang))
    assert "Who was there" in found["attendance-participants"]
    assert found["documents-before"].splitlines()[1].endswith(("What was before them.", "What was before them。"))
    assert "None" not in "".join(found.values())
