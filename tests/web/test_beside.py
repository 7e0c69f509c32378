"""A paper in pieces, alone or beside another."""

from itertools import permutations

import pytest
from hypothesis import given
from lxml import html

from sessional.report.compose import compose
from sessional.report.facts import ReportFacts
from sessional.report.render.html import fragment
from sessional.report.tree import paragraphs, sections
from sessional.web.beside import pieces, rows
from tests.report.strategies import meetings
from tests.report.worked import worked_example
from tests.web.pages import LANGUAGES, text

pytestmark = pytest.mark.pure


def said(markup: str) -> str:
    return text(html.fragment_fromstring(markup, create_parent="div"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pieces_of_a_paper_are_the_whole_paper_in_its_order(lang):
    document = compose(worked_example(), lang)
    joined = "".join(piece.html for piece in pieces(document))
    assert "".join(said(joined).split()) == "".join(said(fragment(document)).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_paragraph_and_heading_is_a_piece_that_keeps_its_anchor(lang):
    document = compose(worked_example(), lang)
    found = [(piece.number, html.fragment_fromstring(piece.html).get("id")) for piece in pieces(document)]
    numbers = [paragraph.number for paragraph in paragraphs(document)]
    assert [place for number, place in found if number is not None] == [f"p{number}" for number in numbers]
    assert [place for number, place in found if place and number is None] == [
        f"s-{section.id}" for section in sections(document)
    ]


@pytest.mark.parametrize(("left", "right"), list(permutations(LANGUAGES, 2)))
def test_two_languages_stand_side_by_side_piece_by_piece(left, right):
    document = compose(worked_example(), left)
    found = rows(document, compose(worked_example(), right))
    # In the worked example only the Chinese version has a job number.
    alone = [(row.left or row.right).id for row in found if not (row.left and row.right)]
    assert alone == (["imprint"] if "zh" in (left, right) else [])
    both = [row for row in found if row.left and row.right]
    assert [row.left.id for row in both] == [row.right.id for row in both]
    assert [row.left.number for row in both] == [row.right.number for row in both]
    assert [row.number for row in found if row.number] == [paragraph.number for paragraph in paragraphs(document)]


def test_no_two_pieces_on_a_page_have_the_same_identifier():
    found = rows(compose(worked_example(), "zh"), compose(worked_example(), "ar"))
    page = html.fragment_fromstring(
        "".join(piece.html for row in found for piece in (row.left, row.right) if piece), create_parent="div"
    )
    identifiers = page.xpath(".//@id")
    assert len(identifiers) == len(set(identifiers)) > 40


@given(meetings())
def test_every_paper_can_be_set_beside_every_other(facts: ReportFacts):
    languages = [lang for lang, _term in facts.body.terms]
    left, *others = (compose(facts, lang) for lang in languages)
    for right in others:
        alone = {(row.left or row.right).id for row in rows(left, right) if not (row.left and row.right)}
        assert alone <= {"imprint"}
