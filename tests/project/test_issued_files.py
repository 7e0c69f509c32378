"""The commands that prove and export a journal, and the files that were issued."""

import subprocess
import sys
import zipfile
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command

from sessional.papers import storage
from tests.factories import record
from tests.papers.on_the_desk import SYMBOL, issued, pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(tmp_path, settings):
    files = settings.STORAGES["files"]
    settings.STORAGES = {**settings.STORAGES, "files": {**files, "OPTIONS": {"location": tmp_path / "files"}}}
    return issued(record()[0])


def said(command: str, *arguments) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def test_verify_names_a_stored_file_that_was_changed_on_disk(paper, tmp_path):
    assert "Everything holds." in said("verify")
    digest = paper.files.get(language="fr").stored_id
    place = tmp_path / "files" / storage.place_of(digest)
    place.chmod(0o640)
    place.write_bytes(b"another text")
    out = StringIO()
    with pytest.raises(CommandError, match="faults found: 1"):
        call_command("verify", stdout=out)
    name = "UNODC_CCPCJ_EG.4_2019_CRP.2-fr.pdf"
    told = f"experts: {SYMBOL}, fr, {name}: the bytes of the stored file {digest} were changed in the storage"
    assert told in out.getvalue().splitlines()


def test_verify_takes_note_of_a_stored_file_that_belongs_to_nothing(paper):
    digest, _size = storage.put(ContentFile(pdf()))
    out = said("verify")
    assert f"Note: a stored file that belongs to nothing: {digest}" in out
    assert "Everything holds." in out


def test_the_public_export_holds_the_issued_files_and_proves_them_by_itself(paper, tmp_path):
    said("export_journal", "experts", "-o", str(tmp_path / "export.zip"))
    with zipfile.ZipFile(tmp_path / "export.zip") as archive:
        archive.extractall(tmp_path / "export")
    program = [sys.executable, "-I", "verify.py"]
    names = sorted(path.name for path in (tmp_path / "export/files").iterdir())
    assert names == [f"UNODC_CCPCJ_EG.4_2019_CRP.2-{lang}.pdf" for lang in ("en", "fr")]
    ran = subprocess.run(program, cwd=tmp_path / "export", capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    (tmp_path / "export/files" / names[0]).write_bytes(b"another text")
    ran = subprocess.run(program, cwd=tmp_path / "export", capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert names[0] in ran.stdout
