"""The worked example: the facts of the draft report UNODC/CCPCJ/EG.4/2019/L.1, in six languages and five formats."""

from datetime import UTC, datetime

import pytest

from sessional.bodies.queries import body_with_key
from sessional.drafting.composing import documents_of, files_of
from sessional.drafting.queries import reports_of_body
from sessional.intake.record.loading import load
from sessional.project.examples import WORKED_EXAMPLE, example_file
from sessional.report.facts import LANGUAGES
from sessional.report.openness import open_facts
from sessional.report.render import FORMATS
from sessional.report.states import state
from sessional.report.status import Status
from sessional.report.tree import Bracket, inlines, paragraph_text, paragraphs, plain
from tests.report.extraction import Carried, carried
from tests.report.test_outputs import READERS

pytestmark = pytest.mark.django_db

ROOT = "UNODC/CCPCJ/EG.4"
CRP = f"{ROOT}/2018/CRP.1"
#: What each of the 20 paragraphs of the draft report carries: dates, symbols, States, other numbers.
FACTS = {
    1: Carried((), (), (), (42, 65, 230)),
    2: Carried(("2011-01-17", "2011-01-21"), ("E/CN.15/2011/19",), (), ()),
    3: Carried(("2013-02-25", "2013-02-28"), (), (), (65, 230)),
    4: Carried((), (), (), (70, 174)),
    5: Carried(("2017-04-10", "2017-04-13"), (), (), ()),
    6: Carried(("2017-05",), (), (), (4, 26)),
    7: Carried(("2018-04-03", "2018-04-05"), (CRP,), (), (2018, 2021)),
    8: Carried(("2018-11-02",), (), (), ()),
    9: Carried((), (CRP,), (), (2018, 2019, 2020, 2021, 2021)),
    10: Carried(("2019-03-27", "2019-03-28"), (), (), (1, 2, 2)),
    11: Carried((), (), ("ARG", "CHN", "PRT", "ROU", "RUS"), ()),
    12: Carried(("2019-03-28",), (), (), (3,)),
    13: Carried(("2019-03-29",), (), (), (4,)),
    14: Carried((), (), ("BRA",), ()),
    15: Carried(
        (),
        (),
        ("ARG", "AUS", "BLR", "BRA", "ECU", "GBR", "IRN", "NER", "NGA", "PER", "RUS", "SRB", "USA", "ZAF"),
        (),
    ),
    16: Carried(("2019-03-27",), (), (), (1, 1, 2, 3, 4, 5)),
    17: Carried((), (), (), (98,)),
    18: Carried((), (f"{ROOT}/2019/INF/1",), (), ()),
    19: Carried((), (CRP, f"{ROOT}/2019/1"), (), (4, 26, 2018, 2021)),
    20: Carried(("2019-03-29",), (f"{ROOT}/2019/L.1",), (), (6,)),
}
NAMES = ("吴沈括先生（中国）", "Ioana Albani 女士（罗马尼亚）", "Martin Gershanik 先生（阿根廷）", "Pedro Verdelho 先生（葡萄牙）",
         "Anton Kurdyukov 先生（俄罗斯联邦）")  # fmt: skip


@pytest.fixture
def report():
    load(example_file(WORKED_EXAMPLE), at=datetime(2019, 3, 28, 18, tzinfo=UTC))
    (found,) = reports_of_body(body_with_key(WORKED_EXAMPLE))
    return found


def texts(report, lang: str) -> dict[int, str]:
    (document,) = documents_of(report, [lang])
    return {paragraph.number: paragraph_text(paragraph) for paragraph in paragraphs(document)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_version_carries_the_facts_of_the_draft_in_the_same_twenty_paragraphs(report, lang):
    assert {number: carried(text, lang) for number, text in texts(report, lang).items()} == FACTS


def test_all_thirty_files_carry_the_same_dates_symbols_numbers_and_states(report):
    found = {}
    for name, data in files_of(report, LANGUAGES, FORMATS.values()):
        lang = name.rpartition("-")[2].partition(".")[0]
        format = {"xml": "akn"}.get(name.rpartition(".")[2], name.rpartition(".")[2])
        found[name] = {number: carried(spaced(text, lang), lang) for number, text in READERS[format](data).items()}
    assert len(found) == 30
    assert {name: facts for name, facts in found.items() if facts != FACTS} == {}


def spaced(text: str, lang: str) -> str:
    """Text as a file gives it: line ends are spaces, marks of direction say nothing, Chinese has no spaces of its own."""
    text = "".join(character for character in text if character not in "\u200e\u200f\u2066\u2067\u2068\u2069")
    text = " ".join(text.split())
    if lang != "zh":
        return text
    letters = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    words = text.split(" ")
    out = words[0]
    for word in words[1:]:
        out += (" " if out[-1:] in letters and word[:1] in letters else "") + word
    return out


def test_the_chinese_version_has_the_names_and_the_order_of_the_states_of_the_draft(report):
    chinese = texts(report, "zh")
    assert chinese[11].removesuffix("。").partition("：")[2].split("；") == list(NAMES)
    speakers = "ARG AUS BLR BRA ECU IRN NER NGA PER RUS SRB ZAF GBR USA".split()
    expected = "、".join(state(code).list_names["zh"] for code in speakers)
    assert chinese[15] == f"以下会员国的专家作了发言：{expected}。[…]"
    assert chinese[14] == "专家组副主席André Rypl（巴西）以专家组第五次会议主席的身份宣布会议开幕。"


def test_the_chinese_version_is_without_the_mistakes_of_the_draft(report):
    chinese = texts(report, "zh")
    everything = "\n".join(chinese.values())
    assert "网上犯罪" not in everything
    assert "跟踪网络犯罪" in chinese[6]
    assert "..." not in everything
    assert "……" not in everything
    assert chinese[16].splitlines()[1:] == [
        "1. 组织事项：", "(a) 会议开幕；", "(b) 通过议程。", "2. 执法和调查。", "3. 电子证据和刑事司法。", "4. 其他事项。", "5. 通过报告。",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_six_brackets_stand_in_the_same_paragraphs_in_every_language(report, lang):
    (document,) = documents_of(report, [lang])
    found = [
        (paragraph.number, node.key)
        for paragraph in paragraphs(document)
        for node in inlines(paragraph)
        if isinstance(node, Bracket)
    ]
    assert sorted(found) == [
        (10, "meeting/5/agenda/2/days/2019-03-28"),
        (10, "meeting/5/agenda/2/sittings/2"),
        (12, "meeting/5/agenda/3/days"),
        (12, "meeting/5/agenda/3/sittings"),
        (13, "meeting/5/agenda/4/sittings"),
        (15, "meeting/5/speakers"),
    ]


def test_the_brackets_of_the_chinese_version_are_those_of_the_draft(report):
    (document,) = documents_of(report, ["zh"])
    groups = [
        plain((node,)) for paragraph in paragraphs(document) for node in inlines(paragraph) if isinstance(node, Bracket)
    ]
    assert groups == ["[和28日]", "[第2]", "[和…]", "[…]", "[…]", "[…]"]


def test_the_last_day_is_anticipated_and_prints_plain(report):
    (document,) = documents_of(report, ["en"])
    anticipated = [fact for fact in open_facts(document) if fact.status is Status.ANTICIPATED]
    assert [(fact.paragraphs, fact.text.replace("\u00a0", " ")) for fact in anticipated] == [
        ((13,), "29"),
        ((20,), "6th"),
        ((20,), "29 March 2019"),
    ]
