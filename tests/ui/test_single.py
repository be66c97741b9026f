"""A second start asks the first window to come to the front."""

import pytest

from intern_desktop import paths
from intern_desktop.ui.single import Single


def test_the_first_start_is_the_only_one(qapp, data_folder):
    assert Single(data_folder).claim()


def test_the_second_start_calls_the_first(qtbot, data_folder):
    first, second = Single(data_folder), Single(data_folder)
    assert first.claim()
    with qtbot.waitSignal(first.asked):
        assert not second.claim()


def test_another_data_folder_is_another_program(qapp, data_folder, tmp_path):
    first, other = Single(data_folder), Single(tmp_path / "Nguyễn Văn Á")
    assert first.claim()
    assert other.claim()


def test_where_nothing_can_be_written_every_start_is_the_only_one(qapp, data_folder, own_folders):
    (own_folders / "xdg_data_home").write_text("a file where a folder should be", encoding="utf-8")
    assert Single(data_folder).claim()


def test_a_bell_that_cannot_be_rung_stops_neither_start(qapp, data_folder):
    first, second = Single(data_folder), Single(data_folder)
    assert first.claim()
    (bell,) = paths.own_folder().glob("window-*.bell")
    bell.unlink()
    bell.mkdir()
    assert not second.claim()
    del first
    assert Single(data_folder).claim()


@pytest.mark.parametrize("file", ["", "D:\\Hợp đồng\\Hoa Sen.intern-offer", "/stick/契約 \n.intern-offer", "/a/\udcff"])
def test_the_second_start_hands_its_file_to_the_first(qtbot, data_folder, file):
    first, second = Single(data_folder), Single(data_folder)
    assert first.claim("of its own")
    with qtbot.waitSignal(first.asked) as asked:
        assert not second.claim(file)
    assert asked.args == [file]


def test_two_starts_at_once_both_arrive(qtbot, data_folder):
    first, heard = Single(data_folder), []
    assert first.claim()
    first.asked.connect(heard.append)
    assert not Single(data_folder).claim("one")
    assert not Single(data_folder).claim("two")
    qtbot.waitUntil(lambda: heard == ["one", "two"])


def test_a_ring_of_an_earlier_release_raises_the_window_too(qtbot, data_folder):
    first = Single(data_folder)
    assert first.claim()
    (bell,) = paths.own_folder().glob("window-*.bell")
    with qtbot.waitSignal(first.asked) as asked:
        bell.write_bytes(b".\n")
    assert asked.args == [""]
