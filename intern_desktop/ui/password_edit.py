"""A password one may look at while typing, and whether it is strong enough, said in words."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.buttons import button


class PasswordEdit(QLineEdit):
    """Dots, with a word at the right that shows the letters and hides them again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self._show = button("link", parent=self)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._on_show)
        self._matches = False

    def retranslate(self) -> None:
        """Write the word at the right."""
        self._show.setObjectName(f"{self.objectName()}_show")
        self._say()

    def set_matches(self, matches: bool) -> None:
        """Show or take away the tick that says: this is the same as above."""
        self._matches = matches
        self.setAccessibleDescription(tr("the same as above") if matches else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the tick at its right edge."""
        super().paintEvent(event)
        if self._matches:
            side = style.px(20)
            tick = style.pixmap("check", 20, "positive")
            QPainter(self).drawPixmap(self.width() - side - style.space("m"), (self.height() - side) // 2, tick)

    def allow_show(self, allowed: bool) -> None:
        """A second field that only repeats the first one needs no such word."""
        self._show.setVisible(allowed)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the word at the right edge."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def _on_show(self, on: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._say()

    def _say(self) -> None:
        on = self._show.isChecked()
        self._show.setText(tr("Hide") if on else tr("Show"))
        self._show.setAccessibleName(tr("Hide the password") if on else tr("Show the password"))
        self._place()

    def _place(self) -> None:
        if self._show.isHidden():
            self.setTextMargins(0, 0, 0, 0)
            return
        size = self._show.sizeHint()
        gap = style.space("m")
        self._show.setGeometry(
            QRect(self.width() - size.width() - gap, (self.height() - size.height()) // 2, size.width(), size.height())
        )
        self.setTextMargins(0, 0, size.width() + gap, 0)


def strength_text(length: int, level: str, shortest: int) -> str:
    """A password's strength in one sentence, as in "14 characters, hard to guess. At least 10 are needed."."""
    if level == "short":
        return trn(
            "{n} character. At least {shortest} are needed.",
            "{n} characters. At least {shortest} are needed.",
            length,
            shortest=shortest,
        )
    said = {
        "easy": tr(
            "{length} characters, but guessed quickly. Use three or four words that have no connection.", length=length
        ),
        "fair": tr(
            "{length} characters, not easy to guess. At least {shortest} are needed.", length=length, shortest=shortest
        ),
        "hard": tr(
            "{length} characters, hard to guess. At least {shortest} are needed.", length=length, shortest=shortest
        ),
    }
    return said[level]
