"""Somebody who has a keyboard and nothing else: every key goes to whatever has the focus, is counted, and is timed."""

import contextlib
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from walker import Walker, squeezed

_MODIFIERS = {"Ctrl": "ControlModifier", "Shift": "ShiftModifier", "Alt": "AltModifier"}
_FAR = 60
"""Presses of Tab after which somebody gives up."""


class Hands(Walker):
    """Sees what is on the screen and presses keys; there is no mouse, and nothing is focused or opened by a call."""

    def __init__(self, program, language, pictures):
        super().__init__(program, language, pictures)
        self.pressed = 0

    def settle(self):
        for _ in range(3):
            QApplication.processEvents()

    def until(self, done, what):
        """Wait for it. `QTest.qWait` would keep threads from working meanwhile, as a window never does."""
        end = time.monotonic() + 15
        while not done():
            if time.monotonic() > end:
                raise SystemExit(f"{self.language}: waited in vain for {what}; seen: {self.seen()[:1500]}")
            QApplication.processEvents()
            time.sleep(0.01)
        self.settle()

    @contextlib.contextmanager
    def step(self, name):
        """Count the keys and the seconds of one thing that is done, and print them."""
        pressed, begun = self.pressed, time.monotonic()
        yield
        took = time.monotonic() - begun
        print(f"{self.language} {name}: {self.pressed - pressed} keys, {took:.1f} s", flush=True)

    def look(self, name):
        """A picture that the manual does not show, apart from the others."""
        self.settle()
        if self.pictures:
            apart = self.pictures / "more"
            apart.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(apart / f"{self.language}-{name}.png"))

    def focus(self):
        """Where a key goes: to a list that has come up, else to what has the focus."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self, *keys):
        """Press these one after the other: a letter, "Tab", "Ctrl+Return", "Alt+2"."""
        for named in keys:
            *held, last = named.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifiers |= getattr(Qt.KeyboardModifier, _MODIFIERS[one])
            small = last if len(last) == 1 and last.islower() and not held else None
            QTest.keyClick(self.focus(), small or getattr(Qt.Key, f"Key_{last.upper() if small else last}"), modifiers)
            self.pressed += 1
            self.settle()

    def type(self, text):
        """Type a text where the cursor is; letters with marks come from the input method, as they do at home."""
        for letter in text:
            if letter.isascii():
                QTest.keyClick(self.focus(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self.focus(), event)
            self.pressed += 1
        self.settle()

    def at(self, name):
        """Whether the keys go to what is called so, or to something in it."""
        widget = self.focus()
        while isinstance(widget, QWidget):
            if widget.objectName() == name:
                return True
            widget = widget.parentWidget()
        return False

    def reach(self, name, key="Tab"):
        """Walk with Tab, Shift+Tab or F6 until the keys go there."""
        been = []
        while not self.at(name):
            if len(been) > _FAR:
                raise SystemExit(f"{self.language}: no way by {key} to {name}; walked over {been}")
            self.press(key)
            been.append(self.focus().objectName() or type(self.focus()).__name__)

    def is_at(self, name):
        """Wait until the keys go there by themselves."""
        self.until(lambda: self.at(name), f"the keys go to {name}, not to {self.focus().objectName()}")

    def says(self, name, *texts):
        """What is called `name` says all of these, now or in a moment."""
        for text in texts:
            wanted = squeezed(text)
            self.until(lambda wanted=wanted: wanted in squeezed(self.find(name).text()), f"{name}: {text}")

    def told(self, words):
        """The line at the bottom says this."""
        self.says("told_words", words)

    def names(self):
        return {one.objectName() for one in self.window.findChildren(QWidget) if one.isVisible()}

    def page(self, number, name):
        """Alt and the number of a section in the sidebar; its tool tip prints the key."""
        self.press(f"Alt+{number}")
        self.until(lambda: self.program.frame.stage.current() == name, name)

    def opens(self, name):
        self.until(lambda: self.program.frame.stage.current() == name, f"the page {name}")

    def file_is(self, path, *keys):
        """Press keys that open a dialog for a file, type its path there, Enter."""
        timer = QTimer()

        def answer():
            dialog = QApplication.activeModalWidget()
            field = QApplication.focusWidget()
            if isinstance(dialog, QFileDialog) and field is not None and dialog.isAncestorOf(field):
                timer.stop()
                self.type(str(path))
                self.press("Return")

        timer.timeout.connect(answer)
        timer.start(20)
        self.press(*keys)
        self.until(lambda: not timer.isActive() and QApplication.activeModalWidget() is None, f"the file {path}")
        while QApplication.activePopupWidget() is not None:  # names the dialog offers come up late
            self.press("Escape")
        self.come_forward()

    def come_forward(self):
        """Without a window manager nobody else brings the window to the front, at the start or after a dialog."""
        self.until(lambda: self.window.isActiveWindow() or self.window.activateWindow(), "the window is in front")
