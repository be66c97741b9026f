"""The program as it is started, when the world is not as it should be: a sentence, a way out, nothing lost."""

import shutil
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from intern_desktop import app, arguments, i18n, paths
from intern_desktop.store import copies
from intern_desktop.store.database import Store

NAME = "Nguyễn Thị Thu Hà"


@pytest.fixture
def start(qapp, qtbot):
    """Start the program on a folder, with options, and furnish its window; it ends with the test."""
    hooks, running = (sys.excepthook, threading.excepthook), []

    def begin(*given):
        program = app.Program(qapp, arguments.read(given))
        running.append(program)
        assert program.begin()
        qtbot.waitUntil(lambda: program.window.frame is not None)
        qtbot.wait(10)
        return program

    yield begin
    for program in running:
        program.window.close()
        program.end()
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture
def her_pc(data_folder):
    """The folder of a candidate's own PC, with a copy of two days ago."""
    from datetime import timedelta

    from intern_desktop.classroom import founding

    store = Store.open(data_folder)
    founding.found_own_pc(store, NAME, app.clock())
    copies.make(data_folder, app.clock() - timedelta(days=2))
    store.close()
    return data_folder


def page(program):
    return program.frame.stage.current()


def screen(program):
    return program.frame.stage.screen_of(page(program))


def told(program):
    return program.frame.told.text()


def seen(program):
    return " | ".join(label.text() for label in screen(program).findChildren(QLabel) if label.isVisible())


def make_newer(folder):
    with copies.opened(folder / paths.DATABASE, writable=True) as raw:
        raw.execute("update alembic_version set version_num = '9999'")
        raw.commit()


def test_choosing_an_empty_folder_instead_is_a_first_run_there(start, her_pc, tmp_path):
    make_newer(her_pc)
    program = start("--data-dir", str(her_pc))
    assert page(program) == "trouble"
    screen(program).folder_chosen.emit(tmp_path / "other")
    assert page(program) == "first_run"
    assert screen(program).folder.folder == tmp_path / "other"


def test_choosing_a_folder_that_cannot_be_written_stays_with_its_sentence(start, her_pc, tmp_path):
    make_newer(her_pc)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    program = start("--data-dir", str(her_pc))
    screen(program).folder_chosen.emit(tmp_path / "file" / "below")
    assert page(program) == "trouble"
    assert paths.chosen_folder() is None


def test_a_copy_put_back_goes_straight_on(start, her_pc):
    (her_pc / paths.DATABASE).write_bytes(b"not a database at all")
    program = start("--data-dir", str(her_pc))
    assert page(program) == "trouble"
    screen(program).findChild(QAbstractButton, "put-back").click()
    assert program.commands.session.name == NAME
    assert page(program) == "today"


def test_the_newest_copy_is_put_back_with_enter_alone(start, her_pc):
    (her_pc / paths.DATABASE).write_bytes(b"not a database at all")
    program = start("--data-dir", str(her_pc))
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    assert page(program) == "today"


@pytest.fixture
def large(monkeypatch):
    """Every file is too large to be looked through before the window can be used."""
    monkeypatch.setattr(copies, "AT_ONCE", 0)


def harm_deeply(folder):
    """Spoil a page that nothing reads before somebody writes."""
    database = folder / paths.DATABASE
    with copies.opened(database, writable=True) as raw:
        raw.execute("pragma wal_checkpoint(truncate)")
        place = raw.execute("select rootpage from sqlite_schema where name = 'stamp_entry'").fetchone()[0]
        size = raw.execute("pragma page_size").fetchone()[0]
    with database.open("r+b") as file:
        file.seek((place - 1) * size)
        file.write(b"\xff" * size)


def test_damage_in_a_large_file_is_found_right_after_the_window_can_be_used(start, her_pc, large, qtbot):
    harm_deeply(her_pc)
    program = start("--data-dir", str(her_pc))
    qtbot.waitUntil(lambda: page(program) == "trouble")
    assert program.commands.session is None
    assert str(her_pc) in seen(program)
    assert len(copies.listed(her_pc)) == 1, "what is damaged is not copied over what is whole"
    screen(program).findChild(QAbstractButton, "put-back").click()
    assert program.commands.session.name == NAME
    assert page(program) == "today"
    assert list(her_pc.glob("set-aside-*.db")), "the damaged file is not thrown away"


def test_a_large_file_that_is_whole_is_copied_beside_the_window(start, her_pc, large, qtbot):
    program = start("--data-dir", str(her_pc))
    assert page(program) == "today"
    qtbot.waitUntil(lambda: not copies.is_due(her_pc, app.clock()))
    assert program.commands.session.name == NAME


def test_a_large_file_that_was_cut_off_never_opens(start, her_pc, large):
    whole = (her_pc / paths.DATABASE).read_bytes()
    (her_pc / paths.DATABASE).write_bytes(whole[: len(whole) - 4096])
    assert page(start("--data-dir", str(her_pc))) == "trouble"


def test_trying_again_after_the_cause_is_gone(start, her_pc):
    whole = (her_pc / paths.DATABASE).read_bytes()
    (her_pc / paths.DATABASE).write_bytes(whole[:5000])
    program = start("--data-dir", str(her_pc))
    (her_pc / paths.DATABASE).write_bytes(whole)
    screen(program).again.emit()
    assert page(program) == "today"


def test_a_chosen_folder_that_is_gone_is_not_a_first_run(start, her_pc, tmp_path):
    stick = tmp_path / "stick"
    shutil.copytree(her_pc, stick / "data")
    paths.remember(stick / "data")
    stick.rename(tmp_path / "pulled out")
    program = start()
    assert page(program) == "trouble"
    assert not stick.exists()
    (tmp_path / "pulled out").rename(stick)
    screen(program).again.emit()
    assert program.commands.session.name == NAME


def test_a_first_run_where_nothing_can_be_saved_says_so_at_once(start, tmp_path, language):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    program = start("--data-dir", str(tmp_path / "file" / "below"), "--lang", language)
    assert page(program) == "first_run"
    assert str(tmp_path / "file" / "below") in seen(program)


def test_erased_on_her_own_pc_she_begins_anew_in_the_same_folder(start, her_pc):
    from intern_desktop.classroom import rights

    program = start("--data-dir", str(her_pc))
    assert program.commands.done(rights.erase, program.commands.session.person)
    program.commands.sign_out()
    program.frame.open_page("first_run")
    assert screen(program).folder.folder == her_pc


def test_no_room_for_todays_copy_is_told_and_stops_nobody(start, her_pc):
    shutil.rmtree(her_pc / copies.FOLDER)
    (her_pc / copies.FOLDER).write_text("x", encoding="utf-8")
    program = start("--data-dir", str(her_pc), "--lang", "en")
    assert page(program) == "today"
    assert "No copy of the data" in told(program)
    assert not (her_pc / "faults.log").exists()


def test_the_sample_of_a_first_run_leaves_nothing(start, data_folder):
    program = start("--data-dir", str(data_folder))
    program.commands.open_page.emit("demo", "")
    assert page(program) == "sign_in"
    sample = program.folder
    assert sample != data_folder
    program.window.close()
    program.end()
    assert not sample.exists()
    assert list(data_folder.iterdir()) == []


@pytest.fixture
def without_japanese(tmp_path, monkeypatch):
    """A copy of the program whose Japanese catalogue was cut off while copying."""
    from intern_desktop import resources

    whole = resources.path("locale")
    shutil.copytree(whole, tmp_path / "locale")
    catalogue = tmp_path / "locale" / "ja" / "LC_MESSAGES" / "intern_desktop.mo"
    catalogue.write_bytes(catalogue.read_bytes()[:10])
    found = resources.path
    monkeypatch.setattr(resources, "path", lambda name: tmp_path / "locale" if name == "locale" else found(name))
    i18n.catalogue.cache_clear()
    yield
    i18n.catalogue.cache_clear()


def test_a_language_whose_words_are_missing_is_told_and_another_is_spoken(start, her_pc, without_japanese):
    store = Store.open(her_pc)
    store.local.set("language", "ja")
    store.close()
    program = start("--data-dir", str(her_pc))
    assert i18n.language() == "vi"
    assert page(program) == "today"
    assert "日本語" in told(program)


@pytest.mark.parametrize("asked", [["--lang", "xx"], ["--lang", ""], ["--lang", "ja"]])
def test_a_language_that_cannot_be_spoken_ends_with_a_sentence(asked, without_japanese, capsys):
    assert app.main(asked) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ja" in said or "日本語" in said


@pytest.mark.parametrize("given", [["--lang"], ["--nonsense"], ["--data-dir"]])
def test_options_that_cannot_be_read_are_told_in_her_language(given, capsys, language):
    with pytest.raises(SystemExit) as ended:
        arguments.read(given)
    assert ended.value.code == 2
    assert i18n.tr("These options cannot be read. With --help the program lists all there are.") in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("scheme", "purple"), ("text_size", "nan"), ("window", "không phải"), ("screen", "nowhere"), ("language", "x")],
)
def test_a_setting_that_makes_no_sense_stops_nobody(start, her_pc, name, value):
    store = Store.open(her_pc)
    with store.reading() as reading:
        person = reading.exec_driver_sql("select person from person").scalar()
    for whose in ("", person):
        store.local.set(name, value, whose)
    store.close()
    program = start("--data-dir", str(her_pc))
    assert page(program) == "today"
    assert not told(program)
