"""How long a report may be, and when papers are due."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from sessional.drafting.limits import (
    Deadline,
    Due,
    IssuedPaper,
    Length,
    before_the_meeting,
    deadlines,
    length,
    working_days_before,
)
from sessional.drafting.schedule import deadlines_of
from sessional.report.facts import DateSpan
from tests.factories import DAY_1, DAY_3, record

TODAY = date(2019, 3, 28)
DRAFT = IssuedPaper("UNODC/CCPCJ/EG.4/2019/L.1", date(2019, 3, 27))


@pytest.mark.parametrize(("word_limit", "most"), [("secretariat", 8_500), ("others", 10_700), ("in-session", 3_300)])
def test_a_paper_has_as_many_words_as_its_limit_allows(word_limit, most):
    assert length(most, word_limit=word_limit) == Length(most, most)
    assert length(most, word_limit=word_limit).over == 0
    assert length(most + 7, word_limit=word_limit).over == 7


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2019, 3, 29), date(2019, 3, 26)),
        (date(2019, 3, 27), date(2019, 3, 22)),
        (date(2019, 3, 25), date(2019, 3, 20)),
        (date(2019, 3, 31), date(2019, 3, 27)),
    ],
    ids=["Friday", "Wednesday", "Monday", "Sunday"],
)
def test_working_days_are_monday_to_friday(day, before):
    assert working_days_before(day, 3) == before


@given(st.dates(min_value=date(1945, 1, 1)), st.integers(min_value=1, max_value=30))
def test_so_many_working_days_pass_until_the_day(day, number):
    start = working_days_before(day, number)
    passed = [start + timedelta(days=days) for days in range((day - start).days)]
    assert sum(one.weekday() < 5 for one in passed) == number
    assert start.weekday() < 5


def test_papers_are_due_ten_weeks_before_and_the_report_two_weeks_after():
    agenda = IssuedPaper("UNODC/CCPCJ/EG.4/2019/1", date(2019, 1, 16))
    assert deadlines(
        dates=DateSpan(DAY_1, DAY_3), papers=(agenda,), draft=DRAFT, adopted_on=DAY_3, report=None, at=TODAY
    ) == (
        Deadline(Due.PAPER, agenda.symbol, date(2019, 1, 16), date(2019, 1, 16), TODAY),
        Deadline(Due.DRAFT_REPORT, DRAFT.symbol, date(2019, 3, 26), date(2019, 3, 27), TODAY),
        Deadline(Due.REPORT, None, date(2019, 4, 12), None, TODAY),
    )


@pytest.mark.parametrize(
    ("issued", "days_late", "late"),
    [
        (date(2019, 3, 26), 0, False),
        (date(2019, 3, 25), -1, False),
        (date(2019, 3, 27), 1, True),
        (None, 2, True),
    ],
    ids=["on the day", "before", "after", "not yet"],
)
def test_what_is_not_issued_is_late_from_the_day_after(issued, days_late, late):
    deadline = Deadline(Due.DRAFT_REPORT, DRAFT.symbol, date(2019, 3, 26), issued, TODAY)
    assert (deadline.days_late, deadline.late) == (days_late, late)


@pytest.mark.parametrize(
    ("symbol", "ahead"),
    [
        ("UNODC/CCPCJ/EG.4/2019/1", True),
        ("UNODC/CCPCJ/EG.4/2019/CRP.1", False),
        ("UNODC/CCPCJ/EG.4/2019/INF/1", False),
        ("UNODC/CCPCJ/EG.4/2019/L.1", False),
        (None, False),
    ],
)
def test_papers_that_come_out_while_a_meeting_sits_are_not_due_before_it(symbol, ahead):
    assert before_the_meeting(IssuedPaper(symbol, None)) is ahead


def test_what_follows_from_a_day_that_is_not_known_is_left_out():
    assert deadlines(dates=None, papers=(DRAFT,), draft=DRAFT, adopted_on=None, at=TODAY) == ()


@pytest.mark.django_db
def test_the_deadlines_of_a_meeting_follow_from_what_is_kept_of_it():
    body, _counts = record()
    assert deadlines_of(body.meetings.get(key="2"), at=TODAY) == (
        Deadline(Due.PAPER, "UNODC/CCPCJ/EG.4/2019/1", date(2019, 1, 16), date(2019, 1, 10), TODAY),
        Deadline(Due.DRAFT_REPORT, "UNODC/CCPCJ/EG.4/2019/L.1", date(2019, 3, 26), None, TODAY),
        Deadline(Due.REPORT, None, date(2019, 4, 12), None, TODAY),
    )
