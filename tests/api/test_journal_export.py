"""The public export of a journal, for programs."""

import io
import subprocess
import sys
import zipfile

import pytest
from django.test import Client

from sessional.tasks import workers
from sessional.tasks.models import Work
from tests.factories import record

ADDRESS = "/api/v1/bodies/experts/journal/export"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def body(settings, tmp_path):
    settings.DATA = tmp_path
    return record()[0]


def test_a_program_is_told_when_to_ask_again_and_gets_an_export_that_proves_itself(tmp_path):
    asked = Client().get(ADDRESS)
    assert (asked.status_code, asked.json(), asked["Retry-After"]) == (202, {"state": "waiting"}, "2")
    assert Client().get(ADDRESS).status_code == 202
    assert Work.objects.count() == 1
    workers.carry_out_all("w")
    got = Client().get(ADDRESS)
    data = got.getvalue()
    work = Work.objects.get()
    assert (got.status_code, got["Content-Type"]) == (200, "application/zip")
    assert (got["ETag"], got["Content-Length"]) == (f'"{work.result_digest}"', str(len(data)))
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path / "export")
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "verify.py"],
        cwd=tmp_path / "export",
        env={},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, "Everything holds.")
    assert Client().get(ADDRESS, headers={"if-none-match": got["ETag"]}).status_code == 304


def test_a_body_that_is_not_there_has_none():
    assert Client().get("/api/v1/bodies/nobody/journal/export").status_code == 404
