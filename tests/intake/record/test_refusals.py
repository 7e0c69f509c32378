"""A record file that is wrong is refused whole, and every fault is told with its line, its field and what would be right.

No test here may touch a database, so each also proves that a file is refused before anything is written.
"""

import pytest

from sessional.intake.record.checking import check
from sessional.intake.record.errors import RecordError
from sessional.intake.record.loading import load
from tests.intake.record.harbour import AT, GOOD, changed, refusal

pytestmark = pytest.mark.pure


def test_the_record_that_these_tests_break_is_good():
    assert check(GOOD.encode()).record.body.key == "harbour"


NAMES = "the fields original, unofficial, ar, en, es, fr, ru, zh"
OF_A_FACT = "one of: confirmed, anticipated, unconfirmed, unknown"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        # What is not there, and what should not be.
        (
            "  publisher: {original: en, en: Harbour League (invented example)}\n",
            "",
            "line 2, body.publisher: The field “publisher” is missing. Expected: an object with original.",
        ),
        (
            "office: chair, ",
            "",
            (
                "line 23, body.capacities[0].office: The field “office” is missing. Expected: one of: chair, co-chair, "
                "vice-chair, rapporteur, secretariat, panellist, delegate, head-of-delegation."
            ),
        ),
        (
            "      dates: {first: 2026-06-09, last: 2026-06-10}\n",
            "      dates: {first: 2026-06-09}\n",
            "line 30, body.meetings[0].dates.last: The field “last” is missing. Expected: a day such as 2019-03-27.",
        ),
        (
            "      considered:\n",
            "      consider:\n",
            (
                "line 40, body.meetings[0].consider: There is no field “consider” here. Did you mean “considered”? Expected: one "
                "of the fields key, number, dates, place, outcome, sittings, agenda, considered, opening, statements, attendance, "
                "participants, participants_paper, documents, recommendations, reports, report_adopted_at."
            ),
        ),
        (
            "in Saltmere",
            "in Saltmere, qq: x",
            "line 9, body.settings.seat.located.qq: There is no field “qq” here. Expected: one of " + NAMES + ".",
        ),
        # Values of another type.
        (
            "number: 1\n",
            "number: one\n",
            "line 29, body.meetings[0].number: The text “one” stands here. Expected: a whole number from 1 to 9999.",
        ),
        (
            "number: 1\n",
            "number: 0\n",
            "line 29, body.meetings[0].number: The number 0 stands here. Expected: a whole number from 1 to 9999.",
        ),
        (
            "number: 1\n",
            "number: 1.5\n",
            "line 29, body.meetings[0].number: The text “1.5” stands here. Expected: a whole number from 1 to 9999.",
        ),
        (
            'key: "1"',
            "key: 1",
            (
                "line 28, body.meetings[0].key: The number 1 stands here. Expected: a key (Latin letters, digits, dots, hyphens and "
                "low lines, beginning with a letter or a digit); in quotation marks, a number is text."
            ),
        ),
        (
            "  languages: [en]\n",
            "  languages: en\n",
            "line 7, body.languages: The text “en” stands here. Expected: a list.",
        ),
        (
            "  languages: [en]\n",
            "  languages: []\n",
            "line 7, body.languages: The list is empty. Expected: at least one part.",
        ),
        (
            "languages: [en]",
            "languages: [en, xx]",
            "line 7, body.languages[1]: The text “xx” stands here. Expected: one of: ar, en, es, fr, ru, zh.",
        ),
        (
            "first: 2026-06-09, ",
            "first: 9 June 2026, ",
            "line 30, body.meetings[0].dates.first: The text “9 June 2026” stands here. Expected: a day such as 2019-03-27.",
        ),
        (
            "first: 2026-06-09, ",
            "first: 2026-02-30, ",
            "line 30, body.meetings[0].dates.first: The text “2026-02-30” stands here. Expected: a day such as 2019-03-27.",
        ),
        (
            "first: 2026-06-09, ",
            "first: 20260609, ",
            "line 30, body.meetings[0].dates.first: The number 20260609 stands here. Expected: a day such as 2019-03-27.",
        ),
        (
            "number: 2, date: 2026-06-09, half: pm",
            "number: 2, date: 2026-06-09, starts: 3 p.m.",
            "line 33, body.meetings[0].sittings[1].starts: The text “3 p.m.” stands here. Expected: a time such as 10:00.",
        ),
        (
            "{party: BRA, sitting: 2, item: 1}",
            "{party: BRA, confirmed_at: 2026-06-09 10:00}",
            (
                "line 43, body.meetings[0].statements.parts[1].confirmed_at: The text “2026-06-09 10:00” stands here. Expected: an "
                "instant such as 2019-03-27T12:00:00Z."
            ),
        ),
        (
            "to: 2026-12-31",
            "extended_bureau: yes",
            "line 23, body.capacities[0].extended_bureau: The text “yes” stands here. Expected: true or false.",
        ),
        (
            "  terms: {en: Working Party}\n",
            "  terms: null\n",
            "line 5, body.terms: Nothing (null) stands here. Expected: an object with ar, en, es, fr, ru, zh.",
        ),
        (
            "      dates: {first: 2026-06-09, last: 2026-06-10}\n",
            "      dates: [2026-06-09, 2026-06-10]\n",
            "line 30, body.meetings[0].dates: A list stands here. Expected: an object with first, last.",
        ),
        ("sessional: 1", "sessional: 2", "line 1, sessional: The number 2 stands here. Expected: 1."),
        # Words from a list of words.
        (
            "kind: topic",
            "kind: topics",
            (
                "line 38, body.meetings[0].agenda.provisional.items[0].kind: The text “topics” stands here. Did you mean “topic”? "
                "Expected: one of: organizational, opening, officers, agenda, topic, other, report."
            ),
        ),
        (
            "{value: 2, status: unconfirmed}",
            "{value: 2, status: unknown}",
            (
                "line 41, body.meetings[0].considered[0].sittings[1].status: The text “unknown” stands here. Expected: one of: "
                "confirmed, anticipated, unconfirmed."
            ),
        ),
        (
            "adopted_at: {sitting: 1,",
            "adopted_at: {sitting: {value: 1, status: open-ended},",
            (
                "line 39, body.meetings[0].agenda.adopted_at.sitting.status: The text “open-ended” stands here. Expected: "
                f"{OF_A_FACT}."
            ),
        ),
        # Status and value.
        (
            "adopted_at: {sitting: 1,",
            "adopted_at: {sitting: {status: anticipated},",
            (
                "line 39, body.meetings[0].agenda.adopted_at.sitting: There is no value here; only a fact with the status “unknown” "
                "has none."
            ),
        ),
        (
            "adopted_at: {sitting: 1,",
            "adopted_at: {sitting: {value: 1, status: unknown},",
            (
                "line 39, body.meetings[0].agenda.adopted_at.sitting: There is a value here, so the status cannot be “unknown”; "
                "“unconfirmed” says that it is doubtful."
            ),
        ),
        (
            "status: open-ended, parts",
            "status: unknown, parts",
            (
                "line 43, body.meetings[0].statements: There are parts here, so the status cannot be “unknown”; “open-ended” says "
                "that more may come."
            ),
        ),
        (
            "{original: en, en: Guild of Pilots}",
            "{original: fr, en: Guild of Pilots}",
            "line 18, body.parties[0].name: The original is in “fr”, and there are no words in that language.",
        ),
        # Words and symbols.
        (
            "en: Guild of Pilots",
            'en: ""',
            "line 18, body.parties[0].name.en: There are no words here; leave the field out instead.",
        ),
        (
            "en: Guild of Pilots",
            f"en: {'Guild ' * 100}of Pilots",
            "line 18, body.parties[0].name.en: This has 609 characters; at most 500 are allowed.",
        ),
        (
            "en: Guild of Pilots",
            'en: "Guild of \\u202EPilots"',
            (
                "line 18, body.parties[0].name.en: U+202E at character 10 changes the direction of the text around it; take it out, "
                "or use the marks U+200E, U+200F or U+061C."
            ),
        ),
        (
            "en: Guild of Pilots",
            "en: Guild \u2067of\u2069 \u202bPilots\u202c",
            (
                "line 18, body.parties[0].name.en: U+2067 at character 7 changes the direction of the text around it; take it out, "
                "or use the marks U+200E, U+200F or U+061C."
            ),
        ),
        (
            "en: Guild of Pilots",
            'en: "Guild of\\0 Pilots"',
            "line 18, body.parties[0].name.en: U+0000 at character 9 is a control character; take it out.",
        ),
        (
            "en: Guild of Pilots",
            'en: "Guild of\\nPilots"',
            "line 18, body.parties[0].name.en: This has to stand on one line; take out the line break.",
        ),
        (
            "en: Dues should fall.",
            "en: 'Dues [should [fall]].'",
            (
                "line 49, body.meetings[0].recommendations[0].groups[0].entries[0].text.en: The square bracket at character 14 has "
                "no partner, or stands within other square brackets."
            ),
        ),
        (
            "symbol: HL/WP.3/2026/L.1",
            "symbol: HL/WP.3/2026/L.",
            (
                "line 26, body.papers[1].symbol: “HL/WP.3/2026/L.” is not a document symbol. A symbol is made of an organ and its "
                "components joined by “/”, then a number, L.n, CRP.n or INF/n, then /Add.n, /Rev.n or /Corr.n if need be: for "
                "example UNODC/CCPCJ/EG.4/2019/L.1 or A/80/L.4/Rev.1."
            ),
        ),
        (
            "state: BRA",
            "state: BRX",
            (
                "line 19, body.parties[1].state: “BRX” is not a State's three-letter code; the codes are those of ISO 3166-1, such "
                "as BRA."
            ),
        ),
        (
            "key: dues\n",
            "key: the dues\n",
            (
                "line 12, body.mandates[0].key: A key is made of Latin letters, digits, dots, hyphens and low lines, and begins with "
                "a letter or a digit."
            ),
        ),
        (
            "time_zone: Europe/London",
            "time_zone: London",
            "line 10, body.settings.time_zone: “London” is not a time zone; time zones have names such as Europe/Vienna.",
        ),
        # Keys of what is not there.
        (
            "parts: [pilots,",
            "parts: [pilot,",
            "line 43, body.meetings[0].statements.parts[0]: There is no “pilot” in body.parties. Expected: “pilots”.",
        ),
        (
            "officers: [chair]",
            "officers: [rapporteur]",
            (
                "line 42, body.meetings[0].opening.officers[0]: There is no “rapporteur” in body.capacities. Expected: a key from "
                "body.capacities."
            ),
        ),
    ],
)
def test_a_fault_is_told_with_its_line_its_field_and_what_would_be_right(before, after, said):
    assert refusal(changed((before, after))) == [said]


def test_a_text_of_ten_megabytes_is_refused_at_its_field():
    long = "word " * (2 * 2**20)
    assert refusal(changed(("In its resolution 4/7, the League asked for dues.", long))) == [
        f"line 16, body.mandates[0].statement.en: This has {len(long) - 1} characters; at most 20000 are allowed."
    ]


def test_half_a_character_written_as_an_escape_is_refused_at_its_field():
    assert refusal(changed(("en: Guild of Pilots", 'en: "Guild \\ud800"'))) == [
        (
            "line 18, body.parties[0].name.en: The escape stands for half a character (a surrogate) or for none. Expected: the "
            "character itself, or \\U and the eight hexadecimal digits of its number."
        )
    ]


@pytest.mark.parametrize(
    ("byte", "said"),
    [
        (b"\x00", "The file has the control character U+0000 here. Expected: text without control characters."),
        (b"\x08", "The file has the control character U+0008 here. Expected: text without control characters."),
        (b"\xff", "The byte 0xFF is not UTF-8. Expected: the file saved as UTF-8."),
    ],
)
def test_a_byte_that_is_no_text_is_refused_at_its_field(byte, said):
    content = GOOD.encode().replace(b"Guild of Pilots", b"Guild " + byte + b" of Pilots")
    assert refusal(content) == [f"line 18, body.parties[0].name.en: {said}"]


def test_everything_that_does_not_fit_the_fields_is_listed_at_once():
    content = changed(
        ("office: chair", "office: chairman"),
        ("documents: [agenda]", "documents: [agendas]"),
        ("kind: report", "kind: &k report"),
        ("number: 2, date: 2026-06-09", "number: two, date: 2026-06-09"),
    )
    assert [line.partition(":")[0] for line in refusal(content)] == [
        "line 23, body.capacities[0].office",
        "line 26, body.papers[1].kind",
        "line 33, body.meetings[0].sittings[1].number",
        "line 45, body.meetings[0].documents[0]",
    ]


def test_of_very_many_faults_fifty_are_listed_and_the_rest_counted():
    parties = "".join(f"    - {{key: p{number}, category: nobody, state: BRA}}\n" for number in range(20_000))
    with pytest.raises(RecordError) as refused:
        check(changed(("  parties:\n", f"  parties:\n{parties}")).encode())
    assert [problem.line for problem in refused.value.problems] == list(range(18, 68))
    assert len(refused.value.problems) + refused.value.more == 20_000


def test_nothing_is_said_of_what_rests_on_a_value_that_could_not_be_read():
    content = changed(("dates: {first: 2026-06-09, last: 2026-06-10}", "dates: *days"))
    assert refusal(content) == [
        "line 30, body.meetings[0].dates: An alias (*) stands here. Expected: the value itself, written out."
    ]


@pytest.mark.parametrize("content", ["[]\n", "5\n", "text\n", "null\n", "sessional: 1\n", "body: 5\nsessional: 1\n"])
def test_a_file_that_is_no_record_at_all_is_refused_in_words(content):
    assert all(line.startswith("line 1") for line in refusal(content))


def test_a_file_that_is_not_there_is_told_by_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nowhere.yaml", at=AT)
