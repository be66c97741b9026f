"""The window as a candidate and a trainer use it."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from intern_desktop import i18n
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from tests.ui.conftest import HA, MAI


def test_before_sign_in_there_is_no_sidebar(window):
    assert window.frame.stage.current() == "sign_in"
    assert window.findChild(QWidget, "sidebar") is None


def test_a_candidate_and_a_trainer_find_their_own_sections(window, sign_in):
    sign_in(HA, window.frame)
    assert [section.name for section in window.frame.sidebar.model.sections] == ["today", "guide"]
    window.frame.commands.sign_out()
    sign_in(MAI, window.frame)
    assert [section.name for section in window.frame.sidebar.model.sections] == ["class_grid", "guide"]


def test_a_screen_is_built_when_it_is_first_opened(window, sign_in):
    sign_in(HA, window.frame)
    assert window.frame.stage.screen_of("guide") is None
    window.frame.commands.open_page.emit("guide", "earnings")
    assert window.frame.stage.screen_of("guide").asked == ["retranslate", "refresh", "open earnings"]


def test_leaving_a_screen_lets_it_keep_what_was_typed(window, sign_in):
    sign_in(HA, window.frame)
    today = window.frame.stage.screen_of("today")
    window.frame.open_page("guide")
    assert today.asked[-1] == "leave"


def test_alt_and_a_number_open_a_section(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.frame.stage.current() == "guide"


def test_escape_goes_back_to_where_one_was(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    window.frame.open_page("guide")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.frame.stage.current() == "today"


def test_a_page_below_another_keeps_its_row_marked(window, sign_in):
    sign_in(HA, window.frame)
    rows = window.frame.sidebar.list
    window.frame.open_page("hours")
    assert [row.row() for row in rows.selectedIndexes()] == [0]
    window.frame.open_page("settings")
    assert rows.selectedIndexes() == []


def test_control_f_opens_the_search_of_the_guide(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.stage.screen_of("guide").asked[-1] == "open search"


def test_f6_walks_from_the_sidebar_into_the_panel(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    window.frame.sidebar.list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget().objectName() == "today_button"


def test_a_page_of_another_role_opens_ones_own_first_section(window, sign_in):
    sign_in(HA, window.frame)
    window.frame.open_page("class_grid")
    assert window.frame.stage.current() == "today"


def test_who_is_a_trainer_no_more_does_not_come_back_to_a_page_below_one_of_theirs(window, sign_in):
    frame = window.frame
    sign_in(MAI, frame)
    frame.open_page("person", "ha")
    assert frame.stage.current() == "person"
    frame.commands.sign_out()
    sign_in(msgspec.structs.replace(MAI, role="candidate"), frame)
    assert frame.stage.current() == "today"
    frame.open_page("person", "ha")
    assert frame.stage.current() == "today"


def test_what_was_done_is_told_with_the_offer_to_take_it_back(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    window.frame.commands.tell_done("Marked as done.")
    assert window.frame.told.text() == "Marked as done."
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.told.text() == "There is nothing to take back."


def test_the_told_line_covers_nothing(qapp, window, sign_in):
    sign_in(HA, window.frame)
    window.frame.commands.tell_done("Marked as done.")
    qapp.processEvents()
    assert not window.frame.stage.geometry().intersects(window.frame.told.geometry())


def test_not_you_signs_out_and_leaves_nothing_of_her_behind(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    window.frame.sidebar.findChild(QWidget, "not_you").click()
    assert window.frame.stage.current() == "sign_in"
    assert window.frame.stage.screen_of("today") is None
    assert window.frame.commands.session is None


def test_an_untouched_shared_pc_signs_out_and_says_so(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    with qtbot.waitSignal(window.frame.idle.rested):
        window.frame.idle.set_after(1)
    assert window.frame.commands.session is None
    assert window.frame.told.text().startswith("Nobody used this PC")


def test_another_language_reaches_every_screen_that_was_built(window, sign_in):
    sign_in(HA, window.frame)
    spoken.speak("ja")
    assert window.frame.stage.screen_of("today").asked[-2:] == ["retranslate", "refresh"]
    assert window.frame.sidebar.list.accessibleName() == i18n.tr("Sections")
    assert window.frame.commands.local.get("language", "ha") == "ja"


def test_a_larger_text_folds_the_sidebar_and_is_kept(qtbot, window, sign_in):
    sign_in(HA, window.frame)
    for _ in style.FACTORS:
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert style.factor() == style.FACTORS[-1]
    assert window.frame.sidebar.is_folded()
    assert window.frame.stage.screen_of("today").asked[-1] == "restyle"
    assert window.frame.commands.local.get("text_size", "ha") == "1.5"


def test_the_grid_folds_the_sidebar(window, sign_in):
    sign_in(MAI, window.frame)
    assert window.frame.sidebar.is_folded()
    window.frame.open_page("guide")
    assert not window.frame.sidebar.is_folded()


def test_a_narrow_window_folds_the_sidebar(qapp, window, sign_in):
    sign_in(HA, window.frame)
    window.resize(1100, 650)
    qapp.processEvents()
    assert window.frame.sidebar.is_folded()


def test_the_last_screen_is_remembered_for_each_person(window, sign_in):
    sign_in(HA, window.frame)
    window.frame.open_page("guide")
    assert window.frame.commands.local.get("screen", "ha") == "guide"


def test_closing_keeps_what_was_typed_and_where_the_window_stood(window, sign_in):
    sign_in(HA, window.frame)
    today = window.frame.stage.screen_of("today")
    window.close()
    assert today.asked[-1] == "leave"
    assert window.frame.commands.local.get("window")


def test_every_control_of_the_frame_has_a_name(window, sign_in, language):
    spoken.speak(language)
    sign_in(HA, window.frame)
    window.frame.commands.tell_done("x")
    assert unnamed_controls(window) == []


def test_a_changed_table_refreshes_the_screen_that_shows_it(window, sign_in):
    sign_in(HA, window.frame)
    today = window.frame.stage.screen_of("today")
    before = today.asked.count("refresh")
    window.frame.commands.tables_changed.emit(frozenset({"offer"}))
    window.frame.commands.tables_changed.emit(frozenset({"person"}))
    assert today.asked.count("refresh") == before + 1


def test_an_old_screen_is_refreshed_when_it_is_seen_again(window, sign_in):
    sign_in(HA, window.frame)
    today = window.frame.stage.screen_of("today")
    window.frame.open_page("guide")
    before = today.asked.count("refresh")
    window.frame.commands.tables_changed.emit(frozenset({"person"}))
    assert today.asked.count("refresh") == before
    window.frame.open_page("today")
    assert today.asked.count("refresh") == before + 1
