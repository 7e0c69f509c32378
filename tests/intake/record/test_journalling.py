"""The lines that the keeping of a record file leaves in the journal."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from django.core.exceptions import ValidationError

from sessional.accounts.models import Person
from sessional.bodies.actions import record_body, record_mandates, record_parties
from sessional.bodies.journalling import COMMAND, write
from sessional.bodies.models import Body, Capacity, Mandate, Party
from sessional.facts.recording import Recording
from sessional.facts.visibility import Visibility
from sessional.intake.record.errors import RecordError
from sessional.intake.record.loading import load
from sessional.journal.canonical import read
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line, Part
from sessional.journal.verifying import prove
from sessional.papers.models import Paper
from sessional.project.examples import example_file
from tests import factories

pytestmark = pytest.mark.django_db

AT = datetime(2019, 3, 28, 18, 0, tzinfo=UTC)
LATER = datetime(2019, 3, 29, 9, 0, tzinfo=UTC)


def loaded(*replacements: tuple[str, str], at: datetime = AT, **told):
    source = example_file("cybercrime").read_text()
    for old, new in replacements:
        assert old in source
        source = source.replace(old, new)
    return load(source.encode(), at=at, **told)


def kept() -> tuple[Body, dict]:
    """A small body, kept without a journal, so that each line is of what follows."""
    return factories.record()


def recording() -> Recording:
    return Recording(at=LATER, tell=partial(write, by=COMMAND, at=LATER))


def matter(line: Line) -> dict:
    return read(line.payloads.get(part=Part.MATTER).content)


def lines_after(number: int) -> list[Line]:
    body = Body.objects.get(key="cybercrime")
    return list(Line.objects.filter(body_id=body.pk, number__gt=number).order_by("number"))


def last() -> int:
    return Line.objects.filter(body_id=Body.objects.get(key="cybercrime").pk).count()


def test_each_row_that_is_made_leaves_a_line_and_the_same_file_leaves_none_again():
    report = loaded()
    # Versions are told with the rows whose words they are.
    rows = {kind: counts.created for kind, counts in report.counts.items() if kind != "facts.Version"}
    assert Counter(line.subject_kind for line in Line.objects.all()) == Counter(
        {kind.lower(): number for kind, number in rows.items() if number}
    )
    before = Line.objects.count()
    loaded(at=LATER)
    assert Line.objects.count() == before
    for body in Body.objects.all():
        assert prove(body.pk, place=body.key).faults == ()


def test_a_line_says_which_action_by_whom_and_what():
    loaded()
    paper = Paper.objects.get(symbol="UNODC/CCPCJ/EG.4/2019/L.1")
    line = Line.objects.get(subject_id=paper.pk)
    assert (line.verb, line.subject_kind, line.visibility, line.at) == (
        "record_papers",
        "papers.paper",
        Visibility.PUBLIC,
        AT,
    )
    told = matter(line)
    assert told["actor"]["kind"] == "command" and told["actor"]["person"] == "sessional load"
    assert told["subject"]["name"] == "UNODC/CCPCJ/EG.4/2019/L.1"
    assert told["before"] is None
    assert told["after"] == {
        "key": paper.key,
        "position": paper.position,
        "symbol": paper.symbol,
        "kind": "report",
        "title": paper.title.as_json(),
        "distribution": paper.distribution.value,
        "languages": list(paper.languages),
        "job_numbers": dict(paper.job_numbers),
        "in_record": True,
        "visibility": "public",
    } | ({} if paper.issued is None else {"issued": paper.issued.isoformat()})


def test_it_is_written_in_the_name_of_whoever_does_it():
    actor = Actor(ActorKind.CAPACITY, "A. Person", office="secretariat")
    loaded(by=actor)
    assert {matter(line)["actor"]["person"] for line in Line.objects.all()[:5]} == {"A. Person"}


def test_a_changed_column_is_told_before_and_after_and_nothing_else():
    loaded()
    number = last()
    loaded(("time_zone: Europe/Vienna", "time_zone: Europe/Paris"), at=LATER)
    (line,) = lines_after(number)
    told = matter(line)
    assert (line.verb, line.subject_kind, line.at) == ("record_body", "bodies.body", LATER)
    assert (told["before"], told["after"]) == ({"time_zone": "Europe/Vienna"}, {"time_zone": "Europe/Paris"})


def test_changed_words_are_told_with_the_row_that_they_stand_in_and_in_the_languages_that_changed():
    body, _counts = kept()
    with recording() as one:
        told = [replace(factories.mandates()[0], statement=factories.words("Resolution 65/230 asked.", fr="65/230 !"))]
        record_mandates(body=body, mandates=[*told, *factories.mandates()[1:]], recording=one)
    (line,) = Line.objects.all()
    mandate = Mandate.objects.get(key=told[0].key)
    assert (line.verb, line.subject_kind, line.subject_id) == ("record_mandates", "bodies.mandate", mandate.pk)
    before, after = (matter(line)[one]["statement"] for one in ("before", "after"))
    assert before["texts"] == {
        lang: one
        for lang, one in factories.mandates()[0].statement.as_json()["texts"].items()
        if lang in ("en", "fr")
    }
    assert after["texts"]["fr"] == {"text": "65/230 !", "status": "confirmed"}


def test_what_is_removed_leaves_a_line_with_what_it_said_and_so_does_what_goes_with_it():
    body, _counts = kept()
    with recording() as one:
        record_mandates(body=body, mandates=factories.mandates()[1:], recording=one)
    removed = [line for line in Line.objects.order_by("number") if matter(line)["after"] is None]
    assert [(line.verb, line.subject_kind) for line in removed] == [
        ("record_mandates", "bodies.mandate"),
        *[("record_mandates", "bodies.request")] * len(factories.mandates()[0].requests),
    ]
    told = matter(removed[0])["before"]
    assert told["symbol"] == factories.mandates()[0].symbol
    assert told["statement"] == factories.mandates()[0].statement.as_json()


def test_rows_that_change_places_are_told_as_they_were_before():
    body, _counts = kept()
    first, second, *others = factories.parties()
    with recording() as one:
        swapped = [replace(first, state="BRA"), replace(second, state="ARG"), *others]
        record_parties(body=body, parties=swapped, recording=one)
    assert [(matter(line)["before"], matter(line)["after"]) for line in Line.objects.order_by("number")] == [
        ({"state": "ARG"}, {"state": "BRA"}),
        ({"state": "BRA"}, {"state": "ARG"}),
    ]


def test_people_are_told_to_the_desk_and_officers_to_all():
    loaded()
    assert {line.visibility for line in Line.objects.filter(subject_kind="accounts.person")} == {Visibility.DESK}
    officer = Capacity.objects.filter(office="vice-chair").first()
    assert Line.objects.get(subject_id=officer.pk).visibility is Visibility.PUBLIC
    party = Party.objects.first()
    assert Line.objects.get(subject_id=party.pk).party_id == party.pk


def test_a_file_that_is_refused_leaves_no_line():
    with pytest.raises(RecordError):
        loaded(("{number: 6, date: 2019-03-29", "{number: 6, date: 2019-04-29"))
    with pytest.raises(ValidationError), recording() as one:
        record_body(entry=factories.body_entry(), recording=one)
        raise ValidationError("refused")
    assert not Line.objects.exists()
    assert not Person.objects.exists()
