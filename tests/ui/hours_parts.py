"""Parts of the tests of training hours: finding, pressing, typing, and a class with its lessons."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from intern_desktop.classroom import consent, people
from intern_desktop.departure import timetable
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.store.journal import Author
from tests.ui.conftest import NOW

HA, AN, CHI = "Nguyễn Thị Thu Hà", "Phạm Văn An", "Đinh Thị Chi"


def part(screen, name):
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def words(screen, name):
    return part(screen, name).text()


def press(screen, name):
    QTest.mouseClick(part(screen, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def key(widget, *keys):
    for one in keys:
        if isinstance(one, str):
            QTest.keyClicks(widget, one)
        else:
            QTest.keyClick(widget, one)
    QApplication.processEvents()


def focused():
    return QApplication.focusWidget()


def typed(screen, name, text):
    field = part(screen, name)
    field.setFocus()
    field.selectAll()
    key(field, text) if text else key(field, Qt.Key.Key_Delete)


def rows(screen, name):
    table = part(screen, name)
    assert isinstance(table, QTableWidget)
    columns = range(table.columnCount())
    return [tuple(table.item(row, column).text() for column in columns) for row in range(table.rowCount())]


def held(day=date(2026, 11, 23), minutes=120, **more):
    return Lesson(**{"day": day, "begins": "08:00", "subject": "japanese", "minutes": minutes, **more})


def school(commands):
    """A class of three, with a calendar: one has agreed, one has not answered, one has agreed."""
    store, found = commands.store, {}
    with store.act(Author(""), NOW) as act:
        class_id = people.open_class(act, "K24-A")
        for name in (HA, AN, CHI):
            found[name] = people.enrol(act, name, class_id)
            asked = {"programme": "titp", "plan_filed": "2026-11-10", "departure": "2027-03-09"}
            people.plan_journey(act, found[name], enrolled=date(2026, 9, 7), **asked)
        timetable.set_week(act, class_id, date(2026, 9, 7), timetable.usual_week(), ())
    for name in (HA, AN):
        with store.act(Author(found[name]), NOW) as act:
            consent.answer(act, found[name], "yes")
    return class_id, found
