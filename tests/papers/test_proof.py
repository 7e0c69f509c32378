"""Whatever is changed or removed by hand of what was issued or kept is found, and named."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from sessional.journal.proof import Fault
from sessional.papers import storage
from sessional.papers.guard import GUARD
from sessional.papers.models import Paper, PaperFile, StoredFile
from sessional.papers.proof import faults, notes
from sessional.report.facts import Distribution
from tests.factories import NOW, record, words
from tests.papers.on_the_desk import SYMBOL, added, issued, kept, pdf

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]

WHERE = f"experts: {SYMBOL}"
ENGLISH = f"{WHERE}, en, UNODC_CCPCJ_EG.4_2019_CRP.2-en.pdf"


@pytest.fixture
def paper(folder) -> Paper:
    return issued(record()[0])


@pytest.fixture
def by_hand(paper):
    """The database as somebody may write to it who has taken its refusals away."""
    connection.check_constraints()
    with connection.cursor() as cursor:
        GUARD.take_down(cursor.execute, connection.vendor)
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE papers_paperfile DISABLE TRIGGER ALL")
            cursor.execute("ALTER TABLE papers_storedfile DISABLE TRIGGER ALL")
            cursor.execute("ALTER TABLE papers_paper DISABLE TRIGGER ALL")
        yield
        # Foreign keys that were broken on purpose would fail the end of the test.
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def english() -> PaperFile:
    return PaperFile.objects.get(paper__symbol=SYMBOL, language="en")


def bytes_of(file: PaperFile, folder: Path) -> Path:
    return folder / storage.place_of(file.stored_id)


def test_what_is_as_it_was_issued_has_no_fault(paper):
    assert list(faults()) == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"symbol": "A/1"}, "symbol"),
        ({"title": words("Another")}, "title"),
        ({"kind": "other"}, "kind"),
        ({"distribution": Distribution.LIMITED}, "distribution"),
        ({"original": "en"}, "original"),
        ({"issued": NOW.date()}, "issued"),
        ({"issued_at": None}, "issued_at"),
    ],
)
def test_a_changed_column_of_an_issued_paper_is_named(paper, by_hand, changes, named):
    Paper.objects.filter(pk=paper.pk).update(**changes)
    assert list(faults()) == [Fault(WHERE, f"the issued paper was changed: {named}")]


@pytest.mark.parametrize(
    ("changes", "named"),
    [({"language": "zh"}, "language"), ({"format": "docx"}, "format"), ({"issued_at": None}, "issued")],
)
def test_a_changed_column_of_an_issued_file_is_named(paper, by_hand, changes, named):
    PaperFile.objects.filter(pk=english().pk).update(**changes)
    assert list(faults()) == [Fault(ENGLISH, f"the issued file was changed in the database: {named}")]


def test_an_issued_file_that_leads_to_other_bytes_is_named(paper, by_hand):
    other = added(paper.body, f"{SYMBOL}/Add.1")
    (file,) = kept(other, "en")
    PaperFile.objects.filter(pk=english().pk).update(stored=file.stored)
    assert list(faults()) == [Fault(ENGLISH, "the issued file was changed in the database: sha256")]


def test_an_issued_file_that_was_removed_is_named(paper, by_hand):
    PaperFile.objects.filter(pk=english().pk)._raw_delete("default")
    assert list(faults()) == [Fault(ENGLISH, "the issued file is gone from the database")]


def test_an_issued_paper_that_was_removed_is_named_with_its_files(paper, by_hand):
    PaperFile.objects.all()._raw_delete("default")
    Paper.objects.filter(pk=paper.pk)._raw_delete("default")
    french = ENGLISH.replace(", en", ", fr").replace("-en", "-fr")
    gone = "the issued file is gone from the database"
    assert list(faults()) == [
        Fault(WHERE, "the issued paper is gone from the database"),
        Fault(ENGLISH, gone),
        Fault(french, gone),
    ]


def test_a_changed_row_of_a_stored_file_is_named(paper, by_hand):
    digest, size = english().stored_id, english().stored.size
    StoredFile.objects.filter(pk=digest).update(size=1)
    assert list(faults()) == [
        Fault(ENGLISH, f"the stored file {digest} was changed in the database"),
        Fault(ENGLISH, f"the bytes of the stored file {digest} were changed in the storage"),
    ]
    StoredFile.objects.filter(pk=digest).update(size=size, media_type="text/html")
    assert list(faults()) == [Fault(ENGLISH, f"the stored file {digest} was changed in the database")]


def test_a_removed_row_of_a_stored_file_is_named(paper, by_hand):
    file = english()
    PaperFile.objects.filter(pk=file.pk)._raw_delete("default")
    StoredFile.objects.filter(pk=file.stored_id)._raw_delete("default")
    assert list(faults()) == [
        Fault(ENGLISH, "the issued file is gone from the database"),
        Fault(ENGLISH, f"the stored file {file.stored_id} is gone from the database"),
    ]


def test_changed_bytes_are_named(paper, folder):
    place = bytes_of(english(), folder)
    place.chmod(0o640)
    place.write_bytes(place.read_bytes().replace(b"1.7", b"1.6"))
    assert list(faults()) == [
        Fault(ENGLISH, f"the bytes of the stored file {english().stored_id} were changed in the storage")
    ]


def test_removed_bytes_are_named(paper, folder):
    bytes_of(english(), folder).unlink()
    assert list(faults()) == [
        Fault(ENGLISH, f"the bytes of the stored file {english().stored_id} are gone from the storage")
    ]


def test_bytes_of_a_file_that_is_not_issued_yet_are_watched_too(folder):
    paper = added(record()[0])
    (file,) = kept(paper, "en")
    bytes_of(file, folder).unlink()
    assert list(faults()) == [
        Fault(ENGLISH, f"the bytes of the stored file {file.stored_id} are gone from the storage")
    ]


def test_what_is_marked_as_issued_and_was_not_is_named(folder):
    paper = added(record()[0])
    kept(paper, "en")
    Paper.objects.filter(pk=paper.pk).update(issued_at=NOW)
    PaperFile.objects.update(issued_at=NOW)
    assert list(faults()) == [
        Fault(WHERE, "the paper is marked as issued, and no line of the journal says so"),
        Fault(ENGLISH, "the file is marked as issued, and no line of the journal says so"),
    ]


def test_bytes_that_belong_to_nothing_are_a_note_and_no_fault(paper):
    digest, _size = storage.put(ContentFile(pdf()))
    assert list(faults()) == []
    assert list(notes()) == [f"a stored file that belongs to nothing: {digest}"]
