"""Packs at the start: the project's is laid over before anything is read, the centre's stand in the book."""

import importlib.util
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QListView

from intern_desktop import app, arguments, resources
from intern_desktop.classroom import centre_packs, founding
from intern_desktop.exchange import pack_trust
from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.guide import book
from intern_desktop.store.database import Store
from intern_desktop.store.keys import Cost
from intern_desktop.ui.packs import PacksScreen

_SPEC = importlib.util.spec_from_file_location("packing", Path(__file__).parent / "exchange" / "packing.py")
packing = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(packing)

PASSWORD = "bốn con ngựa ngủ trưa"
UNITS = "facts/units.toml"


@pytest.fixture(autouse=True)
def release_key(monkeypatch):
    """A release key of the tests' own; what is laid over goes with the test."""
    monkeypatch.setattr(pack_trust, "of_release", lambda: pack_trust.Trust(packing.TRUST.release, 20261123))
    yield
    resources.lay_over({})
    book.bring(())


@pytest.fixture
def start(qapp, qtbot):
    """Start the program with these words, and furnish its window; it ends with the test."""
    hooks, running = (sys.excepthook, threading.excepthook), []

    def begin(*given):
        program = app.Program(qapp, arguments.read([*given, "--lang", "en"]))
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
    store = Store.open(data_folder)
    founding.found_own_pc(store, "Nguyễn Thị Thu Hà", app.clock())
    store.close()
    return data_folder


@pytest.fixture
def centres_pc(data_folder):
    """A PC of a centre with one pack of its own."""
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, app.clock(), cost=Cost.SAMPLE)
    key, maker = centre_packs.centre_key(store, founded.trainer, PASSWORD, app.clock())
    store.close()
    Shelf(data_folder).put(packing.signed(key=key, maker=maker), packing.TODAY)
    return data_folder


def newer():
    return packing.project(**{UNITS: (resources.text(UNITS) + "# newer\n").encode()})


def test_a_projects_pack_is_read_before_the_packaged_files(her_pc, start):
    Shelf(her_pc).put(newer(), packing.TODAY)
    start("--data-dir", str(her_pc))
    assert resources.text(UNITS).endswith("# newer\n")


def test_one_that_was_altered_is_told_once_and_the_programs_own_is_read(her_pc, start):
    Shelf(her_pc).put(newer(), packing.TODAY)
    file = her_pc / "packs" / Shelf(her_pc).kept()[0].file
    file.write_bytes(file.read_bytes()[:-2] + b"!\n")
    program = start("--data-dir", str(her_pc))
    assert "was changed on this PC" in program.frame.told.text()
    assert resources.laid_over() == {}


def test_the_centres_pages_are_in_the_book(centres_pc, start):
    start("--data-dir", str(centres_pc))
    assert "hoa-mai:bep" in book.page_ids()
    assert book.page("hoa-mai:bep", "vi").centre == "Hoa Mai"


def test_a_pack_the_program_was_started_with_is_looked_at(her_pc, start, tmp_path, qtbot):
    stick = tmp_path / "hoa-mai.intern-pack"
    stick.write_bytes(packing.signed().data)
    program = start("--data-dir", str(her_pc), str(stick))
    qtbot.waitUntil(lambda: program.frame.stage.current() == "packs")
    screen = program.frame.stage.screen_of("packs")
    assert isinstance(screen, PacksScreen)
    qtbot.waitUntil(lambda: screen.findChild(object, "pack_preview").isVisibleTo(screen))


def test_on_a_shared_pc_it_waits_for_a_trainer(centres_pc, start, tmp_path):
    stick = tmp_path / "hoa-mai.intern-pack"
    stick.write_bytes(packing.signed().data)
    program = start("--data-dir", str(centres_pc), str(stick))
    assert "once a trainer has signed in" in program.frame.told.text()
    assert program.frame.stage.current() == "sign_in"


def test_an_open_guide_has_the_pages_of_a_pack_at_once(her_pc, start, tmp_path, qtbot):
    program = start("--data-dir", str(her_pc))
    frame = program.frame
    frame.open_page("guide")

    def titles():
        model = frame.stage.screen_of("guide").findChild(QListView, "guide_contents").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    assert "Nội quy Hoa Mai" not in titles()
    stick = tmp_path / "hoa-mai.intern-pack"
    stick.write_bytes(packing.signed().data)
    program.commands.pack_file = stick
    frame.open_page("packs", "file")
    screen = frame.stage.screen_of("packs")
    take = screen.findChild(QAbstractButton, "pack_take")
    qtbot.waitUntil(lambda: take.isVisibleTo(screen))
    with qtbot.waitSignal(program.commands.book_changed):
        take.click()
    frame.open_page("guide")
    assert "Nội quy Hoa Mai" in titles()
    frame.open_page("packs")
    screen.findChild(QAbstractButton, "pack_hoa-mai_away").click()
    frame.open_page("guide")
    assert "Nội quy Hoa Mai" not in titles()


def test_the_program_starts_again_when_asked(her_pc, start, monkeypatch):
    started, asked = [], []
    program = start("--data-dir", str(her_pc))
    monkeypatch.setattr("PySide6.QtCore.QProcess.startDetached", lambda *words: started.append(words))
    monkeypatch.setattr(type(program.app), "quit", lambda *_: asked.append("quit"))
    monkeypatch.delenv("PYINSTALLER_RESET_ENVIRONMENT", raising=False)
    program.commands.restart_asked.emit()
    assert asked == ["quit"]
    assert program.begins_again
    program.begin_again()
    assert started == [(sys.executable, sys.orig_argv[1:])]
    monkeypatch.delenv("PYINSTALLER_RESET_ENVIRONMENT")
