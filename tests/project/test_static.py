from django.test import Client

from sessional.project.settings import PACKAGE

FONT = "/static/fonts/noto-serif-latin-400-normal.woff2"
FILE = PACKAGE / "web" / "static" / "fonts" / "noto-serif-latin-400-normal.woff2"


def test_a_font_is_served_whole_and_may_be_kept_for_ever():
    response = Client().get(f"{FONT}?v=5.3.0")
    assert response.status_code == 200
    assert response.content == FILE.read_bytes()
    assert response.headers["Content-Type"] == "font/woff2"
    assert response.headers["Cache-Control"] == "max-age=315360000, public, immutable"


def test_a_style_sheet_is_asked_for_again_after_a_minute_and_then_not_sent_again():
    first = Client().get("/static/fonts/fonts.css")
    assert first.headers["Cache-Control"] == "max-age=60, public"
    again = Client().get("/static/fonts/fonts.css", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, again.headers.get("Content-Type")) == (304, b"", None)


def test_asked_for_the_head_alone_the_site_sends_no_body():
    response = Client().head(FONT)
    assert response.content == b""
    assert response.headers["Content-Length"] == str(FILE.stat().st_size)


def test_a_part_of_a_file_can_be_asked_for():
    response = Client().get(FONT, headers={"Range": "bytes=4-11"})
    assert response.status_code == 206
    assert response.content == FILE.read_bytes()[4:12]
    assert response.headers["Content-Range"] == f"bytes 4-11/{FILE.stat().st_size}"
