"""The ring shows where one is, outside the control, and only to those who use keys."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QScrollArea, QVBoxLayout, QWidget

from intern_desktop.ui.focus_ring import FocusRing
from intern_desktop.ui.tabs import Tabs


@pytest.fixture
def room(qtbot, look):
    """A line to type in, and a button far down in something that scrolls."""
    made = QWidget()
    qtbot.addWidget(made)
    inside = QWidget()
    column = QVBoxLayout(inside)
    made.line, made.far = QLineEdit(inside), QPushButton("far", inside)
    column.addWidget(made.line)
    column.addSpacing(800)
    column.addWidget(made.far)
    made.scroll = QScrollArea(made)
    made.scroll.setWidget(inside)
    made.scroll.setGeometry(20, 20, 300, 200)
    made.ring = FocusRing(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_it_surrounds_what_has_the_focus(room):
    room.line.setFocus()
    assert room.ring.around() == QRect(room.line.mapTo(room, QPoint()), room.line.size())


def test_it_is_hidden_when_its_control_scrolls_away(room):
    room.line.setFocus()
    room.scroll.verticalScrollBar().setValue(600)
    assert room.ring.around().isEmpty()


def test_it_follows_a_control_that_moves(room):
    room.line.setFocus()
    room.scroll.verticalScrollBar().setValue(4)
    assert room.ring.around().topLeft() == room.line.mapTo(room, QPoint())


def test_a_button_shows_it_to_keys_and_not_to_the_mouse(room):
    room.scroll.verticalScrollBar().setValue(10_000)
    room.ring.set_by_key(False)
    room.far.setFocus()
    assert room.ring.around().isEmpty()
    room.ring.set_by_key(True)
    assert not room.ring.around().isEmpty()


def test_a_list_that_draws_its_own_row_has_no_ring(room):
    room.line.setProperty("ring", "own")
    room.line.setFocus()
    assert room.ring.around().isEmpty()


def test_in_a_list_it_lies_in_the_row_and_goes_along(room, qtbot):
    rows = QListWidget(room)
    rows.addItems([f"row {n}" for n in range(40)])
    rows.setGeometry(20, 20, 200, 120)
    rows.show()
    rows.setCurrentRow(0)
    rows.setFocus()

    def in_row(n: int) -> bool:
        row = rows.visualRect(rows.model().index(n, 0))
        return room.ring.around() == row.translated(rows.viewport().mapTo(room, QPoint()))

    assert in_row(0)
    rows.setCurrentRow(2)
    qtbot.waitUntil(lambda: in_row(2))
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: room.ring.around().isEmpty())
    rows.setCurrentRow(39)
    qtbot.waitUntil(lambda: in_row(39))


def test_in_tabs_it_lies_in_the_open_one(room, qtbot):
    tabs = Tabs(room)
    tabs.set_options([("one", "One"), ("two", "Another one")])
    tabs.adjustSize()
    tabs.show()
    tabs.setFocus()
    assert room.ring.around() == tabs.tabRect(0)
    tabs.set_value("two")
    qtbot.waitUntil(lambda: room.ring.around() == tabs.tabRect(1))
    room.ring.set_by_key(False)
    assert room.ring.around().isEmpty()
