"""All thirty files of a report, six languages by five formats, carry the words of the tree and nothing else."""

import re
from collections import Counter

from hypothesis import assume, given, settings, strategies as st
from lxml import etree, html

from sessional.report.compose import compose
from sessional.report.facts import LANGUAGES, Attendance, Fact, ReportFacts
from sessional.report.render import FORMATS, draw_all, file_name
from sessional.report.status import OF_ONE_FACT
from sessional.report.tree import Bracket, Document, FactSpan, inlines, paragraph_text, paragraphs, plain, walk
from tests.report.render import reading_akn, reading_docx, reading_html, reading_pdf, reading_txt
from tests.report.strategies import every_fact, meetings, other_values, with_fact
from tests.report.worked import worked_example

READERS = {
    "pdf": reading_pdf.paragraphs_of,
    "docx": reading_docx.paragraphs_of,
    "html": reading_html.paragraphs_of,
    "akn": reading_akn.working_text,
    "txt": reading_txt.paragraphs_of,
}


#: Every word of a file, whatever it belongs to.
ALL_WORDS = {
    "pdf": lambda data: "".join(block.text for block in reading_pdf.Reading(data).blocks),
    "docx": lambda data: "".join(line.marker + line.text for line in reading_docx.lines_of(data)),
    "html": lambda data: "".join(html.document_fromstring(data).itertext()),
    "akn": lambda data: "".join(etree.fromstring(data).itertext()),
    "txt": bytes.decode,
}


def words(text: str) -> str:
    """Text without white space and without marks of direction, which formats set as they must."""
    return re.sub(r"[\s\u200e\u200f\u2066-\u2069]", "", text)


def read_back(facts: ReportFacts) -> dict[tuple[str, str], dict[int, str]]:
    """The numbered paragraphs of each of the thirty files, as a reader of its format finds them."""
    documents = [compose(facts, lang) for lang in LANGUAGES]
    return {
        (document.lang, format.name): {number: words(text) for number, text in READERS[format.name](data).items()}
        for document, format, data in draw_all(documents, FORMATS.values())
    }


def composed(facts: ReportFacts) -> dict[str, dict[int, str]]:
    return {lang: composed_words(compose(facts, lang)) for lang in LANGUAGES}


def test_each_of_the_thirty_files_of_the_worked_example_carries_the_words_of_its_tree():
    expected = composed(worked_example())
    found = read_back(worked_example())
    assert len(found) == 30
    for (lang, format), paragraphs_found in found.items():
        assert paragraphs_found == expected[lang], (lang, format)


@settings(max_examples=8)
@given(meetings())
def test_each_of_the_thirty_files_of_any_meeting_carries_the_words_of_its_tree(facts):
    expected = composed(facts)
    for (lang, format), paragraphs_found in read_back(facts).items():
        assert paragraphs_found == expected[lang], (lang, format)


@settings(max_examples=12)
@given(meetings(), st.data())
def test_changing_one_fact_changes_exactly_its_paragraphs_in_all_thirty_files(facts, data):
    known = {key: fact for key, fact in every_fact(facts).items() if fact.value is not None}
    known = {key: fact for key, fact in known.items() if not isinstance(fact.value, Attendance)}
    assume(known)
    key = data.draw(st.sampled_from(sorted(known)))
    old = known[key]
    new = data.draw(
        st.builds(Fact, st.just(key), other_values(facts, old), st.just(old.status))
        | st.builds(Fact, st.just(key), st.just(old.value), st.sampled_from(OF_ONE_FACT[:3]))
    )
    changed = with_fact(facts, key, new)
    documents = {lang: (compose(facts, lang), compose(changed, lang)) for lang in LANGUAGES}
    assert_only_places_differ(documents, key)


def assert_only_places_differ(documents: dict[str, tuple[Document, Document]], key: str) -> None:
    """Of all thirty files, before and after, the paragraphs that hold the fact differ if their words do, the masthead and
    title if it stands there, and not one other character."""
    drawn = [draw_all([pair[when] for pair in documents.values()], FORMATS.values()) for when in (0, 1)]
    for (document, format, old_file), (_, _, new_file) in zip(*drawn, strict=True):
        before, after = (composed_words(one) for one in documents[document.lang])
        places = {
            paragraph.number
            for paragraph in paragraphs(document)
            if any(isinstance(node, Bracket | FactSpan) and node.key == key for node in inlines(paragraph))
        }
        old, new = (
            {number: words(text) for number, text in READERS[format.name](data).items()}
            for data in (old_file, new_file)
        )
        where = document.lang, format.name
        assert {number for number in old if old[number] != new[number]} == {
            number for number in places if before[number] != after[number]
        }, where
        assert old.keys() == new.keys() == before.keys(), where
        # What stands outside the paragraphs, character by character: all that came and went did so in these places.
        came, went = (Counter("".join(texts[number] for number in sorted(places))) for texts in (new, old))
        for counter, one in zip((went, came), documents[document.lang], strict=True):
            if any(getattr(node, "key", None) == key for node in walk(one.masthead.occasion)):
                counter.update(words(plain(one.masthead.occasion)))
        everything = [Counter(words(ALL_WORDS[format.name](data))) for data in (old_file, new_file)]
        moved = [everything[1] - everything[0], everything[0] - everything[1]]
        assert moved == [came - went, went - came], where


def composed_words(document: Document) -> dict[int, str]:
    return {paragraph.number: words(paragraph_text(paragraph)) for paragraph in paragraphs(document)}


def test_the_same_facts_give_the_same_bytes_in_every_format():
    def files() -> dict[str, bytes]:
        documents = [compose(worked_example(), lang) for lang in LANGUAGES]
        return {file_name(d.symbol, d.lang, format): data for d, format, data in draw_all(documents, FORMATS.values())}

    first = files()
    assert first == files()
    assert sorted(first)[:5] == [
        "UNODC_CCPCJ_EG.4_2019_L.1-ar.docx",
        "UNODC_CCPCJ_EG.4_2019_L.1-ar.html",
        "UNODC_CCPCJ_EG.4_2019_L.1-ar.pdf",
        "UNODC_CCPCJ_EG.4_2019_L.1-ar.txt",
        "UNODC_CCPCJ_EG.4_2019_L.1-ar.xml",
    ]
