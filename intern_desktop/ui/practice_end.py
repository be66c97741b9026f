"""The quiet end of a sitting: how many cards, what comes when, and what one can say by now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Panel, button, label

_WIDE = 620


class EndPage(QWidget):
    """`closed` leads back to the start, `more_asked` to ten cards more, `goals_asked` to what one can say."""

    closed = Signal()
    more_asked = Signal()
    goals_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_end")
        self._done, self._coming, self._ready = 0, "", tuple[str, ...]()
        self._icon = QLabel(self)
        self._title, self._when = label("page", self, wraps=True), label("body", self, wraps=True)
        self._goals = label("body", self, wraps=True)
        self._close, self._more = button("primary", key="Enter", parent=self), button("secondary", parent=self)
        self._to_goals = button("link", parent=self)
        names = {
            "practice_end_title": self._title,
            "practice_end_when": self._when,
            "practice_end_goals": self._goals,
            "practice_end_close": self._close,
            "practice_end_more": self._more,
            "practice_end_to_goals": self._to_goals,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._panel = Panel(self, padding="xl")
        self._lay_out()
        self._close.clicked.connect(self.closed)
        self._more.clicked.connect(self.more_asked)
        self._to_goals.clicked.connect(self.goals_asked)
        self.restyle()

    def show_end(self, done: int, coming: str, ready: Sequence[str]) -> None:
        """How many cards were answered, when the next come, and the goals whose sentences all sit."""
        self._done, self._coming, self._ready = done, coming, tuple(ready)
        self.retranslate()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Xong rồi. Bạn đã luyện {n} thẻ."
        done = trn("That is all for now: {n} card practised.", "That is all for now: {n} cards practised.", self._done)
        # Translators: vi: "Hôm nay không còn thẻ nào chờ bạn."
        self._title.setText(done if self._done else tr("No card waits for you now."))
        self._when.setText(self._coming)
        self._when.setVisible(bool(self._coming))
        goals = ", ".join(self._ready)
        # Translators: vi: "Bạn đã thuộc các câu của: {goals}. Khi sẵn sàng, hãy nhờ giáo viên nghe."
        self._goals.setText(
            tr("You know the sentences of: {goals}. When you like, let a trainer hear you.", goals=goals)
        )
        for part in (self._goals, self._to_goals):
            part.setVisible(bool(self._ready))
        # Translators: vi: "Xem việc nói được"
        self._to_goals.setText(tr("See what you can say"))
        # Translators: vi: "Xong"
        self._close.setText(tr("Done"))
        # Translators: vi: "Luyện thêm mười thẻ"
        self._more.setText(tr("Practise ten more"))

    def restyle(self) -> None:
        """Sizes and colours."""
        self._icon.setPixmap(style.pixmap("check", 32, "positive"))
        self._panel.setMaximumWidth(style.px(_WIDE))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(style.space("m"))
        buttons.addStretch(1)
        buttons.addWidget(self._more)
        buttons.addWidget(self._close)
        for thing in (self._icon, self._title, self._when, self._goals):
            self._panel.add(thing)
        self._panel.body.addWidget(self._to_goals, 0, Qt.AlignmentFlag.AlignLeft)
        self._panel.body.addSpacing(style.space("m"))
        self._panel.add(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._panel, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
