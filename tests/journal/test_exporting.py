"""A public export, proved by the program in it on a machine that has Python and nothing else."""

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sessional.facts.visibility import Visibility
from sessional.journal.actions import write_line
from sessional.journal.entries import Change, Subject
from sessional.journal.exporting import IssuedFile, UnfitName, export_journal
from sessional.journal.models import Chain, Line
from tests.journal.test_lines import AT, BODY, COMMAND, OTHER

PAPER = b"%PDF-1.7 an issued paper"
SHA256 = hashlib.sha256(PAPER).hexdigest()
FILE = IssuedFile("L.1-en.pdf", SHA256, lambda: io.BytesIO(PAPER))

pytestmark = pytest.mark.django_db


def write(visibility: Visibility, **after) -> None:
    change = Change(
        "release_paper",
        Subject("papers.paper", OTHER, "L.1 论文"),
        after=after,
        personal={"e-mail": "a@example.org"},
        visibility=visibility,
    )
    write_line(body_id=BODY, change=change, by=COMMAND, at=AT)


@pytest.fixture
def lines() -> None:
    write(Visibility.DESK, note="not for everybody")
    write(Visibility.PUBLIC, files=[{"name": "L.1-en.pdf", "sha256": SHA256}])
    write(Visibility.DELEGATIONS, note="not for everybody either")


def export(files=(FILE,)) -> bytes:
    target = io.BytesIO()
    head = export_journal(body_id=BODY, key="experts", files=files, target=target)
    chain = Chain.objects.get(pk=BODY)
    assert head == (chain.number, chain.head)
    return target.getvalue()


def unpacked(data: bytes, folder: Path) -> Path:
    zipfile.ZipFile(io.BytesIO(data)).extractall(folder)
    return folder


def verify(folder: Path, *arguments) -> tuple[int, list[str]]:
    """Runs the program of the export without site packages, without variables, from elsewhere."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", folder / "verify.py", *arguments],
        cwd="/",
        env={},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).splitlines()


def holds() -> str:
    return f"experts: 3 lines, 1 issued files; head 3 {Line.objects.get(number=3).digest}"


def test_an_export_proves_itself_with_nothing_but_python(lines, tmp_path):
    folder = unpacked(export(), tmp_path)
    assert verify(folder) == (0, [holds(), "Everything holds."])
    archive = tmp_path / "export.zip"
    archive.write_bytes(export())
    assert verify(folder, archive) == (0, [holds(), "Everything holds."])


def test_the_same_journal_gives_the_same_bytes(lines):
    assert export() == export()


def test_only_public_lines_say_something_and_nothing_personal_is_in_it(lines, tmp_path):
    folder = unpacked(export(), tmp_path)
    told = [json.loads(line) for line in (folder / "lines.jsonl").read_text().splitlines()]
    assert [one["header"]["number"] for one in told] == [1, 2, 3]
    assert [one["matter"] is not None for one in told] == [False, True, False]
    assert all(one["header"]["personal"] for one in told)
    everything = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"a@example.org" not in everything
    assert b"not for everybody" not in everything


def change_line(number: int, change: Callable[[dict], object]) -> Callable[[Path], None]:
    def tamper(folder: Path) -> None:
        file = folder / "lines.jsonl"
        told = [json.loads(line) for line in file.read_text().splitlines()]
        change(told[number - 1])
        file.write_text("".join(json.dumps(one) + "\n" for one in told))

    return tamper


def drop_line(number: int) -> Callable[[Path], None]:
    def tamper(folder: Path) -> None:
        file = folder / "lines.jsonl"
        told = file.read_text().splitlines(keepends=True)
        file.write_text("".join(told[: number - 1] + told[number:]))

    return tamper


HEADER = "its header is not the one that its digest was taken of"
TAMPERING: dict[str, tuple[Callable[[Path], object], str]] = {
    "a header": (change_line(1, lambda one: one["header"].update(at="2019")), f"experts, line 1: {HEADER}"),
    "what a line says": (
        change_line(2, lambda one: one["matter"].update(content=one["matter"]["content"].replace("pdf", "doc"))),
        "experts, line 2, release_paper, L.1 论文: what it says (matter) is not what was written",
    ),
    "a line is gone": (drop_line(2), "experts, line 2: it is missing"),
    "the last line is gone": (drop_line(3), "experts, line 3: it is missing"),
    "an issued file is changed": (
        lambda folder: (folder / "files/L.1-en.pdf").write_bytes(PAPER + b"!"),
        "experts: the issued file L.1-en.pdf is not the one that was issued: its SHA-256 is "
        + hashlib.sha256(PAPER + b"!").hexdigest(),
    ),
    "an issued file is gone": (
        lambda folder: (folder / "files/L.1-en.pdf").unlink(),
        "experts: the issued file L.1-en.pdf is not there",
    ),
    "a file is added": (
        lambda folder: (folder / "files/other.pdf").write_bytes(b""),
        "experts: the file other.pdf is there, and files.jsonl does not have it",
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_with_an_export_is_found_and_named(what, lines, tmp_path):
    folder = unpacked(export(), tmp_path)
    tamper, words = TAMPERING[what]
    tamper(folder)
    status, said = verify(folder)
    assert status == 1
    assert words in said
    assert said[-1].startswith("Faults found: ")


def test_a_file_that_no_public_line_speaks_of_is_found(lines, tmp_path):
    other = IssuedFile("L.2-en.pdf", hashlib.sha256(b"2").hexdigest(), lambda: io.BytesIO(b"2"))
    status, said = verify(unpacked(export((FILE, other)), tmp_path))
    assert status == 1
    assert said[0] == f"experts: no public line of the journal speaks of the file L.2-en.pdf, SHA-256 {other.sha256}"


def test_a_later_export_continues_an_earlier_one(lines, tmp_path):
    earlier, later, anew = (unpacked(export(), tmp_path / name) for name in ("earlier", "later", "anew"))
    write(Visibility.PUBLIC, note="one more")
    unpacked(export(), later)
    assert verify(later, later, "--against", earlier)[0] == 0
    assert verify(earlier, earlier, "--against", later) == (
        1,
        ["experts, line 4: the earlier export goes on to line 4: the end was cut off", holds(), "Faults found: 1."],
    )
    change_line(3, lambda one: one.update(digest="f" * 64))(anew)
    said = verify(earlier, anew, "--against", earlier)[1]
    assert "experts, line 3: from this line on, the chain is not the one of the earlier export: it was written anew" in said


def test_where_there_is_no_export_it_says_so(lines, tmp_path):
    status, (said,) = verify(unpacked(export(), tmp_path / "one"), tmp_path / "two")
    assert status == 2
    assert said.startswith(f"there is no export of a journal at {tmp_path / 'two'}")


@pytest.mark.parametrize("names", [["a/b"], ["a", "a"], [".."], [""]])
def test_a_name_that_a_folder_cannot_hold_is_refused(names, lines):
    with pytest.raises(UnfitName):
        export([IssuedFile(name, SHA256, lambda: io.BytesIO(PAPER)) for name in names])
