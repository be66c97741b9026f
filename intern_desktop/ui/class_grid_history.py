"""The history of one cell at the right of the class: who said what about it, when, with which value; Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.checklist_history import HistoryPart
from intern_desktop.ui.checklist_viewer import Viewer
from intern_desktop.ui.column import Column
from intern_desktop.ui.widgets import Notice, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.confirmations import Check
    from intern_desktop.departure.marks import Told


class CellHistory(Panel):
    """`closed` comes with Esc and the button."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_history")
        self._who, self._what = label("section", self, wraps=True), label("body", self, wraps=True)
        self._what.setObjectName("class_history_what")
        self._close = button("secondary", "", "Esc", self)
        self._close.setObjectName("class_history_close")
        self._close.set_size("height_compact")
        head = QHBoxLayout()
        head.addWidget(self._who, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self._broken = Notice("caution", self)
        self._broken.setObjectName("class_history_broken")
        self._said = HistoryPart(self)
        self._scroll = Column(self)
        self._scroll.setObjectName("class_history_lines")
        self._scroll.add(self._said)
        self._scroll.body.addStretch(1)
        for thing in (self._what, self._broken):
            self.add(thing)
        self.add(self._scroll, 1)
        self._close.clicked.connect(self.closed)
        self.restyle()

    def retranslate(self) -> None:
        """Write every word anew."""
        self._close.setText(tr("Close"))
        # Translators: vi: "Lịch sử của việc này"
        self._scroll.setAccessibleName(tr("What was said about this so far"))

    def restyle(self) -> None:
        """As wide as a few words need."""
        self.setFixedWidth(style.px(320))

    def show_said(self, name: str, title: str, said: list[Told], viewer: Viewer, found: Check) -> None:
        """Everything that was ever said about one thing, the latest first, and whether what stands holds."""
        self._who.setText(name)
        self._what.setText(title)
        self._broken.setVisible(found.verdict != "holds")
        self._broken.set_text(broken_words(found, viewer))
        self._said.show_said(said, viewer)

    def put_focus(self) -> None:
        """The keys go here: arrows scroll, Esc closes."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F4 close it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F4):
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def broken_words(found: Check, viewer: Viewer) -> str:
    """Why a confirmation does not hold, as a sentence; "" for one that does."""
    if found.verdict == "holds":
        return ""
    if found.verdict == "changed":
        # Translators: vi: "Xác nhận này đã bị sửa ngoài chương trình nên không hợp lệ. Bạn xem lại rồi xác nhận nhé."
        return tr(
            "This confirmation was changed outside the program, so it does not hold. Look again and confirm anew."
        )
    if found.verdict == "left":
        fields = {"name": viewer.name(found.by) or tr("Somebody"), "day": _day(found.at)}
        # Translators: vi: "{name} đã thôi dạy trước ngày {day}, nên xác nhận này không hợp lệ."
        return tr("{name} was no longer a trainer on {day}, so this confirmation does not hold.", **fields)
    # Translators: vi: "Xác nhận này không do thầy cô của trung tâm ký, nên không hợp lệ."
    return tr("No trainer of the centre signed this confirmation, so it does not hold.")


def _day(iso: str) -> str:
    from intern_desktop.departure.journeys import day_of

    day = day_of(iso)
    return iso if day is None else date_text(day, "short")
