"""What candidates have shown to the trainers: a list, and one of them to read. Nothing can be changed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.pay.shared_view import SummaryView
from intern_desktop.ui.widgets import Button, Panel, TitleRow, button, label

if TYPE_CHECKING:  # read late: SQLAlchemy
    from intern_desktop.classroom.sharing import Shared


def shared_offers(desk: Desk) -> list[Shared]:
    """What whoever sits here may see of others' offers: a trainer what was shown to her, nobody else anything."""
    from intern_desktop.classroom import sharing

    session = desk.commands.session
    if session is None or session.role == "candidate":
        return []
    with desk.commands.reading() as reading:
        return sharing.seen_by_trainers(reading)


class SharedPage(PayPage):
    """Shared with you."""

    name = "shared"
    whole = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._key = ""
        self._list, self._one = Panel(self), Panel(self)
        self._list.setObjectName("shared_list")
        self._one.setObjectName("shared_offer")
        self._none = label("body", self, wraps=True)
        self._none.setObjectName("shared_none")
        self._list.add(self._none)
        self._since = label("small", self, wraps=True)
        self.view = SummaryView(self)
        self.view.setObjectName("shared_view")
        self._one.add(self._since)
        self._one.add(self.view)
        self._links: list[Button] = []
        self._title = TitleRow(self)
        self.back = button("secondary", "arrow-left", parent=self)
        self.back.setObjectName("shared_back")
        self.back.clicked.connect(self._go_back)
        self._title.add(self.back)
        column = Column(self)
        column.add(self._list)
        column.add(self._one)
        column.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(style.space("m"))
        whole.addWidget(self._title)
        whole.addWidget(column)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a trainer's list of offers that candidates showed her; vi: "Học viên cho bạn xem"
        self._title.set_words(tr("Shared with you"))
        # Translators: vi: "Về phần tính lương"
        self.back.setText(tr("Back to Pay"))
        # Translators: vi: "Lúc này không ai cho xem hợp đồng nào."
        self._none.setText(tr("Nobody shows you an offer at the moment."))
        self.refresh()

    def refresh(self) -> None:
        """Read what is shared now."""
        found = shared_offers(self.desk)
        keys = [f"{one.person}/{one.offer}" for one in found]
        if self._key not in keys:
            self._key = keys[0] if keys else ""
        self._fill(found)
        self._none.setVisible(not found)
        chosen = next((one for one, key in zip(found, keys, strict=True) if key == self._key), None)
        self._one.setVisible(chosen is not None)
        self.view.show_summary(None if chosen is None else chosen.summary)
        if chosen is not None:
            self._one.set_title(chosen.owner)
            # Translators: vi: "Cho xem từ {day}. Đây là toàn bộ những gì được cho xem."
            self._since.setText(
                tr("Shown since {day}. This is all that was shown.", day=date_text(chosen.since.date(), "short"))
            )

    def open(self, target: str) -> None:
        """Show the offer named "person/offer"."""
        self._key = target or self._key
        self.refresh()
        if self._links:
            next((link for link in self._links if link.objectName().endswith(self._key)), self._links[0]).setFocus()

    def leave(self) -> None:
        """Nobody's figures stay on a page that is not seen."""
        self.view.show_summary(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the first page."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self.desk.commands.open_page.emit("offers", "tab")

    def _fill(self, found: list[Shared]) -> None:
        names = [f"shared_{one.person}/{one.offer}" for one in found]
        if names != [link.objectName() for link in self._links]:
            for old in self._links:
                old.hide()
                old.deleteLater()
            self._links = []
            for name in names:
                made = button("link", parent=self._list)
                made.setObjectName(name)
                made.clicked.connect(self._on_link)
                self._list.body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
                self._links.append(made)
        for link, one in zip(self._links, found, strict=True):
            # Translators: whose offer, and its name; vi: "{person}: {offer}"
            link.setText(tr("{person}: {offer}", person=one.owner, offer=one.summary.name))

    def _on_link(self) -> None:
        link = self.sender()
        if isinstance(link, Button):
            self._key = link.objectName().removeprefix("shared_")
            self.refresh()
