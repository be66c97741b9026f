"""The small field in which one types the name of a figure on a slip, and the lines that fit below it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.line_search import MOST, Hit, find
from intern_desktop.ui.widgets import button, label


class LineSearchField(QWidget):
    """Typing finds, the arrows walk, Enter chooses, Escape closes."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_search")
        self._hits: list[Hit] = []
        self._edit = _Edit(self)
        self._edit.setObjectName("line_search_edit")
        self._close = button("quiet", "x", parent=self)
        self._close.setObjectName("line_search_close")
        self._close.set_size("height_compact")
        self._list = QListWidget(self)
        self._list.setObjectName("line_search_hits")
        self._list.setProperty("list", True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label("small", self, wraps=True)
        self._nothing.setObjectName("line_search_nothing")
        row = QHBoxLayout()
        row.setSpacing(style.space("xs"))
        row.addWidget(self._edit, 1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addLayout(row)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        self._edit.textChanged.connect(self._find)
        self._edit.walked.connect(self._walk)
        self._edit.returnPressed.connect(self._choose)
        self._edit.escaped.connect(self.closed)
        self._close.clicked.connect(self.closed)
        self._list.itemClicked.connect(self._choose)
        self._show()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a field for the name of a figure on a payslip; vi: "Số này trên phiếu lương là gì?"
        asked = tr("Which figure on my slip is this?")
        self._edit.setAccessibleName(asked)
        # Translators: vi: "健康保険, kenkouhoken, bảo hiểm y tế"
        self._edit.setPlaceholderText(tr("Name, reading or romaji, like kenkouhoken"))
        self._list.setAccessibleName(asked)
        for setter in (self._close.setAccessibleName, self._close.setToolTip):
            # Translators: vi: "Đóng ô tìm"
            setter(tr("Close the search"))
        # Translators: vi: "Không thấy tên này. Hãy gõ chữ Nhật, cách đọc hoặc romaji như trên phiếu."
        self._nothing.setText(tr("No such name found. Type it as the slip prints it, or as it is read."))
        self._find(self._edit.text())

    def begin(self) -> None:
        """Type from the start."""
        self._edit.setFocus()
        self._edit.selectAll()

    def _find(self, typed: str) -> None:
        self._hits = find(typed)
        self._list.clear()
        for hit in self._hits:
            item = QListWidgetItem(_said(hit))
            item.setSizeHint(QSize(0, style.control("row_table")))
            item.setFont(style.font("body"))
            self._list.addItem(item)
        self._list.setCurrentRow(0 if self._hits else -1)
        self._show()

    def _show(self) -> None:
        self._list.setVisible(bool(self._hits))
        self._list.setFixedHeight(style.control("row_table") * min(len(self._hits), MOST) + 2)
        self._nothing.setVisible(bool(self._edit.text().strip()) and not self._hits)

    def _walk(self, by: int) -> None:
        if self._hits:
            self._list.setCurrentRow(min(max(self._list.currentRow() + by, 0), len(self._hits) - 1))
            self._edit.setAccessibleDescription(_said(self._hits[self._list.currentRow()]))

    def _choose(self) -> None:
        at = self._list.currentRow()
        if 0 <= at < len(self._hits):
            self.chosen.emit(self._hits[at])


class _Edit(QLineEdit):
    walked = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif (by := steps.get(Qt.Key(event.key()))) is not None:
            self.walked.emit(by)
        else:
            super().keyPressEvent(event)


def _said(hit: Hit) -> str:
    printed, reading = furigana.plain(hit.japanese), furigana.reading(hit.japanese)
    heard = f"{printed}（{reading}）" if printed != reading else printed
    return heard if language() == "ja" else f"{hit.name}  {heard}"
