import stat
from concurrent.futures import ThreadPoolExecutor

from sessional.project.first_run import secret_key


def test_the_key_is_made_once_and_kept(tmp_path):
    folder = tmp_path / "not" / "there" / "yet"
    first = secret_key(folder)
    assert len(first) == 64
    assert secret_key(folder) == first
    assert [file.name for file in folder.iterdir()] == ["secret-key"]


def test_two_installations_have_two_keys(tmp_path):
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "other")


def test_only_its_owner_may_read_the_key(tmp_path):
    secret_key(tmp_path)
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_one_key(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: secret_key(tmp_path), range(32)))
    assert len(keys) == 1
