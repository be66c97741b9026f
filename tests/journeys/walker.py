"""Somebody in front of the window: sees what is visible, presses, types, and takes pictures."""

import re
import time

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QWidget,
)

from intern_desktop import furigana
from intern_desktop.i18n import tr


class Walker:
    """Somebody in front of the window: sees what is visible, presses, types, and takes pictures."""

    def __init__(self, program, language, pictures):
        self.program, self.language, self.pictures = program, language, pictures
        self.steps = 0

    @property
    def window(self):
        return self.program.window

    def settle(self):
        for _ in range(8):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, done, what):
        end = time.monotonic() + 15
        while not done():
            if time.monotonic() > end:
                raise SystemExit(f"{self.language}: waited in vain for {what}; seen: {self.seen()[:1500]}")
            QTest.qWait(20)
        self.settle()

    def seen(self):
        return " | ".join(said for widget in self.window.findChildren(QWidget) for said in words_of(widget))

    def see(self, *texts):
        """Every one of these is on the screen, now or in a moment."""
        for text in texts:
            wanted = squeezed(text)
            self.until(lambda wanted=wanted: wanted in squeezed(self.seen()), text)

    def picture(self, name):
        self.steps += 1
        self.settle()
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(self.pictures / f"{self.language}-{self.steps:02}-{name}.png"))

    def find(self, name):
        self.until(lambda: any(one.isVisible() for one in self.window.findChildren(QWidget, name)), name)
        return next(one for one in self.window.findChildren(QWidget, name) if one.isVisible())

    def press(self, name):
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, name, text):
        field = self.find(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        field.insert(text) if not text.isascii() else QTest.keyClicks(field, text)
        self.settle()

    def key(self, key, widget=None, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(widget or QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def section(self, name, message):
        """Open a section as the sidebar does, and look for its title."""
        self.program.frame.open_page(name)
        self.see(tr(message))


def words_of(widget):
    """What this widget says to the eye or to a screen reader."""
    if not widget.isVisible():
        return
    if isinstance(widget, QTextBrowser):
        yield widget.toPlainText().replace("\ufffc", "")
    if isinstance(widget, QLabel | QAbstractButton):
        yield re.sub(r"<[^>]+>", "", widget.text())
    if isinstance(widget, QLineEdit):
        yield widget.text()
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield widget.currentText()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from rows_of(widget.model())
    yield widget.accessibleName()
    yield widget.accessibleDescription()


def rows_of(model, parent=None):
    under = [parent] if parent else []
    columns = 1 if isinstance(model, QAbstractListModel) else min(model.columnCount(*under), 12)
    for row in range(model.rowCount(*under)):
        for column in range(columns):
            index = model.index(row, column, *under)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                said = model.data(index, role)
                if said:
                    yield str(said)
            if column == 0 and not isinstance(model, QAbstractListModel | QAbstractTableModel):
                yield from rows_of(model, index)


def squeezed(text):
    return "".join(furigana.plain(text).split()).casefold()
