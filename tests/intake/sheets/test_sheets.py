"""Sheets of participants and registrations."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from openpyxl import Workbook

from sessional.bodies.actions import end_capacity
from sessional.bodies.models import Body
from sessional.facts.recording import Counts
from sessional.facts.uploads import FileKind
from sessional.intake.sheets.columns import PARTIES, REGISTRATIONS, SHEETS, Sheet
from sessional.intake.sheets.errors import SheetError
from sessional.intake.sheets.loading import SheetReport, load_sheet
from sessional.intake.sheets.template import template
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Line
from sessional.report.facts import LANGUAGES, Category, Office
from tests.factories import record

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")

Rows = list[list[object]]


def as_csv(rows: Rows, separator: str = ",") -> ContentFile:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator).writerows(rows)
    return ContentFile(buffer.getvalue().encode("utf-8-sig"), name="sheet.csv")


def as_xlsx(rows: Rows) -> ContentFile:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return ContentFile(buffer.getvalue(), name="sheet.xlsx")


@pytest.fixture
def body() -> Body:
    return record()[0]


def take(body: Body, sheet: Sheet, rows: Rows, *, keep: bool = True, write=as_csv) -> SheetReport:
    return load_sheet(write(rows), sheet, body=body, by=BY, at=AT, keep=keep)


def problems(body: Body, sheet: Sheet, rows: Rows) -> list[str]:
    with pytest.raises(SheetError) as wrong:
        take(body, sheet, rows)
    return [str(problem) for problem in wrong.value.problems]


PARTICIPANTS: Rows = [
    ["state", "name_en", "name_fr", "category", "kind", "address", "label", "language", "from"],
    ["墨西哥", "", "", "", "e-mail", "mexico@example.org", "Permanent Mission", "es", "2026-01-01"],
    ["MEX", "", "", "", "post", "Street 1\n1010 Vienna", "", "", ""],
    ["Brésil", "", "", "", "", "brazil@example.org", "", "", ""],
    ["", "Forum", "Forum (fr)", "academia", "", "", "", "", ""],
    ["va", "", "", "", "", "", "", "", ""],
]
PEOPLE: Rows = [
    ["name", "form_of_address", "capacity", "party", "from", "until", "email"],
    ["Ana Exemplo", "Ms.", "head of delegation", "Brasil", "2026-03-01", "2026-03-31", "ana@example.org"],
    ["Eva Exemplo", "", "", "BRA", "", "", ""],
    ["Ian Sample", "mr", "panellist", "Institute of Examples", "", "", ""],
]


@pytest.mark.parametrize("write", [as_csv, as_xlsx, lambda rows: as_csv(rows, ";"), lambda rows: as_csv(rows, "\t")])
def test_participants_are_taken_from_a_sheet_of_any_kind(body, write):
    report = take(body, PARTIES, PARTICIPANTS, write=write)
    assert report.counts == Counts(created=5)
    new = body.parties.filter(in_record=False).order_by("position")
    assert [(one.key, one.category) for one in new] == [
        ("MEX", Category.MEMBER_STATE),
        ("forum", Category.ACADEMIA),
        ("VAT", Category.OBSERVER_STATE),
    ]
    addresses = body.parties.get(key="MEX").addresses.order_by("pk")
    assert [(one.kind, one.address, one.label, one.language, one.since) for one in addresses] == [
        ("e-mail", "mexico@example.org", "Permanent Mission", "es", date(2026, 1, 1)),
        ("post", "Street 1\n1010 Vienna", "", None, None),
    ]
    assert [one.address for one in body.parties.get(key="BRA").addresses.all()] == ["brazil@example.org"]
    assert body.parties.get(key="forum").name.languages == ("en", "fr")


@pytest.mark.parametrize(("sheet", "rows"), [(PARTIES, PARTICIPANTS), (REGISTRATIONS, PEOPLE)], ids=SHEETS)
def test_taking_a_sheet_twice_changes_nothing(body, sheet, rows):
    take(body, sheet, rows)
    lines = Line.objects.count()
    assert take(body, sheet, rows).counts == Counts(unchanged=len(rows) - 1)
    assert Line.objects.count() == lines


@pytest.mark.parametrize(("sheet", "rows"), [(PARTIES, PARTICIPANTS), (REGISTRATIONS, PEOPLE)], ids=SHEETS)
def test_trying_a_sheet_out_keeps_nothing_and_says_what_it_would_bring(body, sheet, rows):
    def kept() -> tuple:
        return body.parties.count(), body.capacities.count(), Line.objects.count()

    before = kept()
    tried = take(body, sheet, rows, keep=False)
    assert kept() == before
    assert tried.counts == take(body, sheet, rows).counts


def test_people_are_registered_with_capacity_days_and_address(body):
    assert take(body, REGISTRATIONS, PEOPLE).counts == Counts(created=3)
    found = body.capacities.filter(in_record=False).select_related("person", "party").order_by("position")
    assert [
        (str(one.person), one.person.address, one.office, one.party.key, one.since, one.until, one.email)
        for one in found
    ] == [
        (
            "Ana Exemplo",
            "ms",
            Office.HEAD_OF_DELEGATION,
            "BRA",
            date(2026, 3, 1),
            date(2026, 3, 31),
            "ana@example.org",
        ),
        ("Eva Exemplo", "none", Office.DELEGATE, "BRA", None, None, ""),
        ("Ian Sample", "mr", Office.PANELLIST, "institute", None, None, ""),
    ]


def test_what_a_sheet_leaves_open_stays_as_it_is(body):
    take(body, REGISTRATIONS, PEOPLE)
    eva = body.capacities.get(key="delegate-eva-exemplo")
    end_capacity(capacity=eva, day=date(2026, 5, 1), by=BY, at=AT)
    assert take(body, REGISTRATIONS, PEOPLE).counts == Counts(unchanged=3)
    eva.refresh_from_db()
    assert eva.until == date(2026, 5, 1)


def test_a_sheet_that_says_more_changes_what_is_kept(body):
    take(body, REGISTRATIONS, PEOPLE)
    more = [PEOPLE[0], [*PEOPLE[2][:6], "eva@example.org"]]
    assert take(body, REGISTRATIONS, more).counts == Counts(updated=1)
    assert body.capacities.get(key="delegate-eva-exemplo").email == "eva@example.org"
    take(body, PARTIES, PARTICIPANTS)
    named = [PARTICIPANTS[0], ["", "Forum", "Le Forum", "", "", "", "", "", ""]]
    assert take(body, PARTIES, named).counts == Counts(updated=1)
    assert body.parties.get(key="forum").name.in_language("fr") == ("Le Forum", "fr")


def test_a_person_registered_for_a_later_time_or_in_another_capacity_is_the_same_person(body):
    take(body, REGISTRATIONS, PEOPLE)
    later = [PEOPLE[0], ["Ana E. Exemplo", "", "head-of-delegation", "BRA", "2027-01-01", "", "ANA@example.org"]]
    assert take(body, REGISTRATIONS, later).counts == Counts(created=1)
    panellist = [PEOPLE[0], ["eva exemplo", "", "panellist", "BRA", "", "", ""]]
    assert take(body, REGISTRATIONS, panellist).counts == Counts(created=1)
    held = body.capacities.filter(party__key="BRA", in_record=False)
    assert held.count() == 4
    assert held.values("person").distinct().count() == 2


def test_two_people_of_one_name_are_told_apart_by_their_addresses(body):
    rows = [PEOPLE[0], *(["Ana Silva", "", "", "BRA", "", "", f"{name}@example.org"] for name in ("one", "two"))]
    assert take(body, REGISTRATIONS, rows).counts == Counts(created=2)
    assert take(body, REGISTRATIONS, rows).counts == Counts(unchanged=2)


def test_everything_wrong_is_said_by_row_and_column_and_nothing_is_kept(body):
    lines = Line.objects.count()
    rows = [
        ["State", "Name EN", "category", "kind", "address", "from", "until", "language"],
        ["Brasilia", "", "", "", "", "", "", ""],
        ["Germony", "", "", "", "", "", "", ""],
        ["Mexico", "Mexico", "", "", "", "", "", ""],
        ["", "Forum", "", "", "", "", "", ""],
        ["", "Forum", "academie", "", "", "", "", ""],
        ["Mexico", "", "", "", "Street 1", "", "", ""],
        ["Mexico", "", "", "e-mail", "nobody", "", "", ""],
        ["Mexico", "", "", "e-mail", "a@example.org", "tomorrow", "", ""],
        ["Mexico", "", "", "e-mail", "b@example.org", "2026-02-01", "2026-01-01", "de"],
        ["", "", "", "e-mail", "c@example.org", "", "", ""],
    ]
    assert problems(body, PARTIES, rows) == [
        "Row 2, column “state”: There is no State called “Brasilia”. Is it one of these: Brazil?",
        "Row 3, column “state”: There is no State called “Germony”. Is it one of these: Germany?",
        "Row 4, column “state”: Give a State or a name, and not both: the names of States are known.",
        "Row 5, column “category”: Say in which category this participant takes part.",
        "Row 6, column “category”: “academie” is none of those that there are. Is it academia?",
        "Row 7, column “kind”: Say what kind of address this is: e-mail, post or telephone.",
        "Row 8, column “address”: Enter a valid email address.",
        "Row 9, column “from”: “tomorrow” is not a day. Write it as year, month and day: 2026-03-02.",
        "Row 10, column “language”: “de” is not one of the languages ar, en, es, fr, ru, zh.",
        "Row 10, column “until”: It ends on 2026-01-01, before it begins on 2026-02-01.",
        "Row 11, column “state”: Give a State or a name: one of the two.",
    ]
    assert (body.parties.count(), Line.objects.count()) == (4, lines)


def test_everything_wrong_with_registrations_is_said_by_row_and_column(body):
    rows = [
        ["name", "capacity", "party", "email", "name_language", "form_of_address"],
        ["", "", "BRA", "", "", ""],
        ["Ana", "delegat", "BRA", "", "", ""],
        ["Ana", "", "Institut of Examples", "", "", ""],
        ["Ana", "", "Mexico", "", "", ""],
        ["Ana", "", "", "", "", ""],
        ["Ana", "", "BRA", "nobody", "", ""],
        ["Ana", "", "BRA", "", "de", "Dr."],
        ["Ana", "", "qqqqqqq", "", "", ""],
    ]
    assert problems(body, REGISTRATIONS, rows) == [
        "Row 2, column “name”: Give the name of the person.",
        "Row 3, column “capacity”: “delegat” is none of those that there are. Is it delegate?",
        "Row 4, column “party”: There is no participant “Institut of Examples”. Is it one of these: Institute of Examples?",
        "Row 5, column “party”: Mexico is not among the participants of this body yet. Enter it there first.",
        "Row 6, column “party”: This capacity is held for a party: choose which.",
        "Row 7, column “email”: Enter a valid email address.",
        "Row 8, column “name_language”: “de” is not one of the languages ar, en, es, fr, ru, zh.",
        "Row 8, column “form_of_address”: “Dr.” is none of those that there are. Is it mr, ms, none?",
        "Row 9, column “party”: There is no State or other participant called “qqqqqqq”.",
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [["state", "adress"], ["BRA", "a@example.org"]],
            ["Row 1, column “adress”: There is no such column here. Is it address?"],
        ),
        ([["state", "state"], ["BRA", "BRA"]], ["Row 1, column “state”: This column is there twice."]),
        (
            [["category"], ["academia"]],
            [
                "Row 1: The first row names the columns, and one of these is missing from it: "
                + ", ".join(["state", *(f"name_{lang}" for lang in LANGUAGES)])
                + "."
            ],
        ),
        ([["state"]], ["There is nothing below the first row of this sheet."]),
        ([["state"], *[["BRA"]] * 5001], ["A sheet has at most 5000 rows."]),
    ],
)
def test_a_sheet_of_another_form_is_refused_whole(body, rows, said):
    assert problems(body, PARTIES, rows) == said


def test_cells_of_a_workbook_are_taken_as_somebody_would_type_them(body):
    rows = [
        ["state", "kind", "address", "from", "until"],
        ["BRA", "telephone", 43126060.0, datetime(2026, 1, 1), date(2026, 12, 31)],
    ]
    take(body, PARTIES, rows, write=as_xlsx)
    (address,) = body.parties.get(key="BRA").addresses.all()
    assert (address.address, address.since, address.until) == ("43126060", date(2026, 1, 1), date(2026, 12, 31))


def test_a_file_that_is_not_what_it_says_is_refused(body):
    for name, content in (
        ("sheet.xlsx", b"state\nBRA\n"),
        ("sheet.csv", as_xlsx([["state"]]).read()),
        ("sheet.pdf", b"%PDF-1.7 %%EOF"),
        ("sheet.csv", b"state\n" + b"BRA\n" * 500_000),
    ):
        with pytest.raises(ValidationError):
            load_sheet(ContentFile(content, name=name), PARTIES, body=body, by=BY, at=AT)


def test_an_entity_in_a_workbook_is_never_resolved(body):
    document_type = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">]>'
    source = as_xlsx([["state"], ["BRA"]]).read()
    poisoned = _with_part(source, "xl/worksheets/sheet1.xml", lambda part: document_type + part)
    with pytest.raises(SheetError):
        load_sheet(ContentFile(poisoned, name="sheet.xlsx"), PARTIES, body=body, by=BY, at=AT)


def _with_part(workbook: bytes, name: str, change) -> bytes:
    """A workbook with one of its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content.decode()) if part == name else content)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", [FileKind.XLSX, FileKind.CSV])
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_the_sheet_to_fill_in_can_be_taken_as_it_is(body, sheet, kind):
    file = ContentFile(template(sheet, kind), name=f"{sheet.name}.{kind}")
    assert load_sheet(file, sheet, body=body, by=BY, at=AT).counts == Counts(created=1)


def test_the_commands_take_sheets_and_refuse_them_whole(body, tmp_path):
    said = io.StringIO()
    good, wrong = tmp_path / "good.csv", tmp_path / "wrong.csv"
    good.write_bytes(as_csv(PARTICIPANTS).read())
    wrong.write_bytes(as_csv([["name", "party"], ["Ana", "Brasilia"]]).read())
    call_command("import_parties", "experts", str(good), stdout=said)
    assert said.getvalue() == "parties: 5 new, 0 changed, 0 as before\n"
    assert Line.objects.filter(verb="add_party").count() == 3
    with pytest.raises(
        CommandError, match="nothing was kept:\nRow 2, column “party”: There is no participant “Brasilia”"
    ):
        call_command("import_registrations", "experts", str(wrong), stdout=said)
    with pytest.raises(CommandError, match="there is no body “nobody” here; those there are: experts"):
        call_command("import_parties", "nobody", str(good), stdout=said)
    with pytest.raises(CommandError, match="there is no file"):
        call_command("import_parties", "experts", str(tmp_path / "none.csv"), stdout=said)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_every_column_is_described_in_the_documentation(sheet):
    described = (Path(__file__).resolve().parents[3] / "docs/parties.md").read_text(encoding="utf-8")
    assert [one.name for one in sheet.columns if f"| `{one.name}` | {one.says} |" not in described] == []
