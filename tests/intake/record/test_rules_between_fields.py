"""What fits every field and breaks a rule between them is told at the field where it shows.

The rules are those of the rooms, and their tests are there; here it is that each reaches the line of a file. No test may
touch a database, so each also proves that a file is refused before anything is written.
"""

import pytest

from tests.intake.record.harbour import changed, refusal

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "    - {key: BRA, category: member-state, state: BRA}\n",
            "    - {key: BRA, category: member-state, state: BRA}\n    - {key: br, category: member-state, state: BRA}\n",
            "line 20, body.parties[2].state: The State BRA is listed already, with the key “BRA”; a body knows a State once.",
        ),
        (
            "number: 2, date: 2026-06-09, half: pm",
            "number: 2, date: 2026-06-11, half: pm",
            (
                "line 33, body.meetings[0].sittings[1].date: 2026-06-11 is not a day of the meeting, which runs from 2026-06-09 to "
                "2026-06-10."
            ),
        ),
        (
            "sittings: [1, {value: 2, status: unconfirmed}]",
            "sittings: [1, 3]",
            "line 41, body.meetings[0].considered[0].sittings[1]: There is no sitting 3; the sittings of the meeting are: 1, 2.",
        ),
        (
            "sitting: 2, item: 1}",
            "sitting: 2, item: [1, 2]}",
            "line 43, body.meetings[0].statements.parts[1].item: There is no item 1.2 in the agenda of the meeting.",
        ),
        (
            "number: 2, date: 2026-06-09, half: pm",
            "number: 2, date: 2026-06-09, half: am",
            (
                "line 33, body.meetings[0].sittings[1].date: Sittings 1 and 2 both meet on 2026-06-09; the later needs a later half "
                "of the day."
            ),
        ),
        (
            "to: 2026-12-31",
            "to: 2026-06-08",
            (
                "line 42, body.meetings[0].opening.officers[0]: This capacity runs from 2026-01-01 to 2026-06-08, and does not cover "
                "the meeting (2026-06-09 to 2026-06-10)."
            ),
        ),
        (
            "{key: agenda, symbol: HL/WP.3/2026/1,",
            "{key: agenda, symbol: HL/WP.3/2026/L.1,",
            "line 26, body.papers[1].symbol: The paper with the key “agenda” has this symbol already.",
        ),
        (
            "In its resolution 4/7, the",
            "In that resolution, the",
            "line 16, body.mandates[0].statement.en: The statement names the mandate by its number, and “4/7” is not in it.",
        ),
        (
            ", text: {original: en, en: Dues should fall.}",
            "",
            (
                "line 49, body.meetings[0].recommendations[0].groups[0].entries[0].text: The words of this entry stand nowhere in "
                "the record."
            ),
        ),
    ],
)
def test_a_broken_rule_is_told_with_its_line_its_field_and_what_would_be_right(before, after, said):
    assert refusal(changed((before, after))) == [said]


def test_everything_that_breaks_a_rule_between_fields_is_listed_at_once():
    content = changed(
        ("sittings: [1, {value: 2, status: unconfirmed}]", "sittings: [1, 1, 4]"),
        ("parts: [pilots,", "parts: [pilots, pilots,"),
        ("state: BRA", "name: {original: en, en: Brazil}"),
        (
            "reports: [{paper: draft, stage: draft}]",
            "reports: [{paper: draft, stage: draft}, {paper: draft, stage: draft}]",
        ),
    )
    assert [line.partition(":")[0] for line in refusal(content)] == [
        "line 41, body.meetings[0].considered[0].sittings[1]",
        "line 41, body.meetings[0].considered[0].sittings[2]",
        "line 43, body.meetings[0].statements.parts[1]",
        "line 50, body.meetings[0].reports[1].stage",
        "line 50, body.meetings[0].reports[1].paper",
    ]
