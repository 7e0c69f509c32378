"""What LibreOffice, which shares no code with us, makes of the Word files: the words, the numbers, the directions."""

import re

import pypdfium2
import pytest

from sessional.report.render.docx import bookmarks, docx
from sessional.report.tree import (
    Bracket,
    MastheadLine,
    Section,
    Symbol,
    inlines,
    paragraph_text,
    paragraphs,
    plain,
    walk,
)
from tests.report.render.reading_docx import without_marks
from tests.report.render.sample import LANGUAGES, sample
from tests.report.render.soffice import converted


@pytest.fixture(scope="module")
def files():
    return {f"{lang}.docx": docx(sample(lang)) for lang in LANGUAGES}


@pytest.fixture(scope="module")
def texts(files):
    return converted(files, "txt")


@pytest.fixture(scope="module")
def pdfs(files):
    return converted(files, "pdf")


def squeezed(text: str) -> str:
    return "".join(without_marks(text).split())


def words_of_the_body(document) -> str:
    """Masthead, headings with their markers, and paragraphs with their numbers, as they print."""
    masthead = document.masthead

    def line(found: MastheadLine) -> str:
        return found.label + plain(found.value)

    def below(section: Section) -> list[str]:
        lines = [section.marker + plain(section.heading)]
        for block in section.blocks:
            lines += below(block) if isinstance(block, Section) else [f"{block.number}.{paragraph_text(block)}"]
        return lines

    lines = [plain(masthead.publisher), masthead.symbol.text, *map(line, masthead.lines)]
    lines += map(plain, (masthead.body, masthead.occasion, masthead.title))
    for section in document.sections:
        lines += below(section)
    return "".join(lines)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_and_numbers_are_those_of_the_tree(lang, texts):
    assert squeezed(texts[f"{lang}.docx"].decode("utf-8-sig")) == squeezed(words_of_the_body(sample(lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_has_its_number_and_the_job_number(lang, pdfs):
    pages = [visual_lines(page) for page in pypdfium2.PdfDocument(pdfs[f"{lang}.docx"])]
    assert len(pages) > 1
    job_number = squeezed(sample(lang).job_number)
    for number, lines in enumerate(pages, start=1):
        page = f"{number}/{len(pages)}"
        # In Arabic the start side is the right one.
        parts = [page, job_number] if (number % 2 == 0) != (lang == "ar") else [job_number, page]
        assert squeezed(lines[-1]) == "".join(parts)
        assert (squeezed(lines[0]) == sample(lang).symbol) == (number > 1)


def test_no_symbol_range_or_number_is_reversed_on_an_arabic_page(pdfs):
    document = sample("ar")
    lines = "\n".join(
        line.replace(" ", "") for page in pypdfium2.PdfDocument(pdfs["ar.docx"]) for line in visual_lines(page)
    )
    nodes = [node for paragraph in paragraphs(document) for node in inlines(paragraph)]
    nodes += walk((*document.masthead.occasion, document.masthead.symbol))
    symbols = [node.text for node in nodes if isinstance(node, Symbol)]
    numbers = re.findall("[0-9]{2,}", "".join(paragraph_text(paragraph) for paragraph in paragraphs(document)))
    assert len(symbols) > 10
    assert [text for text in (*symbols, *numbers) if text not in lines] == []


def test_brackets_on_an_arabic_page_stand_on_both_sides_of_what_they_hold(pdfs):
    lines = "\n".join(
        line.replace(" ", "") for page in pypdfium2.PdfDocument(pdfs["ar.docx"]) for line in visual_lines(page)
    )
    held = [
        node.children[0].text
        for paragraph in paragraphs(sample("ar"))
        for node in inlines(paragraph)
        if isinstance(node, Bracket) and isinstance(node.children[0], Symbol)
    ]
    assert held == ["A/RES/70/174", "30-60"]
    # Which way a bracket on a right-to-left line faces is lost when a PDF is read.
    assert [text for text in held if not re.search(rf"[\[\]]{re.escape(text)}[\[\]]", lines)] == []


def test_a_file_that_libreoffice_saved_still_says_which_paragraphs_it_holds(files):
    saved = converted(files, "docx")
    assert {name: bookmarks(content) for name, content in saved.items()} == {
        name: bookmarks(content) for name, content in files.items()
    }


def visual_lines(page: pypdfium2.PdfPage) -> list[str]:
    """The lines of a page from top to bottom, each with its characters from left to right as the eye meets them."""
    text = page.get_textpage()
    characters = []
    for place in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(place, loose=True)
        character = text.get_text_range(place, 1)
        if character.strip() and right > left:
            characters.append((round(page.get_height() - (bottom + top) / 2), left, character))
    characters.sort()
    lines: list[list[tuple]] = []
    for character in characters:
        if lines and character[0] - lines[-1][-1][0] <= 4:
            lines[-1].append(character)
        else:
            lines.append([character])
    return ["".join(character for _, _, character in sorted(line, key=lambda found: found[1])) for line in lines]
