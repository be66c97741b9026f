"""The screen of packs: adding one with what it changes, taking it back, the faults of a folder, and signing."""

import importlib.util
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from intern_desktop.classroom import centre_packs, founding, people, sign_in
from intern_desktop.exchange import pack_file, pack_trust
from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.guide import book, pack
from intern_desktop.guide.pack_about import read_about
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost, KeyPair
from intern_desktop.ui import pack_bring, style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.packs import PacksScreen

_SPEC = importlib.util.spec_from_file_location(
    "pack_folders", Path(__file__).parent.parent / "guide" / "pack_folders.py"
)
folders = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(folders)

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD = "bon con ngua ngu trua"
MAKER = "Hoa Mai, Hải Dương"


@pytest.fixture(autouse=True)
def as_packaged():
    yield
    book.bring(())


@pytest.fixture
def centre(data_folder):
    """A PC of a centre with its head signed in, and the key that signs."""
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    made = Commands(lambda: NOW)
    made.attach(store)
    lam = sign_in.check(store, founded.trainer, PASSWORD, NOW)
    made.sign_in(Session(lam.person, lam.name, lam.role, shared=True), Author(lam.person, lam.key))
    made.key, _ = centre_packs.centre_key(store, lam.person, PASSWORD, NOW)
    yield made
    store.close()


@pytest.fixture
def show(qtbot):
    """The screen as it is opened; what it tells at the bottom is listed in `told`."""
    shown = []

    def open_screen(commands):
        made = PacksScreen(commands)
        qtbot.addWidget(made)
        made.told = []
        commands.told.connect(lambda words, _undo: made.told.append(words))
        made.retranslate()
        made.refresh()
        made.resize(1174, 696)
        made.show()
        shown.append(made)
        return made

    yield open_screen
    for made in shown:
        made.leave()


def find(screen, name, kind=QWidget):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def seen(screen, name):
    return find(screen, name).isVisibleTo(screen)


def words(screen):
    return " ".join(one.text() for one in screen.findChildren(QLabel) if one.isVisibleTo(screen))


def stick(tmp_path, key, version="2026-11-24", **more):
    """A signed pack on a stick."""
    files = folders.whole(**{"pack.toml": folders.about(version)}, **more)
    about, _ = read_about(pack.text_of(files["pack.toml"]))
    path = tmp_path / f"{version}.intern-pack"
    pack_file.write_file(path, pack_file.pack(about, files, maker=MAKER, made_on=NOW.date(), key=key))
    return path


def choose(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def add(screen, monkeypatch, qtbot, path):
    """Add a pack from a file, to the end."""
    choose(monkeypatch, path)
    find(screen, "pack_add", QAbstractButton).click()
    qtbot.waitUntil(lambda: seen(screen, "pack_preview"))
    find(screen, "pack_take", QAbstractButton).click()
    qtbot.waitUntil(lambda: not seen(screen, "pack_preview"))


def test_without_a_pack_one_sentence_says_what_they_are_for(show, centre):
    screen = show(centre)
    assert "There is no pack yet" in words(screen)
    assert ".intern-pack" in words(screen)


def test_a_pack_is_looked_at_then_added_and_stands_in_the_book_at_once(show, centre, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    choose(monkeypatch, stick(tmp_path, centre.key))
    find(screen, "pack_add", QAbstractButton).click()
    qtbot.waitUntil(lambda: seen(screen, "pack_preview"))
    assert "New: Nội quy" in words(screen)
    assert ".toml" not in words(find(screen, "pack_preview")), "no name of a file is told to a candidate"
    assert "New: To do" in words(screen) and "New: Calendar" in words(screen)
    assert MAKER in words(screen)
    assert not seen(screen, "pack_preview_asks")
    assert book.page_ids() == tuple(page for one in book.own_chapters() for page in one.pages)
    with qtbot.waitSignal(centre.book_changed):
        find(screen, "pack_take", QAbstractButton).click()
    assert "hoa-mai:bep" in book.page_ids()
    assert "24 Nov 2026" in find(screen, "pack_hoa-mai_about").text()
    assert screen.told == ["The pack was added."]
    assert not seen(screen, "pack_restart")


def test_a_centre_reads_on_its_own_pc_the_code_for_which_others_ask(show, centre, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    add(screen, monkeypatch, qtbot, stick(tmp_path, centre.key))
    code = pack_trust.fingerprint(bytes(centre.key.verify_key).hex())
    qtbot.waitUntil(lambda: f"{MAKER} ({code})" in find(screen, "pack_hoa-mai_about").text())


def test_not_now_changes_nothing(show, centre, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    choose(monkeypatch, stick(tmp_path, centre.key))
    find(screen, "pack_add", QAbstractButton).click()
    qtbot.waitUntil(lambda: seen(screen, "pack_preview"))
    find(screen, "pack_leave", QAbstractButton).click()
    assert not seen(screen, "pack_preview")
    assert not (centre.store.folder / "packs").exists()
    assert "There is no pack yet" in words(screen)


def test_a_pack_that_is_refused_is_told_in_one_sentence(show, centre, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    other = stick(tmp_path, KeyPair.generate().signing)
    choose(monkeypatch, other)
    find(screen, "pack_add", QAbstractButton).click()
    qtbot.waitUntil(lambda: screen.told != [])
    assert "Ask the head of your centre" in screen.told[0]
    assert not (centre.store.folder / "packs").exists()
    assert not seen(screen, "pack_preview")


def test_a_newer_version_is_undone_and_the_pack_taken_away_and_put_back(show, centre, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    add(screen, monkeypatch, qtbot, stick(tmp_path, centre.key, "2026-11-20"))
    add(screen, monkeypatch, qtbot, stick(tmp_path, centre.key, **{"pages/vi/moi.md": folders.page("Mới.")}))
    assert "hoa-mai:moi" in book.page_ids()
    words_back = "Put back version 20 Nov 2026"
    qtbot.waitUntil(lambda: find(screen, "pack_hoa-mai_back", QAbstractButton).text() == words_back)
    find(screen, "pack_hoa-mai_back", QAbstractButton).click()
    assert "hoa-mai:moi" not in book.page_ids()
    qtbot.waitUntil(lambda: "20 Nov 2026" in find(screen, "pack_hoa-mai_about").text())
    find(screen, "pack_hoa-mai_away", QAbstractButton).click()
    assert not [page for page in book.page_ids() if ":" in page]
    qtbot.waitUntil(lambda: find(screen, "pack_hoa-mai_back", QAbstractButton).text() == "Put back")
    find(screen, "pack_hoa-mai_back", QAbstractButton).click()
    assert "hoa-mai:bep" in book.page_ids()


def test_on_her_own_pc_an_unknown_centre_is_asked_for_once(show, commands, monkeypatch, qtbot, tmp_path):
    screen, pair = show(commands), KeyPair.generate()
    choose(monkeypatch, stick(tmp_path, pair.signing, "2026-11-20"))
    find(screen, "pack_add", QAbstractButton).click()
    qtbot.waitUntil(lambda: seen(screen, "pack_preview_asks"))
    assert MAKER in find(screen, "pack_preview_asks").text()
    assert pair.signing_public[:4].upper() in find(screen, "pack_preview_asks").text()
    assert find(screen, "pack_take", QAbstractButton).text() == "Trust this centre and add the pack"
    find(screen, "pack_take", QAbstractButton).click()
    qtbot.waitUntil(lambda: not seen(screen, "pack_preview"))
    assert "hoa-mai:bep" in book.page_ids()
    choose(monkeypatch, stick(tmp_path, pair.signing, "2026-11-21"))
    find(screen, "pack_add", QAbstractButton).click()
    qtbot.waitUntil(lambda: seen(screen, "pack_preview"))
    assert not seen(screen, "pack_preview_asks")
    assert not seen(screen, "pack_making")


def test_a_candidate_of_a_shared_pc_changes_nothing(show, centre, monkeypatch, qtbot, tmp_path):
    add(show(centre), monkeypatch, qtbot, stick(tmp_path, centre.key))
    ha = centre.do(people.enrol, "Nguyễn Thị Thu Hà")
    centre.sign_in(Session(ha, "Nguyễn Thị Thu Hà", "candidate", shared=True), Author(ha))
    screen = show(centre)
    assert "Nội quy Hoa Mai" in words(screen)
    for name in ("pack_add", "pack_making", "pack_hoa-mai_back", "pack_hoa-mai_away"):
        assert not seen(screen, name), name


def write(folder, files):
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def check(screen, monkeypatch, qtbot, folder):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    find(screen, "pack_choose_folder", QAbstractButton).click()
    qtbot.waitUntil(lambda: seen(screen, "pack_said"))


def test_all_faults_of_a_folder_are_listed_and_copied(show, centre, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    spoilt = {"pages/vi/bep.md": folders.page("<b>x</b>"), "pictures/bep.png": b"none"}
    folder = write(tmp_path / "pack", folders.whole(**spoilt))
    check(screen, monkeypatch, qtbot, folder)
    listed = find(screen, "pack_faults", QPlainTextEdit).toPlainText()
    assert "pages/vi/bep.md, line 12" in listed
    assert "pictures/bep.png" in listed
    assert not seen(screen, "pack_make")
    find(screen, "pack_copy_faults", QAbstractButton).click()
    assert QGuiApplication.clipboard().text() == listed
    write(folder, folders.whole())
    find(screen, "pack_check_again", QAbstractButton).click()
    qtbot.waitUntil(lambda: "No fault: 2 pages." in find(screen, "pack_said").text())
    assert not seen(screen, "pack_faults")


def test_a_head_signs_with_her_password_and_the_file_can_be_added(show, centre, monkeypatch, qtbot, tmp_path):
    screen, file = show(centre), tmp_path / "made.intern-pack"
    check(screen, monkeypatch, qtbot, write(tmp_path / "pack", folders.whole()))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    find(screen, "pack_password", QLineEdit).setText("sai rồi nhé bạn")
    find(screen, "pack_make", QAbstractButton).click()
    assert "This password does not open the centre's key" in words(screen)
    assert not file.exists()
    find(screen, "pack_password", QLineEdit).setText(PASSWORD)
    find(screen, "pack_make", QAbstractButton).click()
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: screen.told != [])
    assert find(screen, "pack_password", QLineEdit).text() == ""
    assert pack_file.read_file(file).manifest.maker == MAKER
    add(screen, monkeypatch, qtbot, file)
    assert "hoa-mai:bep" in book.page_ids()


def test_a_trainer_checks_but_does_not_sign(show, centre, monkeypatch, qtbot, tmp_path):
    centre.sign_in(Session("mai", "Mai Thị Hạnh", "trainer", shared=True), Author("mai"))
    screen = show(centre)
    check(screen, monkeypatch, qtbot, write(tmp_path / "pack", folders.whole()))
    assert "The head of the centre can sign it." in find(screen, "pack_said").text()
    assert not seen(screen, "pack_make")
    assert not seen(screen, "pack_password")


def drop(screen, path):
    """Drag a file over the screen and let go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    over = QDragEnterEvent(QPointF(50, 50).toPoint(), *given)
    over.ignore()
    screen.dragEnterEvent(over)
    if over.isAccepted():
        screen.dropEvent(QDropEvent(QPointF(50, 50), *given))
    return over.isAccepted()


def test_a_pack_is_dropped_and_nothing_else(show, centre, qtbot, tmp_path):
    screen = show(centre)
    assert not drop(screen, tmp_path / "film.mp4")
    assert drop(screen, stick(tmp_path, centre.key))
    qtbot.waitUntil(lambda: seen(screen, "pack_preview"))


def test_a_pack_handed_to_the_program_is_looked_at(show, centre, qtbot, tmp_path):
    screen = show(centre)
    centre.pack_file = stick(tmp_path, centre.key)
    screen.open("file")
    qtbot.waitUntil(lambda: seen(screen, "pack_preview"))
    assert centre.pack_file is None


def test_at_the_start_a_pack_altered_here_is_told_once(centre, monkeypatch, qtbot, tmp_path, show):
    add(show(centre), monkeypatch, qtbot, stick(tmp_path, centre.key))
    kept = Shelf(centre.store.folder).kept()[0]
    file = centre.store.folder / "packs" / kept.file
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert pack_bring.bring(centre) == [
        "The pack “Nội quy Hoa Mai” was changed on this PC and is no longer used. Add it again."
    ]
    assert pack_bring.bring(centre) == []
    assert not [page for page in book.page_ids() if ":" in page]
    screen = show(centre)
    assert seen(screen, "pack_hoa-mai_state")


def test_a_picture_altered_while_the_program_runs_is_told_once_and_the_pages_go(
    centre, show, monkeypatch, qtbot, tmp_path
):
    screen = show(centre)
    add(screen, monkeypatch, qtbot, stick(tmp_path, centre.key))
    screen.told.clear()
    file = centre.store.folder / "packs" / Shelf(centre.store.folder).kept()[0].file
    file.write_bytes(file.read_bytes().replace(folders.png()[-20:], bytes(20)))
    for _ in range(3):
        with pytest.raises(ValueError, match="signed"):
            book.picture("hoa-mai:noi-quy", "bep.png")
    with qtbot.waitSignal(centre.book_changed):
        pass
    qtbot.wait(10)
    assert len(screen.told) == 1
    assert "no longer used" in screen.told[0]
    assert not [page for page in book.page_ids() if ":" in page]


def test_every_control_has_a_name(show, centre, language, monkeypatch, qtbot, tmp_path):
    screen = show(centre)
    add(screen, monkeypatch, qtbot, stick(tmp_path, centre.key))
    check(screen, monkeypatch, qtbot, write(tmp_path / "pack", folders.whole(**{"terms.csv": b"x"})))
    assert unnamed_controls(screen) == []


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_it_fits_a_small_window(show, centre, qapp, factor, monkeypatch, qtbot, tmp_path):
    style.apply(qapp, "light", factor)
    screen = show(centre)
    add(screen, monkeypatch, qtbot, stick(tmp_path, centre.key))
    assert screen.minimumSizeHint().width() <= 1366 - 64
