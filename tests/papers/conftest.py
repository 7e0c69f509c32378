"""Each test of papers has a storage of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path, settings) -> Path:
    """A storage of the test's own."""
    files = settings.STORAGES["files"]
    settings.STORAGES = {**settings.STORAGES, "files": {**files, "OPTIONS": {"location": tmp_path / "files"}}}
    return tmp_path / "files"
