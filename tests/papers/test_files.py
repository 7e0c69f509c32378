"""Bytes kept once under their SHA-256, and the files of papers that they belong to."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from hypothesis import given, strategies

from sessional.facts.visibility import Visibility
from sessional.papers import actions, storage
from sessional.papers.models import PaperFile, PaperFormat, StoredFile
from sessional.papers.queries import file_named, languages_missing, name_of
from tests.factories import NOW, record
from tests.papers.on_the_desk import DONE, SECRETARIAT, added, issued, kept, pdf, released, sha256, told


@pytest.fixture
def body(db):
    return record()[0]


def everything_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_bytes_lie_under_their_digest_and_can_be_read_but_not_written(folder):
    data = pdf("a")
    digest, size = storage.put(ContentFile(data))
    assert (digest, size) == (sha256(data), len(data))
    (file,) = everything_in(folder)
    assert file == folder / digest[:2] / digest[2:4] / digest
    assert stat.S_IMODE(file.stat().st_mode) == 0o440
    with storage.opened(digest) as there:
        assert there.read() == data


def test_the_same_bytes_are_kept_once_and_never_written_over(folder):
    first = storage.put(ContentFile(pdf("a")))
    (file,) = everything_in(folder)
    before = file.stat()
    assert storage.put(ContentFile(pdf("a"))) == first
    assert everything_in(folder) == [file]
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_bytes_that_were_changed_on_disk_are_not_taken_for_those_that_are_sent(folder):
    digest, _size = storage.put(ContentFile(pdf("a")))
    (file,) = everything_in(folder)
    file.chmod(0o640)
    file.write_bytes(b"other")
    with pytest.raises(storage.DamagedFile, match=digest):
        storage.put(ContentFile(pdf("a")))
    assert file.read_bytes() == b"other"


def test_what_breaks_off_while_it_is_written_leaves_nothing_behind(folder):
    class BreaksOff(ContentFile):
        passes = 0

        def chunks(self, chunk_size=None):
            self.passes += 1
            yield from super().chunks(chunk_size)
            if self.passes == 2:
                raise OSError("the line broke")

    with pytest.raises(OSError, match="the line broke"):
        storage.put(BreaksOff(pdf("a")))
    assert everything_in(folder) == []


def test_what_a_stopped_machine_was_writing_is_passed_over(folder):
    digest, _size = storage.put(ContentFile(pdf("a")))
    (folder / digest[:2] / digest[2:4] / ".x.part").write_bytes(b"half")
    assert list(storage.digests_there()) == [digest]


def test_there_is_nothing_in_a_storage_that_was_never_used():
    assert list(storage.digests_there()) == []
    assert storage.found("0" * 64) is None


@given(strategies.binary(max_size=300))
def test_any_bytes_come_back_as_they_were(tmp_path_factory, data):
    digest, size = storage.put(ContentFile(data))
    with storage.opened(digest) as there:
        assert (there.read(), digest, size) == (data, sha256(data), len(data))
    assert storage.found(digest) == (digest, size)


def test_another_storage_serves_as_well_by_the_settings_alone(settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "files": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }
    data = pdf("a")
    assert storage.put(ContentFile(data)) == storage.put(ContentFile(data))
    assert storages["files"].exists(storage.place_of(sha256(data)))
    assert list(storage.digests_there()) == [sha256(data)]


def test_a_file_is_kept_with_its_bytes_and_a_line(body, folder):
    data = pdf()
    paper = added(body)
    (file,) = kept(paper, "fr", data=data)
    assert (file.language, file.format, file.stored_id, file.original_name) == ("fr", "pdf", sha256(data), "fr.pdf")
    assert name_of(file, paper) == "UNODC_CCPCJ_EG.4_2019_CRP.2-fr.pdf"
    assert file_named(paper, "UNODC_CCPCJ_EG.4_2019_CRP.2-fr.pdf") == file
    assert languages_missing(paper) == ("en",)
    stored = StoredFile.objects.get()
    assert (stored.pk, stored.size, stored.media_type, stored.stored_at) == (
        sha256(data),
        len(data),
        "application/pdf",
        NOW,
    )
    (line,) = told("keep_file")
    assert line["subject"] == {"kind": "papers.paper", "id": str(paper.pk), "name": paper.symbol}
    assert (line["before"], line["visibility"]) == (None, "desk")
    assert line["after"] == {
        "language": "fr",
        "format": "pdf",
        "name": "UNODC_CCPCJ_EG.4_2019_CRP.2-fr.pdf",
        "sha256": sha256(data),
        "size": len(data),
        "media_type": "application/pdf",
    }


def test_the_same_bytes_in_two_languages_are_one_stored_file(body, folder):
    kept(added(body), "en", "fr", data=pdf("a"))
    assert (PaperFile.objects.count(), StoredFile.objects.count(), len(everything_in(folder))) == (2, 1, 1)


def test_keeping_the_same_bytes_again_writes_nothing(body):
    paper = added(body)
    data = pdf()
    assert kept(paper, "en", data=data) == kept(paper, "en", data=data)
    assert len(told("keep_file")) == 1


def test_another_file_takes_the_place_of_one_that_is_not_issued_and_the_line_says_which(body):
    paper = added(body)
    first, second = pdf(), pdf()
    kept(paper, "en", data=first)
    kept(paper, "en", data=second)
    assert [file.stored_id for file in paper.files.all()] == [sha256(second)]
    assert [(line["before"] or {}).get("sha256") for line in told("keep_file")] == [None, sha256(first)]


def test_each_format_has_its_file(body):
    paper = added(body)
    kept(paper, "en")
    kept(paper, "en", format=PaperFormat.DOCX)
    assert [name_of(file, paper).rpartition(".")[2] for file in paper.files.order_by("format")] == ["docx", "pdf"]


def test_a_file_needs_a_language_that_the_paper_is_in(body):
    with pytest.raises(ValidationError) as error:
        kept(added(body), "zh")
    assert set(error.value.message_dict) == {"language"}
    assert PaperFile.objects.count() == 0


def test_where_the_transaction_fails_the_bytes_lie_there_and_nothing_refers_to_them(body, folder):
    paper = added(body)
    with pytest.raises(RuntimeError), transaction.atomic():
        kept(paper, "en")
        raise RuntimeError
    assert (PaperFile.objects.count(), StoredFile.objects.count(), len(everything_in(folder))) == (0, 0, 1)
    assert told("keep_file") == []


def test_a_file_that_waits_can_be_removed(body):
    paper = added(body)
    (file,) = kept(paper, "en")
    actions.remove_file(file=file, **DONE)
    assert paper.files.count() == 0
    (line,) = told("remove_file")
    assert (line["before"]["sha256"], line["after"]) == (file.stored_id, None)


def test_a_file_that_the_release_counts_on_cannot_be_removed(body):
    paper = added(body)
    (file, _other) = kept(paper, "en", "fr")
    released(paper)
    with pytest.raises(ValidationError, match="can be replaced, but not removed"):
        actions.remove_file(file=file, **DONE)


def test_an_issued_file_is_neither_replaced_nor_removed(body):
    paper = issued(body)
    file = paper.files.get(language="en")
    with pytest.raises(ValidationError, match="what was issued does not change"):
        kept(paper, "en")
    with pytest.raises(ValidationError, match="what was issued does not change"):
        actions.remove_file(file=file, **DONE)


def test_a_language_in_which_there_is_a_file_stays_one_of_the_paper(body):
    paper = added(body)
    kept(paper, "fr")
    with pytest.raises(ValidationError) as error:
        actions.change_paper(paper=paper, entry=_in(paper, "en"), by=SECRETARIAT, at=NOW)
    assert set(error.value.message_dict) == {"languages"}
    actions.change_paper(paper=paper, entry=_in(paper, "fr", "zh"), by=SECRETARIAT, at=NOW)
    paper.refresh_from_db()
    assert (paper.languages, paper.visibility) == (("fr", "zh"), Visibility.DESK)


def _in(paper, *languages):
    return actions.PaperEntry(paper.key, paper.symbol, paper.kind, title=paper.title, languages=languages)
