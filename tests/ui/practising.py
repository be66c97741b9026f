"""What tests of the practice screen share: a voice that keeps what it says, and the screen as the window shows it."""

from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from intern_desktop.departure import history
from intern_desktop.ui.practice import PracticeScreen
from intern_desktop.ui.widgets import RubyLabel


class Voice(QObject):
    """Says everything at once, into a list."""

    found = Signal(bool)

    def __init__(self, there=True):
        super().__init__()
        self.there, self.said = there, []

    def available(self):
        return self.there

    def say(self, text):
        self.said.append(text)

    def stop(self):
        self.said.append("")


class Seat:
    """Somebody in front of the practice screen: what she sees, and what she presses."""

    def __init__(self, qtbot, commands, voice):
        self.commands, self.voice = commands, voice
        self.screen = PracticeScreen(commands, voice=voice)
        qtbot.addWidget(self.screen)
        self.screen.resize(1310, 696)
        self.screen.retranslate()
        self.screen.refresh()
        commands.tables_changed.connect(self._freshen)
        self.screen.show()
        self.screen.activateWindow()
        self.open("")

    def _freshen(self, tables):
        if tables & self.screen.tables:
            self.screen.refresh()

    def open(self, target):
        self.screen.open(target)
        QApplication.processEvents()

    def part(self, name, kind=QWidget):
        found = self.screen.findChild(kind, name)
        assert found is not None, name
        return found

    def sees(self, name):
        return self.part(name).isVisible()

    def words(self, name):
        found = self.part(name)
        return found.words() if isinstance(found, QAbstractButton) else found.text()

    def key(self, *keys):
        for one in keys:
            QTest.keyClick(self.focus(), one)
            QApplication.processEvents()

    def focus(self):
        return self.screen.focusWidget() or self.screen

    def type(self, words):
        """Type into the field; what is no Latin letter is pasted, as an input method hands it over."""
        field = self.part("practice_field", QLineEdit)
        assert self.focus() is field, self.focus()
        if words.isascii():
            QTest.keyClicks(field, words)
        else:
            field.insert(words)

    def click(self, name):
        self.part(name, QAbstractButton).click()
        QApplication.processEvents()

    @property
    def japanese(self):
        return self.part("practice_japanese", RubyLabel).text()

    @property
    def meaning(self):
        name = "practice_meaning_first" if self.sees("practice_meaning_first") else "practice_meaning_last"
        return self.part(name, RubyLabel).text()

    @property
    def left(self):
        return self.part("practice_left", QLabel).text()

    def known(self):
        with self.commands.reading() as reading:
            return history.of(reading, self.commands.session.person, self.commands.now())

    def answers(self):
        return sum(seen.count for seen in self.known().seen.values())


@contextmanager
def full_disk(commands):
    """The disk takes nothing while this lasts."""
    with commands.reading() as reading:
        reading.exec_driver_sql("pragma query_only=on")
    try:
        yield
    finally:
        with commands.reading() as reading:
            reading.exec_driver_sql("pragma query_only=off")
