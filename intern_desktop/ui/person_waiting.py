"""What a candidate reported and waits for her trainer: a list one goes through with Space, B and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import chosen, time_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.checklist_model import ItemRow
from intern_desktop.ui.checklist_rows import ItemDelegate, RowList
from intern_desktop.ui.checklist_send_back import SendBackPart
from intern_desktop.ui.road import near_day
from intern_desktop.ui.widgets import Button, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from datetime import date

    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.person_reading import Seen

_ROWS = 3


class WaitingPart(QWidget):
    """`confirmed` and `opened` carry the thing the cursor stands on, `sent_back` the thing and the word with it.

    `grown` comes when the field for that word has opened.
    """

    confirmed = Signal(str)
    sent_back = Signal(str, str)
    opened = Signal(str)
    all_asked = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._may, self._going_back = False, ""
        self._title, self._count = label("section", self), label("small", self)
        self._nothing, self._why_not = label("muted", self, wraps=True), label("small", self, wraps=True)
        self._nothing.setObjectName("person_nothing_waits")
        self._why_not.setObjectName("person_may_not")
        self.list = RowList(ItemDelegate(), self)
        self.list.setObjectName("person_waiting")
        self.back = SendBackPart(self)
        self.back.hide()
        self._space, self._b, self._enter = (
            Button("link_small", "", key, self, printed_only=True) for key in ("Space", "B", "Enter")
        )
        self._all = button("link_small", parent=self)
        for name, made in (("space", self._space), ("b", self._b), ("enter", self._enter), ("all", self._all)):
            made.setObjectName(f"person_{name}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(style.space("s"))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._all)
        foot.setSpacing(style.space("l"))
        for made in (self._space, self._b, self._enter):
            foot.addWidget(made)
        foot.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.back)
        column.addStretch(0)
        column.addWidget(self._why_not)
        column.addLayout(foot)

    def _connect(self) -> None:
        for told in (self.list.pressed_space, self._space.clicked):
            told.connect(self._on_confirm)
        for told in (self.list.pressed_b, self._b.clicked):
            told.connect(self._on_back)
        for told in (self.list.entered_row, self._enter.clicked):
            told.connect(self._on_open)
        self.list.doubleClicked.connect(self._on_open)
        self._all.clicked.connect(self.all_asked)
        self.back.sent.connect(self._on_send)
        self.back.closed.connect(self.close_back)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: a heading; vi: "Chờ thầy cô xác nhận"
        self._title.setText(tr("Waits for a trainer"))
        # Translators: vi: "Không có việc nào chờ xác nhận."
        self._nothing.setText(tr("Nothing waits to be confirmed."))
        # Translators: vi: "Việc chờ thầy cô. Space xác nhận, B trả lại, Enter xem giấy tờ."
        self.list.setAccessibleName(tr("What waits for you. Space confirms one, B sends it back, Enter opens it."))
        # Translators: beside the keys Space, B and Enter; vi: "xác nhận", "trả lại", "xem giấy tờ"
        self._space.setText(tr("confirm"))
        self._b.setText(tr("send back"))
        self._enter.setText(tr("open"))
        self._show_number(self._number)
        self.back.retranslate()

    def show_waiting(self, seen: Seen) -> None:
        """Show hers; the cursor stays on its thing, or stands where that one was."""
        found, before, at = seen.waiting, self.list.chosen(), self.list.currentIndex().row()
        self._may = seen.may
        self.list.rows.set_rows([_row(item, seen.today) for item in found])
        if found and not self.list.choose(before):
            self.list.choose(found[min(max(at, 0), len(found) - 1)].task.id)
        # Translators: beside a heading; vi: "{n} việc"
        self._count.setText(trn("{n} thing", "{n} things", len(found)) if found else "")
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setMinimumHeight(min(len(found), _ROWS) * style.control("row"))
        for made in (self._space, self._b):
            made.setVisible(bool(found) and seen.may)
        self._enter.setVisible(bool(found))
        self._why_not.setVisible(not seen.may)
        # Translators: after who may confirm here; vi: "Thầy cô vẫn xem được mọi thứ ở đây."
        reads = tr("You can read everything here.")
        self._why_not.setText(f"{seen.may_not} {reads}" if seen.may_not else "")
        required = len([item for item in seen.items if item.state != "not_applicable"])
        self._show_number(required)
        if not found or not seen.may:
            self.back.hide()

    def _show_number(self, required: int) -> None:
        self._number = required
        # Translators: a link to the whole list; vi: "Cả {n} việc"
        self._all.setText(trn("The whole list, {n} thing", "The whole list, {n} things", required))

    def close_back(self) -> bool:
        """Close the field for the word; False when it was not open."""
        was_open = not self.back.isHidden()
        self.back.hide()
        if was_open:
            self.list.setFocus()
        return was_open

    def _on_confirm(self) -> None:
        if self._may and self.list.chosen():
            self.confirmed.emit(self.list.chosen())

    def _on_back(self) -> None:
        if self._may and self.list.chosen():
            same, self._going_back = self._going_back == self.list.chosen(), self.list.chosen()
            self.back.begin(self.back.edit.text() if same else "")
            self.grown.emit()

    def _on_send(self) -> None:
        self.sent_back.emit(self._going_back, self.back.edit.text())

    def _on_open(self) -> None:
        if self.list.chosen():
            self.opened.emit(self.list.chosen())


def _row(item: Item, today: date) -> ItemRow:
    at = item.claimed_at
    when = "" if at is None else f"{near_day(at.date(), today)} {time_text(at)}"
    return ItemRow(item.task.id, "claimed", chosen(item.task.title), when, "muted")
