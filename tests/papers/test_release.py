"""All languages at a set time, and what is issued then stays."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from hypothesis import given, strategies

from sessional.bodies.models import Body
from sessional.facts.visibility import (
    SEEN_AT_THE_DESK,
    SEEN_BY_DELEGATIONS,
    SEEN_BY_PARTICIPANTS,
    SeesInBody,
    Sight,
    Visibility,
)
from sessional.papers import actions
from sessional.papers.entries import ReleaseEntry
from sessional.papers.models import Paper, PaperFile, StoredFile
from sessional.papers.queries import Release, issued_public_files, papers_seen, release_of
from sessional.papers.releasing import instant_of
from tests.factories import NOW, papers, record, words
from tests.papers.on_the_desk import (
    DONE,
    HOUR,
    MORNING,
    SECRETARIAT,
    SYMBOL,
    added,
    entry,
    issued,
    kept,
    pdf,
    released,
    sha256,
    told,
)

pytestmark = pytest.mark.django_db

MORNING_IN_UTC = datetime(2019, 3, 29, 9, 0, tzinfo=UTC)


@pytest.fixture
def body() -> Body:
    return record()[0]


@pytest.fixture
def paper(body) -> Paper:
    """A paper with all of its languages, on the desk."""
    made = added(body)
    kept(made, "en", "fr")
    return made


def schedule(paper: Paper, release: ReleaseEntry = MORNING, at: datetime = NOW) -> Paper:
    return actions.schedule_release(paper=paper, release=release, by=SECRETARIAT, at=at)


def seen(body: Body, at: datetime, levels=None) -> bool:
    """Whether the paper is among those that somebody sees at that instant: by these levels, or anybody."""
    bodies = () if levels is None else (SeesInBody(body.pk, levels),)
    return papers_seen(Sight(at, bodies), body=body).filter(symbol=SYMBOL).exists()


def test_a_paper_added_on_a_screen_is_for_the_desk_and_has_its_line(body):
    paper = added(body)
    assert (paper.visibility, paper.in_record, release_of(paper, NOW)) == (Visibility.DESK, False, Release.HELD)
    assert [seen(body, NOW, levels) for levels in (SEEN_AT_THE_DESK, SEEN_BY_DELEGATIONS, None)] == [True, False, False]
    (line,) = told("add_paper")
    assert line["after"] == {
        "key": "UNODC_CCPCJ_EG.4_2019_CRP.2",
        "symbol": SYMBOL,
        "kind": "conference-room",
        "title": {"original": "en", "texts": {"en": {"text": "Proposal by the Chair", "status": "confirmed"}}},
        "distribution": None,
        "original": None,
        "issued": None,
        "languages": ["en", "fr"],
        "job_numbers": {},
    }


def test_a_release_comes_at_its_time_without_anything_being_run(body, paper):
    schedule(paper)
    at = MORNING_IN_UTC
    early, late = at - timedelta(microseconds=1), at
    assert [seen(body, moment) for moment in (NOW, early, late)] == [False, False, True]
    assert [seen(body, moment, SEEN_BY_DELEGATIONS) for moment in (NOW, early, late)] == [False, False, True]
    assert seen(body, NOW, SEEN_AT_THE_DESK)
    paper.refresh_from_db()
    assert [release_of(paper, moment) for moment in (early, late)] == [Release.SET, Release.OUT]
    assert (paper.release_day, paper.release_time, paper.release_zone) == (date(2019, 3, 29), time(10), "Europe/Vienna")


@given(
    strategies.datetimes(min_value=datetime(2019, 3, 28, 19, 0), max_value=datetime(2024, 1, 1)),
    strategies.integers(1, 10**9),
)
def test_nobody_but_the_desk_ever_sees_a_paper_before_its_time(wall, microseconds):
    release = ReleaseEntry(Visibility.PUBLIC, wall.date(), wall.time(), "Europe/Vienna")
    try:
        instant = instant_of(release)
    except ValidationError:
        return
    paper = Paper(visibility=Visibility.PUBLIC, visible_since=instant)
    assert release_of(paper, instant - timedelta(microseconds=microseconds)) == Release.SET
    assert release_of(paper, instant + timedelta(microseconds=microseconds)) == Release.OUT


def test_a_conference_room_paper_is_for_those_it_is_released_to(body, paper):
    schedule(paper, replace(MORNING, visibility=Visibility.PARTICIPANTS))
    assert [seen(body, MORNING_IN_UTC, levels) for levels in (SEEN_BY_DELEGATIONS, SEEN_BY_PARTICIPANTS, None)] == [
        True,
        True,
        False,
    ]


def test_a_time_that_the_clocks_skip_is_refused_and_one_that_they_show_twice_is_the_later(paper):
    with pytest.raises(ValidationError, match="does not occur"):
        schedule(paper, replace(MORNING, day=date(2019, 3, 31), time=time(2, 30)))
    twice = instant_of(replace(MORNING, day=date(2019, 10, 27), time=time(2, 30)))
    assert twice == datetime(2019, 10, 27, 1, 30, tzinfo=UTC)


def test_a_time_that_has_passed_is_refused(paper):
    with pytest.raises(ValidationError, match="This time has passed"):
        schedule(paper, at=MORNING_IN_UTC)


def test_all_languages_are_there_or_a_reason_is_given(body):
    paper = added(body)
    for act in (schedule, released):
        with pytest.raises(ValidationError, match="There is no file of this paper yet"):
            act(paper)
    kept(paper, "en")
    for act in (schedule, released):
        with pytest.raises(ValidationError, match=r"these are missing: fr\."):
            act(paper)
    schedule(paper, replace(MORNING, without="The French text is with the translators."))
    paper.refresh_from_db()
    assert paper.released_without == "The French text is with the translators."


def test_a_reason_that_is_not_needed_is_not_kept(paper):
    assert released(paper, without="Not needed").released_without == ""


def test_a_release_can_be_set_anew_and_withdrawn_until_its_time(body, paper):
    schedule(paper)
    schedule(paper, replace(MORNING, time=time(11, 0)))
    actions.withdraw_release(paper=paper, by=SECRETARIAT, at=MORNING_IN_UTC)
    paper.refresh_from_db()
    assert (paper.visibility, paper.visible_since, paper.release_day) == (Visibility.DESK, None, None)
    with pytest.raises(ValidationError, match="No release of this paper is set"):
        actions.withdraw_release(paper=paper, **DONE)
    schedule(paper)
    with pytest.raises(ValidationError, match="out already"):
        actions.withdraw_release(paper=paper, by=SECRETARIAT, at=MORNING_IN_UTC)
    with pytest.raises(ValidationError, match="out already"):
        schedule(paper, replace(MORNING, time=time(12, 0)), at=MORNING_IN_UTC)
    assert [line["after"]["visible_since"] for line in told("schedule_release")] == [
        "2019-03-29T09:00:00+00:00",
        "2019-03-29T10:00:00+00:00",
        "2019-03-29T09:00:00+00:00",
    ]


def test_setting_the_same_release_twice_writes_one_line(paper):
    schedule(schedule(paper))
    assert len(told("schedule_release")) == 1


def test_no_language_can_be_taken_away_from_a_release_that_is_set(paper):
    schedule(paper)
    with pytest.raises(ValidationError, match="Withdraw the release before"):
        actions.remove_file(file=paper.files.first(), **DONE)


def test_a_paper_is_released_now_and_later_to_more_readers_but_not_to_fewer(body, paper):
    released(paper, Visibility.DELEGATIONS)
    assert [seen(body, NOW, levels) for levels in (SEEN_BY_DELEGATIONS, SEEN_BY_PARTICIPANTS)] == [True, False]
    released(paper, Visibility.PUBLIC, at=NOW + HOUR)
    for fewer in (Visibility.PUBLIC, Visibility.PARTICIPANTS):
        with pytest.raises(ValidationError, match="out already, for these readers or more"):
            released(paper, fewer, at=NOW + HOUR)
    assert [line["visibility"] for line in told("release_paper")] == ["delegations", "public"]


@pytest.mark.parametrize("level", [Visibility.OWN_PARTY, Visibility.DESK])
def test_a_paper_is_not_released_to_the_desk(paper, level):
    with pytest.raises(ValidationError, match="released to delegations, to participants, or to everybody"):
        released(paper, level)


def test_issuing_writes_symbol_languages_and_digests_into_the_journal(body):
    paper = added(body)
    english, french = pdf(), pdf()
    kept(paper, "en", data=english)
    kept(paper, "fr", data=french)
    actions.issue_paper(paper=released(paper), **DONE)
    (line,) = told("issue_paper")
    files = {one["language"]: one for one in line["after"]["files"]}
    assert (line["visibility"], line["after"]["symbol"], line["after"]["languages"]) == ("public", SYMBOL, ["en", "fr"])
    assert {lang: (one["sha256"], one["name"]) for lang, one in files.items()} == {
        "en": (sha256(english), "UNODC_CCPCJ_EG.4_2019_CRP.2-en.pdf"),
        "fr": (sha256(french), "UNODC_CCPCJ_EG.4_2019_CRP.2-fr.pdf"),
    }


def test_a_paper_is_issued_when_it_is_out(paper):
    with pytest.raises(ValidationError, match="issued when it is out"):
        actions.issue_paper(paper=paper, **DONE)
    schedule(paper)
    with pytest.raises(ValidationError, match="issued when it is out"):
        actions.issue_paper(paper=paper, **DONE)
    assert actions.issue_paper(paper=paper, by=SECRETARIAT, at=MORNING_IN_UTC).issued_at == MORNING_IN_UTC
    assert told("issue_paper")[0]["visibility"] == "public"


def test_a_paper_without_a_symbol_is_not_issued(body):
    paper = added(body, None)
    kept(paper, "en", "fr")
    with pytest.raises(ValidationError, match="issued under its symbol"):
        actions.issue_paper(paper=released(paper), **DONE)


def test_a_language_that_comes_later_is_issued_with_a_line_of_its_own(body):
    paper = added(body)
    kept(paper, "en")
    released(paper, without="The French text follows.")
    actions.issue_paper(paper=paper, **DONE)
    with pytest.raises(ValidationError, match="issued already"):
        actions.issue_paper(paper=paper, **DONE)
    kept(paper, "fr", at=NOW + HOUR)
    again = actions.issue_paper(paper=paper, by=SECRETARIAT, at=NOW + HOUR)
    assert again.issued_at == NOW
    assert [line["after"]["languages"] for line in told("issue_paper")] == [["en"], ["fr"]]


@pytest.mark.parametrize(
    "changes",
    [{"symbol": "UNODC/CCPCJ/EG.4/2019/CRP.9"}, {"title": words("Another title")}, {"original": "fr"}],
    ids=["symbol", "title", "original"],
)
def test_what_a_paper_was_issued_with_cannot_be_changed(body, changes):
    paper = issued(body)
    with pytest.raises(ValidationError, match="what was issued does not change"):
        actions.change_paper(paper=paper, entry=entry(**changes), **DONE)


def test_a_record_file_cannot_change_or_leave_out_what_was_issued(body):
    paper = body.papers.get(key="l1")
    kept(paper, "en", "fr")
    actions.issue_paper(paper=paper, **DONE)
    papers_told = papers()
    with pytest.raises(ValidationError) as error:
        record(papers_told=[replace(papers_told[0], title=words("Another")), *papers_told[1:]])
    assert set(error.value.message_dict) == {"papers[0].title"}
    with pytest.raises(ValidationError, match="has to be told under its key: l1"):
        record(papers_told=papers_told[1:], meetings=[], lists=[], reports=[])
    _body, counts = record()
    assert counts["papers.Paper"].unchanged == 5


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        (Paper, {"symbol": "A/1"}),
        (Paper, {"title": words("Another")}),
        (Paper, {"issued_at": None}),
        (PaperFile, {"language": "zh"}),
        (PaperFile, {"issued_at": None}),
        (StoredFile, {"size": 1}),
    ],
    ids=["symbol", "title", "mark of the paper", "language", "mark of the file", "size"],
)
def test_the_database_refuses_to_change_what_was_issued(body, model, changes):
    issued(body)
    with pytest.raises(DatabaseError, match="what was issued does not change"), transaction.atomic():
        model.objects.filter(**({"symbol": SYMBOL} if model is Paper else {})).update(**changes)


def test_the_database_refuses_to_remove_what_was_issued(body):
    issued(body)
    for rows in (PaperFile.objects, Paper.objects.filter(symbol=SYMBOL), StoredFile.objects):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.all()._raw_delete("default")
            connection.check_constraints()


def test_who_may_see_an_issued_paper_can_still_widen(body):
    paper = added(body)
    kept(paper, "en", "fr")
    released(paper, Visibility.PARTICIPANTS)
    actions.issue_paper(paper=paper, **DONE)
    assert list(issued_public_files(body, at=NOW)) == []
    released(paper, Visibility.PUBLIC, at=NOW + HOUR)
    names = [(one.name, one.open().read()[:4], len(one.sha256)) for one in issued_public_files(body, at=NOW + HOUR)]
    last = told("release_paper")[-1]
    assert {one["name"] for one in last["after"]["files"]} == {name for name, _start, _length in names}
    assert names == [
        ("UNODC_CCPCJ_EG.4_2019_CRP.2-en.pdf", b"%PDF", 64),
        ("UNODC_CCPCJ_EG.4_2019_CRP.2-fr.pdf", b"%PDF", 64),
    ]


def test_a_reissue_is_a_paper_of_its_own_with_an_asterisk(body):
    paper = issued(body)
    again = actions.reissue_paper(paper=paper, **DONE)
    assert (again.symbol, again.key, again.visibility, again.languages) == (
        f"{SYMBOL}*",
        "UNODC_CCPCJ_EG.4_2019_CRP.2x",
        Visibility.DESK,
        ("en", "fr"),
    )
    with pytest.raises(ValidationError, match="a paper with this symbol already"):
        actions.reissue_paper(paper=paper, **DONE)
    with pytest.raises(ValidationError, match="Only a paper that was issued can be reissued"):
        actions.reissue_paper(paper=again, **DONE)


def test_loading_a_record_that_says_nothing_of_it_never_releases_a_paper(body):
    Paper.objects.filter(key="inf1").update(visibility=Visibility.DESK)
    record()
    assert body.papers.get(key="inf1").visibility is Visibility.DESK
    told_now = [replace(one, visibility=Visibility.PARTICIPANTS) if one.key == "inf1" else one for one in papers()]
    record(papers_told=told_now)
    assert body.papers.get(key="inf1").visibility is Visibility.PARTICIPANTS


def test_a_record_leaves_papers_alone_that_were_added_on_screens_until_it_speaks_of_them(body):
    paper = added(body)
    record()
    assert body.papers.filter(pk=paper.pk).exists()
    record(papers_told=[*papers(), actions.PaperEntry("crp2", SYMBOL, languages=("en", "fr"))])
    taken = body.papers.get(pk=paper.pk)
    assert (taken.key, taken.in_record, taken.visibility) == ("crp2", True, Visibility.DESK)
