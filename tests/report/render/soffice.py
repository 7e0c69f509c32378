"""LibreOffice without a screen, as an independent reader of Word files."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

import sessional.report

_FONTS = Path(sessional.report.__file__).parent / "fonts"
_FONT_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def converted(files: dict[str, bytes], kind: str) -> dict[str, bytes]:
    """``files`` (names with their suffix) as LibreOffice converts them to ``kind``: ``pdf``, ``docx`` or ``txt``.

    Each call has a profile of its own, so that calls can run side by side, and the paper's fonts. Fails the test if
    LibreOffice is missing.
    """
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is missing: install it with `apt-get install libreoffice-writer-nogui`", pytrace=False)
    target = {"txt": "txt:Text (encoded):UTF8", "docx": "docx:MS Word 2007 XML"}.get(kind, kind)
    with tempfile.TemporaryDirectory(prefix="soffice-") as folder:
        given, made = Path(folder, "given"), Path(folder, "made")
        given.mkdir()
        for name, content in files.items():
            (given / name).write_bytes(content)
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", target]
        command += ["--outdir", str(made), *(str(given / name) for name in files)]
        settings = Path(folder, "fonts.conf")
        settings.write_text(_FONT_SETTINGS.format(fonts=_FONTS, cache=Path(folder, "cache")))
        surroundings = {**os.environ, "HOME": folder, "FONTCONFIG_FILE": str(settings)}
        run = subprocess.run(command, check=False, capture_output=True, text=True, env=surroundings, timeout=300)
        results = {name: made / f"{Path(name).stem}.{kind}" for name in files}
        missing = [name for name, result in results.items() if not result.exists()]
        if missing:
            pytest.fail(f"LibreOffice made nothing of {', '.join(missing)}: {run.stdout}{run.stderr}", pytrace=False)
        return {name: result.read_bytes() for name, result in results.items()}
