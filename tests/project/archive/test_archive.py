"""Archives as they are written and read, and what is refused; on the database of the tests."""

import io
import json
import zipfile
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection, models, transaction
from hypothesis import given, strategies as st

from sessional.bodies.models import Body
from sessional.journal.entries import Actor, ActorKind
from sessional.journal.models import Chain, Line
from sessional.papers import storage
from sessional.papers.models import StoredFile
from sessional.project.archive import belonging, tables
from sessional.project.archive.backing_up import CannotBackUp, CannotRestore, back_up, restore
from sessional.project.archive.moving import CannotMove, move_in, move_out
from sessional.project.archive.packing import Unpacker, Unreadable
from sessional.project.archive.snapshot import AlreadyInATransaction, snapshot
from tests import factories

AT = datetime(2019, 3, 28, 18, 0, 0, 1, tzinfo=UTC)
BY = Actor(ActorKind.COMMAND, "a test")

committed = pytest.mark.django_db(transaction=True)

#: Tables whose rows belong to no body: they stay where they are when a body moves.
OF_NO_BODY = {
    "account.EmailAddress",
    "account.EmailConfirmation",
    "accounts.User",
    "accounts.User_groups",
    "accounts.User_user_permissions",
    "admin.LogEntry",
    "auth.Group",
    "auth.Group_permissions",
    "auth.Permission",
    "contenttypes.ContentType",
    "mfa.Authenticator",
    "socialaccount.SocialAccount",
    "socialaccount.SocialApp",
    "socialaccount.SocialToken",
}


@pytest.fixture
def body(settings, tmp_path):
    data = tmp_path / "data"
    settings.DATA = data
    settings.STORAGES = settings.STORAGES | {
        "files": settings.STORAGES["files"] | {"OPTIONS": {"location": data / "files"}}
    }
    digest, size = storage.put(ContentFile(b"a file"))
    StoredFile.objects.create(sha256=digest, size=size, media_type="text/plain", stored_at=AT)
    return factories.record()[0]


def known() -> list[tables.Table]:
    return tables.tables(tables.applied_migrations())


@committed
def test_every_table_is_in_an_archive_or_left_out_by_name(body, tmp_path):
    manifest = back_up(tmp_path / "one.zip", at=AT)
    archived = {part.label: part.rows for part in manifest.parts}
    all_models = {model._meta.label: model for model in apps.get_models(include_auto_created=True)}
    assert set(archived) | tables.LEFT_OUT == set(all_models)
    assert not set(archived) & tables.LEFT_OUT
    assert archived == {label: all_models[label]._base_manager.count() for label in archived}
    assert archived["bodies.Body"] == 2


@pytest.mark.django_db
def test_every_table_belongs_to_bodies_or_is_shared_or_stays_by_name():
    moving = {one.table.label for one in belonging.belongings(known())}
    apart = [moving, set(belonging.SHARED), set(belonging.STAYS), OF_NO_BODY]
    assert set().union(*apart) == {table.label for table in known()}
    assert sum(map(len, apart)) == len(known())


@pytest.mark.django_db
def test_every_table_comes_after_those_that_it_refers_to():
    placed = [table.label for table in known()]
    for table in known():
        for field in table.fields:
            if field.remote_field is not None and field.related_model._meta.label != table.label:
                assert placed.index(field.related_model._meta.label) < placed.index(table.label), (table.label, field)
    assert placed.index("journal.Line") < placed.index("journal.Chain")


VALUES = [
    (models.BooleanField(), st.booleans()),
    (models.BigIntegerField(), st.integers(-(2**63), 2**63 - 1)),
    (models.TextField(), st.text()),
    (models.UUIDField(), st.builds(uuid4)),
    (models.DateField(), st.dates(min_value=date(1, 1, 1))),
    (models.TimeField(), st.times()),
    (models.DateTimeField(), st.datetimes(timezones=st.just(UTC))),
    (models.DecimalField(max_digits=12, decimal_places=4), st.decimals(-(10**7), 10**7, places=4)),
    (models.DurationField(), st.timedeltas(timedelta(days=-999), timedelta(days=999))),
    (models.BinaryField(), st.binary()),
    (models.JSONField(), st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists)),
]


@pytest.mark.pure
@pytest.mark.parametrize(("field", "values"), VALUES, ids=lambda one: type(one).__name__)
def test_a_value_comes_out_of_an_archive_as_it_went_in(field, values):
    @given(values)
    def holds(value):
        told = json.loads(tables.line([tables.told(value)]))[0]
        assert tables.kept(field, told) == value

    holds()


@pytest.mark.pure
def test_what_has_no_plain_value_is_told_as_text():
    told = [tables.told(one) for one in (AT, date(2019, 3, 28), time(18, 0), Decimal("1.50"), b"\x00\xff")]
    assert told == ["2019-03-28T18:00:00.000001+00:00", "2019-03-28", "18:00:00", "1.50", "00ff"]


@committed
def test_a_snapshot_shows_one_moment_and_writes_nothing(body):
    other = connection.copy()
    try:
        with snapshot():
            before = Body.objects.count()
            # Somebody else writes meanwhile, without waiting.
            with other.cursor() as cursor:
                cursor.execute("UPDATE bodies_body SET time_zone = 'Asia/Tokyo'")
            assert set(Body.objects.values_list("time_zone", flat=True)) == {"Europe/Vienna", "UTC"}
            assert Body.objects.count() == before
            with pytest.raises(Exception, match="read-?only"):
                Body.objects.update(time_zone="UTC")
    finally:
        other.close()
    assert set(Body.objects.values_list("time_zone", flat=True)) == {"Asia/Tokyo"}
    # Afterwards everything can be written again.
    Body.objects.update(time_zone="UTC")
    with transaction.atomic(), pytest.raises(AlreadyInATransaction), snapshot():
        pass


@committed
def test_a_backup_never_takes_the_place_of_a_file(body, tmp_path):
    (tmp_path / "one.zip").write_text("the backup of yesterday")
    with pytest.raises(CommandError, match="is there already"):
        call_command("backup", tmp_path / "one.zip")
    assert (tmp_path / "one.zip").read_text() == "the backup of yesterday"


@committed
@pytest.mark.parametrize("how", ["gone", "changed"])
def test_a_stored_file_that_is_gone_or_changed_stops_a_backup_unless_told_otherwise(body, tmp_path, how):
    digest = StoredFile.objects.get().pk
    place = Path(storage.files().path(storage.place_of(digest)))
    place.chmod(0o600)
    place.unlink() if how == "gone" else place.write_bytes(b"another")
    with pytest.raises(CannotBackUp, match=digest):
        back_up(tmp_path / "one.zip", at=AT)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    err = io.StringIO()
    call_command("backup", tmp_path / "one.zip", "--despite-damage", stdout=io.StringIO(), stderr=err)
    assert digest in err.getvalue()
    with Unpacker(tmp_path / "one.zip") as archive:
        assert (archive.manifest.damaged, archive.manifest.files) == ([digest], [])


def rewritten(source: Path, target: Path, change) -> None:
    """The archive with what ``change`` makes of each part by name; None leaves the part out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if (data := change(name, old.read(name))) is not None:
                new.writestr(name, data)


@committed
@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("tables/bodies.Body.jsonl is not what was written", lambda name, data: data.replace(b"Vienna", b"Geneva")),
        (
            "tables/bodies.Party.jsonl is missing",
            lambda name, data: None if name == "tables/bodies.Party.jsonl" else data,
        ),
        ("files/.* is not what was written", lambda name, data: b"x" if name.startswith("files/") else data),
        (
            "parts that its manifest does not know",
            lambda name, data: data.replace(b'"journal.Line"', b'"journal.Lime"'),
        ),
        ("of the form 2", lambda name, data: data.replace(b'"form": 1', b'"form": 2')),
        ("its manifest cannot be read", lambda name, data: data[:-1] if name == "manifest.json" else data),
    ],
)
def test_an_archive_that_is_not_as_it_was_written_is_refused_and_nothing_is_written(body, tmp_path, words, change):
    back_up(tmp_path / "one.zip", at=AT)
    rewritten(tmp_path / "one.zip", tmp_path / "two.zip", change)
    if "manifest does not know" in words:
        words = "is missing|does not know"
    with pytest.raises(Unreadable, match=words):
        restore(tmp_path / "two.zip", say=print)


@committed
def test_a_file_that_breaks_off_or_is_no_archive_is_refused(body, tmp_path):
    back_up(tmp_path / "one.zip", at=AT)
    (tmp_path / "half.zip").write_bytes((tmp_path / "one.zip").read_bytes()[:-100])
    for name in ("half.zip", "nothing.zip"):
        with pytest.raises(CommandError, match="only a part of one|there is no file"):
            call_command("restore", tmp_path / name)


@committed
def test_a_restore_into_an_installation_that_has_something_is_refused(body, tmp_path):
    back_up(tmp_path / "one.zip", at=AT)
    with pytest.raises(CannotRestore, match=r"not empty \(accounts.Person, bodies.Body"):
        restore(tmp_path / "one.zip", say=print)


@committed
def test_an_archive_of_a_later_version_is_refused(body, tmp_path):
    back_up(tmp_path / "one.zip", at=AT)

    def later(name: str, data: bytes) -> bytes:
        return data.replace(b'"0001_initial"', b'"0999_later"') if name == "manifest.json" else data

    rewritten(tmp_path / "one.zip", tmp_path / "two.zip", later)
    with pytest.raises(CannotRestore, match="which is later than this one"):
        restore(tmp_path / "two.zip", say=print)


@committed
def test_a_body_is_written_whole_and_without_any_other(body, tmp_path):
    factories.record(body=factories.body_entry(key="others", parent=None), lists=[], reports=[])
    manifest = move_out("experts", tmp_path / "body.zip", by=BY, at=AT)
    assert manifest.body == {"id": str(body.pk), "key": "experts"}
    with Unpacker(tmp_path / "body.zip") as archive:
        rows = {part.label: list(archive.rows(part)) for part in archive.manifest.parts}
        told = {label: [str(value) for row in found for value in row] for label, found in rows.items()}
    assert len(rows["bodies.Body"]) == 1 and len(rows["parent"]) == 1
    assert len(rows["bodies.Party"]) == body.parties.count()
    assert len(rows["accounts.Person"]) == 2
    other = Body.objects.get(key="others")
    assert not any(str(other.pk) in values for values in told.values())
    assert Line.objects.filter(body_id=body.pk).order_by("-number")[0].verb == "move_out"
    assert len(rows["journal.Line"]) == Chain.objects.get(pk=body.pk).number


@committed
def test_a_body_that_is_here_already_is_not_taken_in_again(body, tmp_path):
    move_out("experts", tmp_path / "body.zip", by=BY, at=AT)
    before = Line.objects.count()
    with pytest.raises(CannotMove, match="there is the body “experts” here already"):
        move_in(tmp_path / "body.zip", by=BY, at=AT)
    Body.objects.filter(key="experts").update(key="renamed")
    with pytest.raises(CannotMove, match="there is the body “renamed” here already"):
        move_in(tmp_path / "body.zip", by=BY, at=AT)
    assert Line.objects.count() == before


@committed
def test_commands_say_which_file_is_for_which(body, tmp_path):
    call_command("move_out", "experts", tmp_path / "body.zip", stdout=io.StringIO())
    call_command("backup", tmp_path / "all.zip", stdout=io.StringIO())
    with pytest.raises(CommandError, match="`sessional move_in` takes it in"):
        call_command("restore", tmp_path / "body.zip")
    with pytest.raises(CommandError, match="`sessional restore` restores it"):
        call_command("move_in", tmp_path / "all.zip")
    with pytest.raises(CommandError, match="no body “nobody” here; those there are: experts"):
        call_command("move_out", "nobody", tmp_path / "x.zip")
