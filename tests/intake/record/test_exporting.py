"""What is kept of a body comes back as the file that it was loaded from."""

from importlib.resources import files

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given

from sessional.bodies.models import Body
from sessional.intake.record.exporting import export_body
from sessional.intake.record.loading import load
from sessional.intake.record.reading import read
from sessional.intake.record.schema import Record
from sessional.intake.record.writing import write
from tests.intake.record.databases import an_empty_database
from tests.intake.record.harbour import AT, GOOD, changed
from tests.intake.record.records import SLOW, record_files

EXAMPLES = files("sessional.intake") / "examples"

pytestmark = pytest.mark.django_db


def kept(content: bytes) -> bytes:
    """What is exported once the file has been loaded into an empty database."""
    with an_empty_database():
        return export_body(load(content, at=AT).body)


@SLOW
@given(record_files())
def test_any_record_that_is_loaded_is_exported_as_it_was_written(record: Record):
    written = write(record.plain())
    assert kept(written).decode() == written.decode()


@pytest.mark.parametrize("name", ["cybercrime.yaml", "river-commission.yaml"])
def test_an_example_exported_and_loaded_into_an_empty_database_is_exported_the_same(name):
    exported = kept((EXAMPLES / name).read_bytes())
    assert kept(exported) == exported


@pytest.mark.parametrize("name", ["cybercrime.yaml", "river-commission.yaml"])
def test_the_export_of_an_example_says_all_that_the_example_says(name):
    content = (EXAMPLES / name).read_bytes()
    loaded, exported = (Record.model_validate(read(one).root.plain()) for one in (content, kept(content)))
    assert exported == loaded


def test_what_the_order_of_the_file_does_not_matter_to_is_put_in_order():
    unordered = changed(
        ("languages: [en]", "languages: [fr, en]"),
        ("  terms: {en: Working Party}\n", "  terms: {fr: {name: Groupe, gender: masculine}, en: Working Party}\n"),
        (
            "        - {number: 1, date: 2026-06-09, half: am}\n        - {number: 2, date: 2026-06-09, half: pm}\n",
            "        - {half: pm, date: 2026-06-09, number: 2}\n        - {number: 1, date: 2026-06-09, half: am}\n",
        ),
        ("sittings: [1, {value: 2, status: unconfirmed}]", "sittings: [{status: unconfirmed, value: 2}, 1]"),
    )
    ordered = changed(
        ("languages: [en]", "languages: [en, fr]"),
        ("  terms: {en: Working Party}\n", "  terms: {en: Working Party, fr: {name: Groupe, gender: masculine}}\n"),
    )
    assert kept(unordered.encode()) == kept(ordered.encode())


def test_an_entry_that_stands_again_is_exported_with_its_words_once():
    again = """\
        - key: second
          kind: adopted
          groups: [{key: g, entries: [e1, {key: e2, text: {original: en, en: Dues should rise.}}]}]
      reports:"""
    exported = kept(changed(("      reports:", again)).encode()).decode()
    assert exported.count("Dues should fall.") == 1
    assert kept(exported.encode()).decode() == exported


def test_a_body_known_only_as_a_parent_has_no_record_to_export():
    parent = "  parent: {key: league, name: {original: en, en: Harbour League}, terms: {en: League}}\n  publisher:"
    load(changed(("  publisher:", parent)).encode(), at=AT)
    for key in ("league", "nobody"):
        with pytest.raises(Body.DoesNotExist):
            export_body(key)


def test_exporting_takes_the_same_number_of_readings_for_one_meeting_and_for_ten():
    def readings(meetings: int) -> int:
        start = GOOD.index('    - key: "1"')
        one = GOOD[start:].replace("      reports: [{paper: draft, stage: draft}]\n", "")
        more = "".join(
            one.replace('key: "1"', f'key: "{number}"').replace("number: 1\n", f"number: {number}\n")
            for number in range(2, meetings + 1)
        )
        with an_empty_database():
            load((GOOD + more).encode(), at=AT)
            with CaptureQueriesContext(connection) as queries:
                export_body("harbour")
            return len(queries)

    assert readings(1) == readings(10)
