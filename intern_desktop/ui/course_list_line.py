"""One row of a sheet in full: each fault with its cell, what would change, and for a doubtful one the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.choice_card import ChoiceCard
from intern_desktop.ui.course_list_words import KINDS, heading, value
from intern_desktop.ui.widgets import Label, Panel, badge, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.list_plan import Line
    from intern_desktop.departure.list_row import Fault

_TONES = {"doubtful": "caution", "wrong": "danger"}


class LinePanel(Panel):
    """`chosen` carries the row of the sheet and what was decided about it."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list_line")
        self._line: Line | None = None
        self._badge = badge("plain", self)
        self._badge.setObjectName("list_line_kind")
        self._said = label("body", self, wraps=True)
        self._said.setObjectName("list_line_said")
        self._grid, self._cells = QGridLayout(), list[Label]()
        self._grid.setHorizontalSpacing(style.space("m"))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._group = QButtonGroup(self)
        self._cards = {name: ChoiceCard(parent=self) for name in ("same", "take", "leave")}
        self.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._said)
        self.add(self._grid)
        for name, card in self._cards.items():
            card.setObjectName(f"list_choose_{name}")
            self._group.addButton(card)
            self.add(card)
            card.clicked.connect(lambda _on=False, name=name: self._on_card(name))
        self._foot = label("small", self, wraps=True)
        self.add(self._foot)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Cùng một việc" / "Sửa việc đang có theo dòng này"
        self._cards["same"].set_words(tr("The same thing"), tr("The one that is there is changed as the row says"))
        # Translators: vi: "Nhận dòng này" / "Thêm thành một việc mới, hoặc đổi như bảng ghi"
        self._cards["take"].set_words(tr("Take the row"), tr("It is added, or changed, as the sheet says"))
        # Translators: vi: "Để lại" / "Không ghi dòng này"
        self._cards["leave"].set_words(tr("Leave it out"), tr("Nothing is written for this row"))
        # Translators: vi: "Dòng nghi ngờ chưa chọn thì được để lại. Ghi xong vẫn hoàn tác được bằng Ctrl+Z."
        self._foot.setText(
            tr("A doubtful row without a choice is left out. What is written can be taken back at once.")
        )

    def show_line(self, line: Line | None, decided: str) -> None:
        """Show a line, with what was decided about it ("" for nothing yet)."""
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        self._badge.setText(tr(KINDS[line.kind]))
        self._badge.setProperty("badge", _TONES.get(line.kind, "plain"))
        self._badge.style().unpolish(self._badge)
        self._badge.style().polish(self._badge)
        row, title = number_text(line.row), line.cells.get("title", "")
        # Translators: a heading; vi: "Dòng {row}: {title}"
        self.set_title(tr("Row {row}: {title}", row=row, title=title) if title else tr("Row {row}", row=row))
        self._said.setText("\n".join(_told(one) for one in (*line.faults, *line.doubts, *line.remarks)))
        self._said.setVisible(bool(self._said.text()))
        self._write_grid(line)
        self._group.setExclusive(False)
        for name, card in self._cards.items():
            card.setVisible(name in line.choices)
            card.setChecked(name == decided)
        self._group.setExclusive(True)
        self._foot.setVisible(bool(line.choices))

    def focus(self) -> None:
        """Go to the choice that holds, or to the first one."""
        shown = [card for card in self._cards.values() if card.isVisible()]
        wanted = next((card for card in shown if card.isChecked()), shown[0] if shown else None)
        if wanted is not None:
            wanted.setFocus()

    def _write_grid(self, line: Line) -> None:
        for old in self._cells:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cells = []
        if not line.changes:
            return
        # Translators: over two columns that are compared; vi: "trong bảng" / "đang có"
        rows = [("", tr("in the sheet"), tr("there now"))]
        rows += [(heading(one.column), value(one.after), value(one.before)) for one in line.changes]
        for at, words in enumerate(rows):
            for column, said in enumerate(words):
                made = label("small", self, wraps=True, bold=bool(at) and column == 1)
                made.setText(said)
                self._cells.append(made)
                self._grid.addWidget(made, at, column, Qt.AlignmentFlag.AlignTop)

    def _on_card(self, name: str) -> None:
        if self._line is not None:
            self.chosen.emit(self._line.row, name)


def _told(one: Fault) -> str:
    """A fault with its cell and column, as "C7, Group: …"."""
    return f"{one.place}, {heading(one.column)}: {one.sentence}" if one.column else f"{one.place}: {one.sentence}"
