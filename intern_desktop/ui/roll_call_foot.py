"""Below the names: the sentence of the one that is chosen, the keys, and the way to yesterday."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Button, label

_KEYS = {"present": "P", "late": "M", "absent": "N", "excused": "L"}


class RollFoot(QWidget):
    """`pressed` carries what is said of the chosen one, `other_day` comes with the link to yesterday or back."""

    pressed = Signal(str)
    other_day = Signal()
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = label("small", self, elides=True)
        self.said.setObjectName("roll_said")
        self.said.set_tone("text")
        self.keys = {key: Button("link_small", "", letter, self, printed_only=True) for key, letter in _KEYS.items()}
        for key, made in self.keys.items():
            made.setObjectName(f"roll_{key}")
            made.clicked.connect(lambda _on=False, key=key: self.pressed.emit(key))
        self.paper = Button("link_small", "pencil", "", self)
        self.paper.setObjectName("roll_from_paper")
        self.day = Button("link_small", "history", "", self)
        self.day.setObjectName("roll_other_day")
        self.paper.clicked.connect(self.paper_asked)
        self.day.clicked.connect(self.other_day)
        self._lay_out()

    def _lay_out(self) -> None:
        words, keys, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for row in (words, keys):
            row.setSpacing(style.space("l"))
        words.addWidget(self.said)
        words.addStretch(1)
        words.addWidget(self.paper)
        words.addWidget(self.day)
        for made in self.keys.values():
            keys.addWidget(made)
        keys.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addLayout(words)
        column.addLayout(keys)

    def retranslate(self) -> None:
        """Write every word anew."""
        for key, words in {
            # Translators: beside the key P of the roll call; vi: "có mặt"
            "present": tr("present"),
            # Translators: beside the key M; vi: "muộn, ghi phút lúc này"
            "late": tr("late, with the minutes of now"),
            # Translators: beside the key N; vi: "vắng"
            "absent": tr("absent"),
            # Translators: beside the key L; vi: "có phép và lý do"
            "excused": tr("excused, with the reason"),
        }.items():
            self.keys[key].setText(words)
        # Translators: a link; vi: "Nhập từ giấy"
        self.paper.setText(tr("Enter from paper"))

    def show_day(self, *, is_today: bool, allowed: bool) -> None:
        """The link to yesterday, or back to today."""
        # Translators: a link of the roll call; vi: "Sửa buổi hôm trước", "Về hôm nay"
        self.day.setText(tr("Correct the day before") if is_today else tr("Back to today"))
        self.day.setVisible(allowed)
