"""The restore drill: SQLite to PostgreSQL to SQLite, with writers at work; and a body that moves."""

import json
import shutil
import signal
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project.archive.installations import Installation, cluster

# Both databases are at work in each of these, so that one run proves them for both.
pytestmark = pytest.mark.pure

COMMANDS = """
from django.core.management import call_command as sessional
"""
#: An empty installation with the tables of this version.
NEW = (
    COMMANDS
    + """
sessional("migrate", verbosity=0)
"""
)
FILL = (
    COMMANDS
    + """
import io
from django.core.files import File
from django.db import connection
from django.utils import timezone
from sessional.intake.record.loading import load
from sessional.journal.entries import Actor, ActorKind
from sessional.papers import storage
from sessional.papers.actions import issue_paper
from sessional.papers.models import Paper
from sessional.project.examples import EXAMPLES, example_file
from sessional.tasks.actions import begin_work
from tests.roles import make_world
for name in EXAMPLES:
    load(example_file(name), at=timezone.now())
world = make_world()
by = Actor(ActorKind.COMMAND, "a test")
begin_work(kind="record-export", body_id=world.body.pk, subject=str(world.body.pk), name="experts", by=by, at=timezone.now())
world.client("delegate")
for data in (b"of nothing", bytes(3_000_000)):
    storage.put(File(io.BytesIO(data)))
# The roles have a paper that only says that it is issued; it is issued by the action, which tells the journal.
issued = world.papers["issued"]
with connection.cursor() as cursor:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'papers_paper%_guards_update'")
    triggers = cursor.fetchall()
    for name, _sql in triggers:
        cursor.execute(f"DROP TRIGGER {name}")
    issued.files.update(issued_at=None)
    Paper.objects.filter(pk=issued.pk).update(issued_at=None)
    for _name, sql in triggers:
        cursor.execute(sql)
issue_paper(paper=Paper.objects.get(pk=issued.pk), by=by, at=timezone.now())
sessional("reindex", stdout=io.StringIO())
"""
)
WRITE = """
import uuid
from django.db import transaction
from django.utils import timezone
from sessional.bodies.models import Body
from sessional.journal.actions import write_line
from sessional.journal.entries import Actor, ActorKind, Change, Subject
body = Body.objects.get(key="cybercrime")
while True:
    change = Change("record_body", Subject("bodies.body", body.pk, "x"), personal={"a": "é中"})
    with transaction.atomic():
        line = write_line(body_id=body.pk, change=change, by=Actor(ActorKind.COMMAND, "writer"), at=timezone.now())
    print(line.number, flush=True)
"""
KEYS = ["cybercrime", "lower-vale", "experts", "others"]
#: Says the digest of each body's record file, and of files of the worked example's report.
LOOK = f"""
KEYS = {KEYS}
import hashlib, json
from sessional.drafting.composing import files_of
from sessional.drafting.queries import reports_with_symbol
from sessional.intake.record.exporting import export_body
from sessional.report.render import FORMATS
told = {{key: hashlib.sha256(export_body(key)).hexdigest() for key in KEYS}}
(report,) = [one for one in reports_with_symbol("UNODC/CCPCJ/EG.4/2019/L.1") if one.meeting.body.key == "cybercrime"]
told |= {{name: hashlib.sha256(data).hexdigest() for name, data in files_of(report, ["ar", "zh"], FORMATS.values())}}
print(json.dumps(told))
"""


def look(installation: Installation) -> dict[str, str]:
    return json.loads(installation.python(LOOK).splitlines()[-1])


def manifest(archive: Path) -> dict:
    with zipfile.ZipFile(archive) as opened:
        return json.loads(opened.read("manifest.json"))


def contents(archive: Path) -> dict:
    """All that an archive has, by the digests of its parts."""
    told = manifest(archive)
    return {"parts": {part["label"]: part for part in told["parts"]}, "files": told["files"], "form": told["form"]}


class Writer:
    """A process that writes lines of the journal all the time; ``last`` is the last that it was told to be kept."""

    def __init__(self, installation: Installation):
        self._process = installation.start("shell", "-c", WRITE)
        self.last = 0
        threading.Thread(target=self._read, daemon=True).start()
        while self.last == 0:
            assert self._process.poll() is None
            time.sleep(0.05)

    def _read(self) -> None:
        for said in self._process.stdout:
            if said.strip().isdigit():
                self.last = int(said)

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()


@pytest.fixture(scope="module")
def new_database():
    with cluster() as new:
        yield new


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Callable[[Path], Installation]:
    """Makes an installation on SQLite that has its tables and nothing in them, in a folder that is not there yet."""
    installation = Installation(tmp_path_factory.mktemp("empty"))
    installation.run("migrate", "-v0")
    return lambda folder: Installation(Path(shutil.copytree(installation.data, folder)))


@pytest.fixture(scope="module")
def first(empty, tmp_path_factory) -> Installation:
    """An installation on SQLite, with the examples, people in all roles and what they wrote, and stored files."""
    installation = empty(tmp_path_factory.mktemp("first") / "data")
    installation.python(FILL)
    return installation


def chain_of(archive: Path, body: str) -> int:
    """How far the chain of a body is in an archive."""
    with zipfile.ZipFile(archive) as opened:
        bodies = {row[1]: row[0] for row in map(json.loads, opened.open("tables/bodies.Body.jsonl"))}
        chains = {row[0]: row[1] for row in map(json.loads, opened.open("tables/journal.Chain.jsonl"))}
    return chains[bodies[body]]


def is_found_as_it_should_be(installation: Installation, *bodies: str) -> bool:
    said = installation.run("reindex", *bodies).splitlines()
    right = " 0 new, 0 changed, 0 removed, "
    return bool(said) and all(right in line and "before; 0 with other words" in line for line in said)


def test_a_backup_taken_while_people_write_restores_into_the_other_database_and_back(first, new_database, tmp_path):
    writer = Writer(first)
    acknowledged = writer.last
    first.run("backup", tmp_path / "one.zip")
    later = writer.last
    writer.kill()
    assert acknowledged <= chain_of(tmp_path / "one.zip", "cybercrime") <= later + 1
    assert later > acknowledged

    second = Installation(tmp_path / "second", new_database("drill"))
    third = Installation(tmp_path / "third")
    seen = [look(first)]
    for installation, taken, given in ((second, "one.zip", "two.zip"), (third, "two.zip", "three.zip")):
        said = installation.python(
            f"{COMMANDS}\nsessional('restore', {str(tmp_path / taken)!r})\nsessional('verify')\n"
            f"sessional('backup', {str(tmp_path / given)!r})\n{LOOK}"
        )
        assert "Everything holds." in said
        seen.append(json.loads(said.splitlines()[-1]))
    assert contents(tmp_path / "one.zip") == contents(tmp_path / "two.zip") == contents(tmp_path / "three.zip")
    assert (tmp_path / "one.zip").stat().st_mode & 0o777 == 0o600
    assert manifest(tmp_path / "two.zip")["database"] == "postgresql"
    assert seen[0] == seen[1] == seen[2]

    # The index of the search is in no backup, and was made anew.
    for installation in (second, third):
        assert is_found_as_it_should_be(installation)

    # What was under way goes on: the queue is not in a backup, and the work finds its way into it again.
    # Rows that the database numbers itself get new numbers.
    said = second.python(
        f"{COMMANDS}\nsessional('worker', '--until-empty')\n"
        "from allauth.account.models import EmailAddress\nfrom sessional.accounts.models import User\n"
        "from sessional.tasks.models import Work\n"
        "EmailAddress.objects.create(user=User.objects.order_by('pk').first(), email='new@example.org')\n"
        "print([(one.state.value, one.attempts) for one in Work.objects.all()])"
    )
    assert said.splitlines()[-1] == "[('finished', 1)]"


def test_a_restore_killed_in_the_middle_leaves_nothing_and_can_be_begun_again(first, new_database, tmp_path):
    first.run("backup", tmp_path / "one.zip")
    for installation in (
        Installation(tmp_path / "on-sqlite"),
        Installation(tmp_path / "on-postgresql", new_database("killed")),
    ):
        process = installation.start("restore", tmp_path / "one.zip")
        for said in process.stdout:
            if "stored files" in said:
                break
        time.sleep(0.2)
        process.kill()
        process.wait()
        said = installation.python(
            f"{COMMANDS}\nfrom sessional.bodies.models import Body\nprint('bodies:', Body.objects.count())\n"
            f"sessional('restore', {str(tmp_path / 'one.zip')!r})\nprint('bodies:', Body.objects.count())"
        )
        assert [line for line in said.splitlines() if line.startswith("bodies:")] == ["bodies: 0", "bodies: 7"]


def test_a_backup_killed_in_the_middle_leaves_no_file_of_its_name(first, tmp_path):
    process = first.start("backup", tmp_path / "one.zip")
    while not list(tmp_path.iterdir()):
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert [path.suffix for path in tmp_path.iterdir()] == [".part"]


def test_a_backup_of_an_earlier_version_is_restored_and_brought_up_to_date(empty, tmp_path):
    earlier = empty(tmp_path / "earlier")
    exported = f"{COMMANDS}\nsessional('export', 'experts')"
    before = earlier.python(
        f"{COMMANDS}\nfrom tests.factories import record\nrecord()\nsessional('migrate', 'tasks', 'zero', verbosity=0)\n"
        f"sessional('backup', {str(tmp_path / 'one.zip')!r})\nprint('# the record')\n{exported}"
    )
    later = Installation(tmp_path / "later")
    after = later.python(
        f"{COMMANDS}\nsessional('restore', {str(tmp_path / 'one.zip')!r})\n"
        f"sessional('showmigrations', 'tasks')\nprint('# the record')\n{exported}"
    )
    assert "Bringing the database up to date" in after and "[X] 0001_initial" in after and "[ ]" not in after
    assert after.partition("# the record")[2] == before.partition("# the record")[2] != ""
    ready = empty(tmp_path / "ready")
    refused = ready.tried("restore", tmp_path / "one.zip")
    assert refused.returncode == 1
    assert "Restore into a new database, in which there are no tables yet" in refused.stderr


def test_a_body_moves_with_all_that_belongs_to_it_and_nothing_else(first, new_database, tmp_path):
    said = first.run("move_out", "experts", tmp_path / "experts.zip")
    assert "The body is still here." in said
    other = Installation(tmp_path / "other", new_database("other"))
    said = other.python(
        f"{NEW}\nfrom sessional.accounts.models import User\nUser.objects.create_user('dora.delegate@example.org', 'at home')\n"
        "from tests.factories import record, body_entry, words\n"
        "record(body=body_entry(key='at-home', name=words('Body at Home')), lists=[], reports=[])\n"
        f"sessional('move_in', {str(tmp_path / 'experts.zip')!r})\nsessional('verify')"
    )
    assert "People who have an account here by the same address: 1." in said
    assert "Sara Secretary <sara.secretary@example.org>" in said
    assert "Everything holds." in said
    assert is_found_as_it_should_be(other, "experts")
    assert other.run("export", "experts") == first.run("export", "experts")
    found = other.python(
        "from sessional.bodies.models import *\nfrom sessional.accounts.models import *\n"
        "from sessional.journal.models import Line\nfrom sessional.tasks.models import Work\n"
        "print(sorted(Body.objects.values_list('key', flat=True)))\n"
        "print(Body.objects.get(key='experts').parent.key, Communication.objects.count())\n"
        "print([c.key for c in Capacity.objects.filter(person__user__email='dora.delegate@example.org')])\n"
        "print(User.objects.count(), ReadingLink.objects.count(), Invitation.objects.count(), Work.objects.count())\n"
        "print(*Line.objects.filter(body_id=Body.objects.get(key='experts').pk).order_by('number')"
        ".values_list('verb', flat=True))"
    ).splitlines()
    assert found[-5:] == [
        "['at-home', 'commission', 'experts']",
        "commission 16",
        "['delegate-dora-delegate']",
        "1 0 0 0",
        found[-1],
    ]
    assert found[-1].split()[-2:] == ["move_out", "move_in"]
    refused = other.tried("move_in", tmp_path / "experts.zip")
    assert refused.returncode == 1
    assert "there is the body “experts” here already" in refused.stderr
    assert "is an archive of one body" in other.tried("restore", tmp_path / "experts.zip").stderr


def test_a_body_that_is_known_by_name_only_makes_way_for_itself(empty, tmp_path):
    """The commission comes after the group that reports to it."""
    source = empty(tmp_path / "source")
    moved = str(tmp_path / "commission.zip")
    source.python(
        f"{COMMANDS}\nfrom tests.factories import record, body_entry, words\n"
        "record(body=body_entry(key='commission', name=words('Commission'), parent=None), lists=[], reports=[])\n"
        f"sessional('move_out', 'commission', {moved!r})"
    )
    there = empty(tmp_path / "there")
    said = there.python(
        f"{COMMANDS}\nfrom tests.factories import record\nrecord()\nsessional('move_in', {moved!r})\nsessional('verify')\n"
        "from sessional.bodies.models import Body\nfor one in Body.objects.order_by('key'):\n"
        "    print(one.key, one.known_only_as_parent, one.parent and one.parent.key)"
    )
    assert said.splitlines()[-2:] == ["commission False None", "experts False commission"]
    assert "Everything holds." in said
