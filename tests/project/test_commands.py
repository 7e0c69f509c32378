"""The commands, as a person at a terminal would use them."""

import hashlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import CommandError, call_command
from django.db import connection

from sessional.accounts.models import User
from sessional.bodies.models import Body
from sessional.meetings.models import Meeting, Statement
from sessional.project.examples import EXAMPLES, WORKED_EXAMPLE, example_file
from sessional.report.facts import LANGUAGES
from sessional.report.render import FORMATS
from sessional.search.models import Entry, Saying
from tests.signing_in import account

SYMBOL = "UNODC/CCPCJ/EG.4/2019/L.1"
STEM = "UNODC_CCPCJ_EG.4_2019_L.1"
ALL_FILES = sorted(f"{STEM}-{lang}.{format.suffix}" for lang in LANGUAGES for format in FORMATS.values())


def say(*arguments, **options) -> str:
    out = io.StringIO()
    call_command(*map(str, arguments), stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def worked_example(db):
    say("load", example_file(WORKED_EXAMPLE))


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def rows() -> dict[str, list]:
    """All that is kept, table by table, ids included."""
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if not name.startswith("django_")]
        found = {}
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = sorted(map(repr, cursor.fetchall()))
        return found


def test_load_twice_changes_no_row(worked_example):
    before = rows()
    assert " 0 new, 0 changed, 0 removed" in say("load", example_file(WORKED_EXAMPLE)).splitlines()[0]
    assert rows() == before


def test_load_export_load_export_gives_the_same_bytes(worked_example, tmp_path):
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    say("export", WORKED_EXAMPLE, "-o", first)
    before = rows()
    say("load", first)
    say("export", WORKED_EXAMPLE, "-o", second)
    assert first.read_bytes() == second.read_bytes()
    assert rows() == before


def test_load_refuses_a_file_with_an_error_whole_and_names_line_and_field(db, tmp_path):
    source = example_file(WORKED_EXAMPLE).read_text()
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(source.replace("{number: 6, date: 2019-03-29", "{number: 6, date: 2019-04-29"))
    assert wrong.read_text() != source
    line = next(n for n, text in enumerate(wrong.read_text().splitlines(), 1) if "2019-04-29" in text)
    with pytest.raises(CommandError) as refused:
        say("load", wrong)
    assert f"line {line}" in str(refused.value)
    assert "body.meetings[4].sittings[5].date" in str(refused.value)
    assert not Body.objects.exists()


def test_export_of_an_unknown_body_names_those_there_are(worked_example):
    with pytest.raises(CommandError, match="no body “nobody” here; those there are: cybercrime$"):
        say("export", "nobody")


def test_report_writes_one_file(worked_example, tmp_path):
    file = tmp_path / "deep" / "report.pdf"
    say("report", SYMBOL, "--lang", "zh", "--format", "pdf", "-o", file)
    assert file.read_bytes().startswith(b"%PDF-")


def test_report_writes_the_whole_set_under_the_names_of_the_papers_and_the_same_bytes_again(worked_example, tmp_path):
    for name in ("one", "two"):
        say("report", SYMBOL, "--lang", "all", "--format", "all", "-o", tmp_path / name)
    assert sorted(digests(tmp_path / "one")) == ALL_FILES
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_report_says_what_there_is_where_symbol_or_language_is_unknown(worked_example):
    with pytest.raises(CommandError, match=f"no report with the symbol A/1; those there are: {SYMBOL}"):
        say("report", "A/1", "--lang", "zh", "--format", "txt")
    with pytest.raises(CommandError, match="no version in “de”; its languages are ar, en, es, fr, ru, zh"):
        say("report", SYMBOL, "--lang", "de", "--format", "txt")
    with pytest.raises(CommandError, match="several files want a folder: -o DIR"):
        say("report", SYMBOL, "--lang", "all", "--format", "txt")


def test_a_final_report_is_refused_while_something_is_open_and_the_answer_lists_what(db, tmp_path):
    record = tmp_path / "final.yaml"
    source = example_file(WORKED_EXAMPLE).read_text()
    record.write_text(source.replace("stage: draft", "stage: final"))
    assert record.read_text() != source
    say("load", record)
    with pytest.raises(CommandError) as refused:
        say("report", SYMBOL, "--lang", "en", "--format", "txt")
    lines = str(refused.value).splitlines()
    assert lines[0] == f"{SYMBOL} is a final report, and 9 of its facts are not confirmed yet:"
    assert lines[1] == "  paragraph 10: [2nd] (unconfirmed; meeting/5/agenda/2/sittings/2)"
    assert len(lines) == 11


def test_a_final_report_with_every_fact_confirmed_is_written(db, tmp_path):
    say("load", example_file("river-commission"))
    say("report", "JWP/LVR/2026/2", "--lang", "all", "--format", "all", "-o", tmp_path)
    assert sorted(digests(tmp_path)) == sorted(f"JWP_LVR_2026_2-en.{format.suffix}" for format in FORMATS.values())
    text = (tmp_path / "JWP_LVR_2026_2-en.txt").read_text()
    assert "[" not in text
    assert "Recommendation 10. " in text


def test_open_lists_what_is_open_and_anticipated_and_which_paragraph_each_holds_up(worked_example):
    lines = [" ".join(line.split()) for line in say("open", "cybercrime/5").splitlines()]
    assert lines[: lines.index("Translations (8):") - 1] == [
        f"{SYMBOL}, draft",
        "",
        "Open (6):",
        "para. 10 unconfirmed meeting/5/agenda/2/sittings/2",
        "para. 10 unconfirmed meeting/5/agenda/2/days/2019-03-28",
        "para. 12 unknown meeting/5/agenda/3/sittings",
        "para. 12 open-ended meeting/5/agenda/3/days",
        "para. 13 unknown meeting/5/agenda/4/sittings",
        "para. 15 open-ended meeting/5/speakers",
        "",
        "Anticipated (3):",
        "para. 13 anticipated meeting/5/agenda/4/days/2019-03-29",
        "para. 20 anticipated meeting/5/report-adopted/sitting",
        "para. 20 anticipated meeting/5/report-adopted/day",
    ]
    assert any(line.startswith("zh ") and line.endswith(" of 3,300") for line in lines)
    assert any("2019-01-16" in line for line in lines)


def test_open_names_the_meetings_there_are(worked_example):
    with pytest.raises(CommandError, match="no meeting “cybercrime/9”; those there are: cybercrime/1, "):
        say("open", "cybercrime/9")


def test_run_loads_the_examples_once_writes_the_files_and_loses_nothing_the_second_time(db, tmp_path, settings):
    settings.DATA = tmp_path
    first = say("run", "--no-site", "--out", tmp_path / "out")
    assert "Sessional is at http://127.0.0.1:8000/" in first
    assert sorted(digests(tmp_path / "out")) == ALL_FILES
    assert Body.objects.filter(known_only_as_parent=False).count() == len(EXAMPLES)
    Statement.objects.filter(meeting__key="5").last().delete()
    before = rows()
    say("run", "--no-site", "--out", tmp_path / "out")
    assert rows() == before


def test_run_prints_an_address_that_makes_the_administrator_as_long_as_there_is_none(db, tmp_path, settings, client):
    settings.SITE_ADDRESS = ""
    out = ("--no-site", "--port", "8008", "--out", tmp_path / "out")
    (address,) = re.findall(r"http://127[.]0[.]0[.]1:8008(/en/account/set-up/\S+)", say("run", *out))
    password = "eleven quiet rivers"
    told = {"name": "Ioana Albani", "email": "root@example.org", "password1": password, "password2": password}
    assert client.post(address, told).status_code == 302
    again = say("run", *out)
    assert "set-up" not in again
    assert "To sign in: http://127.0.0.1:8008/en/account/sign-in/" in again


def test_an_administrator_is_made_without_the_site(db, tmp_path, monkeypatch):
    file = tmp_path / "password"
    file.write_text("eleven quiet rivers\n")
    say("create_administrator", "root@example.org", "--name", "Ioana Albani", "--password-file", file)
    user = User.objects.get()
    assert (user.is_superuser, str(user.person), user.check_password("eleven quiet rivers")) == (
        True,
        "Ioana Albani",
        True,
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    with pytest.raises(CommandError) as refused:
        say("create_administrator", "root@example.org", "--name", "Another")
    assert "email: There is a user with this e-mail address." in str(refused.value)
    assert "password: This password is too short." in str(refused.value)
    with pytest.raises(CommandError, match="there is no file"):
        say("create_administrator", "a@example.org", "--name", "Another", "--password-file", tmp_path / "none")


def test_second_factors_that_were_lost_are_taken_away(db):
    user = account()
    TOTP.activate(user, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    assert say("remove_second_factors", "Rypl@example.org") == (
        "Rypl@example.org had 1, has none, and signs in with the password\n"
    )
    assert not Authenticator.objects.exists()
    with pytest.raises(CommandError, match="there is no account with the address nobody@example.org"):
        say("remove_second_factors", "nobody@example.org")


def test_demo_writes_thirty_files_and_touches_no_installation(tmp_path):
    environment = {"SESSIONAL_DATA": str(tmp_path / "data"), "PATH": "/usr/bin:/bin"}
    program = Path(sys.executable).with_name("sessional")
    subprocess.run([program, "demo", "--files", tmp_path / "out"], env=environment, check=True, capture_output=True)
    assert sorted(digests(tmp_path / "out")) == ALL_FILES
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["secret-key"]


def test_a_command_before_the_database_is_made_says_what_to_do(tmp_path):
    environment = {"SESSIONAL_DATA": str(tmp_path), "PATH": "/usr/bin:/bin"}
    program = Path(sys.executable).with_name("sessional")
    done = subprocess.run([program, "open", "x/1"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "`sessional migrate` brings it up to date" in done.stderr
    assert "Traceback" not in done.stderr


def test_meetings_of_both_examples_stand_side_by_side(worked_example):
    say("load", example_file("river-commission"))
    assert Meeting.objects.count() == 7


def test_reindex_says_what_was_not_as_it_should_have_been(worked_example):
    before = rows()
    (said,) = say("reindex").splitlines()
    assert said.startswith(f"{WORKED_EXAMPLE}: 0 new, 0 changed, 0 removed, ")
    assert said.endswith(" as before; 0 with other words than they should have had")
    assert rows() == before
    first, second, *_others = Entry.objects.order_by("pk")
    Entry.objects.filter(pk=first.pk).delete()
    Saying.objects.filter(pk=second.pk).update(text="something else")
    said, lost = say("reindex").splitlines()
    assert f"{WORKED_EXAMPLE}: 1 new, 1 changed, 0 removed" in said
    assert lost == "of no body: 0 removed; 1 with other words than they should have had"
    assert "0 new, 0 changed" in say("reindex", WORKED_EXAMPLE)
    with pytest.raises(CommandError, match="there is no body “nobody” here; those there are: cybercrime"):
        say("reindex", "nobody")

