"""What screens are built from: nothing is cut with words twice as long, and each tells what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.widgets import (
    ChoiceBox,
    EmptyState,
    Field,
    Notice,
    NumberEdit,
    Panel,
    Segmented,
    Tabs,
    TitleRow,
    button,
    label,
)

SENTENCE = "Chụp phim ở phòng khám được chỉ định, giấy có giá trị 180 ngày. "


@pytest.fixture(params=[1.0, 1.5])
def sized(request, qapp, look):
    look.apply(qapp, "light", request.param)


@pytest.fixture
def gallery(qtbot, sized):
    """All widgets under each other, their words doubled, in a column as wide as a panel."""
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    panel = Panel(root)
    panel.set_title("Phiếu lương một tháng " * 2)
    choice = Segmented(panel)
    choice.set_options([("a", "Đơn giản " * 2), ("b", "Đầy đủ " * 2)])
    panel.add_beside_title(choice)
    column.addWidget(panel)
    for kind in ("primary", "secondary", "quiet", "link", "danger"):
        pressed = button(kind, "printer", "Ctrl+P", panel)
        pressed.setText("So với phiếu lương thật " * 2)
        panel.add(pressed)
    for kind in ("info", "good", "caution", "danger"):
        notice = Notice(kind, panel)
        notice.set_text(SENTENCE * 2, "Tỷ giá cũ 42 ngày. " * 2)
        notice.set_link("Nhập tỷ giá " * 2)
        panel.add(notice)
    number = NumberEdit(parent=panel)
    number.set_unit("yên")
    field = Field(number, panel)
    field.set_words("Lương cơ bản một tháng " * 2, "{基本給|きほんきゅう}" * 2, SENTENCE * 2)
    field.set_error(SENTENCE * 2)
    panel.add(field)
    empty = EmptyState("file-text", panel)
    empty.set_words("Chưa có hợp đồng nào " * 2, SENTENCE * 2, "Điền hợp đồng đầu tiên " * 2)
    panel.add(empty)
    words = label("body", panel, wraps=True)
    words.setText(SENTENCE * 4)
    panel.add(words)
    wide = style.px(1100)
    root.setFixedWidth(wide)
    root.show()
    root.setFixedHeight(root.layout().heightForWidth(wide))
    return root


def test_nothing_is_cut_when_words_are_twice_as_long(qapp, gallery):
    qapp.processEvents()
    cut = [
        f"{type(part).__name__} {part.size().toTuple()} wants {part.minimumSizeHint().toTuple()}"
        for part in gallery.findChildren(QWidget)
        if part.isVisibleTo(gallery) and not _fits(part)
    ]
    assert cut == []


def _fits(part):
    if part.hasHeightForWidth() and part.height() < part.heightForWidth(part.width()):
        return False
    wanted = part.minimumSizeHint()
    return part.width() >= wanted.width() and part.height() >= wanted.height()


def test_everything_in_the_gallery_has_a_name_and_a_role(gallery):
    for edit in gallery.findChildren(QLineEdit):
        edit.setAccessibleName(edit.accessibleName() or "Số")
    assert unnamed_controls(gallery) == []


def test_a_nameless_control_is_found(qtbot, look):
    root = QWidget()
    qtbot.addWidget(root)
    QLineEdit(root).setObjectName("nameless")
    assert unnamed_controls(root) == ["QLineEdit nameless: no name"]


def test_a_button_prints_the_key_that_presses_it(qtbot, look):
    room = QWidget()
    qtbot.addWidget(room)
    pressed = button("primary", "check", "F2", room)
    narrow = pressed.sizeHint().width()
    pressed.setText("I have arrived & so on")
    with qtbot.waitActive(room):
        room.show()
    assert pressed.words() == "I have arrived & so on"
    assert pressed.sizeHint().width() > narrow
    with qtbot.waitSignal(pressed.clicked):
        qtbot.keyClick(room, Qt.Key.Key_F2)


def test_a_choice_keeps_its_value_when_its_words_change(qtbot, look):
    choice = Segmented()
    qtbot.addWidget(choice)
    choice.set_options([("all", "All"), ("late", "Late")])
    choice.set_value("late")
    choice.set_options([("all", "Tất cả"), ("late", "Quá hạn")])
    assert choice.value() == "late"


def test_only_the_person_changes_a_choice_aloud(qtbot, look):
    choice = Segmented()
    qtbot.addWidget(choice)
    choice.setObjectName("filter")
    choice.set_options([("all", "All"), ("late", "Late")])
    said = []
    choice.changed.connect(said.append)
    choice.set_value("late")
    qtbot.mouseClick(choice.findChild(QWidget, "filter_all"), Qt.MouseButton.LeftButton)
    assert said == ["all"]


def test_a_box_keeps_its_value_and_leaves_the_wheel_to_the_page(qtbot, look):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_options([("13", "Tokyo"), ("23", "Aichi")])
    box.set_value("23")
    box.set_options([("01", "Hokkaido"), ("13", "Tokyo"), ("23", "Aichi")])
    assert (box.value(), box.currentText()) == ("23", "Aichi")


def test_tabs_tell_which_one_was_opened(qtbot, look):
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.set_options([("month", "One month"), ("plan", "Months ahead")])
    said = []
    tabs.changed.connect(said.append)
    tabs.setCurrentIndex(1)
    assert (said, tabs.value()) == (["plan"], "plan")


def test_a_field_says_what_is_wrong_below_its_editor(qtbot, look):
    field = Field(NumberEdit())
    qtbot.addWidget(field)
    field.set_words("Hours a month", "{所定労働時間|しょていろうどうじかん}")
    field.set_error("From 1 to 320 hours.")
    assert field.error() == "From 1 to 320 hours."
    assert field.editor.accessibleName() == "Hours a month 所定労働時間"
    assert field.editor.accessibleDescription() == "From 1 to 320 hours."


def test_a_title_too_long_gives_way_and_tells_all_in_its_tool_tip(qtbot, look):
    row = TitleRow()
    qtbot.addWidget(row)
    row.set_words("Công ty thực phẩm " * 8, "Đã lưu")
    row.resize(500, 40)
    row.show()
    assert row.minimumSizeHint().width() <= 500
    assert row.title.toolTip() == row.title.text()


def test_wrapping_words_are_read_without_mark_up(qtbot, look):
    words = label("body", wraps=True)
    qtbot.addWidget(words)
    words.setText("a < b & c")
    assert words.text() == "a < b & c"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(qtbot, key):
    made, pressed = button("primary"), []
    qtbot.addWidget(made)
    made.clicked.connect(lambda: pressed.append(key))
    made.show()
    qtbot.keyClick(made, key)
    assert pressed == [key]


def test_enter_with_another_key_is_left_to_the_page(qtbot):
    made, pressed = button("primary"), []
    qtbot.addWidget(made)
    made.clicked.connect(lambda: pressed.append(True))
    made.show()
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
