"""A record file is kept whole, once, and nothing is written that is kept already."""

from datetime import timedelta
from importlib.resources import files
from io import StringIO

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given

from sessional.bodies.models import Body, Party
from sessional.facts.models import Version
from sessional.facts.queries import stale_versions
from sessional.facts.recording import Counts
from sessional.intake.record.errors import RecordError
from sessional.intake.record.exporting import export_body
from sessional.intake.record.loading import load, load_file
from sessional.intake.record.schema import Record
from sessional.intake.record.writing import write
from sessional.meetings.models import Meeting, Sitting
from tests.intake.record.databases import an_empty_database
from tests.intake.record.harbour import AT, GOOD, changed
from tests.intake.record.records import SLOW, record_files

EXAMPLES = files("sessional.intake") / "examples"
LATER = AT + timedelta(days=1)
pytestmark = pytest.mark.django_db


def every_row() -> dict[str, list[tuple]]:
    """All that the database holds of the rooms, row by row."""
    return {
        model._meta.label: sorted(model.objects.values_list(), key=str)
        for model in apps.get_models()
        if model.__module__.startswith("sessional.")
    }


@pytest.mark.parametrize("name", ["cybercrime.yaml", "river-commission.yaml"])
def test_an_example_loaded_twice_changes_no_row_and_writes_none(name):
    content = (EXAMPLES / name).read_bytes()
    load(content, at=AT)
    before = every_row()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        report = load(content, at=LATER)
    written = [one["sql"] for one in queries if one["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert (written, every_row()) == ([], before)
    total = report.total
    assert (total.created, total.updated, total.removed) == (0, 0, 0)
    assert total.unchanged > 0


@SLOW
@given(record_files())
def test_any_record_loaded_twice_changes_no_row(record: Record):
    content = write(record.plain())
    with an_empty_database():
        load(content, at=AT)
        before = every_row()
        load(content, at=LATER)
        assert every_row() == before


@SLOW
@given(record_files(), record_files())
def test_a_record_loaded_over_another_of_the_same_body_leaves_only_what_it_says(first: Record, second: Record):
    second = second.model_copy(update={"body": second.body.model_copy(update={"key": first.body.key})})
    content = write(second.plain())
    with an_empty_database():
        load(write(first.plain()), at=AT)
        load(content, at=LATER)
        assert export_body(first.body.key).decode() == content.decode()


def test_the_report_counts_what_became_of_the_rows_by_kind():
    load(GOOD.encode(), at=AT)
    report = load(
        changed(
            ("half: pm", "half: pm, status: anticipated"),
            (
                "    - {key: pilots,",
                "    - {key: mates, category: academia, name: {original: en, en: Mates}}\n    - {key: pilots,",
            ),
            ("      opening: {officers: [chair]}\n", ""),
        ).encode(),
        at=LATER,
    )
    counts = {kind: one for kind, one in report.counts.items() if one.created or one.updated or one.removed}
    assert (report.body, counts) == (
        "harbour",
        {
            # The others move down by one.
            "bodies.Party": Counts(created=1, updated=2),
            # Its officers go with it.
            "meetings.Opening": Counts(removed=1),
            "meetings.Sitting": Counts(updated=1, unchanged=1),
        },
    )


def test_the_command_says_what_became_of_the_file(tmp_path):
    file = tmp_path / "harbour.yaml"
    file.write_text(GOOD, encoding="utf-8")
    first, again = StringIO(), StringIO()
    load_file(file, first)
    load_file(str(file), again)
    lines = first.getvalue().splitlines()
    assert lines[0].endswith(" new, 0 changed, 0 removed, 0 as before")
    assert "  meetings.Sitting: 2 new, 0 changed, 0 removed" in lines
    assert again.getvalue().startswith("harbour: 0 new, 0 changed, 0 removed, ")
    assert len(again.getvalue().splitlines()) == 1


def test_what_a_record_no_longer_says_is_removed_and_what_it_still_says_stays_the_same_row():
    load(GOOD.encode(), at=AT)
    before = Sitting.objects.get(number=1).pk, Party.objects.get(key="pilots").pk
    load(
        changed(
            ("        - {number: 2, date: 2026-06-09, half: pm}\n", ""),
            ("sittings: [1, {value: 2, status: unconfirmed}]", "sittings: [1]"),
            ("{party: BRA, sitting: 2, item: 1}", "BRA"),
        ).encode(),
        at=LATER,
    )
    assert (Sitting.objects.get().pk, Party.objects.get(key="pilots").pk) == before


def test_a_text_that_changes_gets_a_version_and_the_earlier_one_stays():
    load(changed(("{original: en, en: Dues should fall.}", "{original: en, en: Dues., fr: Droits.}")).encode(), at=AT)
    load(
        changed(("{original: en, en: Dues should fall.}", "{original: en, en: Rise., fr: Droits.}")).encode(), at=LATER
    )
    versions = Version.objects.filter(content__in=["Dues.", "Rise.", "Droits."])
    kept = sorted((one.language, one.number, one.content, one.made_at) for one in versions)
    assert kept == [("en", 1, "Dues.", AT), ("en", 2, "Rise.", LATER), ("fr", 1, "Droits.", AT)]
    assert [one.language for one in stale_versions()] == ["fr"]


def test_a_refused_file_leaves_everything_as_it_was():
    load(GOOD.encode(), at=AT)
    before = every_row()
    for broken in (
        changed(("office: chair,", "office: chairman,")),
        changed(("number: 2, date: 2026-06-09", "number: 2, date: 2026-06-19")),
    ):
        with pytest.raises(RecordError):
            load(broken.encode(), at=LATER)
        assert every_row() == before


def test_what_only_the_database_can_know_is_told_at_its_field_and_leaves_everything_as_it_was():
    """That a body reports to one that reports to it stands in two files."""
    above = "  parent: {key: PARENT, name: {original: en, en: Above}, terms: {en: Above}}\n"
    load(changed(("  publisher:", above.replace("PARENT", "league") + "  publisher:")).encode(), at=AT)
    before = every_row()
    with pytest.raises(RecordError) as refused:
        load(
            changed(
                ("key: harbour", "key: league"), ("  publisher:", above.replace("PARENT", "harbour") + "  publisher:")
            ).encode(),
            at=LATER,
        )
    assert [str(problem) for problem in refused.value.problems] == [
        "line 6, body.parent.key: That body reports to this one already."
    ]
    assert every_row() == before


def test_a_paragraph_in_a_section_that_the_report_does_not_have_is_told_at_its_field():
    paragraph = "{key: p, section: deliberations-3, text: {original: en, en: Views were exchanged.}}"
    with pytest.raises(RecordError) as refused:
        load(
            changed(("paper: draft, stage: draft", f"paper: draft, stage: draft, paragraphs: [{paragraph}]")).encode(),
            at=AT,
        )
    (problem,) = refused.value.problems
    assert (problem.line, problem.field) == (50, "body.meetings[0].reports[0].paragraphs[0].section")
    assert problem.wrong.startswith("The report has no section “deliberations-3”; its sections are: introduction, ")
    assert not Body.objects.exists()


def test_two_bodies_may_share_a_parent():
    parent = "  parent: {key: league, name: {original: en, en: Harbour League}, terms: {en: League}}\n  publisher:"
    first = changed(("  publisher:", parent))
    second = changed(("  publisher:", parent), ("key: harbour", "key: docks"))
    load(first.encode(), at=AT)
    exported = export_body("harbour")
    load(second.encode(), at=AT)
    assert [body.parent.key for body in Body.objects.filter(known_only_as_parent=False)] == ["league", "league"]
    assert export_body("harbour") == exported
    assert Meeting.objects.count() == 2


def test_loading_takes_no_more_readings_for_more_meetings():
    """What is kept is read list by list, not row by row."""

    def readings(sittings: int) -> int:
        rows = "".join(
            f"        - {{number: {number}, date: 2026-06-10, starts: '{number:02}:00'}}\n"
            for number in range(3, sittings)
        )
        content = changed(("      agenda:\n", f"{rows}      agenda:\n")).encode()
        load(content, at=AT)
        with CaptureQueriesContext(connection) as queries:
            load(content, at=LATER)
        return len(queries)

    assert readings(4) == readings(20)
