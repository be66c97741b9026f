"""Where the program may write: found the same way at every start, whatever stands in the way."""

import os
import stat
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from intern_desktop import paths
from intern_desktop.errors import UserError

NOW = datetime(2026, 11, 24, 7, 46, tzinfo=UTC)
TOO_LONG = "x" * 300


def test_a_folder_of_an_account_that_is_not_there_is_a_name_like_any_other():
    assert paths.data_folder("~nobody-of-this-name/data").name == "data"


@pytest.mark.parametrize("place", ["a file/below", "a file", TOO_LONG])
def test_what_can_never_be_a_folder_is_said_before_anything_is_made(tmp_path, place, language):
    (tmp_path / "a file").write_text("x", encoding="utf-8")
    folder = tmp_path / place
    assert not paths.is_founded(folder)
    with pytest.raises(UserError) as said:
        paths.check_writable(folder)
    assert str(folder) in str(said.value)


def test_looking_makes_nothing(tmp_path):
    paths.check_writable(tmp_path / "Nguyễn Văn Á" / "data")
    assert list(tmp_path.iterdir()) == []


def test_a_note_of_the_chosen_folder_that_cannot_be_read_is_none(tmp_path):
    paths.remember(tmp_path / "chosen")
    assert paths.data_folder() == tmp_path / "chosen"
    note = next(Path(os.environ["XDG_CONFIG_HOME"]).rglob("data-folder.txt"), None)
    note = note or next(tmp_path.parent.rglob("data-folder.txt"))
    note.write_bytes(b"\xff\xfe\x00")
    assert paths.data_folder() == paths.own_folder()


def test_a_folder_that_cannot_be_noted_down_is_a_sentence(tmp_path, own_folders):
    for name in ("xdg_config_home", "local_appdata"):
        (own_folders / name).write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(UserError, match="could not note that down"):
        paths.remember(tmp_path)


def test_an_empty_file_where_the_data_should_be_counts_as_founded(data_folder):
    assert not paths.is_founded(data_folder)
    (data_folder / paths.DATABASE).mkdir()
    assert paths.is_founded(data_folder)


if sys.platform != "win32":  # there the folder's list of accounts says it, and only Windows can read that

    def test_a_folder_for_all_accounts_can_be_written_by_all(data_folder):
        (data_folder / "copies").mkdir(mode=0o700)
        (data_folder / paths.DATABASE).touch(mode=0o600)
        paths.open_to_all(data_folder)
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in (data_folder, *data_folder.iterdir())}
        assert modes == {data_folder.name: 0o777, "copies": 0o777, paths.DATABASE: 0o666}


def test_a_folder_that_is_gone_cannot_be_opened_to_all(tmp_path):
    with pytest.raises(UserError, match="Other accounts of this PC"):
        paths.open_to_all(tmp_path / "gone")


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_sample_that_a_killed_program_left_goes_after_a_day(scratch):
    left = paths.sample_folder(NOW)
    (left / paths.DATABASE).write_bytes(b"made up")
    other = scratch / "somebody-else"
    other.mkdir()
    touched = datetime.fromtimestamp((left / paths.DATABASE).stat().st_mtime, UTC)

    paths.sample_folder(touched + timedelta(hours=23))
    assert left.is_dir()

    fresh = paths.sample_folder(touched + timedelta(days=2))
    assert not left.exists()
    assert fresh.is_dir()
    assert other.is_dir()


def test_no_room_for_a_sample_is_a_sentence(scratch, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(scratch / "gone"))
    with pytest.raises(UserError, match="The sample needs a little room"):
        paths.sample_folder(NOW)
