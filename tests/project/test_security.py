"""What the site tells browsers, what it takes in, and what it refuses to start on."""

import asyncio
import os
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, strategies as some

from sessional.project.mail import Mail, UnreadableMailAddress, mail
from sessional.project.production import UnsafeSettings, advice, require_safe
from sessional.project.security import content_security_policy, limited

ROOT = Path(__file__).resolve().parents[2]
KEY = "Kq3vX0w9uQm5rT8yLz1aNc7dPb2eVg4hSj6kWf0xMn5bRt2pYs8d"
SAFE = {
    "SESSIONAL_PRODUCTION": "1",
    "SESSIONAL_SECRET_KEY": KEY,
    "SESSIONAL_HOSTS": "sessional.example.org",
    "SESSIONAL_HTTPS": "1",
    "SESSIONAL_MAIL_URL": "smtp://localhost",
}

SPEC = spec_from_file_location("audit", ROOT / "tools/audit.py")
audit = module_from_spec(SPEC)
sys.modules["audit"] = audit
SPEC.loader.exec_module(audit)


def sessional(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    program = Path(sys.executable).with_name("sessional")
    told = {"SESSIONAL_DATA": str(tmp_path), "PATH": os.environ["PATH"], **environment}
    return subprocess.run([program, *arguments], env=told, capture_output=True, text=True, check=False)


def test_each_answer_carries_the_policies(client, db):
    for address in ("/en/", "/static/site.css", "/nowhere", "/en/account/sign-in/"):
        headers = client.get(address).headers
        assert headers["Content-Security-Policy"] == content_security_policy()
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]


def test_the_policy_allows_nothing_that_it_does_not_name():
    assert content_security_policy() == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    )
    assert "form-action 'self' https://a.example.org;" in content_security_policy(forms_to="https://a.example.org")


def test_in_production_defaults_are_refused_with_all_that_is_wrong(tmp_path):
    done = sessional(tmp_path, "check", SESSIONAL_PRODUCTION="1", SESSIONAL_DEBUG="1")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "Sessional does not start: SESSIONAL_PRODUCTION is set, and"
    for name in ("SECRET_KEY", "DEBUG", "HOSTS", "HTTPS", "MAIL_URL"):
        assert f"  - SESSIONAL_{name} " in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"SESSIONAL_SECRET_KEY": "short"}, "less than 50 characters"),
        ({"SESSIONAL_SECRET_KEY": "x" * 60}, "not random"),
        ({"SESSIONAL_HOSTS": "*"}, "SESSIONAL_HOSTS is *"),
    ],
)
def test_what_is_set_has_to_be_fit_too(told, wrong):
    require_safe(SAFE, debug=False, https=True)
    with pytest.raises(UnsafeSettings, match=wrong.replace("*", "[*]")) as refused:
        require_safe(SAFE | told, debug=False, https=True)
    assert len(refused.value.problems) == 1


def test_sqlite_in_production_is_allowed_with_a_word():
    assert len(advice(SAFE)) == 1
    assert advice({"SESSIONAL_DATABASE_URL": "postgresql:///x"}) == []


def test_with_settings_of_production_django_has_nothing_to_say(tmp_path):
    done = sessional(tmp_path, "check", "--deploy", "--fail-level", "INFO", **SAFE)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert done.stdout.startswith("System check identified no issues")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("smtp://mail.example.org", {"host": "mail.example.org", "port": 25}),
        (
            "smtp+starttls://user%40x:p%2Fw@mail.example.org",
            {"host": "mail.example.org", "port": 587, "user": "user@x", "password": "p/w", "tls": True},
        ),
        ("smtps://mail.example.org:4650", {"host": "mail.example.org", "port": 4650, "ssl": True}),
    ],
)
def test_a_mail_server_is_read_from_its_address(address, told, tmp_path):
    assert mail(address, data=tmp_path) == Mail("django.core.mail.backends.smtp.EmailBackend", **told)


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://a:b"])
def test_an_address_of_no_mail_server_is_refused(address, tmp_path):
    with pytest.raises(UnreadableMailAddress):
        mail(address, data=tmp_path)


def test_without_a_mail_server_letters_are_kept_as_files(tmp_path):
    told = mail("", data=tmp_path)
    assert (told.backend, told.folder) == ("django.core.mail.backends.filebased.EmailBackend", tmp_path / "letters")


def test_a_setting_that_cannot_be_read_is_told_without_a_traceback(tmp_path):
    done = sessional(tmp_path, "check", SESSIONAL_MAIL_URL="nonsense")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "SESSIONAL_MAIL_URL must be" in done.stderr


async def _echo(scope, receive, send):
    """An application that takes a request in whole and answers with its length."""
    length, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        length += len(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(length).encode()})


def _sent(pieces: list[bytes], most: int, told_length: bool) -> tuple[int, int]:
    """The status of the answer, and how many pieces were taken in."""
    headers = [(b"content-length", str(sum(map(len, pieces))).encode())] if told_length else []
    waiting = [
        {"type": "http.request", "body": piece, "more_body": place < len(pieces)} for place, piece in enumerate(pieces, 1)
    ]
    total, answers = len(waiting), []

    async def receive():
        return waiting.pop(0)

    async def send(message):
        answers.append(message)

    asyncio.run(limited(_echo, most)({"type": "http", "headers": headers}, receive, send))
    return answers[0]["status"], total - len(waiting)


@given(some.lists(some.binary(min_size=1, max_size=40), min_size=1, max_size=8), some.integers(1, 100), some.booleans())
def test_a_request_is_taken_in_up_to_the_limit_and_no_further(pieces, most, told_length):
    size = sum(map(len, pieces))
    status, taken = _sent(pieces, most, told_length)
    assert status == (200 if size <= most else 413)
    if status == 413:
        assert sum(map(len, pieces[: max(taken - 1, 0)])) <= most


def test_a_known_vulnerability_fails_and_a_service_out_of_reach_does_not():
    def answer(*packages: str) -> audit.Verdict:
        return audit.verdict('{"dependencies": [' + ", ".join(packages) + "]}")

    sound = '{"name": "a", "version": "1", "vulns": []}'
    skipped = '{"name": "b", "version": "1", "skip_reason": "not found"}'
    known = '{"name": "c", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"], "aliases": []}]}'
    assert answer(sound) == audit.Verdict(("1 packages, no known vulnerability",))
    assert answer(sound, skipped) == audit.Verdict(("1 packages, no known vulnerability; 1 could not be asked about",))
    assert answer(sound, known) == audit.Verdict(
        ("1 known vulnerabilities:", "c 1: CVE-1, repaired in 2"), failed=True
    )
    for nothing in (answer(skipped), audit.verdict(""), audit.verdict("Traceback"), audit.verdict("[]")):
        assert (len(nothing.lines), nothing.failed) == (1, False)
