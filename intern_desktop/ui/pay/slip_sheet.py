"""The left half: counts and finding above, the lines, a line of one's own below, and what they were computed from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import month_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay import slip_words
from intern_desktop.ui.pay.slip_add import SlipAdd
from intern_desktop.ui.pay.slip_head import SlipHead
from intern_desktop.ui.pay.slip_table import Block, SlipTable
from intern_desktop.ui.widgets import Notice, Panel, label

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.slip_rows import Checked


class SlipSheet(Panel):
    """Shows a checked slip; what one does with it is told by its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.table, self.add_line = SlipHead(self), SlipTable(self), SlipAdd(self)
        self._part = Notice("info", self)
        self._part.setObjectName("slip_part")
        self._nothing = label("small", self, wraps=True)
        self._nothing.setObjectName("slip_not_found")
        self._law = label("small", self, wraps=True)
        self._law.setObjectName("slip_law")
        self.table.below.addWidget(self.add_line)
        self.table.below.addSpacing(style.space("m"))
        self.table.below.addWidget(self._law)
        self.add(self.head)
        for thing in (self._nothing, self._part):
            self.add(thing)
            thing.hide()
        self.add(self.table, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.head.retranslate()
        self.add_line.retranslate()
        # Translators: vi: "Các dòng của phiếu lương"
        self.table.setAccessibleName(tr("Lines of the slip"))

    def show_checked(self, checked: Checked, blocks: Sequence[Block]) -> None:
        """Show this slip."""
        self.head.show_counts(slip_words.counts(checked))
        self.table.show_blocks(blocks)
        # Translators: vi: "Tháng này không trọn: hợp đồng bắt đầu giữa tháng. Chỉ so những dòng so được: bảo hiểm,
        # thuế, tiền làm thêm."
        part = tr(
            "This is a part of a month: work began within it. Only what can be compared is compared: insurance, tax, "
            "extra hours."
        )
        self._part.set_text(part if checked.part else "")
        self._part.setVisible(checked.part)
        said = [slip_words.payday_text(checked), slip_words.gross_text(checked)]
        if checked.assumed is not None:
            # Translators: vi: "≈ Dùng luật {old}: luật của tháng này chưa công bố, nên lệch nhỏ có thể do luật mới."
            assumed = tr(
                "≈ By the law of {old}: that of this month is not published yet. Small differences may come from it.",
                old=month_text(checked.assumed),
            )
            said.append(assumed)
        else:
            # Translators: vi: "Luật {month}."
            said.append(tr("Law of {month}.", month=month_text(checked.month)))
        self._law.setText(" ".join(words for words in said if words))

    def say_found(self, missed: str) -> None:
        """Say that no line is called so; "" when one is."""
        # Translators: vi: "Không có dòng nào tên “{name}”. Có thể thêm dòng đó ở dưới."
        self._nothing.setText(tr("No line is called “{name}”. You can add it below.", name=missed) if missed else "")
        self._nothing.setVisible(bool(missed))
