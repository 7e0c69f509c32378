"""Files that are sent in are what their names say, or are refused in words."""

import hashlib
import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from hypothesis import given, strategies as some
from openpyxl import Workbook

from sessional.facts.uploads import FileKind, Upload, check_upload

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = bytes.fromhex("89504E470D0A1A0A0000000D49484452")
TYPES = "[Content_Types].xml"


def docx() -> bytes:
    file = io.BytesIO()
    Document().save(file)
    return file.getvalue()


def xlsx() -> bytes:
    file = io.BytesIO()
    Workbook().save(file)
    return file.getvalue()


def archive(**parts: bytes) -> bytes:
    """A ZIP archive with these parts; two low lines in a name stand for a slash."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as into:
        into.writestr(TYPES, "<Types/>")
        for name, content in parts.items():
            into.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return file.getvalue()


def sent(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def refused(name: str, content: bytes, allowed=tuple(FileKind), **options) -> tuple[str, str]:
    """The code of the refusal, and its words."""
    with pytest.raises(ValidationError) as error:
        check_upload(sent(name, content), allowed=allowed, **options)
    return error.value.code, error.value.messages[0]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("Report.PDF", PDF, FileKind.PDF),
        ("تقرير.docx", docx(), FileKind.DOCX),
        ("sheet.xlsx", xlsx(), FileKind.XLSX),
        ("words.txt", "Слова 网络\n\ttabs".encode(), FileKind.TXT),
        ("rows.csv", b"a;b\r\n1;2\r\n", FileKind.CSV),
    ],
)
def test_a_file_that_is_what_its_name_says_is_taken(name, content, kind):
    file = sent(name, content)
    assert check_upload(file, allowed=FileKind) == Upload(kind, len(content), hashlib.sha256(content).hexdigest())
    assert file.read() == content


def test_a_file_of_another_kind_than_is_taken_here_is_refused():
    assert refused("a.docx", docx(), {FileKind.PDF, FileKind.TXT}) == (
        "ending",
        "The name of this file ends in “docx”. Taken here: PDF, TXT.",
    )
    assert refused("program.exe", b"MZ")[0] == "ending"
    assert refused("no-ending", b"words")[0] == "ending"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", PNG),
        ("a.pdf", docx()),
        ("a.docx", PDF),
        ("a.docx", xlsx()),
        ("a.xlsx", docx()),
        ("a.txt", PNG),
        ("a.txt", PDF),
        ("a.csv", b"a,b\x00c"),
        ("a.docx", b"PK\x03\x04 broken"),
    ],
)
def test_a_name_that_says_something_else_than_the_content_is_refused(name, content):
    code, words = refused(name, content)
    assert code == "content"
    assert words.startswith("The name of this file says")


def test_what_the_content_is_is_named():
    assert refused("a.pdf", PNG)[1] == (
        "The name of this file says PDF, but its content is that of a file of the type png."
    )


def test_a_text_is_in_utf_8():
    assert refused("a.txt", "été".encode("latin-1")) == (
        "content",
        "The letters of this text are not in UTF-8. Save it again in UTF-8.",
    )


def test_size_is_looked_at_first():
    assert refused("a.pdf", PDF + b" " * 1_950_001, most=1_900_000) == (
        "too-large",
        "This file has 2 MB; at most 1.9 MB are taken.",
    )
    assert refused("a.pdf", b"") == ("empty", "This file is empty.")


def test_a_size_that_was_told_wrong_does_not_help():
    file = sent("a.pdf", PDF * 100)
    file.size = 10
    with pytest.raises(ValidationError) as error:
        check_upload(file, allowed=FileKind, most=1000)
    assert error.value.code == "too-large"


def test_a_pdf_that_breaks_off_is_refused():
    assert refused("a.pdf", PDF.removesuffix(b"%%EOF\n"))[0] == "content"


def test_a_document_protected_by_a_password_is_refused():
    assert refused("a.docx", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 512)[0] == "protected"
    content = bytearray(archive(word__document_xml=b"<w/>"))
    # The flag of the first part in the list of parts.
    at = content.index(b"PK\x01\x02") + 8
    content[at] |= 1
    assert refused("a.docx", bytes(content))[0] == "protected"


def test_macros_are_refused():
    assert refused("a.docx", archive(word__document_xml=b"<w/>", word__vbaProject_bin=b"x")) == (
        "macros",
        "This document contains macros. Save it without them.",
    )


def test_an_archive_that_unpacks_to_far_more_than_it_is_is_not_opened():
    bomb = archive(word__document_xml=b"0" * 30_000_000)
    assert len(bomb) < 100_000
    assert refused("a.docx", bomb)[0] == "bomb"


def test_a_part_that_leads_out_of_the_archive_is_refused():
    file = io.BytesIO(docx())
    with zipfile.ZipFile(file, "a") as into:
        into.writestr("../../etc/passwd", "x")
    assert refused("a.docx", file.getvalue())[0] == "content"


@given(some.binary(max_size=3000), some.sampled_from(["a.pdf", "a.docx", "a.xlsx", "a.txt", "a.csv", "a"]))
def test_whatever_is_sent_is_taken_or_refused_in_words(content, name):
    try:
        check_upload(sent(name, content), allowed=FileKind)
    except ValidationError as error:
        assert all(error.messages)
