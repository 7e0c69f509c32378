"""The commands that prove the journal and export it, as a person at a terminal would use them."""

import io
import subprocess
import sys
import zipfile

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from sessional.bodies.models import Body
from sessional.journal.models import Chain, Line, Payload
from sessional.project.examples import example_file
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path, settings) -> None:
    """A storage of the test's own: files that other tests left behind would be noted."""
    files = settings.STORAGES["files"]
    settings.STORAGES = {**settings.STORAGES, "files": {**files, "OPTIONS": {"location": tmp_path / "files"}}}


def say(*arguments) -> list[str]:
    out = io.StringIO()
    call_command(*map(str, arguments), stdout=out)
    return out.getvalue().splitlines()


def refused(*arguments) -> tuple[list[str], str]:
    out = io.StringIO()
    with pytest.raises(CommandError) as error:
        call_command(*map(str, arguments), stdout=out)
    return out.getvalue().splitlines(), str(error.value)


@pytest.fixture
def loaded():
    say("load", example_file("cybercrime"))


def head(key: str) -> str:
    chain = Chain.objects.get(pk=Body.objects.get(key=key).pk)
    return f"{key}: {chain.number} lines; head {chain.number} {chain.head}"


def test_verify_says_how_far_each_chain_goes_and_that_it_holds(loaded):
    *chains, last = say("verify")
    assert sorted(chains) == sorted(head(body.key) for body in Body.objects.all())
    assert last == "Everything holds."


def test_verify_names_what_is_wrong_and_ends_with_an_error(loaded):
    line = Line.objects.filter(verb="record_papers").first()
    connection.check_constraints()
    with unguarded():
        Payload.objects.filter(line=line).update(content="{}")
    said, error = refused("verify")
    assert error == "faults found: 1"
    assert said[-1] == (
        f"cybercrime, line {line.number}, record_papers, papers.paper {line.subject_id}: "
        "what it says (matter) is not what was written"
    )


def test_an_export_holds_where_there_is_nothing_else_and_is_what_a_later_journal_is_compared_with(loaded, tmp_path):
    file = tmp_path / "deep" / "cybercrime.zip"
    say("export_journal", "cybercrime", "-o", file)
    zipfile.ZipFile(file).extractall(tmp_path / "unpacked")
    done = subprocess.run(
        [sys.executable, "-I", "-S", tmp_path / "unpacked/verify.py"], env={}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Everything holds.")
    assert say("verify", "--against", file)[-1] == "Everything holds."
    first = Line.objects.get(number=1, body_id=Body.objects.get(key="cybercrime").pk)
    connection.check_constraints()
    with unguarded():
        Payload.objects.filter(line__body_id=first.body_id)._raw_delete("default")
        Line.objects.filter(body_id=first.body_id)._raw_delete("default")
        Chain.objects.filter(pk=first.body_id)._raw_delete("default")
    assert say("verify")[-1] == "Everything holds."
    said, error = refused("verify", "--against", file)
    assert error == "faults found: 2"
    assert "cybercrime: the head of the chain is gone" in said


def test_the_same_journal_is_exported_to_the_same_bytes(loaded, tmp_path):
    for name in ("one", "two"):
        say("export_journal", "cybercrime", "-o", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_body_or_an_export_that_is_not_there_is_named(loaded, tmp_path):
    assert refused("export_journal", "nobody", "-o", tmp_path / "x")[1] == (
        "there is no body “nobody” here; those there are: cybercrime"
    )
    assert refused("verify", "--against", tmp_path / "x")[1].startswith(f"there is no export of a journal at {tmp_path}")
    assert list(tmp_path.iterdir()) == []


NOT_HERE = "it is not part of any chain here: the chain was written anew or cut off, or it was noted wrongly"


def noted(number: int) -> tuple[int, str]:
    """A head as somebody could have written it down when the chain had come so far."""
    return number, Line.objects.get(body_id=Body.objects.get(key="cybercrime").pk, number=number).digest


def test_a_head_that_was_noted_is_found_in_the_chain_and_where(loaded):
    number, digest = noted(3)
    last = Chain.objects.get(pk=Body.objects.get(key="cybercrime").pk).number
    *_chains, place, end = say("verify", "--head", number, digest.upper())
    assert (place, end) == (f"head 3 {digest}: it is line 3 of cybercrime; lines after it: {last - 3}", "Everything holds.")
    own = say("verify", "--head", *noted(last), "--head", number, digest)
    assert own[-3:-1] == [f"head {last} {noted(last)[1]}: it is line {last} of cybercrime; lines after it: 0", place]


def test_a_head_that_is_not_part_of_the_chain_is_named(loaded):
    _number, digest = noted(3)
    wrong = "0" * 63 + "1"
    said, error = refused("verify", "--head", 3, wrong, "--head", 4, digest)
    assert said[-2:] == [
        f"head 3 {wrong}: {NOT_HERE}",
        f"head 4 {digest}: it is not part of the chain: this digest is that of line 3 of cybercrime",
    ]
    assert error == "faults found: 2"


def test_a_head_that_was_noted_before_the_chain_was_written_anew_is_not_part_of_it(loaded):
    number, digest = noted(3)
    connection.check_constraints()
    with unguarded():
        Payload.objects.filter(line__number__gte=3)._raw_delete("default")
        Line.objects.filter(number__gte=3)._raw_delete("default")
        for chain in Chain.objects.filter(number__gte=3):
            chain.number, chain.head = 2, Line.objects.get(body_id=chain.pk, number=2).digest
            chain.save()
    assert say("verify")[-1] == "Everything holds."
    assert refused("verify", "--head", number, digest)[0][-1] == f"head 3 {digest}: {NOT_HERE}"


@pytest.mark.parametrize(
    ("head", "wrong"),
    [
        (("0", "a" * 64), "the number of a line is 1 or more, and here it is 0"),
        (("four", "a" * 64), "the number of a line is 1 or more, and here it is four"),
        (("4", "abc"), "a digest has 64 of the signs 0-9 and a-f, and here it is abc"),
    ],
)
def test_what_cannot_be_a_head_is_refused(head, wrong, loaded):
    assert refused("verify", "--head", *head) == ([], wrong)


def test_a_public_export_finds_a_head_by_itself(loaded, tmp_path):
    say("export_journal", "cybercrime", "-o", tmp_path / "x.zip")
    zipfile.ZipFile(tmp_path / "x.zip").extractall(tmp_path)
    _number, digest = noted(3)

    def ran(*arguments: str) -> tuple[int, str]:
        program = [sys.executable, "-I", "-S", tmp_path / "verify.py", *arguments]
        done = subprocess.run(program, env={}, capture_output=True, text=True, check=False)
        return done.returncode, (done.stdout + done.stderr).splitlines()[0]

    last = Chain.objects.get(pk=Body.objects.get(key="cybercrime").pk).number
    assert ran("--head", "3", digest) == (
        0,
        f"head 3 {digest}: it is line 3 of cybercrime; lines after it: {last - 3}",
    )
    assert ran("--head", "3", "0" * 64) == (1, f"head 3 {'0' * 64}: {NOT_HERE}")
    assert ran("--head", "3", "xyz") == (2, "a digest has 64 of the signs 0-9 and a-f, and here it is xyz")
