"""The first start: three questions at most, nothing written before the last button."""

import stat
import sys
from datetime import date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from intern_desktop import paths
from intern_desktop.classroom import founding, people
from intern_desktop.departure import journeys
from intern_desktop.exchange import bundle
from intern_desktop.store.database import Store
from intern_desktop.store.keys import Cost
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.first_run import FirstRunScreen
from intern_desktop.ui.recovery_sheet import SheetView

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD, PHRASE = "bon con ngua ngu trua", "mot hai ba bon nam"


@pytest.fixture
def commands():
    made = Commands(lambda: NOW)
    yield made
    if made.ready:
        made.store.close()


@pytest.fixture
def screen(qtbot, commands):
    made = FirstRunScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(1366, 696)
    made.show()
    made.open("")
    return made


@pytest.fixture
def opened(commands):
    """The pages the screen asks the window to open."""
    seen = []
    commands.open_page.connect(lambda name, target: seen.append(name))
    return seen


def find(screen, name, kind=QWidget):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def press(screen, name):
    find(screen, name, QAbstractButton).click()


def fill(screen, name, text):
    find(screen, name, QLineEdit).setText(text)


def seen(screen):
    return " | ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def fill_centre(screen):
    press(screen, "whose_centre")
    press(screen, "next")
    fill(screen, "centre_name", "Trung tâm Hoa Mai, Hải Dương")
    fill(screen, "trainer_name", "Trần Văn Lâm")
    fill(screen, "new_password", PASSWORD)
    fill(screen, "new_password_again", PASSWORD)


def code_on(screen):
    return find(screen, "recovery_sheet", SheetView).accessibleDescription()


def test_nothing_is_written_while_she_only_looks(screen, commands):
    press(screen, "next")
    press(screen, "back")
    press(screen, "have_file")
    assert not commands.ready
    assert not paths.data_folder().exists()


def test_her_own_pc_by_keyboard_alone(screen, commands, opened):
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert screen.page() == "own"
    fill(screen, "own_name", "  Nguyễn Thị  Thu Hà ")
    fill(screen, "own_departure", "9/3/2027")
    press(screen, "programme_titp")
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert (commands.session.name, commands.session.role, commands.session.shared) == (
        "Nguyễn Thị Thu Hà",
        "candidate",
        False,
    )
    with commands.reading() as reading:
        journey = journeys.read(reading, commands.session.person)
    assert (journey.programme, journey.departure) == ("titp", date(2027, 3, 9))
    assert opened == ["today"]
    assert commands.local.get("language") == "en"


def test_without_a_name_it_says_so_at_the_field(screen, commands):
    press(screen, "next")
    press(screen, "next")
    assert "Write your name." in seen(screen)
    assert not commands.ready


def test_what_is_no_day_is_said_at_the_field(screen, commands):
    press(screen, "next")
    fill(screen, "own_name", "Hà")
    fill(screen, "own_departure", "31/2/2027")
    press(screen, "next")
    assert "This is not a day." in seen(screen)
    assert not commands.ready


def test_a_language_is_chosen_in_its_own_words(screen):
    press(screen, "language_ja")
    assert "日本語" in seen(screen)
    press(screen, "language_vi")
    assert find(screen, "language_vi").isChecked()


def test_the_sheet_waits_for_all_four_fields(screen):
    press(screen, "whose_centre")
    press(screen, "next")
    assert code_on(screen) == ""
    fill(screen, "centre_name", "Hoa Mai")
    fill(screen, "trainer_name", "Trần Văn Lâm")
    fill(screen, "new_password", "ngan")
    fill(screen, "new_password_again", "ngan")
    assert code_on(screen) == ""
    assert "At least 10 are needed." in seen(screen)
    fill(screen, "new_password", PASSWORD)
    assert code_on(screen) == ""
    fill(screen, "new_password_again", PASSWORD)
    assert len(code_on(screen).split()) == 6
    assert not find(screen, "open_centre").isEnabled()


def test_the_centre_opens_after_the_code_was_typed_back(screen, commands, opened):
    fill_centre(screen)
    code = code_on(screen)
    press(screen, "copy_by_hand")
    assert not find(screen, "recovery_sheet").isVisibleTo(screen)
    QTest.keyClicks(find(screen, "typed_back"), code.lower().replace(" ", ""))
    press(screen, "open_centre")
    assert commands.session.role == "head"
    with commands.reading() as reading:
        assert people.centre(reading).title == "Trung tâm Hoa Mai, Hải Dương"
    assert founding.open_with_code(commands.store, code).number == 1
    assert opened == ["people"]


def test_a_wrong_copy_does_not_open_it(screen, commands):
    fill_centre(screen)
    press(screen, "copy_by_hand")
    QTest.keyClicks(find(screen, "typed_back"), "0000 0000 0000 0000 0000 0000")
    assert "This is not the same code." in seen(screen)
    assert not find(screen, "open_centre").isEnabled()
    assert not commands.ready


def test_another_name_on_the_sheet_has_to_be_printed_again(screen):
    fill_centre(screen)
    press(screen, "copy_by_hand")
    QTest.keyClicks(find(screen, "typed_back"), code_on(screen))
    assert find(screen, "open_centre").isEnabled()
    fill(screen, "centre_name", "Trung tâm Sen Vàng")
    assert not find(screen, "open_centre").isEnabled()


def test_a_centre_file_brings_the_names(screen, commands, opened, tmp_path):
    other = Store.open(tmp_path / "other")
    founding.found_centre(other, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    file = tmp_path / "hoa-mai.centre"
    bundle.write_file(file, bundle.export_centre(other, PHRASE, Cost.SAMPLE))
    other.close()
    press(screen, "have_file")
    fill(screen, "centre_file", str(file))
    fill(screen, "centre_passphrase", "mot hai ba bon sau")
    press(screen, "next")
    assert "not the passphrase" in seen(screen)
    assert not commands.ready
    fill(screen, "centre_passphrase", PHRASE)
    press(screen, "next")
    with commands.reading() as reading:
        assert people.centre(reading).name == "Hoa Mai"
    assert opened == ["sign_in"]


def test_a_missing_centre_file_is_a_sentence(screen, commands, tmp_path):
    press(screen, "have_file")
    press(screen, "next")
    assert "Choose the file first." in seen(screen)
    fill(screen, "centre_file", str(tmp_path / "gone.centre"))
    fill(screen, "centre_passphrase", PHRASE)
    press(screen, "next")
    assert not commands.ready


def test_a_folder_that_cannot_be_written_is_refused_and_the_old_one_kept(screen, tmp_path):
    file = tmp_path / "a file"
    file.write_text("in the way", encoding="utf-8")
    before = screen.folder.folder
    screen.folder.use(file / "data")
    assert screen.folder.folder == before


def test_a_chosen_folder_is_found_again_at_the_next_start(screen, commands, tmp_path):
    folder = tmp_path / "Nguyễn Văn Á" / "data"
    screen.folder.use(folder)
    press(screen, "next")
    fill(screen, "own_name", "Nguyễn Văn Á")
    press(screen, "next")
    assert commands.store.folder == folder
    assert paths.data_folder() == folder


def test_the_folder_of_all_accounts_is_opened_to_them_by_who_makes_it(screen, commands):
    screen.folder.use_common()
    common = paths.common_folder()
    assert screen.folder.folder == common
    press(screen, "next")
    fill(screen, "own_name", "Hà")
    press(screen, "next")
    assert (common / "journal.db").is_file()
    if sys.platform != "win32":  # there the folder's own list of accounts says it
        assert stat.S_IMODE(common.stat().st_mode) == 0o777
        assert stat.S_IMODE((common / "journal.db").stat().st_mode) == 0o666


def test_a_folder_with_people_in_it_is_opened_not_founded_again(screen, commands, opened, tmp_path):
    folder = tmp_path / "shared"
    known = Store.open(folder)
    founding.found_centre(known, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    known.close()
    screen.folder.use(folder)
    press(screen, "next")
    fill(screen, "own_name", "Nguyễn Thị Thu Hà")
    press(screen, "next")
    with commands.reading() as reading:
        assert [one.name for one in people.people(reading, NOW.date())] == ["Trần Văn Lâm"]
    assert opened == ["sign_in"]


def test_the_sample_is_asked_of_the_window(screen, opened):
    press(screen, "try_sample")
    assert opened == ["demo"]


def test_every_control_has_a_name_in_every_language(screen, language):
    screen.retranslate()
    for page in ("start", "own", "centre", "file"):
        screen.open(page)
        assert unnamed_controls(screen) == []
