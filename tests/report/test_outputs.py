"""All thirty files of a report, six languages by five formats, carry the words of the tree and nothing else."""

import re

from hypothesis import assume, given, settings, strategies as st

from sessional.report.compose import compose
from sessional.report.facts import LANGUAGES, Fact, ReportFacts
from sessional.report.render import FORMATS, draw_all, file_name
from sessional.report.status import OF_ONE_FACT
from sessional.report.tree import Bracket, FactSpan, inlines, paragraph_text, paragraphs
from tests.report.render import reading_akn, reading_docx, reading_html, reading_pdf, reading_txt
from tests.report.strategies import every_fact, meetings, with_fact
from tests.report.worked import worked_example

READERS = {
    "pdf": reading_pdf.paragraphs_of,
    "docx": reading_docx.paragraphs_of,
    "html": reading_html.paragraphs_of,
    "akn": reading_akn.working_text,
    "txt": reading_txt.paragraphs_of,
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
    return {
        lang: {paragraph.number: words(paragraph_text(paragraph)) for paragraph in paragraphs(compose(facts, lang))}
        for lang in LANGUAGES
    }


def test_each_of_the_thirty_files_of_the_worked_example_carries_the_words_of_its_tree():
    expected = composed(worked_example())
    found = read_back(worked_example())
    assert len(found) == 30
    for (lang, format), paragraphs_found in found.items():
        assert paragraphs_found == expected[lang], (lang, format)


@settings(max_examples=4)
@given(meetings())
def test_each_of_the_thirty_files_of_any_meeting_carries_the_words_of_its_tree(facts):
    expected = composed(facts)
    for (lang, format), paragraphs_found in read_back(facts).items():
        assert paragraphs_found == expected[lang], (lang, format)


@settings(max_examples=4)
@given(meetings(), st.data())
def test_changing_one_fact_changes_exactly_its_paragraphs_in_all_thirty_files(facts, data):
    known = {key: fact for key, fact in every_fact(facts).items() if fact.value is not None}
    assume(known)
    key = data.draw(st.sampled_from(sorted(known)))
    old = known[key]
    new = Fact(key, old.value, data.draw(st.sampled_from([s for s in OF_ONE_FACT[:3] if s is not old.status])))
    places = {
        paragraph.number
        for paragraph in paragraphs(compose(facts, "en"))
        if any(isinstance(node, Bracket | FactSpan) and node.key == key for node in inlines(paragraph))
    }
    before, after = read_back(facts), read_back(with_fact(facts, key, new))
    for file, texts in before.items():
        changed = {number for number, text in texts.items() if text != after[file][number]}
        assert texts.keys() == after[file].keys()
        assert changed <= places, file
        assert changed == {
            n
            for n, text in composed(facts)[file[0]].items()
            if text != composed(with_fact(facts, key, new))[file[0]][n]
        }


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
