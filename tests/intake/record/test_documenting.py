"""The reference of the record file and its JSON Schema say what the code says."""

import json
import re
import shutil
from importlib.resources import files
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from django.core.management import call_command
from hypothesis import given

from sessional.intake.record.checking import check
from sessional.intake.record.documenting import BEGIN, END, REFERENCE, fields_reference, json_schema, refresh
from sessional.intake.record.reading import read
from sessional.intake.record.schema import Record
from sessional.intake.record.shape import Shape, fields, shape_of, shape_of_field
from sessional.intake.record.values import Piece
from tests.intake.record.records import AS_FOUND, record_files

pytestmark = pytest.mark.pure

DOCS = Path(__file__).resolve().parents[3] / "docs"
EXAMPLES = files("sessional.intake") / "examples"
SCHEMA = json.loads(json_schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def every_piece() -> list[type[Piece]]:
    """All the objects of the format."""
    found: list[type[Piece]] = []

    def walk(shape: Shape) -> None:
        if shape.part is not None:
            walk(shape.part)
        elif shape.piece is not None and shape.piece not in found:
            found.append(shape.piece)
            for field in fields(shape.piece).values():
                walk(shape_of_field(field))

    walk(shape_of(Record))
    return found


def faults(content: bytes) -> list[str]:
    """What a reader that knows only the JSON Schema finds wrong."""
    return [error.json_path for error in VALIDATOR.iter_errors(read(content).root.plain())]


def test_the_reference_and_the_schema_in_the_documentation_are_up_to_date(tmp_path):
    shutil.copytree(DOCS, tmp_path / "docs")
    assert refresh(tmp_path / "docs") == [], "run: sessional document_record"


def test_every_field_and_every_object_has_its_description():
    lacking = [piece.__name__ for piece in every_piece() if not (piece.__doc__ or "").strip().endswith(".")]
    lacking += [
        f"{piece.__name__}.{name}"
        for piece in every_piece()
        for name, field in fields(piece).items()
        if not (field.description or "").endswith(".")
    ]
    assert lacking == []


def test_every_object_has_its_heading_in_the_reference_and_every_field_its_line_below_it():
    sections = dict(
        section.split("\n", 1) for section in re.split(r"^### ", fields_reference(), flags=re.MULTILINE) if section
    )
    missing = [
        f"{piece.__name__}.{name}"
        for piece in every_piece()
        for name in fields(piece)
        if not re.search(rf"^\| [^|]*`{name}`", sections[piece.__name__], re.MULTILINE)
    ]
    assert missing == []


def test_every_link_within_the_reference_leads_to_a_heading():
    text = (DOCS / REFERENCE).read_text(encoding="utf-8")
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in text.splitlines() if line.startswith("#")}
    assert {link for link in re.findall(r"\]\(#([^)]+)\)", text)} <= headings


def test_the_record_in_the_reference_is_a_good_record():
    text = (DOCS / REFERENCE).read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert check(example.encode()).record.body.key == "harbour"
    assert faults(example.encode()) == []


def test_the_json_schema_is_itself_a_json_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ["cybercrime.yaml", "river-commission.yaml"])
def test_an_example_fits_the_json_schema(name):
    assert faults((EXAMPLES / name).read_bytes()) == []


@AS_FOUND
@given(record_files())
def test_any_record_fits_the_json_schema(record: Record):
    assert [error.json_path for error in VALIDATOR.iter_errors(record.plain())] == []


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("key: harbour", "kee: harbour", "$.body"),
        ("kind: topic", "kind: topics", "$.body.meetings[0].agenda.provisional"),
        ("number: 1\n", "number: one\n", "$.body.meetings[0].number"),
        ("first: 2026-06-09", "first: 9 June", "$.body.meetings[0].dates"),
        (
            "status: anticipated}\n      agenda",
            "status: perhaps}\n      agenda",
            "$.body.meetings[0].sittings[2].status",
        ),
    ],
)
def test_the_json_schema_finds_what_does_not_fit_a_field(before, after, place):
    text = (DOCS / REFERENCE).read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1]
    assert before in example
    assert place in faults(example.replace(before, after, 1).encode())


def test_the_command_writes_what_has_changed_and_says_so(tmp_path):
    reference = tmp_path / REFERENCE
    reference.write_text(f"# Mine\n\n{BEGIN}\nold\n{END}\n\nAlso mine.\n", encoding="utf-8")
    said = StringIO()
    call_command("document_record", str(tmp_path), stdout=said)
    assert said.getvalue() == f"wrote {reference}\nwrote {tmp_path / 'record-file.schema.json'}\n"
    assert reference.read_text(encoding="utf-8") == f"# Mine\n\n{BEGIN}\n\n{fields_reference()}\n{END}\n\nAlso mine.\n"
    said = StringIO()
    call_command("document_record", str(tmp_path), stdout=said)
    assert said.getvalue() == "nothing to change\n"


def test_a_reference_without_the_marks_is_left_alone(tmp_path):
    (tmp_path / REFERENCE).write_text("# Mine\n", encoding="utf-8")
    with pytest.raises(ValueError, match="has to hold the lines"):
        refresh(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [REFERENCE]
