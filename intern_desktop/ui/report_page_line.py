"""The quiet line on the screen of the day that says a page about her waits, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.widgets import button, label


class ReportLine(QFrame):
    """Seen only while a page waits for her answer; it never comes in between, and says who would get the page."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._words, self._go = label("body", self, elides=True), button("link", parent=self)
        self._words.setObjectName("today_report")
        self._go.setObjectName("today_report_open")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(self._words)
        row.addWidget(self._go, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._go.clicked.connect(lambda: commands.open_page.emit("report_page", ""))
        self.hide()

    def refresh(self) -> None:
        """Read whether one waits."""
        from intern_desktop.classroom import reports

        session = self._commands.session
        if session is None:
            self.hide()
            return
        with self._commands.reading() as reading:
            found = reports.waiting(reading, session.person, self._commands.today())
        # Translators: to a candidate; vi: "Có một trang về bạn chờ bạn xem, trước khi gửi sang Nhật."
        self._words.setText(tr("A page about you waits for you to look at it before it may go to Japan."))
        # Translators: a link; vi: "Xem trang đó"
        self._go.setText(tr("Look at it"))
        self.setVisible(bool(found))
