"""The ways to a page for Japan: a quiet line on the day while one waits, a panel on her own page for all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.widgets import Panel, button, label


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


class ReportsPanel(Panel):
    """On her own page: how many pages about her were made for Japan, and the way to them, also to take a yes back."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._words, self._go = label("body", self, wraps=True), button("secondary", "file-text", parent=self)
        self._words.setObjectName("own_page_reports_words")
        self._go.setObjectName("own_page_reports")
        self.add(self._words)
        self.body.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self._go.clicked.connect(lambda: commands.open_page.emit("report_page", ""))
        self.hide()

    def refresh(self, *, hers: bool) -> None:
        """Read what there is. `hers`: a candidate looks at her own page."""
        from intern_desktop.classroom import reports

        # Translators: a button; vi: "Xem, hoặc đổi ý"
        self._go.setText(tr("Look, or change your answer"))
        session = self._commands.session
        if session is None or not hers:
            self.hide()
            return
        with self._commands.reading() as reading:
            found = reports.own(reading, session.person, self._commands.today())
        agreed = sum(line.state == "yes" for line in found)
        # Translators: heading on a candidate's own page; vi: "Trang gửi sang Nhật"
        self.set_title(tr("Page for Japan"))
        # Translators: on a candidate's own page; vi: "Có {n} trang về bạn. Bạn đã đồng ý gửi {agreed} trang."
        words = trn(
            "There is {n} page about you. You said yes to {agreed}.",
            "There are {n} pages about you. You said yes to {agreed}.",
            len(found),
            agreed=number_text(agreed),
        )
        self._words.setText(words)
        self.setVisible(bool(found))
